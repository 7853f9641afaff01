"""Chance comes in as an argument: ids, pseudonyms and salts that nobody can guess."""

from typing import Protocol


class Chance(Protocol):
    """The source of what is random. The composition root's is the system's; a test's is seeded."""

    def id(self) -> str:
        """A new id of a vote, a petition or a body, or a pseudonym."""

    def salt(self) -> str:
        """256 bits, in hexadecimal: a salt, a key, or the seed of a lot."""
