"""A request to open a vote → the vote's draft; pure. What is wrong with it is refused here."""

import re
from collections.abc import Sequence
from datetime import datetime, timedelta, tzinfo
from fractions import Fraction
from math import ceil

from bot.desk.caller import Caller
from bot.desk.mentions import role_in
from bot.desk.voting.commands import COUNTS, KINDS, NAMES, RULES, RUNOFF
from bot.desk.voting.customs import Customs
from bot.desk.voting.deadlines import closing
from bot.desk.voting.requests import OpenStance, OpenVote
from bot.errors import Reason, Refusal
from bot.voting.votes.drafts import terms_of, texts_of
from bot.voting.votes.terms import Counts, Draft, Kind, Names

SCALE = ("agree", "rather agree", "undecided", "rather disagree", "disagree")
"""What one can think of a claim, unless its author says otherwise."""

SECONDED = frozenset({Kind.MOTION, Kind.CHOICE, Kind.COMMITTEE})
"""The kinds that have consequences: who may opens them, else two members together."""

KINDS_MEANT = dict(zip(KINDS, (Kind.POLL, Kind.CHOICE, Kind.MOTION, Kind.COMMITTEE), strict=True))
"""What is meant by the words for the kinds."""

_SHARE = re.compile(r"(\d{1,4})\s*/\s*(\d{1,4})|(\d{1,3})(?:[.,](\d{1,4}))?\s*(%?)")


def draft_of(request: OpenVote | OpenStance, now: datetime, agreed: Customs) -> Draft:
    """The draft that is meant, without passages; refuses what could not be opened."""
    draft = (
        _stance(request, now, agreed)
        if isinstance(request, OpenStance)
        else _vote(request, now, agreed)
    )
    _, options = texts_of(draft.kind, draft.question, draft.options)
    terms_of(draft, len(options))
    return draft


def seconded(kind: Kind, caller: Caller) -> bool:
    """Whether somebody needs a second member for a vote: for seats, facilitators do, too."""
    may = caller.moderator if kind is Kind.COMMITTEE else caller.leads
    return kind in SECONDED and not may


def parted(options: str) -> tuple[str, ...]:
    """Options as typed: one in a line, or in a single line separated by ``;`` or ``|``.

    Where there is none of these, commas part them: a single option is no question.
    """
    lines = options.strip().splitlines()
    parts = lines if len(lines) > 1 else re.split(r"[;|]", options)
    if len(parts) == 1:
        parts = options.split(",")
    return tuple(part.strip() for part in parts if part.strip())


def word(option: str, value: str | None, words: Sequence[str]) -> str | None:
    """One of an option's words, or none; refuses any other."""
    if value is None or not value.strip():
        return None
    typed = value.strip().casefold()
    if typed not in words:
        raise Refusal(Reason.UNKNOWN_WORD, option=option, value=value, supported=", ".join(words))
    return typed


def share(typed: str | None) -> Fraction | None:
    """``1/3``, ``40 %`` or ``0.4``."""
    if typed is None:
        return None
    found = _SHARE.fullmatch(typed.strip())
    if found is None or found[2] == "0" or (found[2] and not int(found[2])):
        raise Refusal(Reason.BAD_SHARE, share=typed)
    if found[1]:
        return Fraction(int(found[1]), int(found[2]))
    value = Fraction(f"{found[3]}.{found[4] or 0}")
    return value / 100 if found[5] else value


def _vote(request: OpenVote, now: datetime, agreed: Customs) -> Draft:
    options = parted(request.options or "")
    meant = word("kind", request.kind, KINDS) or ("ask" if options else "adopt")
    kind = KINDS_MEANT[meant]
    if kind is Kind.MOTION and options:
        raise Refusal(Reason.OPTIONS_OF_A_MOTION)
    names = word("names", request.names, NAMES)
    counts = word("counts", request.counts, COUNTS)
    quorum, majority = share(request.quorum), share(request.majority)
    rule = word("rule", request.rule, (*RULES, "majority"))
    if kind is Kind.MOTION:
        quorum = agreed.quorum if quorum is None else quorum
        majority = agreed.majority if majority is None else majority
    if kind is Kind.CHOICE:
        rule = rule or agreed.rule
    return Draft(
        kind=kind,
        question=request.question,
        options=options,
        rule=rule,
        seats=1 if request.seats is None else request.seats,
        quorum=quorum,
        majority=majority or Fraction(1, 2),
        # Half is a draw, and not enough; of two thirds everybody says that they are enough.
        or_equal=majority is not None and majority > Fraction(1, 2),
        names=Names(names) if names else agreed.names if kind is Kind.CHOICE else None,
        counts=Counts(counts) if counts else agreed.counts if kind is Kind.CHOICE else None,
        tenure=agreed.tenure_of(kind) if request.tenure is None else request.tenure,
        duration=_duration(request.until, now, agreed.zone)
        if request.until
        else agreed.duration(kind),
        roles=roles_of(request.roles, request.caller),
        run_off=word("runoff", request.runoff, RUNOFF) == "yes",
    )


def roles_of(typed_roles: str | None, caller: Caller) -> frozenset[str]:
    """Roles as typed, by their ids; none: everybody."""
    parts = [part.strip() for part in re.split(r"[;,\n]", typed_roles or "")]
    typed = [each for part in parts if part for each in _each_role(part)]
    # On a server everybody has a role at least: that of everyone.
    if typed and not caller.roles:
        raise Refusal(Reason.NO_ROLES, option="roles")
    found = [(each, role_in(each)) for each in typed]
    for each, role in found:
        if role is None:
            raise Refusal(Reason.UNKNOWN_ROLE, role=each)
    return frozenset(role for _, role in found if role is not None)


def _each_role(part: str) -> list[str]:
    """Roles that stand in a row; a name may have spaces of its own."""
    words = part.split()
    return words if all(role_in(word) is not None for word in words) else [part]


def _stance(request: OpenStance, now: datetime, agreed: Customs) -> Draft:
    return Draft(
        kind=Kind.STANCE,
        question=request.claim,
        options=parted(request.options or "") or SCALE,
        duration=_duration(request.until, now, agreed.zone) if request.until else None,
        roles=roles_of(request.roles, request.caller),
    )


def _duration(until: str, now: datetime, zone: tzinfo | None) -> timedelta:
    """How long it runs, in whole seconds: until Friday, 20:00, is never a second too short."""
    return timedelta(seconds=ceil((closing(until, now, zone) - now) / timedelta(seconds=1)))
