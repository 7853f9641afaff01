"""Presses under one message are answered in their order."""

import asyncio

from bot.guild.turns import Turns


async def test_who_came_first_is_served_first() -> None:
    turns = Turns()
    served: list[int] = []
    inside: list[int] = []

    async def press(number: int, message: int, coming: float, working: float) -> None:
        async with turns.taken(message) as turn:
            await asyncio.sleep(coming)  # the acknowledgement, which may take its time
            await turn()
            if message == 1:
                inside.append(number)
                assert inside == [number]
            await asyncio.sleep(working)
            served.append(number)
            if message == 1:
                inside.remove(number)

    await asyncio.gather(
        press(1, 1, 0.03, 0.02),
        press(2, 1, 0.0, 0.01),
        press(3, 1, 0.01, 0.0),
        press(4, 2, 0.0, 0.0),
    )

    assert served == [4, 1, 2, 3]
    assert not turns._last


async def test_a_press_that_fails_holds_nobody_up() -> None:
    turns = Turns()

    async def failing() -> None:
        async with turns.taken(1) as turn:
            await turn()
            raise ZeroDivisionError

    async def coming() -> str:
        async with turns.taken(1) as turn:
            await turn()
            return "served"

    failed, served = await asyncio.gather(failing(), coming(), return_exceptions=True)

    assert isinstance(failed, ZeroDivisionError)
    assert served == "served"
