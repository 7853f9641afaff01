"""Votes that members proposed: kept until somebody takes them, or their time is over."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.desk.voting.proposed import KEPT, Proposal
from bot.store.store import SqliteStore

AT = datetime(2026, 3, 2, 18, tzinfo=UTC)
FIRST = Proposal(
    "one", "a", "ada", AT, {"question": "Lock “it”?", "seats": 2, "options": None}, ("r",), AT, "de"
)
SECOND = replace(FIRST, id="b", author="ben", at=AT + timedelta(hours=1), server_since=None)


@pytest.fixture
def store() -> Iterator[SqliteStore]:
    store = SqliteStore.forgetful()
    yield store
    store.close()


async def test_a_proposal_is_taken_once(store: SqliteStore) -> None:
    for proposal in (SECOND, FIRST):
        await store.keep_proposal(proposal)
    assert await store.proposals("one") == (FIRST, SECOND)
    assert await store.take_proposal("two", "a") is None
    assert await store.take_proposal("one", "a") == FIRST
    assert await store.take_proposal("one", "a") is None
    assert await store.proposals("one") == (SECOND,)


async def test_what_a_member_proposed_is_forgotten(store: SqliteStore) -> None:
    for proposal in (FIRST, SECOND, replace(FIRST, circle="two")):
        await store.keep_proposal(proposal)
    await store.forget("one", "ada")
    assert await store.proposals("one") == (SECOND,)
    assert len(await store.proposals("two")) == 1


async def test_old_proposals_go_when_a_new_one_comes(store: SqliteStore) -> None:
    await store.keep_proposal(FIRST)
    late = replace(SECOND, at=AT + KEPT + timedelta(seconds=1))
    await store.keep_proposal(late)
    assert await store.proposals("one") == (late,)
