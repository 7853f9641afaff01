"""The rows of sessions: whole after a restart, numbered for good, forgotten where asked."""

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from bot.store.schema import FILENAME
from bot.store.session_rows import packed
from bot.store.sessions import Sessions
from bot.store.store import SqliteStore
from bot.study.sessions import rounds, steps
from bot.study.sessions.values import IDLE, Heard, Recorded, Session, State, Suggested
from index.database import open_writable
from tests.store.test_store import before
from tests.study.sessions import NOW, prepared, running


async def kept(sessions: Sessions, session: Session) -> Session:
    return await sessions.add("one", lambda number: replace(session, number=number))


def full() -> Session:
    session = steps.tap(running(), "ada", NOW)
    worded = replace(session.prompts[0], wording="Is it open?", model="parrot-7b")
    session = replace(session, prompts=(worded, *session.prompts[1:]))
    session = steps.hear(session, Heard("a1", "ada", "Who?", "door", "Mara", "¶ 2"), NOW)
    session = steps.suggest(session, Suggested("s", "ben", "And \ud800we?"), NOW)
    return steps.record(session, Recorded("ben", "Ben"), NOW)


async def test_a_session_is_as_it_was_after_a_restart(tmp_path: Path) -> None:
    store = SqliteStore.writable(tmp_path)
    session = await kept(store.sessions(), full())
    ended = await store.sessions().change("one", 1, lambda known: steps.end(known, NOW))
    store.close()
    store = SqliteStore.writable(tmp_path)
    assert await store.sessions().find("one", 1) == ended == steps.end(session, NOW)
    assert await store.sessions().find("two", 1) is None
    store.close()


async def test_a_number_is_never_given_again() -> None:
    store = SqliteStore.forgetful()
    sessions = store.sessions()
    await kept(sessions, prepared())
    await sessions.drop("one", 1)
    assert await sessions.find("one", 1) is None
    assert (await kept(sessions, prepared())).number == 2
    await sessions.change("one", 2, lambda _: replace(running(), number=2))
    await sessions.drop("one", 2)
    assert await sessions.find("one", 2) is not None
    store.close()


async def test_time_ends_what_idles_and_drops_what_was_never_begun() -> None:
    store = SqliteStore.forgetful()
    sessions = store.sessions()
    await kept(sessions, running())
    await kept(sessions, prepared())
    assert await sessions.tick(NOW + IDLE - timedelta(seconds=1)) == ()
    assert await sessions.tick(NOW + IDLE) == ("one",)
    assert await sessions.tick(NOW + IDLE) == ()
    (left,) = await sessions.all("one")
    assert (left.state, left.ended) == (State.ENDED, NOW + IDLE)
    store.close()


async def test_what_is_over_leaves_the_wall_after_a_week() -> None:
    store = SqliteStore.forgetful()
    sessions = store.sessions()
    await kept(sessions, steps.close(steps.end(running(), NOW), 1))
    assert len(await sessions.going("one", NOW + timedelta(days=6))) == 1
    assert await sessions.going("one", NOW + timedelta(days=8)) == ()
    assert len(await sessions.all("one")) == 1
    store.close()


async def test_what_belongs_to_a_member_is_shown_and_deleted_inside() -> None:
    store = SqliteStore.forgetful()
    await kept(store.sessions(), full())
    (row,) = (await store.belongings("one", "ada"))["sessions"]
    assert row["asked"][0]["question"] == "Who?"
    assert "ben" not in repr(row)
    await store.forget("one", "ada")
    assert (await store.belongings("one", "ada"))["sessions"] == []
    (left,) = await store.sessions().all("one")
    assert "ada" not in repr(left)
    assert left.recorded == (Recorded("ben", "Ben"),)
    store.close()


async def test_a_takedown_takes_the_words_out() -> None:
    store = SqliteStore.forgetful()
    await kept(store.sessions(), full())
    await store.unquote("one", {"door"})
    assert "The door is open." in repr(await store.sessions().all("one"))
    await store.unquote("one", ())
    assert "The door is open." not in repr(await store.sessions().all("one"))
    store.close()


async def test_a_turn_that_is_over_is_over_once_also_after_a_restart(tmp_path: Path) -> None:
    store = SqliteStore.writable(tmp_path)
    await kept(store.sessions(), rounds.time_turns(full(), 2, NOW))
    assert await store.sessions().tick(NOW + timedelta(seconds=119)) == ()
    store.close()
    store = SqliteStore.writable(tmp_path)
    assert await store.sessions().tick(NOW + timedelta(minutes=2, milliseconds=1)) == ("one",)
    assert await store.sessions().tick(NOW + timedelta(minutes=2, milliseconds=1)) == ()
    (left,) = await store.sessions().running()
    assert left.order.turns("ada") == 1
    assert left.order.speaking is None
    store.close()


async def test_sessions_of_the_version_before_the_clocks_go_on(tmp_path: Path) -> None:
    """Their rows know of no clocks, no pages and no last round, and not when they end."""
    old = json.loads(packed(full()))
    del old["timing"], old["shown"], old["order"]["last_round"]
    for each in (*old["prompts"], *old["offered"]):
        del each["turns"]
    db = open_writable(tmp_path / FILENAME, before("0013_sessions_rounds"))
    row = ["one", 1, "running", NOW.isoformat(), json.dumps(old)]
    db.execute("INSERT INTO sessions VALUES (?, ?, ?, ?, ?)", row)
    db.close()
    store = SqliteStore.writable(tmp_path)
    uncounted = tuple(replace(each, turns=0) for each in full().prompts)
    assert await store.sessions().find("one", 1) == replace(full(), prompts=uncounted)
    assert await store.sessions().tick(NOW + IDLE - timedelta(seconds=1)) == ()
    assert await store.sessions().tick(NOW + IDLE) == ("one",)
    store.close()
