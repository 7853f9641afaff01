"""Settings in words: all that is in force, and one at a time with what may be chosen."""

from collections.abc import Callable
from datetime import timedelta
from fractions import Fraction
from typing import Any

from bot.desk.rewording.values import Service
from bot.desk.settings.choosing import ROLES, VALUE
from bot.desk.settings.chosen import COMMAND, OFF, Chosen, Given, Origin, several
from bot.desk.settings.commands import IN_CHANNEL, SERVER_WIDE
from bot.desk.settings.fixed import FIXED
from bot.desk.settings.replies import (
    Fixed,
    FixedShown,
    SettingAsked,
    SettingShown,
    SettingsShown,
    TextLimits,
)
from bot.desk.settings.table import Group, Setting, Sort
from bot.wording.blocks import (
    Block,
    Choice,
    Control,
    Field,
    Fine,
    Form,
    Items,
    Menu,
    Message,
    Text,
    Title,
)
from bot.wording.bodies.managing import span
from bot.wording.catalogue import has_phrase, phrase
from bot.wording.lists import listed, quoted, shortened
from bot.wording.marks import channel, role
from bot.wording.names import command_name, known
from bot.wording.voting.parts import share

_MOST_CHOICES = 25
_LONGEST_LABEL = 90
_LONGEST_VALUE = 400
_WRITTEN = frozenset(Sort) - {Sort.WORD}
_SPANS = {Sort.HOURS: 60, Sort.DAYS: 24 * 60}  # minutes


def settings_shown(reply: SettingsShown, locale: str) -> Message:
    """Every setting of a group with its value and where that comes from; the way to the others."""
    if reply.done:
        # Only commands are changed by a line that no page of a setting follows.
        saved = Text(phrase(locale, "settings-done"))
        every = Control("settings", reply.group, phrase(locale, "control-settings"))
        return Message((saved, *_commands(reply, locale)), (every,))
    titles = dict(reply.texts)
    items = tuple(
        (name_of(setting, locale), _held(setting, given, titles, locale))
        for setting, given in reply.settings
    )
    title = phrase(locale, f"settings-title-{reply.group}")
    blocks: list[Block] = [Title(title), Items(items)]
    if reply.group is Group.GENERAL:
        blocks += _commands(reply, locale)
    elif reply.group in (Group.VOTES, Group.BODIES):
        blocks.append(Fine(phrase(locale, "settings-begun")))
    menu = Menu(
        "setting-open",
        reply.group,
        phrase(locale, "settings-menu"),
        tuple(
            Choice(
                each.name,
                name_of(each, locale),
                shortened(phrase(locale, f"setting-{each.name}-said"), _LONGEST_LABEL),
            )
            for each, _ in reply.settings
        ),
    )
    others = tuple(_group(each, locale) for each in Group if each is not reply.group)
    fixed = Control("settings-fixed", reply.group, phrase(locale, "control-settings-fixed"))
    keys = (*others, fixed) if reply.group in FIXED else others
    return Message(tuple(blocks), keys, (menu,))


def fixed_shown(reply: FixedShown, locale: str) -> Message:
    """What no server sets, each with the reason for it; the way back to what it can."""
    items = tuple(
        (
            phrase(locale, f"fixed-{each.name}"),
            f"{figure(each, locale)}. {phrase(locale, f'fixed-{each.name}-why')}",
        )
        for each in reply.figures
    )
    title = Title(phrase(locale, f"fixed-title-{reply.group}"))
    back = Control("settings", reply.group, phrase(locale, "control-settings"))
    return Message((title, Items(items)), (back,))


