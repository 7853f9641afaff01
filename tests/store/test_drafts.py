"""Votes before they are open: kept as typed, changed in one step, forgotten when time is over."""

import asyncio
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from bot.desk.voting.drafted import DRAFTED, MOST_DRAFTS, PROPOSED, Drafted
from bot.errors import Reason, Refusal
from bot.store.schema import FILENAME, migrations
from bot.store.store import SqliteStore
from index.database import open_writable, transaction

AT = datetime(2026, 3, 2, 18, tzinfo=UTC)
FIRST = Drafted(
    "one",
    "a",
    "ada",
    AT,
    {"question": "Lock “it”? \ud800 読", "seats": "two"},
    AT + timedelta(hours=3),
    (7, 3),
    4,
    stance=True,
    channel="77",
    roles=("r",),
    server_since=AT,
    locale="de",
)
SECOND = Drafted("one", "b", "ben", AT + timedelta(hours=1), {}, proposed=True)


@pytest.fixture
def store() -> Iterator[SqliteStore]:
    store = SqliteStore.forgetful()
    yield store
    store.close()


async def test_a_draft_comes_back_as_it_was_typed_and_to_its_own_circle(tmp_path: Path) -> None:
    store = SqliteStore.writable(tmp_path)
    await store.keep_draft(FIRST)
    await store.keep_draft(SECOND)
    store.close()
    again = SqliteStore.writable(tmp_path)
    assert await again.draft("one", "a") == FIRST
    assert await again.draft("two", "a") is None
    assert await again.draft("one", "") is None
    assert await again.drafts("one", "ada") == (FIRST,)
    assert await again.drafts("one", "ben") == ()
    assert await again.proposals("one") == (SECOND,)
    again.close()


async def test_changes_at_once_are_all_there(store: SqliteStore) -> None:
    await store.keep_draft(FIRST)

    def more(kept: Drafted) -> Drafted:
        return replace(kept, revision=kept.revision + 1)

    await asyncio.gather(*(store.change_draft("one", "a", more) for _ in range(30)))
    after = await store.draft("one", "a")
    assert after == replace(FIRST, revision=34)
    assert await store.change_draft("one", "b", more) is None


async def test_a_change_that_is_refused_changes_nothing(store: SqliteStore) -> None:
    await store.keep_draft(FIRST)

    def refuse(_: Drafted) -> Drafted:
        raise Refusal(Reason.UNKNOWN_DRAFT)

    with pytest.raises(Refusal):
        await store.change_draft("one", "a", refuse)
    assert await store.draft("one", "a") == FIRST


async def test_a_member_has_a_few_drafts_and_the_oldest_goes(store: SqliteStore) -> None:
    for number in range(MOST_DRAFTS + 2):
        await store.keep_draft(replace(FIRST, id=str(number), at=AT + timedelta(seconds=number)))
    await store.keep_draft(SECOND)
    kept = [each.id for each in await store.drafts("one", "ada")]
    assert kept == ["6", "5", "4", "3", "2"]
    assert await store.draft("one", "b") == SECOND


async def test_what_is_over_goes_when_something_new_comes(store: SqliteStore) -> None:
    await store.keep_draft(FIRST)
    await store.keep_draft(SECOND)
    await store.keep_draft(replace(FIRST, id="c", author="cy", at=AT + DRAFTED))
    assert await store.draft("one", "a") is None
    assert await store.draft("one", "b") == SECOND
    await store.keep_draft(replace(FIRST, id="d", author="dan", at=SECOND.at + PROPOSED))
    assert await store.draft("one", "b") is None


def test_a_proposal_waits_no_longer_than_the_time_that_it_names() -> None:
    assert SECOND.expires == SECOND.at + PROPOSED
    friday = SECOND.at + timedelta(days=3)
    assert replace(SECOND, moment=friday).expires == friday
    assert FIRST.expires == AT + DRAFTED


async def test_what_a_member_drafted_and_proposed_is_forgotten(store: SqliteStore) -> None:
    elsewhere = replace(FIRST, circle="two")
    for each in (FIRST, replace(SECOND, author="ada"), replace(SECOND, id="x"), elsewhere):
        await store.keep_draft(each)
    await store.forget("one", "ada")
    assert await store.draft("one", "a") is None
    assert await store.proposals("one") == (replace(SECOND, id="x"),)
    assert await store.draft("two", "a") == elsewhere
    await store.drop_draft("two", "a")
    assert await store.draft("two", "a") is None


async def test_proposals_of_the_version_before_are_still_there(tmp_path: Path) -> None:
    earlier = Migrations("circle")
    for migration in migrations.pending(Database(memory=True)):
        if migration.name == "0006_drafts":
            break
        earlier(name=migration.name)(migration.fn)
    db = open_writable(tmp_path / FILENAME, earlier)
    text = {
        "asked": {"question": "Which?", "options": "A;B", "kind": "elect", "until": None}
        | {"seats": 2, "tenure": 0, "passages": "1,2"},
        "roles": ["1", "70"],
        "server_since": "2025-01-01T00:00:00+00:00",
        "locale": "de",
    }
    with transaction(db):
        db.execute(
            "INSERT INTO proposals VALUES ('one', 'p', 'ada', ?, ?)",
            [AT.isoformat(), json.dumps(text)],
        )
    db.close()
    store = SqliteStore.writable(tmp_path)
    assert await store.proposals("one") == (
        Drafted(
            "one",
            "p",
            "ada",
            AT,
            {"question": "Which?", "options": "A;B", "kind": "elect", "seats": "2", "tenure": "0"},
            proposed=True,
            roles=("1", "70"),
            server_since=datetime(2025, 1, 1, tzinfo=UTC),
            locale="de",
        ),
    )
    store.close()
