"""What was decided is found again by its words, and shown nowhere else."""

from dataclasses import replace
from pathlib import Path

from bot.desk.replies import NotAnswered, Refused, TextAdded, TextList
from bot.desk.requests import AddText, Ask, Caller, ListTexts
from bot.desk.voting.replies import HistoryShown, VoteOpened, VoteSteered
from bot.desk.voting.requests import CastBallot, OpenVote, SearchHistory
from bot.desk.voting.steering_requests import AnnulVote
from bot.errors import Reason
from bot.wording import render
from tests.desk.voting.meeting import Hall
from tests.fakes import write

HARBOUR = "The harbour gate is closed after sunset."
TEA = "Which biscuits are served with the tea?"


async def decided(hall: Hall) -> None:
    await hall.get(VoteOpened, OpenVote(hall["mo"], HARBOUR))
    await hall.get(VoteOpened, OpenVote(hall["mo"], TEA, "Shortbread; Wafers", "choose"))
    for name in ("ada", "ben", "cleo"):
        await hall.ask(CastBallot(hall[name], "1", "yes"))
        await hall.ask(CastBallot(hall[name], "2", "Wafers"))
    await hall.wait(hours=49)


async def found(hall: Hall, query: str | None) -> list[int]:
    shown = await hall.get(HistoryShown, SearchHistory(hall["dan"], query))
    return [card.number for card in shown.cards]


async def test_a_decision_is_found_by_its_words_with_its_state(hall: Hall) -> None:
    await decided(hall)
    assert (await found(hall, "When is the harbour gate closed?"))[0] == 1
    assert (await found(hall, "Which biscuits are served?"))[0] == 2
    assert (await found(hall, "Who eats wafers?"))[0] == 2
    assert (await found(hall, "What did we decide about the harbour?"))[0] == 1
    assert await found(hall, "What did we decide about zeppelins?") == []
    assert await found(hall, None) == [2, 1]


async def test_what_shares_a_word_comes_before_what_is_only_near(hall: Hall) -> None:
    await decided(hall)
    shown = await hall.get(HistoryShown, SearchHistory(hall["dan"], "harbour"))
    plain = shown.cards[: len(shown.cards) - shown.further]
    assert [card.number for card in plain] == [1]
    newest = await hall.get(HistoryShown, SearchHistory(hall["dan"], None))
    assert (len(newest.cards), newest.further) == (2, 0)
    two = replace(newest, query="harbour", further=1)
    told = [type(block).__name__ for block in render(two, "en").blocks]
    assert told == ["Title", "Items", "Text", "Items"]


async def test_what_is_open_is_not_history(hall: Hall) -> None:
    await hall.get(VoteOpened, OpenVote(hall["mo"], HARBOUR))
    assert await found(hall, "the harbour gate") == []
    assert await found(hall, None) == []


async def test_the_history_follows_what_happens_later(hall: Hall) -> None:
    await decided(hall)
    assert (await found(hall, "harbour gate"))[0] == 1
    await hall.get(VoteSteered, AnnulVote(hall["mo"], "1", "The lighthouse keeper was away"))
    assert (await found(hall, "Where was the lighthouse keeper?"))[0] == 1
    library = hall.house.libraries.library("one/memory")
    assert len(library.sources()) == 2


async def test_neither_answers_nor_lists_know_the_history(hall: Hall, tmp_path: Path) -> None:
    await decided(hall)
    await found(hall, "harbour gate")
    assert (await hall.get(TextList, ListTexts(hall["ada"]))).sources == ()
    moon = write(tmp_path, "moon.md", "# The Moon\n\nThe moon rises late over the hills.")
    await hall.get(TextAdded, AddText(hall["mo"], moon))
    reply = await hall.get(NotAnswered, Ask(hall["ada"], "When is the harbour gate closed?"))
    assert {hit.citation.title for hit in reply.outcome.related} == {"The Moon"}
    assert "harbour" in " ".join(reply.outcome.missing)


async def test_no_front_can_name_the_library_of_the_history(hall: Hall) -> None:
    await decided(hall)
    await found(hall, "harbour gate")
    reply = await hall.ask(ListTexts(Caller("one/memory", "ada")))
    assert isinstance(reply, Refused)
    assert reply.reason is Reason.BAD_CIRCLE
