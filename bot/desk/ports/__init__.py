"""What the Desk needs of the world: work that is done elsewhere, and memory that lasts."""

from bot.desk.ports.discussions import Notes, Plans, Sessions
from bot.desk.ports.ledgers import Ledgers
from bot.desk.ports.memory import Acts, Board, Chores, Settings, Store
from bot.desk.ports.work import Clock, Jobs, Libraries, Rephraser

__all__ = [
    "Acts",
    "Board",
    "Chores",
    "Clock",
    "Jobs",
    "Ledgers",
    "Libraries",
    "Notes",
    "Plans",
    "Rephraser",
    "Sessions",
    "Settings",
    "Store",
]
