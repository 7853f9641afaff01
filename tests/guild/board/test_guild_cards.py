"""A card is one message, however much there is to say."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.desk.board.replies import ResultPosted, VotePosted
from bot.desk.voting.showing import result_of
from bot.desk.voting.views import card_of
from bot.guild.rendering import LIMIT, lay_out
from bot.voting.ledger.chain import GENESIS
from bot.voting.votes.ballots import some
from bot.voting.votes.casting import cast
from bot.voting.votes.opening import open_vote
from bot.voting.votes.terms import Counts, Draft, Kind, Passage
from bot.wording import LOCALES, render
from bot.wording.blocks import Message, Quote
from tests.voting.ledger_house import House, person

ADA, BEN = person("123456789012345678"), person("223456789012345678")
OPTIONS = tuple(f"{number:02} {'Bread and roses ' * 7}"[:100] for number in range(1, 26))
PASSAGES = tuple(
    Passage(
        "00", 0, 4, f"The Open Door › The Meeting (Mara Lind, 1931), ¶ {number}", "Words. " * 60
    )
    for number in range(1, 5)
)


def held(days: int, passages: tuple[Passage, ...] = PASSAGES) -> tuple[House, str]:
    """A vote with as many and as long options as there may be, so many days after it opened."""
    house = House()
    house.join((ADA, BEN))
    draft = Draft(
        Kind.CHOICE,
        "Which chapter? " * 120,
        OPTIONS,
        counts=Counts.LIVE,
        passages=passages,
        duration=timedelta(days=2),
    )
    house.do(open_vote(house.circle.roll, draft, house.now, house.chance, author=ADA))
    (vote,) = house.circle.votes.by_id
    for who in (ADA, BEN):
        ballot = some(*range(1, 26))
        house.do(cast(house.circle.votes, vote, who, ballot, house.now, house.chance))
    house.wait(days=days)
    return house, vote


def shown(locale: str, days: int, passages: tuple[Passage, ...] = PASSAGES) -> Message:
    house, vote = held(days, passages)
    return render(VotePosted(card_of(house.circle, house.circle.votes[vote], "")), locale)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("days", [0, 3])
def test_the_longest_card_is_one_message_of_all_options(locale: str, days: int) -> None:
    (sheet,) = lay_out(shown(locale, days))
    assert all(f"{number:02} Bread" in sheet.content for number in range(1, 26))
    assert len(sheet.content) <= LIMIT
    assert "¶ 4" in sheet.content  # what there is no room to quote is named


@pytest.mark.parametrize("locale", LOCALES)
def test_the_longest_result_is_one_message(locale: str) -> None:
    house, vote = held(3)
    result = result_of(house.circle, house.circle.votes[vote], "")
    (sheet,) = lay_out(render(ResultPosted(replace(result, head=GENESIS)), locale))
    assert GENESIS in sheet.content


def test_a_short_passage_is_quoted_on_the_card() -> None:
    short = (replace(PASSAGES[0], quotation="Nobody needs an invitation."),)
    quotes = [each for each in shown("en", 0, short).blocks if isinstance(each, Quote)]
    assert [each.text for each in quotes] == ["Nobody needs an invitation."]
