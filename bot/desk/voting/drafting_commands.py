"""The buttons, menus and forms of drafts, and the form that mends a vote.

An argument ends with the draft's id; before it stands what the press is about.
"""

import re
from collections.abc import Mapping

from bot.desk.caller import Caller
from bot.desk.tables import Action, Takes, Weight
from bot.desk.voting import drafting_requests as d
from bot.desk.voting.requests import MendVote
from bot.errors import Reason, Refusal

PASSAGES = "passages"
"""The menu of what the ballot shows of the text: its values are ids of passages."""

FRONT, ADVANCED = "words", "figures"
"""The two pages of a draft, each with a form of its own."""

_ID = re.compile(r"[0-9]{1,15}")
_MENDED = frozenset({"question", "options"})


def _parted(argument: str) -> tuple[str, str]:
    """``<what>:<draft>``."""
    what, colon, draft = argument.partition(":")
    if not colon:
        raise Refusal(Reason.UNKNOWN_ANSWER)
    return what, draft


def _set(caller: Caller, argument: str, values: tuple[str, ...]) -> d.ChangeDraft:
    """``<field>:<draft>`` with what was taken from its menu."""
    field, draft = _parted(argument)
    if field == PASSAGES:
        if not all(map(_ID.fullmatch, values)):
            raise Refusal(Reason.UNKNOWN_ANSWER)
        return d.ChangeDraft(caller, draft, {}, tuple(map(int, values)))
    if len(values) != 1:
        raise Refusal(Reason.UNKNOWN_ANSWER)
    return d.ChangeDraft(caller, draft, {field: values[0]}, advanced=field != "kind")


def _write(caller: Caller, argument: str, fields: Mapping[str, str]) -> d.ChangeDraft:
    """``<page>:<draft>`` with what was typed into its form."""
    page, draft = _parted(argument)
    return d.ChangeDraft(caller, draft, dict(fields), advanced=page == ADVANCED)


def _open(caller: Caller, argument: str) -> d.OpenDraft:
    """``<revision>:<draft>``."""
    revision, draft = _parted(argument)
    if not _ID.fullmatch(revision):
        raise Refusal(Reason.UNKNOWN_ANSWER)
    return d.OpenDraft(caller, draft, int(revision))


def _mend(caller: Caller, vote: str, fields: Mapping[str, str]) -> MendVote:
    if not fields.keys() <= _MENDED:
        raise Refusal(Reason.UNKNOWN_ANSWER)
    return MendVote(caller, vote, **fields)


DRAFT_ACTIONS: tuple[Action, ...] = (
    Action("draft", d.ShowDraft, edits=True),
    Action(
        "draft-advanced",
        lambda caller, draft: d.ShowDraft(caller, draft, advanced=True),
        edits=True,
    ),
    Action("draft-set", _set, takes=Takes.VALUES, edits=True),
    Action("draft-words", d.AskWords, opens=True),
    Action(
        "draft-figures", lambda caller, draft: d.AskWords(caller, draft, advanced=True), opens=True
    ),
    Action("draft-write", _write, takes=Takes.FIELDS, edits=True),
    Action("draft-open", _open, edits=True, weight=Weight.MAIN),
    Action("draft-join", d.JoinToOpen, edits=True, weight=Weight.MAIN),
    Action("draft-discard", d.DiscardDraft, edits=True, weight=Weight.GRAVE),
    Action("mend", d.AskMending, opens=True),
    Action("mend-write", _mend, takes=Takes.FIELDS, edits=True),
)
