"""The commands, menus and forms of the guide, and of what is missing."""

from collections.abc import Mapping

from bot.desk.caller import Caller
from bot.desk.setup import requests as s
from bot.desk.tables import Action, Command, Takes
from bot.errors import Reason, Refusal

QUESTION = "question"
"""The field of the form of a test question."""

SETUP_COMMANDS: tuple[Command, ...] = (
    Command(("manage", "setup"), s.SetUp, moderator=True),
    Command(("manage", "check"), s.Check, moderator=True),
)


def _step(caller: Caller, argument: str) -> s.ShowStep:
    if argument not in set(s.Step):
        raise Refusal(Reason.UNKNOWN_ANSWER)
    return s.ShowStep(caller, s.Step(argument))


def _language(caller: Caller, _: str, values: tuple[str, ...]) -> s.ChooseLanguage:
    if len(values) != 1:
        raise Refusal(Reason.UNKNOWN_ANSWER)
    return s.ChooseLanguage(caller, values[0])


def _roles(caller: Caller, _: str, fields: Mapping[str, str]) -> s.WriteRoles:
    return s.WriteRoles(caller, dict(fields))


def _question(caller: Caller, _: str, fields: Mapping[str, str]) -> s.TryQuestion:
    return s.TryQuestion(caller, fields.get(QUESTION, ""))


SETUP_ACTIONS: tuple[Action, ...] = (
    Action("setup", lambda caller, _: s.SetUp(caller), edits=True),
    Action("setup-step", _step, edits=True),
    Action("setup-language", _language, takes=Takes.VALUES, edits=True),
    Action("setup-roles", lambda caller, _: s.AskRoles(caller), opens=True),
    Action("setup-roles-write", _roles, takes=Takes.FIELDS, edits=True),
    Action("setup-sample", lambda caller, _: s.AddSample(caller), edits=True),
    Action("setup-ask", lambda caller, _: s.AskQuestion(caller), opens=True),
    Action("setup-ask-write", _question, takes=Takes.FIELDS, edits=True),
    Action("setup-try", lambda caller, _: s.TryQuestion(caller), edits=True),
    Action("setup-check", lambda caller, _: s.Check(caller), edits=True),
)
