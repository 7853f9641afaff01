"""Every setting of a server, with its default: there is none beside these.

Adding one means an entry here, its wording (``setting-…``, ``setting-…-said``) and whoever heeds
it. All values are kept as the short texts that moderators type, and are checked on the way in.
"""

from dataclasses import dataclass
from enum import Enum, StrEnum

from bot.voting.bodies.assemblies.events import Terms
from bot.voting.bodies.councils.terms import CouncilTerms
from bot.voting.decisions.events import RecallTerms
from bot.voting.votes.terms import CUSTOMS, LONGEST_SECONDS, Counts, Kind, Names
from index.abstaining import Strictness


class Sort(Enum):
    """What a setting holds, and so how it is asked for and checked."""

    WORD = "word"  # one of the setting's ``words``
    NUMBER = "number"  # a whole number from ``least`` to ``most``
    HOURS = "hours"  # a span, kept in whole hours from ``least`` to ``most``
    DAYS = "days"  # a span, kept in whole days from ``least`` to ``most``
    SHARE = "share"  # a share of ``least`` to ``most`` hundredths, kept as a fraction
    ZONE = "zone"  # a time zone by its IANA name
    ROLES = "roles"  # roles of the server
    CHANNEL = "channel"  # a channel of the server
    TEXTS = "texts"  # texts of the circle


class Group(StrEnum):
    """What settings are about: each group has a page of its own, and a menu of 25 choices."""

    GENERAL = "general"
    VOTES = "votes"
    BODIES = "bodies"
    ADVANCED = "advanced"


@dataclass(frozen=True, slots=True)
class Setting:
    """A setting. An empty ``default`` says: none, or as the operator has it.

    ``channels``: a channel may have its own value, which its threads inherit.
    ``most`` roles may be named at once; 0: any number.
    ``managers``: only who manages the server by Discord's own permissions may change it.
    """

    name: str
    sort: Sort
    default: str = ""
    words: tuple[str, ...] = ()
    least: int = 0
    most: int = 0
    channels: bool = False
    managers: bool = False
    group: Group = Group.GENERAL


AUTO = "auto"
PRIVATE, PUBLIC = "private", "public"
ON = "on"

_GENERAL: tuple[Setting, ...] = (
    Setting("language", Sort.WORD, AUTO, (AUTO, "en", "de"), channels=True),
    Setting("zone", Sort.ZONE),
    Setting("texts", Sort.TEXTS, channels=True),
    Setting(
        "strictness",
        Sort.WORD,
        Strictness.BALANCED.value,
        tuple(each.value for each in Strictness),
        channels=True,
    ),
    Setting("answers", Sort.WORD, PRIVATE, (PRIVATE, PUBLIC), channels=True),
    Setting("questions", Sort.NUMBER, "20", least=1, most=1000),
    Setting("keep", Sort.NUMBER, "90", least=1, most=3650),
    Setting("drafts", Sort.DAYS, "1", least=1, most=90),
    # A week: for so long its last post stands on the wall.
    Setting("minutes", Sort.DAYS, least=7, most=3650),
    Setting("moderators", Sort.ROLES, managers=True),
    Setting("facilitators", Sort.ROLES, channels=True),
    # Members take it by a button: so it is not for appointed moderators to say which that is.
    Setting("session-role", Sort.ROLES, most=1, managers=True),
    Setting("log", Sort.CHANNEL),
)

_LONGEST_VOTE = LONGEST_SECONDS // 3600
_YEAR = 365  # days
_MONTH = 30 * 24  # hours
_POLL, _MOTION, _CHOICE = (CUSTOMS[kind] for kind in (Kind.POLL, Kind.MOTION, Kind.CHOICE))
_RECALL, _COUNCIL, _ASSEMBLY = RecallTerms(), CouncilTerms(), Terms()


def _of_votes(
    name: str,
    sort: Sort,
    default: object,
    least: int = 0,
    most: int = 0,
    words: tuple[str, ...] = (),
    group: Group = Group.VOTES,
) -> Setting:
    return Setting(name, sort, str(default), words, least, most, group=group)


