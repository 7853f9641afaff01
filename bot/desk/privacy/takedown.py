"""Taking a text down: its words go from everywhere, its citations and its hash stay (S15)."""

import re
from datetime import datetime

from bot.desk.office import Office
from bot.desk.privacy.replies import TakedownAsked, TakenDown
from bot.desk.privacy.requests import ConfirmTakedown, TakeDown
from bot.desk.texts import known_text
from bot.desk.voting.hall import looked, only_moderators
from bot.desk.voting.remembering import forget_stale
from bot.errors import Reason, Refusal
from bot.voting.circle import Circle
from bot.voting.steps import Step, joined_up
from bot.voting.votes.memory import take_down
from index.documents import Source
from index.library import Library
from index.progress import Report

_HASH = re.compile(r"[0-9a-f]{64}")


async def ask_takedown(office: Office, request: TakeDown, _: Report) -> TakedownAsked:
    """What taking a text down would mean."""
    only_moderators(request.caller)
    circle, typed = request.caller.circle, request.text.strip().lower()
    if _HASH.fullmatch(typed):
        return await _asked(office, request, typed)
    source = await known_text(office, circle, request.text)
    return await _asked(office, request, source.sha256)


async def _asked(office: Office, request: TakeDown, sha256: str) -> TakedownAsked:
    source, hashes = await _meant(office, request.caller.circle, sha256)
    votes = await looked(office, request.caller, lambda circle: _quoting(circle, hashes))
    if source is None and not votes:
        raise Refusal(Reason.UNKNOWN_TEXT, text=request.text)
    title = None if source is None else source.title
    return TakedownAsked(sha256, title, votes, office.backup_days)


async def confirm_takedown(office: Office, request: ConfirmTakedown, _: Report) -> TakenDown:
    """Take a text down.

    The text itself goes last: as long as it is there, the whole can be asked for again.
    """
    only_moderators(request.caller)
    if not _HASH.fullmatch(request.sha256):
        raise Refusal(Reason.UNKNOWN_ANSWER)
    caller, circle = request.caller, request.caller.circle
    source, hashes = await _meant(office, circle, request.sha256)
    now, votes = office.clock(), 0

    def decide(it: Circle) -> Step:
        nonlocal votes
        votes = _quoting(it, hashes)
        return _taken(it, hashes, now)

    await office.ledgers.act(circle, now, decide, lambda _: None)
    # The words of texts that were removed before are not shown any more: they go as well.
    there = await office.libraries.use(circle, Library.sources)
    kept = {each.id for each in there if source is None or each.id != source.id}
    answers = await office.store.unquote(circle, kept)
    await forget_stale(office, caller)
    if source is not None:
        gone = source
        await office.libraries.use(circle, lambda library: library.remove(gone))
        await office.libraries.use(circle, Library.wipe)
    await office.store.wipe()
    return TakenDown(
        None if source is None else source.title,
        None if source is None else source.filename,
        votes,
        answers,
        office.backup_days,
    )


async def _meant(office: Office, circle: str, sha256: str) -> tuple[Source | None, frozenset[str]]:
    """The text of a hash, if it is there, and the hashes of all its versions."""

    def find(library: Library) -> tuple[Source | None, frozenset[str]]:
        source = library.of_version(sha256)
        versions = frozenset() if source is None else library.versions(source)
        return source, versions | {sha256}

    return await office.libraries.use(circle, find)


def _quoting(circle: Circle, hashes: frozenset[str]) -> int:
    """In how many votes a text is quoted."""
    return sum(
        any(each.source in hashes and each.quotation is not None for each in vote.passages)
        for vote in circle.votes.by_id.values()
    )


def _taken(circle: Circle, hashes: frozenset[str], now: datetime) -> Step:
    return joined_up(take_down(circle.votes, each, now) for each in sorted(hashes))
