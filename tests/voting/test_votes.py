"""The life of votes, step by step."""

from datetime import timedelta
from fractions import Fraction

import pytest

from bot.errors import Reason, Refusal
from bot.voting.counting import Preference
from bot.voting.lot import commitment
from bot.voting.outages import back
from bot.voting.roll import Person, leave
from bot.voting.steps import Step
from bot.voting.votes import steering
from bot.voting.votes.ballots import ABSTAIN, one, ranked, some
from bot.voting.votes.casting import cast, withdraw
from bot.voting.votes.events import Outcome
from bot.voting.votes.opening import open_vote
from bot.voting.votes.receipts import Receipt, prove, receipt
from bot.voting.votes.showing import Moved, Withheld, shift, shown
from bot.voting.votes.terms import Counts, Draft, Kind, Names, Passage
from bot.voting.votes.vote import State
from tests.voting.holding import ADA, COLOURS, FIVE, MOTION, NO, YES, Hall
from tests.voting.ledger_house import START, House, person

_, BO, CY, DEE, ED = FIVE


def test_a_motion_with_its_quorum_is_adopted() -> None:
    hall = Hall.holding(MOTION)
    hall.cast(ADA, YES)
    hall.cast(BO, ABSTAIN)
    hall.restart()
    hall.wait(hours=71, minutes=59)
    assert hall.it().state is State.OPEN
    hall.wait(minutes=1)
    hall.restart()
    assert hall.it().state is State.COUNTED
    assert hall.outcome() == (Outcome.ADOPTED, (1,))
    assert hall.it().closed_at == START + timedelta(hours=72)


def test_a_motion_without_its_quorum_is_invalid() -> None:
    hall = Hall.holding(MOTION)
    hall.cast(ADA, YES)
    hall.wait(days=3)
    hall.restart()
    assert hall.it().state is State.INVALID
    assert hall.outcome() == (Outcome.NO_QUORUM, ())


def test_abstentions_carry_the_quorum_and_not_the_motion() -> None:
    hall = Hall.holding(MOTION)
    hall.cast(ADA, ABSTAIN)
    hall.cast(BO, ABSTAIN)
    hall.wait(days=3)
    assert hall.outcome() == (Outcome.REJECTED, (2,))


def test_the_last_ballot_counts_and_the_replaced_one_is_erased() -> None:
    hall = Hall.holding(MOTION)
    hall.cast(ADA, YES)
    first = hall.it().ballots[hall.it().known_as[next(iter(hall.circle.roll.members))]].entry
    hall.cast(ADA, NO)
    hall.cast(BO, NO)
    assert first not in hall.openings
    hall.restart()
    hall.wait(days=3)
    assert hall.outcome() == (Outcome.REJECTED, (2,))


def test_the_same_ballot_again_is_a_change_like_any_other() -> None:
    hall = Hall.holding(MOTION)
    for choice in (YES, NO, NO):
        before = len(hall.entries)
        hall.cast(ADA, choice)
        added = [entry.text for entry in hall.entries[before:]]
    assert len(added) == 1
    assert '"kind":"changed"' in added[0]
    assert hall.it().turnout == 1


def test_withdrawing_makes_absent() -> None:
    hall = Hall.holding(MOTION)
    hall.cast(ADA, YES)
    hall.cast(BO, YES)
    hall.withdraw(ADA)
    hall.restart()
    assert hall.it().turnout == 1
    votes = hall.circle.votes
    again = hall.refuses(lambda: withdraw(votes, "v", "ada", hall.now, hall.chance))
    assert again is Reason.NO_BALLOT
    hall.wait(days=3)
    assert hall.it().state is State.INVALID


