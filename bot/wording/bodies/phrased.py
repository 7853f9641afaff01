"""Which page phrases which reply about bodies."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from bot.desk.bodies import replies
from bot.desk.bodies.views import AssemblyCard
from bot.wording.blocks import Fine, Items, Menu, Message, Text, Title
from bot.wording.bodies import shared
from bot.wording.bodies.assemblies import assembly_shown
from bot.wording.bodies.councils import council_shown
from bot.wording.bodies.forms import form_asked
from bot.wording.bodies.founding import design_asked, plan_asked, plan_shown
from bot.wording.bodies.managing import steer
from bot.wording.bodies.pages import binding_asked, page_shown
from bot.wording.bodies.recalls import recall_shown
from bot.wording.catalogue import phrase


def body_shown(reply: replies.BodyShown, locale: str) -> Message:
    """A body of either design."""
    if isinstance(reply.card, AssemblyCard):
        message = assembly_shown(reply.card, reply, locale)
        if reply.done is not replies.Done.PAUSED:
            return message
        # Whoever suspended it is a moderator: the way back stands first.
        return replace(
            message, controls=(steer("resume", reply.card.id, locale), *message.controls)
        )
    return council_shown(reply.card, reply, locale)


def body_list(reply: replies.BodyList, locale: str) -> Message:
    """All bodies, a line each, and a menu to see one."""
    if not reply.bodies:
        return Message((Text(phrase(locale, "bodies-none")), Fine(phrase(locale, "bodies-hint"))))
    lines = []
    choices = []
    for body in reply.bodies:
        design = phrase(locale, "line-programmes" if body.programmes else "line-groups")
        house = phrase(locale, "assembly-seats", count=body.seats, vacant=body.vacant)
        running = phrase(locale, "line-recalls", count=body.running) if body.running else ""
        name = body.title or phrase(locale, "removed")
        lines.append((name, " ".join(part for part in (f"{design}:", house, running) if part)))
        choices.append(shared.spoken(body.id, name))
    menu = Menu(
        "bodies", "", phrase(locale, "control-bodies"), tuple(choices[: shared.MOST_CHOICES])
    )
    return Message((Title(phrase(locale, "bodies")), Items(tuple(lines))), (), (menu,))


BODY_PHRASED: dict[type[Any], Callable[[Any, str], Message]] = {
    replies.BodyShown: body_shown,
    replies.PageShown: page_shown,
    replies.BodyList: body_list,
    replies.DesignAsked: design_asked,
    replies.PlanShown: plan_shown,
    replies.PlanAsked: plan_asked,
    replies.FormAsked: form_asked,
    replies.BindingAsked: binding_asked,
    replies.RecallShown: recall_shown,
}
