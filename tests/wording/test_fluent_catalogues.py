"""The catalogues say the same in every language, all of it is used, and nothing is missing."""

import re
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from unicodedata import category

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from bot.desk.board.posts import Failure
from bot.desk.chronicle.acts import What
from bot.desk.commands import ACTIONS, COMMANDS
from bot.desk.plans.changes import How
from bot.desk.plans.drafting import YES_NO
from bot.desk.requests import Caller
from bot.desk.server import Right
from bot.desk.settings.chosen import Origin
from bot.desk.settings.commands import PLACES
from bot.desk.settings.fixed import FIXED
from bot.desk.settings.table import SETTINGS, Group, Sort
from bot.desk.setup.requests import Step
from bot.desk.voting.ballot_actions import JOINING
from bot.errors import Reason
from bot.study.plans.calendar import Every
from bot.study.plans.plan import Kind as Announced
from bot.study.prompting.stems import FORMER, STEMS
from bot.study.prompting.values import Kind
from bot.terminal.parsing import Send, parse
from bot.terminal.saying import OF_PLACES, OF_SPEAKERS
from bot.wording import LOCALES, choose_locale, phrase
from bot.wording.catalogue import resources
from bot.wording.helping import _WHO
from bot.wording.names import command_name, examples, option_name, usage
from bot.wording.setup.guiding import _LATER, _MEMBERS
from index.abstaining import Strictness, weighed
from index.anchoring import Fit
from index.documents import WARNINGS
from index.progress import Stage
from index.weights import WEIGHTS
from tests.wording import voting_keys
from tests.wording.met import session_keys

ROOT = Path(__file__).parents[2]
ISOLATION = re.compile("[\u2066-\u2069]")
GROUPS = sorted({command.path[0] for command in COMMANDS if len(command.path) > 1})


class Facts(Visitor):
    """Which facts a message names, and which of them choose between plural forms."""

    def __init__(self) -> None:
        super().__init__()
        self.named: set[str] = set()
        self.plural: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - Fluent's
        self.named.add(node.id.name)

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:  # noqa: N802 - Fluent's
        if isinstance(node.selector, ast.VariableReference) and any(
            isinstance(variant.key, ast.Identifier) and variant.key.name == "one"
            for variant in node.variants
        ):
            self.plural.add(node.selector.id.name)
        self.generic_visit(node)


def read(locale: str) -> dict[str, Facts]:
    messages: dict[str, Facts] = {}
    for name, contents in resources(locale):
        for entry in FluentParser().parse(contents).body:
            assert not isinstance(entry, ast.Junk), (locale, name, entry.content)
            if isinstance(entry, ast.Message):
                assert entry.id.name not in messages, f"{entry.id.name} stands twice in {locale}"
                facts = Facts()
                facts.visit(entry)
                messages[entry.id.name] = facts
    return messages


CATALOGUES = {locale: read(locale) for locale in LOCALES}


def from_tables() -> Iterator[str]:
    """The keys that code builds from the tables of the Desk."""
    for reason in Reason:
        yield f"refused-{reason}"
    for action in ACTIONS:
        # On the ballot of who has not joined yet, the same controls join them.
        joins = action in {each.name for each in JOINING}
        yield f"control-{action.removesuffix('-join') if joins else action}"
    for stage in Stage:
        yield f"progress-{stage}"
    for group in GROUPS:
        yield from (f"name-{group}", f"command-{group}")
    for command in COMMANDS:
        path = "-".join(command.path)
        yield from (f"name-{path}", f"command-{path}", f"example-{path}")
        for option in command.options:
            yield from (f"name-option-{option.name}", f"option-{path}-{option.name}")
            yield from (f"word-{option.name}-{word}" for word in option.words)


def signs() -> Iterator[str]:
    """What is weighed before a question is answered, and how each sign may count."""
    weighed_ones = weighed(dict.fromkeys(WEIGHTS, 0.0), Strictness.BALANCED).parts
    yield from (f"signal-{part.name.replace('_', '-')}" for part in weighed_ones)
    yield "counts-little"
    for strongly in ("", "-strongly"):
        yield from (f"counts{strongly}-{way}" for way in ("for", "against"))


def warnings() -> Iterator[str]:
    """What a reader may be unsure of."""
    return (f"warning-{code.replace('_', '-')}" for code in WARNINGS)


