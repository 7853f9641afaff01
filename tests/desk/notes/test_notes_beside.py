"""Below an answer: the notes on it that the caller may read, and no others."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from bot.desk.notes import requests as r
from bot.desk.notes.finding import SHOWN, fit
from bot.desk.notes.replies import NoteKept, NoteShown
from bot.desk.plans.replies import PlanDrafted
from bot.desk.plans.requests import DraftPlan, StartPlan
from bot.desk.replies import Answered, NotAnswered
from bot.desk.requests import AddText, Ask, AskWhole, Caller, RemoveText, Share
from bot.desk.sessions.replies import SessionPrepared
from bot.desk.sessions.requests import ActInSession, Deed, KeepPrompts, StartSession
from bot.desk.settings.requests import ChooseSetting
from bot.wording import render
from index.documents import Source
from tests.desk.conftest import MOON, added
from tests.fakes import SAMPLE, FakeHouse, write

CASES = json.loads((Path(__file__).parents[2] / "cases/notes/bearing.json").read_text("utf-8"))
ANN, BOB = Caller("one", "ann", channel="7"), Caller("one", "bob", channel="7")
TIDES = "How many tides did the pilot Quagmire count?"
NOWHERE = "Which zebras were striped?"

pytestmark = pytest.mark.usefixtures("moon")


async def noted(
    house: FakeHouse, text: str, at: str = "[tides 1]", by: Caller = ANN, *, shared: bool = True
) -> NoteShown:
    kept = await house.desk.handle(r.AddNote(by, at, text))
    assert isinstance(kept, NoteKept), kept
    if shared:
        await house.desk.handle(r.ShareNote(by, kept.note.number))
    return kept.note


async def asked(
    house: FakeHouse, question: str = TIDES, by: Caller = BOB
) -> Answered | NotAnswered:
    reply = await house.desk.handle(Ask(by, question))
    assert isinstance(reply, Answered | NotAnswered), reply
    return reply


async def beside(house: FakeHouse, question: str = TIDES, by: Caller = BOB) -> list[str]:
    return [each.text for each in (await asked(house, question, by)).beside.notes]


def test_the_cut_off_finds_what_members_wrote_and_little_else() -> None:
    notes = {each["id"]: each["text"] for each in CASES["notes"]}
    found = wrong = wanted = 0
    for case in CASES["questions"]:
        fits = {key for key, text in notes.items() if fit(case["question"], text)}
        found += len(fits & set(case["notes"]))
        wrong += len(fits - set(case["notes"]))
        wanted += len(case["notes"])
    assert (found, wrong, wanted) == (24, 0, 26)


def test_a_question_in_another_language_has_its_own_common_words() -> None:
    note = "Der Lotse zählte die Gezeiten vierzehn Tage lang."
    assert fit("Wer hat denn eigentlich die Gezeiten gezählt, der Lotse?", note)
    assert not fit("Wer hat denn eigentlich die Tage erfunden?", note)
    assert not fit("", note)


async def test_a_note_on_the_paragraph_that_answers_is_below_the_answer(house: FakeHouse) -> None:
    await noted(house, "I would have stopped at ten.")
    await noted(house, "Nobody asked the harbour.", "[moon 1]")
    reply = await asked(house)
    assert isinstance(reply, Answered)
    ((note),) = reply.beside.notes
    assert (note.text, note.member, note.shared) == ("I would have stopped at ten.", "ann", True)
    words = "\n".join(str(each) for each in render(reply, "en").blocks)
    assert "Notes of members on this:" in words
    assert "Tides (Ada Quill, 1912), ¶ 1" in words


async def test_a_note_that_speaks_of_it_is_found_wherever_it_is(house: FakeHouse) -> None:
    await noted(house, "Zebras, striped or not, are missing here.", "[moon 1]")
    reply = await asked(house, NOWHERE)
    assert isinstance(reply, NotAnswered)
    assert [each.text for each in reply.beside.notes] == [
        "Zebras, striped or not, are missing here."
    ]
    # What is shown because it is near answers nothing: notes on it are not about the question.
    await noted(house, "Quite so.", "[tides 1]")
    assert len((await asked(house, NOWHERE)).beside.notes) == 1


async def test_private_notes_are_their_authors_alone(house: FakeHouse) -> None:
    await noted(house, "I would have stopped at ten.", shared=False)
    assert await beside(house) == []
    assert await beside(house, by=ANN) == ["I would have stopped at ten."]
    public = await house.desk.handle(r.Mention(ANN, TIDES, public=True))
    assert isinstance(public, Answered)
    assert public.beside.notes == ()
    mine = await asked(house, by=ANN)
    shared = await house.desk.handle(Share(ANN, mine.id))
    assert isinstance(shared, Answered)
    assert shared.beside.notes == ()
    stranger = Caller("two", "ann", moderator=True)
    assert not isinstance(await house.desk.handle(Ask(stranger, TIDES)), Answered)


async def test_where_everybody_reads_the_answer_private_notes_stay_out(house: FakeHouse) -> None:
    await noted(house, "I would have stopped at ten.", shared=False)
    await noted(house, "Eleven is odd.")
    mo = replace(ANN, moderator=True)
    await house.desk.handle(ChooseSetting(mo, "answers", "channel", ("public",)))
    reply = await asked(house, by=ANN)
    assert reply.shared
    assert [each.text for each in reply.beside.notes] == ["Eleven is odd."]


async def test_inside_a_session_private_notes_stay_out(house: FakeHouse, tmp_path: Path) -> None:
    await added(house, tmp_path, SAMPLE.read_text("utf-8"), "sample.md")
    terminal = Caller("one", "ann")
    prepared = await house.desk.handle(StartSession(terminal))
    assert isinstance(prepared, SessionPrepared)
    number, offered = prepared.session.number, prepared.session.offered
    await house.desk.handle(KeepPrompts(terminal, number, tuple(e.id for e in offered[:3])))
    await house.desk.handle(ActInSession(terminal, Deed.BEGIN, number))
    await noted(house, "I would have stopped at ten.", shared=False)
    reply = await asked(house, by=terminal)
    assert (reply.shared, reply.beside.notes) == (True, ())


async def test_a_channel_sees_no_notes_on_what_it_has_not_read(
    house: FakeHouse, moon: Source
) -> None:
    mo = replace(ANN, moderator=True)
    draft = await house.desk.handle(DraftPlan(mo, moon.id, 2, "2026-01-09 20:00", None, "UTC"))
    assert isinstance(draft, PlanDrafted)
    await house.desk.handle(StartPlan(mo, draft.draft, draft.revision))
    await noted(house, "The pilot Quagmire counted tides: how many, though?")
    await noted(house, "How many tides would the pilot Quagmire see from here?", "[moon 1]")
    limited = await asked(house)
    assert [each.citation[-3:] for each in limited.beside.notes] == ["¶ 1"]
    assert "moon rises late" in str(limited.beside.notes[0].quote)
    whole = await house.desk.handle(AskWhole(BOB, limited.id))
    assert isinstance(whole, Answered)
    assert len(whole.beside.notes) == 2
    assert len(await beside(house, by=replace(BOB, channel="8"))) == 2


async def test_few_are_shown_those_on_the_paragraph_first(house: FakeHouse) -> None:
    await noted(house, "On it.")
    for number in range(4):
        await noted(house, f"Tides counted by the pilot Quagmire, again {number}", "[moon 1]")
    reply = await asked(house)
    texts = [each.text for each in reply.beside.notes]
    assert texts == [
        "On it.",
        *(f"Tides counted by the pilot Quagmire, again {each}" for each in (3, 2)),
    ]
    assert (len(texts), reply.beside.left) == (SHOWN, 2)


async def test_a_note_goes_with_its_paragraph_and_not_with_what_is_gone(
    house: FakeHouse, moon: Source, tmp_path: Path
) -> None:
    await noted(house, "I would have stopped at ten.")
    edited = MOON.replace("counted eleven", "counted some eleven")
    await house.desk.handle(AddText(house.moderator, write(tmp_path, "moon.md", edited)))
    assert await beside(house) == ["I would have stopped at ten."]
    await house.desk.handle(RemoveText(house.moderator, moon.id))
    await added(house, tmp_path, "# Tea\n\nTea is served at four.", "tea.md")
    assert await beside(house, "What would have stopped at ten?") == []
