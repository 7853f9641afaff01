"""What the Desk says of what it keeps.

``backup_days`` is how long the operator keeps backups (0: nothing is known of that).
"""

from dataclasses import dataclass

from bot.desk.privacy.holding import Held
from bot.desk.rewording.values import Service


@dataclass(frozen=True, slots=True)
class PrivacyShown:
    """What is kept of the caller, for how many days where that is limited, and who can read it.

    ``session_days`` is how long sessions are kept (0: for as long as the circle uses the bot),
    ``grace_days`` is how long all of the circle is kept after the bot has left its server.
    ``sent_to`` is who is sent what members want in other words, if anybody.
    """

    held: Held
    question_days: int
    proposal_days: int
    session_days: int
    grace_days: int
    backup_days: int
    operator: str | None
    sent_to: Service | None = None


@dataclass(frozen=True, slots=True)
class DataExported:
    """Everything that is kept of the caller, as JSON."""

    record: str


@dataclass(frozen=True, slots=True)
class ForgetAsked:
    """What deleting the caller's data would take with it."""

    held: Held
    backup_days: int


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What the caller had in force is withdrawn, and who they were is erased.

    ``ballots`` is how many ballots were withdrawn from open votes.
    """

    ballots: int


@dataclass(frozen=True, slots=True)
class TakedownAsked:
    """What taking a text down would take with it: in how many votes it is quoted.

    ``title`` is ``None`` where the text itself is gone already.
    """

    sha256: str
    title: str | None
    votes: int
    backup_days: int


@dataclass(frozen=True, slots=True)
class TakenDown:
    """A text and its quotations are gone, from so many votes and so many kept answers.

    ``posts`` are messages in channels that are edited now.
    """

    title: str | None
    filename: str | None
    votes: int
    answers: int
    posts: int
    backup_days: int


@dataclass(frozen=True, slots=True)
class KeptAsIs:
    """Nothing was deleted."""


PrivacyReply = (
    PrivacyShown | DataExported | ForgetAsked | Forgotten | TakedownAsked | TakenDown | KeptAsIs
)
