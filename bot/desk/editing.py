"""What moderators do with texts: add, correct, remove."""

import asyncio

from bot.desk.office import Office
from bot.desk.replies import AlreadyAdded, TextAdded, TextEdited, TextRemoved
from bot.desk.requests import AddText, Caller, EditText, RemoveText, Upload
from bot.desk.texts import known_text
from bot.errors import Reason, Refusal
from index.fingerprint import fingerprint
from index.library import OtherModel
from index.progress import Progress, Report, Stage

LONGEST = {"title": 200, "author": 200, "year": 40}
_MEGABYTE = 1024 * 1024


async def add_text(office: Office, request: AddText, report: Report) -> TextAdded | AlreadyAdded:
    """Read a file and store it, whole or not at all."""
    _moderator(request.caller)
    circle = request.caller.circle
    title, author, year = (
        _detail("title", request.title),
        _detail("author", request.author),
        _detail("year", request.year),
    )
    _check_file(office, request.file)
    try:
        sha256 = await asyncio.to_thread(fingerprint, request.file.path)
    except OSError as error:
        raise Refusal(Reason.NO_FILE, file=request.file.name) from error
    known = await office.libraries.use(circle, lambda library: library.holds(sha256))
    if known is not None:
        return AlreadyAdded(known)
    began = office.clock()
    prepared = await office.jobs.prepare(request.file, title, author, year, report)
    report(Progress(Stage.WRITING))
    try:
        source = await office.libraries.use(
            circle, lambda library: library.add(prepared, office.clock())
        )
    except OtherModel as error:
        raise Refusal(
            Reason.OTHER_MODEL, stored=error.stored, configured=error.configured
        ) from error
    took_ms = round((office.clock() - began).total_seconds() * 1000)
    return TextAdded(source, prepared.document.warnings, took_ms)


async def edit_text(office: Office, request: EditText, _: Report) -> TextEdited:
    """Correct a text's title, author or year."""
    _moderator(request.caller)
    if request.title is None and request.author is None and request.year is None:
        raise Refusal(Reason.NOTHING_TO_CHANGE)
    title = _detail("title", request.title)
    if title == "":
        raise Refusal(Reason.BAD_TITLE)
    author, year = _detail("author", request.author), _detail("year", request.year)
    source = await known_text(office, request.caller.circle, request.text)
    try:
        edited = await office.libraries.use(
            request.caller.circle, lambda library: library.edit(source, title, author, year)
        )
    except LookupError as error:
        # Somebody removed it in between.
        raise Refusal(Reason.UNKNOWN_TEXT, text=request.text) from error
    return TextEdited(edited)


async def remove_text(office: Office, request: RemoveText, _: Report) -> TextRemoved:
    """Take a text out of the library."""
    _moderator(request.caller)
    source = await known_text(office, request.caller.circle, request.text)
    await office.libraries.use(request.caller.circle, lambda library: library.remove(source))
    return TextRemoved(source)


def _moderator(caller: Caller) -> None:
    if not caller.moderator:
        raise Refusal(Reason.NOT_MODERATOR)


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