def documented_facts() -> dict[str, set[str]]:
    """Each reason's facts, as the comment behind it in bot/errors.py names them."""
    source = (ROOT / "bot" / "errors.py").read_text("utf-8")
    lines = re.findall(
        r'^    [A-Z0-9_]+ = "([^"]+)"(?:  # (?!noqa)(.*?))?(?:  # noqa.*)?$', source, re.MULTILINE
    )
    return {reason: {fact.strip() for fact in facts.split(",") if fact} for reason, facts in lines}


def slash_commands(text: str) -> Iterable[str]:
    return re.findall(r"(?<![\w:/])/(\w+(?: \w+)?)", text)


def privacy_keys() -> Iterator[str]:
    """What is counted of a member, how long it is kept, and what deleting it means."""
    for name in (
        "ballots",
        "supports",
        "signatures",
        "seats",
        "past",
        "questions",
        "proposals",
        "notes",
        "unclear",
        "sessions",
        "prepared",
        "acts",
    ):
        yield from (f"held-{name}", f"kept-{name}")
    for name in ("ballots", "supports", "signatures", "seats"):
        yield f"forget-{name}"


def plan_keys() -> Iterator[str]:
    """What is chosen of a reading plan, and what is posted of it."""
    for each in Every:
        yield from (f"reading-{kind}-{each}" for kind in ("every", "every-is", "rhythm"))
    for name in ("limited", "advances"):
        yield from (f"reading-{name}-is-{word}" for word in YES_NO)
    for name in ("text", "every", "limited", "advances"):
        yield f"reading-menu-{name}"
    for name in ("meetings", "first", "zone"):
        yield from (f"field-reading-{name}", f"field-reading-{name}-hint")
    yield from ("reading-started", "reading-moved", "reading-move-back", "reading-move-on")
    yield from ("reading-dated", *(f"reading-dates-{how}" for how in How))
    for how in How:
        value = "days" if how is How.SHIFT else "when"
        yield from (f"field-reading-{how}-{each}" for each in ("number", value))
        yield from (f"field-reading-{each}-hint" for each in ("number", value))
    for kind in Announced:
        yield from (f"reading-post-{kind}", f"reading-post-{kind}-all")
    yield from ("board-post-plan", "board-post-event", "permission-create-events")
    yield from ("meeting-failure-full", "meeting-failure-forbidden")
    for failure in (Failure.CHANNEL_GONE, Failure.MESSAGE_GONE, Failure.FORBIDDEN):
        yield f"reading-failure-{failure}"


def setting_keys() -> Iterator[str]:
    """What each setting is called, what it is about, and what it may be."""
    for setting in SETTINGS:
        yield from (f"setting-{setting.name}", f"setting-{setting.name}-said")
        yield from (f"setting-{setting.name}-is-{word}" for word in setting.words)
        if not (setting.words or setting.default):
            yield f"setting-{setting.name}-none"
    yield from (f"setting-form-{sort.value}" for sort in Sort if sort is not Sort.WORD)
    yield from (f"setting-from-{origin}" for origin in Origin)
    for place in PLACES:
        yield from (f"setting-place-{place}", f"control-setting-{place}")
    yield from (f"settings-command-{kind}" for kind in ("on", "off", "wait"))
    for group in Group:
        yield from (f"settings-title-{group}", f"control-settings-{group}")
    yield from (f"fixed-title-{group}" for group in FIXED)
    for each in chain.from_iterable(FIXED.values()):
        yield from (f"fixed-{each.name}", f"fixed-{each.name}-why")
        if isinstance(each.value, int):
            yield f"fixed-{each.name}-is"


def setup_keys() -> Iterator[str]:
    """The steps of the guide and what comes after it; what is missing, or gone, in a server."""
    for step in Step:
        yield from (f"guide-{step}", f"guide-{step}-said")
    yield from (f"guide-members-{each}" for each in _MEMBERS)
    yield from (f"guide-later-{each}" for each in _LATER)
    yield from (f"guide-key-{way}" for way in ("skip", "next", "there"))
    for right in Right:
        name = right.replace("_", "-")
        yield from (f"permission-{name}", f"check-without-{name}")
    for what in ("setting", "text"):
        yield from (f"check-gone-{what}-{kind}" for kind in ("channel", "role"))
    yield "check-gone-plan-channel"


def test_every_language_has_the_same_keys() -> None:
    english = set(CATALOGUES["en"])
    for locale, messages in CATALOGUES.items():
        assert set(messages) == english, locale


