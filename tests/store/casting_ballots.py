"""Casts ballots as fast as they come, and says so of each that was acknowledged, until killed.

``python casting_ballots.py FOLDER``: each line on its output is a reader's name and choice.
"""

import asyncio
import sys
from pathlib import Path
from random import Random

from bot.store.store import SqliteStore
from bot.voting.circle import Circle, join_circle
from bot.voting.steps import Step
from bot.voting.votes.ballots import one
from bot.voting.votes.casting import cast, withdraw
from bot.voting.votes.opening import open_vote
from bot.voting.votes.terms import Draft, Kind, Names
from tests.voting.ledger_house import START, Seeded, person

READERS = 30
POLL = Draft(Kind.POLL, "Which lamp?", tuple("abcde"), names=Names.SECRET)


def said(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


async def main(folder: Path) -> None:
    store, chance = SqliteStore.writable(folder), Seeded()
    ledgers = store.ledgers(chance)

    def opening(it: Circle) -> Step:
        return open_vote(it.roll, POLL, START, chance, vote="v")

    await ledgers.act("one", START, opening, lambda _: None)

    async def vote(number: int) -> None:
        name, random = f"reader-{number}", Random(number)  # noqa: S311 - to be repeated
        reader = person(name)
        await ledgers.act(
            "one", START, lambda it: join_circle(it, reader, START, chance), lambda _: None
        )
        held = 0
        while True:
            choice = random.randrange(6)
            if choice == held:
                continue

            def decide(it: Circle, choice: int = choice) -> Step:
                if choice == 0:
                    return withdraw(it.votes, "v", name, START, chance)
                return cast(it.votes, "v", reader, one(choice), START, chance)

            said(f"asks {name} {choice}")
            await ledgers.act("one", START, decide, lambda _: None)
            said(f"done {name} {choice}")
            held = choice

    await asyncio.gather(*map(vote, range(READERS)))


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1])))
