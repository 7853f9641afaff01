"""Refusals: one clear sentence on what is wrong and what to do, and a hint for a chat."""

from datetime import datetime

from bot.desk.replies import Refused
from bot.errors import Fact, Reason
from bot.wording.blocks import Block, Control, Fine, Message, Text
from bot.wording.catalogue import has_phrase, phrase
from bot.wording.lists import shortened
from bot.wording.marks import moment
from bot.wording.names import command_name, known, option_name, usage

_LONGEST_FACT = 120
# The button that helps on.
_HELPS = {Reason.NO_TEXTS: "sample", Reason.NOT_ON_ROLL: "join", Reason.NO_SUCH_VOTE: "votes"}

# How the command is typed is no help where it was typed well.
_TYPED_WELL = frozenset({Reason.COMMAND_OFF, Reason.TOO_SOON, Reason.ALWAYS_ON})


def refused(reply: Refused, locale: str) -> Message:
    """The sentence; below it where to look next, with the commands' names in that language."""
    blocks: list[Block] = [Text(sentence(reply.reason, reply.facts, locale))]
    hint = f"hint-{reply.reason}"
    if has_phrase(locale, hint):
        blocks.append(Fine(phrase(locale, hint)))
    command = known(str(reply.facts.get("command", "")))
    if command is not None and reply.reason not in _TYPED_WELL:
        blocks.append(Fine(usage(command, locale)))
    helps = _HELPS.get(reply.reason)
    controls = (Control(helps, "", phrase(locale, f"control-{helps}")),) if helps else ()
    return Message(tuple(blocks), controls, error=True)


def sentence(reason: Reason, facts: dict[str, Fact], locale: str) -> str:
    """What is wrong and what to do, for any front: it names no command of a chat."""
    shown = {name: _shown(name, fact, locale) for name, fact in facts.items()}
    return phrase(locale, f"refused-{reason}", **shown)


def _shown(name: str, fact: Fact, locale: str) -> str | int:
    if isinstance(fact, datetime):
        return moment(fact)
    if isinstance(fact, int):
        return fact
    if name == "command":
        command = known(fact)
        typed = fact if command is None else command_name(command.path, locale)
        return f"/{shortened(typed, _LONGEST_FACT)}"
    if name == "option" and has_phrase(locale, f"name-option-{fact}"):
        return option_name(fact, locale)
    if name == "suffix" and not fact:
        return phrase(locale, "no-suffix")
    return shortened(fact, _LONGEST_FACT)
