"""The passages that bear on a question: offered with a vote, and attached as they stand (S13)."""

import re

from bot.desk.caller import Caller
from bot.desk.office import Office
from bot.desk.plans.reading import scope_of
from bot.errors import Reason, Refusal
from bot.voting.votes.terms import Passage
from index.answers import Hit

OFFERED = 5
MOST = 3
"""Passages of a vote: more than this no ballot has room for."""

_NUMBERS = re.compile(r"[0-9]{1,2}(?:[\s,;]+[0-9]{1,2})*")


async def bearing(office: Office, caller: Caller, question: str) -> tuple[Hit, ...]:
    """The passages that bear on a question, best first; none where there is no text.

    None lies further on than the caller's channel has read: they come unasked, and a ballot
    shows them to everybody.
    """
    circle = caller.circle
    if not await office.libraries.use(circle, lambda library: library.sources()):
        return ()
    scope = await scope_of(office, caller, circle)
    try:
        return await office.jobs.search(circle, question, OFFERED, scope)
    except Refusal:
        # A vote does not wait for a search that cannot be made.
        return ()


def picked(typed: str | None, hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """Those that are meant by ``1`` or ``1,3``; refuses what is none, and too many."""
    if typed is None or not typed.strip():
        return ()
    if not _NUMBERS.fullmatch(typed.strip()):
        raise Refusal(Reason.UNKNOWN_PASSAGE, passage=typed, count=len(hits))
    wanted = dict.fromkeys(map(int, re.findall(r"[0-9]+", typed)))
    for number in wanted:
        if not 1 <= number <= len(hits):
            raise Refusal(Reason.UNKNOWN_PASSAGE, passage=str(number), count=len(hits))
    if len(wanted) > MOST:
        raise Refusal(Reason.MANY_PASSAGES, limit=MOST)
    return tuple(hits[number - 1] for number in wanted)


async def held(office: Office, circle: str, passages: tuple[int, ...]) -> tuple[Hit, ...]:
    """Passages by their ids, in that order, so far as the library has them still."""
    if not passages:
        return ()
    return await office.libraries.use(circle, lambda library: library.passages(passages))


async def frozen(office: Office, circle: str, hits: tuple[Hit, ...]) -> tuple[Passage, ...]:
    """The passages as they stand: a later edition of the text does not change them."""
    if not hits:
        return ()
    sources = await office.libraries.use(circle, lambda library: library.sources())
    digests = {source.id: source.sha256 for source in sources}
    return tuple(
        Passage(
            source=digests.get(hit.source, hit.source),
            start=hit.offset,
            end=hit.offset + len(hit.text),
            citation=str(hit.citation),
            quotation=hit.text,
        )
        for hit in hits
    )
