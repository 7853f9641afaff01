"""What moderators do with a body, on a page of its own."""

from bot.desk.bodies.replies import PageShown
from bot.desk.bodies.requests import Asked
from bot.desk.bodies.views import AssemblyCard, BodyCard
from bot.wording.blocks import Block, Control, Items, Menu, Message, Text
from bot.wording.bodies import shared
from bot.wording.catalogue import phrase
from bot.wording.marks import moment

_HOUR, _DAY = 60, 24 * 60


def title_of(card: BodyCard) -> str | None:
    """The title of a body of either design."""
    return card.shown.title if isinstance(card, AssemblyCard) else card.title


def window_told(window: int, locale: str) -> str:
    """How long the support must stand; the window is in minutes."""
    return phrase(locale, "assembly-window", span=span(window, locale))


def span(minutes: int, locale: str) -> str:
    """*12 hours*, *3 days*, *90 minutes*."""
    if minutes % _DAY == 0:
        return phrase(locale, "span-days", count=minutes // _DAY)
    if minutes % _HOUR == 0:
        return phrase(locale, "span-hours", count=minutes // _HOUR)
    return phrase(locale, "span-minutes", count=minutes)


def manage(reply: PageShown, locale: str) -> Message:
    """Menus of what can be done, instead of words to be remembered."""
    card = reply.card
    blocks: list[Block] = [Text(phrase(locale, "manage-how"))]
    blocks += _state(card, locale)
    sent = _sent(card, locale)
    blocks += [Items(tuple((who, by) for who, by, _ in sent))] if sent else []
    menus = [_choices(card, locale), *_elections(card, locale)]
    if sent:
        choices = tuple(
            shared.spoken(member, by) for _, by, member in sent[: shared.MOST_CHOICES] if member
        )
        menus.append(Menu("call-back", card.id, phrase(locale, "control-call-back"), choices))
    return Message(tuple(blocks), tuple(_keys(card, locale)), tuple(menus))


def _state(card: BodyCard, locale: str) -> list[Block]:
    if not isinstance(card, AssemblyCard):
        return []
    if card.shown.ended is not None:
        return [Text(phrase(locale, "assembly-ended", at=moment(card.shown.ended)))]
    if card.shown.suspended is not None:
        return [Text(phrase(locale, "assembly-suspended", at=moment(card.shown.suspended)))]
    return []


def _choices(card: BodyCard, locale: str) -> Menu:
    things = [Asked.EXECUTIVE, Asked.SEND, Asked.ADVISE]
    if isinstance(card, AssemblyCard) and card.shown.ended is None:
        pause = [] if card.shown.suspended is not None else [Asked.PAUSE]
        things = [*pause, Asked.RESIZE, Asked.STRIKE, *things, Asked.END]
    choices = tuple(shared.spoken(each, phrase(locale, f"manage-{each}")) for each in things)
    return Menu("manage", card.id, phrase(locale, "control-manage"), choices)


def _elections(card: BodyCard, locale: str) -> list[Menu]:
    if isinstance(card, AssemblyCard) or not card.groups:
        return []
    choices = tuple(
        shared.choice(each.number, f"{each.number}  {each.name or phrase(locale, 'removed')}")
        for each in card.groups[: shared.MOST_CHOICES]
    )
    return [Menu("election", card.id, phrase(locale, "control-election"), choices)]


def _keys(card: BodyCard, locale: str) -> list[Control]:
    keys = []
    if isinstance(card, AssemblyCard) and card.shown.suspended is not None:
        keys.append(steer("resume", card.id, locale))
    if not card.offices.has_chair:
        keys.append(steer("chair", card.id, locale))
    return keys


def steer(action: str, body: str, locale: str) -> Control:
    """What a moderator does with a body by one press."""
    return Control("steer", f"{action}:{body}", phrase(locale, f"steer-{action}"))


def _sent(card: BodyCard, locale: str) -> list[tuple[str, str, str | None]]:
    """Who was sent by whom: to the executive of an assembly, or to a council."""
    ex_officio = card.offices.sent if isinstance(card, AssemblyCard) else card.ex_officio
    return [
        (
            shared.somebody(member, locale),
            phrase(locale, "sent-voting" if voting else "sent-advisory", sender=sender),
            member,
        )
        for member, sender, voting in ex_officio
    ]
