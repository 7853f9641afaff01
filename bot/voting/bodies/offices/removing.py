"""Removing a chair: by a majority of the delegates at any time, or by a vote of all (S10)."""

from collections.abc import Iterator
from datetime import datetime
from fractions import Fraction
from functools import partial
from typing import Protocol

from bot.errors import Reason, Refusal
from bot.voting.bodies.offices import events
from bot.voting.bodies.offices.bodies import Body
from bot.voting.bodies.offices.events import Left
from bot.voting.bodies.offices.office import Office
from bot.voting.chance import Chance
from bot.voting.ledger.events import Event
from bot.voting.petitions import deciding
from bot.voting.petitions.deciding import Threshold, majority_of, open_petition, share_of
from bot.voting.petitions.events import Aim, End, PetitionEnded, Target
from bot.voting.petitions.petition import Petition, Petitions, State, end, lapse
from bot.voting.roll import Person, Roll, required
from bot.voting.steps import Due, Step, joined_up
from bot.voting.votes.events import Outcome
from bot.voting.votes.opening import open_vote
from bot.voting.votes.terms import Draft, Kind
from bot.voting.votes.votes import Votes

SHARE = Fraction(1, 5)
"""How many of the members must ask for a vote of all on a chair (S10)."""

LEAST = 3
"""Fewer than so many ask for none, however few the members are."""


class Setting(Protocol):
    """What deciding about chairs looks at."""

    @property
    def roll(self) -> Roll:
        """The circle's roll."""

    @property
    def votes(self) -> Votes:
        """Its votes."""

    @property
    def petitions(self) -> Petitions:
        """Its petitions."""

    @property
    def removals(self) -> dict[str, str]:
        """The petitions on which all members vote, by the vote."""

    @property
    def at(self) -> datetime:
        """When the last event was."""

    def body(self, body: str) -> Body:
        """A body by its id."""

    def office(self, body: str) -> Office:
        """The offices of a body."""


def petition(
    setting: Setting,
    body: str,
    person: Person,
    now: datetime,
    chance: Chance,
    *,
    by_all: bool,
    text: str | None = None,
) -> Step:
    """Petition to remove the chair, as a delegate, or (``by_all``) for a vote of all members."""
    chair = setting.office(body).chair
    if chair is None:
        raise Refusal(Reason.NO_CHAIR)
    if by_all:
        electorate = setting.body(body).electorate
        required(setting.roll, person, electorate, now)
        size = setting.roll.size(electorate, now).count
        aim, weight, needed = Aim.VOTE_ON_CHAIR, 1, None
        threshold = Threshold(size, share_of(size, SHARE, LEAST))
    else:
        delegates = setting.body(body).delegates
        aim, weight = Aim.REMOVE_CHAIR, int(person.member in delegates.values())
        needed = majority_of(len(delegates))
        threshold = Threshold(len(delegates), None)
    return open_petition(
        setting.petitions,
        Target(aim, body, "", chair),
        person.member,
        weight,
        threshold,
        now,
        chance,
        text=text,
        days=setting.body(body).days,
        needed=needed,
    )


def sign(setting: Setting, signed: Petition, person: Person, now: datetime, chance: Chance) -> Step:
    """Sign either."""
    body = setting.body(signed.target.of)
    if signed.target.aim is Aim.VOTE_ON_CHAIR:
        required(setting.roll, person, body.electorate, signed.opened)
        return deciding.sign(signed, person.member, 1, now, chance)
    weight = int(person.member in body.delegates.values())
    needed = majority_of(len(body.delegates))
    return deciding.sign(signed, person.member, weight, now, chance, needed=needed)


def due(setting: Setting) -> Iterator[Due]:
    """What comes of petitions about chairs."""
    for target, about in setting.petitions.running.items():
        if target.aim not in (Aim.REMOVE_CHAIR, Aim.VOTE_ON_CHAIR):
            continue
        signed = setting.petitions.all[about]
        decide = _next(setting, signed)
        if decide is not None:
            yield Due(setting.at, about, decide)


def conclude(setting: Setting, vote: str) -> Step:
    """What the vote of all members means; nothing where the chair is another by now."""
    about = setting.removals[vote]
    signed, held = setting.petitions.all[about], setting.votes[vote]
    at = held.closed_at if held.counted is None else held.counted.at
    if at is None:
        raise ValueError(f"{vote} is still open")
    happened: list[Event] = []
    adopted = held.counted is not None and held.counted.outcome is Outcome.ADOPTED
    if adopted and _still_chair(setting, signed):
        happened.append(_removed(signed, at))
    happened.append(PetitionEnded(at=at, about=about, end=End.VOTED))
    return Step(tuple(happened))


def _next(setting: Setting, signed: Petition) -> "partial[Step] | None":
    voted = signed.id in setting.removals.values()
    if voted:
        return None
    if not _still_chair(setting, signed):
        return partial(_moot, signed, setting.at)
    if signed.state is State.QUALIFIED:
        effect = _remove if signed.target.aim is Aim.REMOVE_CHAIR else _vote
        return partial(effect, setting, signed)
    if signed.target.aim is Aim.REMOVE_CHAIR:
        delegates = setting.body(signed.target.of).delegates
        gone = sorted(set(signed.signed) - {each for each in delegates.values() if each})
        if gone:
            return partial(_lapse, signed, gone[0], setting.at)
        if signed.weight >= majority_of(len(delegates)):
            return partial(_qualify, signed, setting.at)
    return None


def _still_chair(setting: Setting, signed: Petition) -> bool:
    return setting.office(signed.target.of).chair == signed.target.holder


def _removed(signed: Petition, at: datetime) -> Event:
    if signed.target.holder is None:
        raise ValueError("a petition about a chair names the chair")
    return events.ChairGone(
        at=at,
        about=signed.target.of,
        who=signed.target.holder,
        why=Left.REMOVED,
        petition=signed.id,
    )


def _remove(setting: Setting, signed: Petition, _: Chance) -> Step:
    ended = PetitionEnded(at=setting.at, about=signed.id, end=End.EFFECTED)
    return Step((_removed(signed, setting.at), ended))


def _vote(setting: Setting, signed: Petition, chance: Chance) -> Step:
    body, vote = setting.body(signed.target.of), chance.id()
    draft = Draft(
        kind=Kind.MOTION,
        question=body.title or body.id,
        roles=body.electorate.roles,
        tenure=body.electorate.tenure,
        duration=body.voting,
    )
    link = events.ChairVoteOpened(at=setting.at, about=body.id, petition=signed.id, vote=vote)
    opened = open_vote(setting.roll, draft, setting.at, chance, vote=vote)
    return joined_up((Step((link,)), opened))


def _moot(signed: Petition, at: datetime, _: Chance) -> Step:
    return end(signed, End.WITHDRAWN, at)


def _lapse(signed: Petition, member: str, at: datetime, _: Chance) -> Step:
    return lapse(signed, member, at)


def _qualify(signed: Petition, at: datetime, _: Chance) -> Step:
    return deciding.qualify(signed, at)
