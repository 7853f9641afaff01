"""Tables of contents and lists of pages of an EPUB: the newer kind (nav) and the older (NCX)."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from selectolax.lexbor import LexborNode

from index.reading.archive import Archive
from index.reading.books.package import FORMAT, resolved
from index.reading.unreadable import Unreadable
from index.reading.web.charset import decode_page
from index.reading.web.roles import as_page, types
from index.reading.web.tree import attributes_of, nodes_under, parse, short_text
from index.reading.xml_events import text_of, tree

_LONGEST_LABEL = 60  # nodes


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a table of contents; ``depth`` counts from 1; the fragment may be empty."""

    depth: int
    label: str
    fragment: str


@dataclass(frozen=True, slots=True)
class Contents:
    """By the path of a text: its entries, and the printed pages by the ids they begin at."""

    entries: dict[str, list[Entry]] = field(default_factory=dict)
    pages: dict[str, dict[str, str]] = field(default_factory=dict)


def contents(archive: Archive, paths: tuple[str, ...]) -> Contents:
    """Read the first table of contents that has entries, and the first list of pages."""
    found = Contents()
    for path in paths:
        if archive.find(path) is None:
            continue
        try:
            one = _ncx(archive, path) if path.lower().endswith((".ncx", ".xml")) else None
            one = one or _nav(archive, path)
        except Unreadable:
            # The texts are there without it.
            continue
        if not found.entries:
            found.entries.update(one.entries)
        if not found.pages:
            found.pages.update(one.pages)
    return found


def _nav(archive: Archive, path: str) -> Contents:
    found = Contents()
    root = parse(decode_page(archive.read(path))[0]).root
    for node in nodes_under(root) if root is not None else ():
        if node.tag != "nav":
            continue
        roles = types(attributes_of(node))
        for depth, link in _links(node):
            href = attributes_of(link).get("href") or ""
            label = short_text(link, _LONGEST_LABEL)
            if roles & {"toc", "doc-toc"}:
                _enter(found, path, href, Entry(depth, label, ""))
            elif roles & {"page-list", "doc-pagelist"}:
                _turn(found, path, href, label)
    return found


def _links(nav: LexborNode) -> Iterator[tuple[int, LexborNode]]:
    """The links of a list of lists with how deep each stands, from 1."""
    top = nav.mem_id
    for node in nodes_under(nav):
        if node.tag == "a":
            depth = 0
            above = node.parent
            while above is not None and above.mem_id != top:
                # A line without a link only groups the lines below it.
                depth += above.tag == "li" and _has_link(above)
                above = above.parent
            yield max(depth, 1), node


def _has_link(line: LexborNode) -> bool:
    child = line.child
    while child is not None and child.tag != "a":
        child = child.next
    return child is not None


def _ncx(archive: Archive, path: str) -> Contents | None:
    root = tree(archive.small(path), FORMAT)
    if root.tag != "ncx":
        return None
    found = Contents()
    waiting: list[tuple[int, Element]] = [(1, e) for e in root.iterfind("navMap/navPoint")][::-1]
    while waiting:
        depth, point = waiting.pop()
        waiting += ((depth + 1, below) for below in reversed(point.findall("navPoint")))
        _enter(found, path, _source(point), Entry(depth, text_of(point.find("navLabel")), ""))
    for point in root.iterfind("pageList/pageTarget"):
        label = text_of(point.find("navLabel")) or point.get("value", "")
        _turn(found, path, _source(point), label)
    return found


def _source(point: Element) -> str:
    content = point.find("content")
    return content.get("src", "") if content is not None else ""


def _enter(found: Contents, base: str, href: str, entry: Entry) -> None:
    if href and entry.label:
        fragment = href.partition("#")[2]
        entry = Entry(entry.depth, entry.label, fragment)
        found.entries.setdefault(resolved(base, href), []).append(entry)


def _turn(found: Contents, base: str, href: str, label: str) -> None:
    label = as_page(label) or label
    if href and label:
        fragment = href.partition("#")[2]
        found.pages.setdefault(resolved(base, href), {})[fragment] = label
