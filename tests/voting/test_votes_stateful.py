"""Whatever members, moderators and time do to votes, in any order: the same as in the model."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from bot.errors import Reason, Refusal
from bot.voting.circle import join_circle
from bot.voting.counting import Preference
from bot.voting.outages import back
from bot.voting.roll import Person, leave, missed
from bot.voting.steps import Step
from bot.voting.verifying import verify
from bot.voting.votes import steering
from bot.voting.votes.casting import cast, withdraw
from bot.voting.votes.opening import open_vote
from bot.voting.votes.terms import Kind
from bot.voting.votes.vote import Vote, figures
from tests.voting.histories import choices, drafts
from tests.voting.ledger_house import START, House
from tests.voting.votes_model import Ballots, Reader

READERS = 7
STEPS = 60
SINCE = [START - timedelta(days=days) for days in (400, 300, 90, 30, 8, 6, 0)]
ROLES = st.sampled_from(
    [frozenset[str](), frozenset[str](), frozenset({"reader"}), frozenset({"reader", "elder"})]
)
OFTEN = {
    "ballots": 24,
    "open": 6,
    "join": 6,
    "resume": 3,
    "gets_other_roles": 2,
    "restart": 2,
    "time_passes": 2,
    "the_next_vote_closes": 2,
}
HAPPENS = [what for what, times in OFTEN.items() for _ in range(times)] + [
    "leave",
    "is_not_found",
    "is_away",
    "suspend",
    "strike",
    "cancel",
    "annul",
    "is_forgotten",
]
WANTED = st.sampled_from([frozenset[str]()] * 3 + [frozenset({"reader"})])
DATED = drafts((Kind.POLL, Kind.MOTION, Kind.CHOICE, Kind.COMMITTEE))


class Votes(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.house = House()
        self.readers = [Reader(f"reader {at}", since) for at, since in enumerate(SINCE)]
        self.votes: list[Ballots] = []

    def facts(self, reader: Reader) -> Person:
        return Person(reader.name, reader.since, reader.roles)

    def does(self, decide: Callable[[], Step], refused: Reason | None = None) -> None:
        """Do something that is done, or refused with a reason and then changes nothing."""
        if refused is None:
            self.house.do(decide())
            return
        with pytest.raises(Refusal) as refusal:
            decide()
        assert refusal.value.reason is refused

    def one_of(self, data: st.DataObject, votes: list[Ballots]) -> Ballots | None:
        return data.draw(st.sampled_from(votes)) if votes else None

    def reader(self, data: st.DataObject) -> Reader:
        return self.readers[data.draw(st.integers(0, READERS - 1))]

    @rule(data=st.data())
    def something_happens(self, data: st.DataObject) -> None:
        what = data.draw(st.sampled_from(HAPPENS))
        getattr(self, what)(data)

    def seen(self, reader: Reader) -> None:
        """What the circle knows after a press."""
        reader.known_roles, reader.here = reader.roles, True

    def opened(self, vote: str, ballots: Ballots) -> None:
        for reader in self.readers:
            known = reader.known_roles
            if known is not None and reader.on and reader.here and ballots.takes(reader, known):
                ballots.on_roll.add(reader.name)
        ballots.roll = len(ballots.on_roll)
        self.votes.append(ballots)
        assert self.house.circle.votes[vote].opened.roll == ballots.roll

    def open(self, data: st.DataObject) -> None:
        draft = replace(data.draw(DATED), roles=data.draw(WANTED), run_off=False)
        house, vote = self.house, f"vote {len(self.votes)}"
        house.do(open_vote(house.circle.roll, draft, house.now, house.chance, vote=vote))
        closes = self.house.circle.votes[vote].closes
        assert closes is not None
        self.opened(vote, Ballots(vote, draft, house.now, closes))

    def join(self, data: st.DataObject) -> None:
        self._join(self.reader(data))

    def _join(self, reader: Reader) -> None:
        house = self.house
        self.does(lambda: join_circle(house.circle, self.facts(reader), house.now, house.chance))
        self.seen(reader)
        if not reader.on:
            reader.on = True
            for vote in self.votes:
                if vote.running:
                    vote.admit(reader)

    @initialize(joined=st.integers(0, READERS))
    def most_have_joined(self, joined: int) -> None:
        for at in range(READERS):
            if at != joined:
                self._join(self.readers[at])

    def leave(self, data: st.DataObject) -> None:
        reader = self.reader(data)
        refused = None if reader.on else Reason.NOT_ON_ROLL
        self.does(lambda: leave(self.house.circle.roll, reader.name, self.house.now), refused)
        reader.on = False

    def is_not_found(self, data: st.DataObject) -> None:
        reader = self.reader(data)
        self.does(lambda: missed(self.house.circle.roll, reader.name, self.house.now))
        reader.here = reader.known_roles is None

    def gets_other_roles(self, data: st.DataObject) -> None:
        self.reader(data).roles = data.draw(ROLES)

    def ballots(self, data: st.DataObject) -> None:
        """Readers cast, change and withdraw, mostly where they may."""
        running = [vote for vote in self.votes if vote.running]
        vote = self.one_of(data, running or self.votes)
        if vote is None:
            return
        for _ in range(data.draw(st.integers(1, 6))):
            reader = self.reader(data)
            if data.draw(st.integers(0, 4)):
                self._cast(vote, reader, data.draw(choices(vote.draft)))
            else:
                self._withdraw(vote, reader)

    def _cast(self, vote: Ballots, reader: Reader, choice: Preference) -> None:
        refused = vote.no_ballot(reader, self.house.now)
        house, facts = self.house, self.facts(reader)
        self.does(
            lambda: cast(house.circle.votes, vote.id, facts, choice, house.now, house.chance),
            refused,
        )
        if refused is None:
            self.seen(reader)
            vote.admit(reader)
            vote.says[reader.name] = choice
            vote.voted.add(reader.name)

    def _withdraw(self, vote: Ballots, reader: Reader) -> None:
        refused = None
        if vote.state == "suspended":
            refused = Reason.VOTE_SUSPENDED
        elif vote.state != "open" or self.house.now >= vote.closes:
            refused = Reason.VOTE_CLOSED
        elif reader.name not in vote.says:
            refused = Reason.NO_BALLOT
        house = self.house
        self.does(
            lambda: withdraw(house.circle.votes, vote.id, reader.name, house.now, house.chance),
            refused,
        )
        if refused is None:
            del vote.says[reader.name]

    def the_next_vote_closes(self, _: st.DataObject) -> None:
        closing = [vote.closes for vote in self.votes if vote.state == "open"]
        minutes = (min(closing, default=self.house.now) - self.house.now) // timedelta(minutes=1)
        self.house.wait(minutes=minutes)
        self.close_due()

    def time_passes(self, data: st.DataObject) -> None:
        minutes = data.draw(st.sampled_from([1, 1, 30, 6 * 60, 24 * 60]))
        self.house.wait(minutes=minutes)
        self.close_due()

    def is_away(self, data: st.DataObject) -> None:
        minutes = data.draw(st.sampled_from([14, 15, 120, 10 * 60]))
        began = self.house.now
        ended = began + timedelta(minutes=minutes)
        self.house.do(back(began, ended))
        for vote in self.votes:
            vote.away(began, ended)
        self.house.wait(minutes=minutes)
        self.close_due()

    def close_due(self) -> None:
        for vote in self.votes:
            if vote.state == "open" and vote.closes <= self.house.now:
                vote.close()

    def suspend(self, data: st.DataObject) -> None:
        vote, house = self.one_of(data, self.votes), self.house
        if vote is None:
            return
        refused = None
        if vote.state == "suspended":
            refused = Reason.VOTE_SUSPENDED
        elif not vote.running:
            refused = Reason.VOTE_CLOSED
        self.does(
            lambda: steering.suspend(house.circle.votes, vote.id, "Why.", house.now, house.chance),
            refused,
        )
        if refused is None:
            vote.state, vote.left = "suspended", vote.closes - house.now

    def resume(self, data: st.DataObject) -> None:
        vote = self.one_of(data, [vote for vote in self.votes if vote.state == "suspended"])
        if vote is None:
            return
        self.does(lambda: steering.resume(self.house.circle.votes, vote.id, self.house.now))
        vote.state, vote.closes = "open", self.house.now + vote.left

    def strike(self, data: st.DataObject) -> None:
        vote, house = self.one_of(data, self.votes), self.house
        if vote is None:
            return
        since = START - timedelta(days=data.draw(st.sampled_from([100, 50, 7, 2])))
        refused = None
        if not vote.running:
            refused = Reason.VOTE_CLOSED
        elif vote.struck_since is not None and since >= vote.struck_since:
            refused = Reason.NOTHING_TO_CHANGE
        self.does(
            lambda: steering.strike(
                house.circle.votes, vote.id, since, "A brigade.", house.now, house.chance
            ),
            refused,
        )
        if refused is not None:
            return
        for reader in self.readers:
            if reader.since > since and not vote.is_struck(reader):
                vote.roll -= reader.name in vote.on_roll
                if reader.name in vote.says:
                    vote.struck.add(reader.name)
        vote.struck_since = since

    def cancel(self, data: st.DataObject) -> None:
        vote, house = self.one_of(data, self.votes), self.house
        if vote is None:
            return
        refused = None if vote.running else Reason.VOTE_CLOSED
        self.does(
            lambda: steering.cancel(
                house.circle.votes, vote.id, house.now, house.chance, member=None, reason="Why."
            ),
            refused,
        )
        if refused is None:
            vote.state = "cancelled"
            vote.says.clear()

    def annul(self, data: st.DataObject) -> None:
        vote, house = self.one_of(data, self.votes), self.house
        if vote is None:
            return
        refused = None if vote.state in {"counted", "invalid"} else Reason.NOT_COUNTED
        self.does(
            lambda: steering.annul(house.circle.votes, vote.id, "Why.", house.now, house.chance),
            refused,
        )
        if refused is None:
            vote.state = "annulled"
            again = house.circle.votes[vote.id].again
            assert again is not None
            length = house.circle.votes[vote.id].terms.seconds
            closes = house.now + timedelta(seconds=length or 0)
            self.opened(again, Ballots(again, vote.draft, house.now, closes))

    def is_forgotten(self, data: st.DataObject) -> None:
        reader, house = self.reader(data), self.house
        known = reader.known_roles is not None
        self.does(lambda: house.circle.forget(reader.name, house.now, house.chance))
        assert not any(f'"{reader.name}"' in text for text in house.openings.values())
        if not known:
            return
        reader.on, reader.here, reader.known_roles = False, True, None
        for vote in self.votes:
            if vote.running:
                vote.says.pop(reader.name, None)
                vote.counted |= vote.on_roll & {reader.name}
                vote.on_roll.discard(reader.name)
                if reader.name in vote.voted:
                    vote.barred.add(reader.name)

    def restart(self, _: st.DataObject) -> None:
        self.house.restart()

    @invariant()
    def it_is_as_in_the_model(self) -> None:
        for model in self.votes:
            vote = self.house.circle.votes[model.id]
            assert vote.state == model.state
            assert vote.roll == model.roll
            assert vote.turnout == len(model.counting())
            assert figures(vote.piles, vote.standing) == model.points()
            assert vote.closes == (model.closes if model.state == "open" else None)
            if vote.counted is not None:
                self.the_count_is_right(vote, model)

    @invariant()
    def only_choices_in_force_are_kept(self) -> None:
        kept = {number for number, text in self.house.openings.items() if '"choice"' in text}
        votes = self.house.circle.votes.by_id.values()
        assert kept == {each.entry for vote in votes for each in vote.ballots.values()}

    def the_count_is_right(self, vote: Vote, model: Ballots) -> None:
        assert vote.counted is not None
        assert vote.counted.turnout == len(model.counting())
        winners = model.winners(vote.counted.seed)
        if winners is not None and model.state != "annulled":
            assert vote.counted.winners == winners

    def teardown(self) -> None:
        house = self.house
        assert house.replayed() == house.circle
        verdict = verify((entry, house.openings.get(entry.number)) for entry in house.entries)
        assert verdict.ok
        assert verdict.entries == len(house.entries)


TestVotes = Votes.TestCase
# Each example is up to 60 steps: 1,500 in every run, 75,000 in the long one.
TestVotes.settings = settings(
    max_examples=settings.get_profile(settings.get_current_profile_name()).max_examples // 8,
    stateful_step_count=STEPS,
)
