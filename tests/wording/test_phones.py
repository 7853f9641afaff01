"""Messages as a thumb meets them: labels that a phone shows whole, and nothing lost by chance."""

import re
from dataclasses import replace

import pytest

from bot.desk.board.replies import PetitionPosted, VotePosted
from bot.desk.commands import ACTIONS, Weight
from bot.desk.replies import Refused, Reply
from bot.desk.voting.challenges import ChallengeCard
from bot.desk.voting.replies import BallotShown, RulesShown, Steered, VoteSteered
from bot.desk.voting.views import Office, VoteCard
from bot.errors import Reason
from bot.guild.rendering import lay_out
from bot.voting.decisions.decision import Standing
from bot.voting.petitions.petition import State as Petitioned
from bot.voting.votes.terms import Counts, Kind
from bot.voting.votes.vote import State
from bot.wording import LOCALES, render
from bot.wording.blocks import Items
from bot.wording.catalogue import phrase
from bot.wording.voting.parts import IN_SIGHT, on_button
from tests.terminal.test_transcripts import CASES
from tests.wording.test_ballot_pages import card
from tests.wording.test_bodies import LATER, NOW, PETITION, UPHELD, challenged
from tests.wording.test_messages import KINDS

SAID = ("terminal-number", "terminal-renumbered", "terminal-key-off")
BESIDE = re.compile(
    "|".join(
        rf" +{re.escape(phrase(locale, key))}".replace(r"\ ", " +")
        for key in SAID
        for locale in LOCALES
    )
)
"""What the terminal says of a button, beside it."""

BUTTON = re.compile(r"\[\d+\] (.*?)(?=  \[\d+\] |$)")


def words(reply: Reply, locale: str = "en") -> str:
    return "\n".join(sheet.content for sheet in lay_out(render(reply, locale)))


@pytest.mark.parametrize("locale", LOCALES)
def test_labels_are_whole_and_what_takes_away_is_last(locale: str) -> None:
    for reply in KINDS:
        controls = render(reply, locale).controls
        assert all(0 < len(each.label) <= IN_SIGHT for each in controls), controls
        grave = [ACTIONS[each.action].weight is Weight.GRAVE for each in controls]
        assert grave == sorted(grave), controls


def test_no_button_of_any_conversation_is_wider_than_a_phone() -> None:
    buttons = 0
    for path in CASES.glob("*.txt"):
        for part in path.read_text("utf-8").split("\n\n"):
            # A menu has its name above its choices, which a phone shows one below the other.
            if re.match(r"\[\d+\] ", part) and "—" not in part:
                row = part.replace("\n", "  " if "\n[" in part else " ")
                for label in BUTTON.findall(BESIDE.sub("", row)):
                    buttons += 1
                    assert len(label.strip()) <= IN_SIGHT, (path.name, label)
    assert buttons > 1000


@pytest.mark.parametrize("locale", LOCALES)
def test_foreign_words_on_a_button_leave_room_for_its_own(locale: str) -> None:
    label = on_button(locale, "control-second-this", "question", "Which chapter? " * 9)
    assert len(label) == IN_SIGHT
    assert label.endswith("…")
    assert on_button(locale, "control-second-this", "question", "Tea?").endswith(": Tea?")


def test_a_motion_does_not_list_what_everybody_knows() -> None:
    for reply in (
        BallotShown(replace(running(Kind.MOTION), mine=None)),
        VotePosted(running(Kind.MOTION)),
    ):
        assert not any(isinstance(block, Items) for block in render(reply, "en").blocks)
    assert "Option 2" in words(VotePosted(running(Kind.CHOICE)))


def running(kind: Kind) -> VoteCard:
    """A vote of which nothing is counted yet."""
    rule = "majority" if kind is Kind.MOTION else "approval"
    known = card(kind, rule, 3)
    hidden = replace(known.shown, counts=None)
    return replace(known, shown=hidden, terms=replace(known.terms, counts=Counts.CLOSE))


