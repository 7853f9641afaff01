from datetime import timedelta

import pytest

from bot.errors import Reason, Refusal
from bot.voting.roll import Electorate, join, leave, missed, notice, required
from tests.voting.ledger_house import LONG_AGO, START, House, person

EVERYBODY = Electorate()
READERS = Electorate(frozenset({"readers"}), tenure=7)


def refused(house: House, name: str, *roles: str, bot: bool = False) -> Reason:
    with pytest.raises(Refusal) as refusal:
        required(house.circle.roll, person(name, *roles, bot=bot), READERS, house.now)
    return refusal.value.reason


def test_the_roll_is_who_joined_and_has_not_left() -> None:
    house = House()
    house.join([person("ada"), person("bo", "readers"), person("cy", "readers")])
    roll = house.circle.roll
    assert roll.size(EVERYBODY, house.now).count == 3
    assert roll.size(READERS, house.now).count == 2
    house.do(leave(roll, "cy", house.now))
    house.restart()
    assert house.circle.roll.size(EVERYBODY, house.now).count == 2
    assert house.circle.roll.size(READERS, house.now).count == 1


def test_coming_back_is_no_second_member() -> None:
    house = House()
    house.join([person("ada"), person("ada")])
    house.do(leave(house.circle.roll, "ada", house.now))
    house.join([person("ada")])
    house.restart()
    assert house.circle.roll.size(EVERYBODY, house.now).count == 1
    assert len(house.circle.roll.members) == 1


def test_bots_are_never_on_a_roll() -> None:
    house = House()
    with pytest.raises(Refusal):
        join(house.circle.roll, person("helper", bot=True), house.now, house.chance)
    assert refused(house, "helper", "readers", bot=True) is Reason.BOT_CANNOT_VOTE


def test_who_may_take_part_is_told_by_the_press() -> None:
    house = House()
    assert refused(house, "ada", "readers") is Reason.NOT_ON_ROLL
    house.join([person("ada")])
    assert refused(house, "ada") is Reason.NOT_ELIGIBLE
    required(house.circle.roll, person("ada", "readers"), READERS, house.now)
    house.do(leave(house.circle.roll, "ada", house.now))
    assert refused(house, "ada", "readers") is Reason.NOT_ON_ROLL


def test_tenure_is_reckoned_to_the_second() -> None:
    house = House()
    since = START - timedelta(days=7)
    house.join([person("ada", "readers", since=since + timedelta(seconds=1))])
    house.join([person("bo", "readers", since=since)])
    assert house.circle.roll.size(READERS, START).count == 1
    ada = person("ada", "readers", since=since + timedelta(seconds=1))
    with pytest.raises(Refusal) as refusal:
        required(house.circle.roll, ada, READERS, START)
    assert refusal.value.reason is Reason.TOO_NEW
    assert refusal.value.facts == {"days": 7}


def test_a_press_that_says_nothing_new_leaves_no_entry() -> None:
    house = House()
    house.join([person("ada", "readers")])
    roll = house.circle.roll
    assert not notice(roll, person("ada", "readers"), house.now, house.chance).events
    assert not notice(roll, person("stranger"), house.now, house.chance).events
    house.do(notice(roll, person("ada"), house.now, house.chance))
    house.restart()
    assert house.circle.roll.size(READERS, house.now).count == 0


def test_who_is_not_found_is_off_the_roll_until_seen_again() -> None:
    house = House()
    house.join([person("ada")])
    house.do(missed(house.circle.roll, "ada", house.now))
    assert not missed(house.circle.roll, "ada", house.now).events
    house.restart()
    assert house.circle.roll.size(EVERYBODY, house.now).count == 0
    house.do(notice(house.circle.roll, person("ada"), house.now, house.chance))
    assert house.circle.roll.size(EVERYBODY, house.now).count == 1


def test_the_source_of_the_size_is_the_oldest_check_that_counts() -> None:
    house = House()
    assert house.circle.roll.size(EVERYBODY, house.now).checked is None
    house.join([person("ada")])
    house.wait(days=1)
    house.join([person("bo")])
    assert house.circle.roll.size(EVERYBODY, house.now).checked == START


def test_whoever_is_forgotten_leaves_no_name() -> None:
    house = House()
    house.join([person("ada", "readers"), person("bo")])
    house.do(notice(house.circle.roll, person("ada"), house.now, house.chance))
    house.do(house.circle.forget("ada", house.now, house.chance))
    house.do(house.circle.forget("ada", house.now, house.chance))
    house.restart()
    assert house.circle.roll.of("ada") is None
    assert not any("ada" in text for text in house.openings.values())
    house.join([person("ada", since=LONG_AGO)])
    assert house.circle.roll.size(EVERYBODY, house.now).count == 2
