"""Which page phrases which reply about what stands in channels."""

from collections.abc import Callable
from typing import Any

from bot.desk.board import replies
from bot.desk.chronicle.acts import ActPosted
from bot.wording.acts import act_posted
from bot.wording.blocks import Message
from bot.wording.board import bodies, cards, told

BOARD_PHRASED: dict[type[Any], Callable[[Any, str], Message]] = {
    replies.VotePosted: cards.vote_posted,
    replies.ReminderPosted: cards.reminder_posted,
    replies.ResultPosted: cards.result_posted,
    replies.PetitionPosted: cards.petition_posted,
    replies.BodyPetitionPosted: cards.body_petition_posted,
    replies.ProposalPosted: cards.proposal_posted,
    replies.AnswerTakenDown: told.answer_taken_down,
    replies.BodyPosted: bodies.body_posted,
    ActPosted: act_posted,
    replies.Reposted: told.reposted,
    replies.RoleLinked: told.role_linked,
    replies.Noted: told.noted,
    replies.WallShown: told.noted,
    replies.GrantsShown: told.noted,
    replies.ChecksDue: told.noted,
}
