"""What the Desk replies about votes."""

from bot.desk.voting.drafting_replies import DraftingReply
from bot.desk.voting.replies.ballots import (
    BallotCast,
    BallotShown,
    BallotsShown,
    BallotWithdrawn,
    Cast,
    RankingAsked,
    ReceiptAsked,
    ReceiptProved,
    ReceiptShown,
    RulesShown,
)
from bot.desk.voting.replies.decisions import (
    DecisionsShown,
    HistoryShown,
    PetitionShown,
    ReasonAsked,
    Signed,
)
from bot.desk.voting.replies.opening import ProposalMade, VoteChanged, VoteOpened, VoteProposed
from bot.desk.voting.replies.overview import (
    Hindered,
    Lost,
    Notice,
    Noticed,
    NowShown,
    RollChanged,
    VoteList,
)
from bot.desk.voting.replies.results import Challenged, DrawShown, ResultShown, VoteExported
from bot.desk.voting.replies.steering import LogShown, Steered, VoteSteered

__all__ = [
    "BallotCast",
    "BallotShown",
    "BallotWithdrawn",
    "BallotsShown",
    "Cast",
    "Challenged",
    "DecisionsShown",
    "DrawShown",
    "Hindered",
    "HistoryShown",
    "LogShown",
    "Lost",
    "Notice",
    "Noticed",
    "NowShown",
    "PetitionShown",
    "ProposalMade",
    "RankingAsked",
    "ReasonAsked",
    "ReceiptAsked",
    "ReceiptProved",
    "ReceiptShown",
    "ResultShown",
    "RollChanged",
    "RulesShown",
    "Signed",
    "Steered",
    "VoteChanged",
    "VoteExported",
    "VoteList",
    "VoteOpened",
    "VoteProposed",
    "VoteSteered",
    "VotingReply",
]

VotingReply = (
    NowShown
    | RollChanged
    | VoteOpened
    | VoteProposed
    | ProposalMade
    | DraftingReply
    | VoteChanged
    | VoteList
    | BallotShown
    | BallotCast
    | BallotWithdrawn
    | RankingAsked
    | ReceiptAsked
    | RulesShown
    | BallotsShown
    | ReceiptShown
    | ReceiptProved
    | ResultShown
    | DrawShown
    | HistoryShown
    | DecisionsShown
    | ReasonAsked
    | PetitionShown
    | VoteExported
    | VoteSteered
    | LogShown
)
