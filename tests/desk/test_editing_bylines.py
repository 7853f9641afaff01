"""Extracts' bylines, editions of a work, and stopping a file that is being added."""

import asyncio
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from bot.desk.desk import Desk
from bot.desk.office import Office
from bot.desk.replies import (
    Answered,
    Cancelled,
    Chapter,
    Refused,
    Reply,
    TextAdded,
    TextCard,
    TextEdited,
    TextPage,
)
from bot.desk.requests import (
    AddText,
    Ask,
    Caller,
    Cancel,
    EditText,
    OpenText,
    RemoveText,
    Request,
    TextInfo,
    Upload,
)
from bot.errors import Reason
from bot.store.store import SqliteStore
from index.documents import Source
from index.prepared import Details, Prepared
from index.progress import Progress, Report, Stage
from tests.fakes import FakeClock, FakeJobs, FakeLibraries, Numbered, write
from tests.voting.ledger_house import Seeded

MO = Caller("one", "mo", moderator=True)
MEMBER = Caller("one", "me")
STRANGER = Caller("two", "st", moderator=True)

MOON = """# The Moon’s Book

by Ada Quill, 1912

The moon rises late. It sets early, and nobody in the harbour minds.

## Tides

The pilot Quagmire counted eleven tides in a fortnight and wrote all of them down.

## The Lamp’s Tale

The lamp was lit by a widow who could not read, and it never went out.
"""


@dataclass(frozen=True, slots=True)
class Bureau:
    """A Desk with everything behind it, none of it lasting."""

    desk: Desk
    office: Office
    libraries: FakeLibraries

    async def refusal(self, request: Request) -> Refused:
        reply = await self.desk.handle(request)
        assert isinstance(reply, Refused), reply
        return reply

    async def added(self, folder: Path, name: str, text: str) -> Source:
        reply = await self.desk.handle(AddText(MO, write(folder, name, text)))
        assert isinstance(reply, TextAdded), reply
        return reply.source

    async def edited(self, request: EditText) -> Source:
        reply = await self.desk.handle(request)
        assert isinstance(reply, TextEdited), reply
        return reply.source

    async def card(self, text: str) -> TextCard:
        reply = await self.desk.handle(TextInfo(MO, text))
        assert isinstance(reply, TextCard), reply
        return reply

    async def chapter(self, text: str, heading: str) -> Chapter:
        outline = (await self.card(text)).outline
        return next(each for each in outline if each.headings[-1:] == (heading,))

    async def answer(self, question: str) -> Answered:
        reply = await self.desk.handle(Ask(MO, question))
        assert isinstance(reply, Answered), reply
        return reply

    def titles(self, circle: str = "one") -> list[str]:
        return [each.title for each in self.libraries.library(circle).sources()]


@contextmanager
def open_bureau(jobs: Callable[[FakeLibraries], FakeJobs] = FakeJobs) -> Iterator[Bureau]:
    libraries = FakeLibraries()
    store = SqliteStore.forgetful()
    office = Office(
        jobs=jobs(libraries),
        libraries=libraries,
        store=store,
        ledgers=store.ledgers(Seeded()),
        sessions=store.sessions(),
        chores=store.chores(),
        board=store.board(),
        plans=store.plans(),
        notes=store.notes(),
        settings=store.settings(),
        acts=store.acts(),
        chance=Seeded(),
        clock=FakeClock(),
        new_id=Numbered(),
        sample=Path("no-sample.md"),
        sample_question="Who?",
    )
    try:
        yield Bureau(Desk(office), office, libraries)
    finally:
        store.close()


class HeldJobs(FakeJobs):
    """Files are read when they are let go on."""

    def __init__(self, libraries: FakeLibraries) -> None:
        super().__init__(libraries)
        self.begun: dict[str, asyncio.Event] = defaultdict(asyncio.Event)
        self.ended: set[str] = set()
        self.go_on = asyncio.Event()

    async def prepare(self, file: Upload, details: Details, report: Report) -> Prepared:
        report(Progress(Stage.READING))
        self.begun[file.id].set()
        try:
            await self.wait()
            return await super().prepare(file, details, report)
        finally:
            self.ended.add(file.id)

    async def wait(self) -> None:
        await self.go_on.wait()


