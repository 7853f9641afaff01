"""What a draft must be before it is opened."""

import re
from fractions import Fraction

from bot.errors import Reason, Refusal
from bot.voting.roll import Electorate
from bot.voting.votes.terms import (
    CUSTOMS,
    LONGEST_OPTION,
    LONGEST_SECONDS,
    LONGEST_TEXT,
    MOST_OPTIONS,
    MOTION,
    SHORTEST_SECONDS,
    Draft,
    Kind,
    Terms,
)

# A lone surrogate cannot be stored or hashed; other controls have no place in a text.
NOT_TEXT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


def trimmed(text: str) -> str:
    """What somebody typed, without the space around it; refuses what is no text."""
    if NOT_TEXT.search(text):
        raise Refusal(Reason.BAD_CHARACTERS)
    return text.strip()


def texts_of(kind: Kind, question: str, options: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """The question and the options as they are kept: trimmed, of a sensible length and number."""
    question = trimmed(question)
    if not question:
        raise Refusal(Reason.EMPTY_QUESTION)
    if len(question) > LONGEST_TEXT:
        raise Refusal(Reason.LONG_QUESTION, length=len(question), limit=LONGEST_TEXT)
    if kind is Kind.MOTION:
        return question, MOTION
    options = tuple(" ".join(trimmed(option).split()) for option in options)
    # Where nobody else stands, one candidate is put to the vote all the same.
    fewest = 1 if kind is Kind.COMMITTEE else 2
    if not fewest <= len(options) <= MOST_OPTIONS:
        raise Refusal(Reason.BAD_OPTIONS, count=len(options), limit=MOST_OPTIONS)
    seen: set[str] = set()
    for option in options:
        if not option or len(option) > LONGEST_OPTION:
            raise Refusal(Reason.BAD_CHOICE, limit=LONGEST_OPTION)
        if option.casefold() in seen:
            raise Refusal(Reason.CHOICE_TWICE, choice=option)
        seen.add(option.casefold())
    return question, options


def terms_of(draft: Draft, options: int) -> Terms:
    """The terms of a draft, with what its kind has by default."""
    custom = CUSTOMS[draft.kind]
    rule = draft.rule or custom.rules[0]
    if rule not in custom.rules:
        raise Refusal(Reason.RULE_NOT_OFFERED, rule=rule, supported=", ".join(custom.rules))
    if not 1 <= draft.seats <= options or (draft.seats > 1 and draft.kind is not Kind.COMMITTEE):
        raise Refusal(Reason.BAD_SEATS, seats=draft.seats)
    quorum = custom.quorum if draft.quorum is None else draft.quorum
    for share in (quorum, draft.majority):
        if not 0 <= share <= 1:
            raise Refusal(Reason.BAD_SHARE, share=str(share))
    if draft.majority < Fraction(1, 2):
        raise Refusal(Reason.BAD_SHARE, share=str(draft.majority))
    tenure = custom.tenure if draft.tenure is None else draft.tenure
    if tenure < 0:
        raise Refusal(Reason.BAD_NUMBER, option="tenure", value=tenure)
    return Terms(
        kind=draft.kind,
        rule=rule,
        options=options,
        seats=draft.seats,
        quorum=quorum,
        majority=draft.majority,
        or_equal=draft.or_equal,
        names=draft.names or custom.names,
        counts=draft.counts or custom.counts,
        electorate=Electorate(draft.roles, tenure),
        seconds=_seconds(draft),
        run_off=draft.run_off and draft.kind is Kind.CHOICE,
    )


def _seconds(draft: Draft) -> int | None:
    hours = CUSTOMS[draft.kind].hours
    if draft.duration is None:
        return None if hours is None else hours * 3600
    seconds = int(draft.duration.total_seconds())
    if not SHORTEST_SECONDS <= seconds <= LONGEST_SECONDS:
        raise Refusal(Reason.BAD_DURATION)
    return seconds
