"""Petitions on bodies: cards where the body stands, and lines of /now, whomever they are about."""

import pytest

from bot.desk.board.posts import Post, Posted, State, body_key
from bot.desk.board.replies import BodyPetitionPosted, Shown
from bot.desk.board.wall import wall
from bot.desk.bodies.cards import body_petitions
from bot.desk.voting.replies import Notice, Noticed, NowShown
from bot.voting.bodies.councils import forming
from bot.wording import LOCALES, render
from bot.wording.blocks import Items
from bot.wording.catalogue import phrase
from tests.voting.chaired_house import VOTERS, A, B, Chaired, chaired

PLACE = "7"


def posted(house: Chaired, place: str | None = PLACE) -> list[Post[Shown]]:
    """The cards of petitions, where the card of the body stands in a channel."""
    stands = {}
    if place is not None:
        key = body_key(house.body)
        stands[key] = Posted(key, place, State.THERE, house.now, message="1")
    posts = wall(house.circle, house.now, stands)
    return [each for each in posts if isinstance(each.shows, BodyPetitionPosted)]


def said(post: Post[Shown], locale: str = "en") -> str:
    blocks = render(post.shows, locale).blocks
    return "\n".join(getattr(block, "text", "") for block in blocks)


@pytest.mark.parametrize(
    ("by_all", "needs"),
    [(True, "may sign"), (False, "more than half of the delegates have signed")],
)
def test_a_petition_against_a_chair_has_a_card_where_its_body_stands(
    *, by_all: bool, needs: str
) -> None:
    house = chaired()
    petition = house.remove(VOTERS[0] if by_all else B, by_all=by_all)
    (post,) = posted(house)
    assert (post.key, post.place) == (f"petition:{petition.id}", PLACE)
    assert "The council: a petition for the recall of the chair" in said(post)
    assert needs in said(post)
    (key,) = render(post.shows, "en").controls
    assert (key.action, key.argument) == ("sign", petition.id)
    assert not posted(house, place=None)


def test_one_for_a_new_group_has_a_card_until_the_group_is_formed() -> None:
    house = chaired()
    who = house.known(VOTERS[0])
    step = forming.propose(house.chamber, "Harbour", who, house.now, house.chance)
    house.do(step)
    (post,) = posted(house)
    assert "The council: a petition for a new group" in said(post)
    assert "Harbour" in said(post)


@pytest.mark.parametrize("locale", LOCALES)
def test_they_are_listed_with_a_button_each_and_none_twice(locale: str) -> None:
    house = chaired()
    chair = house.remove(VOTERS[0], by_all=True)
    house.do(
        forming.propose(house.chamber, "Harbour", house.known(VOTERS[1]), house.now, house.chance)
    )
    listed = body_petitions(house.circle, VOTERS[0].member)
    assert [each.petition.signed for each in listed] == [True, False]
    notice = Notice(Noticed.RECALLED, "The council", id=house.body, petition=chair.id)
    shown = NowShown(on_roll=True, size=9, votes=(), on_bodies=listed, notices=(notice,))
    message = render(shown, locale)
    lines = [line for block in message.blocks if isinstance(block, Items) for line in block.items]
    (against, signed), (group, _) = lines[-2:]
    assert against.startswith("The council: ")
    assert A.member in against
    assert group.endswith("Harbour")
    assert phrase(locale, "now-signed") in signed
    keys = [each.argument for each in message.controls if each.action == "petition"]
    assert sorted(keys) == sorted(each.petition.id for each in listed)


def test_what_is_over_is_listed_no_more() -> None:
    house = chaired()
    house.remove(B)
    assert len(body_petitions(house.circle, "")) == 1
    house.wait(days=15)
    assert not body_petitions(house.circle, "")
