"""Taking a text down: its words go from everywhere, its citations and its hash stay (S15)."""

import re
from dataclasses import dataclass
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
from index.aside import Removal
from index.documents import Source
from index.library import Library
from index.progress import Report

_HASH = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class _Meant:
    """The text of a hash, in the library or aside; and the hashes of all its versions."""

    source: Source | None
    aside: tuple[Removal, ...]
    hashes: frozenset[str]

    @property
    def text(self) -> Source | None:
        """The text, wherever it is."""
        return self.source or next((each.source for each in self.aside), None)


async def ask_takedown(office: Office, request: TakeDown, _: Report) -> TakedownAsked:
    """What taking a text down would mean."""
    only_moderators(request.caller)
    circle, typed = request.caller.circle, request.text.strip().lower()
    if _HASH.fullmatch(typed):
        return await _asked(office, request, typed)
    try:
        source = await known_text(office, circle, request.text)
    except Refusal:
        # One that was removed today lies aside, and is to go at once.
        removal = await office.libraries.use(circle, lambda it: it.removed(request.text))
        if removal is None:
            raise
        source = removal.source
    return await _asked(office, request, source.sha256)


async def _asked(office: Office, request: TakeDown, sha256: str) -> TakedownAsked:
    meant = await _meant(office, request.caller.circle, sha256)
    votes = await looked(office, request.caller, lambda circle: _quoting(circle, meant.hashes))
    if meant.text is None and not votes:
        raise Refusal(Reason.UNKNOWN_TEXT, text=request.text)
    title = None if meant.text is None else meant.text.title
    return TakedownAsked(sha256, title, votes, office.backup_days)


async def confirm_takedown(office: Office, request: ConfirmTakedown, _: Report) -> TakenDown:
    """Take a text down.

    The text itself goes last: as long as it is there, the whole can be asked for again.
    """
    only_moderators(request.caller)
    if not _HASH.fullmatch(request.sha256):
        raise Refusal(Reason.UNKNOWN_ANSWER)
    caller, circle = request.caller, request.caller.circle
    meant = await _meant(office, circle, request.sha256)
    now, votes = office.clock(), 0

    def decide(it: Circle) -> Step:
        nonlocal votes
        votes = _quoting(it, meant.hashes)
        return _taken(it, meant.hashes, now)

    await office.ledgers.act(circle, now, decide, lambda _: None)
    # The words of texts that were removed before are not shown any more: they go as well.
    kept = await office.libraries.use(circle, lambda library: _others(library, meant))
    answers = await office.store.unquote(circle, kept)
    posts = await office.board.take_down_answers(circle, kept, now)
    await forget_stale(office, caller)
    if meant.text is not None:
        await office.libraries.use(circle, lambda library: _delete(library, meant))
    await office.store.wipe()
    return TakenDown(
        None if meant.text is None else meant.text.title,
        None if meant.text is None else meant.text.filename,
        votes,
        answers,
        posts,
        office.backup_days,
    )


async def _meant(office: Office, circle: str, sha256: str) -> _Meant:
    """The text of a hash, and whatever else was made of the same files."""

    def find(library: Library) -> _Meant:
        source = library.of_version(sha256)
        hashes = {sha256} if source is None else {sha256, *library.versions(source)}
        aside = tuple(
            each for each in library.removals() if library.removed_versions(each) & hashes
        )
        hashes.update(*(library.removed_versions(each) for each in aside))
        return _Meant(source, aside, frozenset(hashes))

    return await office.libraries.use(circle, find)


def _others(library: Library, meant: _Meant) -> set[str]:
    """The other texts, by id: those of the library, and those that can still be put back."""
    there = {each.id for each in library.sources() if each != meant.source}
    return there | {each.source.id for each in library.removals() if each not in meant.aside}


def _delete(library: Library, meant: _Meant) -> None:
    """Delete a text, wherever it is, so that nothing can be put back."""
    if meant.source is not None:
        library.remove(meant.source)
    library.drop_removed(meant.aside)
    library.wipe()


def _quoting(circle: Circle, hashes: frozenset[str]) -> int:
    """In how many votes a text is quoted."""
    return sum(
        any(each.source in hashes and each.quotation is not None for each in vote.passages)
        for vote in circle.votes.by_id.values()
    )


def _taken(circle: Circle, hashes: frozenset[str], now: datetime) -> Step:
    return joined_up(take_down(circle.votes, each, now) for each in sorted(hashes))
