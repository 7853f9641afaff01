"""Replies about places in the texts, for the tests of their words."""

from dataclasses import replace

from bot.desk.notes import replies
from bot.study.references import Beyond, Several, Unknown
from index.anchoring import Fit
from tests.terminal.fake_desk import DOOR, PARAGRAPHS, PLACE

LOOKED = replies.Looked("open-door:0:000000000000", PLACE, PARAGRAPHS[0], 2)
NOTE = replies.NoteShown(3, "ada", True, False, "Why?", Fit.SAME, str(PLACE), PARAGRAPHS[0])
PATHS = (("The Open Door",), ("Tea at Four", "Tea"))


def notes_replies() -> tuple[replies.NotesReply, ...]:
    """Every kind of reply about places in the texts."""
    whys = (Several(PATHS), Several(PATHS * 4), Beyond(PATHS[1], 1), Unknown())
    missed = tuple(replies.Missed("tea 2", why) for why in whys)
    moved = tuple(replace(NOTE, fit=fit, shared=True, mine=False) for fit in Fit)
    gone = (replace(NOTE, quote=None), replace(NOTE, quote=None, removed=True))
    return (
        replies.LookedUp((LOOKED, *missed), more=True),
        replies.LookedUp(missed),
        replies.NoteForm(LOOKED),
        replies.NoteKept(NOTE),
        replies.NoteList((NOTE, *moved, *gone), "tea", 3),
        replies.NoteList(()),
        replies.NoteList((), "tea"),
        replies.NotesShown(LOOKED, (NOTE,)),
        replies.NotesShown(LOOKED, ()),
        replies.NoteShared(3),
        replies.NoteShared(3, before=True),
        replies.NoteRemoved(3),
        replies.Marked("s", PLACE, on=True, count=1),
        replies.Marked("s", PLACE, on=False, count=0),
        replies.UnclearShown(DOOR, (0, 0), (), lost=1),
        replies.UnclearShown(DOOR, (0, 3, 1), (replies.Most(LOOKED, 1, 3),), lost=2),
    )
