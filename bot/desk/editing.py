"""What moderators do with texts: add, correct, remove."""

import asyncio
from dataclasses import replace
from datetime import datetime

from bot.desk.caller import Caller
from bot.desk.office import Office
from bot.desk.pages import outline
from bot.desk.plans.keeping import under_way
from bot.desk.replies import (
    AlreadyAdded,
    Cancelled,
    TextAdded,
    TextBack,
    TextEdited,
    TextRemoved,
    TextRevised,
)
from bot.desk.requests import AddText, Cancel, EditText, PutBack, RemoveText, Upload
from bot.desk.texts import known_text
from bot.desk.upkeep.chores import UNDO, Chore
from bot.desk.voting.hall import only_moderators
from bot.errors import Reason, Refusal
from index.documents import Document, Source
from index.fingerprint import fingerprint
from index.library import Library, NameTaken, OtherModel
from index.prepared import Details, Prepared
from index.progress import Progress, Report, Stage
from index.revising import Revision
from index.titles import folded

LONGEST = {"title": 200, "author": 200, "year": 40, "ocr": 40}
_MEGABYTE = 1024 * 1024


async def add_text(
    office: Office, request: AddText, report: Report
) -> TextAdded | TextRevised | AlreadyAdded:
    """Read a file and store it, whole or not at all, as a new text or as one's new version."""
    only_moderators(request.caller)
    circle = request.caller.circle
    details = Details(
        _detail("title", request.title),
        _detail("author", request.author),
        _detail("year", request.year),
        _detail("ocr", request.ocr) or None,
    )
    _check_file(office, request.file)
    try:
        sha256 = await asyncio.to_thread(fingerprint, request.file.path)
    except OSError as error:
        raise Refusal(Reason.NO_FILE, file=request.file.name) from error
    known = await office.libraries.use(circle, lambda library: library.holds(sha256))
    # With OCR the same file is read in another way: pages that were left out may have words now.
    if known is not None and details.ocr is None:
        return AlreadyAdded(known)
    first = not await office.libraries.use(circle, lambda library: library.sources())
    began = office.clock()
    prepared = await _prepared(office, request, details, report)
    report(Progress(Stage.WRITING))
    source, revision = await office.libraries.use(
        circle, lambda library: _write(library, prepared, details, office.clock())
    )
    took_ms = round((office.clock() - began).total_seconds() * 1000)
    warnings = tuple(
        each
        for each in prepared.document.warnings
        # Whoever said who the author is need not be asked again.
        if not (each.code == "two_bylines" and source.author)
    )
    if revision is None:
        return TextAdded(source, warnings, took_ms, first)
    return TextRevised(
        source,
        len(revision.kept),
        revision.changed,
        revision.added,
        revision.removed,
        warnings,
        took_ms,
    )


async def cancel(office: Office, request: Cancel, _: Report) -> Cancelled:
    """Stop adding a file, if it is still being read."""
    only_moderators(request.caller)
    work = office.under_way.get((request.caller.circle, request.upload))
    if work is None or not work.cancel():
        raise Refusal(Reason.NOTHING_UNDER_WAY)
    return Cancelled()


async def _prepared(office: Office, request: AddText, details: Details, report: Report) -> Prepared:
    """The work of the adding process, which ``cancel`` may end."""
    key = (request.caller.circle, request.file.id)
    work = asyncio.ensure_future(office.jobs.prepare(request.file, details, report))
    if request.file.id:
        office.under_way[key] = work
    try:
        return await work
    except asyncio.CancelledError:
        task = asyncio.current_task()
        if task is not None and task.cancelling():
            raise
        raise Refusal(Reason.CANCELLED) from None
    finally:
        work.cancel()
        office.under_way.pop(key, None)


def _write(
    library: Library, prepared: Prepared, details: Details, now: datetime
) -> tuple[Source, Revision | None]:
    """Store a text. A new version keeps the details that a moderator once corrected."""
    try:
        former = library.former(prepared)
        if former is None:
            return library.add(prepared, now), None
        source, revision = former
        changed = replace(prepared, document=_as_corrected(library, source, prepared, details))
        return library.revise(source, changed, revision), revision
    except OtherModel as error:
        raise Refusal(
            Reason.OTHER_MODEL, stored=error.stored, configured=error.configured
        ) from error


def _as_corrected(
    library: Library, source: Source, prepared: Prepared, details: Details
) -> Document:
    """A new version under the details that the library has, unless new ones were given.

    What a moderator corrected and what the file once said are not told apart: both stay.
    """
    former = library.document(source.id)
    bylines = {
        section.headings: (section.author, section.year)
        for section in (former.sections if former else ())
        if section.author is not None
    }
    sections = []
    for section in prepared.document.sections:
        author, year = bylines.get(section.headings, (section.author, section.year))
        sections.append(replace(section, author=author, year=year))
    return replace(
        prepared.document,
        title=details.title or source.title,
        author=_settled(details.author, source.author, prepared.document.author),
        year=_settled(details.year, source.year, prepared.document.year),
        sections=tuple(sections),
    )


def _settled(given: str | None, known: str | None, read: str | None) -> str | None:
    """The detail that counts: given now, else known to the library (even as empty), else read."""
    return next((each for each in (given, known, read) if each is not None), None)


