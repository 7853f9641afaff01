"""Drafts become votes or proposals: once, however often that is asked."""

from datetime import datetime

from bot.desk.caller import Caller
from bot.desk.office import Office
from bot.desk.voting.customs import customs
from bot.desk.voting.drafted import MOST_PROPOSALS, Drafted, proposing
from bot.desk.voting.drafting import seconded
from bot.desk.voting.drafting_replies import DraftShown
from bot.desk.voting.drafting_requests import OpenDraft
from bot.desk.voting.hall import audience_of, looked, seers, sees
from bot.desk.voting.opening import may_ask, opened, waiting
from bot.desk.voting.passages import held
from bot.desk.voting.previews import changed_draft, own, problem, shown
from bot.desk.voting.reading import Problem, Reading, read
from bot.desk.voting.replies import ProposalMade, VoteOpened
from bot.desk.voting.views import VoteCard, card_of
from bot.errors import Reason, Refusal
from bot.voting.circle import Circle
from bot.voting.roll import EVERYBODY
from index.progress import Report


async def open_draft(
    office: Office, request: OpenDraft, _: Report
) -> VoteOpened | ProposalMade | DraftShown:
    """Open what was drafted, or propose it; where that cannot be, the draft says why."""
    caller, now = request.caller, office.clock()
    # A second press, or one after the bot had died in the first, finds the vote open.
    card = await looked(office, caller, lambda circle: _own_vote(circle, request))
    if card is not None:
        return VoteOpened(card)
    drafted = await office.store.draft(caller.circle, request.draft)
    if drafted is not None and drafted.proposed and drafted.author == caller.member:
        if now >= drafted.expires:
            raise Refusal(Reason.UNKNOWN_PROPOSAL)
        return await _made(office, caller, drafted)
    drafted = await own(office, caller, request.draft)
    if request.seen is not None and request.seen != drafted.revision:
        return await shown(office, caller, drafted, told=Problem(Reason.STALE_DRAFT, {}))
    hits = await held(office, caller.circle, drafted.attached)
    meant = read(drafted, caller, now, customs(office, caller))
    if meant.problems or len(hits) < len(drafted.attached):
        return await shown(office, caller, drafted)
    try:
        return await _carried_out(office, caller, drafted, meant)
    except Refusal as refusal:
        return await _not_opened(office, request, drafted, refusal)


async def _carried_out(
    office: Office, caller: Caller, drafted: Drafted, meant: Reading
) -> VoteOpened | ProposalMade:
    if seconded(meant.draft.kind, caller):
        return await _propose(office, caller, drafted, office.clock())
    card = await opened(office, caller, meant.request, drafted.id)
    await office.store.drop_draft(drafted.circle, drafted.id)
    return VoteOpened(card)


async def _not_opened(
    office: Office, request: OpenDraft, drafted: Drafted, refusal: Refusal
) -> VoteOpened | DraftShown:
    if refusal.reason is not Reason.UNKNOWN_PROPOSAL:
        return await shown(office, request.caller, drafted, told=problem(refusal))
    # Another press was faster.
    card = await looked(office, request.caller, lambda circle: _own_vote(circle, request))
    if card is None:
        raise refusal
    return VoteOpened(card)


async def _propose(office: Office, caller: Caller, drafted: Drafted, now: datetime) -> ProposalMade:
    await may_ask(office, caller, now)
    kept = await office.store.proposals(caller.circle)
    waits = [each for each in kept if each.author == caller.member and now < each.expires]
    if len(waits) >= MOST_PROPOSALS:
        raise Refusal(Reason.TOO_MANY_PROPOSALS, limit=MOST_PROPOSALS)

    def how(kept: Drafted) -> Drafted:
        return kept if kept.proposed else proposing(kept, caller, now)

    return await _made(office, caller, await changed_draft(office, drafted, how))


async def _made(office: Office, caller: Caller, proposal: Drafted) -> ProposalMade:
    audience = audience_of(caller, proposal.seen_from)

    def others(circle: Circle) -> int:
        among = seers(circle.roll, audience, (caller.member,))
        on_roll = circle.roll.eligible(EVERYBODY, proposal.at, among=among)
        return sum(each.member != caller.member for each in on_roll)

    proposed = waiting(proposal, office.clock(), customs(office, caller))
    return ProposalMade(proposed, await looked(office, caller, others))


def _own_vote(circle: Circle, request: OpenDraft) -> VoteCard | None:
    vote = circle.votes.by_id.get(request.draft)
    seen = vote is not None and sees(request.caller, vote)
    card = card_of(circle, vote, request.caller.member) if vote is not None and seen else None
    return card if card is not None and card.own else None
