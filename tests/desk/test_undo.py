"""Undoing a removal: within a day, by moderators, and never after."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.desk.replies import (
    Answered,
    Context,
    Refused,
    Suggestions,
    TextAdded,
    TextBack,
    TextList,
    TextRemoved,
)
from bot.desk.requests import (
    AddText,
    Ask,
    ListTexts,
    PutBack,
    RemoveText,
    ShowContext,
    SuggestTexts,
)
from bot.desk.upkeep.chores import Chore
from bot.errors import Reason
from index.documents import Source
from tests.desk.conftest import MOON
from tests.desk.test_editing import reason, titles
from tests.fakes import FakeClock, FakeHouse, write

QUESTION = "How many tides did the pilot Quagmire count?"


async def removed(house: FakeHouse, text: str = "moon") -> str:
    reply = await house.desk.handle(RemoveText(house.moderator, text))
    assert isinstance(reply, TextRemoved)
    return str(reply.removal)


def later(house: FakeHouse, hours: int) -> None:
    assert isinstance(house.office.clock, FakeClock)
    house.office.clock.now += timedelta(hours=hours)


async def waiting(house: FakeHouse) -> dict[str, datetime]:
    return await house.office.chores.waiting(Chore.REMOVED)


@pytest.mark.usefixtures("sun")
async def test_a_text_is_put_back_as_it_was_and_answers_again(
    house: FakeHouse, moon: Source
) -> None:
    answer = await house.desk.handle(Ask(house.member, QUESTION))
    assert isinstance(answer, Answered)
    number = await removed(house)
    assert await reason(house, ShowContext(house.member, answer.id)) is Reason.UNKNOWN_ANSWER
    found = await house.desk.handle(SuggestTexts(house.moderator, "moon"))
    assert isinstance(found, Suggestions)
    assert found.texts == ()
    unanswered = await house.desk.handle(Ask(house.member, QUESTION))
    assert "Quagmire" not in str(getattr(unanswered, "answer", ""))

    assert await house.desk.handle(PutBack(house.moderator, number)) == TextBack(moon)
    assert isinstance(await house.desk.handle(ShowContext(house.member, answer.id)), Context)
    again = await house.desk.handle(Ask(house.member, QUESTION))
    assert isinstance(again, Answered)
    assert again.answer == answer.answer
    # Whoever presses twice is told that nothing is left to be done.
    twice = PutBack(house.moderator, number)
    assert await reason(house, twice) is Reason.NOTHING_TO_PUT_BACK


async def test_after_a_day_it_is_gone_for_good(house: FakeHouse, moon: Source, sun: Source) -> None:
    first = await removed(house)
    later(house, 13)
    second = await removed(house, sun.id)
    await house.desk.tick()
    assert len(house.libraries.library("one").removals()) == 2
    later(house, 12)
    # What is over cannot be undone, whether or not it was deleted by now.
    assert await reason(house, PutBack(house.moderator, first)) is Reason.NOTHING_TO_PUT_BACK
    await house.desk.tick()
    assert [each.source for each in house.libraries.library("one").removals()] == [sun]
    assert await reason(house, RemoveText(house.moderator, moon.id)) is Reason.NO_TEXTS
    assert len(await waiting(house)) == 1
    assert await house.desk.handle(PutBack(house.moderator, second)) == TextBack(sun)
    later(house, 24)
    await house.desk.tick()
    assert await waiting(house) == {}
    assert titles(house) == [sun.title]


@pytest.mark.usefixtures("moon")
async def test_only_moderators_of_the_circle_undo(house: FakeHouse) -> None:
    number = await removed(house)
    assert await reason(house, PutBack(house.member, number)) is Reason.NOT_MODERATOR
    for forged in ("", "0", "99", "-1", "moon; --", number + " "):
        undone = PutBack(house.moderator, forged)
        assert await reason(house, undone) is Reason.NOTHING_TO_PUT_BACK
    stranger = type(house.moderator)("two", "st", moderator=True)
    assert await reason(house, PutBack(stranger, number)) is Reason.NOTHING_TO_PUT_BACK
    listed = await house.desk.handle(ListTexts(house.member))
    assert listed == TextList(())


async def test_the_same_file_can_be_added_again_within_the_day(
    house: FakeHouse, moon: Source, tmp_path: Path
) -> None:
    number = await removed(house)
    file = write(tmp_path, "moon.md", MOON)
    again = await house.desk.handle(AddText(house.moderator, file))
    assert isinstance(again, TextAdded)
    assert again.source.id == moon.id
    refused = await house.desk.handle(PutBack(house.moderator, number))
    assert refused == Refused(Reason.PLACE_TAKEN, {"text": moon.title})
    assert titles(house) == [moon.title]
    later(house, 25)
    await house.desk.tick()
    assert house.libraries.library("one").removals() == ()
    assert titles(house) == [moon.title]
    assert isinstance(await house.desk.handle(Ask(house.member, QUESTION)), Answered)


async def test_what_was_noted_and_never_done_is_no_harm(house: FakeHouse) -> None:
    await house.office.chores.note("one", Chore.REMOVED, datetime(2025, 1, 1, tzinfo=UTC))
    await house.desk.tick()
    assert await waiting(house) == {}
