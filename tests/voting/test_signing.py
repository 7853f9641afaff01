"""Any petition is signed by its id."""

from functools import partial

from bot.errors import Reason
from bot.voting.bodies.assemblies import recalling as listed
from bot.voting.bodies.councils import forming
from bot.voting.petitions.events import Aim
from bot.voting.petitions.petition import Petition
from bot.voting.roll import Person
from bot.voting.signing import answer, sign, unsign
from tests.voting.chaired_house import chaired
from tests.voting.council_house import VOTERS, A, B, CouncilHouse, elected
from tests.voting.recall_house import CROWD, Forum
from tests.voting.test_offices import hall


def signs(house: CouncilHouse | Forum, petition: Petition, who: Person) -> None:
    circle, now, chance = house.circle, house.now, house.chance
    before = petition.weight
    house.do(sign(circle, petition.id, circle.known(who), now, chance))
    assert petition.weight > before
    house.do(unsign(circle, petition.id, who.member, now))
    assert petition.weight == before


def test_a_petition_against_a_decision() -> None:
    forum = Forum.of()
    petition = forum.challenge(forum.decided())
    signs(forum, petition, CROWD[1])
    answers = partial(answer, forum.circle, petition.id, "m1", "No.", forum.now, forum.chance)
    assert forum.refuses(answers) is Reason.NOT_THE_DELEGATE
    forged = partial(unsign, forum.circle, "forged", "m1", forum.now)
    assert forum.refuses(forged) is Reason.UNKNOWN_PETITION


def test_a_petition_against_a_delegate() -> None:
    house, _ = elected()
    petition = house.petition(1, VOTERS[0])
    signs(house, petition, VOTERS[1])
    house.do(answer(house.circle, petition.id, A.member, "Wait.", house.now, house.chance))
    assert petition.answer == "Wait."


def test_a_petition_for_a_constituency() -> None:
    house, _ = elected()
    known = house.circle.known(VOTERS[0])
    house.do(forming.propose(house.chamber, "Night", known, house.now, house.chance))
    petition = list(house.circle.petitions.all.values())[-1]
    assert petition.target.aim is Aim.FORM_CONSTITUENCY
    signs(house, petition, VOTERS[1])


def test_petitions_against_a_chair() -> None:
    house = chaired()
    by_all = house.remove(VOTERS[0], by_all=True)
    signs(house, by_all, VOTERS[1])
    by_delegates = house.remove(B)
    again = partial(sign, house.circle, by_delegates.id, house.delegate(B), house.now, house.chance)
    assert house.refuses(again) is Reason.ALREADY_SIGNED
    for petition in (by_all, by_delegates):
        house.do(answer(house.circle, petition.id, A.member, "Why?", house.now, house.chance))
        others = partial(
            answer, house.circle, petition.id, B.member, "Why?", house.now, house.chance
        )
        assert house.refuses(others) is Reason.NOT_THE_DELEGATE


def test_a_petition_against_a_delegate_of_a_list() -> None:
    here = hall()
    house = here.house
    circle = house.circle
    seat = here.it.seats.of(here.lists["red"])[0]
    petition = listed.open_recall(
        here.it,
        circle.petitions,
        circle.roll,
        here.person("e"),
        seat.number,
        here.now,
        house.chance,
    )
    here.do(petition)
    about = list(circle.petitions.all)[-1]
    here.do(sign(circle, about, here.person("f"), here.now, house.chance))
    assert circle.petitions.all[about].weight == 2
    here.do(unsign(circle, about, "f", here.now))
    assert circle.petitions.all[about].weight == 1
    assert seat.holder is not None
    member = here.it.people.all[seat.holder].member or ""
    here.do(answer(circle, about, member, "So?", here.now, house.chance))
    assert circle.petitions.all[about].answer == "So?"
