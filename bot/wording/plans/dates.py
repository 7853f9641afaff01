"""Other dates for a plan under way: what may be done, its forms, and what it would mean."""

from bot.desk.plans.changes import How, written
from bot.desk.plans.commands import EVERY
from bot.desk.plans.replies import DatesAsked, DatesProposed, DatesShown
from bot.study.plans.changing import Anew
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
from bot.wording.catalogue import phrase
from bot.wording.lists import DOT
from bot.wording.marks import moment
from bot.wording.plans.parts import next_meeting, place
from bot.wording.voting.parts import key

_MOST_SHOWN = 8  # meetings: a preview of several messages could not be edited
_LONGEST = 40


def dates_shown(reply: DatesShown, locale: str) -> Message:
    """The meetings to come, and what may be done with them."""
    card = reply.card
    plan = card.plan
    lines = tuple(
        (f"{each}{DOT}{place(plan.portions[each - 1])}", moment(plan.meeting(each)))
        for each in reply.to_come[:_MOST_SHOWN]
    )
    blocks: list[Block] = [Title(plan.title), Text(next_meeting(card, locale))]
    if lines:
        blocks += [Text(phrase(locale, "reading-dates-to-come")), Items(lines)]
        blocks += _more(len(reply.to_come), locale)
    else:
        blocks.append(Text(phrase(locale, "refused-no-meeting-left")))
    asks = tuple(
        Control(
            "reading-dates-ask",
            f"{how}:{card.id}",
            phrase(locale, f"reading-dates-{how}"),
            disabled=not lines,
        )
        for how in How
    )
    return Message(tuple(blocks), (*asks, key("reading-stop", card.id, locale)))


def dates_asked(reply: DatesAsked, locale: str) -> Message:
    """The form of a change."""
    fields = tuple(
        Field(
            name,
            phrase(locale, f"field-reading-{reply.how}-{name}"),
            phrase(locale, f"field-reading-{name}-hint"),
            value,
            longest=_LONGEST,
        )
        for name, value in reply.fields.items()
    )
    title = phrase(locale, f"reading-dates-{reply.how}")
    return Message((), form=Form("reading-dates-write", f"{reply.how}:{reply.plan}", title, fields))


def dates_proposed(reply: DatesProposed, locale: str) -> Message:
    """Which meetings would be when, instead of when."""
    card, after = reply.card, reply.after
    blocks: list[Block] = [Fine(phrase(locale, "reading-dates-preview")), Title(card.plan.title)]
    if reply.numbers:
        lines = tuple(
            (
                phrase(
                    locale,
                    "reading-dates-now",
                    number=each,
                    at=moment(after.meeting(each)),
                    before=moment(card.plan.meeting(each)),
                ),
                "",
            )
            for each in reply.numbers[:_MOST_SHOWN]
        )
        blocks.append(Items(lines))
        blocks += _more(len(reply.numbers), locale)
        blocks.append(Fine(phrase(locale, "reading-dates-posts")))
    else:
        blocks.append(Text(phrase(locale, "reading-dates-same")))
    change = written(reply.change)
    done = Control(
        "reading-dates-set",
        f"{reply.revision}:{change}:{card.id}",
        phrase(locale, "control-reading-dates-set"),
        disabled=not reply.numbers,
    )
    back = Control("reading-dates", card.id, phrase(locale, "reading-dates-back"))
    menus: tuple[Menu, ...] = ()
    if isinstance(reply.change, Anew) and reply.change.number < len(after.portions):
        choices = tuple(
            Choice(
                word,
                phrase(locale, f"reading-every-is-{word}"),
                chosen=word == reply.change.every,
            )
            for word in EVERY
        )
        label = phrase(locale, "reading-menu-every")
        menus = (Menu("reading-dates-every", f"{change}:{card.id}", label, choices),)
    return Message(tuple(blocks), (done, back), menus)


def _more(count: int, locale: str) -> list[Block]:
    if count <= _MOST_SHOWN:
        return []
    return [Text(phrase(locale, "reading-dates-more", count=count - _MOST_SHOWN))]
