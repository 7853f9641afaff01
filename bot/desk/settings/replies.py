"""What is in force, for moderators."""

from dataclasses import dataclass
from datetime import timedelta
from fractions import Fraction

from bot.desk.rewording.values import Service
from bot.desk.settings.chosen import Chosen, Given
from bot.desk.settings.table import Group, Setting
from index.documents import Source


@dataclass(frozen=True, slots=True)
class SettingsShown:
    """The settings of a group where the caller is, and what holds of commands.

    ``texts`` are titles by ids.
    """

    group: Group
    settings: tuple[tuple[Setting, Given], ...]
    commands: tuple[Chosen, ...]
    texts: tuple[tuple[str, str], ...]
    done: bool = False


@dataclass(frozen=True, slots=True)
class SettingShown:
    """One setting: its value and where that comes from; ``own`` is what ``place`` has chosen.

    ``service`` is the language model that the operator set up, if any. ``texts`` may be chosen, by
    their ids and titles, where it is a matter of texts.
    """

    setting: Setting
    given: Given
    place: str
    own: str | None
    channel: str | None
    texts: tuple[tuple[str, str], ...]
    done: bool = False
    service: Service | None = None


@dataclass(frozen=True, slots=True)
class SettingAsked:
    """What goes into the form of a setting."""

    setting: Setting
    value: str
    place: str


@dataclass(frozen=True, slots=True)
class TextLimits:
    """Where and by whom a text is seen, by ids; nothing at all: everywhere, by everybody."""

    source: Source
    channels: tuple[str, ...]
    roles: tuple[str, ...]
    done: bool = False


@dataclass(frozen=True, slots=True)
class Fixed:
    """A figure that stands for everybody: a span, a share, or a number of something."""

    name: str
    value: timedelta | Fraction | int


@dataclass(frozen=True, slots=True)
class FixedShown:
    """What no server sets, of a group of settings."""

    group: Group
    figures: tuple[Fixed, ...]


SettingsReply = SettingsShown | SettingShown | SettingAsked | TextLimits | FixedShown
