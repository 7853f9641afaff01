"""Scripts of what members do, played over a whole Desk: for examples and for pictures of it.

A line is typed as in the terminal; ``@Ben`` speaks from then on; ``@wait 3 days`` lets time go by;
``!draft-open`` presses the key of that action under the last message, ``!body 2`` its second
choice where it is a menu's.
"""

from dataclasses import replace
from datetime import UTC, timedelta

from bot.desk.commands import press
from bot.desk.replies import Refused, Reply
from bot.desk.requests import Caller, Request
from bot.desk.voting.deadlines import closing
from bot.terminal.own import worded
from bot.terminal.parsing import Send, parse
from bot.wording.blocks import Message
from tests.fakes import FakeClock, FakeHouse

_WAIT = "@wait "


class Player:
    """Plays the lines of a script, and keeps what the last one was answered.

    ``done`` is what was done last, as it is seen: the line that was typed, the label of the key.
    """

    def __init__(self, house: FakeHouse, caller: Caller) -> None:
        self._house = house
        self.caller = caller
        self.message = Message(())
        self.done = ""

    async def play(self, script: str) -> None:
        """Play every line; one that is refused is a mistake in the script."""
        for line in filter(None, map(str.strip, script.splitlines())):
            reply = await self.step(line)
            assert not isinstance(reply, Refused), (line, reply)

    async def step(self, line: str) -> Reply | None:
        """Play one line; what the Desk replied, if it was asked."""
        if line.startswith(_WAIT):
            await self._pass_time(line.removeprefix(_WAIT))
            return None
        if line.startswith("@"):
            self.caller = replace(self.caller, member=line[1:])
            return None
        reply = await self._house.desk.handle(self._meant(line))
        self.message = worded(reply, self.caller.locale)
        return reply

    def _meant(self, line: str) -> Request:
        if line.startswith("!"):
            return self._pressed(*line[1:].split())
        self.done = line
        meant = parse(line, self.caller)
        assert isinstance(meant, Send), line
        return meant.request

    def _pressed(self, action: str, *numbers: str) -> Request:
        for menu in self.message.menus:
            if menu.action == action:
                taken = [menu.choices[int(each) - 1] for each in numbers]
                self.done = ", ".join(each.label for each in taken)
                given = tuple(each.value for each in taken)
                return press(action, menu.argument, self.caller, given)
        found = [each for each in self.message.controls if each.action == action]
        assert found, (action, self.message)
        self.done = found[0].label
        return press(action, found[0].argument, self.caller)

    async def _pass_time(self, span: str) -> None:
        clock = self._house.office.clock
        assert isinstance(clock, FakeClock)
        until = closing(span, clock.now, UTC)
        while clock.now < until:
            clock.now = min(clock.now + timedelta(minutes=10), until)
            await self._house.desk.tick()
