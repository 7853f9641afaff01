"""Prompts for discussion in words."""

from collections.abc import Sequence

from bot.study.prompting.values import Kind, Prompt
from bot.wording.blocks import Block, Fine, Message, Quote, Text, Title
from bot.wording.catalogue import LOCALES, phrase
from bot.wording.voices import cited
from index.answers import Quote as Found
from index.documents import Citation


def prompts(found: Sequence[Prompt], locale: str) -> Message:
    """Questions with what they are about, the quotation first as it is read out first."""
    if not found:
        return Message((Text(phrase(locale, "prompts-none")),))
    return Message(tuple(block for each in found for block in _blocks(each, locale)))


def question(prompt: Prompt, locale: str) -> str:
    """The sentence that is put to the group.

    It is in the language of the text that it quotes where the bot speaks that, else in the group's.
    """
    language = prompt.language if prompt.language in LOCALES else locale
    return phrase(language, f"prompt-{prompt.stem}", **dict(prompt.facts))


def kind_name(kind: Kind, locale: str) -> str:
    """What a kind of question is called."""
    return phrase(locale, f"prompt-kind-{kind}")


def _blocks(prompt: Prompt, locale: str) -> list[Block]:
    quotes = [prompt.quote, *([prompt.second] if prompt.second else [])]
    others = [hit for hit in prompt.passages if hit not in [each.passage for each in quotes]]
    blocks: list[Block] = [
        Title(question(prompt, locale)),
        *(Quote(each.text, _place(each, locale)) for each in quotes),
    ]
    kind = kind_name(prompt.kind, locale)
    places = "; ".join(_short(hit.citation) for hit in others)
    told = phrase(locale, "prompt-see", kind=kind, places=places) if others else kind
    return [*blocks, Fine(told)]


def _short(citation: Citation) -> str:
    """Where a passage stands in the text that is quoted already."""
    last = f"–{citation.last}" if citation.last != citation.first else ""
    return " ".join((*citation.headings[-1:], f"¶ {citation.first}{last}"))


def _place(quote: Found, locale: str) -> str:
    reported = quote.passage.reported(quote.start, quote.end)
    return cited(quote.citation, quote.voices, locale, reported)
