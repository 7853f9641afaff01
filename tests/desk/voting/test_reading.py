"""A draft as typed → what it means: all its problems at once, and what is sound of it."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.desk.caller import Caller
from bot.desk.settings.chosen import InForce
from bot.desk.voting.customs import customs_of
from bot.desk.voting.drafted import begun, changed
from bot.desk.voting.drafting_requests import DraftStance, DraftVote
from bot.desk.voting.reading import Reading, read
from bot.errors import Reason
from bot.voting.votes.terms import MOTION, Kind

ADA = Caller("one", "ada", roles=frozenset({"1"}))
USUAL = customs_of(InForce((), (), {"zone": "UTC"}))
NOW = datetime(2026, 1, 1, 12, tzinfo=UTC)  # a Thursday


def reading(request: DraftVote | DraftStance, later: timedelta = timedelta()) -> Reading:
    return read(begun(request, "d", NOW, UTC), ADA, NOW + later, USUAL)


def reasons(meant: Reading) -> list[Reason]:
    return [problem.reason for problem in meant.problems]


@pytest.mark.parametrize(
    ("request_", "kind", "meant"),
    [
        (DraftVote(ADA, "Which?", "A;B"), "ask", Kind.POLL),
        (DraftVote(ADA, "Lock it."), "adopt", Kind.MOTION),
        (DraftVote(ADA, "Which?", "A;B", "choose"), "choose", Kind.CHOICE),
        (DraftVote(ADA, "Who?", "A;B", "elect", seats=2), "elect", Kind.COMMITTEE),
        (DraftStance(ADA, "So it is."), None, Kind.STANCE),
    ],
)
def test_what_is_right_has_no_problems(
    request_: DraftVote | DraftStance, kind: str | None, meant: Kind
) -> None:
    found = reading(request_)
    assert (found.kind, found.draft.kind, found.problems, found.aside) == (kind, meant, (), ())


def test_all_problems_are_told_at_once_and_the_rest_is_read() -> None:
    found = reading(
        DraftVote(
            ADA,
            " ",
            "Tea; tea",
            "choose",
            until="soon",
            rule="stv",
            names="visible",
            quorum="many",
            roles="Night Watch",
        )
    )
    assert reasons(found) == [
        Reason.EMPTY_QUESTION,
        Reason.CHOICE_TWICE,
        Reason.BAD_UNTIL,
        Reason.RULE_NOT_OFFERED,
        Reason.BAD_SHARE,
        Reason.UNKNOWN_ROLE,
    ]
    assert found.problems[-1].facts == {"role": "Night Watch"}
    assert found.options == ("Tea", "tea")
    assert found.draft.rule == "approval"
    assert str(found.draft.names) == "visible"


def test_an_unknown_kind_is_told_and_read_as_none() -> None:
    found = reading(DraftVote(ADA, "Which?", "A;B", "guess"))
    assert (found.kind, reasons(found)) == ("ask", [Reason.UNKNOWN_WORD])


@pytest.mark.parametrize(
    ("kind", "aside"),
    [
        ("adopt", ("options", "rule", "runoff", "seats")),
        ("ask", ("runoff", "seats", "majority")),
        ("elect", ("runoff", "majority")),
    ],
)
def test_what_a_kind_does_not_have_is_left_aside(kind: str, aside: tuple[str, ...]) -> None:
    rule = {"adopt": "irv", "ask": "approval", "elect": "stv"}[kind]
    asked = DraftVote(ADA, "?", "A;B", kind, rule=rule, seats=2, majority="2/3", runoff="yes")
    found = reading(asked)
    assert (found.aside, found.problems) == (aside, ())
    assert found.options == (MOTION if kind == "adopt" else ("A", "B"))


@pytest.mark.parametrize("options", [None, "", "A", ";;"])
def test_a_choice_without_enough_options_is_told(options: str | None) -> None:
    assert reasons(reading(DraftVote(ADA, "?", options, "choose"))) == [Reason.BAD_OPTIONS]


@pytest.mark.parametrize("seats", ["0", "4", "two", "-1", "1.5", "٣", "9" * 40])
def test_seats_that_are_none_are_told_beside_the_options(seats: str) -> None:
    drafted = begun(DraftVote(ADA, "?", "A;B;C", "elect"), "d", NOW, UTC)
    found = read(changed(drafted, {"seats": seats}, NOW, UTC), ADA, NOW, USUAL)
    assert reasons(found) in ([Reason.BAD_SEATS], [Reason.BAD_NUMBER])


def test_a_day_that_was_named_stays_that_day_and_a_span_runs_from_the_opening() -> None:
    later = timedelta(hours=20)
    named = reading(DraftVote(ADA, "?", until="tomorrow 20:00"), later)
    assert named.draft.duration == datetime(2026, 1, 2, 20, tzinfo=UTC) - NOW - later
    span = reading(DraftVote(ADA, "?", until="3 days"), later)
    assert span.draft.duration == timedelta(days=3)


def test_a_time_that_went_by_while_it_was_drafted_is_told_as_it_was_typed() -> None:
    found = reading(DraftVote(ADA, "?", until="fri 9:00"), timedelta(hours=22))
    assert reasons(found) == [Reason.PAST_UNTIL]
    assert found.problems[0].facts == {"until": "fri 9:00"}


def test_what_is_no_text_is_told_and_shown_with_marks() -> None:
    found = reading(DraftVote(ADA, "a\0b\ud800", "A;B"))
    assert (reasons(found), found.question) == ([Reason.BAD_CHARACTERS], "a\ufffdb\ufffd")


def test_lines_are_options_whatever_stands_in_them() -> None:
    assert reading(DraftVote(ADA, "?", "Tea; hot\nCoffee | cold\n")).options == (
        "Tea; hot",
        "Coffee | cold",
    )
