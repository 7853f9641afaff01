"""What moderators and authors may do with a vote; each leaves its public reason (VOTING.md, S1).

Who is a moderator is for the front to know and for the Desk to ask; the author is known here.
"""

from dataclasses import replace
from datetime import datetime

from bot.errors import Reason, Refusal
from bot.voting.chance import Chance
from bot.voting.ledger.events import Pseudonym
from bot.voting.steps import Step, joined_up
from bot.voting.votes import events
from bot.voting.votes.casting import batch_of
from bot.voting.votes.closing import again_as, close
from bot.voting.votes.drafts import texts_of, trimmed
from bot.voting.votes.opening import opened
from bot.voting.votes.tallying import tally, totals, urn
from bot.voting.votes.terms import LONGEST_TEXT, Kind
from bot.voting.votes.vote import RUNNING, State, Vote, said
from bot.voting.votes.votes import Votes


def mend(
    votes: Votes,
    vote: str,
    member: str,
    question: str,
    options: tuple[str, ...],
    now: datetime,
    chance: Chance,
) -> Step:
    """Mend a typing error before the first ballot, as its author. The options keep their number."""
    known = _running(votes[vote])
    _by_author(votes, known, member)
    _before_ballots(known)
    question, options = texts_of(known.terms.kind, question, options)
    if len(options) != known.terms.options:
        raise Refusal(Reason.OTHER_OPTIONS, count=known.terms.options)
    if (question, options) == (known.question, known.options):
        raise Refusal(Reason.NOTHING_TO_CHANGE)
    mended = events.Mended(
        at=now, about=vote, salt=chance.salt(), question=question, options=options
    )
    return Step((mended,))


def move(votes: Votes, vote: str, place: str, within: str | None, now: datetime) -> Step:
    """Hold a vote elsewhere: whoever sees that place sees it from now on, and nobody else.

    What the whole circle sees stays so.
    """
    known = votes[vote]
    if known.place is None or (known.place, known.within) == (place, within):
        return Step()
    return Step((events.Moved(at=now, about=vote, place=place, within=within),))


def suspend(votes: Votes, vote: str, reason: str, now: datetime, chance: Chance) -> Step:
    """Stop every clock of a vote."""
    known = votes[vote]
    if known.state is State.SUSPENDED:
        raise Refusal(Reason.VOTE_SUSPENDED)
    _running(known)
    why = given(reason)
    return Step((events.Suspended(at=now, about=vote, salt=chance.salt(), reason=why),))


def resume(votes: Votes, vote: str, now: datetime) -> Step:
    """Let the clocks of a vote go on."""
    if votes[vote].state is not State.SUSPENDED:
        raise Refusal(Reason.NOT_SUSPENDED)
    return Step((events.Resumed(at=now, about=vote),))


def strike(
    votes: Votes, vote: str, since: datetime, reason: str, now: datetime, chance: Chance
) -> Step:
    """Strike the accounts that joined the server after a date, before the close.

    They leave the roll of this vote, too: a brigade shall not decide by the quorum either.
    """
    known = _running(votes[vote])
    why = given(reason)

    if known.struck_since is not None and since >= known.struck_since:
        raise Refusal(Reason.NOTHING_TO_CHANGE)

    def new(on_roll: Pseudonym | None) -> bool:
        """Whether this strike is the first that hits somebody."""
        member = None if on_roll is None else votes.roll.members[on_roll]
        joined = None if member is None else member.server_since
        return (
            joined is not None
            and joined > since
            and (known.struck_since is None or joined <= known.struck_since)
        )

    gone = tuple(who for who in known.ballots if new(known.voters[who]))
    struck = events.Struck(
        at=now,
        about=vote,
        salt=chance.salt(),
        since=since,
        who=gone,
        off_roll=sum(map(new, known.on_roll)),
        reason=why,
    )
    piles = known.piles.copy()
    changes = []
    for who in gone:
        choice = known.ballots[who].choice
        if choice is not None:
            piles[choice] -= 1
            changes.append((who, known.batches.since.base(who, said(choice)), None))
    if known.terms.batched and known.batches.ready(*changes):
        batch, erased = batch_of(known, +piles, now, chance)
        return Step((struck, *batch), erased)
    return Step((struck,))


