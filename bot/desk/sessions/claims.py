"""Claims of a session: stances whose *before* and *after* are taken by themselves.

A stance that was open in its channel already, with opinions in it, is marked as the session begins.
One that is opened in its room is given five minutes for first opinions. Its author may mark sooner.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime, timedelta

from bot.desk.office import Office
from bot.desk.sessions.finding import found, here, room_of
from bot.desk.sessions.replies import Claim, ClaimAsked
from bot.desk.sessions.requests import AskClaim, DraftClaim
from bot.desk.settings.holding import in_force
from bot.desk.voting.drafted import attaching, begun
from bot.desk.voting.drafting_replies import DraftShown
from bot.desk.voting.drafting_requests import DraftStance
from bot.desk.voting.passages import MOST, held
from bot.desk.voting.previews import shown as draft_shown
from bot.errors import Reason, Refusal
from bot.study.sessions.values import Session, State
from bot.voting.circle import Circle
from bot.voting.steps import Step, joined_up
from bot.voting.votes.steering import begin_session, end
from bot.voting.votes.terms import Kind
from bot.voting.votes.vote import RUNNING, Vote
from index.progress import Report

FIRST = timedelta(minutes=5)
"""How long first opinions are awaited: long enough to read a sentence and to press a button."""


async def draft_claim(office: Office, request: DraftClaim, _: Report) -> DraftShown:
    """Begin a draft of a stance; its ballot shows the passages of the current prompt."""
    caller, now = request.caller, office.clock()
    session = await here(office, caller)
    settings = in_force(office, caller)
    wanted = DraftStance(caller, request.claim)
    drafted = begun(wanted, office.chance.id(), now, settings.zone, settings.drafts)
    if session.prompt is not None and not session.prompt.removed:
        quoted = tuple(dict.fromkeys(each.passage for each in session.prompt.quotes))
        there = await held(office, caller.circle, quoted[:MOST])
        drafted = attaching(drafted, tuple(hit.id for hit in there), now)
    await office.store.keep_draft(drafted)
    return await draft_shown(office, caller, drafted)


async def ask_claim(office: Office, request: AskClaim, _: Report) -> ClaimAsked:
    """What goes into the form of a claim."""
    session = await found(office, request.caller, request.number)
    if session.state is not State.RUNNING:
        raise Refusal(Reason.UNKNOWN_SESSION)
    return ClaimAsked(session.number)


def votes_of(circle: Circle, session: Session, room: str | None) -> tuple[Vote, ...]:
    """The votes that were opened in a session's room while it ran, and the claims begun with it."""
    return tuple(
        vote
        for vote in circle.votes.by_id.values()
        if (vote.place == room and _within(session, vote.opened.at))
        or (vote.place in (room, session.place) and _within(session, vote.session_began))
    )


def claims_shown(circle: Circle, session: Session, room: str | None) -> tuple[Claim, ...]:
    """The stances of a session that are open, and until when opinions are those before it."""
    number = {vote: place for place, vote in enumerate(circle.votes.by_id, start=1)}
    return tuple(
        Claim(number[vote.id], vote.question, None if vote.session_began else _ready(vote, session))
        for vote in _open(votes_of(circle, session, room))
    )


async def begin_claims(office: Office, session: Session, now: datetime) -> bool:
    """Take *before* of the stances that were open when a session began; whether there were any."""
    room = room_of(session, await office.board.posts(session.circle))
    digest = await _digest(office, session)
    return await _decided(
        office,
        session,
        now,
        lambda circle: (
            begin_session(circle.votes, vote.id, now, office.chance)
            for vote in _unmarked(circle, session, room, digest)
            if now <= session.began or _ready(vote, session) <= now
        ),
    )


async def end_claims(office: Office, session: Session, now: datetime) -> bool:
    """End the stances of a session, with which *after* is taken; whether there were any."""
    room = room_of(session, await office.board.posts(session.circle))
    return await _decided(
        office,
        session,
        now,
        lambda circle: (
            end(circle.votes, vote.id, now, office.chance)
            for vote in _open(votes_of(circle, session, room))
        ),
    )


async def _decided(
    office: Office, session: Session, now: datetime, steps: Callable[[Circle], Iterable[Step]]
) -> bool:
    """Do these steps, if there are any; whether there were."""
    if not await office.ledgers.look(session.circle, now, lambda circle: any(steps(circle))):
        return False
    return await office.ledgers.act(
        session.circle, now, lambda circle: joined_up(steps(circle)) or Step(()), lambda _: True
    )


def _unmarked(
    circle: Circle, session: Session, room: str | None, digest: str | None
) -> Iterator[Vote]:
    """The stances of which *before* is to be taken: in the room, or in its channel on its text."""
    for vote in _open(circle.votes.by_id.values()):
        if vote.session_began is not None or not vote.turnout:
            continue
        if vote.opened.at >= session.began:
            if vote.place == room:
                yield vote
        elif vote.place == session.place and _about(vote, digest):
            yield vote


def _open(votes: Iterable[Vote]) -> Iterator[Vote]:
    return (vote for vote in votes if vote.terms.kind is Kind.STANCE and vote.state in RUNNING)


def _about(vote: Vote, digest: str | None) -> bool:
    """Whether a stance is on the text of the session, so far as either says which that is."""
    cited = {each.source for each in vote.passages}
    return digest is None or not cited or digest in cited


async def _digest(office: Office, session: Session) -> str | None:
    """The hash by which votes cite the text of a session; ``None`` where it has several."""
    sources = await office.libraries.use(session.circle, lambda library: library.sources())
    return next((each.sha256 for each in sources if each.id == session.source), None)


def _ready(vote: Vote, session: Session) -> datetime:
    return max(vote.opened.at, session.began) + FIRST


def _within(session: Session, at: datetime | None) -> bool:
    if at is None or at < session.began:
        return False
    return session.ended is None or at <= session.ended
