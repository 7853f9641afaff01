"""Every setting of a server, with its default: there is none beside these.

Adding one means an entry here, its wording (``setting-…``, ``setting-…-said``) and whoever heeds
it. All values are kept as the short texts that moderators type, and are checked on the way in.
"""

from dataclasses import dataclass
from enum import Enum

from index.abstaining import Strictness


class Sort(Enum):
    """What a setting holds, and so how it is asked for and checked."""

    WORD = "word"  # one of the setting's ``words``
    NUMBER = "number"  # a whole number from ``least`` to ``most``
    ZONE = "zone"  # a time zone by its IANA name
    ROLES = "roles"  # roles of the server
    CHANNEL = "channel"  # a channel of the server
    TEXTS = "texts"  # texts of the circle


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


AUTO = "auto"
PRIVATE, PUBLIC = "private", "public"

SETTINGS: tuple[Setting, ...] = (
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
    Setting("moderators", Sort.ROLES, managers=True),
    Setting("facilitators", Sort.ROLES, channels=True),
    # Members take it by a button: so it is not for appointed moderators to say which that is.
    Setting("session-role", Sort.ROLES, most=1, managers=True),
    Setting("log", Sort.CHANNEL),
)

BY_NAME = {setting.name: setting for setting in SETTINGS}

ALWAYS = frozenset({"help", "privacy show", "privacy export", "privacy delete", "manage settings"})
"""Commands that nobody can be kept from: the way to one's own data, and the way back."""

MOST_SECONDS = 24 * 3600
"""The longest that a command can be made to wait."""
