"""Which page phrases which reply about bodies."""

from collections.abc import Callable
from typing import Any

from bot.desk.bodies import replies
from bot.desk.bodies.views import AssemblyCard
from bot.wording.blocks import Block, Control, Fine, Items, Message, Text, Title
from bot.wording.bodies import shared
from bot.wording.bodies.assemblies import assembly_shown
from bot.wording.bodies.councils import council_shown
from bot.wording.catalogue import phrase
from bot.wording.lists import shortened
from bot.wording.voting.decisions import petition_keys, petition_told
from bot.wording.voting.parts import LONGEST_LABEL


def body_shown(reply: replies.BodyShown, locale: str) -> Message:
    """A body of either design."""
    if isinstance(reply.card, AssemblyCard):
        return assembly_shown(reply.card, reply.done, locale)
    return council_shown(reply.card, reply.done, locale)


def body_list(reply: replies.BodyList, locale: str) -> Message:
    """All bodies, a line each."""
    if not reply.bodies:
        return Message((Text(phrase(locale, "bodies-none")), Fine(phrase(locale, "bodies-hint"))))
    lines = []
    keys = []
    for id_, title, programmes, seats, vacant in reply.bodies:
        design = phrase(locale, "design-programmes" if programmes else "design-groups")
        house = phrase(locale, "assembly-seats", count=seats, vacant=vacant)
        name = title or phrase(locale, "removed")
        lines.append((name, f"{design} {house}"))
        keys.append(Control("body", id_, shortened(name, LONGEST_LABEL)))
    return Message((Title(phrase(locale, "bodies")), Items(tuple(lines))), tuple(keys[:20]))


def design_asked(reply: replies.DesignAsked, locale: str) -> Message:
    """The first question of a body."""
    return Message(
        (
            Title(shortened(reply.name, 100)),
            Text(phrase(locale, "design-question")),
            Items(
                tuple(
                    (phrase(locale, f"design-{each}"), phrase(locale, f"design-{each}-how"))
                    for each in ("groups", "programmes")
                )
            ),
            Fine(phrase(locale, "design-others")),
        )
    )


def recall_shown(reply: replies.RecallShown, locale: str) -> Message:
    """A petition against a delegate, or the chair."""
    recall = reply.recall
    who = shared.somebody(recall.member, locale)
    whom = phrase(locale, "recall-chair" if reply.chair else "recall-delegate", member=who)
    blocks: list[Block] = [
        shared.heading(reply.title, locale),
        Text(whom),
        Text(phrase(locale, f"recall-{reply.how}")),
        *petition_told(recall.petition, locale),
    ]
    return Message(tuple(blocks), petition_keys(recall.petition, locale))


BODY_PHRASED: dict[type[Any], Callable[[Any, str], Message]] = {
    replies.BodyShown: body_shown,
    replies.BodyList: body_list,
    replies.DesignAsked: design_asked,
    replies.RecallShown: recall_shown,
}