@pytest.mark.parametrize(
    ("rule", "choice", "reason"),
    [
        ("approval", some(1, 4), Reason.UNKNOWN_CHOICE),
        ("approval", one(0), Reason.UNKNOWN_CHOICE),
        ("approval", ranked(1, 2), Reason.NO_RANKING),
        ("plurality", some(1, 2), Reason.ONE_CHOICE_ONLY),
        ("irv", ranked(1, 2, 1), Reason.RANKED_TWICE),
        ("irv", some(1, 2), Reason.ONE_PER_RANK),
        ("schulze", (frozenset({1}), frozenset[int](), frozenset({2})), Reason.EMPTY_RANK),
    ],
)
def test_a_ballot_says_what_its_rule_counts(rule: str, choice: Preference, reason: Reason) -> None:
    hall = Hall.holding(Draft(Kind.CHOICE, "Which?", COLOURS, rule=rule))
    assert hall.refuses_ballot(ADA, choice) is reason


def test_a_motion_is_abstained_from_in_one_way_only() -> None:
    assert Hall.holding(MOTION).refuses_ballot(ADA, one(3)) is Reason.UNKNOWN_CHOICE


def test_who_may_not_vote() -> None:
    hall = Hall.holding(MOTION)
    new = person("new", since=START - timedelta(days=2))
    assert hall.refuses_ballot(new, YES) is Reason.NOT_ON_ROLL
    hall.join([new])
    assert hall.refuses_ballot(new, YES) is Reason.TOO_NEW
    assert hall.it().roll == 5
    assert hall.refuses_ballot(person("ada", bot=True), YES) is Reason.BOT_CANNOT_VOTE
    hall.do(leave(hall.circle.roll, "bo", hall.now))
    assert hall.refuses_ballot(BO, YES) is Reason.NOT_ON_ROLL


def test_a_closed_a_suspended_and_an_unknown_vote_take_no_ballot() -> None:
    hall = Hall.holding(MOTION)
    votes = hall.circle.votes
    unknown = hall.refuses(lambda: cast(votes, "w", ADA, YES, hall.now, hall.chance))
    assert unknown is Reason.UNKNOWN_VOTE
    hall.do(steering.suspend(votes, "v", "A brigade?", hall.now, hall.chance))
    assert hall.refuses_ballot(ADA, YES) is Reason.VOTE_SUSPENDED
    hall.do(steering.resume(votes, "v", hall.now))
    # The deadline holds although nothing has closed the vote yet.
    hall.now += timedelta(days=3)
    assert hall.refuses_ballot(ADA, YES) is Reason.VOTE_CLOSED
    hall.wait()
    assert hall.refuses_ballot(ADA, YES) is Reason.VOTE_CLOSED


def test_suspending_stops_the_clock() -> None:
    hall = Hall.holding(MOTION)
    hall.wait(hours=70)
    hall.do(steering.suspend(hall.circle.votes, "v", "We look at it.", hall.now, hall.chance))
    hall.wait(days=9)
    hall.restart()
    hall.do(steering.resume(hall.circle.votes, "v", hall.now))
    hall.wait(hours=1, minutes=59)
    assert hall.it().state is State.OPEN
    hall.wait(minutes=1)
    assert hall.it().state is State.INVALID


def test_newcomers_are_on_the_roll_if_they_were_in_the_server_before() -> None:
    hall = Hall.holding(MOTION, FIVE[:2])
    hall.join(FIVE[2:])
    hall.do(leave(hall.circle.roll, "ed", hall.now))
    hall.join([ED])
    hall.restart()
    assert hall.it().roll == 5
    hall.cast(ED, YES)
    assert hall.it().roll == 5


def test_a_role_that_the_last_check_did_not_know_admits_at_the_ballot() -> None:
    hall = Hall()
    hall.join(FIVE)
    hall.open(Draft(Kind.MOTION, "Only readers.", roles=frozenset({"readers"})))
    assert hall.it().roll == 0
    assert hall.refuses_ballot(ADA, YES) is Reason.NOT_ELIGIBLE
    hall.cast(person("ada", "readers"), YES)
    hall.restart()
    assert hall.it().roll == 1


def test_leaving_takes_no_ballot_along() -> None:
    hall = Hall.holding(MOTION)
    hall.cast(ADA, YES)
    hall.cast(BO, YES)
    for each in FIVE:
        hall.do(leave(hall.circle.roll, each.member, hall.now))
    hall.wait(days=3)
    assert hall.outcome() == (Outcome.ADOPTED, (1,))
    assert hall.it().roll == 5


