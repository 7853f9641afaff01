"""The guide through a first run: where it begins, what it keeps, and where it ends."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.desk.replies import Answered, NotAnswered, QuestionTried, Refused, TextAdded
from bot.desk.requests import AddText, Caller, ListTexts, RemoveText, Request
from bot.desk.settings.chosen import Chosen, Origin
from bot.desk.setup import requests as s
from bot.desk.setup.replies import QuestionAsked, RolesAsked, StepShown
from bot.desk.setup.requests import Step
from bot.errors import Reason
from bot.wording import render
from tests.desk.conftest import SUN
from tests.fakes import FakeHouse, write

MO = Caller("one", "mo", moderator=True, channel="7", roles=frozenset({"1"}))
TERMINAL = Caller("one", "me", moderator=True)


async def shown(house: FakeHouse, request: Request) -> StepShown:
    reply = await house.desk.handle(request)
    assert isinstance(reply, StepShown), reply
    return reply


async def refused(house: FakeHouse, request: Request) -> Reason:
    reply = await house.desk.handle(request)
    assert isinstance(reply, Refused), reply
    return reply.reason


async def test_from_nothing_to_an_answer(house: FakeHouse) -> None:
    assert (await shown(house, s.SetUp(MO))).step is Step.LANGUAGE
    assert (await shown(house, s.ChooseLanguage(MO, "de"))).step is Step.ROLES
    fields = {"moderators": "<@&5>", "facilitators": "<@&6>, <@&7>"}
    text = await shown(house, s.WriteRoles(MO, fields))
    assert (text.step, text.texts) == (Step.TEXT, ())
    assert (text.moderators, text.facilitators) == (("5",), ("6", "7"))
    assert text.language.value == "de"
    ready = await shown(house, s.AddSample(MO))
    assert (ready.step, len(ready.texts)) == (Step.QUESTION, 1)
    assert ready.question == house.office.sample_question

    tried = await house.desk.handle(s.TryQuestion(MO))
    assert isinstance(tried, QuestionTried)
    assert isinstance(tried.reply, Answered)
    assert "every second Thursday" in tried.reply.answer.text
    # Members ask the same library.
    assert tried.reply.own


async def test_it_goes_on_where_something_is_missing(house: FakeHouse, tmp_path: Path) -> None:
    await house.office.settings.keep("one", Chosen("", "", "language", "auto"))
    assert (await shown(house, s.SetUp(MO))).step is Step.ROLES
    await house.office.settings.keep("one", Chosen("", "", "facilitators", "3"))
    assert (await shown(house, s.SetUp(MO))).step is Step.TEXT
    added = await house.desk.handle(AddText(MO, write(tmp_path, "sun.md", SUN)))
    assert isinstance(added, TextAdded)
    assert added.first
    last = await shown(house, s.SetUp(MO))
    assert (last.step, last.texts, last.question) == (Step.QUESTION, ("The Sun",), None)
    # What is taken away is asked for again.
    await house.desk.handle(RemoveText(MO, "The Sun"))
    assert (await shown(house, s.SetUp(MO))).step is Step.TEXT
    # A choice for one channel alone is none for the server.
    await house.office.settings.drop("one", "", "", "language")
    await house.office.settings.keep("one", Chosen("7", "", "language", "de"))
    assert (await shown(house, s.SetUp(MO))).step is Step.LANGUAGE


async def test_any_step_can_be_passed_over_and_seen_again(house: FakeHouse) -> None:
    for step in (Step.ROLES, Step.TEXT, Step.LANGUAGE):
        assert (await shown(house, s.ShowStep(MO, step))).step is step
    # Without a text there is nothing to ask.
    awaited = await shown(house, s.ShowStep(MO, Step.QUESTION))
    assert (awaited.step, awaited.none) == (Step.TEXT, True)
    assert await refused(house, s.AskQuestion(MO)) is Reason.NO_TEXTS
    assert await refused(house, s.TryQuestion(MO, "Who?")) is Reason.NO_TEXTS
    assert house.office.settings.of("one") == ()


async def test_the_sample_is_taken_once_into_the_circles_own_library(house: FakeHouse) -> None:
    for _ in range(2):
        await shown(house, s.AddSample(MO))
    library = house.libraries.library("one")
    assert len(library.sources()) == 1
    assert library.sources()[0].title == "The Lamplighters’ Circle"


async def test_a_second_text_is_not_the_first(house: FakeHouse, tmp_path: Path) -> None:
    await shown(house, s.AddSample(MO))
    added = await house.desk.handle(AddText(MO, write(tmp_path, "sun.md", SUN)))
    assert isinstance(added, TextAdded)
    assert not added.first
    offered = [key.action for key in render(replace(added, first=True), "en").controls]
    assert offered == ["page", "setup-ask"]
    assert [key.action for key in render(added, "en").controls] == ["page"]


async def test_a_question_of_ones_own_may_find_nothing(house: FakeHouse) -> None:
    await shown(house, s.AddSample(MO))
    assert isinstance(await house.desk.handle(s.AskQuestion(MO)), QuestionAsked)
    tried = await house.desk.handle(s.TryQuestion(MO, "What did Napoleon say?"))
    assert isinstance(tried, QuestionTried)
    assert isinstance(tried.reply, NotAnswered)
    assert await refused(house, s.TryQuestion(MO, "  ")) is Reason.EMPTY_QUESTION


async def test_test_questions_count_like_any_other(house: FakeHouse) -> None:
    await shown(house, s.AddSample(MO))
    await house.office.settings.keep("one", Chosen("", "", "questions", "1"))
    assert isinstance(await house.desk.handle(s.TryQuestion(MO)), QuestionTried)
    assert await refused(house, s.TryQuestion(MO)) is Reason.TOO_MANY_QUESTIONS


async def test_where_there_are_no_roles_none_are_asked_for(house: FakeHouse) -> None:
    assert (await shown(house, s.SetUp(TERMINAL))).steps == (Step.TEXT, Step.QUESTION)
    for forged in (
        s.ChooseLanguage(TERMINAL, "en"),
        s.ShowStep(TERMINAL, Step.ROLES),
        s.ShowStep(TERMINAL, Step.LANGUAGE),
    ):
        assert (await shown(house, forged)).step is Step.TEXT


async def test_who_moderates_by_a_role_does_not_say_who_moderates(house: FakeHouse) -> None:
    await house.office.settings.keep("one", Chosen("", "", "moderators", "5"))
    wise = replace(MO, moderator=False, roles=frozenset({"5"}))
    asked = await house.desk.handle(s.AskRoles(wise))
    assert asked == RolesAsked(None, ())
    form = render(asked, "en").form
    assert form is not None
    assert [field.name for field in form.fields] == ["facilitators"]
    assert await refused(house, s.WriteRoles(wise, {"moderators": ""})) is Reason.NOT_MANAGER
    await shown(house, s.WriteRoles(wise, {"facilitators": "<@&6>"}))
    here = house.desk.in_force(MO)
    assert here.given("moderators").value == "5"
    assert (here.given("facilitators").value, here.given("facilitators").origin) == (
        "6",
        Origin.SERVER,
    )


async def test_a_role_that_is_none_changes_nothing(house: FakeHouse) -> None:
    fields = {"moderators": "the wise", "facilitators": "<@&6>"}
    assert await refused(house, s.WriteRoles(MO, fields)) is Reason.UNKNOWN_ROLE
    assert house.office.settings.of("one") == ()
    assert await refused(house, s.ChooseLanguage(MO, "fr")) is Reason.BAD_VALUE


@pytest.mark.parametrize(
    "request_",
    [
        s.SetUp(replace(MO, moderator=False)),
        s.ShowStep(replace(MO, moderator=False), Step.TEXT),
        s.ChooseLanguage(replace(MO, moderator=False), "de"),
        s.AskRoles(replace(MO, moderator=False)),
        s.WriteRoles(replace(MO, moderator=False), {"moderators": "<@&1>"}),
        s.AddSample(replace(MO, moderator=False)),
        s.AskQuestion(replace(MO, moderator=False)),
        s.TryQuestion(replace(MO, moderator=False)),
        s.Check(replace(MO, moderator=False)),
    ],
    ids=lambda each: type(each).__name__,
)
async def test_members_set_nothing_up(house: FakeHouse, request_: Request) -> None:
    assert await refused(house, request_) is Reason.NOT_MODERATOR
    assert house.office.settings.of("one") == ()
    listed = await house.desk.handle(ListTexts(MO))
    assert getattr(listed, "sources", None) == ()
