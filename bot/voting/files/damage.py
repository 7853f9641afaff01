"""What every reader of election files raises on a file that cannot be counted as it stands."""

from enum import StrEnum


class Damage(StrEnum):
    """What is wrong with a file, at the line that shows it."""

    UNKNOWN_FORMAT = "unknown-format"
    NOT_TEXT = "not-text"
    ENDS_EARLY = "ends-early"
    BAD_HEADER = "bad-header"
    BAD_BALLOT = "bad-ballot"
    BAD_WITHDRAWAL = "bad-withdrawal"
    UNKNOWN_CANDIDATE = "unknown-candidate"
    REPEATED_CANDIDATE = "repeated-candidate"
    EQUAL_RANKS = "equal-ranks"
    INCOMPLETE_BALLOT = "incomplete-ballot"
    MISSING_NAME = "missing-name"
    TRAILING_LINES = "trailing-lines"
    WRONG_TOTAL = "wrong-total"


class DamagedFile(Exception):
    """A file that cannot be counted: the line, from 1 (0 is the whole file), and what is wrong."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(line, reason)
        self.line = line
        self.reason = reason