def test_a_tie_is_broken_by_the_lot_that_was_fixed_before() -> None:
    hall = Hall.holding(Draft(Kind.CHOICE, "Which?", COLOURS))
    promised = hall.it().opened.commitment
    hall.cast(ADA, some(1))
    hall.cast(BO, some(3))
    hall.wait(days=3)
    counted = hall.counted()
    assert counted.drawn
    assert counted.outcome is Outcome.CHOSEN
    assert commitment(counted.seed) == promised


def test_a_run_off_is_held_among_the_tied_before_the_lot() -> None:
    hall = Hall.holding(Draft(Kind.CHOICE, "Which?", COLOURS, run_off=True))
    hall.cast(ADA, some(1))
    hall.cast(BO, some(3))
    hall.wait(days=3)
    hall.restart()
    assert hall.outcome() == (Outcome.RUN_OFF, ())
    hall.vote = hall.counted().run_off or ""
    assert hall.it().standing == (1, 3)
    assert hall.refuses_ballot(CY, some(2)) is Reason.UNKNOWN_CHOICE
    hall.cast(CY, some(3))
    hall.wait(hours=24)
    assert hall.outcome() == (Outcome.CHOSEN, (3,))


def test_the_run_off_is_the_last_one() -> None:
    hall = Hall.holding(Draft(Kind.CHOICE, "Which?", COLOURS, run_off=True))
    hall.cast(ADA, some(1))
    hall.cast(BO, some(3))
    hall.wait(days=4)
    hall.vote = hall.counted().run_off or ""
    assert hall.outcome() == (Outcome.UNDECIDED, ())


def test_a_poll_that_ties_has_several_results_and_no_lot() -> None:
    hall = Hall.holding(Draft(Kind.POLL, "Which?", COLOURS))
    hall.cast(ADA, one(1))
    hall.cast(BO, one(3))
    hall.wait(days=1)
    assert hall.outcome() == (Outcome.COUNTED, (1, 3))
    assert not hall.counted().drawn


def test_a_committee_is_elected() -> None:
    hall = Hall.holding(Draft(Kind.COMMITTEE, "Who?", COLOURS, seats=2))
    for voter, choice in zip(FIVE, ([1, 2], [1, 2], [1, 3], [2], [3, 1]), strict=True):
        hall.cast(voter, ranked(*choice))
    hall.wait(days=3)
    hall.restart()
    assert hall.outcome() == (Outcome.ELECTED, (1, 2))


def test_mending_ends_with_the_first_ballot() -> None:
    hall = Hall.holding(Draft(Kind.POLL, "Wich?", COLOURS))
    votes, seen = hall.circle.votes, hall.it().text_entry

    def mend(who: Person, question: str, options: tuple[str, ...] = COLOURS) -> Step:
        return steering.mend(votes, "v", who.member, question, options, hall.now, hall.chance)

    assert hall.refuses(lambda: mend(BO, "Which?")) is Reason.NOT_AUTHOR
    assert hall.refuses(lambda: mend(ADA, "Which?", ("a", "b"))) is Reason.OTHER_OPTIONS
    hall.do(mend(ADA, "Which?"))
    hall.restart()
    votes = hall.circle.votes
    assert hall.it().question == "Which?"
    stale = hall.refuses(lambda: cast(votes, "v", BO, one(1), hall.now, hall.chance, seen=seen))
    assert stale is Reason.STALE_BALLOT
    hall.do(cast(votes, "v", BO, one(1), hall.now, hall.chance, seen=hall.it().text_entry))
    hall.withdraw(BO)
    assert hall.refuses(lambda: mend(ADA, "Whose?")) is Reason.BALLOTS_CAST


