"""Answers in a plan's channel come from what the group has read; the whole text can be asked."""

from dataclasses import replace
from pathlib import Path

from bot.desk.commands import press
from bot.desk.plans.requests import MovePosition, StopPlan
from bot.desk.replies import (
    Answered,
    Context,
    NotAnswered,
    PageAhead,
    Refused,
    ShareAsked,
    TextPage,
)
from bot.desk.requests import Ask, AskWhole, Caller, OpenText, ShowContext
from bot.desk.voting.drafting_replies import DraftShown
from bot.desk.voting.drafting_requests import DraftVote
from bot.errors import Reason
from bot.guild.rendering import lay_out
from bot.wording import render
from index.documents import Source
from tests.desk.conftest import added
from tests.desk.plans.conftest import BOOK, CHAPTERS, ME, MO, started
from tests.fakes import FakeHouse

GHOSTS = "Who wrote of ghosts?"
TIDES = "Who wrote of tides?"


async def asked(
    house: FakeHouse, question: str, caller: Caller = ME, text: str | None = None
) -> Answered | NotAnswered:
    reply = await house.desk.handle(Ask(caller, question, text))
    assert isinstance(reply, Answered | NotAnswered), reply
    return reply


def texts(reply: Answered | NotAnswered) -> str:
    """All that a reply shows of the text."""
    if isinstance(reply, Answered):
        return "\n".join(each.text for each in (reply.answer.passage, *reply.answer.more))
    return "\n".join(each.text for each in reply.outcome.related)


async def test_what_is_not_read_yet_is_not_told(house: FakeHouse, book: Source) -> None:
    await started(house)
    reply = await asked(house, GHOSTS)
    assert "ghosts" not in texts(reply)
    assert [(each.title, each.portion, each.of) for each in reply.read] == [("The Long Book", 1, 8)]
    assert "tides" in texts(await asked(house, TIDES))
    named = await asked(house, GHOSTS, text=book.id)
    assert (named.text, "ghosts" in texts(named)) == (book.id, False)


async def test_ballots_are_offered_nothing_further_on(house: FakeHouse, book: Source) -> None:
    assert book.words
    await started(house)
    asked_here = DraftVote(MO, "Shall we read of ghosts and harvests?", passages="1")
    here = await house.desk.handle(asked_here)
    assert isinstance(here, DraftShown)
    found = [each.quotation or "" for each in here.card.passages]
    assert found
    told = " ".join([*found, *(each.text for each in here.offered)])
    assert "ghosts" not in told
    assert "harvests" not in told
    there = await house.desk.handle(replace(asked_here, caller=replace(MO, channel="8")))
    assert isinstance(there, DraftShown)
    (elsewhere,) = there.card.passages
    told = elsewhere.quotation or ""
    assert "ghosts" in told or "harvests" in told


async def test_the_limit_moves_with_the_group(house: FakeHouse, book: Source) -> None:
    assert book.words
    await started(house)
    await house.desk.handle(MovePosition(MO, 7))
    reply = await asked(house, GHOSTS)
    assert "ghosts" in texts(reply)
    assert "harvests" not in texts(reply)
    await house.desk.handle(MovePosition(MO, 8))
    assert (await asked(house, GHOSTS)).read == ()


async def test_threads_have_the_place_of_their_channel_and_others_have_none(
    house: FakeHouse, book: Source
) -> None:
    assert book.words
    await started(house)
    thread = Caller("one", "me", channel="71", within="7", parent="7")
    private = Caller("one", "me", channel="72", parent="7")
    for each in (thread, private):
        assert (await asked(house, GHOSTS, each)).read
    elsewhere = replace(ME, channel="8")
    assert not (await asked(house, GHOSTS, elsewhere)).read
    assert "ghosts" in texts(await asked(house, GHOSTS, elsewhere))


async def test_the_whole_text_can_be_asked_for(house: FakeHouse, book: Source) -> None:
    await started(house)
    for text in (None, book.id):
        first = await asked(house, GHOSTS, text=text)
        whole = await house.desk.handle(AskWhole(ME, first.id, text))
        assert isinstance(whole, Answered | NotAnswered)
        assert "ghosts" in texts(whole)
        assert whole.read == ()
    gone = await house.desk.handle(AskWhole(ME, "nothing"))
    assert isinstance(gone, Refused)
    foreign = await house.desk.handle(AskWhole(Caller("two", "st"), first.id))
    assert isinstance(foreign, Refused)
    assert foreign.reason is Reason.UNKNOWN_ANSWER


