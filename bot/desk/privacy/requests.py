"""What may be asked of the Desk about what it keeps."""

from dataclasses import dataclass

from bot.desk.caller import Caller


@dataclass(frozen=True, slots=True)
class ShowPrivacy:
    """What is kept of the caller and of the circle, for how long, and who can read it."""

    caller: Caller


@dataclass(frozen=True, slots=True)
class ExportData:
    """Everything that is kept of the caller in this circle."""

    caller: Caller


@dataclass(frozen=True, slots=True)
class AskToForget:
    """What deleting the caller's data would mean; nothing is done yet."""

    caller: Caller


@dataclass(frozen=True, slots=True)
class ForgetMember:
    """Withdraw what the caller has in force in votes and bodies, and erase who they were."""

    caller: Caller


@dataclass(frozen=True, slots=True)
class TakeDown:
    """What taking a text down would mean; nothing is done yet.

    ``text`` is one of the library, or the hash of the file of one that was there.
    """

    caller: Caller
    text: str


@dataclass(frozen=True, slots=True)
class ConfirmTakedown:
    """Delete the text that was made of the file with this hash, and all quotations of it."""

    caller: Caller
    sha256: str


@dataclass(frozen=True, slots=True)
class Keep:
    """Leave everything as it is."""

    caller: Caller


PrivacyRequest = (
    ShowPrivacy | ExportData | AskToForget | ForgetMember | TakeDown | ConfirmTakedown | Keep
)
