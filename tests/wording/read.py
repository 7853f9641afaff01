"""Replies about reading plans, for the tests of their words."""

from dataclasses import replace
from datetime import UTC, datetime

from bot.desk.plans import replies
from bot.desk.plans.changes import How
from bot.errors import Reason
from bot.study.plans.calendar import Every, Rhythm
from bot.study.plans.changing import Anew, Shift
from bot.study.plans.plan import Kind, Plan
from bot.study.plans.portions import Portion, Spot

START = datetime(2026, 1, 5, 9, tzinfo=UTC)
PORTIONS = tuple(
    Portion(
        number,
        100 * (number - 1),
        100 * number - 1,
        900,
        Spot(("Tides",), number),
        Spot(("Tides",) if number < 9 else ("Ebb", "Low water"), number + 3),
    )
    for number in range(1, 10)
)
PLAN = Plan(
    "door",
    "The Open Door",
    "v",
    PORTIONS,
    Rhythm(datetime(2026, 1, 9, 20), Every.WEEK, "Europe/Berlin"),  # noqa: DTZ001 - a wall clock
    START,
)
CARD = replies.PlanCard("p1", PLAN, 3, 3)
LATER = replace(
    PLAN,
    rhythm=replace(PLAN.rhythm, dates=tuple(map(PLAN.rhythm.local, (1, 2, 3, 5, 7, 8, 9, 10, 11)))),
)
FIELDS = ((How.MOVE, "when"), (How.SHIFT, "days"), (How.ANEW, "when"))
CHANGES = (Shift(4, 7), Anew(4, PLAN.rhythm.local(5), Every.DAY))
READ = replies.ReadTo("door", "The Open Door", 3, 9, 299)


def plan_replies() -> tuple[replies.PlanReply | replies.PortionPosted, ...]:
    """Every kind of reply about reading plans."""
    texts = (("door", "The Open Door"), ("tea", "Tea"))
    drafted = replies.PlanDrafted(
        "p1",
        2,
        PLAN,
        "door",
        texts,
        Every.WEEK,
        limited=True,
        advances=True,
        problems=(),
        posted=True,
    )
    problem = replies.PlanProblem(Reason.BAD_ZONE, {"zone": "Mars"})
    rhythms = [
        replace(PLAN, rhythm=replace(PLAN.rhythm, every=every), portions=PORTIONS[:count])
        for every in Every
        for count in (1, 2)
    ]
    shown = replies.PlanShown(CARD, moderator=False)
    listed = replies.MeetingListed(
        "p1", 3, "The Open Door", PORTIONS[2], 9, PLAN.meeting(3), PLAN.meeting(4), "12"
    )
    return (
        drafted,
        *(replace(drafted, plan=each, every=each.rhythm.every) for each in rhythms),
        replace(drafted, plan=None, problems=(problem,), texts=texts[:1], posted=False),
        replies.PlanWordsAsked("p1", {"meetings": "9", "first": "friday 20:00", "zone": "UTC"}),
        replies.PlanDiscarded(),
        shown,
        replies.PlanShown(
            replace(CARD, missed=(1, 2), unlisted=True),
            moderator=True,
            others=(("p2", "Tea"),),
            done="started",
        ),
        replace(shown, done="moved", stopping=True),
        replace(shown, card=replace(CARD, at=9, next=None, gone=True)),
        *(
            replies.PlanShown(replies.PlanCard("p1", each, 1, 1), moderator=True)
            for each in rhythms
        ),
        replies.PlanShown(replace(CARD, plan=LATER), moderator=True, done="dated"),
        replies.DatesShown(CARD, tuple(range(3, 10))),
        replies.DatesShown(replace(CARD, next=None), ()),
        *(replies.DatesAsked("p1", how, {"number": "3", name: "7"}) for how, name in FIELDS),
        *(replies.DatesProposed(CARD, LATER, (4,), change, 2) for change in CHANGES),
        replies.DatesProposed(CARD, PLAN, (), CHANGES[0], 2),
        replies.NoPlan(moderator=False),
        replies.NoPlan(moderator=True),
        replies.PlanStopped("The Open Door", "door"),
        *(
            replies.PortionPosted("p1", kind, "The Open Door", PORTIONS[2], 9, PLAN.meeting(3))
            for kind in Kind
        ),
        *(
            replies.PortionPosted("p1", kind, "The Open Door", PORTIONS[0], 1, PLAN.meeting(1))
            for kind in Kind
        ),
        listed,
        replace(listed, of=1),
        replies.MeetingsShown((listed,), (), START),
        replies.MeetingNoted(),
    )
