"""What assemblies and councils have in common in words: offices, mandates, petitions."""

from bot.desk.bodies.replies import Done
from bot.desk.bodies.requests import Asked, Page
from bot.desk.bodies.views import BodyCard, MandateCard, OfficesCard, SeatPetition
from bot.voting.petitions.petition import State
from bot.wording.blocks import Block, Choice, Control, Items, Text, Title
from bot.wording.catalogue import has_phrase, phrase
from bot.wording.lists import DOT, listed, quoted, shortened
from bot.wording.marks import moment, person
from bot.wording.voting.parts import key

MOST_CHOICES = 25
LONGEST_CHOICE = 100
_MOST_PETITIONS = 4


def somebody(member: str | None, locale: str) -> str:
    """A member; whose data are deleted, has no name."""
    return phrase(locale, "somebody") if member is None else person(member)


def done(what: Done, design: str, locale: str) -> list[Block]:
    """What was just done with a body; once it is founded, what comes next."""
    if what is Done.SHOWN:
        return []
    own = f"body-{what}-{design}"
    told: list[Block] = [Text(phrase(locale, own if has_phrase(locale, own) else f"body-{what}"))]
    if what is Done.FOUNDED:
        told.append(Text(phrase(locale, f"founded-{design}")))
    return told


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


def broken(cards: tuple[MandateCard, ...], locale: str) -> list[Block]:
    """The seats that voted against their mandates."""
    lines = [
        phrase(locale, "card-broken", seat=card.seat, votes=_numbers(card.broken, locale))
        for card in cards
        if card.broken
    ]
    return [Text(line) for line in lines]


def mandates(cards: tuple[MandateCard, ...], locale: str) -> list[Block]:
    """What seats are told to do, and which votes went against it."""
    if not cards:
        return [Text(phrase(locale, "mandates-none"))]
    lines = []
    for card in cards:
        said = card.text or phrase(locale, "removed")
        if card.scope and card.scope != card.text:
            said += DOT + phrase(locale, "mandate-scope", scope=card.scope)
        if card.bound:
            said += DOT + phrase(locale, "mandate-bound", votes=_numbers(card.bound, locale))
        if card.broken:
            said += DOT + phrase(locale, "mandate-broken", votes=_numbers(card.broken, locale))
        lines.append((place(card.seat, locale), said))
    return [Items(tuple(lines))]


def _numbers(votes: tuple[int, ...], locale: str) -> str:
    return listed(locale, [f"#{number}" for number in votes])


def petitions(cards: tuple[SeatPetition, ...], locale: str) -> list[Block]:
    """The petitions against delegates, with their progress where it may be shown."""
    if not cards:
        return []
    lines = [(whom(card, locale), _progress(card, locale)) for card in cards]
    return [Text(phrase(locale, "petitions")), Items(tuple(lines))]


def _progress(card: SeatPetition, locale: str) -> str:
    petition = card.petition
    if card.vote is not None:
        return phrase(locale, "recall-voting", number=card.vote)
    parts = [phrase(locale, "petition-until", at=moment(petition.until))]
    if petition.quarters is not None:
        parts.insert(0, phrase(locale, "petition-quarters", quarters=petition.quarters))
    if petition.answer:
        answer = quoted(locale, petition.answer)
        parts.append(phrase(locale, "petition-answered", answer=answer))
    return " ".join(parts)


def whom(card: SeatPetition, locale: str) -> str:
    """*Seat 3: Ada*, *Chair: Ada*."""
    who = somebody(card.member, locale)
    if card.chair:
        return f"{phrase(locale, 'chair')}: {who}"
    return who if card.seat is None else f"{place(card.seat, locale)}: {who}"


def came(card: SeatPetition, locale: str) -> str:
    """What came of a petition that is over."""
    chair = card.chair and card.petition.state is State.EFFECTED
    return phrase(locale, "recall-came", state="chair" if chair else str(card.petition.state))


def place(seat: int, locale: str) -> str:
    """A seat by its number."""
    return phrase(locale, "seat", seat=seat)


def office_keys(card: BodyCard, locale: str) -> list[Control]:
    """To vote on an office, as a delegate."""
    votes = card.offices.votes if card.sits else ()
    return [
        Control("ballot", str(number), phrase(locale, "control-ballot", number=number))
        for number in votes
    ]


def petition_keys(card: BodyCard, locale: str) -> list[Control]:
    """Sign, or take the signature back, for each petition that runs; one's own: see and answer."""
    keys = []
    for each in card.petitions[:_MOST_PETITIONS]:
        # Which member that is, stands above: a button has no room for a name that may change.
        seat = place(each.seat, locale) if each.seat else phrase(locale, "chair")
        label = phrase(locale, "control-petition-against", whom=seat)
        keys.append(Control("petition", each.petition.id, label))
    return keys


def turn(page: Page, body: str, locale: str) -> Control:
    """The button to a page of a body."""
    return Control("turn", f"{page}:{body}", phrase(locale, f"page-{page}"))


def page_keys(card: BodyCard, locale: str, *, moderator: bool) -> list[Control]:
    """The buttons to the pages of a body; what is about delegates, where there are any."""
    sits = any(member is not None for _, member in card.delegates)
    pages = [
        *([Page.RECALL] if sits else []),
        *([Page.MANDATES] if sits or card.mandates else []),
        Page.HISTORY,
        Page.RULES,
        *([Page.MANAGE] if moderator else []),
    ]
    return [turn(page, card.id, locale) for page in pages]


def write(asked: Asked, body: str, locale: str, about: str = "") -> Control:
    """The button that opens a form."""
    argument = f"{asked}:{body}:{about}" if about else f"{asked}:{body}"
    return Control("write", argument, phrase(locale, f"write-{asked}"))


def back(body: str, locale: str) -> Control:
    """The button back to a body's card."""
    return key("body", body, locale, "back")


def choice(number: int, label: str, said: str = "", *, chosen: bool = False) -> Choice:
    """One of a menu's choices, no longer than a menu shows."""
    return Choice(
        str(number), shortened(label, LONGEST_CHOICE), shortened(said, LONGEST_CHOICE), chosen
    )


def spoken(value: str, label: str) -> Choice:
    """One of a menu's choices that is no number."""
    return Choice(value, shortened(label, LONGEST_CHOICE))


def vacant(locale: str) -> str:
    """That nobody sits there."""
    return phrase(locale, "vacant")


def heading(title: str | None, locale: str) -> Title:
    """The title of a body."""
    return Title(title or phrase(locale, "removed"))


def join_key(locale: str) -> Control:
    """Join the circle."""
    return key("join", "", locale)
