"""What may be asked of the Desk: one frozen value per use case, the same from every front."""

from dataclasses import dataclass

from bot.desk.board.requests import BoardRequest
from bot.desk.bodies.requests import BodyRequest
from bot.desk.caller import Caller, Upload
from bot.desk.notes.requests import NotesRequest
from bot.desk.plans.requests import PlanRequest
from bot.desk.privacy.requests import PrivacyRequest
from bot.desk.sessions.requests import SessionRequest
from bot.desk.settings.requests import SettingsRequest
from bot.desk.setup.requests import SetupRequest
from bot.desk.voting.requests import VotingRequest
from index.abstaining import Strictness

__all__ = ["Caller", "Upload"]


@dataclass(frozen=True, slots=True)
class Ask:
    """Answer a question from the circle's texts, or from one of them.

    ``strictness``: how sure an answer has to be; ``None`` leaves it to the house.
    """

    caller: Caller
    question: str
    text: str | None = None
    strictness: Strictness | None = None


@dataclass(frozen=True, slots=True)
class AskWhole:
    """A question once more, also of what the channel has not read yet."""

    caller: Caller
    answer: str
    text: str | None = None


@dataclass(frozen=True, slots=True)
class TrySample:
    """Answer a ready question from the sample text, whatever the circle has."""

    caller: Caller


@dataclass(frozen=True, slots=True)
class ShowContext:
    """The passage of an answer with one paragraph before and after it."""

    caller: Caller
    answer: str


@dataclass(frozen=True, slots=True)
class ShowMore:
    """The next passages that were found for a question."""

    caller: Caller
    answer: str


@dataclass(frozen=True, slots=True)
class WhoSpeaks:
    """Whose words the passage of an answer holds, quotation by quotation."""

    caller: Caller
    answer: str


@dataclass(frozen=True, slots=True)
class Explain:
    """Why a question was answered, or was not: each signal and how it counted."""

    caller: Caller
    answer: str


@dataclass(frozen=True, slots=True)
class Reword:
    """An answer in other words, by the language model that moderators switched on."""

    caller: Caller
    answer: str


@dataclass(frozen=True, slots=True)
class Share:
    """The answer again, for everyone in the channel."""

    caller: Caller
    answer: str


@dataclass(frozen=True, slots=True)
class AskShare:
    """Whether to share an answer that goes further than the channel has read."""

    caller: Caller
    answer: str


@dataclass(frozen=True, slots=True)
class ListTexts:
    """Every text of the circle."""

    caller: Caller


@dataclass(frozen=True, slots=True)
class TextInfo:
    """One text: who wrote it, how long it is, how it is built."""

    caller: Caller
    text: str


@dataclass(frozen=True, slots=True)
class OpenText:
    """A page of a text, to read it in order. Pages count from 1."""

    caller: Caller
    text: str
    page: int = 1


@dataclass(frozen=True, slots=True)
class OpenAhead:
    """The same, also where it goes further than the channel has read."""

    caller: Caller
    text: str
    page: int


@dataclass(frozen=True, slots=True)
class SuggestTexts:
    """Texts whose title fits what was typed so far."""

    caller: Caller
    typed: str


@dataclass(frozen=True, slots=True)
class AddText:
    """Read a file and put it into the circle's library.

    ``ocr`` asks for the words of scanned pages: the languages, as in ``eng`` or ``eng+deu``.
    """

    caller: Caller
    file: Upload
    title: str | None = None
    author: str | None = None
    year: str | None = None
    ocr: str | None = None


@dataclass(frozen=True, slots=True)
class Cancel:
    """Stop adding the file that was handed in under this id."""

    caller: Caller
    upload: str


@dataclass(frozen=True, slots=True)
class EditText:
    """Correct what is said of a text: title, author, year. ``None`` leaves a detail as it is.

    With ``extract``, the heading of a boxed extract, author and year are those of the extract.
    ``edition`` links the text to another one of the same work; to itself: unlinks it.
    """

    caller: Caller
    text: str
    title: str | None = None
    author: str | None = None
    year: str | None = None
    extract: str | None = None
    edition: str | None = None


@dataclass(frozen=True, slots=True)
class RemoveText:
    """Take a text out of the library, with its passages and its index, at first for a day."""

    caller: Caller
    text: str


@dataclass(frozen=True, slots=True)
class PutBack:
    """Put a text back that was removed less than a day ago.

    ``removal`` is the number that it lies aside under, or the text's id or title.
    """

    caller: Caller
    removal: str


@dataclass(frozen=True, slots=True)
class ShowHelp:
    """What can be done, or how one command (``"text info"``) or a group (``"text"``) is used."""

    caller: Caller
    command: str | None = None


@dataclass(frozen=True, slots=True)
class Greet:
    """The first message after an invitation."""

    caller: Caller


@dataclass(frozen=True, slots=True)
class ReadAsText:
    """What ``shown`` asks for, with words in place of pictures."""

    caller: Caller
    shown: "Request"


Request = (
    Ask
    | AskWhole
    | TrySample
    | ShowContext
    | ShowMore
    | WhoSpeaks
    | Explain
    | Reword
    | Share
    | AskShare
    | ListTexts
    | TextInfo
    | OpenText
    | OpenAhead
    | SuggestTexts
    | AddText
    | Cancel
    | EditText
    | RemoveText
    | PutBack
    | ShowHelp
    | Greet
    | ReadAsText
    | VotingRequest
    | BodyRequest
    | BoardRequest
    | PlanRequest
    | SettingsRequest
    | SetupRequest
    | PrivacyRequest
    | NotesRequest
    | SessionRequest
)
