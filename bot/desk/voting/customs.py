"""What a server has agreed for the votes and bodies that begin in it: what holds of its settings.

All of it is read at the moment in which a vote is opened, a body founded or a petition begun, and
written into its first entry: a later change of the settings touches nothing that has begun.
"""

from dataclasses import dataclass
from datetime import timedelta, tzinfo
from fractions import Fraction

from bot.desk.caller import Caller
from bot.desk.office import Office
from bot.desk.settings.chosen import InForce
from bot.desk.settings.holding import in_force
from bot.voting.bodies.assemblies.events import Terms
from bot.voting.bodies.councils.terms import CouncilTerms
from bot.voting.decisions.events import RecallTerms
from bot.voting.votes.terms import Counts, Kind, Names


@dataclass(frozen=True, slots=True)
class Customs:
    """What holds where an author says nothing else.

    ``zone`` is that of the hours that members write (``None``: where the bot runs). ``poll`` and
    ``vote`` are how long polls run, and all that decides something. ``rule``, ``names`` and
    ``counts`` are those of a choice, ``quorum`` and ``majority`` those of a motion. Tenures are
    days in the server; whatever decides asks for ``tenure``. ``recall``, ``council`` and
    ``assembly`` are the figures of petitions against decisions, and of bodies.
    """

    zone: tzinfo | None
    poll: timedelta
    vote: timedelta
    rule: str
    names: Names
    counts: Counts
    quorum: Fraction
    majority: Fraction
    poll_tenure: int
    tenure: int
    recall: RecallTerms
    council: CouncilTerms
    assembly: Terms

    def duration(self, kind: Kind) -> timedelta | None:
        """How long a vote runs; ``None`` for a stance that ends with its session."""
        if kind is Kind.STANCE:
            return None
        return self.poll if kind is Kind.POLL else self.vote

    def tenure_of(self, kind: Kind) -> int | None:
        """How many days in the server a vote asks for; ``None``: as its kind has it."""
        if kind is Kind.STANCE:
            return None
        return self.poll_tenure if kind is Kind.POLL else self.tenure


def customs_of(here: InForce) -> Customs:
    """What is in force, as the votes need it."""

    def whole(name: str) -> int:
        return int(here.given(name).value)

    def share(name: str) -> Fraction:
        return Fraction(here.given(name).value)

    tenure, settling = whole("vote-tenure"), here.given("council-settling").value
    voting, days = whole("body-voting"), whole("body-petition")
    return Customs(
        zone=here.zone,
        poll=timedelta(hours=whole("poll-duration")),
        vote=timedelta(hours=whole("vote-duration")),
        rule=here.given("choice-rule").value,
        names=Names(here.given("choice-names").value),
        counts=Counts(here.given("choice-counts").value),
        quorum=share("motion-quorum"),
        majority=share("motion-majority"),
        poll_tenure=whole("poll-tenure"),
        tenure=tenure,
        recall=RecallTerms(
            share=share("petition-share"),
            least=whole("petition-least"),
            days=whole("petition-days"),
            tenure=tenure,
            opens_hours=whole("recall-opens"),
            runs_hours=whole("recall-runs"),
            bar_days=whole("recall-bar"),
            quorum=share("recall-quorum"),
            majority=share("recall-majority"),
        ),
        council=CouncilTerms(
            settling=int(settling) if settling else None,
            founders=whole("council-founders"),
            immunity=whole("council-immunity"),
            nomination=whole("council-nomination"),
            voting=voting,
            asking=whole("council-asking"),
            days=days,
            tenure=tenure,
            petitioning=tenure,
        ),
        assembly=Terms(
            window=60 * whole("assembly-window"),
            tenure=whole("assembly-tenure"),
            bar=whole("assembly-bar"),
            days=days,
            petitioning=tenure,
            voting=voting,
        ),
    )


def customs(office: Office, caller: Caller) -> Customs:
    """What is agreed where somebody is. Waits for nothing."""
    return customs_of(in_force(office, caller))
