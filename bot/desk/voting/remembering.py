"""The history: votes that ended, indexed beside the texts and found by the same retrieval (S14).

They lie in a library of their own in the circle's folder, so that no answer, list, count or term
statistic of the texts can ever show them. It is derived: what it lacks or has too much is found by
comparing, so it catches up after whatever happened, and what was erased goes from it, too.

Votes of all places lie there, but a search has the scope of what its caller sees: what lies
outside of that does not count even in the statistics of words.
"""

import asyncio
import hashlib
import tempfile
from functools import partial
from pathlib import Path

from bot.desk.caller import Caller, Upload
from bot.desk.office import MEMORY, Office
from bot.desk.settings.holding import in_force
from bot.desk.voting.hall import looked, seen_votes, sees
from bot.desk.voting.views import VoteCard, card_of, numbers
from bot.errors import Refusal
from bot.voting.circle import Circle
from bot.voting.votes.memory import remembered
from index.answers import Answer, Hit
from index.documents import Scope, Source
from index.lexical import query_terms, terms
from index.library import Library
from index.prepared import Details
from index.progress import silent

_MOST = 25
_DIGITS = 16  # of the digest that tells whether an entry is as the vote is


async def recalled(office: Office, caller: Caller, query: str) -> tuple[tuple[VoteCard, ...], int]:
    """The votes that ended and bear on a query, the best first, and how many do so plainly.

    Plainly bear those that answer the query or share a word with it; what is only the nearest of
    the others comes behind them.
    """
    entries = await looked(office, caller, _entries)
    if not entries:
        return (), 0
    library = caller.circle + MEMORY
    await _catch_up(office, library, entries)
    sources = {source.id: _vote_of(source.filename) for source in await _sources(office, library)}
    visible = await looked(
        office, caller, lambda circle: {vote.id for vote in seen_votes(circle, caller)}
    )
    scope = Scope(frozenset(source for source, vote in sources.items() if vote in visible))
    if not scope.sources:
        return (), 0
    outcome = await office.jobs.ask(library, query, scope, in_force(office, caller).strictness)
    wanted = {term.term for term in query_terms(query)}
    plain: tuple[Hit, ...] = ()
    near: tuple[Hit, ...] = ()
    if isinstance(outcome, Answer):
        if _about(outcome):
            plain, near = (outcome.passage,), outcome.more
    elif len(outcome.missing) < len(query_terms(query)):
        # Where no vote has ever used any of the words, none is about them.
        near = outcome.related
    if plain or near:
        # An answer has few further passages; of the rest, those that share a word are about it.
        rest = await office.jobs.search(library, query, _MOST, scope)
        shared = (hit for hit in (*near, *rest) if wanted & {each.term for each in terms(hit.text)})
        plain = (*plain, *shared)
    plainly = dict.fromkeys(sources[hit.source] for hit in plain)
    votes = {**plainly, **dict.fromkeys(sources[hit.source] for hit in near)}

    def look(circle: Circle) -> tuple[tuple[VoteCard, ...], int]:
        known = (circle.votes.by_id.get(vote) for vote in votes)
        found = [vote for vote in known if vote is not None and sees(caller, vote)][:_MOST]
        cards = tuple(card_of(circle, vote, caller.member) for vote in found)
        return cards, sum(vote.id in plainly for vote in found)

    return await looked(office, caller, look)


def _vote_of(name: str) -> str:
    """The vote that an entry is about, by the entry's name."""
    return name.partition("-")[0]


def _about(answer: Answer) -> bool:
    """Whether anything speaks for an answer: what it means, or at least a word of the query.

    Where neither the model nor the language can compare meanings, and no word is shared, the best
    of the history is only the best of what is not meant.
    """
    if answer.signals is None:
        return True
    seen = {part.name: part.value for part in answer.signals.parts}
    return "meaning" in seen or seen.get("words", 1.0) > 0


def _entries(circle: Circle) -> dict[str, str]:
    """The texts of the votes that ended, each by the name of its entry."""
    entries = {}
    for vote, number in numbers(circle).items():
        if vote in circle.votes.running:
            continue
        known = remembered(circle.votes[vote])
        decision = circle.decisions.all.get(vote)
        challenges = [] if decision is None else decision.challenges
        petitions = (circle.petitions.all[each.petition].text for each in challenges)
        parts = (f"#{number}", known.text, *known.winners, *(each for each in petitions if each))
        text = "\n\n".join(parts)
        digest = hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:_DIGITS]
        entries[f"{vote}-{digest}.txt"] = text
    return entries


async def forget_stale(office: Office, caller: Caller) -> None:
    """Leave no trace of what is not, or not so, in the votes any more.

    What is missing then is indexed again when somebody searches.
    """
    entries = await looked(office, caller, _entries)
    if not entries:
        return
    library = caller.circle + MEMORY
    await _drop_stale(office, library, entries)
    await office.libraries.use(library, Library.wipe)


async def _drop_stale(office: Office, library: str, entries: dict[str, str]) -> tuple[Source, ...]:
    """Remove what is not among the entries; what was there before."""
    sources = await _sources(office, library)
    for source in sources:
        if source.filename not in entries:
            await office.libraries.use(library, partial(Library.remove, source=source))
    return sources


async def _catch_up(office: Office, library: str, entries: dict[str, str]) -> None:
    """Let the library hold these entries and no others."""
    sources = await _drop_stale(office, library, entries)
    there = {source.filename for source in sources}
    with tempfile.TemporaryDirectory() as folder:
        for name, text in entries.items():
            if name not in there:
                await _remember(office, library, Path(folder) / name, text)


async def _remember(office: Office, library: str, path: Path, text: str) -> None:
    await asyncio.to_thread(path.write_text, text, "utf-8", "replace")
    title = text.partition("\n")[0]
    try:
        prepared = await office.jobs.prepare(Upload(path.name, path), Details(title), silent)
    except Refusal:
        # Without words, there is nothing that it could be found by.
        return
    now = office.clock()
    await office.libraries.use(library, lambda each: each.add(prepared, now))


async def _sources(office: Office, library: str) -> tuple[Source, ...]:
    return await office.libraries.use(library, lambda each: each.sources())
