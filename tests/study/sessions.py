"""A session to play with."""

from datetime import UTC, datetime

from bot.study.sessions import steps
from bot.study.sessions.values import Posed, Session, Words

NOW = datetime(2026, 3, 2, 19, tzinfo=UTC)


def words(text: str = "The door is open.", source: str = "door") -> Words:
    return Words(source, text, "The Open Door, ¶ 1", 7, 0, len(text), 40, ("Mara Lind, 1931",))


def posed(name: str) -> Posed:
    facts = (("words", "The door is open."),)
    return Posed(name, "interpretive", "en", "claim-for", facts, quotes=(words(),), places=("¶ 4",))


def prepared() -> Session:
    offered = tuple(map(posed, "abcdef"))
    return Session("one", 1, "5", "4", "mo", "The Open Door", "door", NOW, NOW, offered=offered)


def running(*kept: str) -> Session:
    return steps.begin(steps.keep(prepared(), kept or ("a", "b", "c"), NOW), NOW)
