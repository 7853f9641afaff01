"""What moderators did: told where a channel is chosen for it, in words that give nothing away."""

import sqlite3
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.desk.board.posts import Failure, Post, Posted, State
from bot.desk.board.replies import Shown, WallShown
from bot.desk.board.requests import NotePost, ShowWall
from bot.desk.bodies.requests import Found, SteerBody
from bot.desk.caller import Caller
from bot.desk.chronicle.acts import Act, ActPosted, Noticed, What
from bot.desk.desk import Desk
from bot.desk.privacy.replies import DataExported, TakenDown
from bot.desk.privacy.requests import ConfirmTakedown, ExportData, ForgetMember
from bot.desk.replies import Refused, TextAdded, TextRemoved
from bot.desk.requests import AddText, Ask, EditText, PutBack, RemoveText
from bot.desk.settings.requests import FreeText, LimitText, ResetSetting, Settings
from bot.desk.setup.requests import AddSample, ChooseLanguage, WriteRoles
from bot.desk.voting.replies import NowShown
from bot.desk.voting.requests import CastBallot, Join, Now, OpenVote
from bot.desk.voting.steering_requests import CancelVote, PauseVote, ResumeVote
from bot.wording import LOCALES, render
from bot.wording.blocks import Text
from tests.fakes import NOW, FakeClock, FakeHouse, fake_house, write

MILL = "# The Mill\n\nEvery member may call a meeting at once."
MO = Caller("one", "mo", channel="7", moderator=True, roles=frozenset({"1"}))
ANN = Caller("one", "ann", channel="7", server_since=NOW - timedelta(days=400))
BOT = Caller("one", "bot")
LOG = "99"


@pytest.fixture
async def house() -> AsyncIterator[FakeHouse]:
    house = fake_house()
    await done(house, Settings(MO, "log", f"<#{LOG}>"))
    yield house
    house.store.close()


async def done(house: FakeHouse, request: Any) -> Any:
    reply = await house.desk.handle(request)
    assert not isinstance(reply, Refused), reply
    return reply


async def hanging(house: FakeHouse) -> list[Post[Shown]]:
    """What should be posted of acts."""
    wall = await done(house, ShowWall(BOT))
    assert isinstance(wall, WallShown)
    return [each.post for each in wall.posts if isinstance(each.post.shows, ActPosted)]


async def told(house: FakeHouse, locale: str = "en") -> list[str]:
    """What is told that has not been told yet, without who and when; then it is."""
    found = []
    for post in await hanging(house):
        (block,) = render(post.shows, locale).blocks
        assert isinstance(block, Text)
        assert isinstance(post.shows, ActPosted)
        assert block.text.startswith(f"\ue000@{post.shows.act.member}\ue001 ")
        assert post.mentions is None
        before, _, after = block.text.partition("\ue000t")
        found.append(before.partition("\ue001 ")[2].removesuffix(" (") + after.partition(")")[2])
        there = Posted(post.key, post.place, State.THERE, NOW, message=f"1{len(found)}")
        await done(house, NotePost(BOT, there))
    return found


async def added(house: FakeHouse, folder: Path, text: str = MILL) -> str:
    reply = await done(house, AddText(MO, write(folder, "mill.md", text)))
    assert isinstance(reply, TextAdded)
    return reply.source.id


async def test_without_a_channel_nothing_is_kept(tmp_path: Path) -> None:
    house = fake_house()
    await added(house, tmp_path)
    await done(house, Settings(MO, "questions", "5"))
    assert await house.office.acts.of("one") == ()
    house.store.close()


