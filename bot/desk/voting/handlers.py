"""Which use case answers which request about votes."""

from collections.abc import Awaitable, Callable
from typing import Any

from bot.desk.office import Office
from bot.desk.voting import ballot_requests as b
from bot.desk.voting import (
    casting,
    deciding,
    joining,
    listing,
    opening,
    previews,
    settling,
    showing,
    steering,
    tapping,
)
from bot.desk.voting import drafting_requests as d
from bot.desk.voting import requests as r
from bot.desk.voting import steering_requests as s
from index.progress import Report

VOTING_HANDLERS: dict[type[Any], Callable[[Office, Any, Report], Awaitable[Any]]] = {
    r.Now: joining.show_now,
    r.Join: joining.join_roll,
    r.Leave: joining.leave_roll,
    d.DraftVote: previews.draft_vote,
    d.DraftStance: previews.draft_vote,
    d.ShowDraft: previews.show_draft,
    d.AskWords: previews.ask_words,
    d.ChangeDraft: previews.change_draft,
    d.JoinToOpen: previews.join_to_open,
    d.OpenDraft: settling.open_draft,
    d.DiscardDraft: previews.discard_draft,
    d.AskMending: steering.ask_mending,
    r.OpenVote: opening.open_a_vote,
    r.OpenStance: opening.open_stance,
    r.Second: opening.second,
    r.MendVote: steering.mend_vote,
    r.ListVotes: listing.list_votes,
    r.SuggestVotes: listing.suggest_votes,
    r.CastBallot: casting.cast_ballot,
    r.MyBallots: casting.my_ballots,
    r.WithdrawBallot: casting.withdraw_ballot,
    r.ShowReceipt: casting.show_receipt,
    b.PressOption: tapping.press_option,
    b.ChooseOptions: tapping.choose_options,
    b.RankNext: tapping.rank_next,
    b.UndoRank: tapping.undo_rank,
    b.AskRanking: tapping.ask_ranking,
    b.TypeRanking: tapping.type_ranking,
    b.AskReceipt: tapping.ask_receipt,
    b.ShowRules: tapping.show_rules,
    r.ShowResult: showing.show_result,
    r.CheckDraw: showing.check_draw,
    r.ExportVote: showing.export_vote,
    s.ShowLog: showing.show_log,
    s.EndStance: showing.end_stance,
    r.SearchHistory: deciding.search_history,
    r.RecallDecision: deciding.recall_decision,
    r.AskReason: deciding.ask_reason,
    s.PauseVote: steering.pause_vote,
    s.ResumeVote: steering.resume_vote,
    s.CancelVote: steering.cancel_vote,
    s.CallOff: steering.call_off,
    s.AnnulVote: steering.annul_vote,
    s.StrikeAccounts: steering.strike_accounts,
    s.BeginSession: steering.begin_session,
}
