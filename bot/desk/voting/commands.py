"""The commands and buttons of votes.

A button names its vote by its number, which never changes: the argument stays short.
"""

from bot.desk.tables import Action, Command, Kind, Option, Weight
from bot.desk.voting import drafting_requests, requests, steering_requests
from bot.desk.voting.ballot_actions import BALLOT_ACTIONS
from bot.desk.voting.decision_actions import DECISION_ACTIONS
from bot.desk.voting.drafting_commands import DRAFT_ACTIONS

_VOTE = Option("vote", Kind.VOTE)
_REASON = Option("reason", Kind.TEXT)
_UNTIL = Option("until", Kind.TIME, required=False)
_OPTIONS = Option("options", Kind.TEXT, required=False)
_PASSAGES = Option("passages", Kind.TEXT, required=False)
_ROLES = Option("roles", Kind.TEXT, required=False)

KINDS = ("ask", "choose", "adopt", "elect")
RULES = ("approval", "plurality", "irv", "schulze", "stv", "seqphragmen", "seqpav")
NAMES = ("secret", "visible")
COUNTS = ("close", "live")
RUNOFF = ("yes", "no")


def _word(name: str, *words: str) -> Option:
    return Option(name, Kind.WORD, required=False, words=words)


VOTE_COMMANDS: tuple[Command, ...] = (
    Command(("now",), requests.Now),
    Command(
        ("vote", "new"),
        drafting_requests.DraftVote,
        (
            Option("question", Kind.TEXT),
            _OPTIONS,
            _word("kind", *KINDS),
            _UNTIL,
            _PASSAGES,
            _word("rule", *RULES),
            Option("seats", Kind.NUMBER, required=False),
            _word("names", *NAMES),
            _word("counts", *COUNTS),
            Option("quorum", Kind.TEXT, required=False),
            Option("majority", Kind.TEXT, required=False),
            Option("tenure", Kind.NUMBER, required=False, least=0),
            _word("runoff", *RUNOFF),
            _ROLES,
        ),
    ),
    Command(
        ("vote", "stance"),
        drafting_requests.DraftStance,
        (Option("claim", Kind.TEXT), _OPTIONS, _UNTIL, _PASSAGES, _ROLES),
    ),
    Command(("vote", "list"), requests.ListVotes),
    Command(
        ("vote", "cast"),
        requests.CastBallot,
        (_VOTE, Option("choice", Kind.TEXT, required=False)),
    ),
    Command(
        ("vote", "mine"),
        requests.MyBallots,
        (Option("vote", Kind.VOTE, required=False), Option("receipt", Kind.TEXT, required=False)),
    ),
    Command(("vote", "result"), requests.ShowResult, (_VOTE,)),
    Command(
        ("vote", "history"),
        requests.SearchHistory,
        (Option("query", Kind.TEXT, required=False), Option("page", Kind.NUMBER, required=False)),
    ),
    Command(
        ("vote", "recall"),
        requests.RecallDecision,
        (
            Option("vote", Kind.VOTE, required=False),
            Option("reason", Kind.TEXT, required=False),
        ),
    ),
    Command(("vote", "export"), requests.ExportVote, (_VOTE,)),
    Command(
        ("vote", "mend"),
        requests.MendVote,
        (_VOTE, Option("question", Kind.TEXT, required=False), _OPTIONS),
    ),
)

STEERING_COMMANDS: tuple[Command, ...] = (
    Command(("manage", "pause"), steering_requests.PauseVote, (_VOTE, _REASON), moderator=True),
    Command(("manage", "resume"), steering_requests.ResumeVote, (_VOTE,), moderator=True),
    Command(("manage", "cancel"), steering_requests.CancelVote, (_VOTE, _REASON), moderator=True),
    Command(("manage", "annul"), steering_requests.AnnulVote, (_VOTE, _REASON), moderator=True),
    Command(
        ("manage", "strike"),
        steering_requests.StrikeAccounts,
        (_VOTE, Option("since", Kind.TIME), _REASON),
        moderator=True,
    ),
    Command(("manage", "log"), steering_requests.ShowLog, moderator=True),
)


VOTE_ACTIONS: tuple[Action, ...] = (
    Action("join", lambda caller, _: requests.Join(caller), weight=Weight.MAIN),
    Action("leave", lambda caller, _: requests.Leave(caller)),
    Action("votes", lambda caller, _: requests.ListVotes(caller)),
    Action("result", requests.ShowResult),
    Action("draw", requests.CheckDraw),
    Action("second", requests.Second, weight=Weight.MAIN),
    Action("calloff", steering_requests.CallOff, weight=Weight.GRAVE),
    Action("begin", steering_requests.BeginSession),
    Action("endstance", steering_requests.EndStance, weight=Weight.GRAVE),
    Action("resume", steering_requests.ResumeVote, weight=Weight.MAIN),
)

VOTING_COMMANDS: tuple[Command, ...] = (*VOTE_COMMANDS, *STEERING_COMMANDS)
VOTING_ACTIONS: tuple[Action, ...] = (
    *VOTE_ACTIONS,
    *DRAFT_ACTIONS,
    *BALLOT_ACTIONS,
    *DECISION_ACTIONS,
)