async def test_what_cannot_be_kept_is_done_all_the_same_and_the_operator_hears_of_it(
    house: FakeHouse, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    class Full:
        """Acts on a disk that is full."""

        async def keep(self, circle: str, act: Act) -> None:
            raise sqlite3.OperationalError(f"{circle}: no room for {act.id}")

    full: Any = Full()
    office = replace(house.office, acts=full)
    request = AddText(MO, write(tmp_path, "mill.md", MILL))
    assert isinstance(await Desk(office).handle(request), TextAdded)
    assert "what a moderator did could not be kept" in caplog.text
    assert len(await house.office.acts.of("one")) == 1  # the channel that was chosen


async def test_what_is_done_with_texts_is_told_once(house: FakeHouse, tmp_path: Path) -> None:
    assert await told(house) == ["changed the setting “Log”: nowhere → \ue000#99\ue001."]
    await added(house, tmp_path)
    await done(house, EditText(MO, "mill", author="Ada"))
    removed = await done(house, RemoveText(MO, "mill"))
    assert isinstance(removed, TextRemoved)
    await done(house, RemoveText(MO, "The Mill"))  # tells once more how it is put back
    await done(house, PutBack(MO, str(removed.removal)))
    assert await told(house) == [
        "added the text “The Mill”.",
        "corrected the details of the text “The Mill”.",
        "removed the text “The Mill”.",
        "put back the text “The Mill”.",
    ]
    assert await told(house) == []


async def test_of_a_text_that_is_limited_no_title_is_told(house: FakeHouse, tmp_path: Path) -> None:
    await added(house, tmp_path)
    source = (await house.office.acts.of("one"))[-1].noticed.source
    assert source is not None
    await done(house, LimitText(MO, "mill", channel="<#8>"))
    await done(house, LimitText(MO, "mill", channel="<#8>"))
    await done(house, LimitText(MO, "mill"))
    await done(house, EditText(MO, "mill", year="1912"))
    assert (await told(house))[1:] == [
        "added a text.",
        "changed who sees a text.",
        "corrected the details of a text.",
    ]
    await done(house, FreeText(MO, source))
    assert "let everybody see the text “The Mill”." in await told(house)


async def test_a_text_that_is_taken_down_is_named_no_more_wherever_it_was(
    house: FakeHouse, tmp_path: Path
) -> None:
    await added(house, tmp_path)
    assert "added the text “The Mill”." in await told(house)
    assert await hanging(house) == []
    (source,) = house.libraries.library("one").sources()
    assert isinstance(await done(house, ConfirmTakedown(MO, source.sha256)), TakenDown)
    await done(house, ConfirmTakedown(MO, source.sha256))  # there is nothing left
    posts = await hanging(house)
    # What is told already is edited; what is new is told.
    assert [each.lives for each in posts] == [True, False]
    assert await told(house) == ["added a text.", "took down a text."]
    assert not any("The Mill" in str(each) for each in await house.office.acts.of("one"))


async def test_settings_are_told_from_what_to_what(house: FakeHouse, tmp_path: Path) -> None:
    await added(house, tmp_path)
    await told(house)
    for setting, value, place in (
        ("questions", "5", None),
        ("questions", "5", None),
        ("strictness", "strict", "channel"),
        ("texts", "mill", None),
        ("moderators", "<@&12>", None),
    ):
        await done(house, Settings(MO, setting, value, place))
    await done(house, Settings(MO, value="off", command="ask", roles="<@&3>"))
    await done(house, Settings(MO, value="30", command="text list", place="channel"))
    await done(house, ResetSetting(MO, "questions", "server"))
    assert await told(house) == [
        "changed the setting “Questions in a minute”: 20 → 5.",
        (
            "changed the setting “Strictness · \ue000#7\ue001”: balanced →"
            " strict: rather no answer than a doubtful one."
        ),
        "changed the setting “Texts”: all → one text.",
        "changed the setting “Moderators”: those who manage the server → \ue000&12\ue001.",
        "changed the command /ask · \ue000&3\ue001: on → off.",
        "changed the command /text list · \ue000#7\ue001: on → once in 30 seconds.",
        "changed the setting “Questions in a minute”: 5 → 20.",
    ]


async def test_what_the_guide_sets_is_told(house: FakeHouse) -> None:
    await told(house)
    await done(house, ChooseLanguage(MO, "de"))
    await done(house, WriteRoles(MO, {"facilitators": "<@&4>"}))
    await done(house, AddSample(MO))
    await done(house, AddSample(MO))
    found = await told(house)
    assert [each.partition(" “")[0] for each in found] == [
        "changed the setting",
        "changed the setting",
        "added the text",
    ]
    assert "→ German." in found[0]
    assert "→ \ue000&4\ue001." in found[1]


async def test_that_the_channel_is_given_up_is_told_in_it(house: FakeHouse) -> None:
    await told(house)
    await done(house, Settings(MO, "log", "<#5>"))
    await done(house, ResetSetting(MO, "log", "server"))
    await done(house, Settings(MO, "questions", "5"))
    assert [each.place for each in await hanging(house)] == ["99", "5"]


async def test_votes_and_bodies_are_told_of_with_their_reasons(house: FakeHouse) -> None:
    await told(house)
    await done(house, Join(MO))
    await done(house, OpenVote(MO, "Which?", options="Tea; Coffee"))
    await done(house, CastBallot(MO, "1", "1"))
    await done(house, PauseVote(MO, "1", "A party\ndisagrees."))
    await done(house, ResumeVote(MO, "1"))
    await done(house, CancelVote(MO, "1", "Wrong date."))
    await done(house, Found(MO, "The Council", "groups", seats=1))
    await done(house, Found(MO, "Harbour", "group"))
    await done(house, SteerBody(MO, "The Council"))  # only shows what there is
    assert await told(house) == [
        "paused vote #1. The reason: “A party disagrees.”",
        "let vote #1 go on.",
        "called off vote #1. The reason: “Wrong date.”",
        "founded “The Council”.",
        "formed a group in “The Council”.",
    ]


@pytest.mark.parametrize("everybody", [True, False])
async def test_a_vote_that_not_everybody_sees_is_not_named(
    house: FakeHouse, *, everybody: bool
) -> None:
    await told(house)
    there = replace(MO, audience=lambda _: None if everybody else lambda *_: True)
    await done(house, Join(there))
    await done(house, OpenVote(there, "Which?", options="Tea; Coffee"))
    await done(house, PauseVote(there, "1", "Not yet."))
    said = "vote #1. The reason: “Not yet.”" if everybody else "a vote."
    assert await told(house) == [f"paused {said}"]


async def test_what_members_do_and_what_is_refused_is_not_told(
    house: FakeHouse, tmp_path: Path
) -> None:
    await added(house, tmp_path)
    await told(house)
    await done(house, Join(MO))
    await done(house, Join(ANN))
    await done(house, OpenVote(MO, "Which?", options="Tea; Coffee"))
    await done(house, CastBallot(ANN, "1", "1"))
    await done(house, Ask(ANN, "Who may call a meeting?"))
    for refused in (
        PauseVote(ANN, "1", "No."),
        RemoveText(ANN, "mill"),
        PauseVote(MO, "9", "No."),
        Settings(ANN, "questions", "5"),
    ):
        assert isinstance(await house.desk.handle(refused), Refused)
    assert await told(house) == []


async def test_who_is_forgotten_is_named_no_more_also_where_it_was_told(house: FakeHouse) -> None:
    await done(house, Settings(MO, "questions", "5"))
    assert len(await told(house)) == 2
    exported = await done(house, ExportData(MO))
    assert isinstance(exported, DataExported)
    assert '"setting": "questions"' in exported.record
    assert "questions" not in (await done(house, ExportData(ANN))).record
    await done(house, ForgetMember(MO))
    posts = await hanging(house)
    assert [each.lives for each in posts] == [True, True]
    for locale, who in (("en", "A moderator"), ("de", "Jemand aus der Moderation")):
        for post in posts:
            (block,) = render(post.shows, locale).blocks
            assert isinstance(block, Text)
            assert block.text.startswith(who)
            assert "mo\ue001" not in block.text
    assert [each.member for each in await house.office.acts.of("one")] == [None, None]


async def test_after_a_week_an_act_is_forgotten_and_so_is_its_post(house: FakeHouse) -> None:
    await told(house)
    clock = house.office.clock
    assert isinstance(clock, FakeClock)
    clock.now += timedelta(days=6)
    await house.desk.tick()
    await done(house, Settings(MO, "questions", "5"))
    clock.now += timedelta(days=2)
    await house.desk.tick()
    (left,) = await house.office.acts.of("one")
    assert left.noticed.facts["setting"] == "questions"
    assert await house.office.board.posts("one") == {}
    assert len(await told(house)) == 1
    assert list(await house.office.board.posts("one")) == [left.key]


async def test_a_channel_that_cannot_be_written_to_is_told_once_to_moderators(
    house: FakeHouse,
) -> None:
    await done(house, Settings(MO, "questions", "5"))
    for post in await hanging(house):
        there = Posted(post.key, LOG, State.REFUSED, NOW, failure=Failure.SEND)
        await done(house, NotePost(BOT, there))
    page = await done(house, Now(MO))
    assert isinstance(page, NowShown)
    assert [(each.what, each.where) for each in page.hindered] == [("log", LOG)]
    assert len(await hanging(house)) == 2  # they come as soon as they may


async def test_what_was_done_stays_done_where_it_cannot_be_kept(house: FakeHouse) -> None:
    house.store._db.execute("DROP TABLE acts")
    await done(house, Settings(MO, "questions", "5"))
    assert house.desk.in_force(MO).questions == 5


@pytest.mark.parametrize("what", What)
@pytest.mark.parametrize("locale", LOCALES)
def test_each_act_is_one_sentence_with_nothing_left_open(what: What, locale: str) -> None:
    facts = {"vote": "3", "reason": "So.", "body": "Crew", "portion": "2", "role": "5"}
    if what in (What.SETTING, What.COMMAND):
        facts = {"setting": "log", "old": "", "new": "7"}
        if what is What.COMMAND:
            facts = {"command": "ask", "old": "0", "new": "off"}
    for member in ("mo", None):
        act = Act("a", member, NOW, LOG, Noticed(what, facts))
        (block,) = render(ActPosted(act), locale).blocks
        assert isinstance(block, Text)
        assert "{" not in block.text
        assert block.text.count("\ue000t") == 1
