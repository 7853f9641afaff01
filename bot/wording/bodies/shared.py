"""What assemblies and councils have in common in words: offices, mandates, petitions."""

from bot.desk.bodies.views import BodyCard, MandateCard, OfficesCard, SeatPetition
from bot.wording.blocks import Block, Control, Items, Text, Title
from bot.wording.catalogue import phrase
from bot.wording.lists import listed, quoted
from bot.wording.marks import person
from bot.wording.voting.parts import key

PAUSE = " · "


def somebody(member: str | None, locale: str) -> str:
    """A member; whose data are deleted, has no name."""
    return phrase(locale, "somebody") if member is None else person(member)


def offices(card: OfficesCard, locale: str) -> list[Block]:
    """The executive and the chair, where the body has them."""
    lines = []
    if card.seats:
        members = [somebody(member, locale) for member in card.executive]
        lines.append((phrase(locale, "executive"), listed(locale, members) or vacant(locale)))
    for member, sender, voting in card.sent:
        said = phrase(locale, "sent-voting" if voting else "sent-advisory", sender=sender)
        lines.append((somebody(member, locale), said))
    if card.has_chair:
        chair = vacant(locale) if card.chair is None else person(card.chair)
        lines.append((phrase(locale, "chair"), chair))
    if card.votes:
        votes = listed(locale, [f"#{number}" for number in card.votes])
        lines.append((phrase(locale, "office-votes"), votes))
    return [Items(tuple(lines))] if lines else []


def mandates(cards: tuple[MandateCard, ...], locale: str) -> list[Block]:
    """What seats are told to do, and which votes went against it."""
    if not cards:
        return []
    lines = []
    for card in cards:
        said = card.text or phrase(locale, "removed")
        if card.scope and card.scope != card.text:
            said += PAUSE + phrase(locale, "mandate-scope", scope=card.scope)
        if card.bound:
            votes = listed(locale, [f"#{number}" for number in card.bound])
            said += PAUSE + phrase(locale, "mandate-bound", votes=votes)
        if card.broken:
            votes = listed(locale, [f"#{number}" for number in card.broken])
            said += PAUSE + phrase(locale, "mandate-broken", votes=votes)
        lines.append((phrase(locale, "seat", seat=card.seat), said))
    return [Text(phrase(locale, "mandates")), Items(tuple(lines))]


def petitions(cards: tuple[SeatPetition, ...], locale: str) -> list[Block]:
    """The petitions against delegates, with their progress where it may be shown."""
    if not cards:
        return []
    lines = []
    for card in cards:
        petition = card.petition
        said = ""
        if petition.quarters is not None:
            said = phrase(locale, "petition-quarters", quarters=petition.quarters)
        if petition.answer:
            answer = quoted(locale, petition.answer)
            said = " ".join(
                part for part in (said, phrase(locale, "petition-answered", answer=answer)) if part
            )
        lines.append((whom(card, locale), said))
    return [Text(phrase(locale, "petitions")), Items(tuple(lines))]


def whom(card: SeatPetition, locale: str) -> str:
    """*Seat 3: Ada*."""
    who = somebody(card.member, locale)
    return who if card.seat is None else f"{place(card.seat, locale)}: {who}"


def place(seat: int, locale: str) -> str:
    """A seat by its number."""
    return phrase(locale, "seat", seat=seat)


def petition_keys(card: BodyCard, locale: str) -> list[Control]:
    """Sign, or take the signature back, for each petition that runs."""
    keys = []
    for each in card.petitions:
        action = "unsign" if each.petition.signed else "sign"
        # Which member that is, stands above: a button has no room for a name that may change.
        seat = phrase(locale, "chair") if each.seat is None else place(each.seat, locale)
        label = phrase(locale, f"control-{action}-against", whom=seat)
        keys.append(Control(action, each.petition.id, label))
    return keys


def vacant(locale: str) -> str:
    """That nobody sits there."""
    return phrase(locale, "vacant")


def heading(title: str | None, locale: str) -> Title:
    """The title of a body."""
    return Title(title or phrase(locale, "removed"))


def join_key(locale: str) -> Control:
    """Join the circle."""
    return key("join", "", locale)
