"""The Desk itself: every request has a handler, and whatever happens there is a reply."""

import errno
import logging
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import get_args

import pytest

from bot.desk.commands import COMMANDS
from bot.desk.desk import HANDLERS
from bot.desk.replies import Greeting, HelpShown, Refused
from bot.desk.requests import AddText, Ask, Greet, Request, ShowHelp, TrySample
from bot.desk.settings.chosen import COMMAND, EVERYBODY, OFF, SERVER, Chosen
from bot.errors import Reason, Refusal
from index.answers import Answer, NotInText
from index.database import DatabaseDamaged, DatabaseTooNew
from index.documents import Scope
from index.library import OtherModel
from tests.desk.conftest import MOON, SUN, added
from tests.fakes import FakeHouse, FakeJobs, FakeLibraries, fake_house, write


@contextmanager
def failing(error: Exception) -> Iterator[FakeHouse]:
    """A house whose worker fails at every question."""

    class Failing(FakeJobs):
        async def ask(self, *_: str | Scope) -> Answer | NotInText:
            raise error

    house = fake_house(Failing)
    try:
        yield house
    finally:
        house.store.close()


def full() -> sqlite3.OperationalError:
    error = sqlite3.OperationalError("database or disk is full")
    error.sqlite_errorname = "SQLITE_FULL"
    return error


def test_every_request_has_a_handler() -> None:
    assert set(HANDLERS) == set(get_args(Request))


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (RuntimeError("no idea"), Reason.UNEXPECTED),
        (KeyError("x"), Reason.UNEXPECTED),
        (sqlite3.OperationalError("Could not decode to UTF-8"), Reason.UNEXPECTED),
        (OSError(errno.EIO, "input/output error"), Reason.UNEXPECTED),
        (OSError(errno.ENOSPC, "no space left"), Reason.NO_ROOM),
        (full(), Reason.NO_ROOM),
        (DatabaseDamaged("library.db"), Reason.DAMAGED),
        (DatabaseTooNew("library.db"), Reason.NEWER_DATA),
        (Refusal(Reason.WORKER_DIED), Reason.WORKER_DIED),
        (Refusal(Reason.NO_MODEL, model="m"), Reason.NO_MODEL),
    ],
)
async def test_whatever_fails_is_a_refusal(
    error: Exception, reason: Reason, tmp_path: Path
) -> None:
    with failing(error) as house:
        await added(house, tmp_path, MOON)
        reply = await house.desk.handle(Ask(house.member, "Who?"))
        assert isinstance(reply, Refused)
        assert reply.reason is reason


async def test_a_refusal_keeps_its_facts(tmp_path: Path) -> None:
    with failing(Refusal(Reason.NO_MODEL, model="mine")) as house:
        await added(house, tmp_path, MOON)
        reply = await house.desk.handle(Ask(house.member, "Who?"))
        assert reply == Refused(Reason.NO_MODEL, {"model": "mine"})


