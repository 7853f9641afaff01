"""Refusals: what cannot be done, as a value with its facts; the sentence is chosen at the edge."""

from datetime import datetime
from enum import StrEnum


class Reason(StrEnum):
    """Why a request was refused. Each has one sentence, ``refused-…``, in every catalogue."""

    # What was asked for
    EMPTY_QUESTION = "empty-question"
    LONG_QUESTION = "long-question"  # length, limit
    BAD_CHARACTERS = "bad-characters"
    NO_TEXTS = "no-texts"
    UNKNOWN_TEXT = "unknown-text"  # text
    UNKNOWN_PAGE = "unknown-page"  # page, pages
    UNKNOWN_ANSWER = "unknown-answer"
    UNKNOWN_COMMAND = "unknown-command"  # command
    UNKNOWN_OPTION = "unknown-option"  # option, command
    MISSING_OPTION = "missing-option"  # option, command
    BAD_NUMBER = "bad-number"  # option, value
    BAD_TITLE = "bad-title"
    LONG_DETAIL = "long-detail"  # option, limit
    NOTHING_TO_CHANGE = "nothing-to-change"
    NOT_MODERATOR = "not-moderator"
    # Settings
    UNKNOWN_SETTING = "unknown-setting"  # setting
    BAD_VALUE = "bad-value"  # value, supported
    BAD_SPAN = "bad-span"  # value, unit, least, most
    BAD_USE = "bad-use"  # value, limit
    NOT_MANAGER = "not-manager"
    NOT_PER_CHANNEL = "not-per-channel"
    NO_CHANNELS = "no-channels"
    UNKNOWN_CHANNEL = "unknown-channel"  # channel
    LIMITED_TEXT = "limited-text"
    NO_LANGUAGE_MODEL = "no-language-model"
    ALWAYS_ON = "always-on"  # command
    COMMAND_OFF = "command-off"  # command
    TOO_SOON = "too-soon"  # command, seconds
    TOO_MANY_QUESTIONS = "too-many-questions"  # limit, seconds
    NO_REWORDING = "no-rewording"
    MODEL_SILENT = "model-silent"
    WORDING_REFUSED = "wording-refused"
    CANCELLED = "cancelled"
    NOTHING_UNDER_WAY = "nothing-under-way"
    NOTHING_TO_PUT_BACK = "nothing-to-put-back"
    PLACE_TAKEN = "place-taken"  # text
    UNKNOWN_CIRCLE = "unknown-circle"  # circle
    REMOVED_BEFORE_MODEL = "removed-before-model"  # file
    UNKNOWN_EXTRACT = "unknown-extract"  # extract, text
    # A reading plan
    BAD_ZONE = "bad-zone"  # zone
    BAD_MEETINGS = "bad-meetings"  # limit
    TOO_MANY_MEETINGS = "too-many-meetings"  # limit
    BAD_MEETING = "bad-meeting"  # first
    PAST_MEETING = "past-meeting"
    NO_MEETING_LEFT = "no-meeting-left"
    MEETING_BEGUN = "meeting-begun"  # numbers
    MEETING_PAST = "meeting-past"  # number
    MEETING_ORDER = "meeting-order"  # number, before
    BAD_SHIFT = "bad-shift"  # days
    NO_PLAN_TEXT = "no-plan-text"
    UNKNOWN_PLAN = "unknown-plan"
    PLAN_CHANGED = "plan-changed"
    PLAN_RUNS_HERE = "plan-runs-here"  # text
    NO_PLAN_HERE = "no-plan-here"
    UNKNOWN_PORTION = "unknown-portion"  # portions
    # A place in the texts
    NO_REFERENCE = "no-reference"  # reference
    PARAGRAPH_GONE = "paragraph-gone"
    EMPTY_NOTE = "empty-note"
    LONG_NOTE = "long-note"  # length, limit
    TOO_MANY_NOTES = "too-many-notes"  # limit
    UNKNOWN_NOTE = "unknown-note"  # note
    SHORT_MESSAGE = "short-message"  # limit
    MANY_FILES = "many-files"
    # The file
    NO_FILE = "no-file"  # file
    NOT_A_FILE = "not-a-file"  # file
    EMPTY_FILE = "empty-file"  # file
    BINARY_FILE = "binary-file"  # file, kind
    NOT_UTF8 = "not-utf8"  # file, offset
    UNKNOWN_FORMAT = "unknown-format"  # file, suffix, supported
    NO_TEXT = "no-text"  # file
    TOO_LARGE = "too-large"  # file, megabytes, limit
    ENCRYPTED_FILE = "encrypted-file"  # file
    DAMAGED_FILE = "damaged-file"  # file, format
    TOO_MUCH = "too-much"  # file, what
    SCANNED = "scanned"  # file, pages
    NO_OCR = "no-ocr"  # languages
    UNREADABLE_FILE = "unreadable-file"  # file
    # An election
    UNKNOWN_RULE = "unknown-rule"  # rule, supported
    DAMAGED_ELECTION = "damaged-election"  # file, line, damage
    RULE_DOES_NOT_FIT = "rule-does-not-fit"  # file, rule
    # Data to measure on
    DAMAGED_SET = "damaged-set"  # file, line, damage
    UNWRITABLE_FILE = "unwritable-file"  # file
    # A petition
    UNKNOWN_PETITION = "unknown-petition"
    NOT_AN_ELECTOR = "not-an-elector"
    PETITION_RUNNING = "petition-running"
    PETITION_BARRED = "petition-barred"  # until
    PETITION_OVER = "petition-over"
    ALREADY_SIGNED = "already-signed"
    NOT_SIGNED = "not-signed"
    EMPTY_ANSWER = "empty-answer"
    LONG_ANSWER = "long-answer"  # length, limit
    # A decision
    UNKNOWN_DECISION = "unknown-decision"
    DECISION_NOT_IN_FORCE = "decision-not-in-force"
    # A council
    UNKNOWN_BODY = "unknown-body"
    UNKNOWN_CONSTITUENCY = "unknown-constituency"
    UNKNOWN_SEAT = "unknown-seat"
    NO_CONSTITUENCY = "no-constituency"
    MOVING_BARRED = "moving-barred"
    NOT_STANDING = "not-standing"
    SITS_ALREADY = "sits-already"
    NO_SEAT = "no-seat"
    BAD_NAME = "bad-name"  # limit
    NAME_TAKEN = "name-taken"  # name
    TOO_MANY_STAND = "too-many-stand"  # limit
    ELECTION_RUNNING = "election-running"
    NO_VACANCY = "no-vacancy"
    DELEGATE_IMMUNE = "delegate-immune"  # until
    NOT_THE_DELEGATE = "not-the-delegate"
    NOT_ASKED = "not-asked"
    NO_CHAIR = "no-chair"
    NO_EXECUTIVE = "no-executive"
    UNKNOWN_MANDATE = "unknown-mandate"
    NO_RECORD = "no-record"
    # An assembly
    UNKNOWN_ASSEMBLY = "unknown-assembly"
    ASSEMBLY_ENDED = "assembly-ended"
    ASSEMBLY_SUSPENDED = "assembly-suspended"
    NOT_SUSPENDED = "not-suspended"
    BAD_HOUSE = "bad-house"  # limit
    SAME_SIZE = "same-size"  # seats
    BAD_WINDOW = "bad-window"  # days
    BAD_TENURE = "bad-tenure"
    EMPTY_DETAIL = "empty-detail"  # option
    UNKNOWN_LIST = "unknown-list"
    LIST_NAME_TAKEN = "list-name-taken"  # name
    LIST_FIXED = "list-fixed"
    NOT_FOUNDER = "not-founder"
    ALREADY_STANDING = "already-standing"
    ALREADY_SUPPORTED = "already-supported"
    NO_SUPPORT = "no-support"
    SUPPORT_NOT_COUNTED = "support-not-counted"
    UNKNOWN_DELEGATE = "unknown-delegate"
    # A vote
    BOT_CANNOT_VOTE = "bot-cannot-vote"
    NOT_ON_ROLL = "not-on-roll"
    NOT_ELIGIBLE = "not-eligible"
    TOO_NEW = "too-new"  # days
    ACCOUNT_STRUCK = "account-struck"
    FORGOTTEN_VOTER = "forgotten-voter"
    UNKNOWN_VOTE = "unknown-vote"
    VOTE_CLOSED = "vote-closed"
    VOTE_SUSPENDED = "vote-suspended"
    STALE_BALLOT = "stale-ballot"
    UNKNOWN_CHOICE = "unknown-choice"  # choice
    RANKED_TWICE = "ranked-twice"  # choice
    ONE_CHOICE_ONLY = "one-choice-only"
    NO_RANKING = "no-ranking"
    ONE_PER_RANK = "one-per-rank"
    EMPTY_RANK = "empty-rank"
    NO_BALLOT = "no-ballot"
    UNKNOWN_RECEIPT = "unknown-receipt"
    BAD_OPTIONS = "bad-options"  # count, limit
    BAD_CHOICE = "bad-choice"  # limit
    CHOICE_TWICE = "choice-twice"  # choice
    OTHER_OPTIONS = "other-options"  # count
    RULE_NOT_OFFERED = "rule-not-offered"  # rule, supported
    BAD_SEATS = "bad-seats"  # seats
    BAD_SHARE = "bad-share"  # share
    NO_ROLES = "no-roles"  # option
    NO_CHANNEL = "no-channel"
    UNKNOWN_ROLE = "unknown-role"  # role
    MANY_ROLES = "many-roles"  # limit
    UNSEEN_CHANNEL = "unseen-channel"  # channel
    ROLE_OR_CHANNEL = "role-or-channel"
    NOT_OF_GROUP = "not-of-group"
    BAD_DURATION = "bad-duration"
    NOT_AUTHOR = "not-author"
    BALLOTS_CAST = "ballots-cast"
    NO_REASON = "no-reason"
    NOT_COUNTED = "not-counted"
    NO_SESSION = "no-session"
    NO_SUCH_VOTE = "no-such-vote"  # vote
    UNKNOWN_OPTION_NAMED = "unknown-option-named"  # choice
    UNKNOWN_WORD = "unknown-word"  # option, value, supported
    OPTIONS_OF_A_MOTION = "options-of-a-motion"
    BAD_UNTIL = "bad-until"  # until
    PAST_UNTIL = "past-until"  # until
    BAD_DATE = "bad-date"  # date
    UNKNOWN_PASSAGE = "unknown-passage"  # passage, count
    MANY_PASSAGES = "many-passages"  # limit
    UNKNOWN_PROPOSAL = "unknown-proposal"
    OWN_PROPOSAL = "own-proposal"
    TOO_MANY_PROPOSALS = "too-many-proposals"  # limit
    UNKNOWN_DRAFT = "unknown-draft"
    STALE_DRAFT = "stale-draft"
    PASSAGES_GONE = "passages-gone"
    NO_DRAW = "no-draw"
    # A session
    NO_RUNNING_SESSION = "no-running-session"
    SESSION_RUNNING = "session-running"
    UNKNOWN_SESSION = "unknown-session"
    NOT_FACILITATOR = "not-facilitator"
    NOTHING_KEPT = "nothing-kept"
    NO_PROMPTS = "no-prompts"
    STALE_PROMPT = "stale-prompt"
    NO_SESSION_ROLE = "no-session-role"
    PROBED_ALREADY = "probed-already"
    TURN_OVER = "turn-over"
    TOO_MANY_SUGGESTED = "too-many-suggested"  # limit
    NO_MINUTES = "no-minutes"
    # A body
    NO_BODY = "no-body"
    WHICH_BODY = "which-body"  # titles
    NO_SUCH_BODY = "no-such-body"  # body
    NO_PROGRAMMES = "no-programmes"
    NO_GROUPS = "no-groups"
    NO_SUCH_LIST = "no-such-list"  # list
    NO_SUCH_GROUP = "no-such-group"  # group
    # The machine
    ALREADY_RUNNING = "already-running"  # pid
    OTHER_MODEL = "other-model"  # stored, configured
    NO_MODEL = "no-model"  # model
    NOT_A_RERANKER = "not-a-reranker"  # model
    DAMAGED = "damaged"  # file
    DAMAGED_LEDGER = "damaged-ledger"  # circle, entry
    NEWER_DATA = "newer-data"  # file
    FILE_EXISTS = "file-exists"  # file
    NOTHING_TO_BACK_UP = "nothing-to-back-up"  # folder
    BAD_BACKUP = "bad-backup"  # file
    NO_ROOM = "no-room"
    BAD_DATA_FOLDER = "bad-data-folder"  # folder
    BUSY_ADDING = "busy-adding"
    BUSY = "busy"
    BAD_CIRCLE = "bad-circle"  # circle
    BAD_SETTING = "bad-setting"  # setting, value
    BAD_BATCH = "bad-batch"  # file, line
    NO_TOKEN = "no-token"  # noqa: S105 - the name of a reason
    BAD_TOKEN = "bad-token"  # noqa: S105 - the name of a reason
    NO_DISCORD = "no-discord"
    NOT_LOOPBACK = "not-loopback"  # address
    WORKER_DIED = "worker-died"
    UNEXPECTED = "unexpected"


