"""Forged presses: ids, values and fields of any kind, of every action that there is.

Many are what the bot itself has shown to others, so they are right but for who presses; the others
are almost right, or far from it.
"""

import itertools
import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from bot.desk.bodies.replies import BodyShown
from bot.desk.bodies.requests import Found, RecallDelegate, ShowBody, Support
from bot.desk.caller import Caller
from bot.desk.commands import ACTIONS, Given, Takes, press
from bot.desk.privacy.requests import AskToForget, ShowPrivacy, TakeDown
from bot.desk.replies import Refused, Reply, TextAdded
from bot.desk.requests import AddText, Ask, Request
from bot.desk.voting.drafting_requests import DraftStance, DraftVote
from bot.desk.voting.replies import BallotCast, LogShown, VoteOpened
from bot.desk.voting.requests import CastBallot, ListVotes, Now, OpenVote, ShowResult
from bot.desk.voting.steering_requests import ShowLog
from bot.errors import Reason, Refusal
from bot.wording import render
from tests.desk.voting.meeting import Hall
from tests.fakes import write

FORGED = 10_000
BY_MEMBERS = 2_000
# Anybody may join, and whoever has joined may do what members may; anybody may try the sample.
OPEN_TO_ALL = {"join", "sample", "savenote", "unclear"} | {
    name for name in ACTIONS if name.endswith("-join")
}
# What only shows something, or asks for what goes into a form: these lead to further controls.
SHOWING = (
    {"ballot-mine", "body", "draft", "draft-advanced", "plan", "plan-all", "petition", "turn"}
    | {"binding", "history", "result", "rules", "votes"}
    | {name for name, action in ACTIONS.items() if action.opens}
)
FIELDS = (
    *("ranking", "receipt", "question", "title", "reason", "text", "options", "name", "programme"),
    *("scope", "vote", "number", "member", "since", "seats", "per", "until", "roles", "quorum", ""),
)
WORDS = (
    *("vote", "body", "chair", "words", "figures", "kind", "rule", "passages", "w", "n", "t"),
    *("programmes", "stand", "recall", "mandates", "manage", "pause", "end", "list", "answer"),
)


@dataclass(slots=True)
class Shown:
    """Controls that were shown to members: their actions, arguments, and what they offer."""

    controls: dict[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)

    def take(self, reply: Reply) -> None:
        message = render(reply, "en")
        for control in message.controls:
            self.controls.setdefault((control.action, control.argument), ())
        for menu in message.menus:
            offered = tuple(each.value for each in menu.choices)
            self.controls.setdefault((menu.action, menu.argument), offered)
        if message.form is not None:
            self.controls.setdefault((message.form.action, message.form.argument), ())

    @property
    def parts(self) -> list[str]:
        """The pieces that arguments and values are made of."""
        pieces = {piece for _, argument in self.controls for piece in argument.split(":")}
        return sorted(pieces | {each for values in self.controls.values() for each in values})


async def lived_in(hall: Hall, folder: Path) -> Shown:
    """A circle in which there is something of everything; what its members are shown."""
    shown = Shown()

    async def ask(request: Request) -> Reply:
        reply = await hall.ask(request)
        assert not isinstance(reply, Refused), reply
        shown.take(reply)
        return reply

    mo, ada, ben = (hall[name] for name in ("mo", "ada", "ben"))
    tides = write(folder, "tides.md", "# Tides\n\nThe pilot counted eleven tides at night.\n")
    added = await ask(AddText(mo, tides))
    assert isinstance(added, TextAdded)
    await ask(Ask(ada, "How many tides were counted?"))
    for kind, rule, options in (
        ("ask", None, "A; B; C; D; E; F"),
        ("choose", None, "A; B; C"),
        ("choose", "irv", "A; B; C"),
        ("adopt", None, None),
    ):
        opened = await ask(OpenVote(mo, "Which?", options, kind, rule=rule, tenure=0))
        assert isinstance(opened, VoteOpened)
        number = str(opened.card.number)
        await hall.get(BallotCast, CastBallot(ben, number, "1" if options else "yes"))
        await ask(CastBallot(ben, number))
    for member in (mo, ada):
        await ask(DraftVote(member, "Which tides?", "Tea; Coffee"))
    await ask(DraftStance(mo, "The tides were right."))
    await ask(DraftVote(ada, "The door is locked.", kind="adopt"))
    body = await ask(Found(mo, "The Assembly", "programmes", seats=2, names="visible", tenure=0))
    assert isinstance(body, BodyShown)
    await ask(Found(ada, "Dawn", programme="Meet at dawn"))
    for member in (ada, ben):
        await ask(Support(member, "Dawn"))
    await hall.wait(hours=49)
    await ask(RecallDelegate(ben, "1", "Never came"))
    for request in (
        Now(mo),
        Now(ada),
        ListVotes(mo),
        ShowResult(ada, "4"),
        ShowBody(mo),
        Found(mo, "The Council"),
        ShowPrivacy(ada),
        AskToForget(ada),
        TakeDown(mo, added.source.id),
        ShowLog(mo),
    ):
        await ask(request)
    # Whatever shows more is pressed, and what that shows, and so on.
    pressed: set[tuple[str, str]] = set()
    while fresh := [each for each in shown.controls if each not in pressed]:
        for name, argument in fresh:
            pressed.add((name, argument))
            if name not in SHOWING:
                continue
            offered = shown.controls[name, argument] or ("1",)
            for value in offered if ACTIONS[name].takes is Takes.VALUES else ("",):
                given = (value,) if value else None
                reply = await hall.ask(press(name, argument, mo, given))
                assert not isinstance(reply, Refused) or reply.reason is not Reason.UNEXPECTED
                shown.take(reply)
    return shown