@pytest.fixture
def bureau() -> Iterator[Bureau]:
    with open_bureau() as bureau:
        yield bureau


@pytest.fixture
async def moon(bureau: Bureau, tmp_path: Path) -> Source:
    return await bureau.added(tmp_path, "moon.md", MOON)


# Extracts


async def test_an_extract_has_a_byline_of_its_own(bureau: Bureau, moon: Source) -> None:
    source = await bureau.edited(
        EditText(MO, moon.id, author=" Tom\nAsher ", year="1899", extract="tides")
    )

    assert (source.author, source.year) == ("Ada Quill", "1912")
    tides = await bureau.chapter(moon.id, "Tides")
    assert (tides.author, tides.year) == ("Tom Asher", "1899")
    lamp = await bureau.chapter(moon.id, "The Lamp’s Tale")
    assert (lamp.author, lamp.year) == (None, None)


async def test_an_answer_cites_the_corrected_byline(bureau: Bureau, moon: Source) -> None:
    await bureau.edited(EditText(MO, moon.id, author="Tom Asher", extract="Tides"))
    reply = await bureau.answer("How many tides did Quagmire count?")

    assert reply.answer.citation.author == "Tom Asher"
    assert reply.answer.citation.headings == ("Tides",)


async def test_quotes_in_a_heading_may_be_typed_straight(bureau: Bureau, moon: Source) -> None:
    await bureau.edited(EditText(MO, moon.id, author="Tom", extract="the lamp's  tale"))

    assert (await bureau.chapter(moon.id, "The Lamp’s Tale")).author == "Tom"


async def test_one_detail_of_an_extract_leaves_the_other(bureau: Bureau, moon: Source) -> None:
    await bureau.edited(EditText(MO, moon.id, author="Tom", year="1899", extract="Tides"))
    await bureau.edited(EditText(MO, moon.id, year="1900", extract="Tides"))
    tides = await bureau.chapter(moon.id, "Tides")
    assert (tides.author, tides.year) == ("Tom", "1900")

    await bureau.edited(EditText(MO, moon.id, author="", year="", extract="Tides"))
    tides = await bureau.chapter(moon.id, "Tides")
    assert (tides.author, tides.year) == ("", "")


async def test_a_title_beside_an_extract_is_that_of_the_text(bureau: Bureau, moon: Source) -> None:
    source = await bureau.edited(
        EditText(MO, moon.id, title="Night", author="Tom", extract="Tides")
    )

    assert (source.title, source.author) == ("Night", "Ada Quill")


async def test_an_unknown_extract_changes_nothing(bureau: Bureau, moon: Source) -> None:
    refused = await bureau.refusal(
        EditText(MO, moon.id, title="Night", author="Tom", extract="Storms")
    )

    assert refused.reason is Reason.UNKNOWN_EXTRACT
    assert refused.facts == {"extract": "Storms", "text": moon.title}
    assert (await bureau.card(moon.id)).source == moon


async def test_an_extract_alone_is_nothing_to_change(bureau: Bureau, moon: Source) -> None:
    refused = await bureau.refusal(EditText(MO, moon.id, extract="Tides"))

    assert refused.reason is Reason.NOTHING_TO_CHANGE


# Editions


@pytest.fixture
async def others(bureau: Bureau, tmp_path: Path, moon: Source) -> list[str]:
    """Ids of three further texts."""
    names = ("Mond", "Lune", "Sun")
    return [
        (await bureau.added(tmp_path, f"{name}.md", f"# {name}\n\nAbout {name} {moon.id}.\n")).id
        for name in names
    ]


async def editions(bureau: Bureau, text: str) -> set[str]:
    return {each.id for each in (await bureau.card(text)).editions}