async def test_what_a_member_wrote_is_not_logged(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with failing(RuntimeError("no idea")) as house, caplog.at_level(logging.DEBUG):
        await added(house, tmp_path, MOON)
        await house.desk.handle(Ask(house.member, "What of my secret wish?"))
    assert "Ask" in caplog.text
    assert "secret" not in caplog.text


async def test_a_request_of_an_unknown_kind_is_refused(house: FakeHouse) -> None:
    class Odd(Ask):
        pass

    reply = await house.desk.handle(Odd(house.member, "Who?"))
    assert reply == Refused(Reason.UNEXPECTED, {})


async def test_a_library_of_another_model_is_refused_with_both_names(
    house: FakeHouse, tmp_path: Path
) -> None:
    def refuse(*_: object) -> None:
        raise OtherModel("stored", "configured")

    library = house.libraries.library("one")
    await added(house, tmp_path, MOON)
    library.add = refuse  # type: ignore[method-assign,assignment]
    reply = await house.desk.handle(AddText(house.moderator, write(tmp_path, "s.md", SUN)))
    assert reply == Refused(Reason.OTHER_MODEL, {"stored": "stored", "configured": "configured"})


async def test_a_sample_that_is_missing_is_no_crash(tmp_path: Path) -> None:
    class Nowhere(FakeJobs):
        async def prepare(self, *_: object) -> None:  # type: ignore[override]
            raise FileNotFoundError(tmp_path)

    house = fake_house(Nowhere)
    assert isinstance(await house.desk.handle(TrySample(house.member)), Refused)
    house.store.close()


async def test_help_shows_the_commands_that_the_caller_may_use(house: FakeHouse) -> None:
    mine = await house.desk.handle(ShowHelp(house.member))
    theirs = await house.desk.handle(ShowHelp(house.moderator))
    assert isinstance(mine, HelpShown)
    assert isinstance(theirs, HelpShown)
    assert theirs.commands == tuple(each.name for each in COMMANDS)
    assert mine.commands == tuple(each.name for each in COMMANDS if not each.moderator)
    assert not any(each.startswith("manage") for each in mine.commands)
    assert (mine.moderator, theirs.moderator) == (False, True)


@pytest.mark.parametrize("typed", ["text info", "/text info", "  text   info "])
async def test_help_on_one_command(house: FakeHouse, typed: str) -> None:
    reply = await house.desk.handle(ShowHelp(house.member, typed))
    assert reply == HelpShown(("text info",), moderator=False, single=True)


@pytest.mark.parametrize("typed", ["dance", "text info moon", "/", "Text Info"])
async def test_help_on_a_command_that_is_not_there_is_refused(house: FakeHouse, typed: str) -> None:
    reply = await house.desk.handle(ShowHelp(house.member, typed))
    assert isinstance(reply, Refused)
    assert reply.reason is Reason.UNKNOWN_COMMAND


@pytest.mark.parametrize("typed", ["vote", "/vote", " vote "])
async def test_help_on_a_group(house: FakeHouse, typed: str) -> None:
    reply = await house.desk.handle(ShowHelp(house.member, typed))
    assert isinstance(reply, HelpShown)
    assert reply.group == "vote"
    assert reply.commands == tuple(each.name for each in COMMANDS if each.path[0] == "vote")


@pytest.mark.parametrize("typed", ["manage", "manage add"])
async def test_moderators_commands_are_explained_to_moderators(
    house: FakeHouse, typed: str
) -> None:
    refused = await house.desk.handle(ShowHelp(house.member, typed))
    assert refused == Refused(Reason.NOT_MODERATOR, {})
    reply = await house.desk.handle(ShowHelp(house.moderator, typed))
    assert isinstance(reply, HelpShown)
    assert "manage add" in reply.commands


async def test_help_leaves_out_what_is_switched_off(house: FakeHouse) -> None:
    await house.office.settings.keep("one", Chosen(SERVER, EVERYBODY, f"{COMMAND}ask", OFF))
    mine = await house.desk.handle(ShowHelp(house.member))
    theirs = await house.desk.handle(ShowHelp(house.moderator))
    assert isinstance(mine, HelpShown)
    assert isinstance(theirs, HelpShown)
    assert "ask" not in mine.commands
    assert "ask" in theirs.commands
    refused = await house.desk.handle(ShowHelp(house.member, "ask"))
    assert refused == Refused(Reason.COMMAND_OFF, {"command": "ask"})


async def test_the_greeting_says_who_runs_the_bot(house: FakeHouse) -> None:
    assert await house.desk.handle(Greet(house.member)) == Greeting("the library")


def test_a_fake_house_can_be_made_of_other_jobs() -> None:
    made: list[FakeLibraries] = []

    def jobs(libraries: FakeLibraries) -> FakeJobs:
        made.append(libraries)
        return FakeJobs(libraries)

    maker: Callable[[FakeLibraries], FakeJobs] = jobs
    house = fake_house(maker)
    assert made == [house.libraries]
    house.store.close()
