"""A plan under way: its page, its lines on the page of the group, and its posts."""

from collections.abc import Sequence

from bot.desk.plans.replies import (
    NoPlan,
    PlanCard,
    PlanShown,
    PlanStopped,
    PortionPosted,
    ReadTo,
)
from bot.wording.blocks import (
    Block,
    Choice,
    Control,
    Fine,
    Items,
    Menu,
    Message,
    Quote,
    Text,
    Title,
)
from bot.wording.catalogue import phrase
from bot.wording.lists import listed, quoted, shortened
from bot.wording.marks import moment
from bot.wording.plans.parts import named, next_meeting, place
from bot.wording.sessions.parts import question, quotations
from bot.wording.voting.parts import key

_BEFORE, _AFTER = 1, 6  # portions that the page lists around the present one
_MOST_OTHERS = 25
_MOST_NOW = 3
_LONGEST_LABEL = 90


def plan_shown(reply: PlanShown, locale: str) -> Message:
    """Where the group is, when it meets, what comes next; for moderators what they may do."""
    card = reply.card
    plan = card.plan
    blocks: list[Block] = [Title(plan.title)]
    if reply.done:
        blocks.append(Text(phrase(locale, f"reading-{reply.done}")))
    blocks.append(Text(_position(card, locale)))
    if card.gone:
        blocks.append(Text(phrase(locale, "reading-text-gone")))
    blocks.append(Text(next_meeting(card, locale)))
    shown = plan.portions[max(0, card.at - 1 - _BEFORE) : card.at - 1 + _AFTER]
    blocks.append(
        Items(
            tuple(
                (f"{each.number}. {named(each, locale)}", moment(plan.meeting(each.number)))
                for each in shown
            )
        )
    )
    if plan.limited and not card.gone and card.at < len(plan.portions):
        blocks.append(Fine(phrase(locale, "reading-limited", portion=card.at)))
    if len(plan.portions) > 1:
        blocks.append(Fine(_rhythm(card, locale)))
    if card.missed:
        numbers = listed(locale, [str(each) for each in card.missed])
        blocks.append(Fine(phrase(locale, "reading-missed", portions=numbers)))
    if card.unlisted:
        blocks.append(Fine(phrase(locale, "reading-unlisted")))
    if reply.stopping:
        blocks.append(Text(phrase(locale, "reading-stopping")))
        stop = (key("reading-stop-now", card.id, locale), key("reading", card.id, locale))
        return Message(tuple(blocks), stop)
    return Message(
        tuple(blocks), _steering(card, locale) if reply.moderator else (), _others(reply, locale)
    )


def no_plan(reply: NoPlan, locale: str) -> Message:
    """That nothing is read by a plan, and how one begins."""
    blocks: list[Block] = [Text(phrase(locale, "reading-none"))]
    if reply.moderator:
        blocks.append(Fine(phrase(locale, "reading-none-hint")))
    return Message(tuple(blocks))


def plan_stopped(reply: PlanStopped, locale: str) -> Message:
    """That a plan was stopped."""
    return Message((Title(reply.title), Text(phrase(locale, "reading-stopped"))))


def portion_posted(reply: PortionPosted, locale: str) -> Message:
    """In the plan's channel: what is read from now on, or that the meeting is near."""
    at = moment(reply.meeting)
    told = phrase(locale, f"reading-post-{reply.kind}", number=reply.portion.number, of=reply.of)
    if reply.of == 1:
        told = phrase(locale, f"reading-post-{reply.kind}-all")
    blocks: list[Block] = [
        Title(reply.title),
        Text(f"{told} {phrase(locale, 'reading-post-meeting', at=at)}"),
        Items(((named(reply.portion, locale), ""),)),
    ]
    if reply.openings:
        blocks.append(Text(phrase(locale, "reading-openings", count=len(reply.openings))))
    for number, prompt in enumerate(reply.openings, start=1):
        counted = f"{number}. " if len(reply.openings) > 1 else ""
        blocks.append(Text(f"{counted}{question(prompt, locale)}"))
        blocks += [each for each in quotations(prompt, locale) if isinstance(each, Quote)]
    return Message(tuple(blocks), (*_passages(reply, locale), key("reading", reply.id, locale)))


def _passages(reply: PortionPosted, locale: str) -> tuple[Control, ...]:
    """The way to what each prompt quotes, numbered where there are several."""
    count = len(reply.openings)
    return tuple(
        Control(
            "reading-passage",
            f"{reply.portion.number}:{number}:{reply.id}",
            phrase(locale, "control-reading-passage", count=count, number=number),
        )
        for number in range(1, count + 1)
    )


def plans_now(cards: Sequence[PlanCard], locale: str) -> tuple[list[Block], tuple[Control, ...]]:
    """For the page of the group: the present portions, the next meetings, and the way there."""
    blocks: list[Block] = []
    for card in cards[:_MOST_NOW]:
        title = quoted(locale, card.plan.title)
        told = phrase(locale, "reading-now", text=title, place=_position(card, locale))
        blocks.append(Text(f"{told} {next_meeting(card, locale)}"))
    keys = tuple(key("reading", card.id, locale) for card in cards[:1])
    return blocks, keys


def read_to(reads: Sequence[ReadTo], locale: str) -> list[Block]:
    """How far the texts were asked; the editions of a work are told once."""
    told = (
        phrase(
            locale,
            "reading-read-to",
            text=quoted(locale, each.title),
            portion=each.portion,
            of=each.of,
        )
        for each in reads
    )
    return [Fine(each) for each in dict.fromkeys(told)]


def _position(card: PlanCard, locale: str) -> str:
    portion = card.plan.portions[card.at - 1]
    if len(card.plan.portions) == 1:
        return phrase(locale, "reading-position-all", place=place(portion))
    return phrase(
        locale,
        "reading-position",
        number=card.at,
        of=len(card.plan.portions),
        place=place(portion),
    )


def _rhythm(card: PlanCard, locale: str) -> str:
    """How often the group meets; once dates were changed, only if those to come keep to that."""
    rhythm, count = card.plan.rhythm, len(card.plan.portions)
    upcoming = card.next or count
    kept = not rhythm.dates or (upcoming < count and rhythm.even(upcoming, count))
    name = f"reading-rhythm-{rhythm.every}" if kept else "reading-rhythm-changed"
    return phrase(locale, name, zone=rhythm.zone)


def _steering(card: PlanCard, locale: str) -> tuple[Control, ...]:
    """To move the group, where there is anywhere to move it, its dates, and to stop."""
    steps = (("back", card.at - 1), ("on", card.at + 1))
    moves = tuple(
        Control(
            "reading-move",
            f"{to}:{card.id}",
            phrase(locale, f"reading-move-{name}"),
            disabled=not 1 <= to <= len(card.plan.portions),
        )
        for name, to in steps
        if len(card.plan.portions) > 1
    )
    dates = (key("reading-dates", card.id, locale),) if card.next is not None else ()
    return (*moves, *dates, key("reading-stop", card.id, locale))


def _others(reply: PlanShown, locale: str) -> tuple[Menu, ...]:
    if not reply.others:
        return ()
    choices = tuple(
        Choice(plan, shortened(title, _LONGEST_LABEL))
        for plan, title in reply.others[:_MOST_OTHERS]
    )
    return (Menu("reading-open", "", phrase(locale, "reading-menu-others"), choices),)
