"""The Dockerfile and the Makefile say what the README and the design promise."""

import re
import subprocess
import tomllib
from pathlib import Path

import pytest

from bot.settings import PREFIX, read_settings
from tests.packaging.dockerfile import environment, read

ROOT = Path(__file__).resolve().parents[2]
DOCKERFILE = read(ROOT / "Dockerfile")
LAST = DOCKERFILE[-1].stage


def last(name: str) -> str:
    """The text of the last instruction of that name, in the image that is run."""
    return [each.text for each in DOCKERFILE if each.name == name and each.stage == LAST][-1]


def test_it_does_not_run_as_root() -> None:
    user = last("USER")
    assert user not in ("root", "0")
    assert re.search(rf"useradd\b.* {user}\b", last("RUN"))
    # Nothing after it goes back to being root.
    names = [each.name for each in DOCKERFILE if each.stage == LAST]
    assert "RUN" not in names[names.index("USER") :]


def test_what_is_written_is_in_the_volume() -> None:
    assert last("VOLUME") == "/data"
    env = environment(DOCKERFILE)
    assert env["STUDY_CIRCLE_DATA"] == "/data"
    assert env["HF_HOME"].startswith("/data/")
    assert re.search(r"install -d -o (\w+) -g \1 /data", last("RUN"))


def test_the_bot_reads_every_setting_that_it_sets() -> None:
    env = environment(DOCKERFILE)
    settings = read_settings(env)
    assert settings.data == Path("/data")
    assert settings.health_port == int(env["STUDY_CIRCLE_HEALTH_PORT"])
    known = (ROOT / "bot" / "settings.py").read_text()
    for name in env:
        assert not name.startswith(PREFIX) or f'"{name.removeprefix(PREFIX)}"' in known


def test_its_health_is_checked_where_the_bot_says_it() -> None:
    port = environment(DOCKERFILE)["STUDY_CIRCLE_HEALTH_PORT"]
    assert f"http://127.0.0.1:{port}/healthz" in last("HEALTHCHECK")
    assert last("STOPSIGNAL") == "SIGTERM"


def test_it_runs_the_bot() -> None:
    entry, command = (each for each in DOCKERFILE if each.name in ("ENTRYPOINT", "CMD"))
    assert [*entry.words, *command.words] == ["study-circle", "run"]


def test_no_token_is_in_it() -> None:
    text = (ROOT / "Dockerfile").read_text()
    assert not re.search(r"DISCORD_TOKEN\s*=", text)
    assert "ARG" not in [each.name for each in DOCKERFILE]
    assert "DISCORD_TOKEN" not in environment(DOCKERFILE)
    assert not re.search(r"[\w-]{23,28}\.[\w-]{6,7}\.[\w-]{27,}", text)


def test_torch_comes_without_cuda() -> None:
    installs = [each.text for each in DOCKERFILE if "pip install" in each.text]
    assert "https://download.pytorch.org/whl/cpu torch" in installs[0]
    assert all("--constraint constraints.txt" in text for text in installs)


def test_the_image_gets_what_the_wheel_needs_and_nothing_else() -> None:
    copied = {
        word
        for each in DOCKERFILE
        if each.name == "COPY" and each.stage < LAST
        for word in each.text.split()[:-1]
    }
    allowed = {
        line[1:]
        for line in (ROOT / ".dockerignore").read_text().splitlines()
        if line.startswith("!")
    }
    assert copied == allowed
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    wheel = project["tool"]["hatch"]["build"]["targets"]["wheel"]
    needed = {*wheel["packages"], *wheel["force-include"], project["project"]["readme"]}
    assert needed | {"LICENSE", "pyproject.toml", "constraints.txt"} == copied


def make(*arguments: str) -> str:
    """What make would do."""
    done = subprocess.run(
        ["make", "--dry-run", "--no-print-directory", *arguments],  # noqa: S607
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def targets() -> set[str]:
    """The targets that the README and the Makefile's own help name."""
    texts = [(ROOT / name).read_text() for name in ("README.md", "Makefile")]
    return {
        "try",
        "test",
        *re.findall(r"(?:[`\"$]|^)\s*make ([a-z]+)\b", "\n".join(texts), re.MULTILINE),
    }


@pytest.mark.parametrize("target", sorted(targets()))
def test_make_knows_what_is_promised(target: str, tmp_path: Path) -> None:
    assert make(target, f"VENV={tmp_path / 'venv'}").strip()


def test_make_test_is_the_whole_ritual(tmp_path: Path) -> None:
    steps = make("test", f"VENV={tmp_path}")
    places = [
        steps.index(f"{tmp_path}/bin/{step}")
        for step in ("ruff format --check", "ruff check", "mypy", "lint-imports", "pytest")
    ]
    assert places == sorted(places)
    assert "make test" in (ROOT / ".ci" / "run").read_text()


def test_make_try_opens_the_chat(tmp_path: Path) -> None:
    assert f"{tmp_path}/bin/study-circle chat --sample" in make("try", f"VENV={tmp_path}")


def test_make_says_what_it_can_do() -> None:
    done = subprocess.run(
        ["make", "help"],  # noqa: S607
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    [phony] = re.findall(r"^\.PHONY: (.*)$", (ROOT / "Makefile").read_text(), re.MULTILINE)
    for target in phony.split():
        assert target == "help" or f"make {target} " in done.stdout
