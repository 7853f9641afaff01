"""Opening votes, proposing them, and seconding what members propose."""

from dataclasses import replace
from datetime import datetime

from bot.desk.caller import Caller
from bot.desk.office import Office
from bot.desk.voting.customs import Customs, customs
from bot.desk.voting.drafted import Drafted, attaching, begun, proposing
from bot.desk.voting.drafting import draft_of, seconded
from bot.desk.voting.hall import acted, audience_of, looked, person_of, seers, sees
from bot.desk.voting.passages import frozen, held
from bot.desk.voting.reading import read
from bot.desk.voting.replies import BallotShown, VoteOpened, VoteProposed
from bot.desk.voting.requests import OpenStance, OpenVote, Second
from bot.desk.voting.views import VoteCard, card_of
from bot.errors import Reason, Refusal
from bot.voting.circle import Circle
from bot.voting.roll import EVERYBODY, Person, required
from bot.voting.steps import Step
from bot.voting.votes.opening import open_vote
from index.progress import Report


async def open_a_vote(office: Office, request: OpenVote, _: Report) -> VoteOpened | VoteProposed:
    """Open a vote, or propose it where it needs a seconder."""
    caller, now = request.caller, office.clock()
    agreed = customs(office, caller)
    draft = draft_of(request, now, agreed)
    if not seconded(draft.kind, caller):
        return VoteOpened(await opened(office, caller, request, office.chance.id()))
    await may_ask(office, caller, now)
    drafted = begun(request, office.chance.id(), now, agreed.zone)
    proposal = proposing(attaching(drafted, request.attached, now), caller, now)
    await office.store.keep_draft(proposal)
    return waiting(proposal, now, agreed)


async def open_stance(office: Office, request: OpenStance, _: Report) -> VoteOpened:
    """Ask what everyone thinks of a claim."""
    return VoteOpened(await opened(office, request.caller, request, office.chance.id()))


async def second(office: Office, request: Second, _: Report) -> VoteOpened | BallotShown:
    """Second what somebody else proposed; where somebody was faster, the ballot is shown."""
    caller, now = request.caller, office.clock()
    card = await _open_already(office, request)
    if card is not None:
        # The bot may have died between opening the vote and forgetting what it was.
        await office.store.drop_draft(caller.circle, request.proposal)
        return BallotShown(card)
    proposal = await office.store.draft(caller.circle, request.proposal)
    if proposal is None or not proposal.proposed or now >= proposal.expires:
        raise Refusal(Reason.UNKNOWN_PROPOSAL)
    if not caller.sight.reaches(proposal.seen_from):
        raise Refusal(Reason.UNKNOWN_PROPOSAL)
    if proposal.author == caller.member:
        raise Refusal(Reason.OWN_PROPOSAL)
    await may_ask(office, caller, now)
    meant = read(proposal, proposal.caller, now, customs(office, caller))
    for problem in meant.problems:
        raise Refusal(problem.reason, **problem.facts)
    try:
        card = await opened(office, caller, meant.request, proposal.id, seconder=caller.member)
    except Refusal:
        # Another press may have been faster even now.
        card = await _open_already(office, request)
        if card is None:
            raise
        return BallotShown(card)
    await office.store.drop_draft(caller.circle, proposal.id)
    return VoteOpened(card)


async def _open_already(office: Office, request: Second) -> VoteCard | None:
    """The vote that a proposal has become, if it has, and the caller sees it."""

    def look(circle: Circle) -> VoteCard | None:
        vote = circle.votes.by_id.get(request.proposal)
        if vote is None or not sees(request.caller, vote):
            return None
        return card_of(circle, vote, request.caller.member)

    return await looked(office, request.caller, look)


def waiting(proposal: Drafted, now: datetime, agreed: Customs) -> VoteProposed:
    """A proposal as everybody may see it."""
    meant = read(proposal, proposal.caller, now, agreed)
    return VoteProposed(
        proposal.id,
        meant.draft.kind,
        meant.question,
        meant.draft.options,
        proposal.author,
        proposal.expires,
    )


async def may_ask(office: Office, caller: Caller, now: datetime) -> None:
    """Refuse whoever is not on the roll: they can neither put a question nor second one."""
    await looked(
        office,
        caller,
        lambda circle: required(circle.roll, person_of(circle, caller), EVERYBODY, now),
    )


async def opened(
    office: Office,
    caller: Caller,
    request: OpenVote | OpenStance,
    vote: str,
    seconder: str | None = None,
) -> VoteCard:
    """Open a vote by its id, once: it is refused where there is one already."""
    hits = await held(office, caller.circle, request.attached)
    passages = await frozen(office, caller.circle, hits)
    asker = request.caller
    agreed = customs(office, caller)
    # Where somebody proposed it, it is held; who sees that is known now, by the seconder's press.
    audience = audience_of(caller, asker.within or asker.channel)

    def decide(circle: Circle, now: datetime) -> Step:
        if vote in circle.votes.by_id:
            raise Refusal(Reason.UNKNOWN_PROPOSAL)
        draft = replace(
            # Reckoned from this very moment: the passages may have taken a while.
            draft_of(request, now, agreed),
            passages=passages,
            seconder=seconder,
            place=asker.channel,
            within=asker.within,
            among=seers(circle.roll, audience, (caller.member, asker.member)),
        )
        return open_vote(
            circle.roll,
            draft,
            now,
            office.chance,
            author=_author(circle, asker, seconder),
            vote=vote,
        )

    return await acted(
        office, caller, decide, lambda circle: card_of(circle, circle.votes[vote], caller.member)
    )


def _author(circle: Circle, caller: Caller, seconder: str | None) -> Person:
    """Who asks. Of whoever proposed it some time ago, the roll knows more than the proposal."""
    known = circle.roll.of(caller.member)
    if seconder is None or known is None or known.server_since is None:
        return person_of(circle, caller)
    return Person(caller.member, known.server_since, known.roles)
