"""Founding by tapping: what a plan is, who may, and what comes of it."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.desk.bodies.plans import LONGEST_NAME, Plan
from bot.desk.bodies.replies import BodyShown, DesignAsked, Done, FormAsked, PlanAsked, PlanShown
from bot.desk.bodies.requests import Asked, AskForm, AskPlan, FillPlan, Found, JoinGroup, ShowPlan
from bot.desk.bodies.views import AssemblyCard, CouncilCard
from bot.desk.commands import press
from bot.errors import Reason, Refusal
from tests.desk.voting.meeting import Hall

PLANS = st.builds(
    Plan,
    st.booleans(),
    st.text(min_size=1, max_size=LONGEST_NAME),
    st.integers(1, 9999),
    st.none() | st.integers(1, 9999),
    st.integers(1, 43200),
    st.booleans(),
    st.integers(0, 365),
)


@given(PLANS)
def test_a_plan_is_read_as_it_was_written(plan: Plan) -> None:
    assert Plan.read(plan.written()) == plan


@given(st.text(max_size=80))
def test_any_argument_is_a_plan_or_refused(argument: str) -> None:
    try:
        plan = Plan.read(argument)
    except Refusal:
        return
    assert 1 <= len(plan.name) <= LONGEST_NAME


@given(PLANS, st.text(max_size=4) | st.from_regex(r"[wnt][sv0-9]{1,3}", fullmatch=True))
def test_any_change_is_one_setting_or_refused(plan: Plan, change: str) -> None:
    try:
        changed = plan.changed(change)
    except Refusal:
        return
    same = {
        "w": replace(changed, window=plan.window),
        "n": replace(changed, secret=plan.secret),
        "t": replace(changed, tenure=plan.tenure),
    }
    assert same[change[0]] == plan


def test_settings_are_chosen_one_by_one() -> None:
    plan = Plan.fresh("The Assembly", programmes=True)
    chosen = plan.changed("w60").changed("nv").changed("t0")
    assert chosen == replace(plan, window=60, secret=False, tenure=0)


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"name": ""}, Reason.BAD_NAME),
        ({"name": "x" * 61}, Reason.BAD_NAME),
        ({"name": "x", "seats": "many"}, Reason.BAD_NUMBER),
        ({"name": "x", "seats": "0"}, Reason.BAD_NUMBER),
        ({"name": "x", "per": "-2"}, Reason.BAD_NUMBER),
    ],
)
def test_what_was_typed_wrongly_is_named(fields: dict[str, str], reason: Reason) -> None:
    with pytest.raises(Refusal) as refused:
        Plan.fresh("x", programmes=False).filled(fields)
    assert refused.value.reason is reason


def test_what_is_left_empty_is_the_usual() -> None:
    plan = Plan.fresh("x", programmes=False)
    filled = replace(plan, seats=7, per=9).filled({"name": " The  Council ", "seats": ""})
    assert filled == replace(plan, name="The Council")


async def test_an_assembly_is_founded_page_by_page(hall: Hall) -> None:
    asked = await hall.get(DesignAsked, Found(hall["mo"], "The Assembly"))
    assert asked.moderator
    plan = Plan.fresh(asked.name, programmes=True).written()
    assert (await hall.get(PlanAsked, AskPlan(hall["mo"], plan))).plan.seats == 5
    fields = {"name": "The House", "seats": "7"}
    filled = await hall.get(PlanShown, FillPlan(hall["mo"], plan, fields))
    change = ShowPlan(hall["mo"], filled.plan.written(), advanced=True, change="w60")
    shown = await hall.get(PlanShown, change)
    assert (shown.advanced, shown.plan.window) == (True, 60)
    founding = press("found", shown.plan.written(), hall["mo"])
    founded = await hall.get(BodyShown, founding)
    assert (founded.done, founded.moderator) == (Done.FOUNDED, True)
    assert isinstance(founded.card, AssemblyCard)
    assert (founded.card.shown.title, founded.card.shown.size) == ("The House", 7)
    assert founded.card.terms.window == 60
    assert await hall.refused(founding) is Reason.NAME_TAKEN  # pressed twice


async def test_a_council_with_a_seat_for_every_so_many(hall: Hall) -> None:
    plan = replace(Plan.fresh("The Council", programmes=False), per=3, tenure=0)
    founded = await hall.get(BodyShown, press("found", plan.written(), hall["mo"]))
    assert isinstance(founded.card, CouncilCard)
    assert (founded.card.terms.per, founded.card.terms.tenure) == (3, 0)


async def test_founding_is_for_moderators_and_lists_are_for_members(hall: Hall) -> None:
    plan = Plan.fresh("The Assembly", programmes=True).written()
    ada = hall["ada"]
    for request in (
        ShowPlan(ada, plan),
        AskPlan(ada, plan),
        FillPlan(ada, plan, {}),
        press("found", plan, ada),
    ):
        assert await hall.refused(request) is Reason.NOT_MODERATOR
    founded = await hall.get(BodyShown, press("found", plan, hall["mo"]))
    asked = await hall.get(DesignAsked, Found(ada, "Bread"))
    assert (asked.moderator, [each.id for each in asked.bodies]) == (False, [founded.card.id])
    form = await hall.get(FormAsked, AskForm(ada, Asked.LIST, founded.card.id, "Bread"))
    assert (form.about, form.decided) == ("Bread", True)
    fields = {"name": "Bread", "programme": "For all."}
    listed = await hall.get(BodyShown, press("list-found", founded.card.id, ada, fields))
    assert listed.done is Done.LISTED
    refused = AskForm(ada, Asked.LIST, founded.card.id)
    assert await hall.refused(refused) is Reason.ALREADY_STANDING


async def test_a_name_that_no_button_holds_is_refused_at_once(hall: Hall) -> None:
    assert await hall.refused(Found(hall["mo"], "x" * 61)) is Reason.BAD_NAME
    assert await hall.refused(Found(hall["mo"], "  ")) is Reason.BAD_NAME


async def test_a_group_may_be_made_of_a_role(hall: Hall) -> None:
    await hall.join("mo", "ada", "ben")
    mo = replace(hall["mo"], roles=frozenset({"7"}))
    await hall.get(BodyShown, Found(mo, "The Council", "groups"))
    made = await hall.get(BodyShown, Found(mo, "Crew", "group", roles="<@&7>"))
    assert isinstance(made.card, CouncilCard)
    assert [(each.name, each.role) for each in made.card.groups] == [("Crew", "7")]
    ada = replace(hall["ada"], roles=frozenset({"7"}))
    ben = replace(hall["ben"], roles=frozenset({"8"}))
    entered = await hall.get(BodyShown, JoinGroup(ada, "Crew"))
    assert isinstance(entered.card, CouncilCard)
    assert entered.card.groups[0].mine
    assert (await hall.refused(JoinGroup(ben, "Crew"))) is Reason.NOT_OF_GROUP
    crew, both = "<@&7>", "<@&7>; <@&8>"
    assert await hall.refused(Found(ada, "Watch", "group", roles=crew)) is Reason.NOT_MODERATOR
    assert await hall.refused(Found(mo, "Both", "group", roles=both)) is Reason.UNKNOWN_ROLE
