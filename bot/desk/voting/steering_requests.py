"""What moderators and authors may ask about a vote, which is named by its number."""

from dataclasses import dataclass

from bot.desk.caller import Caller


@dataclass(frozen=True, slots=True)
class PauseVote:
    """Stop every clock of a vote, for a public reason."""

    caller: Caller
    vote: str
    reason: str


@dataclass(frozen=True, slots=True)
class ResumeVote:
    """Let the clocks of a vote go on."""

    caller: Caller
    vote: str


@dataclass(frozen=True, slots=True)
class CancelVote:
    """Call a vote off before its close, for a public reason."""

    caller: Caller
    vote: str
    reason: str


@dataclass(frozen=True, slots=True)
class CallOff:
    """Call one's own vote off, before the first ballot."""

    caller: Caller
    vote: str


@dataclass(frozen=True, slots=True)
class AnnulVote:
    """Annul a vote that was counted; it runs again."""

    caller: Caller
    vote: str
    reason: str


@dataclass(frozen=True, slots=True)
class StrikeAccounts:
    """Strike from a vote the accounts that joined the server after a date."""

    caller: Caller
    vote: str
    since: str
    reason: str


@dataclass(frozen=True, slots=True)
class BeginSession:
    """Mark the beginning of the discussion of a stance."""

    caller: Caller
    vote: str


@dataclass(frozen=True, slots=True)
class EndStance:
    """End a stance, and show how many moved."""

    caller: Caller
    vote: str


@dataclass(frozen=True, slots=True)
class ShowLog:
    """The head of the circle's ledger, and whether all of it holds."""

    caller: Caller


SteeringRequest = (
    PauseVote
    | ResumeVote
    | CancelVote
    | CallOff
    | AnnulVote
    | StrikeAccounts
    | BeginSession
    | EndStance
    | ShowLog
)
