"""*Try the sample*: a library of its own, for everybody."""

from dataclasses import replace

from bot.desk.office import SAMPLE_CIRCLE
from bot.desk.replies import (
    Answered,
    Context,
    MorePassages,
    NotAnswered,
    TextAdded,
)
from bot.desk.requests import (
    AddText,
    Ask,
    Caller,
    ListTexts,
    RemoveText,
    Share,
    ShowContext,
    ShowMore,
    TrySample,
    Upload,
)
from bot.errors import Reason
from index.documents import Source
from tests.desk.questions import reason
from tests.fakes import SAMPLE, FakeHouse


async def test_the_sample_is_added_once_and_answers_everywhere(
    house: FakeHouse, stranger: Caller
) -> None:
    first = await house.desk.handle(TrySample(house.member))
    again = await house.desk.handle(TrySample(stranger))
    for reply in (first, again):
        assert isinstance(reply, Answered)
        assert "every second Thursday" in reply.answer.text
    assert len(house.libraries.library(SAMPLE_CIRCLE).sources()) == 1


async def test_the_sample_stays_out_of_the_circles_own_texts(
    house: FakeHouse, moon: Source
) -> None:
    reply = await house.desk.handle(TrySample(house.member))
    assert isinstance(reply, Answered)
    assert "lamplighters" not in {each.id for each in house.libraries.library("one").sources()}
    asked = await house.desk.handle(Ask(house.member, "How often does the circle meet?"))
    assert isinstance(asked, NotAnswered)
    assert {hit.source for hit in asked.outcome.related} <= {moon.id}


async def test_the_buttons_under_the_samples_answer_work(
    house: FakeHouse, stranger: Caller
) -> None:
    reply = await house.desk.handle(TrySample(house.member))
    assert isinstance(reply, Answered)
    context = await house.desk.handle(ShowContext(house.member, reply.id))
    assert isinstance(context, Context)
    assert context.text[slice(*context.bold)] == reply.answer.text
    assert isinstance(await house.desk.handle(ShowMore(house.member, reply.id)), MorePassages)
    assert isinstance(await house.desk.handle(Share(house.member, reply.id)), Answered)
    assert reason(await house.desk.handle(Share(stranger, reply.id))) is Reason.UNKNOWN_ANSWER


async def test_the_same_file_can_be_added_to_a_circle_beside_the_sample(
    house: FakeHouse,
) -> None:
    await house.desk.handle(TrySample(house.member))
    reply = await house.desk.handle(AddText(house.moderator, Upload(SAMPLE.name, SAMPLE)))
    assert isinstance(reply, TextAdded)


async def test_nobody_works_in_the_samples_library(house: FakeHouse) -> None:
    await house.desk.handle(TrySample(house.member))
    intruder = replace(house.moderator, circle=SAMPLE_CIRCLE)
    for request in (ListTexts(intruder), RemoveText(intruder, "the-lamplighters-circle")):
        assert reason(await house.desk.handle(request)) is Reason.BAD_CIRCLE
    assert len(house.libraries.library(SAMPLE_CIRCLE).sources()) == 1
