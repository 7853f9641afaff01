"""What members propose stands where it was proposed: else nobody knows that it could be backed."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime

from bot.desk.board.posts import Post, Posted, State, proposal_key, proposal_of
from bot.desk.board.replies import ProposalPosted, Shown
from bot.desk.board.wall import KEPT
from bot.desk.voting.customs import Customs
from bot.desk.voting.drafted import Drafted
from bot.desk.voting.opening import waiting
from bot.desk.voting.views import card_of
from bot.voting.circle import Circle

_NOBODY = ""  # a card is no one member's


def proposed(
    circle: Circle,
    kept: Iterable[Drafted],
    stands: Mapping[str, Posted],
    now: datetime,
    agreed: Customs,
) -> Iterator[Post[Shown]]:
    """The cards of proposals: ``kept`` are those of the circle, ``stands`` what does.

    Of one that waits no more the card says so, for as long as what is over stays on the wall.
    """
    waits = {each.id: each for each in kept if now < each.expires}
    for proposal in waits.values():
        if proposal.channel is not None:
            shows = ProposalPosted(waiting(proposal, now, agreed))
            yield Post(proposal_key(proposal.id), proposal.channel, shows)
    for key, each in stands.items():
        over = proposal_of(key)
        if over is None or over in waits or each.state is not State.THERE or each.at <= now - KEPT:
            continue
        vote = circle.votes.by_id.get(over)
        card = None if vote is None else card_of(circle, vote, _NOBODY)
        yield Post(key, each.channel, ProposalPosted(card=card))


def over_next(kept: Iterable[Drafted], now: datetime) -> datetime | None:
    """When the next of them waits no more although nothing happens."""
    return min((each.expires for each in kept if each.expires > now), default=None)