def forged(
    chance: random.Random, shown: Shown, count: int, names: list[str]
) -> Iterator[tuple[str, str, Given]]:
    """Presses by turns right, almost right, and far from it."""
    parts, controls = shown.parts, [each for each in shown.controls.items() if each[0][0] in names]

    def part() -> str:
        return chance.choice(
            (
                str(chance.randrange(12)),
                str(chance.randrange(10**12)),
                chance.choice(parts),
                chance.choice(WORDS),
                "".join(chance.choices("0123456789:;-x²٣ \n\u202e", k=chance.randrange(9))),
            )
        )

    for _ in range(count):
        (name, argument), offered = chance.choice(controls)
        if chance.random() < 0.6:
            name = chance.choice(names) if chance.random() < 0.95 else part()
        if chance.random() < 0.5:
            argument = ":".join(part() for _ in range(chance.randrange(5)))
        takes = ACTIONS[name].takes if name in ACTIONS else Takes.NOTHING
        if chance.random() < 0.1:
            takes = chance.choice(list(Takes))
        given: Given = None
        if takes is Takes.VALUES:
            right = offered and chance.random() < 0.5
            given = tuple(
                chance.choice(offered) if right else part() for _ in range(chance.randrange(4))
            )
        elif takes is Takes.FIELDS:
            given = {chance.choice(FIELDS): part() for _ in range(chance.randrange(4))}
        yield name, argument, given


async def press_all(
    hall: Hall, callers: list[Caller], presses: Iterator[tuple[str, str, Given]]
) -> int:
    """Press them all, by turns; how many were refused, none of them by accident."""
    refused = 0
    for (name, argument, given), caller in zip(presses, itertools.cycle(callers), strict=False):
        try:
            reply = await hall.ask(press(name, argument, caller, given))
        except Refusal:
            refused += 1
            continue
        assert render(reply, "de")
        if isinstance(reply, Refused):
            assert reply.reason is not Reason.UNEXPECTED, (name, argument, given)
            refused += 1
    return refused


def memory(hall: Hall) -> list[str]:
    """All that the bot remembers of votes, bodies, drafts and what stands in channels."""
    connection = hall.house.store._db.conn
    assert connection is not None
    return [line for line in connection.iterdump() if "'heartbeat'" not in line]


async def test_ten_thousand_forged_presses_change_nothing(hall: Hall, tmp_path: Path) -> None:
    shown = await lived_in(hall, tmp_path)
    names = sorted(set(ACTIONS) - OPEN_TO_ALL)
    before = memory(hall)

    presses = forged(random.Random(7), shown, FORGED, names)  # noqa: S311 - the same each time
    refused = await press_all(hall, [Caller("one", "forger")], presses)

    assert memory(hall) == before
    assert FORGED / 3 < refused < FORGED


async def test_what_members_and_moderators_forge_breaks_nothing(hall: Hall, tmp_path: Path) -> None:
    """They may do much, and much of this is done; but nothing fails, and the ledger is whole."""
    shown = await lived_in(hall, tmp_path)
    presses = forged(random.Random(8), shown, BY_MEMBERS, sorted(ACTIONS))  # noqa: S311 - likewise
    refused = await press_all(hall, [hall["eva"], hall["mo"]], presses)
    assert 0 < refused < BY_MEMBERS
    log = await hall.get(LogShown, ShowLog(hall["mo"]))
    assert log.verdict.ok
