"""The wall: which posts should stand in the channels of a circle at a moment, from its state alone.

What is over stays on the wall for seven days, so that a bot that was away posts what came of it
once, and no history. Later a card is left as it is, until somebody challenges what it shows.
"""

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from datetime import datetime, timedelta

from bot.desk.board.posts import Post, Posted, body_key, vote_key
from bot.desk.board.posts import State as Posting
from bot.desk.board.replies import (
    BodyPetitionPosted,
    BodyPosted,
    PetitionPosted,
    ReminderPosted,
    ResultPosted,
    Shown,
    VotePosted,
)
from bot.desk.bodies.cards import body_petition
from bot.desk.bodies.cards import card_of as body_card
from bot.desk.bodies.finding import bodies
from bot.desk.caller import Sight
from bot.desk.voting.petitions import petition_card
from bot.desk.voting.showing import result_of
from bot.desk.voting.views import card_of
from bot.voting.circle import Circle
from bot.voting.petitions.events import Aim
from bot.voting.petitions.petition import Petition
from bot.voting.petitions.petition import State as Petitioned
from bot.voting.votes.vote import State, Vote

KEPT = timedelta(days=7)
"""How long what is over stays on the wall."""

SHORTEST_REMINDED = timedelta(hours=24)
"""Of a shorter vote nobody is reminded: its card has hardly scrolled away."""

REMINDED = timedelta(hours=3)
"""How long before the close: time enough to read the text once more."""

_NOBODY = ""  # what is posted is for everybody: no card is any one member's
_UNDER_WAY = frozenset({Petitioned.COLLECTING, Petitioned.QUALIFIED})


def wall(circle: Circle, now: datetime, stands: Mapping[str, Posted]) -> tuple[Post[Shown], ...]:
    """The posts that should stand now. ``stands`` is what does, by its key.

    A card that was put into a channel belongs there, wherever its vote was opened.
    """
    places = {key: each.channel for key, each in stands.items()}
    once = {key for key, each in stands.items() if each.state in (Posting.THERE, Posting.GONE)}
    return (
        *_votes(circle, now, places, once),
        *_bodies(circle, places),
        *_petitions(circle, now, places),
    )


def again(circle: Circle, now: datetime) -> datetime | None:
    """When the wall changes next although nothing happens: when somebody is to be reminded."""
    times = (_reminder(vote) for vote in circle.votes.under_way())
    return min((at for at in times if at is not None and at > now), default=None)


def _votes(
    circle: Circle, now: datetime, places: Mapping[str, str], once: AbstractSet[str]
) -> Iterator[Post[Shown]]:
    """The posts of votes; what was posted ``once`` is not made again."""
    for number, vote in enumerate(circle.votes.by_id.values(), start=1):
        key = vote_key(number, vote.id, places)
        place = _place(circle, vote, number, places)
        if place is None or not (
            on_wall(circle, vote, now) or (key in places and _taken_down(vote))
        ):
            continue
        yield Post(key, place, VotePosted(card_of(circle, vote, _NOBODY)))
        reminder, reminded, told = _reminder(vote), f"reminder:{number}", f"result:{number}"
        if reminder is not None and reminder <= now and reminded not in once:
            card = card_of(circle, vote, _NOBODY)
            yield Post(reminded, place, ReminderPosted(card), lives=False)
        if _counted(vote, now) and told not in once:
            result = ResultPosted(result_of(circle, vote, _NOBODY))
            yield Post(told, place, result, lives=False, card=key)


def _taken_down(vote: Vote) -> bool:
    """Whether a quotation was removed on request: from its card, too, however old that is."""
    return any(each.quotation is None for each in vote.passages)


def _counted(vote: Vote, now: datetime) -> bool:
    """Whether there is a result that is news: what was annulled meanwhile has none."""
    counted = vote.state in (State.COUNTED, State.INVALID)
    return counted and vote.closed_at is not None and vote.closed_at > now - KEPT


def on_wall(circle: Circle, vote: Vote, now: datetime) -> bool:
    """Whether a vote runs, or something about it has changed not long ago."""
    if vote.closed_at is None:
        return True
    last = [vote.closed_at, *(at for _, at, _ in vote.reasons)]
    decision = circle.decisions.all.get(vote.id)
    if decision is not None:
        if decision.challenge is not None:
            return True
        last.append(decision.changed)
    return max(last) > now - KEPT


def _reminder(vote: Vote) -> datetime | None:
    """From when on members are reminded of a vote that they can still take part in."""
    if vote.state is not State.OPEN or vote.closes is None or vote.turnout >= vote.roll:
        return None
    if vote.closes - vote.opened.at < SHORTEST_REMINDED:
        return None
    return vote.closes - REMINDED


def _place(circle: Circle, vote: Vote, number: int, places: Mapping[str, str]) -> str | None:
    """The channel of a vote: where its card was put, else where it is held.

    A vote that opened by itself is where that is from which it comes: a decision, or a body.
    """
    place = places.get(vote_key(number, vote.id, places)) or vote.place
    if place is not None:
        return place
    petition = circle.decisions.by_vote.get(vote.id)
    if petition is not None:
        return _decision_place(circle, circle.decisions.by_petition[petition], places)
    ballot = circle.councils.ballots.get(vote.id)
    body = circle.offices.ballots.get(vote.id) if ballot is None else ballot[0]
    removal = circle.offices.removals.get(vote.id)
    if removal is not None:
        body = circle.petitions.all[removal].target.of
    return None if body is None else places.get(body_key(body))


def _decision_place(circle: Circle, decision: str, places: Mapping[str, str]) -> str | None:
    number = list(circle.votes.by_id).index(decision) + 1
    return _place(circle, circle.votes[decision], number, places)


def _bodies(circle: Circle, places: Mapping[str, str]) -> Iterator[Post[Shown]]:
    for body in bodies(circle):
        place = places.get(body_key(body.id))
        if place is not None:
            # Of votes in other places nothing is said here.
            here = Sight(frozenset({place}), only=True)
            card = body_card(circle, body, _NOBODY, here)
            yield Post(body_key(body.id), place, BodyPosted(card))


def _petitions(circle: Circle, now: datetime, places: Mapping[str, str]) -> Iterator[Post[Shown]]:
    for petition in circle.petitions.all.values():
        if petition.state not in _UNDER_WAY and (
            petition.changed is None or petition.changed <= now - KEPT
        ):
            continue
        aim, key = petition.target.aim, f"petition:{petition.id}"
        if aim is Aim.RECALL_DECISION:
            place = _decision_place(circle, petition.target.of, places)
        else:
            place = places.get(body_key(petition.target.of))
        if place is not None:
            yield Post(key, place, _petition(circle, petition))


def _petition(circle: Circle, petition: Petition) -> PetitionPosted | BodyPetitionPosted:
    target = petition.target
    if target.aim is not Aim.RECALL_DECISION:
        return BodyPetitionPosted(body_petition(circle, petition, _NOBODY))
    challenges = circle.decisions.all[target.of].challenges
    opens = next((each.opens for each in challenges if each.petition == petition.id), None)
    card = petition_card(petition, _NOBODY, petition.quarters(), opens=opens)
    return PetitionPosted(card, card_of(circle, circle.votes[target.of], _NOBODY))
