"""References, notes and marks over the Desk."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from bot.desk.commands import press
from bot.desk.notes import replies as n
from bot.desk.notes import requests as r
from bot.desk.privacy.replies import DataExported, Forgotten, TakenDown
from bot.desk.privacy.requests import ConfirmTakedown, ExportData, ForgetMember
from bot.desk.replies import Answered, Context, TextRevised
from bot.desk.requests import AddText, Caller, RemoveText, ShowContext, TrySample
from bot.errors import Reason
from bot.study.references import Beyond, Several, Unknown
from index.anchoring import Fit
from index.catalogue_reads import CatalogueReads
from index.documents import Document, Source
from tests.desk.conftest import MOON
from tests.desk.questions import answered, reason
from tests.fakes import FakeHouse, write

ANN, BOB = Caller("one", "ann"), Caller("one", "bob")
TIDES = "The pilot Quagmire counted eleven tides in a fortnight and wrote all of them down."
NEXT = "The tides of the next month were counted by nobody, because the pilot had gone to sea."

pytestmark = pytest.mark.usefixtures("sun")


async def looked(house: FakeHouse, text: str, caller: Caller = ANN) -> n.LookedUp:
    reply = await house.desk.handle(r.Mention(caller, text))
    assert isinstance(reply, n.LookedUp), reply
    return reply


async def spot(house: FakeHouse, text: str = "[tides 1]", caller: Caller = ANN) -> str:
    (found,) = (await looked(house, text, caller)).found
    assert isinstance(found, n.Looked)
    return found.spot


async def noted(
    house: FakeHouse, caller: Caller = ANN, text: str = "Why eleven?", at: str = "[tides 1]"
) -> n.NoteShown:
    reply = await house.desk.handle(r.AddNote(caller, at, text))
    assert isinstance(reply, n.NoteKept), reply
    return reply.note


async def listed(house: FakeHouse, caller: Caller, query: str | None = None) -> n.NoteList:
    reply = await house.desk.handle(r.ListNotes(caller, query))
    assert isinstance(reply, n.NoteList), reply
    return reply


async def marked(house: FakeHouse, caller: Caller, at: str = "[tides 1]") -> n.Marked:
    where = await spot(house, at, caller)
    reply = await house.desk.handle(r.MarkUnclear(caller, where))
    assert isinstance(reply, n.Marked), reply
    return reply


async def unclear(house: FakeHouse, text: str = "moon") -> n.UnclearShown:
    reply = await house.desk.handle(r.ShowUnclear(ANN, text))
    assert isinstance(reply, n.UnclearShown), reply
    return reply


async def revised(house: FakeHouse, folder: Path, text: str) -> None:
    reply = await house.desk.handle(AddText(house.moderator, write(folder, "moon.md", text)))
    assert isinstance(reply, TextRevised), reply


async def test_brackets_give_the_paragraph_word_for_word(house: FakeHouse) -> None:
    (found,) = (await looked(house, "see [TIDES ¶1]")).found
    assert isinstance(found, n.Looked)
    assert found.text == TIDES
    assert str(found.citation) == "The Moon’s Book › Tides (Ada Quill, 1912), ¶ 1"


async def test_each_reference_has_its_answer(house: FakeHouse) -> None:
    found = (await looked(house, "[tides 1-2] [the 1] [tides 9] [harbour 1]")).found
    one, two, *missed = found
    assert isinstance(one, n.Looked)
    assert isinstance(two, n.Looked)
    assert (one.text, two.text) == (TIDES, NEXT)
    whys = [each.why for each in missed if isinstance(each, n.Missed)]
    assert [type(each) for each in whys] == [Several, Beyond, Unknown]


async def test_only_the_text_that_is_named_is_read(
    house: FakeHouse, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await house.desk.handle(AddText(house.moderator, write(tmp_path, "moon.md", MOON)))
    read: list[str] = []
    document = CatalogueReads.document

    def noticed(self: CatalogueReads, source: str) -> Document | None:
        read.append(source)
        return document(self, source)

    monkeypatch.setattr(CatalogueReads, "document", noticed)
    reply = await looked(house, "Compare [tides 1] with [no such text 3].")
    (found, _) = reply.found
    assert isinstance(found, n.Looked)
    assert read == [found.spot.partition(":")[0]]


async def test_not_more_than_five_paragraphs_are_shown(house: FakeHouse) -> None:
    reply = await looked(house, "[moon 1-3] [tides 1-2] [sun 1]")
    assert [type(each) for each in reply.found] == [n.Looked] * 4
    assert not reply.more
    reply = await looked(house, "[moon 1] [tides 1-2] [tides 1] [tides 2] [sun 1]")
    assert len(reply.found) == 5
    assert reply.more


async def test_without_brackets_it_is_a_question(house: FakeHouse) -> None:
    question = "How many tides did the pilot Quagmire count?"
    reply = await house.desk.handle(r.Mention(ANN, question, public=True))
    assert isinstance(reply, Answered)
    assert reply.shared
    private = await house.desk.handle(r.Mention(ANN, question))
    assert isinstance(private, Answered)
    assert not private.shared
    assert reason(await house.desk.handle(r.Mention(ANN, " "))) is Reason.EMPTY_QUESTION


async def test_another_circle_knows_nothing_of_it(house: FakeHouse, stranger: Caller) -> None:
    await noted(house)
    reply = await house.desk.handle(r.Mention(stranger, "[tides 1]"))
    assert reason(reply) is Reason.NO_TEXTS
    where = await spot(house)
    for request in (r.OpenNote, r.NotesAt, r.MarkUnclear):
        assert reason(await house.desk.handle(request(stranger, where))) is Reason.PARAGRAPH_GONE
    assert (await listed(house, replace(stranger, member="ann"))).notes == ()


async def test_a_note_is_private_until_it_is_shared(house: FakeHouse) -> None:
    note = await noted(house)
    assert (note.number, note.mine, note.shared, note.quote) == (1, True, False, TIDES)
    assert (await listed(house, BOB)).notes == ()
    for request in (r.ShareNote, r.RemoveNote):
        for caller in (BOB, house.moderator):
            refused = await house.desk.handle(request(caller, 1))
            assert reason(refused) is Reason.UNKNOWN_NOTE

    assert await house.desk.handle(r.ShareNote(ANN, 1)) == n.NoteShared(1)
    assert await house.desk.handle(r.ShareNote(ANN, 1)) == n.NoteShared(1, before=True)

    (seen,) = (await listed(house, BOB)).notes
    assert (seen.member, seen.mine, seen.text) == ("ann", False, "Why eleven?")
    assert reason(await house.desk.handle(r.RemoveNote(BOB, 1))) is Reason.UNKNOWN_NOTE
    assert await house.desk.handle(r.RemoveNote(house.moderator, 1)) == n.NoteRemoved(1)
    assert (await listed(house, ANN)).notes == ()


async def test_a_note_is_written_behind_the_brackets_or_in_the_form(house: FakeHouse) -> None:
    behind = await house.desk.handle(r.AddNote(ANN, "[tides 2] Where to?\nAnd why?"))
    assert isinstance(behind, n.NoteKept)
    assert (behind.note.text, behind.note.quote) == ("Where to?\nAnd why?", NEXT)
    bare = await house.desk.handle(r.AddNote(ANN, "tides 2", "Yes."))
    assert isinstance(bare, n.NoteKept)
    shown = await house.desk.handle(r.AddNote(ANN, "[tides 2]"))
    assert isinstance(shown, n.LookedUp)
    (found,) = shown.found
    assert isinstance(found, n.Looked)
    assert found.notes == 2
    form = await house.desk.handle(press("note", found.spot, ANN))
    assert isinstance(form, n.NoteForm)
    assert form.looked.text == NEXT
    kept = await house.desk.handle(press("savenote", found.spot, ANN, {"text": " No. "}))
    assert isinstance(kept, n.NoteKept)
    assert kept.note.text == "No."
    here = await house.desk.handle(press("notes", found.spot, ANN))
    assert isinstance(here, n.NotesShown)
    assert [each.text for each in here.notes] == ["Where to?\nAnd why?", "Yes.", "No."]


@pytest.mark.parametrize(
    ("reference", "text", "why"),
    [
        ("the tides", "x", Reason.NO_REFERENCE),
        ("[tides 1]", "x" * 1001, Reason.LONG_NOTE),
        ("[tides 1]", "a\x00b", Reason.BAD_CHARACTERS),
    ],
)
async def test_what_cannot_be_noted(
    house: FakeHouse, reference: str, text: str, why: Reason
) -> None:
    assert reason(await house.desk.handle(r.AddNote(ANN, reference, text))) is why
    assert (await listed(house, ANN)).notes == ()


async def test_an_empty_form_and_a_forged_spot_are_refused(house: FakeHouse) -> None:
    where = await spot(house)
    assert reason(await house.desk.handle(r.WriteNote(ANN, where, {}))) is Reason.EMPTY_NOTE
    for forged in ("moon:0:000000000000", f"{where[:-1]}x", "nothing", "", "a:b:c"):
        for request in (r.OpenNote, r.NotesAt, r.MarkUnclear):
            refused = reason(await house.desk.handle(request(ANN, forged)))
            assert refused in (Reason.PARAGRAPH_GONE, Reason.UNKNOWN_ANSWER)


async def test_notes_are_found_by_their_words_and_their_places(house: FakeHouse) -> None:
    await noted(house, text="Eleven is a strange count.")
    await noted(house, text="Noon is late.", at="[sun 1]")
    await noted(house, BOB, text="A strange harbour, strange counting.", at="[sun 1]")
    await house.desk.handle(r.ShareNote(BOB, 3))

    async def found(query: str, caller: Caller = ANN) -> list[int]:
        return [each.number for each in (await listed(house, caller, query)).notes]

    assert await found("a strange count?") == [3, 1]
    assert await found("tides") == [1]
    assert await found("the sun") == [3, 2]
    assert await found("submarine") == []
    assert await found("noon", BOB) == [3]  # its paragraph has the word; Ann's note is private


async def test_context_tells_of_notes(house: FakeHouse) -> None:
    await noted(house)
    answer = await answered(house)
    context = await house.desk.handle(ShowContext(ANN, answer.id))
    assert isinstance(context, Context)
    assert (context.spot, context.notes) == (answer.id, 1)
    assert answer.own
    others = await house.desk.handle(ShowContext(BOB, answer.id))
    assert isinstance(others, Context)
    assert others.notes == 0
    here = await house.desk.handle(press("notes", answer.id, ANN))
    assert isinstance(here, n.NotesShown)
    assert [each.number for each in here.notes] == [1]


async def test_the_sample_is_nobodys_to_note_on(house: FakeHouse) -> None:
    sample = await house.desk.handle(TrySample(ANN))
    assert isinstance(sample, Answered)
    assert not sample.own
    context = await house.desk.handle(ShowContext(ANN, sample.id))
    assert isinstance(context, Context)
    assert context.spot == ""
    refused = await house.desk.handle(r.MarkUnclear(ANN, sample.id))
    assert reason(refused) is Reason.UNKNOWN_ANSWER


async def test_notes_and_marks_go_with_a_new_version(house: FakeHouse, tmp_path: Path) -> None:
    await noted(house)
    await noted(house, text="And then?", at="[tides 2]")
    await marked(house, ANN)
    await marked(house, BOB)
    await marked(house, BOB, "[tides 2]")
    moved = MOON.replace("## Tides", "Something new stands here.\n\n## Tides")
    await revised(house, tmp_path, moved.replace(NEXT, "Nobody wrote anything of it."))

    last, first = (await listed(house, ANN)).notes
    assert (first.fit, first.quote) == (Fit.MOVED, TIDES)
    assert (last.fit, last.quote) == (Fit.ORPHANED, NEXT)
    shown = await unclear(house)
    assert [(each.looked.text, each.count) for each in shown.most] == [(TIDES, 2)]
    assert shown.lost == 1
    # The mark of before is taken back, not doubled.
    assert (await marked(house, BOB)).on is False
    assert (await unclear(house)).most[0].count == 1


async def test_an_edited_paragraph_keeps_its_notes(house: FakeHouse, tmp_path: Path) -> None:
    await noted(house)
    edited = TIDES.replace("eleven", "twelve")
    await revised(house, tmp_path, MOON.replace(TIDES, edited))
    (note,) = (await listed(house, ANN)).notes
    assert (note.fit, note.quote) == (Fit.EDITED, edited)


async def test_a_mark_is_a_toggle_and_counts_members(house: FakeHouse) -> None:
    assert (await marked(house, ANN)).count == 1
    on = await marked(house, BOB)
    assert (on.on, on.count) == (True, 2)
    off = await marked(house, BOB)
    assert (off.on, off.count) == (False, 1)
    await marked(house, BOB, "[moon 1]")
    await marked(house, ANN, "[moon 1]")

    shown = await unclear(house)
    assert shown.counts == (2, 1, 0)
    assert [(each.place, each.count) for each in shown.most] == [(0, 2), (1, 1)]
    assert "ann" not in repr(shown)
    assert "bob" not in repr(shown)
    assert (await unclear(house, "sun")).most == ()


async def test_an_answer_can_be_marked_as_it_is_quoted(house: FakeHouse) -> None:
    answer = await answered(house)
    mark = await house.desk.handle(press("unclear", answer.id, ANN))
    assert isinstance(mark, n.Marked)
    assert (await marked(house, ANN)).on is False  # the same paragraph, looked up


async def test_only_the_five_most_marked_are_told(house: FakeHouse, tmp_path: Path) -> None:
    text = "# Many\n\n" + "\n\n".join(f"Paragraph number {n} says word{n}." for n in range(1, 9))
    await house.desk.handle(AddText(house.moderator, write(tmp_path, "many.md", text)))
    for number in range(1, 8):
        await marked(house, ANN, f"[many {number}]")
    await marked(house, BOB, "[many 7]")
    shown = await unclear(house, "many")
    assert [each.place for each in shown.most] == [6, 0, 1, 2, 3]


async def test_of_a_removed_text_only_ones_own_notes_are_told(
    house: FakeHouse, moon: Source
) -> None:
    await noted(house)
    await house.desk.handle(r.ShareNote(ANN, 1))
    await house.desk.handle(RemoveText(house.moderator, moon.id))
    assert (await listed(house, BOB)).notes == ()
    (note,) = (await listed(house, ANN)).notes
    assert (note.quote, note.fit, note.removed) == (None, Fit.ORPHANED, False)
    assert note.citation == "The Moon’s Book › Tides (Ada Quill, 1912), ¶ 1"


async def test_a_takedown_takes_the_quoted_words(house: FakeHouse, moon: Source) -> None:
    await noted(house)
    await marked(house, ANN)
    reply = await house.desk.handle(ConfirmTakedown(house.moderator, moon.sha256))
    assert isinstance(reply, TakenDown)
    (note,) = (await listed(house, ANN)).notes
    assert (note.quote, note.removed, note.text) == (None, True, "Why eleven?")
    rows = await house.store.belongings("one", "ann")
    assert "Quagmire" not in json.dumps(rows)


async def test_ones_data_holds_notes_and_marks_and_deleting_takes_them(house: FakeHouse) -> None:
    await noted(house)
    await marked(house, ANN)
    await marked(house, BOB)
    exported = await house.desk.handle(ExportData(ANN))
    assert isinstance(exported, DataExported)
    record = json.loads(exported.record)
    assert [each["text"] for each in record["notes"]] == ["Why eleven?"]
    assert [each["member"] for each in record["unclear"]] == ["ann"]

    assert isinstance(await house.desk.handle(ForgetMember(ANN)), Forgotten)

    assert (await listed(house, ANN)).notes == ()
    assert (await unclear(house)).most[0].count == 1


async def test_there_is_an_end_to_notes(house: FakeHouse, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.desk.notes.keeping.MOST_NOTES", 1)
    await noted(house)
    refused = await house.desk.handle(r.AddNote(ANN, "[tides 1]", "More."))
    assert reason(refused) is Reason.TOO_MANY_NOTES
    assert (await noted(house, BOB)).number == 2


async def test_long_lists_say_how_much_is_left(house: FakeHouse) -> None:
    for count in range(12):
        await noted(house, text=f"Number {count}.")
    reply = await listed(house, ANN)
    assert [each.text for each in reply.notes] == [f"Number {n}." for n in range(11, 1, -1)]
    assert reply.left == 2
