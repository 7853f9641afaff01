"""What operators are told in docs/operating.md is what the program does."""

import json
import re
from collections.abc import Iterator, Mapping
from configparser import ConfigParser
from typing import Any

import pytest

from bot.command_line.options import TOKEN
from bot.errors import Reason, Refusal
from bot.settings import PREFIX, LanguageModel, LogFormat, LogLevel, LogSettings, read_settings
from bot.watching import health
from bot.watching.watcher import Counted, Watcher
from tests.fakes import ROOT

GUIDE = (ROOT / "docs" / "operating.md").read_text()


class Recorded(Mapping[str, str]):
    """An environment that remembers what was looked for."""

    def __init__(self) -> None:
        self.looked_for: set[str] = set()

    def __getitem__(self, name: str) -> str:
        self.looked_for.add(name)
        raise KeyError(name)

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0


def part(title: str) -> str:
    return GUIDE.split(f"\n## {title}\n")[1].split("\n## ")[0]


def column(title: str) -> set[str]:
    """What the rows of a part's tables begin with."""
    rows = re.findall(r"^\| (`.*?) \|", part(title), re.MULTILINE)
    return {name for row in rows for name in re.findall(r"`([^`]+)`", row)}


def blocks(kind: str) -> list[str]:
    return re.findall(rf"^```{kind}\n(.*?)^```", GUIDE, re.MULTILINE | re.DOTALL)


def known() -> set[str]:
    environment = Recorded()
    read_settings(environment)
    return {each for each in environment.looked_for if each.startswith(PREFIX)} | {TOKEN}


def test_every_setting_is_described_and_no_other() -> None:
    assert column("Settings") == known()


def test_no_setting_is_named_that_is_not_read() -> None:
    places = [
        *(ROOT / "docs").glob("*.md"),
        *(ROOT / "bot").rglob("*.py"),
        *(ROOT / "bot").rglob("*.ftl"),
        *(ROOT / "index").rglob("*.py"),
        *(ROOT / name for name in ("README.md", "Dockerfile", "Makefile")),
    ]
    text = "\n".join(each.read_text() for each in places)
    assert set(re.findall(rf"{PREFIX}[A-Z_]+[A-Z]", text)) <= known()


def test_the_defaults_are_the_described_ones() -> None:
    described = dict(re.findall(r"^\| `(\w+)` \|.*\| (.*?) \|$", part("Settings"), re.MULTILINE))
    settings = read_settings(Recorded())
    assert described[f"{PREFIX}LARGEST_FILE_MB"] == str(settings.largest_file_mb)
    assert described[f"{PREFIX}LARGEST_ATTACHMENT_MB"] == str(settings.largest_attachment_mb)
    assert described[f"{PREFIX}LOG"] == f"`{settings.log.format}`"
    assert described[f"{PREFIX}LOG_LEVEL"] == f"`{settings.log.level}`"
    assert described[f"{PREFIX}CIRCLE"] == f"`{settings.circle}`"
    assert (settings.health_port, settings.metrics) == (0, None)
    assert {described[f"{PREFIX}{name}"] for name in ("HEALTH_PORT", "METRICS")} == {"off"}
    assert not settings.log.questions
    assert not settings.log.discord
    assert settings.language_model is None
    assert described[f"{PREFIX}LLM_SECONDS"] == str(LanguageModel("", "").seconds)


def test_the_settings_of_the_log_are_read() -> None:
    given = {"LOG": "JSON", "LOG_LEVEL": "debug", "LOG_QUESTIONS": "unsafe", "LOG_DISCORD": "off"}
    settings = read_settings({PREFIX + name: value for name, value in given.items()})
    assert settings.log == LogSettings(LogFormat.JSON, LogLevel.DEBUG, questions=True)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("LOG", "xml"),
        ("LOG_LEVEL", "loud"),
        ("LOG_QUESTIONS", "yes"),  # who means it writes what it is
        ("LOG_DISCORD", "1"),
        ("METRICS", "9464"),
        ("METRICS", "localhost:"),
        ("METRICS", "localhost:0"),
        ("METRICS", "localhost:65536"),
        ("METRICS", ":9464"),
        ("LLM_SECONDS", "61"),
        ("LLM_HTTP", "yes"),
        ("LLM_URL", "http://192.168.1.5:11434/v1"),
        ("LLM_URL", "http://model:11434/v1"),
        ("LLM_URL", "http://127.0.0.1.example/v1"),
        ("LLM_URL", "ftp://127.0.0.1/v1"),
        ("LLM_URL", "file:///etc/passwd"),
        ("LLM_URL", "127.0.0.1:11434/v1"),
        ("LLM_URL", "https://"),
        ("LLM_URL", "https://host:99999/v1"),
        ("LLM_URL", "https://host/v1?key=1"),
    ],
)
def test_what_cannot_be_meant_is_refused(name: str, value: str) -> None:
    with pytest.raises(Refusal) as refused:
        read_settings({PREFIX + name: value})
    assert refused.value.reason is Reason.BAD_SETTING
    assert refused.value.facts == {"setting": PREFIX + name, "value": value}


