"""Which messages are the board's: of all that is deleted in a server, only these concern it."""

from collections.abc import Iterable

from bot.desk.board.posts import Posted


class Known:
    """Where the posts of circles stand, as the board saw or made them last."""

    def __init__(self) -> None:
        self._stands: dict[str, dict[str, tuple[str, str]]] = {}

    def see(self, circle: str, posted: Posted) -> None:
        """Take in where a post stands, or that it stands nowhere yet."""
        where = (posted.channel, posted.message or "")
        self._stands.setdefault(circle, {})[posted.key] = where

    def messages(self, circle: str, among: Iterable[str]) -> tuple[str, ...]:
        """Which of these messages are posts."""
        there = {message for _, message in self._stands.get(circle, {}).values()}
        return tuple(each for each in among if each in there)

    def stands_in(self, circle: str, channel: str) -> bool:
        """Whether there is a post in a channel."""
        return any(where == channel for where, _ in self._stands.get(circle, {}).values())
