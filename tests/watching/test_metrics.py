"""The figures: what they count, and whom they do not name."""

import logging
from collections.abc import Iterator

import pytest
from prometheus_client.parser import text_string_to_metric_families

from bot.desk.board.posts import Failure, Posted, State
from bot.desk.board.requests import NotePost
from bot.desk.requests import Ask, ListTexts, TrySample
from bot.watching.metrics import CountingHandler, Metrics
from bot.watching.watched import Watched
from bot.watching.watcher import Counted, Watcher
from tests.fakes import NOW, FakeHouse, fake_house

Samples = dict[tuple[str, tuple[tuple[str, str], ...]], float]


@pytest.fixture
def house() -> Iterator[FakeHouse]:
    house = fake_house()
    yield house
    house.store.close()


class Jobs:
    under_way = {"asking": 2, "adding": 0}  # noqa: RUF012 - never changed

    def alive(self) -> bool:
        return True


class Counting:
    """What is counted, and how often it was."""

    def __init__(self) -> None:
        self.times = 0

    async def __call__(self) -> Counted:
        self.times += 1
        return Counted(3, 40, {"memory": 8192, "texts": 4096})


async def nothing() -> None:
    return


def samples(text: bytes) -> Samples:
    families = text_string_to_metric_families(text.decode())
    return {
        (each.name, tuple(sorted(each.labels.items()))): each.value
        for family in families
        for each in family.samples
    }


def figure(text: bytes, name: str, **labels: str) -> float:
    return samples(text)[f"study_circle_{name}", tuple(sorted(labels.items()))]


async def test_requests_are_counted_by_kind_and_outcome(house: FakeHouse) -> None:
    metrics = Metrics()
    desk = Watched(house.desk, metrics)
    await desk.handle(TrySample(house.member))
    for _ in range(2):
        await desk.handle(Ask(house.member, "Who?"))  # there is no text
    await desk.handle(ListTexts(house.member))

    text = metrics.text()
    assert figure(text, "requests_total", kind="TrySample", outcome="answered") == 1
    assert figure(text, "requests_total", kind="Ask", outcome="refused") == 2
    assert figure(text, "requests_total", kind="ListTexts", outcome="done") == 1
    assert figure(text, "refusals_total", reason="no-texts") == 2
    assert figure(text, "questions_total", outcome="answered") == 1
    assert figure(text, "questions_total", outcome="refused") == 2
    assert figure(text, "answer_seconds_count") == 3
    assert figure(text, "answer_seconds_bucket", le="30.0") == 3


async def test_posts_are_counted_by_what_became_of_them(house: FakeHouse) -> None:
    metrics = Metrics()
    desk = Watched(house.desk, metrics)
    for state, failure in ((State.THERE, None), (State.REFUSED, Failure.SEND)):
        posted = Posted("vote:1", "77", state, NOW, failure=failure)
        await desk.handle(NotePost(house.member, posted))
    text = metrics.text()
    assert figure(text, "posts_total", state="there", reason="") == 1
    assert figure(text, "posts_total", state="refused", reason="send_messages") == 1


async def test_everything_else_is_there() -> None:
    counting = Counting()
    watcher = Watcher(Jobs(), nothing, counting, lambda: {"shown": 3, "refused": 1})
    watcher.acknowledged("press", 0.03, taken=True)
    watcher.acknowledged("press", 3.5, taken=False)
    watcher.reconnected()
    watcher.metrics.lagged(0.2)
    logger = logging.getLogger("bot.a")
    handler = CountingHandler(watcher.metrics)
    handler.emit(logger.makeRecord("bot.a", logging.WARNING, "f", 1, "m", (), None))

    text = await watcher.text()
    assert await watcher.text()
    assert counting.times == 1  # counting takes a while: not at every look
    assert (
        figure(text, "acknowledgement_seconds_bucket", on="press", outcome="taken", le="0.05") == 1
    )
    assert figure(text, "acknowledgement_seconds_count", on="press", outcome="lost") == 1
    assert figure(text, "gateway_reconnects_total") == 1
    assert figure(text, "loop_lag_seconds_sum") == pytest.approx(0.2)
    assert figure(text, "log_records_total", level="warning", logger="bot.a") == 1
    assert figure(text, "jobs", worker="asking") == 2
    assert figure(text, "circles") == 3
    assert figure(text, "ledger_entries") == 40
    assert figure(text, "database_bytes", of="memory") == 8192
    assert figure(text, "rephrasings_total", outcome="shown") == 3
    assert 0 <= figure(text, "heartbeat_age_seconds") < 60


async def test_no_member_and_no_circle_is_named(house: FakeHouse) -> None:
    metrics = Metrics()
    for each in (house.member, house.moderator):
        await Watched(house.desk, metrics).handle(Ask(each, "Who?"))
    labels = {name for _, pairs in samples(metrics.text()) for name, _ in pairs}
    assert labels <= {"kind", "outcome", "reason", "state", "level", "logger", "on", "le"}
    values = {value for _, pairs in samples(metrics.text()) for _, value in pairs}
    assert not values & {house.member.circle, house.member.member, house.moderator.member}
