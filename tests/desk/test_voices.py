"""Who's speaking: the button under an answer, and whose words the answer says that it is."""

from pathlib import Path

import pytest

from bot.command_line.records import answer_record
from bot.desk.commands import press
from bot.desk.replies import Answered, Refused, Spoken, Voices
from bot.desk.requests import Caller, EditText, RemoveText, WhoSpeaks
from bot.errors import Reason
from bot.wording import render
from bot.wording.blocks import Message, Quote
from index.documents import Source
from tests.desk.conftest import added
from tests.desk.questions import answered, not_answered
from tests.fakes import FakeHouse

FERRY = """# The Ferry

by Ann Lee, 2017

As Ida Frey wrote last month, the ferry is older than the harbour. Nobody minded.

The pilot Quagmire rose and said: “Eleven tides have drowned the marsh.” They called it “luck”.
"""
ABOUT_TIDES = "How many tides have drowned the marsh?"


@pytest.fixture
async def ferry(house: FakeHouse, tmp_path: Path) -> Source:
    return await added(house, tmp_path, FERRY, "ferry.md")


async def asked(house: FakeHouse, question: str = ABOUT_TIDES) -> Answered:
    reply = await answered(house, question)
    assert isinstance(reply, Answered)
    return reply


async def who(house: FakeHouse, reply: Answered) -> Voices:
    voices = await house.desk.handle(press("voices", reply.id, house.member))
    assert isinstance(voices, Voices), voices
    return voices


def labels(message: Message) -> list[str]:
    return [control.action for control in message.controls]


@pytest.mark.usefixtures("ferry")
async def test_an_answer_has_the_voices_of_its_words(house: FakeHouse) -> None:
    reply = await asked(house)
    passage = reply.answer.passage
    assert reply.answer.voices == passage.speaking(reply.answer.start, reply.answer.end)
    assert answer_record(reply)["voices"] == list(reply.answer.voices)
    assert "voices" in labels(render(reply, "en"))


@pytest.mark.usefixtures("ferry")
async def test_every_quotation_is_listed_in_order_with_its_chain(house: FakeHouse) -> None:
    voices = await who(house, await asked(house))
    assert voices.spoken == (
        Spoken("the ferry is older than the harbour", ("Ann Lee, 2017",), "Ida Frey"),
        Spoken("“Eleven tides have drowned the marsh.”", ("Quagmire", "Ann Lee, 2017"), None),
    )
    quotes = [block for block in render(voices, "en").blocks if isinstance(block, Quote)]
    assert [quote.citation for quote in quotes] == [
        "reported from Ida Frey ← Ann Lee, 2017",
        "Quagmire ← Ann Lee, 2017",
    ]


async def test_a_corrected_author_is_in_the_chains(house: FakeHouse, ferry: Source) -> None:
    reply = await asked(house)
    await house.desk.handle(EditText(house.moderator, ferry.id, author="Ann Leigh", year="2018"))
    assert (await who(house, reply)).spoken[1].voices[-1] == "Ann Leigh, 2018"


@pytest.mark.usefixtures("moon")
async def test_where_nobody_is_quoted_there_is_no_button(house: FakeHouse) -> None:
    reply = await asked(house, "How many tides did the pilot Quagmire count?")
    assert "voices" not in labels(render(reply, "en"))
    voices = await who(house, reply)
    assert voices.spoken == ()
    assert len(render(voices, "de").blocks) == 3


async def test_what_is_gone_or_anothers_or_no_answer_is_refused(
    house: FakeHouse, ferry: Source, stranger: Caller
) -> None:
    reply = await asked(house)
    foreign = await house.desk.handle(WhoSpeaks(stranger, reply.id))
    missing = await not_answered(house, "What did Kerensky say to the pilot?")
    nothing = await house.desk.handle(WhoSpeaks(house.member, missing.id))
    for refused in (foreign, nothing):
        assert isinstance(refused, Refused)
        assert refused.reason is Reason.UNKNOWN_ANSWER
    await house.desk.handle(RemoveText(house.moderator, ferry.id))
    gone = await house.desk.handle(WhoSpeaks(house.member, reply.id))
    assert not isinstance(gone, Voices)