def cancel(
    votes: Votes, vote: str, now: datetime, chance: Chance, *, member: str | None, reason: str = ""
) -> Step:
    """Call a vote off before its close.

    Its author (``member``) may do so before the first ballot; a moderator (``member`` is ``None``)
    at any time, with a reason.
    """
    known = _running(votes[vote])
    why = None
    if member is None:
        why = given(reason)
    else:
        _by_author(votes, known, member)
        _before_ballots(known)
    salt = None if why is None else chance.salt()
    keys = (known.key_entry, known.batches.entry, known.session_entry)
    erase = [key for key in keys if key is not None]
    # Nothing is counted any more, so no choice need be kept.
    erase.extend(ballot.entry for ballot in known.ballots.values())
    erase.extend(known.withdrawals.values())
    return Step((events.Cancelled(at=now, about=vote, salt=salt, reason=why),), tuple(erase))


def annul(votes: Votes, vote: str, reason: str, now: datetime, chance: Chance) -> Step:
    """Annul a vote after its close: it runs again with fresh ballots, as long as it did."""
    known = votes[vote]
    if known.state not in (State.COUNTED, State.INVALID):
        raise Refusal(Reason.NOT_COUNTED)
    why = given(reason)
    again = chance.id()
    annulled = events.Annulled(at=now, about=vote, salt=chance.salt(), again=again, reason=why)
    plan = replace(again_as(votes.roll, known), again=vote)
    rerun = opened(votes.roll, plan, now, chance, again)
    run_off = known.counted.run_off if known.counted else None
    if run_off is None or votes[run_off].state not in RUNNING:
        return joined_up((Step((annulled,)), rerun))
    # What breaks the tie of a vote that does not hold, decides nothing.
    off = cancel(votes, run_off, now, chance, member=None, reason=why)
    return joined_up((Step((annulled,)), off, rerun))


def begin_session(votes: Votes, vote: str, now: datetime, chance: Chance) -> Step:
    """Mark the beginning of the session of a stance: who moves from now on, has moved."""
    known = _running(votes[vote])
    if known.terms.kind is not Kind.STANCE or known.session_began is not None:
        raise Refusal(Reason.NO_SESSION)
    before = totals(known, urn(known), tally(known, urn(known)))
    return Step(
        (
            events.Began(at=now, about=vote, salt=chance.salt(), totals=before),
            events.Marked(at=now, about=vote, salt=chance.salt(), key=chance.salt()),
        )
    )


def end(votes: Votes, vote: str, now: datetime, chance: Chance) -> Step:
    """End a stance, with the session that it belongs to."""
    known = _running(votes[vote])
    if known.terms.kind is not Kind.STANCE:
        raise Refusal(Reason.NO_SESSION)
    return close(votes.roll, known, chance, at=now)


def given(reason: str) -> str:
    """A public reason: it has to be given."""
    why = " ".join(trimmed(reason).split())
    if not why:
        raise Refusal(Reason.NO_REASON)
    if len(why) > LONGEST_TEXT:
        raise Refusal(Reason.LONG_DETAIL, option="reason", limit=LONGEST_TEXT)
    return why


def _running(vote: Vote) -> Vote:
    if vote.state not in RUNNING:
        raise Refusal(Reason.VOTE_CLOSED)
    return vote


def _by_author(votes: Votes, vote: Vote, member: str) -> None:
    known = votes.roll.of(member)
    who = None if known is None else vote.known_as.get(known.who)
    if who is None or who != vote.opened.author:
        raise Refusal(Reason.NOT_AUTHOR)


def _before_ballots(vote: Vote) -> None:
    if vote.voted:
        raise Refusal(Reason.BALLOTS_CAST)