def test_cancelling() -> None:
    hall = Hall.holding(MOTION)
    votes = hall.circle.votes

    def cancel(member: str | None, reason: str = "") -> Step:
        return steering.cancel(votes, "v", hall.now, hall.chance, member=member, reason=reason)

    assert hall.refuses(lambda: cancel("bo")) is Reason.NOT_AUTHOR
    hall.cast(BO, YES)
    assert hall.refuses(lambda: cancel("ada")) is Reason.BALLOTS_CAST
    assert hall.refuses(lambda: cancel(None)) is Reason.NO_REASON
    hall.do(cancel(None, "Asked twice."))
    hall.restart()
    assert hall.it().state is State.CANCELLED
    assert hall.it().reasons[0][2] == "Asked twice."
    assert shown(hall.it()).withheld is Withheld.CANCELLED
    hall.wait(days=9)
    assert hall.it().state is State.CANCELLED


def test_the_author_cancels_before_the_first_ballot() -> None:
    hall = Hall.holding(MOTION)
    hall.do(steering.cancel(hall.circle.votes, "v", hall.now, hall.chance, member="ada"))
    hall.restart()
    assert hall.it().state is State.CANCELLED


def test_what_is_annulled_runs_again_with_fresh_ballots() -> None:
    hall = Hall.holding(MOTION)
    votes = hall.circle.votes

    def annul() -> Step:
        return steering.annul(votes, "v", "A ballot leaked.", hall.now, hall.chance)

    hall.cast(ADA, YES)
    hall.cast(BO, YES)
    assert hall.refuses(annul) is Reason.NOT_COUNTED
    hall.wait(days=3)
    hall.do(annul())
    hall.restart()
    assert hall.it().state is State.ANNULLED
    first = hall.it()
    hall.vote = first.again or ""
    assert (hall.it().turnout, hall.it().opened.again, hall.it().terms) == (0, "v", first.terms)
    assert hall.it().opened.author is not None
    hall.wait(days=3)
    assert hall.it().state is State.INVALID


def test_a_run_off_goes_with_the_vote_whose_tie_it_breaks_and_runs_again_by_itself() -> None:
    def tied() -> Hall:
        hall = Hall.holding(Draft(Kind.CHOICE, "Which?", COLOURS, run_off=True))
        hall.cast(ADA, some(1))
        hall.cast(BO, some(3))
        hall.wait(days=3)
        return hall

    hall = tied()
    run_off = hall.counted().run_off or ""
    hall.do(steering.annul(hall.circle.votes, "v", "A leak.", hall.now, hall.chance))
    hall.restart()
    assert hall.circle.votes[run_off].state is State.CANCELLED
    hall = tied()
    hall.vote = hall.counted().run_off or ""
    hall.wait(days=1)
    hall.do(steering.annul(hall.circle.votes, hall.vote, "A leak.", hall.now, hall.chance))
    hall.vote = hall.it().again or ""
    assert hall.it().opened.run_off_of == "v"
    assert hall.it().standing == (1, 3)


def test_a_brigade_is_struck_with_both_results_published() -> None:
    new = [person(name, since=START - timedelta(days=8)) for name in ("x", "y", "z")]
    hall = Hall.holding(MOTION, [*FIVE, *new])
    hall.cast(ADA, YES)
    hall.cast(BO, YES)
    for each in new:
        hall.cast(each, NO)
    since = START - timedelta(days=9)

    def strike() -> Step:
        votes = hall.circle.votes
        return steering.strike(votes, "v", since, "They came at once.", hall.now, hall.chance)

    hall.do(strike())
    hall.restart()
    assert (hall.it().roll, hall.it().turnout) == (5, 2)
    assert hall.refuses(strike) is Reason.NOTHING_TO_CHANGE
    assert hall.refuses_ballot(new[0], YES) is Reason.ACCOUNT_STRUCK
    hall.wait(days=3)
    hall.restart()
    assert hall.outcome() == (Outcome.ADOPTED, (1,))
    assert hall.counted().unstruck == (2,)


def test_striking_that_changes_no_winner_is_not_made_much_of() -> None:
    hall = Hall.holding(MOTION, [*FIVE, person("x", since=START - timedelta(days=8))])
    for each in FIVE:
        hall.cast(each, YES)
    votes, since = hall.circle.votes, START - timedelta(days=9)
    hall.do(steering.strike(votes, "v", since, "New.", hall.now, hall.chance))
    hall.wait(days=3)
    assert hall.counted().unstruck is None