@pytest.mark.parametrize("key", sorted(CATALOGUES["en"]))
def test_every_language_names_the_same_facts(key: str) -> None:
    for locale, messages in CATALOGUES.items():
        assert messages[key].named == CATALOGUES["en"][key].named, locale


def test_what_the_tables_need_is_there() -> None:
    needed = {*from_tables(), *warnings(), *signs()}
    for locale, messages in CATALOGUES.items():
        assert not needed - set(messages), locale


@pytest.mark.parametrize("reason", sorted(Reason))
def test_a_refusal_names_exactly_its_facts(reason: Reason) -> None:
    for locale, messages in CATALOGUES.items():
        assert messages[f"refused-{reason}"].named == documented_facts()[reason], locale


def test_a_warning_names_exactly_its_facts() -> None:
    for code, facts in WARNINGS.items():
        for locale, messages in CATALOGUES.items():
            assert messages[f"warning-{code.replace('_', '-')}"].named == set(facts), locale


def test_a_stem_names_exactly_its_facts() -> None:
    for stem, facts in (STEMS | FORMER).items():
        for locale, messages in CATALOGUES.items():
            assert messages[f"prompt-{stem}"].named == set(facts), (locale, stem)


def test_no_key_is_unused() -> None:
    sources = "".join(path.read_text("utf-8") for path in (ROOT / "bot").rglob("*.py"))
    literal = set(re.findall(r"""["']([a-z-]+)["']""", sources))
    built = {
        *from_tables(),
        *warnings(),
        *signs(),
        *(f"{kind}-{which}" for kind in ("not-in", "unread") for which in ("text", "texts")),
        *(f"hint-{reason}" for reason in Reason),
        *(f"context-{fit}" for fit in (Fit.MOVED, Fit.EDITED)),
        *(f"passages-{change}" for change in ("changed", "added", "removed")),
        *(f"greeting-{who}{end}" for who in ("moderators", "everyone") for end in ("", "-start")),
        *(f"help-who-{who}" for who in ("moderators", "everyone", *_WHO.values())),
        *(f"name-option-{each}" for each in (*OF_SPEAKERS, *OF_PLACES)),
        *(f"terminal-{own}-name" for own in ("speaker", "place", "png", "quit")),
        *(
            f"doctor-{library}{state}"
            for library in ("circle", "memory")
            for state in ("", "-closed", "-damaged", "-other-model")
        ),
        *voting_keys.built(),
        *plan_keys(),
        *(f"prompt-{stem}" for stem in STEMS | FORMER),
        *(f"prompt-kind-{kind}" for kind in Kind),
        *privacy_keys(),
        *(f"note-{fit}" for fit in Fit if fit is not Fit.SAME),
        *(f"note-mine-{state}" for state in ("private", "shared")),
        *session_keys(),
        *setting_keys(),
        *(f"act-{what}" for what in What),
        *setup_keys(),
    }
    unused = set(CATALOGUES["en"]) - literal - built
    assert not unused


def test_what_values_choose_is_there() -> None:
    for locale, messages in CATALOGUES.items():
        assert set(plan_keys()) <= set(messages), locale
        assert set(setting_keys()) <= set(messages), locale
        assert {f"act-{what}" for what in What} <= set(messages), locale
        assert set(setup_keys()) <= set(messages), locale
        # A decision in force needs no word, and neither does a count without force.
        assert set(voting_keys.built()) - {"verdict-counted"} <= set(messages), locale


def test_every_literal_key_exists() -> None:
    for path in (ROOT / "bot").rglob("*.py"):
        for key in re.findall(
            r"""phrase\(\s*[\w.]+,\s*["']([\w-]+)["']""", path.read_text("utf-8")
        ):
            assert key in CATALOGUES["en"], f"{key} in {path.name}"


@pytest.mark.parametrize(
    "key", ["words", "passages", "library-title", "library-more", "outline", "missing-terms"]
)
def test_counts_choose_a_plural(key: str) -> None:
    for messages in CATALOGUES.values():
        assert messages[key].plural


