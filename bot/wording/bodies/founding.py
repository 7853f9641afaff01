"""Founding a body: the first question, its settings with good defaults, and what comes next."""

from bot.desk.bodies.plans import LONGEST_NAME, TENURES, WINDOWS, Plan
from bot.desk.bodies.replies import DesignAsked, PlanAsked, PlanShown
from bot.desk.bodies.requests import Asked
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
from bot.wording.catalogue import phrase
from bot.wording.voting.parts import on_button

_MOST_BODIES = 8


def design_asked(reply: DesignAsked, locale: str) -> Message:
    """The first question of a body; to members, what they can found themselves."""
    blocks: list[Block] = [Title(reply.name)]
    keys: list[Control] = []
    if reply.moderator:
        blocks.append(Text(phrase(locale, "design-question")))
        lines = tuple(
            (phrase(locale, f"design-{each}"), phrase(locale, f"design-{each}-how"))
            for each in ("groups", "programmes")
        )
        blocks.append(Items(lines))
        for plan in reply.plans:
            design = "programmes" if plan.programmes else "groups"
            keys.append(Control("plan", plan.written(), phrase(locale, f"plan-{design}")))
    elif reply.bodies:
        blocks.append(Text(phrase(locale, "design-members")))
    else:
        blocks += [Text(phrase(locale, "bodies-none")), Text(phrase(locale, "design-moderators"))]
    if reply.moderator and reply.bodies:
        blocks.append(Fine(phrase(locale, "design-others")))
    for line in reply.bodies[:_MOST_BODIES]:
        asked = Asked.LIST if line.programmes else Asked.GROUP
        title = line.title or phrase(locale, "removed")
        label = on_button(locale, f"found-{asked}-in", "body", title)
        keys.append(Control("write", f"{asked}:{line.id}:{_short(reply.name)}", label))
    return Message(tuple(blocks), tuple(keys))


def plan_shown(reply: PlanShown, locale: str) -> Message:
    """What would be founded; nothing is until the button is pressed."""
    plan = reply.plan
    design = "programmes" if plan.programmes else "groups"
    argument = plan.written()
    blocks: list[Block] = [
        Title(plan.name),
        Text(phrase(locale, f"design-{design}")),
        Items(tuple(_settings(plan, locale))),
    ]
    if plan.programmes and plan.secret:
        blocks.append(Fine(phrase(locale, "plan-secret")))
    blocks.append(Fine(phrase(locale, f"plan-fixed-{design}")))
    keys = [
        Control("found", argument, phrase(locale, "control-found")),
        Control("plan-write", argument, phrase(locale, "control-plan-write")),
    ]
    if reply.advanced:
        keys.append(Control("plan", argument, phrase(locale, "control-plan")))
        return Message(tuple(blocks), tuple(keys), tuple(_menus(plan, locale)))
    keys.append(Control("plan-all", argument, phrase(locale, "control-plan-all")))
    return Message(tuple(blocks), tuple(keys))


def plan_asked(reply: PlanAsked, locale: str) -> Message:
    """The form of the name and the seats."""
    plan = reply.plan
    known = {"name": plan.name}
    if plan.programmes:
        known["seats"] = str(plan.seats)
    else:
        known |= {"group-seats": str(plan.seats), "per": str(plan.per or "")}
    fields = tuple(
        Field(
            name.removeprefix("group-"),
            phrase(locale, f"plan-{name}"),
            phrase(locale, f"plan-{name}-hint"),
            value,
            required=name == "name",
            longest=LONGEST_NAME,
        )
        for name, value in known.items()
    )
    title = phrase(locale, "plan-title")
    return Message((Text(title),), form=Form("plan-fill", plan.written(), title, fields))


def _short(name: str) -> str:
    return name if len(name) <= LONGEST_NAME else name[:LONGEST_NAME]


def _settings(plan: Plan, locale: str) -> list[tuple[str, str]]:
    tenure = _tenure(plan.tenure, locale)
    if not plan.programmes:
        seats = str(plan.seats)
        if plan.per is not None:
            seats = phrase(locale, "council-per", count=plan.per)
        return [(phrase(locale, "setting-group-seats"), seats), _since(tenure, locale)]
    names = "secret" if plan.secret else "visible"
    return [
        (phrase(locale, "setting-seats"), str(plan.seats)),
        (phrase(locale, "setting-window"), span(plan.window, locale)),
        (phrase(locale, "setting-names"), phrase(locale, f"setting-{names}")),
        _since(tenure, locale),
    ]


def _since(tenure: str, locale: str) -> tuple[str, str]:
    return phrase(locale, "setting-tenure"), tenure


def _tenure(days: int, locale: str) -> str:
    return phrase(locale, "span-days", count=days) if days else phrase(locale, "setting-everyone")


def _menus(plan: Plan, locale: str) -> list[Menu]:
    argument = plan.written()
    tenure = _menu(
        "t",
        "setting-tenure",
        argument,
        locale,
        [
            Choice(str(days), _tenure(days, locale), "", days == plan.tenure)
            for days in sorted({*TENURES, plan.tenure})
        ],
    )
    if not plan.programmes:
        return [tenure]
    window = _menu(
        "w",
        "setting-window",
        argument,
        locale,
        [
            Choice(str(each), span(each, locale), "", each == plan.window)
            for each in sorted({*WINDOWS, plan.window})
        ],
    )
    names = _menu(
        "n",
        "setting-names",
        argument,
        locale,
        [
            Choice(
                word[0], phrase(locale, f"setting-{word}"), "", (word == "secret") == plan.secret
            )
            for word in ("secret", "visible")
        ],
    )
    return [window, names, tenure]


def _menu(what: str, key: str, argument: str, locale: str, choices: list[Choice]) -> Menu:
    return Menu("plan-set", f"{what}:{argument}", phrase(locale, key), tuple(choices))
