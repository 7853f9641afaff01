"""A plan before it starts: what it would be, what may be chosen, its form."""

from bot.desk.plans.commands import EVERY
from bot.desk.plans.drafting import YES_NO
from bot.desk.plans.replies import PlanDiscarded, PlanDrafted, PlanWordsAsked
from bot.study.plans.plan import Plan
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
from bot.wording.lists import shortened
from bot.wording.marks import moment
from bot.wording.plans.parts import named
from bot.wording.refusals import sentence
from bot.wording.voting.parts import key

_MOST_SHOWN = 6  # portions: a preview of several messages could not be edited
_LONGEST_LABEL = 90
_LONGEST_LINE = 100


def plan_drafted(reply: PlanDrafted, locale: str) -> Message:
    """The plan as it would be, what keeps it from starting, and what may be chosen."""
    blocks: list[Block] = [Fine(phrase(locale, "reading-preview"))]
    if reply.plan is not None:
        blocks += _planned(reply.plan, locale)
    else:
        blocks.append(Title(phrase(locale, "reading-title")))
    if reply.problems:
        blocks.append(Title(phrase(locale, "reading-problems")))
        blocks += [Text(sentence(each.reason, dict(each.facts), locale)) for each in reply.problems]
    told = "reading-posts" if reply.posted else "reading-posts-nowhere"
    blocks.append(Fine(phrase(locale, told)))
    start = Control(
        "reading-start",
        f"{reply.revision}:{reply.draft}",
        phrase(locale, "control-reading-start"),
        disabled=bool(reply.problems),
    )
    keys = (
        start,
        key("reading-words", reply.draft, locale),
        key("reading-discard", reply.draft, locale),
    )
    return Message(tuple(blocks), keys, _menus(reply, locale))


def plan_words_asked(reply: PlanWordsAsked, locale: str) -> Message:
    """The form of a draft."""
    fields = tuple(
        Field(
            name,
            phrase(locale, f"field-reading-{name}"),
            phrase(locale, f"field-reading-{name}-hint"),
            value,
            required=False,
            longest=_LONGEST_LINE,
        )
        for name, value in reply.fields.items()
    )
    form = Form("reading-write", reply.draft, phrase(locale, "reading-title"), fields)
    return Message((), form=form)


def plan_discarded(_: PlanDiscarded, locale: str) -> Message:
    """That a draft is gone."""
    return Message((Text(phrase(locale, "reading-discarded")),))


def _planned(plan: Plan, locale: str) -> list[Block]:
    count = len(plan.portions)
    about = phrase(
        locale,
        "reading-about",
        count=count,
        words=round(sum(each.words for each in plan.portions) / count),
    )
    first, last = moment(plan.meeting(1)), moment(plan.meeting(count))
    rhythm = (
        phrase(locale, "reading-once", at=first)
        if count == 1
        else phrase(
            locale,
            f"reading-every-{plan.rhythm.every}",
            first=first,
            last=last,
            zone=plan.rhythm.zone,
        )
    )
    shown = plan.portions[:_MOST_SHOWN]
    lines = tuple((f"{each.number}. {named(each, locale)}", "") for each in shown)
    blocks: list[Block] = [Title(plan.title), Text(about), Text(rhythm), Items(lines)]
    if count > len(shown):
        blocks.append(Text(phrase(locale, "reading-more", count=count - len(shown))))
    return blocks


def _menus(reply: PlanDrafted, locale: str) -> tuple[Menu, ...]:
    menus = [
        _menu("every", EVERY, reply.every, reply.draft, locale),
        _menu("limited", YES_NO, YES_NO[not reply.limited], reply.draft, locale),
        _menu("advances", YES_NO, YES_NO[not reply.advances], reply.draft, locale),
    ]
    if reply.plan is not None and len(reply.plan.portions) == 1:
        # It has one meeting, and is read to its end: none of this would change anything.
        menus = []
    if len(reply.texts) > 1:
        texts = tuple(
            Choice(text, shortened(title, _LONGEST_LABEL), chosen=text == reply.text)
            for text, title in reply.texts
        )
        label = phrase(locale, "reading-menu-text")
        menus.insert(0, Menu("reading-set", f"text:{reply.draft}", label, texts))
    return tuple(menus)


def _menu(name: str, words: tuple[str, ...], now: str, draft: str, locale: str) -> Menu:
    choices = tuple(
        Choice(
            word,
            phrase(locale, f"reading-{name}-is-{word}"),
            chosen=word == now,
        )
        for word in words
    )
    return Menu("reading-set", f"{name}:{draft}", phrase(locale, f"reading-menu-{name}"), choices)
