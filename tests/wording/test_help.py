"""Help is made from the table of commands: none is without words, an example and a test."""

from collections.abc import Iterator

import pytest

from bot.desk.commands import ACTIONS, COMMANDS, Command, find, group, press, topics
from bot.desk.replies import HelpShown
from bot.desk.requests import Caller, ShowHelp
from bot.guild.rendering import lay_out
from bot.terminal.vocabulary import Mistake, split_command
from bot.wording import LOCALES, phrase, render
from bot.wording.blocks import Items, Message, Text, Title
from bot.wording.helping import _WHO
from bot.wording.names import command_text, examples, group_text, option_text, usage
from tests.terminal.test_transcripts import CASES, TYPED

each_locale = pytest.mark.parametrize("locale", LOCALES)
each_command = pytest.mark.parametrize("command", COMMANDS, ids=lambda each: each.name)
GROUPS = [path[0] for path in topics() if group(path[0]) and len(path) == 1]
MOST_CHOICES = 25


def shown(names: tuple[str, ...], locale: str, *, single: bool = False) -> Message:
    top = find(names[0]).path[0] if not single and len(names) < len(COMMANDS) else None
    return render(HelpShown(names, moderator=True, single=single, group=top), locale)


def pages(locale: str) -> Iterator[Message]:
    yield shown(tuple(each.name for each in COMMANDS), locale)
    for top in GROUPS:
        yield shown(tuple(each.name for each in group(top)), locale)
    for command in COMMANDS:
        yield shown((command.name,), locale, single=True)


def items(message: Message) -> tuple[tuple[str, str], ...]:
    return tuple(
        item for block in message.blocks if isinstance(block, Items) for item in block.items
    )


@each_locale
def test_every_page_is_one_message_in_discord(locale: str) -> None:
    for page in pages(locale):
        assert len(lay_out(page)) == 1, page.blocks[0]
        assert all(len(menu.choices) <= MOST_CHOICES for menu in page.menus)


@each_locale
def test_the_whole_names_every_command(locale: str) -> None:
    said = " ".join(name for name, _ in items(shown(tuple(c.name for c in COMMANDS), locale)))
    for command in COMMANDS:
        assert all(word in said for word in usage(command, locale).split()[: len(command.path)])


@each_locale
@each_command
def test_a_command_is_explained_with_its_options_and_examples(
    command: Command, locale: str
) -> None:
    message = shown((command.name,), locale, single=True)
    assert message.blocks[0] == Title(usage(command, locale))
    lines = items(message)
    assert [meaning.partition(":")[0] for _, meaning in lines[: len(command.options)]] == [
        option_text(command, each, locale).partition(":")[0] for each in command.options
    ]
    assert [line for line, _ in lines[len(command.options) :]] == list(examples(command, locale))


@each_command
def test_every_language_has_words_of_its_own(command: Command) -> None:
    english = (
        command_text(command, "en"),
        *(option_text(command, o, "en") for o in command.options),
    )
    for locale in set(LOCALES) - {"en"}:
        own = (
            command_text(command, locale),
            *(option_text(command, each, locale) for each in command.options),
        )
        assert not set(own) & set(english)
        assert len(examples(command, locale)) == len(examples(command, "en"))


@each_locale
def test_who_may_is_said_of_commands_that_exist(locale: str) -> None:
    for name, who in _WHO.items():
        said = [
            block.text
            for block in shown((name,), locale, single=True).blocks
            if isinstance(block, Text)
        ]
        assert phrase(locale, f"help-who-{who}") in said[0]


@each_locale
def test_every_group_says_what_it_is_about(locale: str) -> None:
    for top in GROUPS:
        assert group_text(top, locale)


@each_locale
def test_the_menus_lead_to_pages_that_are_there(locale: str) -> None:
    caller = Caller("one", "mo", locale, moderator=True)
    for page in pages(locale):
        for menu in page.menus:
            for choice in menu.choices:
                request = press(menu.action, menu.argument, caller, (choice.value,))
                assert request == ShowHelp(caller, choice.value)
                assert group(choice.value) or find(choice.value)
        assert all(control.action in ACTIONS for control in page.controls)


def typed() -> Iterator[str]:
    """The commands that are typed in the transcripts, which are played as tests."""
    for path in CASES.glob("*.txt"):
        case = path.read_text("utf-8")
        locale = case.partition("locale: ")[2].split()[0]
        for line in case.splitlines():
            if line.startswith(f"{TYPED}/"):
                try:
                    yield split_command(line.removeprefix(f"{TYPED}/"), locale)[0].name
                except Mistake:
                    continue


def test_every_command_is_typed_in_a_transcript() -> None:
    assert {each.name for each in COMMANDS} - set(typed()) == set()
