"""The ledgers on disk: acknowledged means stored, a failure leaves nothing, erased is gone."""

import asyncio
import sqlite3
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.errors import Reason, Refusal
from bot.store import ledgers
from bot.store.ledger_rows import Row, rows, write
from bot.store.store import SqliteStore
from bot.voting.circle import Circle, join_circle
from bot.voting.counting import Preference
from bot.voting.exporting import export
from bot.voting.ledger.chain import first_bad
from bot.voting.steps import Step
from bot.voting.verifying import Stored, verify
from bot.voting.votes.ballots import one
from bot.voting.votes.casting import cast
from bot.voting.votes.opening import open_vote
from bot.voting.votes.terms import Draft, Kind
from bot.voting.votes.vote import State
from tests.voting.ledger_house import START, Seeded, person

POLL = Draft(Kind.POLL, "Which lamp?", ("the brass one", "the tin one"))
NAMES = tuple(f"reader {number}" for number in range(40))


class Desk:
    """A store with ledgers, and what members do."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.chance = Seeded()
        self.open()

    def open(self) -> None:
        self.store = SqliteStore.writable(self.folder)
        self.ledgers = self.store.ledgers(self.chance)

    def reopen(self) -> None:
        self.store.close()
        self.open()

    async def do(self, decide: Callable[[Circle], Step], now: datetime = START) -> None:
        await self.ledgers.act("one", now, decide, lambda _: None)

    async def join(self, *names: str) -> None:
        for name in names:
            await self.do(lambda it, name=name: join_circle(it, person(name), START, self.chance))  # type: ignore[misc]  # the name of this turn

    async def hold(self) -> None:
        await self.do(lambda it: open_vote(it.roll, POLL, START, self.chance, vote="v"))

    async def cast(self, name: str, choice: Preference, now: datetime = START) -> None:
        await self.do(lambda it: cast(it.votes, "v", person(name), choice, now, self.chance), now)

    async def state(self, now: datetime = START) -> State:
        return await self.ledgers.look("one", now, lambda it: it.votes["v"].state)

    async def counts(self) -> dict[Preference, int]:
        return await self.ledgers.look("one", START, lambda it: dict(it.votes["v"].piles))

    async def run(self, first: datetime, last: datetime) -> None:
        """Be there all the time, as a bot that runs is."""
        while first < last:
            first = min(first + timedelta(minutes=10), last)
            await self.ledgers.tick(first)

    def bytes(self) -> bytes:
        """Everything that lies in the folder."""
        return b"".join(file.read_bytes() for file in self.folder.iterdir())

    def rows(self) -> list[Row]:
        return list(rows(self.store._db, "one"))


async def test_ballots_that_arrive_together_are_all_there_after_a_restart(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    await desk.join(*NAMES)
    await desk.hold()
    await asyncio.gather(*(desk.cast(name, one(1 + (len(name) % 2))) for name in NAMES))
    before = await desk.counts()
    assert sum(before.values()) == len(NAMES)
    assert first_bad(row.entry for row in desk.rows()) is None
    desk.reopen()
    assert await desk.counts() == before
    assert await desk.store.entries() == {"one": len(desk.rows())}
    desk.store.close()


async def test_steps_that_arrive_together_are_stored_together(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = Desk(tmp_path)
    await desk.join(*NAMES)
    await desk.hold()
    written = []

    def counting(*args: Any) -> None:
        written.append(1)
        write(*args)

    monkeypatch.setattr("bot.store.ledgers.write", counting)
    await asyncio.gather(*(desk.cast(name, one(1)) for name in NAMES))
    assert len(written) < len(NAMES) / 2
    desk.store.close()


async def test_a_refusal_in_a_group_refuses_only_itself(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    await desk.join("ada")
    await desk.hold()
    done = await asyncio.gather(
        desk.cast("ada", one(1)), desk.cast("nobody", one(1)), return_exceptions=True
    )
    assert done[0] is None
    assert isinstance(done[1], Refusal)
    assert await desk.counts() == {one(1): 1}
    desk.store.close()


async def test_a_replaced_ballot_is_nowhere_in_the_file(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    await desk.join("ada")
    await desk.hold()
    await desk.cast("ada", one(2))
    opening = desk.rows()[-1].opening
    assert opening is not None
    assert opening.encode() in desk.bytes()
    await desk.cast("ada", one(1))
    assert opening.encode() not in desk.bytes()
    desk.store.close()


async def test_what_cannot_be_stored_did_not_happen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = Desk(tmp_path)
    await desk.join("ada", "bo")
    await desk.hold()
    await desk.cast("ada", one(1))
    before = desk.rows()

    def full(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    with monkeypatch.context() as patch:
        patch.setattr("bot.store.ledgers.write", full)
        done = await asyncio.gather(
            desk.cast("ada", one(2)), desk.cast("bo", one(2)), return_exceptions=True
        )
    assert all(isinstance(each, sqlite3.OperationalError) for each in done)
    assert await desk.counts() == {one(1): 1}
    assert desk.rows() == before
    await desk.cast("ada", one(2))
    assert await desk.counts() == {one(2): 1}
    desk.store.close()


async def test_a_fault_in_one_request_leaves_the_others_whole(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    await desk.join("ada", "bo")
    await desk.hold()

    def fault(_: Circle) -> Step:
        raise ZeroDivisionError

    done = await asyncio.gather(
        desk.cast("ada", one(1)), desk.do(fault), desk.cast("bo", one(2)), return_exceptions=True
    )
    assert isinstance(done[1], ZeroDivisionError)
    assert (done[0], done[2]) == (None, None)
    assert await desk.counts() == {one(1): 1, one(2): 1}
    desk.store.close()


async def test_what_is_due_is_done_by_the_tick_of_any_process(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    await desk.join("ada")
    await desk.hold()
    assert await desk.ledgers.tick(START + timedelta(minutes=5)) == ()
    desk.reopen()
    await desk.run(START, START + timedelta(hours=24) - timedelta(seconds=1))
    assert await desk.ledgers.tick(START + timedelta(days=1)) == ("one",)
    assert await desk.ledgers.tick(START + timedelta(days=1)) == ()
    assert await desk.state(START + timedelta(days=1)) is State.COUNTED
    desk.store.close()


async def test_a_deadline_in_an_outage_moves_whoever_comes_first_after_it(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    await desk.join("ada")
    await desk.hold()
    await desk.run(START, START + timedelta(hours=22))
    desk.reopen()
    # Away for three hours, with two left to vote: they are there when it is back.
    late = START + timedelta(hours=25)
    await desk.cast("ada", one(1), late)
    await desk.run(late, late + timedelta(hours=1, minutes=59))
    assert await desk.state(late + timedelta(hours=1, minutes=59)) is State.OPEN
    assert await desk.state(late + timedelta(hours=2)) is State.COUNTED
    desk.store.close()


async def test_the_head_and_the_record_have_what_is_not_stored_yet(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    await desk.join("ada")
    await desk.hold()
    _, record, head = await asyncio.gather(
        desk.cast("ada", one(1)),
        desk.ledgers.record("one", START, lambda it, entries: export(it, entries, "v")),
        desk.ledgers.head("one", START),
    )
    assert record["turnout"] == 1
    assert record["head"] == head == desk.rows()[-1].entry.hash
    desk.store.close()


async def test_a_damaged_ledger_is_named_and_holds_up_nobody_else(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    await desk.join("ada")
    await desk.hold()
    desk.store._db.execute("UPDATE ledger SET text = text || ' ' WHERE number = 2")
    desk.reopen()
    with pytest.raises(Refusal) as refusal:
        await desk.counts()
    assert refusal.value.reason is Reason.DAMAGED_LEDGER
    assert refusal.value.facts == {"circle": "one", "entry": 2}
    assert await desk.ledgers.tick(START + timedelta(days=2)) == ()
    await desk.ledgers.act(
        "two",
        START,
        lambda it: join_circle(it, person("ada"), START, desk.chance),
        lambda _: None,
    )
    desk.store.close()


async def test_a_long_ledger_is_read_in_pieces_and_others_go_on_in_between(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ledgers, "PIECE", 7)
    desk = Desk(tmp_path)
    await desk.join(*NAMES[:20])
    await desk.hold()
    finished: list[str] = []

    async def read() -> tuple[Stored, ...]:
        found = await desk.ledgers.entries("one")
        finished.append("read")
        return found

    async def ask() -> None:
        await desk.cast(NAMES[0], one(1))
        finished.append("asked")

    found, _ = await asyncio.gather(read(), ask())
    assert finished == ["asked", "read"]
    assert [entry.number for entry, _ in found] == list(range(1, len(found) + 1))
    assert verify(found).ok
    assert await desk.ledgers.entries("one") == tuple(
        (row.entry, row.opening) for row in desk.rows()
    )
    monkeypatch.setattr(ledgers, "PIECE", len(desk.rows()))
    assert len(await desk.ledgers.entries("one")) == len(desk.rows())