def test_struck_ballots_carry_no_quorum_and_a_second_strike_goes_further() -> None:
    new = [person(name, since=START - timedelta(days=8)) for name in ("x", "y")]
    old = [person(name, since=START - timedelta(days=20)) for name in ("z", "w")]
    hall = Hall.holding(MOTION, [*FIVE, *new, *old])
    for each in (ADA, *new, old[0]):
        hall.cast(each, YES)
    votes = hall.circle.votes

    def strike(days: int) -> Step:
        since = START - timedelta(days=days)
        return steering.strike(votes, "v", since, "New.", hall.now, hall.chance)

    hall.do(strike(10))
    assert (hall.it().turnout, hall.it().roll) == (2, 7)
    assert hall.refuses(lambda: strike(9)) is Reason.NOTHING_TO_CHANGE
    hall.do(strike(30))
    assert (hall.it().turnout, hall.it().roll) == (1, 5)
    assert hall.refuses_ballot(old[1], YES) is Reason.ACCOUNT_STRUCK
    hall.restart()
    hall.wait(days=3)
    assert hall.it().state is State.INVALID
    assert hall.counted().unstruck == (1,)


def test_an_outage_moves_the_deadline_that_it_took() -> None:
    hall = Hall.holding(MOTION)
    deadline = START + timedelta(hours=72)
    gone = deadline - timedelta(hours=2)
    hall.do(back(gone, deadline + timedelta(hours=3)))
    hall.restart()
    assert hall.it().closes == deadline + timedelta(hours=5)
    assert hall.it().shifted == timedelta(hours=5)


@pytest.mark.parametrize(
    ("gone", "returned", "shifted"),
    [
        (2, 2 - 14 / 60, 0),  # under 15 minutes
        (2, 1.75, 0.25),
        (30, 25, 0),  # not in the last 24 hours
        (30, 20, 4),  # only partly
        (40, -10, 34),
        (0, -5, 0),  # the deadline had passed before
    ],
)
def test_what_of_an_outage_counts(gone: float, returned: float, shifted: float) -> None:
    hall = Hall.holding(MOTION)
    deadline = START + timedelta(hours=72)
    hall.do(back(deadline - timedelta(hours=gone), deadline - timedelta(hours=returned)))
    assert hall.it().shifted == timedelta(hours=shifted)


def test_counts_at_the_close_show_the_turnout_only_until_then() -> None:
    hall = Hall.holding(MOTION)
    hall.cast(ADA, YES)
    seen = shown(hall.it())
    assert (seen.turnout, seen.counts, seen.choices) == (1, None, None)
    assert seen.withheld is Withheld.UNTIL_CLOSE
    hall.cast(BO, YES)
    hall.wait(days=3)
    assert shown(hall.it()).counts == {0: 0, 1: 2, 2: 0, 3: 0}
    assert shown(hall.it()).choices is not None


def test_few_secret_ballots_show_their_outcome_and_no_counts() -> None:
    hall = Hall.holding(Draft(Kind.MOTION, "Adopt.", names=Names.SECRET))
    for each in FIVE[:4]:
        hall.cast(each, YES)
    hall.wait(days=3)
    assert shown(hall.it()).withheld is Withheld.FEW_BALLOTS
    assert shown(hall.it()).counts is None
    assert hall.outcome() == (Outcome.ADOPTED, (1,))


LIVE = Draft(Kind.POLL, "Which?", COLOURS, names=Names.SECRET, counts=Counts.LIVE)


