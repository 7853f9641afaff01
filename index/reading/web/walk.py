"""A page's nodes → blocks. The walk never calls itself, so no nesting is too deep for it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from selectolax.lexbor import LexborNode

from index.documents import Page
from index.reading.blocks import Block, Heading, Prose, Quote, Rule
from index.reading.bylines import attribution
from index.reading.cells import row
from index.reading.headlines import is_rule
from index.reading.inline import Line
from index.reading.web.roles import (
    BLOCKS,
    BOXES,
    CELLS,
    HEADINGS,
    ITEMS,
    LISTS,
    SECTIONS,
    Taste,
    is_left_out,
    is_note,
    is_only_mark,
    note_mark,
    page_label,
    types,
)
from index.reading.web.tree import Attributes, attributes_of
from index.reading.whole import whole

_MENU_WORDS = 6
_MENU_SHARE = 0.9  # of the characters that are words of links


class Walk:
    """One pass over a tree.

    ``pages`` are labels of printed pages by the ids of the elements at which they begin.
    Afterwards ``anchors`` has for each id the place in ``blocks`` of what stands there.
    """

    def __init__(self, taste: Taste, pages: Mapping[str, str] | None = None) -> None:
        self.blocks: list[Block] = []
        self.anchors: dict[str, int] = {}
        self.images = 0
        self._taste = taste
        self._pages = pages or {}
        self._line = Line()
        self._inside: list[list[Block]] = [self.blocks]  # cells and quotations that are open
        self._rows: list[list[list[Block]]] = []
        self._quotes = self._articles = self._links = self._verbatim = self._items = 0
        self._lists: list[int | None] = []  # the next number of each open list
        self._marker = ""
        self._heading: int | None = None
        self._picture = ""  # what the picture in a heading says
        self._sections: list[int] = []  # the level of each open section's first heading, or 0
        self._notes: dict[str, str] = {}  # marks by the ids of the notes

    def run(self, root: LexborNode, pages: tuple[str, ...] = ()) -> tuple[str, ...]:
        """Read all of a tree.

        ``pages`` begin before its first word; returns those that begin behind its last.
        """
        for label in pages:
            self._line.mark(label)
        node = root
        while True:
            entered = self._enter(node)
            child = node.child if entered else None
            if child is not None:
                node = child
                continue
            if entered:
                self._leave(node)
            while node.next is None and node.parent is not None and node.mem_id != root.mem_id:
                node = node.parent
                self._leave(node)
            if node.next is None or node.mem_id == root.mem_id:
                break
            node = node.next
        self._flush()
        return self._line.marked()

    def _enter(self, node: LexborNode) -> bool:
        """Begin a node; returns whether to go into it."""
        if node.is_text_node:
            text = node.text_content or ""
            if self._verbatim:
                self._line.add_verbatim(text)
            else:
                self._line.add(text, linked=self._links > 0)
            return False
        if not node.is_element_node:
            return False
        tag = node.tag or ""
        attributes = attributes_of(node)
        if self._mark_page(node, attributes):
            return False
        inside = self._articles + self._quotes > 0
        if is_left_out(tag, attributes, self._taste, inside=inside):
            return False
        if tag in BLOCKS or tag in HEADINGS:
            self._flush()
        identity = attributes.get("id")
        if identity:
            self.anchors.setdefault(identity, len(self.blocks))
        self._begin(tag, attributes)
        if tag == "a":
            return self._begin_link(node, attributes)
        return True

    def _begin(self, tag: str, attributes: Attributes) -> None:
        if tag in HEADINGS:
            self._heading, self._picture = HEADINGS[tag], ""
        elif tag in SECTIONS:
            self._articles += 1
            self._sections.append(0)
        elif tag in CELLS or tag in BOXES:
            self._open(tag, attributes)
        elif tag in LISTS:
            self._lists.append(whole(attributes.get("start"), 1) if tag == "ol" else None)
        elif tag == "tr":
            self._rows.append([])
        elif tag == "pre":
            self._verbatim += 1
        elif tag in ITEMS:
            self._items += 1
            self._number(tag)
        else:
            self._begin_picture(tag, attributes)
        if is_note(types(attributes)) and (mark := self._notes.get(attributes.get("id") or "")):
            self._marker = f"[{mark}] "

    def _begin_picture(self, tag: str, attributes: Attributes) -> None:
        if tag in ("img", "image"):
            self.images += 1
            self._picture = self._picture or attributes.get("alt") or ""
        elif tag == "tspan" and "y" in attributes:
            # A new line of a drawn text.
            self._line.add(" ")

    def _leave(self, node: LexborNode) -> None:
        """End a node that was entered."""
        tag = node.tag or ""
        if tag in HEADINGS:
            self._end_heading()
        elif tag in BLOCKS:
            self._flush()
            self._end(tag, node)
        elif tag == "a":
            self._links -= 1
        elif tag == "br":
            self._line.break_line()
        elif tag == "hr" and self._heading is None:
            self._flush()
            self._inside[-1].append(Rule())

    def _end(self, tag: str, node: LexborNode) -> None:
        if tag in SECTIONS:
            self._articles -= 1
            self._sections.pop()
        elif tag in CELLS or tag in BOXES:
            self._close(tag, attributes_of(node))
        elif tag in LISTS:
            self._lists.pop()
        elif tag == "tr":
            self._inside[-1].extend(row(self._rows.pop()))
        elif tag == "pre":
            self._verbatim -= 1
        elif tag in ITEMS:
            self._items -= 1

    def _begin_link(self, node: LexborNode, attributes: Attributes) -> bool:
        mark = note_mark(node, attributes)
        if mark is None:
            self._links += 1
            return True
        if self._heading is None:
            self._line.add(f"[{mark}]")
        self._notes[(attributes.get("href") or "").rpartition("#")[2]] = mark
        return False

    def _mark_page(self, node: LexborNode, attributes: Attributes) -> bool:
        """Note the page that begins at a node; returns whether the node is nothing but its mark."""
        if not attributes:
            return False
        label = page_label(node, attributes)
        identity = attributes.get("id") or ""
        begun = (self._pages.get(identity) if identity else None) or label
        if begun:
            self._line.mark(begun)
        if label is None or not is_only_mark(node):
            return False
        if identity:
            self.anchors.setdefault(identity, len(self.blocks))
        return True

    def _open(self, tag: str, attributes: Attributes) -> None:
        """Begin to collect a cell's or a quotation's blocks; a quotation in one is part of it."""
        if tag in CELLS:
            self._inside.append([])
        elif not is_note(types(attributes)):
            self._quotes += 1
            if self._quotes == 1:
                self._inside.append([])

    def _close(self, tag: str, attributes: Attributes) -> None:
        if tag in CELLS:
            cell = self._inside.pop()
            # The parser lets no cell stand outside of a row.
            self._rows[-1].append(cell)
        elif not is_note(types(attributes)):
            self._quotes -= 1
            if self._quotes == 0 and (quoted := _signed(self._inside.pop())):
                self._inside[-1].append(Quote(tuple(quoted)))

    def _number(self, tag: str) -> None:
        number = self._lists[-1] if tag == "li" and self._lists else None
        if number is not None:
            self._lists[-1] = number + 1
        self._marker = f"{number}. " if number is not None else ""

    def _flush(self) -> None:
        """End the paragraph reached, if it has words."""
        if self._heading is not None:
            self._line.add(" ")
            return
        linked = self._line.linked
        text, pages = self._line.take()
        if not text:
            return
        marker, self._marker = self._marker, ""
        if marker and text.startswith((marker.strip(), marker.strip("[]. "))):
            marker = ""
        menu = linked >= _MENU_SHARE * len(text) and len(text.split()) <= _MENU_WORDS
        if self._taste.menus and menu:
            return
        if is_rule(text):
            self._inside[-1].append(Rule())
            return
        self._inside[-1].append(Prose(marker + text, self._items > 0, _moved(pages, len(marker))))

    def _end_heading(self) -> None:
        level, self._heading = self._heading or 1, None
        text, pages = self._line.take()
        text = text.replace("\n", " ") or " ".join(self._picture.split())
        if not text:
            return
        above = max(self._sections[:-1], default=0)
        level = max(level, above + 1) if self._sections else level
        if self._sections and not self._sections[-1]:
            self._sections[-1] = level
        self._inside[-1].append(Heading(text, level, pages))


def _moved(pages: tuple[Page, ...], by: int) -> tuple[Page, ...]:
    return tuple(replace(page, start=page.start + by if page.start else 0) for page in pages)


def _signed(blocks: Sequence[Block]) -> list[Heading | Prose | Rule]:
    """Cut the line that says who is quoted off the paragraph that it was written in."""
    parts = [block for block in blocks if not isinstance(block, Quote)]
    match parts:
        case [*before, Prose(text=text, pages=()) as last] if "\n" in text:
            head, _, line = text.rpartition("\n")
            if attribution(line):
                return [*before, replace(last, text=head.rstrip()), Prose(line.strip())]
    return parts
