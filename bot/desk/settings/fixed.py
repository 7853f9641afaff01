"""Figures that stand for everybody: no server sets them, and ``/manage settings`` names them all.

Each is read from where it holds, so that what is shown cannot be another. Adding one means an
entry here and its wording (``fixed-…``, ``fixed-…-why``; ``fixed-…-is`` for a number).
"""

from datetime import timedelta

from bot.desk.answers import LONGEST_QUESTION
from bot.desk.board import wall
from bot.desk.chronicle.acts import KEPT
from bot.desk.notes.keeping import LONGEST_NOTE, MOST_NOTES
from bot.desk.office import Office
from bot.desk.settings.replies import Fixed, FixedShown
from bot.desk.settings.requests import ShowFixed
from bot.desk.settings.table import Group
from bot.desk.upkeep.chores import UNDO
from bot.desk.voting.drafted import MOST_DRAFTS, PROPOSED
from bot.desk.voting.hall import only_moderators
from bot.desk.voting.passages import MOST
from bot.errors import Reason, Refusal
from bot.study.plans.calendar import Every
from bot.study.plans.plan import MEETS, REMINDED, REMINDED_OTHERWISE
from bot.study.sessions.values import IDLE, MOST_SUGGESTED, OFFERED
from bot.study.sessions.values import KEPT as KEPT_PROMPTS
from bot.voting.bodies.assemblies.following import LAPSE
from bot.voting.bodies.offices import removing
from bot.voting.outages import SHORTEST
from bot.voting.secrecy import FEWEST
from bot.voting.votes.terms import LONGEST_SECONDS, MOST_OPTIONS, RUN_OFF
from index.progress import Report

FIXED: dict[Group, tuple[Fixed, ...]] = {
    Group.GENERAL: (
        Fixed("question", LONGEST_QUESTION),
        Fixed("undo", UNDO),
        Fixed("note", LONGEST_NOTE),
        Fixed("notes", MOST_NOTES),
        Fixed("prompts", OFFERED),
        Fixed("kept", KEPT_PROMPTS),
        Fixed("suggested", MOST_SUGGESTED),
        Fixed("idle", IDLE),
        Fixed("meeting", MEETS),
        Fixed("announced", REMINDED_OTHERWISE),
        Fixed("announced-daily", REMINDED[Every.DAY]),
        Fixed("told", KEPT),
    ),
    Group.VOTES: (
        Fixed("few", FEWEST),
        Fixed("options", MOST_OPTIONS),
        Fixed("passages", MOST),
        Fixed("longest", timedelta(seconds=LONGEST_SECONDS)),
        Fixed("drafts", MOST_DRAFTS),
        Fixed("proposal", PROPOSED),
        Fixed("run-off", RUN_OFF),
        Fixed("outage", SHORTEST),
        Fixed("reminder", wall.REMINDED),
        Fixed("news", wall.KEPT),
    ),
    Group.BODIES: (
        Fixed("away", LAPSE),
        Fixed("chair-share", removing.SHARE),
        Fixed("chair-least", removing.LEAST),
    ),
}


async def show_fixed(office: Office, request: ShowFixed, _: Report) -> FixedShown:  # noqa: ARG001 - every handler's shape
    """What no server sets, of a group."""
    only_moderators(request.caller)
    if request.group not in FIXED:
        raise Refusal(Reason.UNKNOWN_ANSWER)
    return FixedShown(request.group, FIXED[request.group])
