"""What is done about decisions: challenge one, sign, annul the vote that one came of."""

from datetime import datetime

from bot.errors import Reason, Refusal
from bot.voting.chance import Chance
from bot.voting.decisions.decision import HOLDS, Decision
from bot.voting.decisions.events import DecisionPetitioned, RecallTerms, SupersedingVote
from bot.voting.decisions.part import Decisions
from bot.voting.petitions.deciding import Threshold, open_petition, share_of, sign
from bot.voting.petitions.events import End
from bot.voting.petitions.petition import Petition, end
from bot.voting.roll import Electorate, Person, Roll, required
from bot.voting.steps import Step, joined_up
from bot.voting.votes import steering


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


def annul(decisions: Decisions, vote: str, reason: str, now: datetime, chance: Chance) -> Step:
    """Annul a vote after its close, and what was to revoke its decision with it.

    Else a recall vote would go on of which nothing can follow. It is called off, for the same
    public reason.
    """
    annulled = steering.annul(decisions.votes, vote, reason, now, chance)
    decision = decisions.all.get(vote)
    challenge = None if decision is None else decision.challenge
    if challenge is None or challenge.vote is None:
        return annulled
    over = end(decisions.petitions.all[challenge.petition], End.WITHDRAWN, now)
    off = steering.cancel(decisions.votes, challenge.vote, now, chance, member=None, reason=reason)
    # The petition ends first: where it runs, a recall vote that is called off opens once more.
    return joined_up((annulled, over, off))


def _in_force(decisions: Decisions, about: str) -> Decision:
    decision = find(decisions, about)
    if decision.standing not in HOLDS:
        raise Refusal(Reason.DECISION_NOT_IN_FORCE)
    return decision
