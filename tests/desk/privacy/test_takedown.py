"""A text that is taken down: its words are nowhere any more, its citations and hashes stay."""

from pathlib import Path

from bot.desk.privacy.replies import KeptAsIs, TakedownAsked, TakenDown
from bot.desk.privacy.requests import ConfirmTakedown, Keep, TakeDown
from bot.desk.replies import (
    Answered,
    Explained,
    MorePassages,
    Orphaned,
    TextAdded,
    TextBack,
    TextList,
    TextRemoved,
    TextRevised,
)
from bot.desk.requests import (
    AddText,
    Ask,
    Explain,
    ListTexts,
    PutBack,
    RemoveText,
    Share,
    ShowContext,
    ShowMore,
    WhoSpeaks,
)
from bot.desk.voting.passages import bearing
from bot.desk.voting.replies import BallotShown, HistoryShown, LogShown, VoteOpened
from bot.desk.voting.requests import CastBallot, OpenVote, SearchHistory
from bot.desk.voting.steering_requests import ShowLog
from bot.errors import Reason
from index.documents import Source
from tests.desk.privacy.lasting import files_with
from tests.desk.voting.meeting import Hall
from tests.fakes import write

WORDS = "zyxtides"
FIRST = f"# Tides\n\nThe pilot counted eleven {WORDS} in a fortnight and wrote them all down.\n\n"
FIRST += "The boat lay at the quay.\n\nThe wind came from the west."
# An edition later, the passage that a vote quotes reads otherwise.
SECOND = FIRST.replace("in a fortnight and wrote them all down", "in a month, alone in the boat")
LAMPS = "# Lamps\n\nThe keeper lit nine lamps in the evening and put them out at dawn."
QUESTION = f"How many {WORDS} did the pilot count?"


async def added(hall: Hall, folder: Path, name: str, text: str) -> Source:
    reply = await hall.ask(AddText(hall["mo"], write(folder.parent, name, text)))
    assert isinstance(reply, TextAdded | TextRevised), reply
    return reply.source


async def quoting(hall: Hall) -> tuple[int, ...]:
    """The passage that has the words."""
    return tuple(hit.id for hit in await bearing(hall.house.office, hall["mo"], WORDS))[:1]


async def quoted(hall: Hall, folder: Path) -> tuple[Source, Answered]:
    """A text, a vote that ended and one that is open, and an answer: all quote it."""
    source = await added(hall, folder, "tides.md", FIRST)
    await added(hall, folder, "lamps.md", LAMPS)
    opened = await hall.get(
        VoteOpened, OpenVote(hall["mo"], f"Were {WORDS} counted?", attached=await quoting(hall))
    )
    assert WORDS in str(opened.card.passages[0].quotation)
    await hall.ask(CastBallot(hall["ada"], "1", "yes"))
    await hall.wait(hours=73)
    assert (await hall.get(HistoryShown, SearchHistory(hall["ben"], "pilot"))).cards
    await added(hall, folder, "tides.md", SECOND)
    await hall.get(
        VoteOpened,
        OpenVote(hall["mo"], f"Are {WORDS} counted alone?", attached=await quoting(hall)),
    )
    return source, await hall.get(Answered, Ask(hall["ada"], QUESTION))


async def test_no_byte_of_the_words_is_left_and_the_ledger_holds(hall: Hall, folder: Path) -> None:
    source, answer = await quoted(hall, folder)
    lamps = await hall.get(Answered, Ask(hall["ada"], "How many lamps did the keeper light?"))
    phrases = ("eleven zyxtides in a fortnight", "eleven zyxtides in a month")
    assert files_with(folder, phrases[0]) == {"circle.db", "circles/one/memory/library.db"}
    assert files_with(folder, phrases[1]) == {"circle.db", "circles/one/library.db"}

    asked = await hall.get(TakedownAsked, TakeDown(hall["mo"], "tides"))
    assert (asked.title, asked.votes, asked.backup_days) == ("Tides", 2, 30)
    await hall.get(KeptAsIs, Keep(hall["mo"]))
    assert len((await hall.get(TextList, ListTexts(hall["ada"]))).sources) == 2
    done = await hall.get(TakenDown, ConfirmTakedown(hall["mo"], asked.sha256))

    assert (done.title, done.filename, done.votes, done.answers) == ("Tides", "tides.md", 2, 1)
    for phrase in phrases:
        assert files_with(folder, phrase) == set(), phrase
    shown = await hall.get(BallotShown, CastBallot(hall["ben"], "2"))
    passage = shown.card.passages[0]
    assert (passage.quotation, passage.citation) == (None, "Tides, ¶ 1–3")
    assert len(passage.source) == len(source.sha256)
    verdict = (await hall.get(LogShown, ShowLog(hall["mo"]))).verdict
    assert verdict.ok
    assert verdict.erased
    # The buttons of a kept answer say so; what was weighed is not the text's.
    for button in (ShowContext, WhoSpeaks, Share):
        gone = await hall.get(Orphaned, button(hall["ada"], answer.id))
        assert (gone.quoted.text, gone.quoted.citation) == (None, "Tides, ¶ 1")
    more = await hall.ask(ShowMore(hall["ada"], answer.id))
    assert isinstance(more, Orphaned | MorePassages)
    await hall.get(Explained, Explain(hall["ada"], answer.id))
    # Another text and its answers are what they were.
    kept = await hall.house.store.question("one", lamps.id)
    assert kept is not None
    assert kept.quoted is not None
    assert kept.quoted.text == lamps.answer.text
    again = ConfirmTakedown(hall["mo"], asked.sha256)
    assert (await hall.get(TakenDown, again)).votes == 0


