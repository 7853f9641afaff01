"""Which use case answers which request about what stands in channels."""

from collections.abc import Awaitable, Callable
from typing import Any

from bot.desk.board import checking, keeping, quoting, roles
from bot.desk.board import requests as r
from bot.desk.office import Office
from index.progress import Report

BOARD_HANDLERS: dict[type[Any], Callable[[Office, Any, Report], Awaitable[Any]]] = {
    r.ShowWall: keeping.show_wall,
    r.NotePost: keeping.note_post,
    r.NoteLost: keeping.note_lost,
    r.NoteShown: quoting.note_shown,
    r.PostVote: keeping.post_vote,
    r.PostBody: keeping.post_body,
    r.LinkRole: roles.link_role,
    r.ShowGrants: roles.show_grants,
    r.NoteGrant: roles.note_grant,
    r.NoteRole: roles.note_role,
    r.ShowChecks: checking.show_checks,
    r.NoteCheck: checking.note_check,
}
