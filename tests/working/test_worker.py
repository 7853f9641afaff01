"""A process of its own: values, progress and failures come back, and it never outlives its use."""

import os
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.errors import Reason, Refusal
from bot.working.worker import Worker
from index.progress import Progress, Stage
from tests.working import tasks_for_tests as tasks
from tests.working.waiting import PATIENCE, alive, in_background, until


def test_a_value_comes_back_and_the_state_stays(worker: Worker) -> None:
    assert worker.run(tasks.count) == ("name", 1)
    assert worker.run(tasks.count) == ("name", 2)
    assert worker.run(tasks.echo, {"a": (1, None)}) == {"a": (1, None)}


def test_large_values_go_both_ways(worker: Worker) -> None:
    value = os.urandom(5_000_000)
    assert worker.run(tasks.echo, value) == value


def test_nothing_is_started_before_it_is_needed() -> None:
    worker = Worker(tasks.State, "name")
    assert worker._process is None
    worker.stop()
    worker.close()
    assert worker._process is None


def test_the_child_is_another_process_in_a_session_of_its_own_and_as_nice_as_told() -> None:
    worker = Worker(tasks.State, "name", nice=5)
    pid, session, nice = worker.run(tasks.identity)
    worker.close()
    assert pid != os.getpid()
    assert session == pid
    assert nice == min(19, os.nice(0) + 5)


def test_progress_is_told_in_order(worker: Worker) -> None:
    told: list[Progress] = []
    assert worker.run(tasks.steps, 3, report=told.append) == 3
    assert told == [Progress(Stage.EMBEDDING, done, 3) for done in (1, 2, 3)]


def test_a_refusal_comes_back_with_its_facts(worker: Worker) -> None:
    with pytest.raises(Refusal) as refused:
        worker.run(tasks.fail, "refusal")
    assert refused.value.reason is Reason.TOO_LARGE
    assert refused.value.facts == {"file": "a.md", "megabytes": 3, "limit": 2}


@pytest.mark.parametrize(
    ("kind", "error", "words"),
    [
        ("value", ValueError, "no such thing"),
        ("ended", EOFError, "a file that ends too soon"),
        ("connection", ConnectionResetError, "some server"),
        ("unsendable", RuntimeError, "holds a function"),
        ("unmakeable", RuntimeError, "this and that"),
    ],
)
def test_what_a_task_raises_comes_back_and_the_child_goes_on(
    worker: Worker, kind: str, error: type[Exception], words: str
) -> None:
    assert worker.run(tasks.count) == ("name", 1)
    with pytest.raises(error, match=words) as raised:
        worker.run(tasks.fail, kind)
    assert type(raised.value) is error
    assert worker.run(tasks.count) == ("name", 2)


def test_a_value_that_cannot_be_sent_is_a_failure(worker: Worker) -> None:
    worker.run(tasks.count)
    with pytest.raises(RuntimeError, match="pickle"):
        worker.run(tasks.give_what_cannot_be_sent)
    assert worker.run(tasks.count) == ("name", 2)


def test_arguments_that_cannot_be_sent_are_a_failure(worker: Worker) -> None:
    with pytest.raises(Exception, match="pickle"):
        worker.run(tasks.echo, lambda: None)
    assert worker.run(tasks.echo, 1) == 1


def test_a_state_that_cannot_be_made_is_a_failure_of_each_task() -> None:
    worker = Worker(tasks.broken_state)
    for _ in range(2):
        with pytest.raises(Refusal) as refused:
            worker.run(tasks.count)
        assert refused.value.reason is Reason.NO_MODEL
    worker.close()


@pytest.mark.parametrize("task", [tasks.die, tasks.leave])
def test_a_child_that_ends_is_a_refusal_and_the_next_task_has_a_new_one(
    worker: Worker, task: Callable[..., None]
) -> None:
    worker.run(tasks.count)
    with pytest.raises(Refusal) as refused:
        worker.run(task)
    assert refused.value.reason is Reason.WORKER_DIED
    assert worker.run(tasks.count) == ("name", 1)


