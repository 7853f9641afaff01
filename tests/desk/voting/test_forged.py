"""Ten thousand forged presses: ids, values and fields of any kind, by somebody without a vote."""

import random
from collections.abc import Iterator

from bot.desk.commands import ACTIONS, Given, Takes, press
from bot.desk.replies import Refused
from bot.desk.requests import Caller
from bot.desk.voting.replies import BallotCast, VoteOpened
from bot.desk.voting.requests import CastBallot, OpenVote
from bot.errors import Reason, Refusal
from tests.desk.voting.meeting import Hall

FORGED = 10_000
# Anybody may join, and whoever has joined may do what members may; anybody may try the sample.
OPEN_TO_ALL = {"join", "ballot-join", "sample"}
FIELDS = ("ranking", "receipt", "question", "title", "reason", "text", "options", "")


def forged(chance: random.Random, ids: list[str]) -> Iterator[tuple[str, str, Given]]:
    """Presses by turns almost right, and far from it."""
    names = sorted(set(ACTIONS) - OPEN_TO_ALL)

    def part() -> str:
        return chance.choice(
            (
                str(chance.randrange(12)),
                str(chance.randrange(10**12)),
                chance.choice(ids),
                "".join(chance.choices("0123456789:;-x²٣ \n\u202e", k=chance.randrange(9))),
            )
        )

    for _ in range(FORGED):
        name = chance.choice(names) if chance.random() < 0.95 else part()
        argument = ":".join(part() for _ in range(chance.randrange(5)))
        takes = ACTIONS[name].takes if name in ACTIONS else Takes.NOTHING
        if chance.random() < 0.1:
            takes = chance.choice(list(Takes))
        given: Given = None
        if takes is Takes.VALUES:
            given = tuple(part() for _ in range(chance.randrange(4)))
        elif takes is Takes.FIELDS:
            given = {chance.choice(FIELDS): part() for _ in range(chance.randrange(4))}
        yield name, argument, given


async def test_ten_thousand_forged_presses_change_nothing(hall: Hall) -> None:
    ids = []
    for kind, rule, options in (
        ("ask", None, "A; B; C; D; E; F"),
        ("choose", None, "A; B; C"),
        ("choose", "irv", "A; B; C"),
        ("adopt", None, None),
    ):
        opened = await hall.get(
            VoteOpened, OpenVote(hall["mo"], "Which?", options, kind, rule=rule, tenure=0)
        )
        ids += [opened.card.id, str(opened.card.text_entry)]
        number = str(opened.card.number)
        await hall.get(BallotCast, CastBallot(hall["ben"], number, "1" if options else "yes"))
    office, forger = hall.house.office, Caller("one", "forger")
    before = await office.ledgers.head("one", office.clock())

    refused = 0
    for name, argument, given in forged(random.Random(7), ids):  # noqa: S311 - the same presses each time
        try:
            reply = await hall.ask(press(name, argument, forger, given))
        except Refusal:
            refused += 1
            continue
        if isinstance(reply, Refused):
            assert reply.reason is not Reason.UNEXPECTED, (name, argument, given)
            refused += 1

    assert await office.ledgers.head("one", office.clock()) == before
    assert FORGED / 2 < refused < FORGED
