"""Playing a session through the Desk."""

from datetime import timedelta
from pathlib import Path

from bot.desk.board.posts import Post, Posted
from bot.desk.board.posts import State as Posting
from bot.desk.board.replies import Shown, WallShown
from bot.desk.board.requests import NotePost, ShowWall
from bot.desk.caller import Caller
from bot.desk.commands import press
from bot.desk.replies import Refused, Reply
from bot.desk.requests import AddText, Request
from bot.desk.sessions.replies import SessionPrepared, SessionShown
from bot.desk.sessions.requests import StartSession
from bot.errors import Reason
from bot.study.sessions.values import Session
from tests.fakes import SAMPLE, FakeClock, FakeHouse, write

CHANNEL, THREAD = "5", "50"
MO = Caller("one", "mo", channel=CHANNEL, name="Mo")
ADA = Caller("one", "ada", channel=CHANNEL, name="Ada")
CHIEF = Caller("one", "chief", channel=CHANNEL, moderator=True)


async def added(house: FakeHouse, folder: Path) -> None:
    """A text that is long enough to be discussed."""
    text = SAMPLE.read_text("utf-8")
    await house.desk.handle(AddText(house.moderator, write(folder, "sample.md", text)))


async def asked(house: FakeHouse, request: Request) -> Reply:
    return await house.desk.handle(request)


async def pressed(
    house: FakeHouse,
    caller: Caller,
    action: str,
    argument: str,
    given: tuple[str, ...] | None = None,
) -> Reply:
    return await house.desk.handle(press(action, argument, caller, given))


async def begun(house: FakeHouse, caller: Caller = MO) -> Session:
    shown = await asked(house, StartSession(caller))
    assert isinstance(shown, SessionPrepared)
    number, offered = str(shown.session.number), shown.session.offered
    ids = tuple(each.id for each in offered[:3])
    await pressed(house, caller, "session-keep", number, ids)
    begun = await pressed(house, caller, "session-begin", number)
    assert isinstance(begun, SessionShown)
    return begun.session


async def wall(house: FakeHouse) -> dict[str, object]:
    return {key: each.shows for key, each in (await posts(house)).items()}


async def posts(house: FakeHouse) -> dict[str, Post[Shown]]:
    shown = await asked(house, ShowWall(MO))
    assert isinstance(shown, WallShown)
    return {each.post.key: each.post for each in shown.posts}


async def stood(house: FakeHouse, key: str, channel: str) -> None:
    """The front has posted something."""
    posted = Posted(key, channel, Posting.THERE, house.office.clock(), message=f"{len(key)}1")
    await asked(house, NotePost(MO, posted))


async def threaded(house: FakeHouse) -> None:
    await stood(house, "session:1", CHANNEL)
    await stood(house, "prompt:1.1", THREAD)


def reason(reply: Reply) -> Reason:
    assert isinstance(reply, Refused), reply
    return reply.reason


async def wait(house: FakeHouse, span: timedelta) -> None:
    clock = house.office.clock
    assert isinstance(clock, FakeClock)
    clock.now += span
