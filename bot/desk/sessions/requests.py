"""What may be asked about sessions.

Commands mean the session of the channel where they are typed; buttons name theirs by its number.
"""

from dataclasses import dataclass
from enum import StrEnum

from bot.desk.caller import Caller


class Deed(StrEnum):
    """What a button does in a session."""

    OTHERS = "others"
    REWORD = "reword"
    UNWORD = "unword"
    BEGIN = "begin"
    DROP = "drop"
    SHOW = "show"
    NEXT = "next"
    SPEAK = "speak"
    DONE = "done"
    RECORD = "record"
    UNRECORD = "unrecord"
    TAKE = "take"
    TIME = "time"
    PAUSE = "pause"
    RESUME = "resume"
    MORE = "more"
    END = "end"
    POST = "post"


@dataclass(frozen=True, slots=True)
class StartSession:
    """Prepare a session on a text, or on all; where one runs already, show it."""

    caller: Caller
    text: str | None = None


@dataclass(frozen=True, slots=True)
class PosePrompt:
    """Show the current prompt; or put a question of one's own next, or suggest it."""

    caller: Caller
    question: str | None = None


@dataclass(frozen=True, slots=True)
class DraftClaim:
    """Begin a draft of a stance on a claim, with the passages of the current prompt."""

    caller: Caller
    claim: str


@dataclass(frozen=True, slots=True)
class Speak:
    """Join the speaking order of the session here, or leave it."""

    caller: Caller


@dataclass(frozen=True, slots=True)
class EndSession:
    """End the session here; its facilitator may, and sees the minutes before anybody else."""

    caller: Caller


@dataclass(frozen=True, slots=True)
class ShowMinutes:
    """The minutes of a session, by its number; else those of the last one."""

    caller: Caller
    session: int | None = None


@dataclass(frozen=True, slots=True)
class ActInSession:
    """Do what a button says. ``seen`` is the prompt, the turn or the ring that it stood under."""

    caller: Caller
    deed: Deed
    number: int
    seen: int = 0


@dataclass(frozen=True, slots=True)
class KeepPrompts:
    """Keep these of the prompts that were offered, and no others."""

    caller: Caller
    number: int
    prompts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MoveSpeaker:
    """Let somebody who waits speak next."""

    caller: Caller
    number: int
    member: str


@dataclass(frozen=True, slots=True)
class TimeTurns:
    """Let each turn last so many minutes; 0: as long as it needs."""

    caller: Caller
    number: int
    minutes: int


@dataclass(frozen=True, slots=True)
class TimePrompt:
    """Let the current prompt last so many minutes from now on; 0: as long as it needs."""

    caller: Caller
    number: int
    seen: int
    minutes: int


@dataclass(frozen=True, slots=True)
class ShowPage:
    """The page of a session, to be shared."""

    caller: Caller
    number: int


@dataclass(frozen=True, slots=True)
class TakeUp:
    """Pose what a member suggested, next."""

    caller: Caller
    number: int
    suggestion: str


@dataclass(frozen=True, slots=True)
class Probe:
    """Ask further about the current prompt, before everybody."""

    caller: Caller
    number: int
    seen: int
    name: str


@dataclass(frozen=True, slots=True)
class ShowPassage:
    """The quotation of the current prompt in its surroundings."""

    caller: Caller
    number: int
    seen: int


@dataclass(frozen=True, slots=True)
class AskClaim:
    """Ask for the form of a claim."""

    caller: Caller
    number: int


@dataclass(frozen=True, slots=True)
class ChangeCalls:
    """Hear when sessions start, by the role for that; whoever has it, hears no more."""

    caller: Caller


@dataclass(frozen=True, slots=True)
class FindSession:
    """Whether a session runs where the caller is: a front asks before it answers publicly."""

    caller: Caller


SessionRequest = (
    StartSession
    | PosePrompt
    | DraftClaim
    | Speak
    | EndSession
    | ShowMinutes
    | ActInSession
    | KeepPrompts
    | MoveSpeaker
    | TimeTurns
    | TimePrompt
    | ShowPage
    | TakeUp
    | Probe
    | ShowPassage
    | AskClaim
    | ChangeCalls
    | FindSession
)
