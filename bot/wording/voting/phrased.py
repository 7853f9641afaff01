"""Which page phrases which reply about votes."""

from collections.abc import Callable
from typing import Any

from bot.desk.voting import drafting_replies, replies
from bot.wording.blocks import Message
from bot.wording.voting import (
    ballots,
    casting,
    circle,
    decisions,
    drafts,
    papers,
    records,
    results,
    rules,
)

VOTING_PHRASED: dict[type[Any], Callable[[Any, str], Message]] = {
    replies.NowShown: circle.now_shown,
    replies.RollChanged: circle.roll_changed,
    replies.VoteSteered: circle.vote_steered,
    replies.LogShown: circle.log_shown,
    replies.VoteOpened: ballots.vote_opened,
    replies.VoteProposed: ballots.vote_proposed,
    replies.ProposalMade: drafts.proposal_made,
    drafting_replies.DraftShown: drafts.draft_shown,
    drafting_replies.WordsAsked: drafts.words_asked,
    drafting_replies.MendingAsked: drafts.mending_asked,
    drafting_replies.DraftDiscarded: drafts.draft_discarded,
    replies.VoteChanged: ballots.vote_changed,
    replies.VoteList: ballots.vote_list,
    replies.BallotShown: casting.ballot_shown,
    replies.BallotCast: casting.ballot_cast,
    replies.BallotWithdrawn: casting.ballot_withdrawn,
    replies.BallotsShown: ballots.ballots_shown,
    replies.RankingAsked: papers.ranking_asked,
    replies.ReceiptAsked: papers.receipt_asked,
    replies.RulesShown: rules.rules_shown,
    replies.ReceiptShown: casting.receipt_shown,
    replies.ReceiptProved: casting.receipt_proved,
    replies.ResultShown: results.result_shown,
    replies.DrawShown: results.draw_shown,
    replies.VoteExported: records.vote_exported,
    replies.PetitionShown: decisions.petition_shown,
    replies.HistoryShown: decisions.history_shown,
    replies.DecisionsShown: decisions.decisions_shown,
    replies.ReasonAsked: decisions.reason_asked,
}