async def test_a_text_of_the_same_title_has_nothing_to_do_with_it(hall: Hall, folder: Path) -> None:
    _, answer = await quoted(hall, folder)
    asked = await hall.get(TakedownAsked, TakeDown(hall["mo"], "tides"))
    await hall.get(TakenDown, ConfirmTakedown(hall["mo"], asked.sha256))
    new = await added(hall, folder, "tides.md", LAMPS.replace("Lamps", "Tides"))
    assert new.id == "tides"
    await hall.get(Orphaned, ShowContext(hall["ada"], answer.id))


async def test_words_of_a_text_that_was_removed_before_are_taken_down_by_its_hash(
    hall: Hall, folder: Path
) -> None:
    source, _ = await quoted(hall, folder)
    await hall.ask(RemoveText(hall["mo"], "tides"))
    await hall.wait(hours=25)
    assert await hall.refused(TakeDown(hall["mo"], "tides")) is Reason.UNKNOWN_TEXT
    asked = await hall.get(TakedownAsked, TakeDown(hall["mo"], source.sha256))
    assert (asked.title, asked.votes) == (None, 1)
    done = await hall.get(TakenDown, ConfirmTakedown(hall["mo"], source.sha256))
    assert (done.title, done.votes, done.answers) == (None, 1, 1)
    assert files_with(folder, "eleven zyxtides in a fortnight") == set()


async def test_a_text_that_lies_aside_is_taken_down_and_cannot_be_put_back(
    hall: Hall, folder: Path
) -> None:
    await quoted(hall, folder)
    removed = await hall.get(TextRemoved, RemoveText(hall["mo"], "tides"))
    lamps = await hall.get(TextRemoved, RemoveText(hall["mo"], "lamps"))
    await added(hall, folder, "tides.md", SECOND)
    asked = await hall.get(TakedownAsked, TakeDown(hall["mo"], "tides"))
    assert (asked.title, asked.votes) == ("Tides", 2)
    done = await hall.get(TakenDown, ConfirmTakedown(hall["mo"], asked.sha256))
    assert (done.title, done.filename, done.votes) == ("Tides", "tides.md", 2)
    assert files_with(folder, WORDS + " in a") == set()
    undone = PutBack(hall["mo"], str(removed.removal))
    assert await hall.refused(undone) is Reason.NOTHING_TO_PUT_BACK
    # It is known by its title for as long as it lies aside, and another one there stays.
    assert (await hall.get(TextBack, PutBack(hall["mo"], str(lamps.removal)))).source.id == "lamps"
    await hall.ask(RemoveText(hall["mo"], "lamps"))
    asked = await hall.get(TakedownAsked, TakeDown(hall["mo"], "lamps"))
    await hall.get(TakenDown, ConfirmTakedown(hall["mo"], asked.sha256))
    assert await hall.refused(PutBack(hall["mo"], "lamps")) is Reason.NOTHING_TO_PUT_BACK
    assert files_with(folder, "nine lamps") == set()


async def test_only_moderators_take_down_and_forged_presses_do_nothing(
    hall: Hall, folder: Path
) -> None:
    source, _ = await quoted(hall, folder)
    assert await hall.refused(TakeDown(hall["ada"], "tides")) is Reason.NOT_MODERATOR
    forged = ConfirmTakedown(hall["ada"], source.sha256)
    assert await hall.refused(forged) is Reason.NOT_MODERATOR
    for argument in ("", "tides", "0" * 63, "../circle.db"):
        forged = ConfirmTakedown(hall["mo"], argument)
        assert await hall.refused(forged) is Reason.UNKNOWN_ANSWER
    unknown = TakeDown(hall["mo"], "0" * 64)
    assert await hall.refused(unknown) is Reason.UNKNOWN_TEXT
    assert len((await hall.get(TextList, ListTexts(hall["ada"]))).sources) == 2
