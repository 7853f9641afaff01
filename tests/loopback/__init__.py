"""A small Discord on loopback, against which the bot runs as a subprocess.

`LoopbackDiscord` is the server and what a test does with it, `BotProcess` the bot beside it.
"""

from .cdn import Upload
from .driver import LoopbackDiscord
from .faults import Fault
from .member import Choice, Member
from .messages import Attachment, Message
from .places import Channel, Guild, Role
from .process import BotProcess
from .pulse import NoResponseError
from .reply import Reply

__all__ = [
    "Attachment",
    "BotProcess",
    "Channel",
    "Choice",
    "Fault",
    "Guild",
    "LoopbackDiscord",
    "Member",
    "Message",
    "NoResponseError",
    "Reply",
    "Role",
    "Upload",
]
