"""Choices as members write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.desk.voting.choices import preference
from bot.desk.voting.drafting import SCALE
from bot.errors import Reason, Refusal
from bot.voting.counting import Preference
from bot.voting.votes.ballots import ABSTAIN, one, ranked, some
from bot.wording import phrase

OPTIONS = ("Tea", "Coffee", "Milk, warm", "Teatime")
ALL = (1, 2, 3, 4)


@pytest.mark.parametrize(
    ("rule", "typed", "meant"),
    [
        ("plurality", "2", one(2)),
        ("plurality", "#2", one(2)),
        ("plurality", "tea", one(1)),
        ("plurality", "COF", one(2)),
        ("plurality", "Milk, warm", one(3)),
        ("plurality", "0", ABSTAIN),
        ("plurality", "Enthaltung", ABSTAIN),
        ("majority", "yes", one(1)),
        ("majority", "Nein", one(2)),
        ("majority", "1", one(1)),
        ("majority", "3", ABSTAIN),
        ("majority", "abstain", ABSTAIN),
        ("approval", "1, 3", some(1, 3)),
        ("approval", "tea; coffee", some(1, 2)),
        ("approval", "1 2 4", some(1, 2, 4)),
        ("stv", "3>1>2", ranked(3, 1, 2)),
        ("stv", "coffee > tea", ranked(2, 1)),
        ("irv", "2, 1", ranked(2, 1)),
        ("irv", "2 1 3", ranked(2, 1, 3)),
        ("schulze", "1=2 > 3", (frozenset({1, 2}), frozenset({3}))),
    ],
)
def test_a_choice_is_understood(rule: str, typed: str, meant: Preference) -> None:
    assert preference(typed, rule, OPTIONS, ALL) == meant


@pytest.mark.parametrize(
    ("rule", "typed"),
    [("plurality", "5"), ("plurality", "te"), ("majority", "maybe"), ("approval", "1, rum"),
     ("stv", "1 > "), ("stv", "1 > 9")],
)  # fmt: skip
def test_what_names_no_option_is_refused(rule: str, typed: str) -> None:
    with pytest.raises(Refusal) as refused:
        preference(typed, rule, OPTIONS, ALL)
    assert refused.value.reason is Reason.UNKNOWN_OPTION_NAMED


def test_only_options_that_stand_can_be_chosen() -> None:
    with pytest.raises(Refusal):
        preference("1", "plurality", OPTIONS, (2, 3))


@given(
    st.text(max_size=30), st.sampled_from(["plurality", "majority", "approval", "stv", "schulze"])
)
def test_any_text_is_a_choice_or_refused(typed: str, rule: str) -> None:
    try:
        choice = preference(typed, rule, OPTIONS, ALL)
    except Refusal:
        return
    assert all(option in ALL for rank in choice for option in rank)


def test_the_scale_of_a_claim_is_understood_in_every_language_that_shows_it() -> None:
    standing = tuple(range(1, len(SCALE) + 1))
    for locale in ("en", "de"):
        for number, word in enumerate(SCALE, 1):
            typed = phrase(locale, f"scale-{word.replace(' ', '-')}")
            assert preference(typed, "plurality", SCALE, standing) == (frozenset({number}),)
