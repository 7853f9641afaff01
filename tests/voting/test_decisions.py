"""The life of decisions: challenged, revoked, upheld, superseded (S11)."""

from dataclasses import replace
from datetime import timedelta
from fractions import Fraction

import pytest

from bot.errors import Reason
from bot.voting.counting import Preference
from bot.voting.decisions.deciding import annul, challenge, sign_against, supersede
from bot.voting.decisions.decision import Decision, Standing
from bot.voting.decisions.events import RecallTerms
from bot.voting.ledger.chain import Entry, link
from bot.voting.outages import back
from bot.voting.petitions.petition import Petition, State
from bot.voting.roll import Person
from bot.voting.steps import Step
from bot.voting.verifying import verify
from bot.voting.votes import steering
from bot.voting.votes.ballots import some
from bot.voting.votes.opening import open_vote
from bot.voting.votes.terms import Draft, Kind
from bot.voting.votes.vote import State as Voted
from tests.voting.ledger_house import person
from tests.voting.recall_house import ABSTAIN, CROWD, MOTION, NO, YES, Forum


def test_an_adopted_motion_is_a_decision_in_force() -> None:
    forum = Forum.of()
    decision = forum.decided()
    assert stands(decision) is Standing.IN_FORCE
    assert (decision.made.quorum, decision.made.majority) == (Fraction(1, 3), Fraction(1, 2))
    forum.held(MOTION, (NO,) * 10)
    forum.held(Draft(Kind.POLL, "Tea?", ("yes", "no")), (YES,))
    assert list(forum.circle.decisions.all) == [decision.id]
    forum.restart()


def test_a_fifth_of_the_roll_challenges_it_and_it_stays_in_force_until_the_vote() -> None:
    forum = Forum.of()
    decision = forum.decided()
    petition = forum.challenge(decision)
    assert (petition.needed, petition.electors) == (4, 20)
    assert [petition.quarters(), decision.standing] == [1, Standing.IN_FORCE]
    forum.sign(petition, CROWD[1])
    forum.sign(petition, CROWD[2])
    assert petition.quarters() == 3
    forum.sign(petition, CROWD[3])
    assert state(petition) is State.QUALIFIED
    assert stands(decision) is Standing.CHALLENGED
    assert not petition.signatures
    forum.wait(hours=47)
    assert decision.challenges[-1].vote is None
    forum.wait(hours=1)
    recall = forum.circle.votes[decision.challenges[-1].vote or ""]
    assert recall.opened.closes == forum.now + timedelta(hours=72)
    forum.vote(recall.id, (YES,) * 7)
    forum.wait(hours=72)
    assert stands(decision) is Standing.REVOKED
    assert state(petition) is State.VOTED
    assert decision.challenges[-1].result is Standing.REVOKED
    forum.restart()


def test_who_signed_is_erased_when_the_petition_is_over() -> None:
    forum = Forum.of()
    petition = forum.challenge(forum.decided())
    forum.sign(petition, CROWD[1])
    named = [text for text in forum.openings.values() if '"weight":1' in text]
    assert len(named) == 2
    forum.sign(petition, CROWD[2])
    forum.sign(petition, CROWD[3])
    assert not [text for text in forum.openings.values() if '"weight":1' in text]
    forum.restart()


@pytest.mark.parametrize(
    ("ballots", "bars"),
    [
        ((YES, NO, NO, NO, NO, NO, NO), (30, 60, 120)),
        ((YES, YES, YES, NO, NO, NO, ABSTAIN), (30, 60, 120)),
        ((YES,) * 6, (30, 30, 30)),
    ],
)
def test_upheld_bars_for_thirty_days_and_doubles_with_a_quorum(
    ballots: tuple[Preference, ...], bars: tuple[int, ...]
) -> None:
    forum = Forum.of()
    decision = forum.decided()
    for days in bars:
        forum.recalled(decision, ballots)
        assert stands(decision) is Standing.UPHELD
        assert decision.bar_days == days
        assert forum.refuses(lambda: _challenge(forum, decision.id)) is Reason.PETITION_BARRED
        forum.wait(days=days - 1, hours=23)
        assert forum.refuses(lambda: _challenge(forum, decision.id)) is Reason.PETITION_BARRED
        forum.wait(hours=1)
    forum.restart()