@pytest.mark.parametrize("locale", LOCALES)
def test_every_count_has_its_plural_or_needs_none(locale: str) -> None:
    # German „Zeichen“ and „MB“, „Seite 3 von 4“ and an offset are the same for one and many.
    invariable = {
        "refused-long-question", "refused-long-detail", "page-place", "seconds",
        "warning-pages-without-text", "refused-long-answer",
        "terminal-no-number", "refused-too-large", "refused-bad-choice",
        "refused-other-options", "refused-bad-name", "refused-bad-meetings", "moved",
        "refused-long-note", "refused-short-message", "refused-bad-use",
        "refused-too-many-questions",
    }  # fmt: skip
    for key, facts in CATALOGUES[locale].items():
        counted = facts.named & {"count", "total", "pages", "paragraphs", "limit"}
        assert key in invariable or not counted or facts.plural, key


@pytest.mark.parametrize("locale", LOCALES)
def test_texts_fit_discord(locale: str) -> None:
    for key in CATALOGUES[locale]:
        text = phrase(locale, key)
        assert not ISOLATION.search(text), key
        if key.startswith(("command-", "option-")):
            assert 1 <= len(text) <= 100, key
        if key.startswith("name-"):
            assert 1 <= len(text) <= 32, key
            assert all(each in "-_'" or category(each)[0] in "LN" for each in text), key
            assert text == text.lower(), key
        if key.startswith("control-"):
            assert len(text) <= 80, key


@pytest.mark.parametrize("locale", LOCALES)
def test_names_are_unique_among_siblings(locale: str) -> None:
    paths = [command_name(command.path, locale) for command in COMMANDS]
    assert len(set(paths)) == len(paths)
    tops = {command.path[0]: path.split()[0] for command, path in zip(COMMANDS, paths, strict=True)}
    assert len(set(tops.values())) == len(tops)
    for command in COMMANDS:
        names = [option_name(option.name, locale) for option in command.options]
        assert len(set(names)) == len(names)


def test_english_names_are_those_of_the_table() -> None:
    for command in COMMANDS:
        assert command_name(command.path, "en") == command.name
        for option in command.options:
            assert option_name(option.name, "en") == option.name


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_examples_can_be_typed(command: object, locale: str) -> None:
    table = next(each for each in COMMANDS if each == command)
    assert examples(table, locale)
    for line in examples(table, locale):
        meant = parse(line, Caller("c", "m", locale))
        assert isinstance(meant, Send)
        assert type(meant.request) is table.request


@pytest.mark.parametrize("locale", LOCALES)
def test_commands_named_in_sentences_exist(locale: str) -> None:
    words = ("speaker", "place", "png", "quit")
    own = [phrase(locale, f"terminal-{each}-name") for each in words]
    names = {*own, *(command_name(each.path, locale) for each in COMMANDS)}
    for key in CATALOGUES[locale]:
        for named in slash_commands(phrase(locale, key)):
            assert named in names or named.split()[0] in names, (key, named)


@pytest.mark.parametrize("locale", LOCALES)
def test_a_refusal_names_no_command(locale: str) -> None:
    for reason in Reason:
        assert not re.search(r"(?<![\w:/])/\w", phrase(locale, f"refused-{reason}")), reason


@pytest.mark.parametrize(
    ("tag", "locale"),
    [("de", "de"), ("de-AT", "de"), ("de_DE.UTF-8", "de"), ("DE", "de"), ("en-GB", "en"),
     ("en_US", "en"), ("fr", "en"), ("C.UTF-8", "en"), ("", "en"), ("den", "en")],
)  # fmt: skip
def test_choose_locale(tag: str, locale: str) -> None:
    assert choose_locale(tag) == locale


def test_numbers_are_written_as_the_language_does() -> None:
    assert phrase("en", "words", count=12345) == "12,345 words"
    assert phrase("de", "words", count=12345) == "12.345 Wörter"
    assert phrase("de", "words", count=1) == "1 Wort"


def test_a_process_number_has_no_thousands() -> None:
    assert "(process 12345)" in phrase("en", "refused-already-running", pid=12345)


def test_a_very_long_fact_still_makes_a_sentence() -> None:
    text = phrase("en", "quoted", text="x" * 10_000)
    assert text.startswith("“xxx")
    assert text.endswith("…”")


def test_braces_in_a_fact_are_only_braces() -> None:
    assert phrase("en", "quoted", text="{ $text } { -term }") == "“{ $text } { -term }”"


def test_usage_marks_what_may_be_left_out() -> None:
    opened = next(each for each in COMMANDS if each.name == "text open")
    assert usage(opened, "en") == "/text open text [page]"
    assert usage(opened, "de") == "/text öffnen text [seite]"