def test_live_secret_counts_come_in_batches_of_five_who_differ() -> None:
    hall = Hall.holding(LIVE)
    for each in FIVE[:4]:
        hall.cast(each, one(1))
        assert shown(hall.it()).counts is None
    hall.withdraw(DEE)
    hall.cast(DEE, one(2))
    hall.cast(DEE, one(1))
    assert shown(hall.it()).counts is None
    hall.cast(ED, one(2))
    hall.restart()
    assert shown(hall.it()).counts == {0: 0, 1: 4, 2: 1, 3: 0}
    # Going there and back again is no difference, also across a restart.
    for each in FIVE[:4]:
        hall.cast(each, one(3))
    hall.restart()
    hall.cast(ADA, one(2))
    hall.restart()
    hall.cast(ADA, one(1))
    hall.restart()
    hall.cast(ED, one(3))
    assert shown(hall.it()).counts == {0: 0, 1: 4, 2: 1, 3: 0}
    hall.withdraw(ADA)
    assert shown(hall.it()).counts == {0: 0, 1: 0, 2: 0, 3: 4}
    hall.restart()


def test_a_replaced_batch_leaves_no_key() -> None:
    hall = Hall.holding(LIVE)
    for choice in (one(1), one(2)):
        for each in FIVE:
            hall.cast(each, choice)
    kept = sum('"published"' in entry.text for entry in hall.entries)
    keys = sum(
        entry.number in hall.openings and '"published"' in entry.text for entry in hall.entries
    )
    assert (kept, keys) == (2, 1)
    hall.wait(days=1)
    hall.restart()
    assert not any('"key"' in text for text in hall.openings.values())


def test_a_stance_shows_how_many_moved_and_never_few() -> None:
    members = [*FIVE, person("fay")]
    hall = Hall.holding(Draft(Kind.STANCE, "He is right.", ("agree", "disagree")), members)
    for each in members:
        hall.cast(each, one(1))
    votes = hall.circle.votes
    hall.do(steering.begin_session(votes, "v", hall.now, hall.chance))
    for each in members:
        hall.cast(each, one(2))
    hall.cast(ADA, one(1))
    hall.restart()
    assert shift(hall.it()) is Moved.NOT_HELD
    hall.do(steering.end(hall.circle.votes, "v", hall.now, hall.chance))
    hall.restart()
    assert hall.it().state is State.COUNTED
    assert shift(hall.it()) == 5


def test_of_a_stance_without_opinions_that_is_said_and_nothing_of_its_beginning() -> None:
    hall = Hall.holding(Draft(Kind.STANCE, "He is right.", ("agree", "disagree")))
    hall.do(steering.end(hall.circle.votes, "v", hall.now, hall.chance))
    hall.restart()
    assert shift(hall.it()) is Moved.NOBODY


def test_fewer_than_five_who_moved_are_no_number() -> None:
    hall = Hall.holding(Draft(Kind.STANCE, "He is right.", ("agree", "disagree")))
    for each in FIVE:
        hall.cast(each, one(1))
    hall.do(steering.begin_session(hall.circle.votes, "v", hall.now, hall.chance))
    for each in FIVE[:4]:
        hall.cast(each, one(2))
    hall.withdraw(ED)
    hall.do(steering.end(hall.circle.votes, "v", hall.now, hall.chance))
    assert shift(hall.it()) is Moved.FEW
    hall.restart()


def test_a_receipt_proves_the_ballot_in_force_only() -> None:
    hall = Hall.holding(MOTION)
    hall.cast(ADA, YES)
    first = receipt(hall.circle.votes, "v", "ada")
    assert prove(hall.circle.votes, first).choice == YES
    hall.cast(ADA, NO)
    hall.restart()
    votes = hall.circle.votes
    for false in (first, Receipt(first.entry + 1, "0" * 64)):
        with pytest.raises(Refusal) as refusal:
            prove(votes, false)
        assert refusal.value.reason is Reason.UNKNOWN_RECEIPT
    hall.wait(days=3)
    proof = prove(votes, receipt(votes, "v", "ada"))
    assert (proof.choice, proof.counts, proof.state) == (NO, True, State.INVALID)


def test_whoever_is_deleted_votes_no_second_time() -> None:
    hall = Hall.holding(LIVE)
    for each in FIVE:
        hall.cast(each, one(1))
    hall.cast(ADA, one(2))
    hall.do(hall.circle.forget("ada", hall.now, hall.chance))
    hall.restart()
    assert hall.it().turnout == 4
    assert not any('"ada"' in text for text in hall.openings.values())
    hall.join([ADA])
    assert hall.refuses_ballot(ADA, one(1)) is Reason.FORGOTTEN_VOTER
    hall.wait(days=1)
    assert hall.counted().turnout == 4
    hall.restart()


