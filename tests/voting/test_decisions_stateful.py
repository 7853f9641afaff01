"""Whatever members and time do to decisions, in any order: the same as in a model (V13, V14, V20).

The model keeps who signed and who said what, and reckons everything else anew.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from fractions import Fraction
from math import ceil

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from bot.errors import Reason, Refusal
from bot.voting.counting import Preference
from bot.voting.decisions.deciding import challenge, sign_against
from bot.voting.ledger.codec import decode
from bot.voting.outages import back
from bot.voting.petitions.deciding import unsign
from bot.voting.petitions.events import PetitionBarred, PetitionOpened, PetitionQualified
from bot.voting.roll import Person, leave
from bot.voting.steps import Step
from bot.voting.verifying import verify
from bot.voting.votes.casting import cast
from bot.voting.votes.opening import open_vote
from bot.voting.votes.terms import Draft, Kind
from tests.voting.ledger_house import START, House, person
from tests.voting.recall_house import ABSTAIN, NO, YES

# Days in the server at the beginning: 7 are asked of whoever signs.
PEOPLE = [
    person(f"reader {days}", since=START - timedelta(days=days))
    for days in (400, 300, 200, 100, 50, 25, 7, 6, 2)
]
HAPPENS = [
    *["sign"] * 8,
    *["ballots"] * 8,
    *["time_passes"] * 4,
    *["challenge", "unsign"] * 2,
    *["next_deadline"] * 6,
    *["the_bar_ends"] * 4,
    "decide",
    "join",
    "leave",
    "forget",
    "restart",
    "is_away",
]


@dataclass
class Challenge:
    """A petition as the model has it; ``votes`` are the ballots of its recall vote."""

    id: str
    opened: datetime
    until: datetime
    needed: int
    signers: set[str] = field(default_factory=set)
    opens: datetime | None = None
    vote: str | None = None
    closes: datetime | None = None
    votes: dict[str, Preference] = field(default_factory=dict)


@dataclass
class Decided:
    """A decision as the model has it."""

    id: str
    runs: timedelta
    majority: Fraction
    standing: str = "in-force"
    bar_days: int = 0
    barred: datetime = START
    running: Challenge | None = None
    ended: list[tuple[str, str]] = field(default_factory=list)


class Deciding(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.house = House()
        self.on: set[str] = set()
        self.decided: list[Decided] = []

    @initialize(late=st.integers(0, 3))
    def most_have_joined(self, late: int) -> None:
        for who in PEOPLE[late:]:
            self.house.join([who])
            self.on.add(who.member)

    @rule(data=st.data())
    def something_happens(self, data: st.DataObject) -> None:
        getattr(self, data.draw(st.sampled_from(HAPPENS)))(data)

    def does(self, decide: Callable[[], Step], refused: Reason | None) -> bool:
        if refused is None:
            self.house.do(decide())
            self.passes(timedelta())
            return True
        with pytest.raises(Refusal) as refusal:
            decide()
        assert refusal.value.reason is refused
        return False

    def someone(self, data: st.DataObject) -> Person:
        return data.draw(st.sampled_from(PEOPLE))

    def something(self, data: st.DataObject) -> Decided | None:
        if not self.decided:
            self.decide(data)
        return data.draw(st.sampled_from(self.decided)) if self.decided else None

    def may(self, who: Person, at: datetime) -> Reason | None:
        if who.member not in self.on:
            return Reason.NOT_ON_ROLL
        return None if who.server_since + timedelta(days=7) <= at else Reason.TOO_NEW

    def decide(self, data: st.DataObject) -> None:
        """A motion that everybody is for."""
        if len(self.decided) >= 3:
            return
        runs = data.draw(st.sampled_from([timedelta(hours=2), timedelta(hours=30)]))
        majority = data.draw(st.sampled_from([Fraction(1, 2), Fraction(2, 3)]))
        house, vote = self.house, f"vote {len(house_votes(self.house))}"
        draft = Draft(Kind.MOTION, "Shall we?", majority=majority, duration=runs)
        house.do(open_vote(house.circle.roll, draft, house.now, house.chance, vote=vote))
        voters = [who for who in PEOPLE if self.may(who, house.now) is None]
        for who in voters:
            house.do(cast(house.circle.votes, vote, who, YES, house.now, house.chance))
        self.passes(runs)
        if voters:
            self.decided.append(Decided(vote, runs, majority))

    def challenge(self, data: st.DataObject) -> None:
        model, who, house = self.something(data), self.someone(data), self.house
        if model is None:
            return
        refused = self.may(who, house.now)
        if model.standing == "revoked":
            refused = Reason.DECISION_NOT_IN_FORCE
        elif model.running is not None:
            refused = Reason.PETITION_RUNNING
        elif refused is None and house.now < model.barred:
            refused = Reason.PETITION_BARRED
        circle, now = house.circle, house.now
        roll = sum(self.may(each, now) is None for each in PEOPLE)
        needed = min(max(3, ceil(Fraction(roll, 5))), roll)
        if self.does(
            lambda: challenge(circle.decisions, circle.roll, model.id, who, now, house.chance),
            refused,
        ):
            about = circle.decisions.all[model.id].challenges[-1].petition
            petition = Challenge(about, now, now + timedelta(days=14), needed, {who.member})
            model.running = petition
            self.qualifies(petition)
            self.passes(timedelta())

    def qualifies(self, petition: Challenge) -> None:
        if petition.opens is None and len(petition.signers) >= petition.needed:
            petition.opens = self.house.now + timedelta(hours=48)

    def petitioned(self, data: st.DataObject) -> tuple[Decided, Challenge] | None:
        running = [each for each in self.decided if each.running is not None]
        if not running:
            self.challenge(data)
            return None
        model = data.draw(st.sampled_from(running))
        return None if model.running is None else (model, model.running)

    def sign(self, data: st.DataObject) -> None:
        found = self.petitioned(data)
        if found is not None:
            for who in data.draw(st.lists(st.sampled_from(PEOPLE), min_size=1, max_size=4)):
                self._sign(found[1], who)

    def _sign(self, petition: Challenge, who: Person) -> None:
        house = self.house
        refused = self.may(who, petition.opened)
        if refused is None and petition.opens is not None:
            refused = Reason.PETITION_OVER
        elif refused is None and who.member in petition.signers:
            refused = Reason.ALREADY_SIGNED
        circle = house.circle
        signed = circle.petitions.all[petition.id]
        if self.does(
            lambda: sign_against(
                circle.decisions, circle.roll, signed, who, house.now, house.chance
            ),
            refused,
        ):
            petition.signers.add(who.member)
            self.qualifies(petition)

    def unsign(self, data: st.DataObject) -> None:
        found, who = self.petitioned(data), self.someone(data)
        if found is None:
            return
        model, petition = found
        refused = None
        if petition.opens is not None:
            refused = Reason.PETITION_OVER
        elif who.member not in petition.signers:
            refused = Reason.NOT_SIGNED
        signed = self.house.circle.petitions.all[petition.id]
        if self.does(lambda: unsign(signed, who.member, self.house.now), refused):
            self.takes_out(model, petition, who.member)

    def takes_out(self, model: Decided, petition: Challenge, member: str) -> None:
        petition.signers.discard(member)
        if not petition.signers:
            self.ends(model, petition, "withdrawn")

    def ends(self, model: Decided, petition: Challenge, how: str) -> None:
        model.ended.append((petition.id, how))
        model.running = None

    def ballots(self, data: st.DataObject) -> None:
        """Whoever may votes on a recall, as it comes."""
        open_now = [each.running for each in self.decided if each.running and each.running.vote]
        if not open_now:
            self.sign(data)
            return
        petition = data.draw(st.sampled_from(open_now))
        vote = petition.vote or ""
        opened = self.house.circle.votes[vote].opened.at
        choice = data.draw(st.sampled_from([YES, NO, ABSTAIN]))
        house = self.house
        for who in data.draw(st.lists(st.sampled_from(PEOPLE), max_size=6, unique_by=id)):
            known = house.circle.votes[vote]
            if self.may(who, opened) is None and not known.barred:
                house.do(cast(house.circle.votes, vote, who, choice, house.now, house.chance))
                petition.votes[who.member] = choice

    def join(self, data: st.DataObject) -> None:
        who = self.someone(data)
        self.house.join([who])
        self.on.add(who.member)

    def leave(self, data: st.DataObject) -> None:
        who = self.someone(data)
        refused = None if who.member in self.on else Reason.NOT_ON_ROLL
        self.does(lambda: leave(self.house.circle.roll, who.member, self.house.now), refused)
        self.on.discard(who.member)

    def forget(self, data: st.DataObject) -> None:
        who, house = self.someone(data), self.house
        house.do(house.circle.forget(who.member, house.now, house.chance))
        assert not [text for text in house.openings.values() if f'"{who.member}"' in text]
        self.on.discard(who.member)
        for model in self.decided:
            petition = model.running
            if petition is None:
                continue
            petition.votes.pop(who.member, None)
            if petition.opens is None and who.member in petition.signers:
                self.takes_out(model, petition, who.member)

    def restart(self, _: st.DataObject) -> None:
        self.house.restart()

    def time_passes(self, data: st.DataObject) -> None:
        self.passes(timedelta(hours=data.draw(st.sampled_from([1, 5, 24, 24 * 8]))))

    def next_deadline(self, _: st.DataObject) -> None:
        """Just to the next time at which something happens by itself."""
        due = self.house.circle.next_due()
        if due is not None:
            self.passes(due.at - self.house.now)

    def the_bar_ends(self, _: st.DataObject) -> None:
        """Nothing happens until a decision can be challenged again."""
        barred = [each.barred for each in self.decided if each.barred > self.house.now]
        if barred and not any(each.running for each in self.decided):
            self.passes(min(barred) - self.house.now)

    def is_away(self, data: st.DataObject) -> None:
        """The bot is away: deadlines of the last day move, and votes do not open meanwhile."""
        began = self.house.now
        away = timedelta(hours=data.draw(st.sampled_from([1, 30])))
        ended = began + away
        self.house.do(back(began, ended))
        for model in self.decided:
            petition = model.running
            if petition is None:
                continue
            if petition.opens is not None and petition.vote is None:
                petition.opens = ended if began <= petition.opens < ended else petition.opens
            if petition.opens is None:
                petition.until = later(petition.until, began, ended)
            if petition.closes is not None:
                petition.closes = later(petition.closes, began, ended)
        self.passes(away)

    def passes(self, time: timedelta) -> None:
        self.house.wait(minutes=int(time.total_seconds() // 60))
        for model in self.decided:
            while model.running is not None and self.comes_about(model, model.running):
                pass

    def comes_about(self, model: Decided, petition: Challenge) -> bool:
        """The next thing that time brings about, if any."""
        now = self.house.now
        if petition.opens is None:
            if now < petition.until:
                return False
            self.ends(model, petition, "expired")
        elif petition.vote is None:
            if now < petition.opens:
                return False
            petition.vote = self.house.circle.decisions.all[model.id].challenges[-1].vote
            assert petition.vote is not None
            assert self.house.circle.votes[petition.vote].opened.at == petition.opens
            petition.closes = petition.opens + max(model.runs, timedelta(hours=24))
        elif petition.closes is None or now < petition.closes:
            return False
        else:
            self.verdict(model, petition, petition.closes)
        return True

    def verdict(self, model: Decided, petition: Challenge, at: datetime) -> None:
        said = list(petition.votes.values())
        yes, no = said.count(YES), said.count(NO)
        quorate = 3 * len(said) >= self.house.circle.votes[petition.vote or ""].roll
        if quorate and yes > model.majority * (yes + no):
            model.standing = "revoked"
        else:
            model.standing = "upheld"
            double = 2 if quorate else 1
            model.bar_days = model.bar_days * double if model.bar_days else 30
            model.barred = at + timedelta(days=model.bar_days)
        self.ends(model, petition, "voted")

    @invariant()
    def it_is_as_in_the_model(self) -> None:
        circle = self.house.circle
        for model in self.decided:
            decision = circle.decisions.all[model.id]
            challenged = model.running is not None and model.running.opens is not None
            assert decision.standing == ("challenged" if challenged else model.standing)
            assert decision.bar_days == model.bar_days
            for about, how in model.ended:
                assert circle.petitions.all[about].state == how
            if model.running is not None:
                petition = circle.petitions.all[model.running.id]
                signing = model.running.opens is None
                assert petition.state == ("collecting" if signing else "qualified")
                assert set(petition.signed) == (model.running.signers if signing else set())
                assert petition.needed == model.running.needed
                if signing:
                    assert petition.until == model.running.until

    def teardown(self) -> None:
        house = self.house
        assert house.replayed() == house.circle
        assert verify((each, house.openings.get(each.number)) for each in house.entries).ok
        never_twice_nor_late_nor_barred(house)


def house_votes(house: House) -> list[str]:
    return list(house.circle.votes.by_id)


def later(deadline: datetime, began: datetime, ended: datetime) -> datetime:
    """A deadline after an outage of at least a quarter of an hour (S2)."""
    if began >= deadline:
        return deadline
    away = ended - max(began, deadline - timedelta(hours=24))
    return deadline + away if away >= timedelta(minutes=15) else deadline


def never_twice_nor_late_nor_barred(house: House) -> None:
    """V14, from the ledger alone."""
    opened: dict[str, PetitionOpened] = {}
    barred: dict[object, datetime] = {}
    qualified: set[str] = set()
    ended: set[str] = set()
    for entry in house.entries:
        event = decode(entry.text, None)
        match event:
            case PetitionOpened():
                assert event.at >= barred.get(event.target, event.at)
                opened[event.about] = event
            case PetitionQualified(about=about):
                assert about not in qualified | ended
                assert event.at >= barred.get(opened[about].target, event.at)
                qualified.add(about)
            case PetitionBarred(target=target, until=until):
                barred[target] = until
            case _ if event.KIND == "petition-ended":
                ended.add(event.about)
            case _:
                pass


TestDeciding = Deciding.TestCase
# Each example is up to 60 steps: 2,400 in every run, 120,000 in the long one.
TestDeciding.settings = settings(
    max_examples=settings.get_profile(settings.get_current_profile_name()).max_examples // 5,
    stateful_step_count=60,
    deadline=None,
)
