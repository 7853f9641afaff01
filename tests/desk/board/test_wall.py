"""What should stand in channels follows from the circle's state, and from nothing else."""

from datetime import timedelta
from typing import Any

import pytest

from bot.desk.board.posts import Posted, State
from bot.desk.board.replies import PetitionPosted, ResultPosted, Shown, VotePosted
from bot.desk.board.wall import again, wall
from bot.voting.bodies.assemblies.events import Terms
from bot.voting.bodies.assemblies.governing import found
from bot.voting.decisions.deciding import challenge
from bot.voting.signing import sign
from bot.voting.votes.ballots import one
from bot.voting.votes.casting import cast
from bot.voting.votes.memory import take_down
from bot.voting.votes.opening import open_vote
from bot.voting.votes.steering import annul, cancel, move, suspend
from bot.voting.votes.terms import Draft, Kind, Names, Passage
from tests.voting.ledger_house import House, person

PEOPLE = tuple(person(name) for name in ("ada", "ben", "cleo", "dan"))
ADA, BEN, CLEO, DAN = PEOPLE
YES = 1


class Hall(House):
    """A circle of four who hold votes in channel 7."""

    def opens(self, kind: Kind = Kind.MOTION, **more: Any) -> str:
        draft = Draft(kind, "Lock the door?", place="7", **more)
        self.do(open_vote(self.circle.roll, draft, self.now, self.chance, author=ADA))
        return list(self.circle.votes.by_id)[-1]

    def casts(self, vote: str, *people: Any) -> None:
        for each in people:
            self.do(cast(self.circle.votes, vote, each, one(YES), self.now, self.chance))

    def wall(self, *stands: Posted) -> dict[str, Shown]:
        posts = wall(self.circle, self.now, {each.key: each for each in stands})
        return {post.key: post.shows for post in posts}

    def stands(self, key: str, place: str = "7", state: State = State.THERE) -> Posted:
        return Posted(key, place, state, self.now)


@pytest.fixture
def hall() -> Hall:
    hall = Hall()
    hall.join(PEOPLE)
    return hall


def test_a_vote_has_a_card_where_it_is_held(hall: Hall) -> None:
    hall.opens()
    (post,) = wall(hall.circle, hall.now, {})
    assert (post.key, post.place, post.lives) == ("vote:1", "7", True)


def test_a_card_says_nothing_of_any_one_member(hall: Hall) -> None:
    vote = hall.opens()
    hall.casts(vote, ADA)
    shown = hall.wall()["vote:1"]
    assert isinstance(shown, VotePosted)
    assert shown.card.mine is None
    assert not shown.card.own
    assert not shown.card.on_roll
    assert shown.card.shown.turnout == 1


def test_a_card_before_the_close_is_the_same_whatever_the_ballots_say() -> None:
    cards = []
    for choice in (1, 2):
        other = Hall()
        other.join(PEOPLE)
        vote = other.opens(names=Names.SECRET)
        for each in PEOPLE:
            other.do(cast(other.circle.votes, vote, each, one(choice), other.now, other.chance))
        cards.append(other.wall()["vote:1"])
    assert cards[0] == cards[1]


def test_a_vote_of_the_whole_circle_has_no_card_until_it_is_put_somewhere(hall: Hall) -> None:
    draft = Draft(Kind.POLL, "Tea?", ("yes", "no"))
    hall.do(open_vote(hall.circle.roll, draft, hall.now, hall.chance, author=ADA))
    assert hall.wall() == {}
    posts = wall(hall.circle, hall.now, {"vote:1": hall.stands("vote:1", "9", State.DUE)})
    assert [(post.key, post.place) for post in posts] == [("vote:1", "9")]


def test_members_are_reminded_three_hours_before(hall: Hall) -> None:
    hall.opens()
    due = again(hall.circle, hall.now)
    assert due == hall.now + timedelta(hours=69)
    hall.wait(hours=68, minutes=59)
    assert "reminder:1" not in hall.wall()
    hall.wait(minutes=1)
    assert "reminder:1" in hall.wall()
    assert "reminder:1" not in hall.wall(hall.stands("reminder:1"))
    assert again(hall.circle, hall.now) is None
    hall.wait(hours=3)
    assert "reminder:1" not in hall.wall()


