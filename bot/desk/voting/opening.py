"""Opening votes, with the passages that bear on them; and seconding what members propose."""

from dataclasses import replace
from datetime import datetime

from bot.desk.caller import Caller
from bot.desk.office import Office
from bot.desk.voting.drafting import SECONDED, draft_of
from bot.desk.voting.hall import acted, audience_of, looked, person_of, seers, voted
from bot.desk.voting.passages import MOST, bearing, frozen, picked
from bot.desk.voting.proposed import KEPT, Proposal, proposed, request_of
from bot.desk.voting.replies import VoteChanged, VoteOpened, VoteProposed
from bot.desk.voting.requests import AttachPassage, OpenStance, OpenVote, Second
from bot.desk.voting.views import card_of
from bot.errors import Reason, Refusal
from bot.voting.circle import Circle
from bot.voting.roll import EVERYBODY, Person, required
from bot.voting.steps import Step
from bot.voting.votes.opening import open_vote
from bot.voting.votes.steering import cite
from bot.voting.votes.terms import Draft
from bot.voting.votes.vote import Vote
from index.answers import Hit
from index.progress import Report


async def open_a_vote(office: Office, request: OpenVote, _: Report) -> VoteOpened | VoteProposed:
    """Open a vote, or propose it where it needs a seconder."""
    caller, now = request.caller, office.clock()
    draft = draft_of(request, now, office.zone)
    if draft.kind not in SECONDED or caller.moderator:
        return await _opened(office, caller, request, draft, None)
    # Whoever could not open it could not have it seconded either.
    await looked(
        office,
        caller,
        lambda circle: required(circle.roll, person_of(circle, caller), EVERYBODY, now),
    )
    proposal = proposed(request, office.new_id(), now)
    await office.store.keep_proposal(proposal)
    return waiting(proposal, draft)


def waiting(proposal: Proposal, draft: Draft) -> VoteProposed:
    """A proposal as everybody may see it."""
    return VoteProposed(
        proposal.id,
        draft.kind,
        draft.question,
        draft.options,
        proposal.author,
        proposal.at + KEPT,
    )


async def open_stance(office: Office, request: OpenStance, _: Report) -> VoteOpened:
    """Ask what everyone thinks of a claim."""
    draft = draft_of(request, office.clock(), office.zone)
    return await _opened(office, request.caller, request, draft, None)


async def second(office: Office, request: Second, _: Report) -> VoteOpened:
    """Second what somebody else proposed."""
    caller, now = request.caller, office.clock()
    proposal = await office.store.take_proposal(caller.circle, request.proposal)
    if proposal is None or now - proposal.at > KEPT:
        raise Refusal(Reason.UNKNOWN_PROPOSAL)
    try:
        if not caller.sight.reaches(proposal.seen_from):
            raise Refusal(Reason.UNKNOWN_PROPOSAL)  # noqa: TRY301 - it waits on for others
        return await _seconded(office, caller, proposal, now)
    except BaseException:
        # It waits on: for somebody who may second it, or until the disk has room again.
        await office.store.keep_proposal(proposal)
        raise


async def attach_passage(office: Office, request: AttachPassage, _: Report) -> VoteChanged:
    """Attach a passage to one's vote, before the first ballot."""
    caller = request.caller
    hits = await office.libraries.use(
        caller.circle, lambda library: library.passages((request.passage,))
    )
    passages = await frozen(office, caller.circle, hits)
    if not passages:
        raise Refusal(Reason.UNKNOWN_ANSWER)

    def decide(circle: Circle, vote: Vote, now: datetime) -> Step:
        if len(vote.passages) >= MOST:
            raise Refusal(Reason.MANY_PASSAGES, limit=MOST)
        return cite(circle.votes, vote.id, caller.member, passages[0], now, office.chance)

    return VoteChanged(await voted(office, caller, request.vote, decide), attached=True)


async def _seconded(
    office: Office, caller: Caller, proposal: Proposal, now: datetime
) -> VoteOpened:
    if proposal.author == caller.member:
        raise Refusal(Reason.OWN_PROPOSAL)
    await looked(
        office,
        caller,
        lambda circle: required(circle.roll, person_of(circle, caller), EVERYBODY, now),
    )
    request = request_of(proposal)
    draft = draft_of(request, proposal.at, office.zone)
    return await _opened(office, caller, request, draft, caller.member)


async def _opened(
    office: Office,
    caller: Caller,
    request: OpenVote | OpenStance,
    draft: Draft,
    seconder: str | None,
) -> VoteOpened:
    hits = await bearing(office, caller.circle, draft.question)
    chosen = picked(request.passages, hits)
    passages = await frozen(office, caller.circle, chosen)
    opened: list[str] = []
    asker = request.caller
    # Where somebody proposed it, it is held; who sees that is known now, by the seconder's press.
    audience = audience_of(caller, asker.within or asker.channel)

    def decide(circle: Circle, now: datetime) -> Step:
        step = open_vote(
            circle.roll,
            replace(
                # Reckoned from this very moment: the search may have taken a while.
                draft_of(request, now, office.zone),
                passages=passages,
                seconder=seconder,
                place=asker.channel,
                within=asker.within,
                among=seers(circle.roll, audience, (caller.member, asker.member)),
            ),
            now,
            office.chance,
            author=_author(circle, request.caller, seconder),
            vote=(vote := office.chance.id()),
        )
        opened.append(vote)
        return step

    card = await acted(
        office,
        caller,
        decide,
        lambda circle: card_of(circle, circle.votes[opened[-1]], caller.member),
    )
    return VoteOpened(card, _others(hits, chosen))


def _author(circle: Circle, caller: Caller, seconder: str | None) -> Person:
    """Who asks. Of whoever proposed it some time ago, the roll knows more than the proposal."""
    known = circle.roll.of(caller.member)
    if seconder is None or known is None or known.server_since is None:
        return person_of(circle, caller)
    return Person(caller.member, known.server_since, known.roles)


def _others(hits: tuple[Hit, ...], chosen: tuple[Hit, ...]) -> tuple[Hit, ...]:
    taken = {hit.id for hit in chosen}
    return tuple(hit for hit in hits if hit.id not in taken)
