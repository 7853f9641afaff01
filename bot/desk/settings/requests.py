"""What may be asked about the settings of a circle: all of it is for moderators."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.desk.caller import Caller
from bot.desk.settings.table import Group


@dataclass(frozen=True, slots=True)
class Settings:
    """Show what is in force of a ``group``; with a ``setting`` and a ``value``, change it.

    ``command`` instead of a setting: whether it may be used, and how often, by ``roles`` or all.
    ``place`` is ``server`` or ``channel``, that of the caller. An empty value is as it would be
    if nothing had been chosen there.
    """

    caller: Caller
    setting: str | None = None
    value: str | None = None
    place: str | None = None
    command: str | None = None
    roles: str | None = None
    group: Group = Group.GENERAL


@dataclass(frozen=True, slots=True)
class OpenSetting:
    """Show one setting, with what may be chosen; ``place`` as above."""

    caller: Caller
    setting: str
    place: str


@dataclass(frozen=True, slots=True)
class ChooseSetting:
    """Take these values, of those that are offered, for a setting."""

    caller: Caller
    setting: str
    place: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AskSetting:
    """What goes into the form of a setting."""

    caller: Caller
    setting: str
    place: str


@dataclass(frozen=True, slots=True)
class WriteSetting:
    """Take what was typed into the form of a setting."""

    caller: Caller
    setting: str
    place: str
    fields: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class ResetSetting:
    """Let a place have no value of its own any more."""

    caller: Caller
    setting: str
    place: str


@dataclass(frozen=True, slots=True)
class ShowFixed:
    """Show what no server sets, of a ``group``."""

    caller: Caller
    group: Group


@dataclass(frozen=True, slots=True)
class LimitText:
    """Show who sees a text; let it be seen in a ``channel`` too, or by ``roles``, and no others."""

    caller: Caller
    text: str
    channel: str | None = None
    roles: str | None = None


@dataclass(frozen=True, slots=True)
class FreeText:
    """Let everybody see a text everywhere; ``text`` is its id."""

    caller: Caller
    text: str


SettingsRequest = (
    Settings
    | OpenSetting
    | ChooseSetting
    | AskSetting
    | WriteSetting
    | ResetSetting
    | ShowFixed
    | LimitText
    | FreeText
)
