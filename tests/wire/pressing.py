"""Many members pressing at once: how long the first response to each press takes.

Presses begin when they are due, whether those before have been answered or not: a bot that falls
behind is not waited for.
"""

import asyncio
import contextlib
from pathlib import Path

from tests.built import lend
from tests.loopback import BotProcess, LoopbackDiscord, Member, Message, Reply
from tests.wire.acting import Circle, Scene

OPTIONS = ("Tides", "Lamps", "Bells")


async def voters(circle: Circle, count: int) -> tuple[Message, dict[Member, Reply]]:
    """The card of a vote that is open, and members of the circle with their ballots in it."""
    members = [circle.guild.add_member(f"Voter {number}") for number in range(count)]
    for who in members:
        page = await who.slash(circle.room, "now")
        await who.press(page, "Join the circle")
    draft = await circle.slash(
        members[0], "vote new", question="Which?", options="; ".join(OPTIONS), kind="ask"
    )
    await circle.press(draft, "Open the vote", members[0])
    card = await circle.room.message("Which?")
    return card, {who: await who.press(card, "Vote") for who in members}


async def pressed(
    card: Message, ballots: dict[Member, Reply], rate: float, seconds: float
) -> list[float]:
    """Seconds from each press to its first response.

    Every other press casts a ballot; those between open one, now and then the result.
    """
    people = list(ballots.items())
    loop = asyncio.get_running_loop()
    begun = loop.time()
    presses = []
    for number in range(round(rate * seconds)):
        await asyncio.sleep(begun + number / rate - loop.time())
        who, ballot = people[number // 2 % len(people)]
        # What somebody chose last is not what they choose next.
        option = OPTIONS[number // 2 // len(people) % len(OPTIONS)]
        shown = "Result" if number % 10 == 0 else "Vote"
        on, button = (ballot, option) if number % 2 else (card, shown)
        presses.append(asyncio.create_task(who.press(on, button)))
    return [reply.latency_s for reply in await asyncio.gather(*presses)]


def starved(*processes: int) -> float | None:
    """Seconds that their threads were ready to run and had no processor; Linux alone tells."""
    waited = 0
    for process in processes:
        threads = list(Path(f"/proc/{process}/task").glob("*/schedstat"))
        if not threads:
            return None
        for each in threads:
            with contextlib.suppress(OSError):  # a thread that has ended since
                # Nanoseconds on a processor, nanoseconds waiting for one, how often it got one.
                waited += int(each.read_text().split()[1])
    return waited / 1e9


async def pressed_by_many(models: Path, folder: Path, rate: float, seconds: float) -> list[float]:
    """The same of a bot of its own, whose data lies in a folder beside its models."""
    lend(models, folder)
    async with (
        LoopbackDiscord(reply_timeout_s=60) as loopback,
        BotProcess(loopback, folder) as bot,
    ):
        scene = Scene(loopback, bot, folder, health=0)
        await scene.connected()
        card, ballots = await voters(scene.circle("Crowd"), 40)
        return await pressed(card, ballots, rate, seconds)
