"""Which use case answers which request about places in the texts."""

from collections.abc import Awaitable, Callable
from typing import Any

from bot.desk.notes import keeping, marking, mentioning
from bot.desk.notes import requests as r
from bot.desk.office import Office
from index.progress import Report

NOTES_HANDLERS: dict[type[Any], Callable[[Office, Any, Report], Awaitable[Any]]] = {
    r.Mention: mentioning.mention,
    r.AddNote: keeping.add_note,
    r.ListNotes: keeping.list_notes,
    r.ShareNote: keeping.share_note,
    r.RemoveNote: keeping.remove_note,
    r.OpenNote: keeping.open_note,
    r.WriteNote: keeping.write_note,
    r.NotesAt: keeping.notes_here,
    r.MarkUnclear: marking.mark_unclear,
    r.ShowUnclear: marking.show_unclear,
}
