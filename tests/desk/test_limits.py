"""Texts that are kept to some channels or roles: elsewhere they are as if they were not there."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from bot.desk.caller import Caller
from bot.desk.notes.requests import AddNote, ListNotes, Mention, ShareNote
from bot.desk.plans.requests import DraftPlan, ShowPlan, StartPlan
from bot.desk.replies import Answered, NotAnswered, Refused, Suggestions, TextList
from bot.desk.requests import (
    Ask,
    Explain,
    ListTexts,
    OpenText,
    Request,
    Share,
    ShowContext,
    ShowMore,
    SuggestTexts,
    TextInfo,
    WhoSpeaks,
)
from bot.desk.sessions.requests import StartSession
from bot.desk.settings.replies import TextLimits
from bot.desk.settings.requests import FreeText, LimitText, Settings
from bot.desk.voting.drafting_requests import DraftVote
from bot.desk.voting.requests import Now
from bot.errors import Reason
from bot.wording import LOCALES, render
from tests.fakes import NOW, FakeHouse, fake_house, prepared

CANARY = "Quagga"
SECRET = f"# The {CANARY} Ledger\n\n" + "\n\n".join(
    f"The {CANARY} counts the lamps on day {day}, because nobody else may call a meeting."
    for day in range(1, 9)
)
OPEN = "# The Mill\n\nEvery member may call a meeting at once.\n\nThe tide turns the wheel.\n"
QUESTION = f"Who counts the lamps, the {CANARY}?"


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[FakeHouse]:
    made = fake_house()
    library = made.libraries.library("one")
    library.add(prepared(tmp_path, "mill.md", OPEN), NOW)
    library.add(prepared(tmp_path, "ledger.md", SECRET), NOW)
    yield made
    made.store.close()


def somebody(channel: str = "8", *roles: str, moderator: bool = False, parent: str = "") -> Caller:
    return Caller(
        "one",
        "me",
        channel=channel,
        roles=frozenset({"everyone", *roles}),
        moderator=moderator,
        parent=parent or None,
    )


async def limit(house: FakeHouse, channel: str | None = None, roles: str | None = None) -> None:
    boss = somebody(moderator=True)
    reply = await house.desk.handle(LimitText(boss, f"The {CANARY} Ledger", channel, roles))
    assert isinstance(reply, TextLimits), reply


def told(reply: Any) -> str:
    """All that a reply holds, as values and as words in every language."""
    return repr(reply) + "".join(repr(render(reply, locale)) for locale in LOCALES)


async def everything(house: FakeHouse, caller: Caller) -> list[Any]:
    """What somebody is told by whatever might speak of texts; questions do not name the canary."""
    text = house.libraries.library("one").sources()[1].id
    requests: list[Request] = [
        Ask(caller, "Who counts the lamps?"),
        Ask(caller, "Who may call a meeting?"),
        Ask(caller, "Who counts?", text=text),
        ListTexts(caller),
        SuggestTexts(caller, ""),
        TextInfo(caller, text),
        OpenText(caller, text),
        ListNotes(caller),
        AddNote(caller, "[counts the lamps 1]", None),
        Mention(caller, "Who counts the lamps?", public=True),
        Mention(caller, "[ledger 1]", public=True),
        StartSession(caller),
        DraftVote(caller, "Who counts the lamps?", options="a; b"),
        ShowPlan(caller),
        Now(caller),
    ]
    replies = [await house.desk.handle(each) for each in requests]
    answers = [each.id for each in replies if isinstance(each, Answered | NotAnswered)]
    presses = (ShowContext, ShowMore, WhoSpeaks, Explain, Share)
    pressed = [press(caller, answer) for answer in answers for press in presses]
    return [*replies, *[await house.desk.handle(each) for each in pressed]]


async def test_a_text_is_there_in_its_channel_and_its_threads_only(house: FakeHouse) -> None:
    await limit(house, channel="<#7>")
    for caller in (somebody("7"), somebody("70", parent="7")):
        reply = await house.desk.handle(Ask(caller, QUESTION))
        assert isinstance(reply, Answered)
        assert CANARY in reply.answer.passage.text
    for caller in (somebody("8"), somebody("8", moderator=True), somebody("8", "3")):
        for reply in await everything(house, caller):
            assert CANARY not in told(reply), reply


async def test_counts_and_suggestions_know_nothing_of_it(house: FakeHouse) -> None:
    await limit(house, channel="<#7>")
    listed = await house.desk.handle(ListTexts(somebody()))
    assert isinstance(listed, TextList)
    assert len(listed.sources) == 1
    suggested = await house.desk.handle(SuggestTexts(somebody(), ""))
    assert isinstance(suggested, Suggestions)
    assert len(suggested.texts) == 1
    refused = await house.desk.handle(Ask(somebody(), "Where does the zeppelin land?"))
    assert isinstance(refused, NotAnswered)
    assert refused.texts == 1


async def test_a_role_has_it_everywhere_but_not_before_everybody(house: FakeHouse) -> None:
    await limit(house, roles="<@&3>")
    reader = somebody("8", "3")
    reply = await house.desk.handle(Ask(reader, QUESTION))
    assert isinstance(reply, Answered)
    assert CANARY in reply.answer.passage.text
    shared = await house.desk.handle(Share(reader, reply.id))
    assert isinstance(shared, Refused)
    assert shared.reason is Reason.LIMITED_TEXT
    mentioned = await house.desk.handle(Mention(reader, "Who counts the lamps?", public=True))
    assert CANARY not in told(mentioned)
    for each in await everything(house, somebody("8")):
        assert CANARY not in told(each), each
    await house.desk.handle(Settings(somebody(moderator=True), "answers", "public"))
    before_all = await house.desk.handle(Ask(reader, "Who counts the lamps?"))
    assert CANARY not in told(before_all)


async def test_what_was_answered_before_is_hidden_as_well(house: FakeHouse) -> None:
    reply = await house.desk.handle(Ask(somebody(), QUESTION))
    assert isinstance(reply, Answered)
    await limit(house, channel="<#7>")
    for press in (ShowContext, ShowMore, WhoSpeaks, Share):
        refused = await house.desk.handle(press(somebody(), reply.id))
        assert isinstance(refused, Refused), press
        assert refused.reason is Reason.UNKNOWN_ANSWER
    there = await house.desk.handle(ShowContext(somebody("7"), reply.id))
    assert not isinstance(there, Refused)


async def test_notes_and_plans_on_it_are_there_where_it_is(house: FakeHouse) -> None:
    boss = somebody("7", moderator=True)
    noted = await house.desk.handle(AddNote(boss, "[ledger 2]", "Remember this."))
    assert not isinstance(noted, Refused), noted
    await house.desk.handle(ShareNote(boss, 1))
    text = house.libraries.library("one").sources()[1].id
    draft = await house.desk.handle(DraftPlan(boss, text, 2, "2026-01-09 20:00"))
    started = await house.desk.handle(StartPlan(boss, draft.draft, draft.revision))  # type: ignore[union-attr]
    assert not isinstance(started, Refused), started
    other = somebody("8")
    before = [await house.desk.handle(each) for each in (ListNotes(other), ShowPlan(other))]
    assert all(CANARY in told(each) for each in before)
    await limit(house, channel="<#7>")
    for each in await everything(house, other):
        assert CANARY not in told(each), each
    for request in (ListNotes(somebody("7")), ShowPlan(somebody("7"))):
        assert CANARY in told(await house.desk.handle(request))


async def test_several_limits_add_up_and_are_lifted_together(house: FakeHouse) -> None:
    await limit(house, channel="<#7>")
    await limit(house, channel="<#9>", roles="<@&3>")
    for caller in (somebody("7"), somebody("9"), somebody("8", "3")):
        assert CANARY in told(await house.desk.handle(ListTexts(caller)))
    assert CANARY not in told(await house.desk.handle(ListTexts(somebody("8"))))
    text = house.libraries.library("one").sources()[1].id
    lifted = await house.desk.handle(FreeText(somebody(moderator=True), text))
    assert isinstance(lifted, TextLimits)
    assert (lifted.channels, lifted.roles) == ((), ())
    assert CANARY in told(await house.desk.handle(ListTexts(somebody("8"))))


async def test_members_limit_nothing(house: FakeHouse) -> None:
    for request in (LimitText(somebody(), "The Mill", "<#7>"), FreeText(somebody(), "the-mill")):
        refused = await house.desk.handle(request)
        assert isinstance(refused, Refused)
        assert refused.reason is Reason.NOT_MODERATOR
    assert house.office.settings.of("one") == ()


async def test_a_channel_asks_the_texts_that_it_uses(house: FakeHouse) -> None:
    boss = somebody("8", moderator=True)
    await house.desk.handle(Settings(boss, "texts", "The Mill", place="channel"))
    reply = await house.desk.handle(Ask(somebody("8"), "Who counts the lamps?"))
    assert CANARY not in told(reply)
    named = await house.desk.handle(Ask(somebody("8"), QUESTION, text=f"The {CANARY} Ledger"))
    assert isinstance(named, Answered)
    assert isinstance(await house.desk.handle(Ask(somebody("9"), QUESTION)), Answered)