def _of_bodies(name: str, sort: Sort, default: object, least: int, most: int) -> Setting:
    return _of_votes(name, sort, default, least, most, group=Group.BODIES)


# What begins has these figures for good: see ``bot.desk.voting.customs``.
_VOTES: tuple[Setting, ...] = (
    _of_votes("poll-duration", Sort.HOURS, _POLL.hours, 1, _LONGEST_VOTE),
    _of_votes("vote-duration", Sort.HOURS, 48, 1, _LONGEST_VOTE),
    _of_votes("choice-rule", Sort.WORD, _CHOICE.rules[0], words=_CHOICE.rules),
    # What is chosen together is chosen freely: nobody sees who wants which.
    _of_votes("choice-names", Sort.WORD, Names.SECRET, words=(Names.SECRET, Names.VISIBLE)),
    _of_votes("choice-counts", Sort.WORD, Counts.CLOSE, words=(Counts.CLOSE, Counts.LIVE)),
    _of_votes("motion-quorum", Sort.SHARE, _MOTION.quorum, 0, 100),
    _of_votes("motion-majority", Sort.SHARE, "1/2", 50, 100),
    _of_votes("poll-tenure", Sort.DAYS, _POLL.tenure, 0, _YEAR),
    _of_votes("vote-tenure", Sort.DAYS, _MOTION.tenure, 0, _YEAR),
    _of_votes("petition-share", Sort.SHARE, _RECALL.share, 1, 100),
    _of_votes("petition-least", Sort.NUMBER, _RECALL.least, 1, 1000),
    _of_votes("petition-days", Sort.DAYS, _RECALL.days, 1, _YEAR),
    _of_votes("recall-opens", Sort.HOURS, _RECALL.opens_hours, 1, _MONTH),
    _of_votes("recall-runs", Sort.HOURS, _RECALL.runs_hours, 1, _LONGEST_VOTE),
    # Of a choice: a motion is judged anew by the quorum and the majority of the first vote.
    _of_votes("recall-quorum", Sort.SHARE, _RECALL.quorum, 0, 100),
    _of_votes("recall-majority", Sort.SHARE, _RECALL.majority, 50, 100),
    _of_votes("recall-bar", Sort.DAYS, _RECALL.bar_days, 1, _YEAR),
)

_BODIES: tuple[Setting, ...] = (
    _of_bodies("council-immunity", Sort.DAYS, _COUNCIL.immunity, 0, _YEAR),
    _of_bodies("council-settling", Sort.HOURS, _COUNCIL.settling or "", 1, _MONTH),
    _of_bodies("council-founders", Sort.NUMBER, _COUNCIL.founders, 1, 1000),
    _of_bodies("council-nomination", Sort.HOURS, _COUNCIL.nomination, 1, _MONTH),
    _of_bodies("council-asking", Sort.HOURS, _COUNCIL.asking, 1, _MONTH),
    _of_bodies("assembly-window", Sort.HOURS, _ASSEMBLY.window // 60, 1, _MONTH),
    _of_bodies("assembly-tenure", Sort.DAYS, _ASSEMBLY.tenure, 0, _YEAR),
    _of_bodies("assembly-bar", Sort.DAYS, _ASSEMBLY.bar, 0, _YEAR),
    _of_bodies("body-voting", Sort.HOURS, _COUNCIL.voting, 1, _MONTH),
    _of_bodies("body-petition", Sort.DAYS, _COUNCIL.days, 1, _YEAR),
)

_ADVANCED: tuple[Setting, ...] = (
    # Of the whole server, so that nobody has to ask where what is sent to whom.
    Setting("rewording", Sort.WORD, "off", ("off", ON), group=Group.ADVANCED),
)

SETTINGS = (*_GENERAL, *_VOTES, *_BODIES, *_ADVANCED)

BY_NAME = {setting.name: setting for setting in SETTINGS}

ALWAYS = frozenset({"help", "privacy show", "privacy export", "privacy delete", "manage settings"})
"""Commands that nobody can be kept from: the way to one's own data, and the way back."""

MOST_SECONDS = 24 * 3600
"""The longest that a command can be made to wait."""