def model(**given: str) -> LanguageModel | None:
    return read_settings({f"{PREFIX}LLM_{name}": it for name, it in given.items()}).language_model


def test_a_language_model_is_read_and_its_key_is_shown_nowhere() -> None:
    found = model(URL="https://models.example/v1/", MODEL="parrot-7b", KEY="sk-1", SECONDS="20")
    assert found == LanguageModel("https://models.example/v1", "parrot-7b", "sk-1", 20)
    assert found.host == "models.example"
    assert "sk-1" not in repr(found)
    for url in ("http://127.0.0.1:11434/v1", "http://localhost/v1", "http://[::1]:8000/v1"):
        assert model(URL=url, MODEL="parrot-7b") == LanguageModel(url, "parrot-7b")
    assert model(URL="http://model:11434/v1", MODEL="parrot-7b", HTTP="unsafe") is not None
    assert model(MODEL="parrot-7b", KEY="sk-1") is None


@pytest.mark.parametrize(
    ("given", "setting"),
    [
        ({"URL": "https://models.example/v1"}, "LLM_MODEL"),
        ({"URL": "https://models.example/v1", "MODEL": "p", "SECONDS": "0"}, "LLM_SECONDS"),
        ({"URL": "https://models.example", "MODEL": "p", "KEY": "password\n€"}, "LLM_KEY"),
        ({"URL": "https://me:password@models.example/v1", "MODEL": "p"}, "LLM_URL"),
    ],
)
def test_a_language_model_that_cannot_be_asked_is_refused(
    given: dict[str, str], setting: str
) -> None:
    with pytest.raises(Refusal) as refused:
        model(**given)
    assert refused.value.facts["setting"] == PREFIX + setting
    assert "password" not in str(refused.value.facts)


@pytest.mark.parametrize(
    ("value", "address"),
    [("0.0.0.0:9464", ("0.0.0.0", 9464)), ("[::1]:80", ("::1", 80))],  # noqa: S104 - as written
)
def test_an_address_has_a_host_and_a_port(value: str, address: tuple[str, int]) -> None:
    assert read_settings({f"{PREFIX}METRICS": value}).metrics == address


class Jobs:
    under_way: Mapping[str, int] = {}

    def alive(self) -> bool:
        return True


async def _write() -> None:
    return


async def _count() -> Counted:
    return Counted(0, 0, {})


async def test_every_metric_is_described_and_no_other() -> None:
    text = (await Watcher(Jobs(), _write, _count).text()).decode()
    told = set(re.findall(r"^# TYPE (study_circle_\w+) ", text, re.MULTILINE))
    assert column("Metrics") == told
    shown = [line.partition("{")[0].partition(" ")[0] for line in blocks("text")[1].splitlines()]
    for name in shown:
        assert re.sub(r"_bucket$", "", name) in told or name.startswith("process_")


async def test_every_check_of_health_is_described_and_shown() -> None:
    checks = await Watcher(Jobs(), _write, _count).health.checks()
    assert column("Health") == {each.name for each in checks}
    shown = json.loads(blocks("json")[1])
    for each in checks:
        told = health.document((each,))["checks"][each.name][0]
        [entry] = shown["checks"][each.name]
        assert entry.keys() == told.keys()
        assert entry.get("limit") == told.get("limit")


def test_the_log_looks_as_shown() -> None:
    lines: list[dict[str, Any]] = [json.loads(line) for line in blocks("json")[0].splitlines()]
    assert {line["event"] for line in lines} <= column("Logs")
    events = set()
    for path in (ROOT / "bot").rglob("*.py"):
        events |= set(re.findall(r'extra=\{"event": "([a-z-]+)"', path.read_text()))
    assert events | {"message"} == column("Logs")


def test_the_units_use_settings_that_there_are() -> None:
    unit = ConfigParser(strict=False, interpolation=None)
    [text] = blocks("ini")
    unit.read_string(text)
    assert unit["Service"]["ExecStart"].endswith("/study-circle run")
    [compose] = blocks("yaml")
    for name in re.findall(rf"({PREFIX}\w+|{TOKEN})", text + compose):
        assert name in known()
