"""What members propose stands where it was proposed: else nobody knows that it could be backed."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime

from bot.desk.board.posts import Post, Posted, State, proposal_key, proposal_of
from bot.desk.board.replies import ProposalPosted, Shown
from bot.desk.voting.customs import Customs
from bot.desk.voting.drafted import Drafted
from bot.desk.voting.opening import waiting
from bot.voting.circle import Circle


def proposed(
    circle: Circle,
    kept: Iterable[Drafted],
    stands: Mapping[str, Posted],
    now: datetime,
    agreed: Customs,
) -> Iterator[Post[Shown]]:
    """The cards of proposals: ``kept`` are those of the circle, ``stands`` what does.

    The card of one that became a vote is the vote's from then on. That of one that came to nothing
    says so, however long it had waited: nobody can back it any more.
    """
    votes = circle.votes.by_id
    # That it became a vote is known before the proposal is forgotten.
    waits = {each.id: each for each in kept if now < each.expires and each.id not in votes}
    for proposal in waits.values():
        if proposal.channel is not None:
            shows = ProposalPosted(waiting(proposal, now, agreed))
            yield Post(proposal_key(proposal.id), proposal.channel, shows)
    for key, each in stands.items():
        over = proposal_of(key)
        if over is None or over in waits or over in votes:
            continue
        if each.state is State.THERE:
            yield Post(key, each.channel, ProposalPosted())


def over_next(kept: Iterable[Drafted], now: datetime) -> datetime | None:
    """When the next of them waits no more although nothing happens."""
    return min((each.expires for each in kept if each.expires > now), default=None)
