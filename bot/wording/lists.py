"""Words in quotation marks and in a row, as a language writes them."""

from collections.abc import Sequence

from bot.wording.catalogue import phrase

DOT = " · "


def quoted(locale: str, text: str) -> str:
    """The text in the language's quotation marks."""
    return phrase(locale, "quoted", text=text)


def listed(locale: str, items: Sequence[str]) -> str:
    """*a, b and c*; empty for nothing."""
    if len(items) < 2:  # noqa: PLR2004 - one item needs no conjunction
        return "".join(items)
    return phrase(locale, "list-and", first=", ".join(items[:-1]), last=items[-1])


def shortened(text: str, limit: int) -> str:
    """At most ``limit`` characters of a member's own words, in a sentence of the bot's."""
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"