async def test_editions_stand_on_each_others_cards(
    bureau: Bureau, moon: Source, others: list[str]
) -> None:
    mond, lune, sun = others
    await bureau.edited(EditText(MO, mond, edition=moon.id))
    await bureau.edited(EditText(MO, lune, edition=mond))

    assert await editions(bureau, moon.id) == {mond, lune}
    assert await editions(bureau, lune) == {moon.id, mond}
    assert await editions(bureau, sun) == set()


async def test_a_text_is_unlinked_by_itself(
    bureau: Bureau, moon: Source, others: list[str]
) -> None:
    mond, lune, _ = others
    await bureau.edited(EditText(MO, mond, edition=moon.id))
    await bureau.edited(EditText(MO, lune, edition=moon.id))
    await bureau.edited(EditText(MO, moon.id, edition=moon.id))

    assert await editions(bureau, moon.id) == set()
    assert await editions(bureau, mond) == {lune}


@pytest.mark.parametrize("leaving", ["unlinked", "moved"])
async def test_a_text_that_left_a_work_does_not_bring_it_along(
    bureau: Bureau, moon: Source, others: list[str], leaving: str
) -> None:
    mond, lune, sun = others
    await bureau.edited(EditText(MO, mond, edition=moon.id))
    await bureau.edited(EditText(MO, lune, edition=moon.id))
    if leaving == "moved":
        await bureau.edited(EditText(MO, moon.id, edition=sun))
    await bureau.edited(EditText(MO, moon.id, edition=moon.id))
    await bureau.edited(EditText(MO, sun, edition=moon.id))

    assert await editions(bureau, sun) == {moon.id}
    assert await editions(bureau, mond) == {lune}


async def test_a_removed_text_does_not_hand_its_editions_on(
    bureau: Bureau, tmp_path: Path, moon: Source, others: list[str]
) -> None:
    mond, lune, sun = others
    await bureau.edited(EditText(MO, mond, edition=moon.id))
    await bureau.edited(EditText(MO, lune, edition=moon.id))
    await bureau.desk.handle(RemoveText(MO, moon.id))
    again = await bureau.added(tmp_path, "moon.md", MOON + "\nOnce more.\n")
    await bureau.edited(EditText(MO, sun, edition=again.id))

    assert again.id == moon.id
    assert await editions(bureau, again.id) == {sun}
    assert await editions(bureau, mond) == {lune}


@pytest.mark.parametrize(
    ("edition", "reason"), [("mars", Reason.UNKNOWN_TEXT), ("", Reason.NOTHING_TO_CHANGE)]
)
async def test_an_edition_that_is_no_text_changes_nothing(
    bureau: Bureau, moon: Source, edition: str, reason: Reason
) -> None:
    title = "Night" if edition else None
    refused = await bureau.refusal(EditText(MO, moon.id, title=title, edition=edition))

    assert refused.reason is reason
    assert bureau.titles() == [moon.title]


async def test_an_id_is_not_taken_for_another_texts_title(
    bureau: Bureau, moon: Source, others: list[str]
) -> None:
    lune = others[1]
    await bureau.edited(EditText(MO, moon.id, title=lune))
    await bureau.edited(EditText(MO, lune, year="1950"))

    assert (await bureau.card(lune)).source.year == "1950"
    assert (await bureau.card(moon.id)).source.year == "1912"


# Stopping


@pytest.fixture
def held() -> Iterator[Bureau]:
    with open_bureau(HeldJobs) as bureau:
        yield bureau


def jobs_of(bureau: Bureau) -> HeldJobs:
    assert isinstance(bureau.office.jobs, HeldJobs)
    return bureau.office.jobs


async def adding(
    bureau: Bureau, folder: Path, upload: str = "u1", text: str = MOON
) -> asyncio.Task[Reply]:
    """A file of that id that is being read."""
    file = replace(write(folder, f"{upload}.md", text), id=upload)
    task = asyncio.create_task(bureau.desk.handle(AddText(MO, file)))
    await jobs_of(bureau).begun[upload].wait()
    return task


async def test_a_file_that_is_being_read_can_be_stopped(held: Bureau, tmp_path: Path) -> None:
    work = await adding(held, tmp_path)

    assert await held.desk.handle(Cancel(MO, "u1")) == Cancelled()
    assert await work == Refused(Reason.CANCELLED, {})
    assert jobs_of(held).ended == {"u1"}
    assert held.titles() == []
    assert held.office.under_way == {}