@pytest.mark.parametrize("votes", [True, False])
def test_whoever_is_deleted_and_comes_back_is_counted_once(votes: bool) -> None:
    hall = Hall.holding(LIVE)
    if votes:
        hall.cast(BO, one(2))
    for _ in range(2):
        hall.do(hall.circle.forget("bo", hall.now, hall.chance))
        hall.join([BO])
        hall.restart()
        assert hall.it().roll == len(FIVE)
    if votes:
        assert hall.refuses_ballot(BO, one(1)) is Reason.FORGOTTEN_VOTER
    else:
        hall.cast(BO, one(1))
    assert hall.it().roll == len(FIVE)


def test_closed_totals_stay_when_a_voter_is_deleted() -> None:
    hall = Hall.holding(MOTION)
    hall.cast(ADA, YES)
    hall.cast(BO, YES)
    hall.wait(days=3)
    counts = shown(hall.it()).counts
    hall.do(hall.circle.forget("ada", hall.now, hall.chance))
    hall.restart()
    assert shown(hall.it()).counts == counts
    assert not any('"ada"' in text for text in hall.openings.values())


def test_terms_that_make_no_sense_are_refused() -> None:
    hall = House()
    hall.join(FIVE)

    def reason(draft: Draft) -> Reason:
        with pytest.raises(Refusal) as refusal:
            open_vote(hall.circle.roll, draft, hall.now, hall.chance, author=ADA)
        return refusal.value.reason

    many = tuple(map(str, range(26)))
    assert reason(Draft(Kind.POLL, " ")) is Reason.EMPTY_QUESTION
    assert reason(Draft(Kind.POLL, "x" * 2001)) is Reason.LONG_QUESTION
    assert reason(Draft(Kind.POLL, "\ud800")) is Reason.BAD_CHARACTERS
    assert reason(Draft(Kind.POLL, "?", ("a", "\x1b[2J"))) is Reason.BAD_CHARACTERS
    assert reason(Draft(Kind.POLL, "?", ("a",))) is Reason.BAD_OPTIONS
    assert reason(Draft(Kind.POLL, "?", many)) is Reason.BAD_OPTIONS
    assert reason(Draft(Kind.POLL, "?", ("a", " "))) is Reason.BAD_CHOICE
    assert reason(Draft(Kind.POLL, "?", ("a", "A"))) is Reason.CHOICE_TWICE
    assert reason(Draft(Kind.POLL, "?", COLOURS, rule="stv")) is Reason.RULE_NOT_OFFERED
    assert reason(Draft(Kind.POLL, "?", COLOURS, seats=2)) is Reason.BAD_SEATS
    assert reason(Draft(Kind.COMMITTEE, "?", COLOURS, seats=4)) is Reason.BAD_SEATS
    assert reason(Draft(Kind.MOTION, "?", quorum=Fraction(3, 2))) is Reason.BAD_SHARE
    assert reason(Draft(Kind.MOTION, "?", majority=Fraction(1, 3))) is Reason.BAD_SHARE
    assert reason(Draft(Kind.MOTION, "?", duration=timedelta(seconds=9))) is Reason.BAD_DURATION
    assert reason(Draft(Kind.MOTION, "?", seconder="nobody")) is Reason.NOT_ON_ROLL
    assert reason(Draft(Kind.MOTION, "?", tenure=-1)) is Reason.BAD_NUMBER


def test_cited_passages_stand_as_they_stood() -> None:
    passage = Passage("a" * 64, 10, 20, "Some text, ¶ 2", "so it stood")
    hall = Hall.holding(Draft(Kind.MOTION, "?", passages=(passage,), facilitator="bo"))
    hall.restart()
    assert hall.it().passages == [passage]
    facilitator = hall.it().opened.facilitator
    assert facilitator is not None
    assert hall.it().voters[facilitator] is not None
