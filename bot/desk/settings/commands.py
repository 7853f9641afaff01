"""The command, menus and forms of settings."""

from collections.abc import Mapping

from bot.desk.caller import Caller
from bot.desk.settings import requests as s
from bot.desk.settings.table import SETTINGS, Group
from bot.desk.tables import Action, Command, Kind, Option, Takes
from bot.errors import Reason, Refusal

SERVER_WIDE, IN_CHANNEL = "server", "channel"
PLACES = (SERVER_WIDE, IN_CHANNEL)

SETTINGS_COMMANDS: tuple[Command, ...] = (
    Command(
        ("manage", "settings"),
        s.Settings,
        (
            Option(
                "setting", Kind.WORD, required=False, words=tuple(each.name for each in SETTINGS)
            ),
            Option("value", Kind.TEXT, required=False),
            Option("place", Kind.WORD, required=False, words=PLACES),
            Option("command", Kind.COMMAND, required=False),
            Option("roles", Kind.TEXT, required=False),
        ),
        moderator=True,
    ),
    Command(
        ("manage", "limit"),
        s.LimitText,
        (
            Option("text", Kind.SOURCE),
            Option("channel", Kind.TEXT, required=False),
            Option("roles", Kind.TEXT, required=False),
        ),
        moderator=True,
    ),
)


def _placed(argument: str) -> tuple[str, str]:
    """``<place>:<setting>``."""
    place, _, setting = argument.partition(":")
    if place not in PLACES:
        raise Refusal(Reason.UNKNOWN_ANSWER)
    return setting, place


def _group(argument: str) -> Group:
    if argument not in {each.value for each in Group}:
        raise Refusal(Reason.UNKNOWN_ANSWER)
    return Group(argument)


def _page(caller: Caller, argument: str) -> s.Settings:
    return s.Settings(caller, group=_group(argument))


def _fixed(caller: Caller, argument: str) -> s.ShowFixed:
    return s.ShowFixed(caller, _group(argument))


def _open(caller: Caller, _: str, values: tuple[str, ...]) -> s.OpenSetting:
    if len(values) != 1:
        raise Refusal(Reason.UNKNOWN_ANSWER)
    return s.OpenSetting(caller, values[0], SERVER_WIDE)


def _show(caller: Caller, argument: str) -> s.OpenSetting:
    return s.OpenSetting(caller, *_placed(argument))


def _choose(caller: Caller, argument: str, values: tuple[str, ...]) -> s.ChooseSetting:
    return s.ChooseSetting(caller, *_placed(argument), values)


def _ask(caller: Caller, argument: str) -> s.AskSetting:
    return s.AskSetting(caller, *_placed(argument))


def _write(caller: Caller, argument: str, fields: Mapping[str, str]) -> s.WriteSetting:
    return s.WriteSetting(caller, *_placed(argument), dict(fields))


def _reset(caller: Caller, argument: str) -> s.ResetSetting:
    return s.ResetSetting(caller, *_placed(argument))


SETTINGS_ACTIONS: tuple[Action, ...] = (
    Action("settings", _page, edits=True),
    Action("settings-fixed", _fixed, edits=True),
    Action("setting-open", _open, takes=Takes.VALUES, edits=True),
    Action("setting", _show, edits=True),
    Action("setting-choose", _choose, takes=Takes.VALUES, edits=True),
    Action("setting-words", _ask, opens=True),
    Action("setting-write", _write, takes=Takes.FIELDS, edits=True),
    Action("limit-lift", s.FreeText, edits=True),
    Action("setting-reset", _reset, edits=True),
)