def test_a_child_that_died_while_idle_is_replaced(worker: Worker) -> None:
    pid = worker.run(tasks.identity)[0]
    os.kill(pid, signal.SIGKILL)
    until(lambda: not alive(pid))
    assert worker.run(tasks.count) == ("name", 1)


def test_a_task_that_cannot_be_found_in_the_child_is_a_refusal(
    worker: Worker, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tasks.echo, "__module__", "nowhere.to_be_found")
    with monkeypatch.context() as there:
        there.setitem(sys.modules, "nowhere", type(sys)("nowhere"))
        found = type(sys)("nowhere.to_be_found")
        found.echo = tasks.echo  # type: ignore[attr-defined]
        there.setitem(sys.modules, "nowhere.to_be_found", found)
        with pytest.raises(Refusal) as refused:
            worker.run(tasks.echo, 1)
    assert refused.value.reason is Reason.WORKER_DIED
    assert worker.run(tasks.count) == ("name", 1)
    capfd.readouterr()


def test_work_can_be_stopped_and_the_next_task_has_a_new_child(
    worker: Worker, tmp_path: Path
) -> None:
    thread, outcome = in_background(lambda: worker.run(tasks.sleep, tmp_path / "pid"))
    until(lambda: (tmp_path / "pid").exists() and bool((tmp_path / "pid").read_text("ascii")))
    began = time.monotonic()
    worker.stop()
    thread.join(PATIENCE)
    assert time.monotonic() - began < 3
    assert isinstance(outcome[0], Refusal)
    assert outcome[0].reason is Reason.WORKER_DIED
    assert not alive(int((tmp_path / "pid").read_text("ascii")))
    assert worker.run(tasks.count) == ("name", 1)


def test_a_stop_between_two_tasks_never_reaches_the_second(worker: Worker) -> None:
    for _ in range(10):
        worker.run(tasks.count)
        worker.stop()
        assert worker.run(tasks.count) == ("name", 1)


def test_whoever_waits_for_progress_may_fail_and_the_next_task_gets_its_own_answer(
    worker: Worker,
) -> None:
    def fail(_: Progress) -> None:
        raise ConnectionError("nobody listens")

    with pytest.raises(ConnectionError, match="nobody listens"):
        worker.run(tasks.steps, 3, report=fail)
    assert worker.run(tasks.echo, "mine") == "mine"


def test_tasks_from_several_threads_take_turns(worker: Worker) -> None:
    started = [in_background(lambda n=n: worker.run(tasks.echo, n)) for n in range(12)]  # type: ignore[misc]
    for thread, _ in started:
        thread.join(PATIENCE)
    assert [outcome for _, outcome in started] == [[n] for n in range(12)]


def test_closing_an_idle_worker_leaves_no_process(worker: Worker) -> None:
    pid = worker.run(tasks.identity)[0]
    began = time.monotonic()
    worker.close()
    assert time.monotonic() - began < 3
    assert not Path(f"/proc/{pid}").exists()
    worker.close()


def test_closing_a_worker_at_work_ends_it_at_once(worker: Worker, tmp_path: Path) -> None:
    thread, outcome = in_background(lambda: worker.run(tasks.sleep, tmp_path / "pid"))
    until((tmp_path / "pid").exists)
    began = time.monotonic()
    worker.close()
    assert time.monotonic() - began < 3
    thread.join(PATIENCE)
    assert isinstance(outcome[0], Refusal)


def test_closing_a_worker_that_is_only_just_starting_ends_it_too(
    worker: Worker, tmp_path: Path
) -> None:
    thread, outcome = in_background(lambda: worker.run(tasks.sleep, tmp_path / "pid"))
    until(worker._turn.locked)
    began = time.monotonic()
    worker.close()
    assert time.monotonic() - began < 3
    thread.join(PATIENCE)
    assert isinstance(outcome[0], Refusal)
