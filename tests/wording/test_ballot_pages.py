"""Ballots of every kind and rule, as messages: whole in one, with every button and menu."""

from dataclasses import replace

import pytest

from bot.desk.voting.replies import BallotCast, BallotShown, Cast, RankingAsked, RulesShown
from bot.desk.voting.views import VoteCard, card_of
from bot.guild.controls import LONGEST_CHOICE, LONGEST_LABEL, view_of
from bot.guild.rendering import lay_out
from bot.voting.decisions.events import RecallTerms
from bot.voting.votes.ballots import one, ranked, some
from bot.voting.votes.casting import cast
from bot.voting.votes.opening import open_vote
from bot.voting.votes.terms import CUSTOMS, Counts, Draft, Kind, Names
from bot.wording import LOCALES, render
from bot.wording.blocks import Message
from bot.wording.catalogue import phrase
from bot.wording.voting.parts import RANKED, SEVERAL
from tests.voting.ledger_house import House, person

ADA, BEN = person("ada"), person("ben")
KINDS = [(kind, rule) for kind, custom in CUSTOMS.items() for rule in custom.rules]
MOST = 25
# What a narrow phone shows of a label; Discord itself takes more.
IN_SIGHT = 30
MODAL_LABEL, MODAL_TEXT = 45, 4000


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


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("count", [2, 5, 6, MOST])
@pytest.mark.parametrize(("kind", "rule"), KINDS)
async def test_on_a_phone_every_option_can_be_told_from_the_others(
    kind: Kind, rule: str, count: int, locale: str
) -> None:
    alike = "The chapter about the mill, read aloud by the river, part"
    options = None if kind is Kind.MOTION else tuple(f"{alike} {n}" for n in range(1, count + 1))
    known = replace(card(kind, rule, count), options=options, on_roll=False)
    message = render(BallotShown(known), locale)
    view = view_of(message.controls, message.menus)
    assert view is not None
    assert len(view.children) == len(message.controls) + len(message.menus)
    faces = [each.label for each in message.controls]
    menus = [choice.label for menu in message.menus for choice in menu.choices]
    for labels in (faces, menus):
        assert len({label[:IN_SIGHT] for label in labels}) == len(labels)
        assert all(any(letter.isalnum() for letter in label) for label in labels)
    assert all(len(label) <= LONGEST_LABEL for label in faces)
    assert all(len(label) <= LONGEST_CHOICE for label in menus)
    assert all(len(menu.label) <= IN_SIGHT for menu in message.menus)
    assert phrase(locale, "ballot-joins") in [getattr(each, "text", "") for each in message.blocks]


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("rule", sorted(RANKED))
def test_the_form_for_a_ranking_fits(rule: str, locale: str) -> None:
    (kind,) = {kind for kind, known in KINDS if known == rule}
    options = tuple(f"{n} {'Bread and roses ' * 7}"[:100] for n in range(1, MOST + 1))
    known = replace(card(kind, rule, MOST), options=options, on_roll=False)
    form = render(RankingAsked(known), locale).form
    assert form is not None
    (field,) = form.fields
    assert len(form.title) <= MODAL_LABEL
    assert len(field.label) <= MODAL_LABEL
    assert len(field.hint) <= LONGEST_CHOICE
    assert len(form.text) <= MODAL_TEXT
    # All ranked, as it may be typed: numbers with commas and blanks between them.
    assert len(", ".join(map(str, range(1, MOST + 1)))) <= field.longest
