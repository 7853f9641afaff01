"""Markup inside one paragraph → the words that a reader sees."""

import re
from collections.abc import Iterator, MutableMapping
from html import unescape
from typing import Any, Final

from markdown_it import MarkdownIt
from markdown_it.token import Token

from index.texts import join_lines

# What the parser remembers of a file between blocks and words: the targets of its links.
References = MutableMapping[str, Any]

PARSER: Final = MarkdownIt("commonmark", {"maxNesting": 60}).enable(["table", "strikethrough"])

_MARKUP = re.compile(r"[\\`*_~\[<&]|  \n")
_NOTE = re.compile(r"\[\^[^\]\s]{1,40}\]:?")
_TAG = re.compile(r"<[/a-zA-Z!?][^<>]*>")
_HIDDEN = re.compile(r"\s*<(?:script|style|head|title)\b", re.IGNORECASE)
_BLOCK_TAG = re.compile(
    r"<(?:br|/?(?:p|div|li|tr|h[1-6]|table|ul|ol|section|blockquote|summary|details))\b[^<>]*>",
    re.IGNORECASE,
)
_LINE_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
# Brackets that never close cost the parser quadratic time. It gets this many characters at once,
# and none of those with more brackets among them than anybody writes.
_AT_ONCE, _MOST_BRACKETS = 10_000, 300
_HARD = "\x0b"  # cannot occur in a decoded text


def words(markup: str, env: References) -> str:
    """Give one paragraph's text: hard line breaks stay, soft ones are unwrapped.

    Emphasis, links and code leave their words; images, comments, tags and the marks of
    footnotes leave nothing.
    """
    markup = _NOTE.sub("", markup)
    if _MARKUP.search(markup):
        markup = "".join(text for piece in _pieces(markup) for text in _visible(piece, env))
    # A hard break written as a tag has a soft one behind it.
    lines = join_lines(markup.replace(f"{_HARD}\n", _HARD)).split(_HARD)
    return "\n".join(line.strip() for line in lines).strip()


def html_paragraphs(html: str) -> list[str]:
    """Find the paragraphs of an HTML block, without tags, comments and scripts."""
    if _HIDDEN.match(html):
        return []
    head, *rest = html.split("<!--")
    html = head + "".join(part.partition("-->")[2] for part in rest)
    parts = (unescape(_TAG.sub("", part)) for part in _BLOCK_TAG.split(html))
    return [join_lines(part.strip()) for part in parts if part.strip()]


def _pieces(text: str) -> Iterator[str]:
    start = 0
    while len(text) - start > _AT_ONCE:
        end = text.rfind(" ", start, start + _AT_ONCE) + 1 or start + _AT_ONCE
        yield text[start:end]
        start = end
    yield text[start:]


def _visible(markup: str, env: References) -> Iterator[str]:
    if markup.count("[") > _MOST_BRACKETS:
        yield markup
        return
    tokens: list[Token] = []
    PARSER.inline.parse(markup, PARSER, env, tokens)
    for token in tokens:
        match token.type:
            case "softbreak":
                yield "\n"
            case "hardbreak":
                yield _HARD
            case "html_inline" if _LINE_BREAK.fullmatch(token.content):
                yield _HARD
            case "text" | "text_special" | "code_inline":
                yield token.content
