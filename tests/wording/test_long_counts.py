"""A result in which nearly every stage is a tie is still read on a phone."""

import pytest

from bot.desk.voting.showing import result_of
from bot.voting.votes.ballots import ranked
from bot.voting.votes.casting import cast
from bot.voting.votes.opening import open_vote
from bot.voting.votes.terms import Draft, Kind
from bot.wording.blocks import Message, Text
from bot.wording.voting.results import counted, result_shown
from tests.voting.ledger_house import House, person

PEOPLE = tuple(person(name) for name in ("ada", "ben", "cleo", "dan", "eva", "finn"))
NAMES = tuple(f"Chapter {number}, which has a rather long name" for number in range(1, 13))


@pytest.fixture
def house() -> House:
    """Six who ranked two or three of twelve options, three against three."""
    house = House()
    house.join(PEOPLE)
    draft = Draft(Kind.CHOICE, "Which?", NAMES, rule="irv")
    house.do(open_vote(house.circle.roll, draft, house.now, house.chance, author=PEOPLE[0]))
    vote = next(iter(house.circle.votes.by_id))
    for place, each in enumerate(PEOPLE):
        choice = ranked(12, 2) if place % 2 else ranked(2, 3)
        house.do(cast(house.circle.votes, vote, each, choice, house.now, house.chance))
    house.wait(days=4)
    return house


def ties(message: Message, word: str) -> list[str]:
    return [each.text for each in message.blocks if isinstance(each, Text) and word in each.text]


@pytest.mark.parametrize(("locale", "word"), [("en", "tie"), ("de", "Gleichst")])
def test_many_ties_are_told_in_few_lines(house: House, locale: str, word: str) -> None:
    (vote,) = house.circle.votes.by_id.values()
    shown = result_of(house.circle, vote, "ada")
    assert shown.count is not None
    told = ties(result_shown(shown, locale), word)
    assert len(told) <= 6
    assert all(len(line) < 160 for line in told)
    assert "/vote export" in told[-1] or "/abstimmung ausgabe" in told[-1]
    # The record that is kept names all of them.
    whole = ties(Message(tuple(counted(shown.card, shown.count, locale))), word)
    assert len(whole) == len(shown.count.record.ties) > 6
    assert NAMES[0] in whole[0]
