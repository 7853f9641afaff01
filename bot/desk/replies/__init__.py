"""What the Desk replies: values with facts, in no language and for no screen in particular."""

from dataclasses import dataclass

from bot.desk.board.replies import BoardReply
from bot.desk.bodies.replies import BodyReply
from bot.desk.notes.replies import NotesReply
from bot.desk.plans.replies import PlanReply
from bot.desk.privacy.replies import PrivacyReply
from bot.desk.replies.answers import (
    Answered,
    Context,
    Explained,
    MorePassages,
    NotAnswered,
    Orphaned,
    QuestionTried,
    Reworded,
    ShareAsked,
    Spoken,
    Unread,
    Voices,
)
from bot.desk.replies.texts import (
    AlreadyAdded,
    Cancelled,
    Chapter,
    PageAhead,
    PagePart,
    Suggestions,
    TextAdded,
    TextBack,
    TextCard,
    TextEdited,
    TextList,
    TextPage,
    TextRemoved,
    TextRevised,
)
from bot.desk.sessions.replies import SessionReply
from bot.desk.settings.replies import SettingsReply
from bot.desk.setup.replies import SetupReply
from bot.desk.voting.replies import VotingReply
from bot.errors import Fact, Reason

__all__ = [
    "AlreadyAdded",
    "Answered",
    "AsText",
    "Cancelled",
    "Chapter",
    "Context",
    "Explained",
    "Greeting",
    "HelpShown",
    "MorePassages",
    "NotAnswered",
    "Orphaned",
    "PageAhead",
    "PagePart",
    "QuestionTried",
    "Refused",
    "Reply",
    "Reworded",
    "ShareAsked",
    "Spoken",
    "Suggestions",
    "TextAdded",
    "TextBack",
    "TextCard",
    "TextEdited",
    "TextList",
    "TextPage",
    "TextRemoved",
    "TextRevised",
    "Unread",
    "Voices",
]


@dataclass(frozen=True, slots=True)
class HelpShown:
    """Commands that the caller may use, by their paths (``"text info"``).

    All of them; or those of the ``group`` (``"text"``); or a ``single`` one, to be explained.
    """

    commands: tuple[str, ...]
    moderator: bool
    single: bool = False
    group: str | None = None


@dataclass(frozen=True, slots=True)
class Greeting:
    """The first message: who runs this bot, and where moderators and members may begin."""

    operator: str | None


@dataclass(frozen=True, slots=True)
class Refused:
    """Nothing was done, for this reason."""

    reason: Reason
    facts: dict[str, Fact]


@dataclass(frozen=True, slots=True)
class AsText:
    """A reply to be shown with words in place of its pictures."""

    reply: "Reply"


Reply = (
    Answered
    | NotAnswered
    | Reworded
    | Explained
    | Context
    | Orphaned
    | MorePassages
    | Voices
    | TextList
    | TextCard
    | TextPage
    | PageAhead
    | ShareAsked
    | Suggestions
    | TextAdded
    | TextRevised
    | AlreadyAdded
    | Cancelled
    | TextEdited
    | TextRemoved
    | TextBack
    | HelpShown
    | Greeting
    | Refused
    | AsText
    | QuestionTried
    | VotingReply
    | BodyReply
    | BoardReply
    | PlanReply
    | SettingsReply
    | SetupReply
    | PrivacyReply
    | NotesReply
    | SessionReply
)