def test_nothing_is_counted_before_somebody_has_voted() -> None:
    known = card(Kind.POLL, "plurality", 3)
    empty = replace(known.shown, counts={1: 0, 2: 0, 3: 0}, turnout=0)
    assert "0 votes" not in words(VotePosted(replace(known, shown=empty)))
    voted = replace(empty, counts={1: 1, 2: 0, 3: 0}, turnout=1)
    assert "0 votes" in words(VotePosted(replace(known, shown=voted)))


def test_a_petition_says_what_came_of_it() -> None:
    over = replace(PETITION, state=Petitioned.VOTED)
    told = words(PetitionPosted(over, challenged(UPHELD)))
    assert "Upheld by vote #2." in told
    assert "has been held" not in told
    revoked = replace(UPHELD, result=Standing.REVOKED)
    assert "Revoked by vote #2." in words(PetitionPosted(over, challenged(revoked)))


def test_while_the_new_vote_runs_its_petition_leads_there() -> None:
    qualified = replace(PETITION, state=Petitioned.QUALIFIED, opens=LATER)
    waiting = ChallengeCard(qualified, NOW, None, None, None)
    assert "The new vote opens by" in words(PetitionPosted(qualified, challenged(waiting)))
    voting = PetitionPosted(qualified, challenged(replace(waiting, vote=3)))
    assert "opens by" not in words(voting)
    assert "Vote #3 decides" in words(voting)
    assert [(each.action, each.argument) for each in render(voting, "en").controls] == [
        ("ballot", "3")
    ]


def test_a_new_vote_says_why_it_was_demanded() -> None:
    known = replace(running(Kind.MOTION), recalls=1, demand="We were half asleep.")
    for reply in (VotePosted(known), BallotShown(known)):
        assert "> We were half asleep." in words(reply)


@pytest.mark.parametrize("office", [Office.CHAIR, Office.EXECUTIVE, Office.GROUP])
def test_who_alone_votes_is_said_wherever_one_can_vote(office: Office) -> None:
    known = replace(card(Kind.COMMITTEE, "stv", 3), question="Harbour", body=(office, "The House"))
    who = "members of Harbour" if office is Office.GROUP else "delegates of The House"
    for reply in (VotePosted(known), BallotShown(known), RulesShown(known, "0" * 64, None)):
        assert f"The {who} vote." in words(reply)
        assert "Whoever has joined" not in words(reply)


def test_what_is_suspended_says_so_first_and_offers_no_ballot() -> None:
    reasons = (("suspended", NOW, "Let us wait."),)
    known = replace(running(Kind.CHOICE), state=State.SUSPENDED, reasons=reasons)
    message = render(VotePosted(known), "en")
    told = words(VotePosted(known))
    assert told.index("no time runs out") < told.index("Let us wait.") < told.index("Option 1")
    assert [each.action for each in message.controls] == ["rules"]
    resumed = replace(known, state=State.OPEN)
    assert "Let us wait." not in words(VoteSteered(resumed, Steered.RESUMED))


def test_a_vote_that_was_called_off_says_so_once() -> None:
    reasons = (("cancelled", NOW, "Opened by mistake."),)
    known = replace(running(Kind.CHOICE), state=State.CANCELLED, closed=NOW, reasons=reasons)
    told = words(VotePosted(known))
    assert "Opened by mistake." in told
    assert "Closed" not in told
    assert "Nothing was counted" not in told


def test_a_result_is_offered_where_there_is_something_to_see() -> None:
    hidden = running(Kind.CHOICE)
    shown = replace(hidden, terms=replace(hidden.terms, counts=Counts.LIVE))
    for known, offered in ((hidden, False), (shown, True)):
        keys = render(RulesShown(known, "0" * 64, None), "en").controls
        assert ("result" in [each.action for each in keys]) is offered


@pytest.mark.parametrize("reason", [Reason.PETITION_BARRED, Reason.DELEGATE_IMMUNE])
def test_a_time_in_a_refusal_is_shown_as_all_times(reason: Reason) -> None:
    assert f"<t:{int(LATER.timestamp())}:f>" in words(Refused(reason, {"until": LATER}))
