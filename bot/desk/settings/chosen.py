"""What was chosen, and what is in force of it for somebody in a channel; pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta, tzinfo
from enum import StrEnum

from bot.desk.caller import Caller
from bot.desk.settings.table import AUTO, BY_NAME, ON, PUBLIC
from bot.study.plans.calendar import zone_of
from index.abstaining import Strictness

SERVER = ""
"""The place of what holds in all channels that have chosen nothing else."""

EVERYBODY = ""
"""The role of what holds for all who have no role of which something else holds."""

COMMAND = "/"
"""What the name of a choice about a command begins with: ``/ask``."""

TEXT = "text:"
"""What the name of a choice about who may see a text begins with: ``text:the-mill``."""

OFF = "off"
BETWEEN = ";"


@dataclass(frozen=True, slots=True)
class Chosen:
    """A choice: a setting's name, or a command's behind ``COMMAND``, and its value as text.

    ``place`` is a channel's id or ``SERVER``; ``role`` an id or ``EVERYBODY``, and something else
    only of commands. Of a command the value is ``OFF`` or the seconds that it has to wait.
    """

    place: str
    role: str
    name: str
    value: str


class Origin(StrEnum):
    """Where a value comes from."""

    CHANNEL = "channel"
    SERVER = "server"
    OPERATOR = "operator"
    DEFAULT = "default"


@dataclass(frozen=True, slots=True)
class Given:
    """The value of a setting that is in force, and where it comes from."""

    value: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class Use:
    """Whether a command may be used, and how long after its last use by the same member."""

    off: bool = False
    wait: timedelta = timedelta()


@dataclass(frozen=True, slots=True)
class InForce:
    """What holds for somebody in a channel.

    ``chosen`` are all choices of the circle; ``places`` are the channel and the one around it, the
    nearest first; ``operator`` are the values that whoever runs the bot has chosen.
    """

    chosen: tuple[Chosen, ...]
    places: tuple[str, ...]
    operator: Mapping[str, str]

    def given(self, name: str) -> Given:
        """The value of a setting: the nearest place's, else the operator's, else its default."""
        for place in (*self.places, SERVER):
            for each in self.chosen:
                if (each.place, each.role, each.name) == (place, EVERYBODY, name):
                    origin = Origin.CHANNEL if place else Origin.SERVER
                    return Given(each.value, origin)
        if name in self.operator:
            return Given(self.operator[name], Origin.OPERATOR)
        return Given(BY_NAME[name].default, Origin.DEFAULT)

    def use(self, command: str, roles: Iterable[str]) -> Use:
        """What holds of a command (``text info``) for whoever has these roles.

        The nearest place decides; there a role before everybody, and of several roles the one
        that allows the most.
        """
        mine, name = frozenset(roles), COMMAND + command
        for place in (*self.places, SERVER):
            here = [each for each in self.chosen if (each.place, each.name) == (place, name)]
            told = [each for each in here if each.role in mine] or [
                each for each in here if each.role == EVERYBODY
            ]
            if told:
                return max(map(_use, told), key=lambda use: (not use.off, -use.wait))
        return Use()

    def off_for_all(self, command: str) -> bool:
        """Whether nobody may use a command here, whatever their roles."""
        name = COMMAND + command
        for place in (*self.places, SERVER):
            here = [each for each in self.chosen if (each.place, each.name) == (place, name)]
            if any(each.value != OFF for each in here):
                return False
            if any(each.role == EVERYBODY for each in here):
                return True
        return False

    @property
    def limited(self) -> bool:
        """Whether any text is kept to some channels or roles."""
        return any(each.name.startswith(TEXT) for each in self.chosen)

    def hidden(self, roles: Iterable[str]) -> frozenset[str]:
        """The texts that are kept to other channels, or to other roles than these."""
        mine = frozenset(roles)
        limits = [each for each in self.chosen if each.name.startswith(TEXT)]
        seen = {each.name for each in limits if each.place in self.places or each.role in mine}
        return frozenset(each.name.removeprefix(TEXT) for each in limits if each.name not in seen)

    @property
    def language(self) -> str | None:
        """The tag of the language of what everybody sees; ``None``: as the server has it."""
        value = self.given("language").value
        return None if value == AUTO else value

    @property
    def zone(self) -> tzinfo | None:
        """The zone of the hours that members write; ``None``: where the bot runs."""
        value = self.given("zone").value
        return zone_of(value) if value else None

    @property
    def texts(self) -> frozenset[str] | None:
        """The texts that are used here; ``None``: all."""
        return frozenset(several(self.given("texts").value)) or None

    @property
    def strictness(self) -> Strictness:
        """How sure an answer has to be."""
        return Strictness(self.given("strictness").value)

    @property
    def public(self) -> bool:
        """Whether everybody in the channel sees answers."""
        return self.given("answers").value == PUBLIC

    @property
    def rewording(self) -> bool:
        """Whether members may have answers, and facilitators prompts, in a model's words."""
        return self.given("rewording").value == ON

    @property
    def questions(self) -> int:
        """How many questions a member may ask in a minute."""
        return int(self.given("questions").value)

    @property
    def keep(self) -> timedelta:
        """How long a question is kept, so that the buttons under its answer work."""
        return timedelta(days=int(self.given("keep").value))

    @property
    def drafts(self) -> timedelta:
        """How long a draft of a vote or a reading plan is kept after it was last changed."""
        return timedelta(days=int(self.given("drafts").value))

    @property
    def minutes(self) -> timedelta | None:
        """How long a session is kept once it is over, with its minutes; ``None``: for good."""
        value = self.given("minutes").value
        return timedelta(days=int(value)) if value else None

    @property
    def log(self) -> str | None:
        """The channel in which moderators read what was done."""
        return self.given("log").value or None

    @property
    def session_role(self) -> str | None:
        """The role that is mentioned when a session starts."""
        return self.given("session-role").value or None

    def roles(self, name: str) -> frozenset[str]:
        """The roles that a setting names."""
        return frozenset(several(self.given(name).value))


def several(value: str) -> tuple[str, ...]:
    """The parts of a value that holds several: roles, texts."""
    return tuple(filter(None, value.split(BETWEEN)))


def places_of(caller: Caller) -> tuple[str, ...]:
    """Where somebody is, the nearest first."""
    places = (caller.channel, caller.parent or caller.within)
    return tuple(dict.fromkeys(place for place in places if place))


def _use(chosen: Chosen) -> Use:
    return Use(off=True) if chosen.value == OFF else Use(wait=timedelta(seconds=int(chosen.value)))
