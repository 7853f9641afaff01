"""What the command line shows names commands that can be typed there."""

from dataclasses import replace

import pytest

from bot.command_line.showing import worded
from bot.desk import replies
from bot.wording import LOCALES, render
from bot.wording.blocks import Fine, Message, Quote
from index.answers import NotInText
from tests.terminal.fake_desk import AGAINST, DOOR, LETTER, PASSAGE, answered
from tests.wording.test_fluent_catalogues import slash_commands

MISSING = NotInText("Kerensky?", ("Kerensky",), 0.1, (LETTER,), AGAINST)
HINTED = [
    replies.TextAdded(DOOR, (), 1),
    replies.TextList((DOOR,)),
    replies.TextList(()),
    replies.TextRemoved(DOOR, 1),
    replies.NotAnswered("a", MISSING, 1, 1),
]
OTHERS = [
    answered(),
    replies.TextRevised(DOOR, 42, 4, 1, 0, (), 900),
    replies.AlreadyAdded(DOOR),
    replies.MorePassages("Who?", (PASSAGE,)),
    replies.NotAnswered("a", MISSING, 1, 1, unread=replies.Unread("de", "en", "en")),
]


def small_print(message: Message) -> list[str]:
    return [block.text for block in message.blocks if isinstance(block, Fine)]


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("reply", HINTED, ids=lambda reply: type(reply).__name__)
def test_hints_are_commands_of_the_shell(reply: replies.Reply, locale: str) -> None:
    assert any(slash_commands(each) for each in small_print(render(reply, locale)))
    hints = small_print(worded(reply, locale))
    assert not any(slash_commands(each) for each in hints)
    assert "study-circle " in hints[-1]


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("reply", OTHERS, ids=lambda reply: type(reply).__name__)
def test_whatever_names_no_command_stays(reply: replies.Reply, locale: str) -> None:
    assert worded(reply, locale).blocks == render(reply, locale).blocks


def test_words_of_a_text_are_never_taken_for_a_hint() -> None:
    hit = replace(LETTER, text="Type /ask and see.")
    message = worded(replies.MorePassages("?", (hit,)), "en")
    assert [block.text for block in message.blocks if isinstance(block, Quote)] == [hit.text]
