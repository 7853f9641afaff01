"""Why a model's wording is not shown."""

from enum import StrEnum


class Fault(StrEnum):
    """What is wrong with a wording; the first that is found."""

    EMPTY = "empty"
    NOT_PLAIN = "not-plain"  # links, mentions, markup, invisible characters
    TOO_LONG = "too-long"
    UNCLEAR_MARKS = "unclear-marks"  # where quotations begin and end cannot be told
    ALTERED = "altered"  # a quotation that stands nowhere in the passages
    UNQUOTED = "unquoted"  # a sentence of an answer without any quotation
    OTHER_VOICE = "other-voice"  # words of one person given to another
    NEW_NAME = "new-name"
    NEW_NUMBER = "new-number"
    OTHER_LANGUAGE = "other-language"
    NOT_ONE_QUESTION = "not-one-question"
    OTHER_KIND = "other-kind"
    LOST_WORDS = "lost-words"  # what the question was about
