"""Markdown (CommonMark with tables) → Document."""

import re
from collections.abc import Sequence
from itertools import pairwise

from markdown_it.token import Token

from index.documents import Document
from index.reading.blocks import Block, Heading, Prose, Quote, Rule
from index.reading.bylines import attribution, byline, byline_under
from index.reading.composing import compose
from index.reading.decoding import decode
from index.reading.labels import front_matter
from index.reading.markup import PARSER, References, html_paragraphs, words

SUFFIXES = (".md", ".markdown")

_BOLD = re.compile(r"(\*\*|__)(?=\S)[^*_]{1,120}(?<=\S)\1\\?")
_NEXT_NOTE = re.compile(r"\n(?=\[\^[^\]\s]{1,40}\]:)")
_LISTS = ("bullet_list", "ordered_list")
_LIST_BORDERS = tuple(f"{kind}_{end}" for kind in _LISTS for end in ("open", "close"))
_LONGEST_HEADING = 150  # characters; a longer one was underlined by accident


def read_markdown(data: bytes, filename_title: str) -> Document:
    """Read a Markdown file. Raises Unreadable."""
    known, body = front_matter(decode(data))
    # Only the blocks here: inline markup is parsed where there is any, which is far faster.
    env: References = {}
    tokens: list[Token] = []
    PARSER.block.parse(body, PARSER, env, tokens)
    walk = _Walk(env)
    walk.run(tokens)
    return compose(walk.blocks, filename_title, known)


class _Walk:
    """One pass over the parser's tokens."""

    def __init__(self, env: References) -> None:
        self.blocks: list[Block] = []
        self._env = env
        self._outside = self.blocks
        self._quotes = 0  # how many block quotations are open; only the outermost is a Quote
        self._bold = False  # whether the quotation's first line is bold
        self._lists = 0
        self._marker = ""  # the number of the list item that has just begun
        self._cells: list[str] | None = None  # of the table row that is open

    def run(self, tokens: Sequence[Token]) -> None:
        """Turn all tokens into blocks."""
        for before, token in pairwise([Token("", "", 0), *tokens]):
            if token.type == "inline":
                self._inline(token, before)
            elif token.nesting:
                self._border(token)
            else:
                self._leaf(token)

    def _border(self, token: Token) -> None:
        """Note that something begins or ends."""
        match token.type:
            case "blockquote_open":
                self._open_quote()
            case "blockquote_close":
                self._close_quote()
            case kind if kind in _LIST_BORDERS:
                self._lists += token.nesting
            case "list_item_open":
                self._marker = f"{token.info}{token.markup} " if token.info else ""
            case "tr_open":
                self._cells = []
            case "tr_close":
                cells, self._cells = self._cells, None
                self._add(" | ".join(cells or ()), item=True)

    def _leaf(self, token: Token) -> None:
        """Add what holds nothing else."""
        match token.type:
            case "fence" | "code_block":
                self._add(token.content.strip("\n"))
            case "html_block":
                for text in html_paragraphs(token.content):
                    self._add(text)
            case "hr":
                self.blocks.append(Rule())

    def _inline(self, token: Token, before: Token) -> None:
        if self._cells is not None:
            self._cells.append(words(token.content, self._env))
        elif before.type == "heading_open":
            self._heading(token.content, int(before.tag[1]), underline=before.markup[0] in "-=")
        else:
            for note in _NEXT_NOTE.split(token.content):
                for part in self._parts(note):
                    self._add(words(part, self._env), item=self._lists > 0)

    def _heading(self, content: str, level: int, *, underline: bool) -> None:
        text = words(content, self._env)
        if underline and ("\n" in content or len(text) > _LONGEST_HEADING):
            # A paragraph with a rule drawn right below it, which the format calls a heading.
            self._add(text)
            self.blocks.append(Rule())
        elif text:
            self.blocks.append(Heading(" ".join(text.split()), level))

    def _parts(self, content: str) -> list[str]:
        """Cut title and author lines off a paragraph that they were written together with."""
        parts = []
        first, _, rest = content.partition("\n")
        below_heading = bool(self.blocks) and isinstance(self.blocks[-1], Heading)
        if self._quotes and not self.blocks and _BOLD.fullmatch(first.strip()):
            self._bold = below_heading = True
            if rest:
                parts.append(first)
                first, _, rest = rest.partition("\n")
        if rest and below_heading and byline(words(first, self._env)):
            parts.append(first)
            first, _, rest = rest.partition("\n")
        content = f"{first}\n{rest}" if rest else first
        head, _, last = content.rpartition("\n")
        if self._quotes and head and attribution(words(last, self._env)):
            return [*parts, head.removesuffix("\\"), last]
        return [*parts, content]

    def _add(self, text: str, *, item: bool = False) -> None:
        if text.strip():
            self.blocks.append(Prose((self._marker + text).strip(), item))
        self._marker = ""

    def _open_quote(self) -> None:
        self._quotes += 1
        if self._quotes == 1:
            self._outside, self.blocks, self._bold = self.blocks, [], False

    def _close_quote(self) -> None:
        self._quotes -= 1
        if self._quotes:
            return
        inside, self.blocks = self.blocks, self._outside
        match inside:
            case [Prose(text=title), Prose(text=line), _, *_] if self._bold:
                if byline_under(title, line):
                    inside[0] = Heading(title, level=1)
        if inside:
            self.blocks.append(Quote(tuple(b for b in inside if not isinstance(b, Quote))))
