"""Plans at the Desk: previewed, started once, shown, moved, stopped; who may do what."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.desk.caller import Sight
from bot.desk.plans import requests as p
from bot.desk.plans.replies import (
    NoPlan,
    PlanDiscarded,
    PlanDrafted,
    PlanShown,
    PlanStopped,
    PlanWordsAsked,
)
from bot.desk.replies import Refused, Reply, TextRemoved, TextRevised
from bot.desk.requests import AddText, Caller, RemoveText
from bot.desk.voting.replies import NowShown
from bot.desk.voting.requests import Now
from bot.errors import Reason
from bot.study.plans.calendar import Every
from bot.wording import render
from bot.wording.blocks import Text
from index.documents import Source
from tests.desk.conftest import added
from tests.desk.plans.conftest import BOOK, ME, MO, drafted, started
from tests.fakes import FakeClock, FakeHouse, write

ELSEWHERE = replace(MO, channel="8")


def wait(house: FakeHouse, **span: float) -> None:
    clock = house.office.clock
    assert isinstance(clock, FakeClock)
    clock.now += timedelta(**span)


async def reason(house: FakeHouse, request: p.PlanRequest) -> Reason:
    reply = await house.desk.handle(request)
    assert isinstance(reply, Refused), reply
    return reply.reason


def words(reply: Reply, locale: str) -> str:
    return " ".join(each.text for each in render(reply, locale).blocks if isinstance(each, Text))


async def changed(house: FakeHouse, draft: str, **typed: str) -> PlanDrafted:
    reply = await house.desk.handle(p.ChangePlan(MO, draft, typed))
    assert isinstance(reply, PlanDrafted), reply
    return reply


async def shown(house: FakeHouse, caller: Caller = ME) -> PlanShown:
    reply = await house.desk.handle(p.ShowPlan(caller))
    assert isinstance(reply, PlanShown), reply
    return reply


async def test_the_preview_says_what_would_be(house: FakeHouse, book: Source) -> None:
    draft = await drafted(house)
    assert draft.plan is not None
    assert (draft.text, draft.problems, draft.posted) == (book.id, (), True)
    assert [each.opening.headings for each in draft.plan.portions[1:3]] == [
        ("Of dogs",),
        ("Of lamps",),
    ]
    assert draft.plan.meeting(1) == datetime(2026, 1, 9, 19, tzinfo=UTC)
    assert isinstance(await house.desk.handle(p.ShowPlan(MO)), NoPlan)


async def test_what_nobody_typed_has_a_default(house: FakeHouse, book: Source) -> None:
    reply = await house.desk.handle(p.DraftPlan(MO))
    assert isinstance(reply, PlanDrafted)
    assert reply.plan is not None
    assert len(reply.plan.portions) == 1
    assert reply.plan.source == book.id
    assert reply.plan.rhythm.every is Every.WEEK
    assert reply.plan.meeting(1) == datetime(2026, 1, 8, 20, tzinfo=UTC)


async def test_all_that_is_wrong_is_said_at_once(house: FakeHouse, book: Source) -> None:
    draft = await drafted(house, text="tea", meetings=0, first="sometime", zone="Mars")
    assert [each.reason for each in draft.problems] == [
        Reason.NO_PLAN_TEXT,
        Reason.BAD_MEETINGS,
        Reason.BAD_ZONE,
        Reason.BAD_MEETING,
    ]
    assert await reason(house, p.StartPlan(MO, draft.draft, draft.revision)) is Reason.NO_PLAN_TEXT
    mended = await changed(
        house, draft.draft, text=book.id, meetings="3", zone="UTC", first="friday 20:00"
    )
    assert mended.problems == ()


@pytest.mark.parametrize(
    ("typed", "wrong"),
    [
        ({"meetings": "9"}, Reason.TOO_MANY_MEETINGS),
        ({"meetings": "367"}, Reason.BAD_MEETINGS),
        ({"meetings": "many"}, Reason.BAD_MEETINGS),
        ({"first": "9999-12-31 20:00"}, Reason.PAST_MEETING),
    ],
)
async def test_what_cannot_be_is_said(
    house: FakeHouse, book: Source, typed: dict[str, str], wrong: Reason
) -> None:
    assert book.words
    draft = await changed(house, (await drafted(house)).draft, **typed)
    assert [each.reason for each in draft.problems] == [wrong]


async def test_the_hour_stays_when_the_zone_is_changed(house: FakeHouse, book: Source) -> None:
    assert book.words
    draft = await drafted(house, first="friday 20:00", zone="UTC")
    moved = await changed(house, draft.draft, zone="America/New_York")
    assert moved.plan is not None
    assert moved.plan.meeting(1) == datetime(2026, 1, 3, 1, tzinfo=UTC)
    form = await house.desk.handle(p.AskPlanWords(MO, draft.draft))
    assert isinstance(form, PlanWordsAsked)
    assert form.fields == {
        "meetings": "8",
        "first": "2026-01-02 20:00",
        "zone": "America/New_York",
    }
    same = await changed(house, draft.draft, **form.fields)
    assert same.plan is not None
    assert same.plan.meeting(1) == moved.plan.meeting(1)


async def test_only_moderators_plan(house: FakeHouse, book: Source) -> None:
    assert book.words
    draft = (await drafted(house)).draft
    plan = (await started(house)).card.id
    for request in (
        p.DraftPlan(ME),
        p.ChangePlan(ME, draft, {}),
        p.AskPlanWords(ME, draft),
        p.StartPlan(ME, draft, 1),
        p.DiscardPlan(ME, draft),
        p.MovePosition(ME, 2),
        p.MovePlan(ME, plan, 2),
        p.OpenPlan(ME, plan, stopping=True),
        p.StopPlan(ME, plan),
    ):
        assert await reason(house, request) is Reason.NOT_MODERATOR


async def test_what_no_menu_offers_is_refused(house: FakeHouse, book: Source) -> None:
    assert book.words
    draft = (await drafted(house)).draft
    for typed in ({"every": "hour"}, {"limited": "maybe"}):
        assert await reason(house, p.ChangePlan(MO, draft, typed)) is Reason.UNKNOWN_WORD
    assert await reason(house, p.ChangePlan(MO, draft, {"at": "1"})) is Reason.UNKNOWN_ANSWER


async def test_a_preview_that_has_changed_is_not_started(house: FakeHouse, book: Source) -> None:
    assert book.words
    draft = await drafted(house)
    await changed(house, draft.draft, every="day")
    old = p.StartPlan(MO, draft.draft, draft.revision)
    assert await reason(house, old) is Reason.PLAN_CHANGED


async def test_a_plan_starts_once_and_one_in_a_channel(house: FakeHouse, book: Source) -> None:
    assert book.words
    first, second = await drafted(house), await drafted(house)
    start = p.StartPlan(MO, first.draft, first.revision)
    assert isinstance(await house.desk.handle(start), PlanShown)
    assert await reason(house, start) is Reason.UNKNOWN_PLAN
    other = p.StartPlan(MO, second.draft, second.revision)
    assert await reason(house, other) is Reason.PLAN_RUNS_HERE
    await started(house, ELSEWHERE)
    wait(house, days=400)
    assert isinstance(await started(house, first="2027-03-05 20:00"), PlanShown)
    assert len(await house.office.plans.plans("one")) == 2


async def test_of_two_plans_that_start_at_once_in_a_channel_one_does(
    house: FakeHouse, book: Source
) -> None:
    assert book.words
    drafts = [await drafted(house) for _ in range(4)]
    replies = await asyncio.gather(
        *(house.desk.handle(p.StartPlan(MO, each.draft, each.revision)) for each in drafts)
    )
    refused = [each.reason for each in replies if isinstance(each, Refused)]
    assert refused == [Reason.PLAN_RUNS_HERE] * 3
    kept = await house.office.plans.plans("one")
    assert sum(each.plan is not None for each in kept) == 1


async def test_a_draft_goes_when_it_is_discarded_or_old(house: FakeHouse, book: Source) -> None:
    assert book.words
    draft = (await drafted(house)).draft
    assert isinstance(await house.desk.handle(p.DiscardPlan(MO, draft)), PlanDiscarded)
    old = (await drafted(house)).draft
    wait(house, days=1)
    for each in (draft, old):
        assert await reason(house, p.AskPlanWords(MO, each)) is Reason.UNKNOWN_PLAN
    await drafted(house, first="2026-02-06 20:00")
    assert await house.office.plans.plan("one", old) is None


async def test_members_see_where_the_group_is(house: FakeHouse, book: Source) -> None:
    assert book.words
    await started(house)
    assert ((await shown(house)).card.at, (await shown(house)).card.next) == (1, 1)
    wait(house, days=9)
    card = (await shown(house)).card
    assert (card.at, card.next, card.missed) == (2, 2, ())
    page = await house.desk.handle(Now(ME))
    assert isinstance(page, NowShown)
    assert [each.at for each in page.plans] == [2]
    wait(house, days=60)
    assert (await shown(house)).card.next is None
    page = await house.desk.handle(Now(ME))
    assert isinstance(page, NowShown)
    assert page.plans == ()


async def test_moderators_see_what_was_not_announced(house: FakeHouse, book: Source) -> None:
    assert book.words
    await started(house)
    wait(house, days=16)
    assert (await shown(house, MO)).card.missed == (1, 2)


async def test_moderators_move_the_group(house: FakeHouse, book: Source) -> None:
    assert book.words
    plan = (await started(house)).card.id
    moved = await house.desk.handle(p.MovePosition(MO, 4))
    assert isinstance(moved, PlanShown)
    assert (moved.card.at, moved.done) == (4, "moved")
    wait(house, days=9)
    assert (await shown(house)).card.at == 5
    for request in (p.MovePosition(MO, 0), p.MovePlan(MO, plan, 9)):
        assert await reason(house, request) is Reason.UNKNOWN_PORTION
    here = await house.desk.handle(p.MovePosition(ME))
    assert isinstance(here, PlanShown)
    assert here.card.at == 5


async def test_whose_position_is_meant_has_to_be_clear(house: FakeHouse, book: Source) -> None:
    assert book.words
    third = replace(MO, channel="9")
    assert await reason(house, p.MovePosition(third)) is Reason.NO_PLAN_HERE
    await started(house)
    assert isinstance(await house.desk.handle(p.MovePosition(third)), PlanShown)
    other = await started(house, ELSEWHERE)
    assert await reason(house, p.MovePosition(third, 2)) is Reason.NO_PLAN_HERE
    thread = replace(MO, channel="81", within="8")
    moved = await house.desk.handle(p.MovePosition(thread, 2))
    assert isinstance(moved, PlanShown)
    assert moved.card.id == other.card.id
    assert (await shown(house)).card.at == 1


async def test_a_plan_of_a_hidden_channel_is_not_there(house: FakeHouse, book: Source) -> None:
    assert book.words
    plan = (await started(house)).card.id
    draft = (await drafted(house)).draft
    blind = replace(MO, channel="8", sight=Sight(frozenset({"7"})))
    assert isinstance(await house.desk.handle(p.ShowPlan(blind)), NoPlan)
    page = await house.desk.handle(Now(blind))
    assert isinstance(page, NowShown)
    assert page.plans == ()
    for request in (
        p.OpenPlan(blind, plan),
        p.MovePlan(blind, plan, 2),
        p.StopPlan(blind, plan),
        p.AskPlanWords(blind, draft),
        p.StartPlan(blind, draft, 1),
    ):
        assert await reason(house, request) is Reason.UNKNOWN_PLAN
    foreign = Caller("two", "st", moderator=True)
    assert await reason(house, p.OpenPlan(foreign, plan)) is Reason.UNKNOWN_PLAN


async def test_a_plan_is_stopped(house: FakeHouse, book: Source) -> None:
    plan = (await started(house)).card.id
    asked = await house.desk.handle(p.OpenPlan(MO, plan, stopping=True))
    assert isinstance(asked, PlanShown)
    assert asked.stopping
    assert await house.desk.handle(p.StopPlan(MO, plan)) == PlanStopped(book.title, book.id)
    assert isinstance(await house.desk.handle(p.ShowPlan(ME)), NoPlan)


async def test_a_new_version_of_the_text_is_divided_anew(
    house: FakeHouse, book: Source, tmp_path: Path
) -> None:
    assert book.words
    before = await started(house, meetings=2)
    longer = BOOK.replace("Of dogs\n\n", "Of dogs\n\nThe dogs of the harbour were many.\n\n")
    reply = await house.desk.handle(AddText(house.moderator, write(tmp_path, "book.md", longer)))
    assert isinstance(reply, TextRevised)
    after = (await shown(house)).card
    assert len(after.plan.portions) == 2
    assert after.plan.version != before.card.plan.version
    assert after.plan.portions[-1].end > before.card.plan.portions[-1].end
    kept = await house.office.plans.plan("one", after.id)
    assert kept is not None
    assert kept.plan == after.plan


async def test_a_plan_whose_text_is_gone_says_so(house: FakeHouse, book: Source) -> None:
    await started(house)
    removed = await house.desk.handle(RemoveText(house.moderator, book.id))
    assert (await shown(house)).card.gone
    for locale, nothing in (("en", "I post nothing more of it"), ("de", "poste ich nichts mehr")):
        assert nothing in words(removed, locale)
    elsewhere = replace(house.moderator, sight=Sight(frozenset({"7"})))
    again = await house.desk.handle(RemoveText(elsewhere, book.id))
    assert isinstance(again, TextRemoved)
    assert (again.before, again.planned) == (True, False)


@pytest.mark.usefixtures("book")
async def test_of_one_meeting_nothing_is_asked_that_comes_again(house: FakeHouse) -> None:
    once = render(await drafted(house, meetings=1), "en")
    assert once.menus == ()
    text = words(await drafted(house, meetings=1), "en")
    assert "You meet once" in text
    assert "for the last time" not in text
    several = render(await drafted(house, meetings=2), "en")
    assert [each.argument.partition(":")[0] for each in several.menus] == [
        "every",
        "limited",
        "advances",
    ]


async def test_without_texts_there_is_no_plan(house: FakeHouse) -> None:
    assert await reason(house, p.DraftPlan(MO)) is Reason.NO_TEXTS


async def test_a_second_text_has_to_be_chosen(
    house: FakeHouse, book: Source, tmp_path: Path
) -> None:
    other = await added(house, tmp_path, "# Tea\n\nTea is served at four.", "tea.md")
    draft = await drafted(house, meetings=1)
    assert [each.reason for each in draft.problems] == [Reason.NO_PLAN_TEXT]
    assert [text for text, _ in draft.texts] == [book.id, other.id]
    chosen = await changed(house, draft.draft, text=other.id)
    assert chosen.plan is not None
    assert chosen.plan.title == "Tea"