def test_without_a_quorum_the_bar_does_not_double() -> None:
    forum = Forum.of()
    decision = forum.decided()
    for ballots, days in [((NO,) * 7, 30), ((), 30), ((NO,) * 7, 60), ((), 60)]:
        forum.recalled(decision, ballots)
        assert decision.bar_days == days
        forum.wait(days=days)


def test_revoked_needs_the_majority_that_the_decision_had() -> None:
    forum = Forum.of()
    decision = forum.decided(replace(MOTION, majority=Fraction(2, 3), or_equal=True))
    forum.recalled(decision, (YES,) * 5 + (NO,) * 3)
    assert stands(decision) is Standing.UPHELD
    forum.wait(days=30)
    forum.recalled(decision, (YES,) * 6 + (NO,) * 3)
    assert stands(decision) is Standing.REVOKED


def test_a_choice_is_revoked_by_more_than_half_with_the_usual_quorum() -> None:
    forum = Forum.of()
    choice = Draft(Kind.CHOICE, "Which text?", ("one", "two"), duration=timedelta(hours=2))
    decision = forum.decided(choice, (some(1),))
    assert decision.made.quorum == Fraction(1, 3)
    petition = forum.challenge(decision)
    for who in CROWD[1:4]:
        forum.sign(petition, who)
    forum.wait(hours=48)
    recall = forum.circle.votes[decision.challenges[-1].vote or ""]
    # The original ran two hours; a recall runs a day at least.
    assert recall.terms.seconds == 24 * 3600
    forum.vote(recall.id, (YES,) * 6)
    forum.wait(hours=24)
    assert stands(decision) is Standing.UPHELD
    forum.wait(days=30)
    forum.recalled(decision, (YES,) * 4 + (NO,) * 3)
    assert stands(decision) is Standing.REVOKED


@pytest.mark.parametrize(("size", "needed"), [(1, 1), (2, 2), (3, 3), (15, 3), (16, 4), (20, 4)])
def test_the_threshold_is_a_fifth_at_least_three_and_never_above_the_roll(
    size: int, needed: int
) -> None:
    forum = Forum.of(CROWD[:size])
    petition = forum.challenge(forum.decided(ballots=(YES,) * min(size, 10)))
    assert petition.needed == needed
    assert state(petition) is (State.QUALIFIED if needed == 1 else State.COLLECTING)
    assert (petition.quarters() is None) is (size < 5)


def test_the_threshold_is_frozen_and_tenure_is_reckoned_at_the_opening() -> None:
    forum = Forum.of(CROWD[:5])
    decision = forum.decided(ballots=(YES,) * 3)
    new = person("new", since=forum.now)
    forum.join([*CROWD[5:], new])
    assert forum.refuses(lambda: _challenge(forum, decision.id, new)) is Reason.TOO_NEW
    petition = forum.challenge(decision)
    assert petition.needed == 4
    forum.join([person(f"late{number}") for number in range(30)])
    forum.wait(days=7)
    assert forum.refuses(lambda: _sign(forum, petition.id, new)) is Reason.TOO_NEW
    forum.sign(petition, person("late1"))
    assert petition.needed == 4
    stranger = person("stranger")
    assert forum.refuses(lambda: _sign(forum, petition.id, stranger)) is Reason.NOT_ON_ROLL
    assert forum.refuses(lambda: _sign(forum, petition.id, CROWD[0])) is Reason.ALREADY_SIGNED


def test_a_petition_expires_and_bars_nothing() -> None:
    forum = Forum.of()
    decision = forum.decided()
    petition = forum.challenge(decision)
    forum.wait(days=14)
    assert state(petition) is State.EXPIRED
    assert forum.refuses(lambda: _sign(forum, petition.id, CROWD[1])) is Reason.PETITION_OVER
    assert stands(decision) is Standing.IN_FORCE
    forum.challenge(decision)
    forum.restart()


def test_with_the_last_signature_the_petition_is_withdrawn() -> None:
    forum = Forum.of()
    decision = forum.decided()
    petition = forum.challenge(decision)
    assert forum.refuses(lambda: _challenge(forum, decision.id)) is Reason.PETITION_RUNNING
    forum.sign(petition, CROWD[1])
    forum.unsign(petition, CROWD[0])
    assert state(petition) is State.COLLECTING
    forum.sign(petition, CROWD[0])
    forum.unsign(petition, CROWD[0])
    forum.unsign(petition, CROWD[1])
    assert state(petition) is State.WITHDRAWN
    assert not [text for text in forum.openings.values() if '"weight":1' in text]
    forum.restart()


