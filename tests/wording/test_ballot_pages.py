"""Ballots of every kind and rule, as messages: whole in one, with every button and menu."""

from dataclasses import replace

import pytest

from bot.desk.voting.replies import BallotCast, BallotShown, Cast, RulesShown
from bot.desk.voting.views import VoteCard, card_of
from bot.guild.controls import view_of
from bot.guild.rendering import lay_out
from bot.voting.decisions.events import RecallTerms
from bot.voting.votes.ballots import one, ranked, some
from bot.voting.votes.casting import cast
from bot.voting.votes.opening import open_vote
from bot.voting.votes.terms import CUSTOMS, Counts, Draft, Kind, Names
from bot.wording import LOCALES, render
from bot.wording.blocks import Message
from bot.wording.voting.parts import RANKED, SEVERAL
from tests.voting.ledger_house import House, person

ADA, BEN = person("ada"), person("ben")
KINDS = [(kind, rule) for kind, custom in CUSTOMS.items() for rule in custom.rules]
MOST = 25


def card(kind: Kind, rule: str, count: int, *, voted: bool = False) -> VoteCard:
    """A vote as its author sees it, who may have voted."""
    house = House()
    house.join((ADA, BEN))
    options = () if kind is Kind.MOTION else tuple(f"Option {n}" for n in range(1, count + 1))
    draft = Draft(
        kind, "Which?", options, rule=rule, names=Names.SECRET, counts=Counts.LIVE, run_off=True,
        seats=2 if kind is Kind.COMMITTEE else 1, roles=frozenset(), tenure=7,
    )  # fmt: skip
    if kind is not Kind.CHOICE:
        draft = replace(draft, run_off=False)
    house.do(open_vote(house.circle.roll, draft, house.now, house.chance, author=ADA))
    (vote,) = house.circle.votes.by_id.values()
    if voted:
        choice = ranked(1) if rule in RANKED else some(1, 2) if rule in SEVERAL else one(1)
        house.do(cast(house.circle.votes, vote.id, ADA, choice, house.now, house.chance))
    return card_of(house.circle, vote, "ada")


def whole(message: Message) -> None:
    """One message of Discord holds it, and nothing of what can be pressed was left out."""
    (sheet,) = lay_out(message)
    view = view_of(sheet.controls, sheet.menus)
    assert view is not None
    assert len(view.children) == len(message.controls) + len(message.menus)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize(("kind", "rule"), KINDS)
async def test_the_rules_of_every_vote_are_one_message(kind: Kind, rule: str, locale: str) -> None:
    known = card(kind, rule, 3)
    recall = RecallTerms() if kind in (Kind.MOTION, Kind.CHOICE) else None
    whole(render(RulesShown(known, "0" * 64, recall, placed=True), locale))
    whole(render(RulesShown(replace(known, recalls=1), "0" * 64, recall), locale))


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("count", [2, 6, MOST])
@pytest.mark.parametrize(("kind", "rule"), KINDS)
async def test_the_ballot_of_every_vote_is_one_message(
    kind: Kind, rule: str, count: int, locale: str
) -> None:
    whole(render(BallotShown(card(kind, rule, count)), locale))
    voted = card(kind, rule, count, voted=True)
    whole(render(BallotShown(voted), locale))
    assert voted.mine is not None
    for how in Cast:
        whole(render(BallotCast(voted, voted.mine.choice, how), locale))


@pytest.mark.parametrize(("kind", "rule"), KINDS)
def test_what_is_chosen_is_marked_or_gone_from_the_menu(kind: Kind, rule: str) -> None:
    message = render(BallotShown(card(kind, rule, MOST, voted=True)), "en")
    choices = [choice for menu in message.menus for choice in menu.choices]
    if rule in RANKED:
        assert "1" not in {each.value for each in choices}
        assert len(choices) == MOST - 1
    elif kind is not Kind.MOTION:
        chosen = {each.value for each in choices if each.chosen}
        assert chosen == ({"1", "2"} if rule in SEVERAL else {"1"})


async def test_a_question_too_long_for_a_headline_is_shown_whole() -> None:
    long = "The circle resolves\nthat " + "many words " * 100
    known = replace(card(Kind.MOTION, "majority", 0), question=long)
    (sheet,) = lay_out(render(BallotShown(known), "en"))
    assert sheet.content.count("many words") > 100