async def test_a_plan_may_leave_answers_alone_and_a_stopped_one_does(
    house: FakeHouse, book: Source
) -> None:
    assert book.words
    plan = await started(house)
    assert (await asked(house, GHOSTS)).read
    await house.desk.handle(StopPlan(MO, plan.card.id))
    assert not (await asked(house, GHOSTS)).read


async def test_context_shows_nothing_from_behind_the_limit(house: FakeHouse, book: Source) -> None:
    assert book.words
    await started(house)
    reply = await asked(house, TIDES)
    assert isinstance(reply, Answered)
    context = await house.desk.handle(ShowContext(ME, reply.id))
    assert isinstance(context, Context)
    whole = await house.desk.handle(AskWhole(ME, (await asked(house, GHOSTS)).id))
    assert isinstance(whole, Answered)
    # Whoever has asked further on may read on there.
    further = await house.desk.handle(ShowContext(ME, whole.id))
    assert isinstance(further, Context)
    assert "ghosts" in further.text


async def test_reading_on_goes_further_only_when_it_is_said(
    house: FakeHouse, tmp_path: Path
) -> None:
    chapters = "\n\n".join(
        f"## Of {each}\n\n" + f"The pilot wrote of {each} and of nothing else. " * 40
        for each in CHAPTERS
    )
    long = await added(house, tmp_path, f"# The Longer Book\n\n{chapters}", "longer.md")
    await started(house, meetings=4)
    first = await house.desk.handle(OpenText(ME, long.id))
    assert isinstance(first, TextPage)
    ahead = await house.desk.handle(OpenText(ME, long.id, 5))
    assert ahead == PageAhead(long, 5)
    (anyway,) = render(ahead, "en").controls
    page = await house.desk.handle(press(anyway.action, anyway.argument, ME, None))
    assert isinstance(page, TextPage)
    # Whoever reads on there is not asked once more.
    turn = render(page, "en").controls[-1]
    on = await house.desk.handle(press(turn.action, turn.argument, ME, None))
    assert isinstance(on, TextPage)
    assert on.page == 6
    # In another channel nobody is asked, nor once the group has read it all.
    elsewhere = replace(ME, channel="8")
    assert isinstance(await house.desk.handle(OpenText(elsewhere, long.id, 5)), TextPage)
    await house.desk.handle(MovePosition(MO, 4))
    assert isinstance(await house.desk.handle(OpenText(ME, long.id, 5)), TextPage)


async def test_sharing_what_is_not_read_yet_is_asked_for(house: FakeHouse, book: Source) -> None:
    assert book.words
    await started(house)
    first = await asked(house, GHOSTS)
    whole = await house.desk.handle(AskWhole(ME, first.id))
    assert isinstance(whole, Answered)
    assert whole.ahead
    (share,) = [each for each in render(whole, "en").controls if "share" in each.action]
    warned = await house.desk.handle(press(share.action, share.argument, ME, None))
    assert warned == ShareAsked(whole.id)
    (anyway,) = render(warned, "en").controls
    shared = await house.desk.handle(press(anyway.action, anyway.argument, ME, None))
    assert isinstance(shared, Answered)
    assert shared.shared
    # What the group has read is shared as ever, whoever asked the whole text.
    read = await house.desk.handle(AskWhole(ME, (await asked(house, TIDES)).id))
    assert isinstance(read, Answered)
    assert not read.ahead
    assert "share" in {each.action for each in render(read, "en").controls}


async def test_another_edition_is_not_read_at_all(
    house: FakeHouse, book: Source, tmp_path: Path
) -> None:
    other = await added(house, tmp_path, BOOK.replace("Long", "Other Long"), "other.md")
    house.libraries.library("one").link(book, other)
    await started(house, text=book.id)
    reply = await asked(house, GHOSTS)
    assert "ghosts" not in texts(reply)
    assert "tides" in texts(await asked(house, TIDES))
    named = await asked(house, TIDES, text=other.id)
    assert texts(named) == ""
    assert [(each.source, each.title, each.end) for each in named.read] == [
        (other.id, book.title, 0)
    ]
    whole = await house.desk.handle(AskWhole(ME, named.id, other.id))
    assert isinstance(whole, Answered)
    assert whole.ahead
    assert isinstance(await house.desk.handle(OpenText(ME, other.id)), PageAhead)
    # How far is told once for a work, however many editions there are.
    lines = [
        each for each in lay_out(render(reply, "en"))[0].content.splitlines() if "so far" in each
    ]
    assert len(lines) == (2 if isinstance(reply, NotAnswered) else 1)
    await house.desk.handle(MovePosition(MO, 8))
    assert "tides" in texts(await asked(house, TIDES, text=other.id))
