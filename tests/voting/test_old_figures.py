"""A ledger of a bot in which figures were fixed that a server can set now: it means the same.

``ledger-with-fixed-figures.json`` was written by such a bot. A chair was elected in a council, a
choice was decided and challenged, all members vote on the chair, and supporters of a list petition
against their delegate; the two votes and the last petition still run.
"""

import json
from datetime import timedelta
from fractions import Fraction

import pytest

from bot.voting.bodies.assemblies.events import Terms
from bot.voting.bodies.councils.terms import CouncilTerms
from bot.voting.decisions.decision import Standing
from bot.voting.decisions.events import RecallTerms
from bot.voting.ledger.chain import GENESIS, append
from bot.voting.ledger.codec import decode
from bot.voting.petitions.events import Aim
from bot.voting.petitions.petition import State
from tests.fakes import ROOT
from tests.voting.ledger_house import House

WRITTEN = ROOT / "tests" / "cases" / "votes" / "ledger-with-fixed-figures.json"
NEW = ("petitioning", '"terms":{"bar":30,"days"', '"majority":"1/2","opens_hours"')
TWO_WEEKS = timedelta(days=14)


@pytest.fixture
def house() -> House:
    """A circle that goes on where the ledger ends."""
    kept = json.loads(WRITTEN.read_text("utf-8"))
    texts = [text for text, _ in kept["entries"]]
    assert not [word for word in NEW if any(word in text for text in texts)]
    house = House(entries=append(0, GENESIS, texts))
    assert house.entries[-1].hash == kept["head"]
    numbered = enumerate((opening for _, opening in kept["entries"]), start=1)
    house.openings = {number: opening for number, opening in numbered if opening is not None}
    house.circle = house.replayed()
    house.now = decode(texts[-1], house.openings.get(len(texts))).at
    return house


def test_the_figures_that_an_old_ledger_does_not_name_are_those_of_its_time(house: House) -> None:
    house.restart()  # which verifies it
    circle = house.circle
    (decision,) = circle.decisions.all.values()
    assert decision.challenges[-1].terms == RecallTerms()
    recall = circle.votes[decision.challenges[-1].vote or ""].terms
    assert (recall.quorum, recall.majority, recall.or_equal) == (
        Fraction(1, 3),
        Fraction(1, 2),
        False,
    )
    (vote,) = circle.offices.removals
    removal = circle.votes[vote].terms
    assert (removal.electorate.tenure, removal.seconds) == (7, 72 * 3600)
    (assembly,) = circle.assemblies.all.values()
    assert assembly.terms == Terms(window=60, secret=False)
    (council,) = circle.councils.by_id.values()
    assert council.terms == CouncilTerms(seats=3, immunity=0)
    (running,) = [
        each for each in circle.petitions.all.values() if each.target.aim is Aim.RECALL_LISTED
    ]
    assert running.until - running.opened == TWO_WEEKS


def test_what_runs_in_an_old_ledger_ends_as_it_would_have(house: House) -> None:
    house.wait(days=14)
    (decision,) = house.circle.decisions.all.values()
    assert decision.standing is Standing.UPHELD  # nobody voted
    assert house.circle.offices.office(next(iter(house.circle.councils.by_id))).chair is not None
    assert {each.state for each in house.circle.petitions.all.values()} == {
        State.VOTED,
        State.EXPIRED,
    }
    house.restart()