# What a caller of the command line typed wrongly (exit status 2); everything else is a failure (1).
MISUSE = frozenset(
    {
        Reason.EMPTY_QUESTION,
        Reason.LONG_QUESTION,
        Reason.BAD_CHARACTERS,
        Reason.UNKNOWN_COMMAND,
        Reason.UNKNOWN_OPTION,
        Reason.MISSING_OPTION,
        Reason.BAD_NUMBER,
        Reason.UNKNOWN_RULE,
        Reason.BAD_TITLE,
        Reason.LONG_DETAIL,
        Reason.NOTHING_TO_CHANGE,
        Reason.BAD_CIRCLE,
        Reason.BAD_SETTING,
        Reason.NOT_LOOPBACK,
    }
)

Fact = str | int | datetime


class Refusal(Exception):
    """A request that is refused for a reason, with the facts that its sentence names."""

    def __init__(self, reason: Reason, **facts: Fact) -> None:
        super().__init__(reason, facts)
        self.reason = reason
        self.facts = facts

    def __reduce__(self) -> tuple[object, ...]:
        """Keep the facts when a worker process sends the refusal back."""
        return (_rebuild, (self.reason, self.facts))


def _rebuild(reason: Reason, facts: dict[str, Fact]) -> Refusal:
    return Refusal(reason, **facts)