def test_deleting_ones_data_withdraws_the_signature() -> None:
    forum = Forum.of()
    petition = forum.challenge(forum.decided())
    forum.sign(petition, CROWD[1])
    forum.do(forum.circle.forget("m0", forum.now, forum.chance))
    assert petition.weight == 1
    assert not [text for text in forum.openings.values() if '"m0"' in text]
    forum.restart()


def test_adopting_it_again_makes_another_decision_and_keeps_the_old_one() -> None:
    forum = Forum.of()
    first = forum.recalled(forum.decided(), (YES,) * 7)
    second = forum.decided()
    assert first.id != second.id
    assert stands(first) is Standing.REVOKED
    assert stands(second) is Standing.IN_FORCE
    assert forum.refuses(lambda: _challenge(forum, first.id)) is Reason.DECISION_NOT_IN_FORCE
    forum.recalled(second, (NO,) * 7)
    assert [first.standing, second.standing] == [Standing.REVOKED, Standing.UPHELD]
    assert [each.result for each in first.challenges] == [Standing.REVOKED]
    forum.restart()


def test_a_decision_in_the_place_of_another_supersedes_it() -> None:
    forum = Forum.of()
    old = forum.decided()
    petition = forum.challenge(old)
    step = open_vote(forum.circle.roll, MOTION, forum.now, forum.chance, vote="new")
    forum.do(supersede(forum.circle.decisions, old.id, step, "new"))
    forum.vote("new", (YES,) * 8)
    forum.until("new")
    new = forum.circle.decisions.all["new"]
    assert stands(old) is Standing.SUPERSEDED
    assert (old.superseded_by, new.made.supersedes) == ("new", old.id)
    assert state(petition) is State.WITHDRAWN
    forum.restart()


def test_a_recall_vote_of_a_superseded_decision_changes_nothing() -> None:
    forum = Forum.of()
    old = forum.decided()
    petition = forum.challenge(old)
    for who in CROWD[1:4]:
        forum.sign(petition, who)
    forum.wait(hours=48)
    recall = old.challenges[-1].vote or ""
    draft = replace(MOTION, duration=timedelta(hours=1))
    step = open_vote(forum.circle.roll, draft, forum.now, forum.chance, vote="new")
    forum.do(supersede(forum.circle.decisions, old.id, step, "new"))
    forum.vote("new", (YES,) * 8)
    forum.vote(recall, (YES,) * 8)
    forum.until("new")
    assert stands(old) is Standing.SUPERSEDED
    forum.until(recall)
    assert stands(old) is Standing.SUPERSEDED
    assert state(petition) is State.VOTED
    assert old.challenges[-1].result is None
    forum.restart()


def test_a_recall_vote_that_is_called_off_opens_again() -> None:
    forum = Forum.of()
    decision = forum.decided()
    petition = forum.challenge(decision)
    for who in CROWD[1:4]:
        forum.sign(petition, who)
    forum.wait(hours=48)
    first = decision.challenges[-1].vote or ""
    votes = forum.circle.votes
    forum.do(steering.cancel(votes, first, forum.now, forum.chance, member=None, reason="spam"))
    forum.wait(hours=48)
    second = decision.challenges[-1].vote or ""
    assert second not in ("", first)
    forum.vote(second, (YES,) * 7)
    forum.until(second)
    assert stands(decision) is Standing.REVOKED
    forum.restart()


def test_annulling_the_recall_vote_runs_it_again() -> None:
    forum = Forum.of()
    decision = forum.recalled(forum.decided(), (YES,) * 7)
    assert stands(decision) is Standing.REVOKED
    votes, recall = forum.circle.votes, decision.challenges[-1].vote or ""
    forum.do(steering.annul(votes, recall, "a leak", forum.now, forum.chance))
    assert stands(decision) is Standing.CHALLENGED
    assert forum.refuses(lambda: _challenge(forum, decision.id)) is Reason.PETITION_RUNNING
    again = decision.challenges[-1].vote or ""
    forum.vote(again, (NO,) * 7)
    forum.until(again)
    assert stands(decision) is Standing.UPHELD
    assert again not in forum.circle.decisions.all
    forum.restart()


