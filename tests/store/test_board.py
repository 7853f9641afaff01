"""What stands in channels is kept for good, circle by circle."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.desk.board.links import Link
from bot.desk.board.posts import Failure, Posted, State
from bot.store.store import SqliteStore

AT = datetime(2026, 3, 2, 18, tzinfo=UTC)
CARD = Posted("vote:3", "7", State.THERE, AT, "100", "ab", None, "7/99")


@pytest.fixture
def store() -> Iterator[SqliteStore]:
    store = SqliteStore.forgetful()
    yield store
    store.close()


async def test_what_stands_is_there_after_a_restart(tmp_path: Path) -> None:
    refused = replace(CARD, key="result:3", state=State.REFUSED, failure=Failure.SEND, before=None)
    store = SqliteStore.writable(tmp_path)
    await store.board().keep_post("one", replace(CARD, state=State.SENDING, message=None))
    for each in (CARD, refused):
        await store.board().keep_post("one", each)
    await store.board().keep_post("two", CARD)
    store.close()
    again = SqliteStore.writable(tmp_path)
    assert await again.board().posts("one") == {"vote:3": CARD, "result:3": refused}
    assert await again.board().posts("three") == {}
    again.close()


async def test_a_body_gives_one_role(store: SqliteStore) -> None:
    board = store.board()
    for link in (Link("b", "1"), Link("a", "1"), Link("b", "2", "role_above")):
        await board.keep_link("one", link)
    assert await board.links("one") == (Link("a", "1"), Link("b", "2", "role_above"))
    await board.drop_link("two", "b")
    await board.drop_link("one", "b")
    assert await board.links("one") == (Link("a", "1"),)


async def test_who_was_given_a_role_is_known_until_it_is_taken_back(store: SqliteStore) -> None:
    board = store.board()
    for role, member in (("1", "ada"), ("1", "ben"), ("1", "ada")):
        await board.keep_grant("one", role, member)
    await board.drop_grant("two", "1", "ada")
    await board.drop_grant("one", "1", "ben")
    assert await board.grants("one") == {("1", "ada")}


@pytest.mark.parametrize(
    ("messages", "channel", "failure"),
    [(("1", "100"), "", Failure.MESSAGE_GONE), ((), "7", Failure.CHANNEL_GONE)],
)
async def test_what_was_deleted_is_lost_and_nothing_else(
    store: SqliteStore, messages: tuple[str, ...], channel: str, failure: Failure
) -> None:
    board, later = store.board(), AT + timedelta(hours=1)
    other = replace(CARD, key="vote:4", channel="8", message="101")
    due = replace(CARD, key="vote:5", state=State.DUE, message=None)
    for each in (CARD, other, due):
        await board.keep_post("one", each)
    await board.keep_post("two", CARD)
    await board.lose_posts("one", later, messages=messages, channel=channel)
    lost = replace(CARD, state=State.GONE, at=later, failure=failure)
    assert await board.posts("one") == {"vote:3": lost, "vote:4": other, "vote:5": due}
    assert await board.posts("two") == {"vote:3": CARD}
