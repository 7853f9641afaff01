"""What members do about decisions: challenge one, and sign."""

from datetime import datetime

from bot.errors import Reason, Refusal
from bot.voting.chance import Chance
from bot.voting.decisions.decision import HOLDS, Decision
from bot.voting.decisions.events import DecisionPetitioned, RecallTerms, SupersedingVote
from bot.voting.decisions.part import Decisions
from bot.voting.petitions.deciding import Threshold, open_petition, share_of, sign
from bot.voting.petitions.petition import Petition
from bot.voting.roll import Electorate, Person, Roll, required
from bot.voting.steps import Step, joined_up


def find(decisions: Decisions, about: str) -> Decision:
    """The decision of an id, or a refusal."""
    decision = decisions.all.get(about)
    if decision is None:
        raise Refusal(Reason.UNKNOWN_DECISION)
    return decision


def challenge(
    decisions: Decisions,
    roll: Roll,
    about: str,
    person: Person,
    now: datetime,
    chance: Chance,
    *,
    text: str | None = None,
    terms: RecallTerms = RecallTerms(),  # noqa: B008 - frozen
) -> Step:
    """Petition against a decision in force, and sign.

    Who could vote on it may sign, if long enough in the server at the opening. The threshold is
    reckoned from those on the roll who may, so that newcomers cannot raise it out of reach; of a
    decision that was made in a place, from those who see it.
    """
    decision = _in_force(decisions, about)
    if decision.challenge is not None:
        raise Refusal(Reason.PETITION_RUNNING)
    electorate = Electorate(decision.made.electorate.roles, terms.tenure)
    required(roll, person, electorate, now)
    size = roll.size(electorate, now, among=decisions.votes[about].seers).count
    step = open_petition(
        decisions.petitions,
        decision.target,
        person.member,
        1,
        Threshold(size, share_of(size, terms.share, terms.least)),
        now,
        chance,
        text=text,
        days=terms.days,
    )
    petition = step.events[0].about
    link = DecisionPetitioned(at=now, about=about, petition=petition, terms=terms)
    return Step((link, *step.events), step.erase)


def sign_against(
    decisions: Decisions,
    roll: Roll,
    petition: Petition,
    person: Person,
    now: datetime,
    chance: Chance,
) -> Step:
    """Sign a petition against a decision; tenure is reckoned at its opening."""
    decision = decisions.all[decisions.by_petition[petition.id]]
    terms = decision.challenges[-1].terms
    electorate = Electorate(decision.made.electorate.roles, terms.tenure)
    required(roll, person, electorate, petition.opened)
    return sign(petition, person.member, 1, now, chance)


def supersede(decisions: Decisions, about: str, opened: Step, vote: str) -> Step:
    """Let a vote that is opened in this step put its decision, if any, in the place of another."""
    _in_force(decisions, about)
    at = opened.events[0].at
    return joined_up((opened, Step((SupersedingVote(at=at, about=about, vote=vote),))))


def _in_force(decisions: Decisions, about: str) -> Decision:
    decision = find(decisions, about)
    if decision.standing not in HOLDS:
        raise Refusal(Reason.DECISION_NOT_IN_FORCE)
    return decision
