"""What a reader or the library could not do, as the refusal that a member hears of."""

from bot.errors import Fact, Reason, Refusal
from index.evaluation.datasets import DamagedSet
from index.library import OtherModel
from index.reading import Unreadable
from index.reading.unreadable import Reason as Cause

# For each cause the refusal, and which of the cause's facts its sentence names.
_REFUSALS: dict[Cause, tuple[Reason, tuple[str, ...]]] = {
    Cause.EMPTY: (Reason.EMPTY_FILE, ()),
    Cause.BINARY: (Reason.BINARY_FILE, ("kind",)),
    Cause.NOT_UTF8: (Reason.NOT_UTF8, ("offset",)),
    Cause.UNKNOWN_FORMAT: (Reason.UNKNOWN_FORMAT, ("suffix", "supported")),
    Cause.NO_TEXT: (Reason.NO_TEXT, ()),
    Cause.ENCRYPTED: (Reason.ENCRYPTED_FILE, ()),
    Cause.DAMAGED: (Reason.DAMAGED_FILE, ("format",)),
    Cause.TOO_MUCH: (Reason.TOO_MUCH, ("what",)),
    Cause.SCANNED: (Reason.SCANNED, ("pages",)),
}


def unreadable(error: Unreadable, file: str) -> Refusal:
    """The refusal of a file that gave no text."""
    # The kind of a binary file is known where its first bytes show it.
    facts = {"kind": error.facts.get("found", ""), **error.facts}
    reason, names = _REFUSALS[error.reason]
    return Refusal(reason, file=file, **{name: _fact(facts[name]) for name in names})


def damaged_set(error: DamagedSet) -> Refusal:
    """The refusal of data with a line that cannot be used."""
    return Refusal(Reason.DAMAGED_SET, file=error.file, line=error.line, damage=str(error.damage))


def other_model(error: OtherModel) -> Refusal:
    """The refusal of a library whose vectors another model made."""
    return Refusal(Reason.OTHER_MODEL, stored=error.stored, configured=error.configured)


def _fact(value: str | int | tuple[str, ...]) -> Fact:
    return ", ".join(value) if isinstance(value, tuple) else value
