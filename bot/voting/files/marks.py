"""The ranks of one ballot, from the numbers that a line gives."""

import re
from collections.abc import Sequence

from bot.voting.counting import Option, Preference
from bot.voting.files.damage import Damage, DamagedFile

# Nine digits are more than any electorate, and int() is slow on thousands of them.
_NUMBER = re.compile(r"[0-9]{1,9}")


def number(word: str, line: int, reason: str) -> int:
    """A plain number, without the signs, underscores and foreign digits that int() takes."""
    if not _NUMBER.fullmatch(word):
        raise DamagedFile(line, reason)
    return int(word)


class Marks:
    """Makes preferences of an election with so many candidates, and refuses impossible ones."""

    def __init__(self, candidates: int) -> None:
        self._candidates = candidates
        self._ranks: dict[str, frozenset[Option]] = {}

    def strict(self, words: Sequence[str], line: int) -> Preference | None:
        """A ballot of one candidate a rank, all seen before: most ballots of most files."""
        try:
            found = tuple(map(self._ranks.__getitem__, words))
        except KeyError:
            return None
        if len(found) != len(set(found)):
            raise DamagedFile(line, Damage.REPEATED_CANDIDATE)
        return found

    def preference(self, ranks: Sequence[Sequence[str]], line: int) -> Preference:
        """The ranks of a ballot, each the words of one rank; an empty one was left out."""
        found = tuple(self._rank(words, line) for words in ranks)
        named = [option for rank in found for option in rank]
        if len(named) != len(set(named)):
            raise DamagedFile(line, Damage.REPEATED_CANDIDATE)
        return found

    def _rank(self, words: Sequence[str], line: int) -> frozenset[Option]:
        options = [self.option(word, line) for word in words]
        if len(options) == 1:
            # One set for each candidate: ten thousand ballots hold ten of them.
            return self._ranks.setdefault(words[0], frozenset(options))
        rank = frozenset(options)
        if len(rank) != len(options):
            raise DamagedFile(line, Damage.REPEATED_CANDIDATE)
        return rank

    def option(self, word: str, line: int) -> Option:
        """A candidate by the number that the file gives it."""
        option = number(word, line, Damage.BAD_BALLOT)
        if not 1 <= option <= self._candidates:
            raise DamagedFile(line, Damage.UNKNOWN_CANDIDATE)
        return option
