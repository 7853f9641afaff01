"""Which page phrases which reply about votes."""

from collections.abc import Callable
from typing import Any

from bot.desk.voting import replies
from bot.wording.blocks import Message
from bot.wording.voting import ballots, circle, decisions, results

VOTING_PHRASED: dict[type[Any], Callable[[Any, str], Message]] = {
    replies.NowShown: circle.now_shown,
    replies.RollChanged: circle.roll_changed,
    replies.VoteSteered: circle.vote_steered,
    replies.LogShown: circle.log_shown,
    replies.Forgotten: circle.forgotten,
    replies.VoteOpened: ballots.vote_opened,
    replies.VoteProposed: ballots.vote_proposed,
    replies.VoteChanged: ballots.vote_changed,
    replies.VoteList: ballots.vote_list,
    replies.BallotShown: ballots.ballot_shown,
    replies.BallotCast: ballots.ballot_cast,
    replies.BallotWithdrawn: ballots.ballot_withdrawn,
    replies.BallotsShown: ballots.ballots_shown,
    replies.ReceiptShown: ballots.receipt_shown,
    replies.ReceiptProved: ballots.receipt_proved,
    replies.ResultShown: results.result_shown,
    replies.DrawShown: results.draw_shown,
    replies.VoteExported: results.vote_exported,
    replies.PetitionShown: decisions.petition_shown,
    replies.HistoryShown: decisions.history_shown,
    replies.DecisionsShown: decisions.decisions_shown,
    replies.ReasonAsked: decisions.reason_asked,
}
