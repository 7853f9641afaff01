"""What a reader or the library could not do, as the refusal that a member hears of."""

from bot.errors import Reason, Refusal
from index.library import OtherModel
from index.reading import Unreadable
from index.reading.unreadable import Reason as Cause


def unreadable(error: Unreadable, file: str) -> Refusal:
    """The refusal of a file that gave no text."""
    facts = error.facts
    match error.reason:
        case Cause.EMPTY:
            return Refusal(Reason.EMPTY_FILE, file=file)
        case Cause.BINARY:
            return Refusal(Reason.BINARY_FILE, file=file, kind=str(facts.get("found", "")))
        case Cause.NOT_UTF8:
            return Refusal(Reason.NOT_UTF8, file=file, offset=int(str(facts["offset"])))
        case Cause.UNKNOWN_FORMAT:
            supported = facts["supported"]
            listed = supported if isinstance(supported, tuple) else (str(supported),)
            return Refusal(
                Reason.UNKNOWN_FORMAT,
                file=file,
                suffix=str(facts["suffix"]),
                supported=", ".join(listed),
            )
        case Cause.NO_TEXT:
            return Refusal(Reason.NO_TEXT, file=file)
        case Cause.ENCRYPTED:
            return Refusal(Reason.ENCRYPTED_FILE, file=file)
        case Cause.DAMAGED:
            return Refusal(Reason.DAMAGED_FILE, file=file, format=str(facts["format"]))
        case Cause.TOO_MUCH:
            return Refusal(Reason.TOO_MUCH, file=file, what=str(facts["what"]))
        case Cause.SCANNED:
            return Refusal(Reason.SCANNED, file=file, pages=int(str(facts["pages"])))


def other_model(error: OtherModel) -> Refusal:
    """The refusal of a library whose vectors another model made."""
    return Refusal(Reason.OTHER_MODEL, stored=error.stored, configured=error.configured)
