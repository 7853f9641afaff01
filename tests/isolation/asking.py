"""What no command and no button asks, or only after several: it is asked at once here."""

from collections.abc import Callable
from typing import Any

from bot.desk.board import requests as board
from bot.desk.bodies.requests import SuggestBodies
from bot.desk.notes.requests import Mention
from bot.desk.requests import Cancel, Greet, PutBack, SuggestTexts
from bot.desk.sessions.requests import FindSession
from bot.desk.voting.requests import OpenStance, OpenVote, SuggestVotes

DIRECT: dict[str, Callable[..., Any]] = {
    each.__name__: each
    for each in (
        board.ShowWall,
        board.NotePost,
        board.ShowGrants,
        board.NoteGrant,
        board.NoteRole,
        board.ShowChecks,
        board.NoteCheck,
        SuggestBodies,
        SuggestTexts,
        SuggestVotes,
        Mention,
        Greet,
        Cancel,
        PutBack,
        OpenVote,
        OpenStance,
        FindSession,
    )
}
