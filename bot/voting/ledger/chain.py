"""The hash chain: h(i) = SHA-256(h(i-1) ‖ text(i)), beginning with 64 zeros."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

GENESIS = "0" * 64


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry as it is stored: its number from 1, its exact text, and the hash up to it."""

    number: int
    text: str
    hash: str


def link(before: str, text: str) -> str:
    """The hash of an entry, from that of the entry before and its text."""
    # Damaged rows may hold bytes that are no text; they are hashed as the bytes that they are.
    return hashlib.sha256((before + text).encode("utf-8", "surrogateescape")).hexdigest()


def append(number: int, before: str, texts: Iterable[str]) -> list[Entry]:
    """Entries for texts, after the entry ``number`` (0: none) whose hash is ``before``."""
    entries = []
    for at, text in enumerate(texts, start=number + 1):
        before = link(before, text)
        entries.append(Entry(at, text, before))
    return entries


def first_bad(entries: Iterable[Entry]) -> int | None:
    """The number of the first entry that does not follow from those before it."""
    before, expected = GENESIS, 1
    for entry in entries:
        if entry.number != expected or entry.hash != link(before, entry.text):
            return expected
        before, expected = entry.hash, expected + 1
    return None
