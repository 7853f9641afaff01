"""A draft as typed → the vote that it would be, and all that is wrong with it; pure."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from bot.desk.caller import Caller
from bot.desk.voting.commands import KINDS
from bot.desk.voting.customs import Customs
from bot.desk.voting.drafted import FIELDS, Drafted
from bot.desk.voting.drafting import draft_of, parted
from bot.desk.voting.requests import OpenStance, OpenVote
from bot.errors import Fact, Reason, Refusal
from bot.voting.votes.drafts import NOT_TEXT, trimmed
from bot.voting.votes.terms import MOST_OPTIONS, MOTION, Draft

_ALWAYS = ("question", "until", "names", "counts", "quorum", "tenure", "roles")
HAS: dict[str, tuple[str, ...]] = {
    "ask": (*_ALWAYS, "options", "rule"),
    "choose": (*_ALWAYS, "options", "rule", "runoff"),
    "adopt": (*_ALWAYS, "majority"),
    "elect": (*_ALWAYS, "options", "rule", "seats"),
}
"""Which fields each kind has, beside the kind itself."""

OF_A_STANCE = ("question", "options", "until")

# What stands where nothing sound was typed: every other field can be read beside it.
_QUESTION = "?"
_OPTIONS = ";".join(str(number) for number in range(1, MOST_OPTIONS + 1))
_NUMBERS = frozenset({"seats", "tenure"})


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a draft cannot be opened yet: a refusal as a value."""

    reason: Reason
    facts: Mapping[str, Fact]


@dataclass(frozen=True, slots=True)
class Reading:
    """What a draft means now.

    ``kind`` is one of ``KINDS``, ``None`` for a stance. ``request`` opens it where there are no
    ``problems``; else it is what of it is sound, as ``draft`` is. ``question`` and ``options`` are
    to be shown, sound or not. ``aside`` are fields that were typed and that its kind does not have,
    ``unread`` those that were not understood.
    """

    kind: str | None
    request: OpenVote | OpenStance
    draft: Draft
    question: str
    options: tuple[str, ...]
    problems: tuple[Problem, ...]
    aside: tuple[str, ...]
    unread: frozenset[str]


def read(drafted: Drafted, caller: Caller, now: datetime, agreed: Customs) -> Reading:
    """What a draft means at a time, ``caller`` being its author. It is held where it was begun.

    Each field is tried beside those that are sound, so that all problems are found at once.
    """
    caller = replace(caller, channel=drafted.channel, within=drafted.within)
    asked = dict(drafted.asked)
    if drafted.moment is not None:
        asked["until"] = drafted.moment.isoformat()
    kind = None if drafted.stance else _kind(asked)
    problems: list[Problem] = []
    if kind is not None and asked.get("kind", kind) != kind:
        facts = {"option": "kind", "value": asked["kind"], "supported": ", ".join(KINDS)}
        problems.append(Problem(Reason.UNKNOWN_WORD, facts))
    known = OF_A_STANCE if kind is None else HAS[kind]
    wanted = [name for name in FIELDS if name in known and name in asked]
    # These two every vote has, even where nothing was typed.
    wanted += [name for name in _demanded(kind) if name not in asked]
    sound: dict[str, str] = {}
    for name in sorted(wanted, key=FIELDS.index):
        trial = {**sound, name: asked.get(name, "")}
        try:
            draft_of(_request(kind, caller, trial, drafted.attached), now, agreed)
        except Refusal as refusal:
            typed = {each: drafted.asked[each] for each in refusal.facts if each == "until"}
            problems.append(Problem(refusal.reason, {**refusal.facts, **typed}))
        else:
            sound = trial
    request = _request(kind, caller, sound, drafted.attached)
    draft = draft_of(request, now, agreed)
    options = tuple(" ".join(option.split()) for option in draft.options)
    if "options" not in sound and "options" in known:
        options = parted(asked.get("options", "")) or (options if kind is None else ())
    return Reading(
        kind=kind,
        request=request,
        draft=draft,
        question=_showable(asked.get("question", "")),
        options=MOTION if kind == "adopt" else tuple(map(_showable, options[:MOST_OPTIONS])),
        problems=tuple(problems),
        aside=tuple(name for name in FIELDS if name in asked and name not in (*known, "kind")),
        unread=frozenset(wanted) - sound.keys(),
    )


def _showable(text: str) -> str:
    """A text as the ballot has it, or, where it is none, with marks for what is no character."""
    try:
        return trimmed(text)
    except Refusal:
        return NOT_TEXT.sub("\ufffd", text).strip()


def _demanded(kind: str | None) -> tuple[str, ...]:
    return ("question",) if kind in (None, "adopt") else ("question", "options")


def _kind(asked: Mapping[str, str]) -> str:
    """The kind that is meant; without one that is known, as a question with or without options."""
    typed = asked.get("kind", "").casefold()
    if typed in KINDS:
        return typed
    return "ask" if "options" in asked else "adopt"


def _request(
    kind: str | None, caller: Caller, asked: Mapping[str, str], attached: tuple[int, ...]
) -> OpenVote | OpenStance:
    texts = {name: text for name, text in asked.items() if name not in _NUMBERS}
    question = texts.pop("question", _QUESTION)
    if kind is None:
        return OpenStance(caller, question, attached=attached, **texts)
    if "options" in HAS[kind]:
        texts.setdefault("options", _OPTIONS)
    return OpenVote(
        caller,
        question,
        kind=kind,
        attached=attached,
        seats=_number("seats", asked),
        tenure=_number("tenure", asked),
        **texts,
    )


def _number(name: str, asked: Mapping[str, str]) -> int | None:
    typed = asked.get(name)
    if typed is None:
        return None
    if not (typed.isascii() and typed.isdecimal() and len(typed) < 10):  # noqa: PLR2004 - an int everywhere
        raise Refusal(Reason.BAD_NUMBER, option=name, value=typed)
    return int(typed)
