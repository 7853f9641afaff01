"""The commands and buttons of places in the texts. A press carries no trust."""

import re

from bot.desk.caller import Caller
from bot.desk.notes import requests
from bot.desk.tables import Action, Command, Kind, Option, Takes
from bot.errors import Reason, Refusal

_NOTE = Option("note", Kind.NUMBER)
_NUMBER = re.compile(r"[0-9]{1,9}")

NOTES_COMMANDS: tuple[Command, ...] = (
    Command(("text", "unclear"), requests.ShowUnclear, (Option("text", Kind.SOURCE),)),
    Command(
        ("note", "add"),
        requests.AddNote,
        (Option("reference", Kind.TEXT), Option("text", Kind.TEXT, required=False)),
    ),
    Command(("note", "list"), requests.ListNotes, (Option("query", Kind.TEXT, required=False),)),
    Command(("note", "share"), requests.ShareNote, (_NOTE,)),
    Command(("note", "remove"), requests.RemoveNote, (_NOTE,)),
)


def _share(caller: Caller, argument: str) -> requests.ShareNote:
    return requests.ShareNote(caller, _number(argument))


def _remove(caller: Caller, argument: str) -> requests.RemoveNote:
    return requests.RemoveNote(caller, _number(argument))


def _remove_one(caller: Caller, _: str, values: tuple[str, ...]) -> requests.RemoveNote:
    return requests.RemoveNote(caller, _number("".join(values[:1])))


def _share_one(caller: Caller, _: str, values: tuple[str, ...]) -> requests.ShareNote:
    return requests.ShareNote(caller, _number("".join(values[:1])))


def _number(argument: str) -> int:
    if not _NUMBER.fullmatch(argument):
        raise Refusal(Reason.UNKNOWN_ANSWER)
    return int(argument)


NOTES_ACTIONS: tuple[Action, ...] = (
    Action("note", requests.OpenNote, opens=True),
    Action("savenote", requests.WriteNote, takes=Takes.FIELDS),
    Action("notes", requests.NotesAt),
    Action("sharenote", _share, edits=True),
    Action("dropnote", _remove, edits=True),
    Action("sharenotes", _share_one, takes=Takes.VALUES, edits=True),
    Action("dropnotes", _remove_one, takes=Takes.VALUES, edits=True),
    Action("unclear", requests.MarkUnclear),
    Action("unclearin", requests.ShowUnclear),
)