async def edit_text(office: Office, request: EditText, _: Report) -> TextEdited:
    """Correct a text's title, author, year, an extract's byline, or what it is an edition of."""
    only_moderators(request.caller)
    given = (request.title, request.author, request.year, request.edition or None)
    if all(each is None for each in given):
        raise Refusal(Reason.NOTHING_TO_CHANGE)
    details = Details(
        _detail("title", request.title),
        _detail("author", request.author),
        _detail("year", request.year),
    )
    if details.title == "":
        raise Refusal(Reason.BAD_TITLE)
    circle = request.caller.circle
    source = await known_text(office, circle, request.text)
    other = await known_text(office, circle, request.edition) if request.edition else None
    try:
        edited = await office.libraries.use(
            circle, lambda library: _edit(library, source, details, request.extract, other)
        )
    except LookupError as error:
        # Somebody removed it in between.
        raise Refusal(Reason.UNKNOWN_TEXT, text=request.text) from error
    document = await office.libraries.use(circle, lambda library: library.document(edited.id))
    editions = await office.libraries.use(circle, lambda library: library.editions(edited))
    bylines = () if document is None else outline(document, ())
    wanted = folded(request.extract or "")
    changed = tuple(
        each for each in bylines if each.headings and folded(each.headings[-1]) == wanted
    )
    return TextEdited(edited, changed, editions if request.edition else ())


def _edit(
    library: Library, source: Source, details: Details, extract: str | None, other: Source | None
) -> Source:
    if extract:
        if not library.edit_extract(source, extract, details.author, details.year):
            raise Refusal(Reason.UNKNOWN_EXTRACT, extract=extract, text=source.title)
        details = Details(details.title)
    if other is not None and other.id == source.id:
        library.unlink(source)
    elif other is not None:
        library.link(source, other)
    return library.edit(source, details.title, details.author, details.year)


async def remove_text(office: Office, request: RemoveText, _: Report) -> TextRemoved:
    """Take a text out of the library; for a day it lies aside, and can be put back.

    Whoever asks again within that day is told once more how.
    """
    only_moderators(request.caller)
    circle = request.caller.circle
    try:
        source = await known_text(office, circle, request.text)
    except Refusal:
        known = await office.libraries.use(circle, lambda library: library.removed(request.text))
        if known is None:
            raise
        planned = await _planned(office, request.caller, known.source)
        return TextRemoved(known.source, known.number, before=True, planned=planned)
    async with office.upkeep:
        now = office.clock()
        # Noted first: what lies aside is never forgotten there.
        await office.chores.note(circle, Chore.REMOVED, now)
        try:
            removal = await office.libraries.use(
                circle, lambda library: library.set_aside(source, now)
            )
        except LookupError as error:
            # Somebody removed it in between.
            raise Refusal(Reason.UNKNOWN_TEXT, text=request.text) from error
    planned = await _planned(office, request.caller, source)
    return TextRemoved(removal.source, removal.number, planned=planned)


async def _planned(office: Office, caller: Caller, source: Source) -> bool:
    """Whether a plan that the caller sees still has meetings on a text."""
    now = office.clock()
    return any(
        each.plan is not None and each.plan.source == source.id and now < each.plan.ends
        for each in await under_way(office, caller.circle)
        if caller.sight.reaches(each.seen_from)
    )


async def put_back(office: Office, request: PutBack, _: Report) -> TextBack:
    """Undo the removal of a text: it is found again, under the ids that it had."""
    only_moderators(request.caller)
    circle, over = request.caller.circle, office.clock() - UNDO

    def put(library: Library) -> Source:
        numbered = {str(each.number): each for each in library.removals()}
        removal = numbered.get(request.removal) or library.removed(request.removal)
        if removal is None or datetime.fromisoformat(removal.at) <= over:
            raise Refusal(Reason.NOTHING_TO_PUT_BACK)
        try:
            return library.put_back(removal)
        except NameTaken as error:
            raise Refusal(Reason.PLACE_TAKEN, text=error.args[0].title) from error
        except OtherModel as error:
            raise Refusal(Reason.REMOVED_BEFORE_MODEL, file=removal.source.filename) from error

    return TextBack(await office.libraries.use(circle, put))


def _check_file(office: Office, file: Upload) -> None:
    """Refuse what can be refused without reading it."""
    try:
        if file.path.is_dir():
            raise Refusal(Reason.NOT_A_FILE, file=file.name)
        size = file.path.stat().st_size
    except (OSError, ValueError) as error:
        raise Refusal(Reason.NO_FILE, file=file.name) from error
    if not size:
        raise Refusal(Reason.EMPTY_FILE, file=file.name)
    if size > office.largest_file_mb * _MEGABYTE:
        raise Refusal(
            Reason.TOO_LARGE,
            file=file.name,
            megabytes=-(-size // _MEGABYTE),
            limit=office.largest_file_mb,
        )


def _detail(option: str, value: str | None) -> str | None:
    """A title, author or year on one line, of a sensible length."""
    if value is None:
        return None
    plain = " ".join(value.encode("utf-8", "replace").decode().replace("\0", " ").split())
    if len(plain) > LONGEST[option]:
        raise Refusal(Reason.LONG_DETAIL, option=option, limit=LONGEST[option])
    return plain
