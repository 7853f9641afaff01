"""What the numbers under a message stand for: its buttons, then the choices of its menus."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.desk.commands import ACTIONS, Given
from bot.terminal.cleaning import clean_line
from bot.terminal.vocabulary import Mistake
from bot.wording import phrase
from bot.wording.blocks import Choice, Control, Menu, Message
from bot.wording.lists import listed

_FEW = 3  # numbers in a row that are named one by one


@dataclass(frozen=True, slots=True)
class Pressed:
    """What was chosen: an action, its argument, and a menu's values."""

    action: str
    argument: str
    given: Given = None


@dataclass(frozen=True, slots=True)
class Keys:
    """The buttons and menus under a message, numbered from 1 through all of them.

    A button that is turned off is shown as such and keeps its number, so that *Next page* is [2]
    on every page. A menu from which nothing at all may be chosen has one number more, for that.
    """

    locale: str = "en"
    controls: tuple[Control, ...] = ()
    menus: tuple[Menu, ...] = ()

    @classmethod
    def of(cls, message: Message, locale: str) -> "Keys":
        """Those of a message; nobody else is there to share with."""
        return cls(
            locale,
            tuple(each for each in message.controls if not ACTIONS[each.action].repeats),
            tuple(each for each in message.menus if not ACTIONS[each.action].repeats),
        )

    @property
    def any(self) -> bool:
        """Whether there is a key at all."""
        return bool(self.controls or self.menus)

    @property
    def several(self) -> bool:
        """Whether one could press another one than the one that was pressed."""
        return len(self._known()) > 1

    def buttons(self) -> list[str]:
        """*[1] Context*: the buttons, and which cannot be pressed now; none if none can."""
        if all(control.disabled for control in self.controls):
            return []
        return [
            f"[{number}] {clean_line(control.label)}{self._off(control)}"
            for number, control in enumerate(self.controls, start=1)
        ]

    def lists(self) -> list[tuple[str, list[str]]]:
        """Each menu's label, which says whether several may be taken, and its choices."""
        return [self._list(first, menu) for first, menu in self._numbered()]

    def pressed(self, numbers: Sequence[int], typed: str) -> Pressed:
        """What these numbers choose. Raises ``Mistake`` where they choose nothing."""
        known = self._known()
        for number in numbers:
            if number not in known:
                raise Mistake(
                    "terminal-no-number",
                    count=len(known),
                    keys=listed(self.locale, _named(known)),
                    typed=typed,
                )
        number = numbers[0]
        if number <= len(self.controls):
            if len(numbers) > 1:
                raise Mistake("terminal-one-number")
            control = self.controls[number - 1]
            return Pressed(control.action, control.argument)
        return self._picked(numbers)

    def _picked(self, numbers: Sequence[int]) -> Pressed:
        first, menu = [each for each in self._numbered() if each[0] <= numbers[0]][-1]
        places = list(dict.fromkeys(number - first for number in numbers))
        none = len(menu.choices)
        if not all(0 <= place < _size(menu) for place in places):
            raise Mistake("terminal-two-menus")
        if none in places:
            if len(places) > 1:
                raise Mistake("terminal-one-number")
            return Pressed(menu.action, menu.argument, ())
        if not menu.least <= len(places) <= menu.most:
            raise Mistake("terminal-how-many", least=menu.least, most=menu.most)
        values = tuple(menu.choices[place].value for place in places)
        return Pressed(menu.action, menu.argument, values)

    def _numbered(self) -> Iterator[tuple[int, Menu]]:
        """Each menu with the number of its first choice."""
        first = len(self.controls) + 1
        for menu in self.menus:
            yield first, menu
            first += _size(menu)

    def _list(self, first: int, menu: Menu) -> tuple[str, list[str]]:
        label = clean_line(menu.label)
        if menu.most > 1 and len(menu.choices) > 1:
            several = phrase(self.locale, "terminal-menu-several", first=first, second=first + 1)
            label = f"{label} {several}"
        choices = [self._choice(first + place, each) for place, each in enumerate(menu.choices)]
        if menu.least == 0:
            none = phrase(self.locale, "terminal-menu-none")
            choices.append(f"[{first + len(menu.choices)}] {none}")
        return label, choices

    def _choice(self, number: int, choice: Choice) -> str:
        mark = f" {phrase(self.locale, 'terminal-menu-chosen')}" if choice.chosen else ""
        said = f" — {clean_line(choice.said)}" if choice.said else ""
        return f"[{number}] {clean_line(choice.label)}{mark}{said}"

    def _off(self, control: Control) -> str:
        return f" {phrase(self.locale, 'terminal-key-off')}" if control.disabled else ""

    def _known(self) -> list[int]:
        on = [number for number, each in enumerate(self.controls, 1) if not each.disabled]
        first = len(self.controls) + 1
        return [*on, *range(first, first + sum(map(_size, self.menus)))]


def _size(menu: Menu) -> int:
    return len(menu.choices) + (menu.least == 0)


def _named(numbers: Sequence[int]) -> list[str]:
    """*[1]*, *[3]–[9]*: runs are named by their ends."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    named: list[str] = []
    for run in runs:
        if len(run) > _FEW:
            named.append(f"[{run[0]}]–[{run[-1]}]")
        else:
            named += [f"[{number}]" for number in run]
    return named
