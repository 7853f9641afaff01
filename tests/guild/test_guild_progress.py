"""Progress is shown slowly, and never after the answer."""

import asyncio

from bot.guild.progress import shown
from index.progress import Progress, Stage


class Wall:
    """Where progress is shown."""

    def __init__(self, took: float = 0.0) -> None:
        self.steps: list[int] = []
        self.under_way = 0
        self._took = took

    async def show(self, step: Progress) -> None:
        self.under_way += 1
        await asyncio.sleep(self._took)
        self.steps.append(step.done)
        self.under_way -= 1


def step(done: int) -> Progress:
    return Progress(Stage.EMBEDDING, done, 100)


async def test_the_first_step_is_shown_at_once_and_then_the_latest() -> None:
    wall = Wall()
    async with shown(wall.show, gap=0.05) as report:
        for done in range(10):
            report(step(done))
            await asyncio.sleep(0)
        await asyncio.sleep(0.02)
        assert wall.steps == [0]
        await asyncio.sleep(0.06)
        assert wall.steps == [0, 9]


async def test_steps_stay_apart() -> None:
    wall = Wall()
    async with shown(wall.show, gap=0.05) as report:
        for done in range(20):
            report(step(done))
            await asyncio.sleep(0.01)

    assert 2 <= len(wall.steps) <= 5


async def test_nothing_reported_is_nothing_shown() -> None:
    wall = Wall()
    async with shown(wall.show):
        pass

    assert wall.steps == []


async def test_an_edit_under_way_is_waited_for() -> None:
    wall = Wall(took=0.05)
    async with shown(wall.show) as report:
        report(step(1))
        await asyncio.sleep(0.01)
        assert wall.under_way == 1

    assert (wall.under_way, wall.steps) == (0, [1])


async def test_a_report_after_the_end_is_ignored() -> None:
    wall = Wall()
    async with shown(wall.show) as report:
        pass
    report(step(1))
    await asyncio.sleep(0.01)

    assert wall.steps == []


async def test_reports_come_from_any_thread() -> None:
    wall = Wall()
    async with shown(wall.show) as report:
        await asyncio.to_thread(report, step(3))
        await asyncio.sleep(0.01)

    assert wall.steps == [3]
