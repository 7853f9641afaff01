"""What somebody says to the bot: brackets are looked up, everything else is a question."""

from dataclasses import replace

from bot.desk.answers import ask
from bot.desk.caller import Caller
from bot.desk.notes.placing import Spot, notes_at
from bot.desk.notes.replies import Looked, LookedUp, Missed
from bot.desk.notes.requests import Mention
from bot.desk.office import Office
from bot.desk.replies import Answered, NotAnswered
from bot.desk.requests import Ask
from bot.errors import Reason, Refusal
from bot.study.references import (
    MOST,
    Place,
    Reference,
    Resolved,
    Unknown,
    references,
    resolve,
)
from index.library import Library
from index.progress import Report


async def mention(
    office: Office, request: Mention, report: Report
) -> LookedUp | Answered | NotAnswered:
    """The paragraphs that are referred to, or else the answer to the question."""
    found = references(request.text)
    if found:
        return await looked_up(office, request.caller, found)
    reply = await ask(office, Ask(request.caller, request.text), report)
    beside = reply.beside.public if request.public else reply.beside
    return replace(reply, shared=request.public, beside=beside)


async def looked_up(office: Office, caller: Caller, found: tuple[Reference, ...]) -> LookedUp:
    """What references mean, with the notes on it that the caller may read."""
    shown: list[Looked | Missed] = []
    count = 0
    for spots, missed in await places(office, caller, found):
        if missed is not None:
            shown.append(missed)
        for spot in spots:
            count += 1
            if count <= MOST:
                shown.append(spot.looked(len(await notes_at(office, caller, spot))))
    return LookedUp(tuple(shown), more=count > MOST)


async def places(
    office: Office, caller: Caller, found: tuple[Reference, ...]
) -> list[tuple[tuple[Spot, ...], Missed | None]]:
    """The paragraphs of each reference, or why there are none."""

    def find(library: Library) -> list[tuple[tuple[Spot, ...], Missed | None]]:
        outlines = library.outlines()
        if not outlines:
            raise Refusal(Reason.NO_TEXTS)
        return [_meant(each, resolve(each, outlines), library) for each in found]

    return await office.libraries.use(caller.circle, find)


def _meant(
    reference: Reference, meant: Resolved, library: Library
) -> tuple[tuple[Spot, ...], Missed | None]:
    """The paragraphs that are meant: only their own text is read."""
    document = library.document(meant.source) if isinstance(meant, Place) else None
    if document is None or not isinstance(meant, Place):
        return (), Missed(reference.typed, Unknown() if isinstance(meant, Place) else meant)
    numbers = range(meant.first, meant.last + 1)
    return tuple(Spot(meant.source, document, meant.section, each) for each in numbers), None