def figure(fixed: Fixed, locale: str) -> str:
    """A figure that stands for everybody, in words."""
    if isinstance(fixed.value, timedelta):
        return span(fixed.value // timedelta(minutes=1), locale)
    if isinstance(fixed.value, Fraction):
        return share(fixed.value, locale)
    return phrase(locale, f"fixed-{fixed.name}-is", figure=fixed.value)


def setting_shown(reply: SettingShown, locale: str) -> Message:
    """What a setting is about, what holds and why, and what may be chosen."""
    setting, titles = reply.setting, dict(reply.texts)
    blocks: list[Block] = [Title(name_of(setting, locale))]
    if reply.done:
        blocks.append(Text(phrase(locale, "settings-done")))
    blocks += [
        Text(phrase(locale, f"setting-{setting.name}-said")),
        Text(phrase(locale, "setting-now", value=_held(setting, reply.given, titles, locale))),
    ]
    if setting.name == "rewording":
        blocks.append(Text(_sent(reply.service, locale)))
    if setting.channels and reply.channel is not None:
        here = reply.place == IN_CHANNEL
        where = channel(reply.channel) if here else ""
        blocks.append(Fine(phrase(locale, f"setting-place-{reply.place}", channel=where)))
    return Message(tuple(blocks), _keys(reply, locale), _menus(reply, locale))


def _sent(service: Service | None, locale: str) -> str:
    """What is sent to whom."""
    if service is None:
        return phrase(locale, "setting-rewording-nobody")
    return phrase(locale, "setting-rewording-sent", model=service.model, host=service.host)


def setting_asked(reply: SettingAsked, locale: str) -> Message:
    """The form of a setting."""
    setting, sort = reply.setting, reply.setting.sort
    field = Field(
        ROLES if sort is Sort.ROLES else VALUE,
        name_of(setting, locale),
        phrase(
            locale, f"setting-form-{setting.sort.value}", least=setting.least, most=setting.most
        ),
        reply.value,
        required=False,
        longest=_LONGEST_VALUE,
    )
    title = phrase(locale, "settings-title")
    return Message((), form=Form("setting-write", f"{reply.place}:{setting.name}", title, (field,)))


def _commands(reply: SettingsShown, locale: str) -> tuple[Block, ...]:
    """What holds of commands, and how that is changed."""
    chosen: Block = Fine(phrase(locale, "settings-commands-all"))
    if reply.commands:
        chosen = Items(tuple(_command(each, locale) for each in reply.commands))
    told = Text(phrase(locale, "settings-commands"))
    return told, chosen, Fine(phrase(locale, "settings-hint"))


def _group(group: Group, locale: str) -> Control:
    return Control("settings", group, phrase(locale, f"control-settings-{group}"))


def name_of(setting: Setting, locale: str) -> str:
    """What a setting is called."""
    return phrase(locale, f"setting-{setting.name}")


def value_of(  # noqa: PLR0911 - one for each sort
    setting: Setting, value: str, titles: dict[str, str], locale: str
) -> str:
    """A value in words."""
    if setting.sort is Sort.WORD:
        return phrase(locale, f"setting-{setting.name}-is-{value}")
    if not value:
        return phrase(locale, f"setting-{setting.name}-none")
    if setting.sort is Sort.ROLES:
        return listed(locale, [role(each) for each in several(value)])
    if setting.sort is Sort.CHANNEL:
        return channel(value)
    if setting.sort is Sort.SHARE:
        return share(Fraction(value), locale)
    if setting.sort in _SPANS:
        return span(int(value) * _SPANS[setting.sort], locale)
    if setting.sort is Sort.TEXTS:
        gone = phrase(locale, "removed")
        return listed(locale, [quoted(locale, titles.get(each, gone)) for each in several(value)])
    key = f"setting-{setting.name}-is"
    return phrase(locale, key, value=int(value)) if has_phrase(locale, key) else value


def _held(setting: Setting, given: Given, titles: dict[str, str], locale: str) -> str:
    value = value_of(setting, given.value, titles, locale)
    return f"{value} ({phrase(locale, f'setting-from-{given.origin}')})"


def _command(chosen: Chosen, locale: str) -> tuple[str, str]:
    command = known(chosen.name.removeprefix(COMMAND))
    path = command_name(command.path, locale) if command else chosen.name
    kind = "off" if chosen.value == OFF else "wait" if chosen.value != "0" else "on"
    seconds = 0 if chosen.value == OFF else int(chosen.value)
    told = [phrase(locale, f"settings-command-{kind}", seconds=seconds)]
    if chosen.role:
        told.append(role(chosen.role))
    origin = Origin.CHANNEL if chosen.place else Origin.SERVER
    told.append(phrase(locale, f"setting-from-{origin}"))
    return f"/{path}", " · ".join(told)


def _menus(reply: SettingShown, locale: str) -> tuple[Menu, ...]:
    setting, argument = reply.setting, f"{reply.place}:{reply.setting.name}"
    label = phrase(locale, "setting-menu")
    if setting.sort is Sort.WORD:
        choices = tuple(
            Choice(word, value_of(setting, word, {}, locale), chosen=word == reply.given.value)
            for word in setting.words
        )
        return (Menu("setting-choose", argument, label, choices),)
    if setting.sort is Sort.TEXTS and reply.texts:
        mine = set(several(reply.own or ""))
        offered = reply.texts[:_MOST_CHOICES]
        choices = tuple(
            Choice(text, shortened(title, _LONGEST_LABEL), chosen=text in mine)
            for text, title in offered
        )
        return (Menu("setting-choose", argument, label, choices, most=len(choices)),)
    return ()


def _keys(reply: SettingShown, locale: str) -> tuple[Control, ...]:
    argument = f"{reply.place}:{reply.setting.name}"
    keys: list[Control] = []
    if reply.setting.sort in _WRITTEN:
        keys.append(Control("setting-words", argument, phrase(locale, "control-setting-words")))
    if reply.own is not None:
        keys.append(Control("setting-reset", argument, phrase(locale, "control-setting-reset")))
    if reply.channel is not None:
        other = SERVER_WIDE if reply.place == IN_CHANNEL else IN_CHANNEL
        label = phrase(locale, f"control-setting-{other}")
        keys.append(Control("setting", f"{other}:{reply.setting.name}", label))
    group = reply.setting.group
    keys.append(Control("settings", group, phrase(locale, "control-settings")))
    return tuple(keys)


def text_limits(reply: TextLimits, locale: str) -> Message:
    """Where and by whom a text is seen."""
    blocks: list[Block] = [Title(reply.source.title)]
    if reply.done:
        blocks.append(Text(phrase(locale, "settings-done")))
    if not (reply.channels or reply.roles):
        blocks.append(Text(phrase(locale, "limits-none")))
        blocks.append(Fine(phrase(locale, "limits-hint")))
        return Message(tuple(blocks))
    seen = [*map(channel, reply.channels), *map(role, reply.roles)]
    blocks.append(Text(phrase(locale, "limits-some", seen=listed(locale, seen))))
    blocks.append(Fine(phrase(locale, "limits-some-means")))
    lift = Control("limit-lift", reply.source.id, phrase(locale, "control-limit-lift"))
    return Message(tuple(blocks), (lift,))


SETTINGS_PHRASED: dict[type[Any], Callable[[Any, str], Message]] = {
    SettingsShown: settings_shown,
    SettingShown: setting_shown,
    SettingAsked: setting_asked,
    FixedShown: fixed_shown,
    TextLimits: text_limits,
}
