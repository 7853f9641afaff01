"""Whatever happens in a council, in any order: the same as in a model (V1, V12, V13, V16).

The model keeps every ballot as it was cast, and reckons from them who may sign, what a signature
is worth, and whom a count-back seats; instant-runoff stands in for the single-seat count.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from fractions import Fraction
from math import lcm
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from bot.errors import Reason, Refusal
from bot.voting.bodies.councils import counting_back, electing, founding, leaving, recalling
from bot.voting.bodies.councils.terms import CouncilTerms
from bot.voting.counting import Election, Pile, Preference
from bot.voting.lot import seeded_lot
from bot.voting.petitions.deciding import unsign
from bot.voting.roll import Person
from bot.voting.rules.irv import irv
from bot.voting.rules.stv import piles_at_election, stv
from bot.voting.steps import Step
from bot.voting.verifying import verify
from bot.voting.votes.ballots import ranked
from bot.voting.votes.casting import cast
from tests.voting.council_house import CouncilHouse
from tests.voting.ledger_house import person

PEOPLE = [person(f"reader {number}") for number in range(9)]
NAMES = [who.member for who in PEOPLE]
SEATS = 2
HAPPENS = [
    *["sign"] * 8,
    *["answer"] * 8,
    *["election"] * 3,
    *["petition", "unsign", "move", "time_passes"] * 2,
    "resign",
    "leave",
    "forget",
    "restart",
]


@dataclass
class Sheet:
    """A ballot that was counted: who stood, and what everybody said."""

    candidates: list[str]
    said: dict[str, Preference]
    seed: str


@dataclass
class Seat:
    """A seat: what each paper behind it is worth, and which of them stand with who sits."""

    place: str
    holder: str | None = None
    since: datetime | None = None
    sheet: Sheet | None = None
    worth: dict[str, Fraction] = field(default_factory=dict)
    electors: dict[str, Fraction] = field(default_factory=dict)
    signers: set[str] | None = None
    expires: datetime | None = None
    asked: dict[str, bool | None] | None = None
    until: datetime | None = None

    def rename(self, who: str, ghost: str) -> None:
        """Nobody can tell any more whose papers these were."""
        kept: list[dict[str, Any]] = [self.worth, self.electors]
        if self.sheet is not None:
            kept.append(self.sheet.said)
            self.sheet.candidates[:] = [
                ghost if each == who else each for each in self.sheet.candidates
            ]
        for each in kept:
            if who in each:
                each[ghost] = each.pop(who)
        if self.signers is not None:
            self.signers = (self.signers - {who}) or None
        if self.asked is not None and who in self.asked:
            del self.asked[who]
            self.asked[ghost] = False


class Sitting(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.house = CouncilHouse()
        self.belongs: dict[str, str] = {}
        self.seats: dict[int, Seat] = {}
        self.served: dict[str, set[str]] = {}
        self.on = set(NAMES)
        self.ghosts = 0

    @initialize(immunity=st.sampled_from([0, 0, 3]), data=st.data())
    def founded(self, immunity: int, data: st.DataObject) -> None:
        terms = CouncilTerms(seats=SEATS, immunity=immunity)
        self.immunity = timedelta(days=immunity)
        self.house.join(PEOPLE)
        step = founding.found("The council", terms, self.house.now, self.house.chance)
        self.house.do(step)
        self.house.body = step.events[0].about
        self.places = [self.house.form("One", PEOPLE[:5]), self.house.form("Two", PEOPLE[5:8])]
        for at, who in enumerate(NAMES[:8]):
            self.belongs[who] = self.places[at // 5]
        for place in self.places:
            self.served[place] = set()
            self.hold(place, data)

    @rule(data=st.data())
    def something_happens(self, data: st.DataObject) -> None:
        getattr(self, data.draw(st.sampled_from(HAPPENS)))(data)

    def does(self, decide: Callable[[], Step], refused: Reason | None) -> bool:
        if refused is not None:
            with pytest.raises(Refusal) as refusal:
                decide()
            assert refusal.value.reason is refused
            return False
        self.house.do(decide())
        self.house.wait()
        return True

    def someone(self, data: st.DataObject) -> Person:
        return data.draw(st.sampled_from(PEOPLE))

    def passes(self, hours: int) -> None:
        self.house.wait(hours=hours)
        for seat in self.seats.values():
            if seat.expires is not None and self.house.now >= seat.expires:
                seat.signers = seat.expires = None
        self.count_back()

    # What is asked of the model

    def sits(self, who: str) -> bool:
        return any(seat.holder == who for seat in self.seats.values())

    def worth(self, seat: Seat, who: str) -> Fraction:
        if self.belongs.get(who) != seat.place:
            return Fraction(0)
        return seat.electors.get(who, Fraction(0))

    def petitioned(self, place: str) -> bool:
        return any(seat.signers is not None for seat in self.seats.values() if seat.place == place)

    def bound(self, who: str) -> bool:
        place = self.belongs.get(who)
        return place is not None and (self.sits(who) or self.petitioned(place))

    # Elections

    def election(self, data: st.DataObject) -> None:
        self.hold(data.draw(st.sampled_from(self.places)), data)

    def hold(self, place: str, data: st.DataObject) -> None:
        """An election from its call to its count, with nothing else going on meanwhile."""
        house = self.house
        campaign = house.council.constituencies[place].campaign
        if campaign is None:
            house.do(electing.call(house.chamber, place, house.now))
            campaign = house.council.constituencies[place].campaign
        assert campaign is not None
        free = [
            who
            for who in sorted(self.belongs)
            if self.belongs[who] == place and not (campaign.filling and self.sits(who))
        ]
        if not free:
            return
        stands = data.draw(st.lists(st.sampled_from(free), min_size=min(len(free), 4), unique=True))
        for who in stands:
            house.do(electing.stand(house.chamber, who, who.upper(), house.now, house.chance))
        # Where nobody stood before, the ballot opens at once.
        self.passes(0)
        if campaign.vote is None:
            self.passes(72)
        assert campaign.vote is not None
        sheet = self.cast(place, campaign.vote, data)
        self.count(place, campaign.vote, sheet, filling=campaign.filling)

    def cast(self, place: str, vote: str, data: st.DataObject) -> Sheet:
        house = self.house
        ballot = house.council.constituencies[place].ballots[vote]
        sheet = Sheet([house.name(who) or "" for who in ballot.candidates], {}, "")
        for who in sorted(self.belongs):
            known = house.known(PEOPLE[NAMES.index(who)])
            order = data.draw(st.permutations(range(1, len(sheet.candidates) + 1)))
            said = ranked(*order[: data.draw(st.integers(0, len(order)))])
            if self.belongs[who] == place:
                house.do(cast(house.circle.votes, vote, known, said, house.now, house.chance))
                sheet.said[who] = said
            elif data.draw(st.booleans()):
                # Who belongs elsewhere has no ballot here.
                casts = lambda known=known, said=said: cast(  # noqa: E731
                    house.circle.votes, vote, known, said, house.now, house.chance
                )
                assert house.refuses(casts) is Reason.NOT_ELIGIBLE
        return sheet

    def count(self, place: str, vote: str, sheet: Sheet, *, filling: bool) -> None:
        before = {number: seat.holder for number, seat in self.seats.items()}
        ballot = self.house.council.constituencies[place].ballots[vote]
        vacant = list(ballot.filling)
        for number in vacant:
            seat = self.seats[number]
            assert (seat.place, seat.holder, seat.asked) == (place, None, None)
        seats = len(vacant) if filling else SEATS
        self.passes(72)
        counted = self.house.circle.votes[vote].counted
        assert counted is not None
        sheet.seed = counted.seed
        election = paper_election(sheet, min(seats, len(sheet.candidates)))
        record = stv(election, seeded_lot(sheet.seed))
        if not record.winners:
            return
        piles = piles_at_election(election, seeded_lot(sheet.seed))
        if filling:
            numbers = vacant
        else:
            own = [number for number, seat in self.seats.items() if seat.place == place]
            numbers = sorted(own) or [len(before) + at for at in range(1, SEATS + 1)]
            self.served[place] = set()
            for number in numbers:
                self.seats[number] = Seat(place)
        for number, winner in zip(numbers, record.winners, strict=False):
            worth = {
                who: piles[winner.option][said]
                for who, said in sheet.said.items()
                if said in piles[winner.option]
            }
            who = sheet.candidates[winner.option - 1]
            # Meanwhile a count-back may have given them another seat: nobody has two.
            sits = self.sits(who)
            self.seats[number] = Seat(place, who, self.house.now, sheet, worth, dict(worth))
            self.served[place].add(who)
            if sits:
                self.vacate(number)

    # Recall

    def seat(self, data: st.DataObject) -> int:
        return data.draw(st.sampled_from(sorted(self.seats) or [1]))

    def petition(self, data: st.DataObject) -> None:
        self._petition(self.seat(data), self.someone(data))

    def _petition(self, number: int, who: Person) -> None:
        house, seat = self.house, self.seats.get(number)
        refused = None
        if seat is None or seat.holder is None:
            refused = Reason.UNKNOWN_SEAT
        elif seat.since is not None and house.now < seat.since + self.immunity:
            refused = Reason.DELEGATE_IMMUNE
        elif not self.worth(seat, who.member):
            refused = Reason.NOT_AN_ELECTOR
        elif seat.signers is not None:
            refused = Reason.PETITION_RUNNING
        if self.does(
            lambda: recalling.petition(house.chamber, number, who.member, house.now, house.chance),
            refused,
        ):
            assert seat is not None
            seat.signers = {who.member}
            seat.expires = house.now + timedelta(days=14)
            self.recall(number, seat)

    def sign(self, data: st.DataObject) -> None:
        running = [number for number, seat in self.seats.items() if seat.signers is not None]
        if not running:
            self.petition(data)
            return
        number, house = data.draw(st.sampled_from(running)), self.house
        for who in data.draw(st.lists(st.sampled_from(PEOPLE), min_size=1, max_size=3)):
            seat = self.seats[number]
            if seat.signers is None:
                return
            refused = None
            if not self.worth(seat, who.member):
                refused = Reason.NOT_AN_ELECTOR
            elif who.member in seat.signers:
                refused = Reason.ALREADY_SIGNED
            petition = next(
                each
                for each in house.circle.petitions.all.values()
                if each.state == "collecting" and each.target.place == str(number)
            )
            if self.does(
                lambda petition=petition, who=who: recalling.sign(  # type: ignore[misc]
                    house.chamber, petition, who.member, house.now, house.chance
                ),
                refused,
            ):
                seat.signers.add(who.member)
                self.recall(number, seat)

    def recall(self, number: int, seat: Seat) -> None:
        signed = sum((seat.electors[who] for who in seat.signers or ()), Fraction(0))
        if 2 * signed > sum(seat.electors.values()):
            self.vacate(number)

    def vacate(self, number: int) -> None:
        seat = self.seats[number]
        gone, seat.holder, seat.signers = seat.holder, None, None
        assert seat.sheet is not None
        seat.asked = {
            who: None
            for who in seat.sheet.candidates
            if who != gone
            and who not in self.served[seat.place]
            and not self.sits(who)
            and self.belongs.get(who) == seat.place
        }
        seat.until = self.house.now + timedelta(hours=72)
        self.count_back()

    def unsign(self, data: st.DataObject) -> None:
        for petition in list(self.house.circle.petitions.all.values()):
            if petition.state != "collecting":
                continue
            who = self.someone(data).member
            seat = self.seats[int(petition.target.place)]
            assert seat.signers is not None
            refused = None if who in seat.signers else Reason.NOT_SIGNED
            if self.does(
                lambda petition=petition, who=who: unsign(petition, who, self.house.now),  # type: ignore[misc]
                refused,
            ):
                seat.signers.discard(who)
                seat.signers = seat.signers or None

    def answer(self, data: st.DataObject) -> None:
        asking = [number for number, seat in self.seats.items() if seat.asked is not None]
        if not asking:
            self.sign(data)
            return
        number = data.draw(st.sampled_from(asking))
        asked = [who for who in PEOPLE if who.member in (self.seats[number].asked or ())]
        for who in [*asked, self.someone(data)]:
            if data.draw(st.integers(0, 3)):
                self._answer(number, who, consents=data.draw(st.sampled_from([True, True, False])))

    def _answer(self, number: int, who: Person, *, consents: bool) -> None:
        seat, house = self.seats[number], self.house
        refused = None if seat.asked and who.member in seat.asked else Reason.NOT_ASKED
        if self.does(
            lambda: counting_back.answer(
                house.chamber, number, who.member, house.now, consents=consents
            ),
            refused,
        ):
            assert seat.asked is not None
            seat.asked[who.member] = consents
            self.count_back()

    def count_back(self) -> None:
        """Fill the seats for which everybody has answered, or the time is over."""
        for number, seat in self.seats.items():
            if seat.asked is None or seat.until is None or seat.sheet is None:
                continue
            if None in seat.asked.values() and self.house.now < seat.until:
                continue
            at = self.house.now if None not in seat.asked.values() else seat.until
            willing = {
                who
                for who, answer in seat.asked.items()
                if answer and not self.sits(who) and self.belongs.get(who) == seat.place
            }
            seat.asked = seat.until = None
            won = self.backed(seat, willing)
            if won is None:
                self.seats[number] = Seat(seat.place)
                continue
            seat.holder, seat.since = won, at
            self.served[seat.place].add(won)

    def backed(self, seat: Seat, willing: set[str]) -> str | None:
        sheet = seat.sheet
        assert sheet is not None
        counts = {
            who: worth
            for who, worth in seat.worth.items()
            if self.belongs.get(who) in (None, seat.place)
        }
        seat.electors = {}
        unit = lcm(*(worth.denominator for worth in counts.values()))
        papers = Counter[Preference]()
        for who, worth in counts.items():
            papers[sheet.said[who]] += int(worth * unit)
        out = frozenset(
            at for at, who in enumerate(sheet.candidates, start=1) if who not in willing
        )
        election = Election(
            tuple(sheet.candidates),
            tuple(Pile(said, count) for said, count in papers.items()),
            withdrawn=out,
        )
        if not willing:
            return None
        record = irv(election, seeded_lot(sheet.seed))
        if not record.winners:
            return None
        won = record.winners[0].option
        gone = {option for stage in record.stages for option in stage.excluded}
        for who, worth in counts.items():
            left = [
                option for rank in sheet.said[who] for option in rank if option not in gone | out
            ]
            if left and left[0] == won:
                seat.electors[who] = worth
        return sheet.candidates[won - 1]

    # Members

    def move(self, data: st.DataObject) -> None:
        who, place, house = self.someone(data), data.draw(st.sampled_from(self.places)), self.house
        if self.belongs.get(who.member) == place:
            return
        if who.member not in self.on:
            house.join([who])
            self.on.add(who.member)
        barred = self.bound(who.member) or self.petitioned(place)
        known = house.known(who)
        if self.does(
            lambda: founding.enter(house.chamber, place, known, house.now, house.chance),
            Reason.MOVING_BARRED if barred else None,
        ):
            self.belongs[who.member] = place

    def leave(self, data: st.DataObject) -> None:
        who, house = self.someone(data).member, self.house
        refused = Reason.MOVING_BARRED if self.bound(who) else None
        if who not in self.belongs:
            refused = Reason.NO_CONSTITUENCY
        if self.does(lambda: founding.leave(house.chamber, who, house.now, house.chance), refused):
            del self.belongs[who]

    def forget(self, data: st.DataObject) -> None:
        who, house = self.someone(data).member, self.house
        number = next((at for at, seat in self.seats.items() if seat.holder == who), 0)
        self.does(lambda: house.circle.forget(who, house.now, house.chance), None)
        assert not [text for text in house.openings.values() if f'"{who}"' in text]
        self.on.discard(who)
        self.belongs.pop(who, None)
        self.ghosts += 1
        for seat in self.seats.values():
            seat.rename(who, f"ghost {self.ghosts}")
        if number:
            self.vacate(number)
        self.count_back()

    def resign(self, data: st.DataObject) -> None:
        who, house = self.someone(data).member, self.house
        refused = None if self.sits(who) else Reason.NO_SEAT
        if who not in self.belongs:
            refused = Reason.NO_CONSTITUENCY
        number = next((at for at, seat in self.seats.items() if seat.holder == who), 0)
        if self.does(lambda: leaving.resign(house.chamber, who, house.now), refused):
            self.vacate(number)

    def time_passes(self, data: st.DataObject) -> None:
        self.passes(data.draw(st.sampled_from([1, 24, 72, 24 * 14])))

    def restart(self, _: st.DataObject) -> None:
        self.house.restart()

    @invariant()
    def it_is_as_in_the_model(self) -> None:
        council = self.house.council
        held = {seat.number: self.house.name(seat.holder) for seat in council.seats}
        assert held == {number: seat.holder for number, seat in self.seats.items()}
        assert {
            self.house.name(who): place for who, place in council.belongs.items()
        } == self.belongs
        for number, seat in self.seats.items():
            pile = council.pile(number)
            if seat.holder is not None and pile is not None:
                assert Fraction(pile.total, pile.unit) == sum(seat.electors.values())
        running = self.house.circle.petitions.running
        signing = {
            int(target.place): set(self.house.circle.petitions.all[about].signed)
            for target, about in running.items()
        }
        assert signing == {
            number: seat.signers for number, seat in self.seats.items() if seat.signers
        }

    @invariant()
    def every_seat_is_held_or_vacant_and_nobody_has_two(self) -> None:
        seats = self.house.council.seats
        holders = [seat.holder for seat in seats if seat.holder is not None]
        assert len(holders) + len(seats.vacant) == len(seats)
        assert len(set(holders)) == len(holders)

    @invariant()
    def nobody_counts_in_two_places(self) -> None:
        chamber = self.house.chamber
        for who in NAMES:
            places = {
                seat.group
                for seat in self.house.council.seats
                if recalling.weight(chamber, seat.number, who)
            }
            assert len(places) <= 1

    def teardown(self) -> None:
        house = self.house
        assert house.replayed() == house.circle
        assert verify((each, house.openings.get(each.number)) for each in house.entries).ok


def paper_election(sheet: Sheet, seats: int) -> Election:
    papers = Counter(sheet.said.values())
    return Election(
        tuple(sheet.candidates),
        tuple(Pile(said, count) for said, count in papers.items()),
        seats,
    )


TestSitting = Sitting.TestCase
# Each example is up to 50 steps: 1,000 in every run, 50,000 in the long one.
TestSitting.settings = settings(
    max_examples=settings.get_profile(settings.get_current_profile_name()).max_examples // 10,
    stateful_step_count=50,
    deadline=None,
)
