"""The buttons under an answer: its context, more passages, sharing it."""

import pytest

from bot.desk.replies import (
    Answered,
    Context,
    MorePassages,
    NotAnswered,
    Refused,
)
from bot.desk.requests import (
    Caller,
    EditText,
    RemoveText,
    Share,
    ShowContext,
    ShowMore,
)
from bot.errors import Reason
from index.documents import Source
from tests.desk.questions import answered, not_answered, reason
from tests.fakes import FakeHouse

PRESSES = (ShowContext, ShowMore, Share)


async def test_the_context_shows_the_answers_paragraph_and_its_neighbours(
    house: FakeHouse, moon: Source
) -> None:
    reply = await answered(house)
    context = await house.desk.handle(ShowContext(house.member, reply.id))
    assert isinstance(context, Context)
    assert context.text[slice(*context.bold)] == reply.answer.text
    assert context.before is None
    assert context.after is not None
    assert context.after.startswith("The tides of the next month")
    assert context.citation == reply.answer.citation
    assert moon.title == context.citation.title


async def test_more_passages_are_those_that_the_answer_found(house: FakeHouse, sun: Source) -> None:
    reply = await answered(house, "What of the harbour until noon?")
    more = await house.desk.handle(ShowMore(house.member, reply.id))
    assert isinstance(more, MorePassages)
    assert more.question == "What of the harbour until noon?"
    assert [hit.id for hit in more.hits] == [hit.id for hit in reply.answer.more]
    assert reply.answer.passage.source == sun.id


async def test_a_refusals_related_passages_can_be_shown_but_have_no_context(
    house: FakeHouse, moon: Source
) -> None:
    reply = await not_answered(house, "What did Kerensky say to the pilot?")
    more = await house.desk.handle(ShowMore(house.member, reply.id))
    assert isinstance(more, MorePassages)
    assert moon.id in {hit.source for hit in more.hits}
    context = await house.desk.handle(ShowContext(house.member, reply.id))
    assert reason(context) is Reason.UNKNOWN_ANSWER


async def test_an_answer_is_shared_as_it_was(house: FakeHouse, moon: Source) -> None:
    reply = await answered(house)
    shared = await house.desk.handle(Share(house.member, reply.id))
    assert isinstance(shared, Answered)
    assert shared.shared
    assert shared.id == reply.id
    assert (shared.answer.text, shared.answer.citation) == (
        reply.answer.text,
        reply.answer.citation,
    )
    assert shared.answer.passage.source == moon.id


async def test_a_refusal_is_shared_as_it_was(house: FakeHouse, moon: Source) -> None:
    reply = await not_answered(house, "What did Kerensky say to the pilot?")
    shared = await house.desk.handle(Share(house.member, reply.id))
    assert isinstance(shared, NotAnswered)
    assert shared.shared
    assert shared.outcome.missing == reply.outcome.missing
    assert [hit.id for hit in shared.outcome.related] == [hit.id for hit in reply.outcome.related]
    assert (shared.texts, moon.title) == (1, "The Moon’s Book")


async def test_a_shared_answer_is_cited_under_the_corrected_title(
    house: FakeHouse, moon: Source
) -> None:
    reply = await answered(house)
    await house.desk.handle(EditText(house.moderator, moon.id, title="Moonbook"))
    shared = await house.desk.handle(Share(house.member, reply.id))
    assert isinstance(shared, Answered)
    assert shared.answer.citation.title == "Moonbook"
    assert shared.answer.text == reply.answer.text


@pytest.mark.parametrize("press", PRESSES)
async def test_nothing_of_a_removed_text_is_shown_again(
    house: FakeHouse, moon: Source, sun: Source, press: type[Share]
) -> None:
    reply = await answered(house)
    await house.desk.handle(RemoveText(house.moderator, moon.id))
    shown = await house.desk.handle(press(house.member, reply.id))
    if isinstance(shown, MorePassages):
        assert {hit.source for hit in shown.hits} == {sun.id}
    else:
        assert reason(shown) is Reason.UNKNOWN_ANSWER


async def test_related_passages_of_a_removed_text_are_left_out_of_what_is_shared(
    house: FakeHouse, moon: Source, sun: Source
) -> None:
    reply = await not_answered(house, "What did Kerensky say to the pilot?")
    await house.desk.handle(RemoveText(house.moderator, moon.id))
    shared = await house.desk.handle(Share(house.member, reply.id))
    assert isinstance(shared, NotAnswered)
    assert {hit.source for hit in shared.outcome.related} == {sun.id}


@pytest.mark.parametrize("press", PRESSES)
@pytest.mark.parametrize("answer", ["a1", "", "none", "' OR 1=1 --", "a" * 5000])
async def test_an_answer_that_is_not_there_is_refused(
    house: FakeHouse, press: type[Share], answer: str
) -> None:
    assert reason(await house.desk.handle(press(house.member, answer))) is Reason.UNKNOWN_ANSWER


@pytest.mark.parametrize("press", PRESSES)
async def test_another_circles_answer_is_refused(
    house: FakeHouse, moon: Source, stranger: Caller, press: type[Share]
) -> None:
    reply = await answered(house)
    assert reason(await house.desk.handle(press(stranger, reply.id))) is Reason.UNKNOWN_ANSWER
    assert not isinstance(await house.desk.handle(press(house.member, reply.id)), Refused)
    assert moon.id
