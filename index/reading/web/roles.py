"""What an element of a page is for, by its name, its attributes and what little it holds."""

import re
from dataclasses import dataclass

from selectolax.lexbor import LexborNode

from index.reading.web.tree import Attributes, short_text

HEADINGS = {f"h{level}": level for level in range(1, 7)}
SECTIONS = frozenset(("article", "section"))
CELLS = frozenset(("td", "th"))
LISTS = frozenset(("ol", "ul"))
BOXES = frozenset(("aside", "blockquote"))
ITEMS = frozenset(("dd", "dt", "li"))

# Each begins and ends a paragraph.
_BLOCK_TAGS = """\
address article aside blockquote body caption center dd details dialog dir div dl dt fieldset
figcaption figure footer form header hgroup li main ol p pre section summary table tbody td text
tfoot th thead tr ul
"""
BLOCKS = frozenset(_BLOCK_TAGS.split())

# Words that are no text of the page: machinery, controls, and what is said elsewhere.
_NEVER_TAGS = """\
annotation annotation-xml applet audio button canvas datalist del desc head iframe input map
metadata nav noframes noscript object rp rt script select style template textarea title video
"""
_NEVER = frozenset(_NEVER_TAGS.split())
_SITE = frozenset(("aside", "footer", "header"))
_SITE_ROLES = frozenset(("banner", "complementary", "contentinfo", "navigation", "search"))
_SITE_WORDS = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|navigation|menu|footer|sidebar|breadcrumbs?|cookies?)(?:$|[\s_-])",
    re.IGNORECASE,
)
_SITE_HEADER = re.compile(r"(?:site-?|page-?|)header(?:-\d+)?", re.IGNORECASE)
_LICENCE = "pg-boilerplate"  # the class of Project Gutenberg's header and footer
_INVISIBLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)

_PAGE_CLASSES = frozenset(("pagenum", "pageno", "page-number", "x-ebookmaker-pageno"))
_PAGE = re.compile(
    r"\W*(?:(?:page|pg|p|seite|s)[\W_]*)?((?:[a-z]{1,3}-?)?\d{1,5}[a-z]?|[ivxlcdm]{1,9})\W*",
    re.IGNORECASE,
)
_PAGE_BREAKS = frozenset(("pagebreak", "doc-pagebreak"))
_LONGEST_PAGE = 24  # characters of a mark; what has more is text that a page begins with
_NOTES = frozenset(("footnote", "endnote", "rearnote", "doc-footnote", "doc-endnote"))
_NOTE_MARK = re.compile(r"[\[(]?\s*([0-9]{1,4}|[ivxlc]{1,6}|[a-z]|[*†‡§¶]{1,3})\s*[\])]?")


@dataclass(frozen=True, slots=True)
class Taste:
    """Which parts of a page are text.

    ``site``: the page stands in a web site, whose frame is left out, and not in a book.
    ``menus``: short lines that are nothing but a link are left out too.
    """

    site: bool = False
    menus: bool = False


def types(attributes: Attributes) -> frozenset[str]:
    """The roles that a book's or an accessible page's markup gives to an element."""
    named = f"{attributes.get('epub:type') or ''} {attributes.get('role') or ''}"
    return frozenset(named.lower().split())


def is_left_out(tag: str, attributes: Attributes, taste: Taste, *, inside: bool) -> bool:
    """Whether nothing of an element is read; ``inside``: it stands in an article or quotation."""
    hidden = "hidden" in attributes or attributes.get("aria-hidden") == "true"
    hidden = hidden or _LICENCE in (attributes.get("class") or "").split()
    if tag in _NEVER or hidden or _INVISIBLE.search(attributes.get("style") or ""):
        return True
    return taste.site and tag != "body" and _is_frame(tag, attributes, inside=inside)


def _is_frame(tag: str, attributes: Attributes, *, inside: bool) -> bool:
    """Whether an element belongs to the web site around the text."""
    roles = types(attributes)
    if roles & _NOTES:
        return False
    if (tag in _SITE and not (inside and tag == "header")) or roles & _SITE_ROLES:
        return True
    identity, classes = attributes.get("id") or "", attributes.get("class") or ""
    if not inside and _SITE_HEADER.fullmatch(identity):
        return True
    return any(_SITE_WORDS.search(name) for name in (identity, classes))


def is_note(roles: frozenset[str]) -> bool:
    """Whether an element is a footnote or an endnote."""
    return bool(roles & _NOTES)


def page_label(node: LexborNode, attributes: Attributes) -> str | None:
    """What a mark says of the printed page that begins there; None of what is no such mark.

    It is empty where the mark says nothing.
    """
    classes = (attributes.get("class") or "").lower().split()
    if types(attributes).isdisjoint(_PAGE_BREAKS) and _PAGE_CLASSES.isdisjoint(classes):
        return None
    said = (attributes.get("title"), attributes.get("aria-label"), short_text(node))
    return next((label for text in said if (label := as_page(text or ""))), "")


def is_only_mark(node: LexborNode) -> bool:
    """Whether a page's mark holds nothing but the page's number."""
    return len(short_text(node)) <= _LONGEST_PAGE


def as_page(text: str) -> str | None:
    """Reduce ``[Pg 12]`` and ``Page xiv.`` to the label; None of anything else."""
    found = _PAGE.fullmatch(text) if len(text) <= _LONGEST_PAGE else None
    return found.group(1) if found else None


def note_mark(node: LexborNode, attributes: Attributes) -> str | None:
    """The number of the note that a link leads to: ``[1]``; None of other links."""
    href = attributes.get("href") or ""
    if "#" not in href:
        return None
    raised = (node.parent is not None and node.parent.tag == "sup") or any(
        child is not None and child.tag == "sup" for child in (node.child, node.last_child)
    )
    if not raised and not types(attributes) & {"noteref", "doc-noteref"}:
        return None
    found = _NOTE_MARK.fullmatch(short_text(node))
    return found.group(1) if found else None
