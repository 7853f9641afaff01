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
    blocks: list[Block] = [Fine(phrase(locale, "plan-preview"))]
    if reply.plan is not None:
        blocks += _planned(reply.plan, locale)
    else:
        blocks.append(Title(phrase(locale, "plan-title")))
    if reply.problems:
        blocks.append(Title(phrase(locale, "plan-problems")))
        blocks += [Text(sentence(each.reason, dict(each.facts), locale)) for each in reply.problems]
    told = "plan-posts" if reply.posted else "plan-posts-nowhere"
    blocks.append(Fine(phrase(locale, told)))
    start = Control(
        "plan-start",
        f"{reply.revision}:{reply.draft}",
        phrase(locale, "control-plan-start"),
        disabled=bool(reply.problems),
    )
    keys = (start, key("plan-words", reply.draft, locale), key("plan-discard", reply.draft, locale))
    return Message(tuple(blocks), keys, _menus(reply, locale))


def plan_words_asked(reply: PlanWordsAsked, locale: str) -> Message:
    """The form of a draft."""
    fields = tuple(
        Field(
            name,
            phrase(locale, f"field-plan-{name}"),
            phrase(locale, f"field-plan-{name}-hint"),
            value,
            required=False,
            longest=_LONGEST_LINE,
        )
        for name, value in reply.fields.items()
    )
    form = Form("plan-write", reply.draft, phrase(locale, "plan-title"), fields)
    return Message((), form=form)


def plan_discarded(_: PlanDiscarded, locale: str) -> Message:
    """That a draft is gone."""
    return Message((Text(phrase(locale, "plan-discarded")),))


def _planned(plan: Plan, locale: str) -> list[Block]:
    count = len(plan.portions)
    about = phrase(
        locale,
        "plan-about",
        count=count,
        words=round(sum(each.words for each in plan.portions) / count),
    )
    rhythm = phrase(
        locale,
        f"plan-every-{plan.rhythm.every}",
        first=moment(plan.meeting(1)),
        last=moment(plan.meeting(count)),
        zone=plan.rhythm.zone,
    )
    shown = plan.portions[:_MOST_SHOWN]
    lines = tuple((f"{each.number}. {named(each, locale)}", "") for each in shown)
    blocks: list[Block] = [Title(plan.title), Text(about), Text(rhythm), Items(lines)]
    if count > len(shown):
        blocks.append(Text(phrase(locale, "plan-more", count=count - len(shown))))
    return blocks


def _menus(reply: PlanDrafted, locale: str) -> tuple[Menu, ...]:
    menus = [
        _menu("every", EVERY, reply.every, reply.draft, locale),
        _menu("limited", YES_NO, YES_NO[not reply.limited], reply.draft, locale),
        _menu("advances", YES_NO, YES_NO[not reply.advances], reply.draft, locale),
    ]
    if len(reply.texts) > 1:
        texts = tuple(
            Choice(text, shortened(title, _LONGEST_LABEL), chosen=text == reply.text)
            for text, title in reply.texts
        )
        label = phrase(locale, "plan-menu-text")
        menus.insert(0, Menu("plan-set", f"text:{reply.draft}", label, texts))
    return tuple(menus)


def _menu(name: str, words: tuple[str, ...], now: str, draft: str, locale: str) -> Menu:
    choices = tuple(
        Choice(
            word,
            phrase(locale, f"plan-{name}-is-{word}"),
            chosen=word == now,
        )
        for word in words
    )
    return Menu("plan-set", f"{name}:{draft}", phrase(locale, f"plan-menu-{name}"), choices)
