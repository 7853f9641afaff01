"""Which prompt of a session was disputed most: the one that its page shows."""

from collections.abc import Iterable, Mapping

from bot.study.sessions.values import Posed, Session


def disputed(session: Session, marks: Mapping[int, int]) -> int:
    """The place, from 1, of the posed prompt on which most turns were spoken; 0 where none was.

    Of several, that whose paragraphs most members marked as unclear (``marks``, by places); then
    one with two passages in tension; then the first. Whatever quotes no text comes last.
    """

    def weight(place: int) -> tuple[bool, int, int, int, int]:
        prompt = session.posed[place - 1]
        quoted = bool(prompt.quotes) and not prompt.removed
        return quoted, prompt.turns, marks.get(place, 0), len(prompt.quotes), -place

    return max(range(1, len(session.posed) + 1), key=weight, default=0)


def marked(prompts: Iterable[Posed], marks: Iterable[tuple[str, str, int, int]]) -> dict[int, int]:
    """How many members marked a paragraph that a prompt quotes, by the prompts' places.

    A mark is a member, a text, and where its paragraph begins and ends in that.
    """
    known = tuple(marks)
    return {
        place: len(
            {
                member
                for member, text, start, end in known
                if any(each.source == text and start <= each.offset < end for each in posed.quotes)
            }
        )
        for place, posed in enumerate(prompts, start=1)
    }