async def test_what_was_stopped_can_be_added_again(held: Bureau, tmp_path: Path) -> None:
    work = await adding(held, tmp_path)
    await held.desk.handle(Cancel(MO, "u1"))
    await work
    jobs_of(held).go_on.set()

    assert isinstance(await (await adding(held, tmp_path, "u2")), TextAdded)


async def test_only_the_named_file_is_stopped(held: Bureau, tmp_path: Path) -> None:
    first = await adding(held, tmp_path, "u1")
    second = await adding(held, tmp_path, "u2", "# Sun\n\nThe sun rises in the east.\n")
    await held.desk.handle(Cancel(MO, "u1"))
    jobs_of(held).go_on.set()

    assert await first == Refused(Reason.CANCELLED, {})
    assert isinstance(await second, TextAdded)
    assert held.titles() == ["Sun"]


@pytest.mark.parametrize(
    ("caller", "upload", "reason"),
    [
        (STRANGER, "u1", Reason.NOTHING_UNDER_WAY),
        (MEMBER, "u1", Reason.NOT_MODERATOR),
        (MO, "u2", Reason.NOTHING_UNDER_WAY),
        (MO, "", Reason.NOTHING_UNDER_WAY),
    ],
)
async def test_a_refused_cancel_stops_nothing(
    held: Bureau, tmp_path: Path, caller: Caller, upload: str, reason: Reason
) -> None:
    work = await adding(held, tmp_path)

    assert (await held.refusal(Cancel(caller, upload))).reason is reason
    jobs_of(held).go_on.set()
    assert isinstance(await work, TextAdded)


async def test_a_moderator_may_stop_what_another_has_begun(held: Bureau, tmp_path: Path) -> None:
    work = await adding(held, tmp_path)

    assert await held.desk.handle(Cancel(replace(MO, member="other"), "u1")) == Cancelled()
    assert await work == Refused(Reason.CANCELLED, {})


async def test_what_is_done_cannot_be_stopped(held: Bureau, tmp_path: Path) -> None:
    work = await adding(held, tmp_path)
    jobs_of(held).go_on.set()
    await work

    assert (await held.refusal(Cancel(MO, "u1"))).reason is Reason.NOTHING_UNDER_WAY
    assert len(held.titles()) == 1


async def test_a_file_without_an_id_cannot_be_stopped(held: Bureau, tmp_path: Path) -> None:
    work = await adding(held, tmp_path, "")

    assert held.office.under_way == {}
    jobs_of(held).go_on.set()
    assert isinstance(await work, TextAdded)


async def test_a_front_that_gives_up_ends_the_work(held: Bureau, tmp_path: Path) -> None:
    work = await adding(held, tmp_path)
    work.cancel()
    with pytest.raises(asyncio.CancelledError):
        await work
    await asyncio.sleep(0)

    assert jobs_of(held).ended == {"u1"}
    assert held.office.under_way == {}


async def test_an_extract_whose_author_was_emptied_takes_none_from_the_document(
    bureau: Bureau, moon: Source
) -> None:
    await bureau.edited(EditText(MO, moon.id, author="Tom", year="1899", extract="Tides"))
    await bureau.edited(EditText(MO, moon.id, author="", extract="Tides"))
    card = await bureau.desk.handle(OpenText(MO, moon.id))
    assert isinstance(card, TextPage)
    [tides] = [part.citation for part in card.parts if part.citation.headings[-1:] == ("Tides",)]
    assert (tides.author, tides.year) == ("", "1899")
    assert "Ada Quill" not in str(tides)


async def test_a_corrected_extract_is_shown_as_it_is_now(bureau: Bureau, moon: Source) -> None:
    reply = await bureau.desk.handle(EditText(MO, moon.id, author="Tom", extract="Tides"))
    assert isinstance(reply, TextEdited)
    assert [(each.headings[-1], each.author) for each in reply.extracts] == [("Tides", "Tom")]
