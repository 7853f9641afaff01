"""What may be asked while the bot is set up, and of what it lacks: all of it is for moderators."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from bot.desk.caller import Caller


class Step(StrEnum):
    """A step of the guide."""

    LANGUAGE = "language"
    ROLES = "roles"
    TEXT = "text"
    QUESTION = "question"


@dataclass(frozen=True, slots=True)
class SetUp:
    """Begin, or go on: with the first step for which there is nothing yet."""

    caller: Caller


@dataclass(frozen=True, slots=True)
class ShowStep:
    """Show a step."""

    caller: Caller
    step: Step


@dataclass(frozen=True, slots=True)
class ChooseLanguage:
    """Take the language of what everybody sees, and go on."""

    caller: Caller
    language: str


@dataclass(frozen=True, slots=True)
class AskRoles:
    """What goes into the form of roles."""

    caller: Caller


@dataclass(frozen=True, slots=True)
class WriteRoles:
    """Take what was typed into the form of roles, and go on."""

    caller: Caller
    fields: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class AddSample:
    """Put the sample into the circle's own library, and go on."""

    caller: Caller


@dataclass(frozen=True, slots=True)
class AskQuestion:
    """What goes into the form of a test question."""

    caller: Caller


@dataclass(frozen=True, slots=True)
class TryQuestion:
    """Answer a question, and say what members can do now; ``None``: the sample's own."""

    caller: Caller
    question: str | None = None


@dataclass(frozen=True, slots=True)
class Check:
    """What is missing, and what does not work without it."""

    caller: Caller


SetupRequest = (
    SetUp
    | ShowStep
    | ChooseLanguage
    | AskRoles
    | WriteRoles
    | AddSample
    | AskQuestion
    | TryQuestion
    | Check
)
