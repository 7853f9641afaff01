"""What is missing, in words: each permission with its channels, and what does not work without."""

from bot.desk.settings.table import BY_NAME
from bot.desk.setup.replies import Barred, Checked, Gone, Machine, Missing
from bot.wording.blocks import Block, Control, Fine, Items, Message, Text, Title
from bot.wording.board.told import hindrances
from bot.wording.catalogue import phrase
from bot.wording.lists import listed
from bot.wording.marks import channel, role
from bot.wording.settings import name_of

_CHANNELS = 8  # that are named with a permission; of the others the number is told


def checked(reply: Checked, locale: str) -> Message:
    """All that is missing or gone; one sentence, where that is nothing."""
    again = (Control("setup-check", "", phrase(locale, "guide-key-check-again")),)
    if reply.machine is not None:
        return Message(tuple(_applying(reply.machine, locale)))
    if reply.well:
        return Message((Text(phrase(locale, "check-well")), *_hidden(reply, locale)), again)
    blocks: list[Block] = [Title(phrase(locale, "check-title"))]
    if reply.missing:
        blocks.append(Text(phrase(locale, "check-missing")))
        blocks.append(Items(tuple(_missing(each, locale) for each in reply.missing)))
    if reply.gone or reply.barred:
        blocks.append(Text(phrase(locale, "check-gone")))
        gone = (_gone(each, locale) for each in reply.gone)
        barred = (_barred(each, locale) for each in reply.barred)
        blocks.append(Items(tuple((line, "") for line in (*gone, *barred))))
    blocks += hindrances(reply.posts, locale)
    if not reply.offered:
        blocks.append(Text(phrase(locale, "check-commands")))
    blocks += _hidden(reply, locale)
    if reply.missing:
        blocks.append(Fine(phrase(locale, "check-where")))
    return Message(tuple(blocks), again)


def _missing(each: Missing, locale: str) -> tuple[str, str]:
    name = each.right.replace("_", "-")
    shown = [channel(place) for place in each.places[:_CHANNELS]]
    more = len(each.places) - len(shown) + each.unseen
    if more and shown:
        shown.append(phrase(locale, "check-more", count=more))
    elif more:
        shown.append(phrase(locale, "check-unseen", count=more))
    where = listed(locale, shown) or phrase(locale, "check-everywhere")
    without = phrase(locale, f"check-without-{name}")
    return phrase(locale, f"permission-{name}"), phrase(
        locale, "check-lacks", where=where, without=without
    )


def _gone(each: Gone, locale: str) -> str:
    kind = "role" if each.role else "channel"
    setting = BY_NAME.get(each.what)
    if setting is None:
        return phrase(locale, f"check-gone-{each.what}-{kind}", title=each.title)
    word = phrase(locale, f"word-setting-{setting.name}")
    name = name_of(setting, locale)
    return phrase(locale, f"check-gone-setting-{kind}", setting=name, word=word)


def _barred(each: Barred, locale: str) -> str:
    why = phrase(locale, f"board-failure-{each.failure.replace('_', '-')}")
    return phrase(locale, "board-hindered-role", role=role(each.role), why=why)


def _hidden(reply: Checked, locale: str) -> list[Block]:
    return [Fine(phrase(locale, "check-hidden", count=reply.hidden))] if reply.hidden else []


def _applying(machine: Machine, locale: str) -> list[Block]:
    known = machine.backup_days
    backups = phrase(locale, "check-backups" if known else "check-backups-unknown", days=known)
    return [
        Title(phrase(locale, "check-machine")),
        Items(
            (
                (phrase(locale, "check-data"), machine.data),
                (phrase(locale, "check-model"), machine.model),
                (phrase(locale, "check-backups-name"), backups),
            )
        ),
        Fine(phrase(locale, "check-doctor")),
    ]