def test_nobody_is_reminded_of_a_short_vote_or_where_all_have_voted(hall: Hall) -> None:
    hall.opens(duration=timedelta(hours=23))
    assert again(hall.circle, hall.now) is None
    vote = hall.opens(duration=timedelta(hours=48))
    assert again(hall.circle, hall.now) is not None
    hall.casts(vote, *PEOPLE)
    assert again(hall.circle, hall.now) is None


def test_nobody_is_reminded_of_a_suspended_vote(hall: Hall) -> None:
    vote = hall.opens()
    hall.do(suspend(hall.circle.votes, vote, "Why not", hall.now, hall.chance))
    hall.wait(hours=70)
    assert "reminder:1" not in hall.wall()


def test_a_result_is_posted_below_its_card_for_seven_days(hall: Hall) -> None:
    vote = hall.opens()
    hall.casts(vote, ADA, BEN)
    hall.wait(days=3)
    posts = {post.key: post for post in wall(hall.circle, hall.now, {})}
    result = posts["result:1"]
    assert (result.card, result.lives) == ("vote:1", False)
    assert isinstance(result.shows, ResultPosted)
    assert result.shows.result.count is not None
    assert "result:1" not in hall.wall(hall.stands("result:1"))
    assert "result:1" in hall.wall(hall.stands("result:1", state=State.REFUSED))
    hall.wait(days=7)
    assert hall.wall() == {}


def test_what_was_annulled_before_it_was_told_has_no_result(hall: Hall) -> None:
    vote = hall.opens()
    hall.wait(days=3)
    hall.do(annul(hall.circle.votes, vote, "A ballot was shown", hall.now, hall.chance))
    assert set(hall.wall()) == {"vote:1", "vote:2"}


def test_what_was_called_off_says_so_on_its_card(hall: Hall) -> None:
    vote = hall.opens()
    hall.do(cancel(hall.circle.votes, vote, hall.now, hall.chance, member=None, reason="Twice"))
    assert set(hall.wall()) == {"vote:1"}


def test_a_challenge_brings_an_old_card_back(hall: Hall) -> None:
    vote = hall.opens()
    hall.casts(vote, *PEOPLE)
    hall.wait(days=40)
    assert hall.wall() == {}
    circle = hall.circle
    hall.do(challenge(circle.decisions, circle.roll, vote, BEN, hall.now, hall.chance, text="No"))
    petition = next(iter(circle.petitions.all))
    shown = hall.wall()
    assert set(shown) == {"vote:1", f"petition:{petition}"}
    card = shown[f"petition:{petition}"]
    assert isinstance(card, PetitionPosted)
    assert card.petition.quarters is None  # among four, progress would show who signed
    assert not card.petition.signed
    for each in (CLEO, DAN):
        hall.do(sign(circle, petition, each, hall.now, hall.chance))
    hall.wait(days=2)
    assert set(hall.wall()) == {"vote:1", "vote:2", f"petition:{petition}"}
    posts = wall(circle, hall.now, {})
    assert {post.place for post in posts} == {"7"}  # the new vote is held where the first was
    hall.casts(list(circle.votes.by_id)[1], *PEOPLE)
    hall.wait(days=3)
    told = hall.wall()["vote:1"]
    assert isinstance(told, VotePosted)
    assert told.card.ended is not None
    assert told.card.ended.standing == "revoked"
    hall.wait(days=8)
    assert hall.wall() == {}


def test_a_quotation_that_is_taken_down_leaves_the_oldest_card(hall: Hall) -> None:
    hall.opens(passages=(Passage("00", 0, 4, "The Open Door, ¶ 1", "Come in."),))
    hall.wait(days=40)
    card = hall.stands("vote:1")
    assert hall.wall(card) == {}
    hall.do(take_down(hall.circle.votes, "00", hall.now))
    assert set(hall.wall(card)) == {"vote:1"}
    assert hall.wall() == {}


def test_a_vote_that_was_moved_has_its_card_there(hall: Hall) -> None:
    vote = hall.opens()
    hall.do(move(hall.circle.votes, vote, "9", None, hall.now))
    (post,) = wall(hall.circle, hall.now, {})
    assert post.place == "9"
    assert hall.circle.votes[vote].seen_from == "9"
    hall.restart()


def test_a_body_stands_where_it_was_put(hall: Hall) -> None:
    hall.do(found("The Assembly", 3, Terms(), hall.now, hall.chance))
    body = next(iter(hall.circle.assemblies.all))
    assert hall.wall() == {}
    assert set(hall.wall(hall.stands(f"body:{body}"))) == {f"body:{body}"}
