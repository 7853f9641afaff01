"""What moderators and authors do with a vote: each is in the ledger, with its public reason."""

from datetime import datetime

from bot.desk.office import Office
from bot.desk.settings.holding import in_force
from bot.desk.voting.drafting import parted
from bot.desk.voting.drafting_replies import MendingAsked
from bot.desk.voting.drafting_requests import AskMending
from bot.desk.voting.hall import found_vote, looked, only_moderators, voted
from bot.desk.voting.past import since
from bot.desk.voting.replies import Steered, VoteChanged, VoteSteered
from bot.desk.voting.requests import MendVote
from bot.desk.voting.steering_requests import (
    AnnulVote,
    BeginSession,
    CallOff,
    CancelVote,
    PauseVote,
    ResumeVote,
    StrikeAccounts,
)
from bot.desk.voting.views import card_of
from bot.errors import Reason, Refusal
from bot.voting.circle import Circle
from bot.voting.decisions.deciding import annul
from bot.voting.steps import Step
from bot.voting.votes import steering
from bot.voting.votes.vote import Vote
from index.progress import Report


async def mend_vote(office: Office, request: MendVote, _: Report) -> VoteChanged:
    """Mend a typing error in one's vote, before the first ballot."""
    caller = request.caller
    options = None if request.options is None else parted(request.options)

    def decide(circle: Circle, vote: Vote, now: datetime) -> Step:
        question = request.question or vote.question or ""
        kept = (vote.options or ()) if options is None else options
        member = caller.member
        return steering.mend(circle.votes, vote.id, member, question, kept, now, office.chance)

    return VoteChanged(await voted(office, caller, request.vote, decide))


async def ask_mending(office: Office, request: AskMending, _: Report) -> MendingAsked:
    """What goes into the form that mends one's vote, before the first ballot."""
    member = request.caller.member

    def look(circle: Circle) -> MendingAsked:
        card = card_of(circle, found_vote(circle, request.caller, request.vote), member)
        if not card.own:
            raise Refusal(Reason.NOT_AUTHOR)
        if not card.fresh:
            raise Refusal(Reason.BALLOTS_CAST)
        return MendingAsked(card)

    return await looked(office, request.caller, look)


async def pause_vote(office: Office, request: PauseVote, _: Report) -> VoteSteered:
    """Stop every clock of a vote."""
    only_moderators(request.caller)
    card = await voted(
        office,
        request.caller,
        request.vote,
        lambda circle, vote, now: steering.suspend(
            circle.votes, vote.id, request.reason, now, office.chance
        ),
    )
    return VoteSteered(card, Steered.PAUSED)


async def resume_vote(office: Office, request: ResumeVote, _: Report) -> VoteSteered:
    """Let the clocks of a vote go on."""
    only_moderators(request.caller)
    card = await voted(
        office,
        request.caller,
        request.vote,
        lambda circle, vote, now: steering.resume(circle.votes, vote.id, now),
    )
    return VoteSteered(card, Steered.RESUMED)


async def cancel_vote(office: Office, request: CancelVote, _: Report) -> VoteSteered:
    """Call a vote off, for a public reason."""
    only_moderators(request.caller)
    card = await voted(
        office,
        request.caller,
        request.vote,
        lambda circle, vote, now: steering.cancel(
            circle.votes, vote.id, now, office.chance, member=None, reason=request.reason
        ),
    )
    return VoteSteered(card, Steered.CANCELLED)


async def call_off(office: Office, request: CallOff, _: Report) -> VoteSteered:
    """Call one's own vote off, before the first ballot."""
    member = request.caller.member
    card = await voted(
        office,
        request.caller,
        request.vote,
        lambda circle, vote, now: steering.cancel(
            circle.votes, vote.id, now, office.chance, member=member
        ),
    )
    return VoteSteered(card, Steered.CANCELLED)


async def annul_vote(office: Office, request: AnnulVote, _: Report) -> VoteSteered:
    """Annul a vote that was counted; it runs again with fresh ballots."""
    only_moderators(request.caller)
    card = await voted(
        office,
        request.caller,
        request.vote,
        lambda circle, vote, now: annul(
            circle.decisions, vote.id, request.reason, now, office.chance
        ),
    )
    return VoteSteered(card, Steered.ANNULLED)


async def strike_accounts(office: Office, request: StrikeAccounts, _: Report) -> VoteSteered:
    """Strike from a vote whoever joined the server after a date."""
    only_moderators(request.caller)
    after = since(request.since, office.clock(), in_force(office, request.caller).zone)
    struck: list[int] = []

    def decide(circle: Circle, vote: Vote, now: datetime) -> Step:
        step = steering.strike(circle.votes, vote.id, after, request.reason, now, office.chance)
        struck.append(sum(len(getattr(event, "who", ())) for event in step.events[:1]))
        return step

    card = await voted(office, request.caller, request.vote, decide)
    return VoteSteered(card, Steered.STRUCK, struck[0])


async def begin_session(office: Office, request: BeginSession, _: Report) -> VoteSteered:
    """Mark the beginning of a stance's discussion; its author may, and moderators."""

    def decide(circle: Circle, vote: Vote, now: datetime) -> Step:
        led_by(circle, vote, request.caller.member, moderator=request.caller.moderator)
        return steering.begin_session(circle.votes, vote.id, now, office.chance)

    return VoteSteered(await voted(office, request.caller, request.vote, decide), Steered.BEGUN)


def led_by(circle: Circle, vote: Vote, member: str, *, moderator: bool) -> None:
    """Refuse whoever neither asked the question nor is a moderator."""
    if not leads(circle, vote, member, moderator=moderator):
        raise Refusal(Reason.NOT_AUTHOR)


def leads(circle: Circle, vote: Vote, member: str, *, moderator: bool) -> bool:
    """Whether somebody asked the question, or is a moderator."""
    known = circle.roll.of(member)
    who = None if known is None else vote.known_as.get(known.who)
    return moderator or (who is not None and who == vote.opened.author)
