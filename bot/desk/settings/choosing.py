"""Settings shown and changed: by a line, or by the menus and forms under what is shown."""

from dataclasses import replace

from bot.desk.caller import Caller
from bot.desk.commands import find
from bot.desk.office import Office
from bot.desk.settings.checking import checked, checked_use
from bot.desk.settings.chosen import COMMAND, EVERYBODY, SERVER, Chosen, several
from bot.desk.settings.commands import IN_CHANNEL, SERVER_WIDE
from bot.desk.settings.holding import in_force
from bot.desk.settings.replies import SettingAsked, SettingShown, SettingsShown
from bot.desk.settings.requests import (
    AskSetting,
    ChooseSetting,
    OpenSetting,
    ResetSetting,
    Settings,
    WriteSetting,
)
from bot.desk.settings.table import BY_NAME, ON, SETTINGS, Group, Setting, Sort
from bot.desk.voting.drafting import roles_of
from bot.desk.voting.hall import only_moderators
from bot.errors import Reason, Refusal
from index.progress import Report

VALUE = "value"
ROLES = "roles"
"""The fields of the form; what holds roles is known to fronts by its name."""


async def settings(office: Office, request: Settings, _: Report) -> SettingsShown | SettingShown:
    """Show what is in force, or one setting; or change it."""
    caller = request.caller
    only_moderators(caller)
    if request.command:
        return await _command(office, request)
    if not request.setting:
        if request.value or request.roles:
            raise Refusal(Reason.MISSING_OPTION, option="setting", command="manage settings")
        return await _shown(office, caller, request.group)
    setting = _known(request.setting)
    place = request.place or SERVER_WIDE
    # Roles that were mentioned stand in an option of their own.
    value = request.roles if request.value is None else request.value
    if value is not None:
        await choose(office, caller, setting, place, value)
    return await _one(office, caller, setting, place, done=value is not None)


async def open_setting(office: Office, request: OpenSetting, _: Report) -> SettingShown:
    """Show one setting."""
    only_moderators(request.caller)
    return await _one(office, request.caller, _known(request.setting), request.place)


async def choose_setting(office: Office, request: ChooseSetting, _: Report) -> SettingShown:
    """Take what was chosen from the menu."""
    only_moderators(request.caller)
    setting = _known(request.setting)
    value = "; ".join(request.values)
    await choose(office, request.caller, setting, request.place, value)
    return await _one(office, request.caller, setting, request.place, done=True)


async def ask_setting(office: Office, request: AskSetting, _: Report) -> SettingAsked:
    """What goes into the form: what the place has chosen now."""
    caller = request.caller
    only_moderators(caller)
    setting = _known(request.setting)
    if setting.sort is Sort.WORD:
        raise Refusal(Reason.UNKNOWN_ANSWER)  # its words are all in the menu
    own = _own(office, caller, setting, _place(caller, setting, request.place)) or ""
    if setting.sort is Sort.ROLES:
        own = ", ".join(f"<@&{role}>" for role in several(own))
    return SettingAsked(setting, own, request.place)


async def write_setting(office: Office, request: WriteSetting, _: Report) -> SettingShown:
    """Take what was typed."""
    only_moderators(request.caller)
    setting = _known(request.setting)
    typed = request.fields.get(VALUE, request.fields.get(ROLES, ""))
    await choose(office, request.caller, setting, request.place, typed)
    return await _one(office, request.caller, setting, request.place, done=True)


async def reset_setting(office: Office, request: ResetSetting, _: Report) -> SettingShown:
    """Let a place have no value of its own."""
    only_moderators(request.caller)
    setting = _known(request.setting)
    await choose(office, request.caller, setting, request.place, "")
    return await _one(office, request.caller, setting, request.place, done=True)


async def choose(office: Office, caller: Caller, setting: Setting, where: str, typed: str) -> None:
    """Keep what a moderator typed for a place; nothing typed: let nothing be chosen there."""
    place = _place(caller, setting, where)
    if setting.managers and caller.appointed:
        raise Refusal(Reason.NOT_MANAGER)
    value = await checked(office, setting, typed, caller) if typed.strip() else ""
    if (setting.name, value) == ("rewording", ON) and office.rephraser is None:
        raise Refusal(Reason.NO_LANGUAGE_MODEL)
    if value:
        await office.settings.keep(caller.circle, Chosen(place, EVERYBODY, setting.name, value))
    else:
        await office.settings.drop(caller.circle, place, EVERYBODY, setting.name)


async def _command(office: Office, request: Settings) -> SettingsShown:
    """Switch a command on or off, or make it wait, for all or for some roles."""
    caller = request.caller
    command = find(request.command or "").name
    if request.value is None:
        raise Refusal(Reason.MISSING_OPTION, option=VALUE, command="manage settings")
    place = _channel(caller) if request.place == IN_CHANNEL else SERVER
    value = checked_use(command, request.value)
    name = COMMAND + command
    for role in sorted(roles_of(request.roles, caller)) or (EVERYBODY,):
        # That it is on is worth a word only where something wider says that it is not.
        if value is None and not (place or role):
            await office.settings.drop(caller.circle, place, role, name)
        else:
            await office.settings.keep(caller.circle, Chosen(place, role, name, value or "0"))
    return await _shown(office, caller, done=True)


async def _shown(
    office: Office, caller: Caller, group: Group = Group.GENERAL, *, done: bool = False
) -> SettingsShown:
    here = in_force(office, caller)
    commands = tuple(each for each in here.chosen if each.name.startswith(COMMAND))
    return SettingsShown(
        group,
        tuple((each, here.given(each.name)) for each in SETTINGS if each.group is group),
        tuple(each for each in commands if each.place in (SERVER, *here.places)),
        await _titles(office, caller),
        done,
    )


async def _one(
    office: Office, caller: Caller, setting: Setting, where: str, *, done: bool = False
) -> SettingShown:
    here = in_force(office, caller)
    held = here if where == IN_CHANNEL else replace(here, places=())
    return SettingShown(
        setting,
        held.given(setting.name),
        where,
        _own(office, caller, setting, _place(caller, setting, where)),
        here.places[-1] if here.places and setting.channels else None,
        await _titles(office, caller) if setting.sort is Sort.TEXTS else (),
        done,
        None if office.rephraser is None else office.rephraser.service,
    )


def _known(name: str) -> Setting:
    setting = BY_NAME.get(name.strip().casefold())
    if setting is None:
        raise Refusal(Reason.UNKNOWN_SETTING, setting=name)
    return setting


def _place(caller: Caller, setting: Setting, where: str) -> str:
    if where != IN_CHANNEL:
        return SERVER
    if not setting.channels:
        raise Refusal(Reason.NOT_PER_CHANNEL)
    return _channel(caller)


def _channel(caller: Caller) -> str:
    """The channel that is meant by *this channel*: that around a thread."""
    place = caller.parent or caller.within or caller.channel
    if place is None:
        raise Refusal(Reason.NO_CHANNELS)
    return place


def _own(office: Office, caller: Caller, setting: Setting, place: str) -> str | None:
    return next(
        (
            each.value
            for each in office.settings.of(caller.circle)
            if (each.place, each.role, each.name) == (place, EVERYBODY, setting.name)
        ),
        None,
    )


async def _titles(office: Office, caller: Caller) -> tuple[tuple[str, str], ...]:
    sources = await office.libraries.use(caller.circle, lambda library: library.sources())
    return tuple((source.id, source.title) for source in sources)