def test_annulling_the_vote_takes_the_decision_out_of_force() -> None:
    forum = Forum.of()
    decision = forum.decided()
    petition = forum.challenge(decision)
    forum.do(steering.annul(forum.circle.votes, decision.id, "a leak", forum.now, forum.chance))
    assert stands(decision) is Standing.ANNULLED
    forum.wait(minutes=1)
    assert state(petition) is State.WITHDRAWN
    again = forum.circle.votes[decision.id].again or ""
    forum.vote(again, (YES,) * 8)
    forum.until(again)
    assert forum.circle.decisions.all[again].standing is Standing.IN_FORCE
    forum.restart()


def test_annulling_the_vote_ends_the_recall_vote() -> None:
    forum = Forum.of()
    decision = forum.decided()
    petition = forum.challenge(decision)
    for who in CROWD[1:4]:
        forum.sign(petition, who)
    forum.wait(hours=48)
    recall = decision.challenges[-1].vote or ""
    forum.vote(recall, (YES,) * 3)
    forum.do(annul(forum.circle.decisions, decision.id, "a leak", forum.now, forum.chance))
    called_off = forum.circle.votes[recall]
    assert called_off.state is Voted.CANCELLED
    assert called_off.reasons[-1][2] == "a leak"
    assert (state(petition), stands(decision)) == (State.WITHDRAWN, Standing.ANNULLED)
    assert (decision.challenges[-1].vote, decision.challenge) == (recall, None)
    assert forum.circle.decisions.moot(recall)
    forum.wait(days=3)
    assert len(forum.circle.votes.by_id) == 3
    forum.restart()


def test_a_recall_that_fell_due_while_the_bot_was_away_opens_when_it_is_back() -> None:
    forum = Forum.of()
    decision = forum.decided()
    petition = forum.challenge(decision)
    for who in CROWD[1:4]:
        forum.sign(petition, who)
    left = forum.now
    forum.now += timedelta(days=10)
    forum.do(back(left, forum.now))
    forum.wait()
    recall = forum.circle.votes[decision.challenges[-1].vote or ""]
    assert recall.opened.at == forum.now
    forum.restart()


def test_a_petition_lasts_longer_by_an_outage_at_its_end() -> None:
    forum = Forum.of()
    petition = forum.challenge(forum.decided())
    forum.wait(days=13)
    left = forum.now
    forum.now += timedelta(hours=30)
    forum.do(back(left, forum.now))
    forum.wait()
    assert state(petition) is State.COLLECTING
    forum.wait(hours=23)
    forum.sign(petition, CROWD[1])
    forum.wait(hours=1)
    assert state(petition) is State.EXPIRED


def test_the_figures_are_those_of_the_server() -> None:
    forum = Forum.of()
    decision = forum.decided()
    terms = RecallTerms(Fraction(1, 2), 1, 3, 0, 1, 5, 10)
    petition = forum.challenge(decision, terms=terms)
    assert petition.needed == 10
    assert petition.until == forum.now + timedelta(days=3)
    for who in CROWD[1:10]:
        forum.sign(petition, who)
    forum.wait(hours=1)
    recall = decision.challenges[-1].vote or ""
    forum.vote(recall, (NO,) * 8)
    forum.until(recall)
    assert decision.bar_days == 10


def stands(decision: Decision) -> Standing:
    """How it stands now, which a type checker would think it knows."""
    return decision.standing


def state(petition: Petition) -> State:
    return petition.state


def _challenge(forum: Forum, decision: str, who: Person = CROWD[0]) -> Step:
    circle = forum.circle
    return challenge(circle.decisions, circle.roll, decision, who, forum.now, forum.chance)


def _sign(forum: Forum, about: str, who: Person) -> Step:
    circle = forum.circle
    petition = circle.petitions.all[about]
    return sign_against(circle.decisions, circle.roll, petition, who, forum.now, forum.chance)


@pytest.mark.parametrize("kind", ["decision-made", "decision-upheld"])
def test_a_ledger_that_says_otherwise_of_a_decision_does_not_hold(kind: str) -> None:
    forum = Forum.of()
    forum.recalled(forum.decided(), (NO,) * 7)
    stored = [(entry, forum.openings.get(entry.number)) for entry in forum.entries]
    assert verify(stored).ok
    at = next(at for at, (entry, _) in enumerate(stored) if f'"kind":"{kind}"' in entry.text)
    before = stored[at - 1][0].hash
    forged = stored[at][0].text.replace('"quorum":"1/3"', '"quorum":"1/4"')
    forged = forged.replace('"quorate":true', '"quorate":false')
    assert forged != stored[at][0].text
    entry = Entry(at + 1, forged, link(before, forged))
    assert verify([*stored[:at], (entry, None)]).first_bad == at + 1
