"""HTML and XHTML → a tree of nodes, by the parser that browsers' rules are written for."""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode, SelectolaxError

from index.reading.unreadable import Reason, Unreadable

# Browsers stop at 512. The parser looks through all open elements for each new one: at 100,000
# it takes 15 seconds.
_DEEPEST = 3_000

_VOID_TAGS = "area base br col embed hr img input link meta param source track wbr"
# Their ends are rarely written, and they do not nest in themselves.
_ENDLESS_TAGS = """\
a body colgroup dd dt head html li optgroup option p rp rt tbody td tfoot th thead tr
"""
_VOID = frozenset(_VOID_TAGS.split())
_FLAT = _VOID | frozenset(_ENDLESS_TAGS.split())
_TAG = re.compile(r"<(/?)([A-Za-z][^\s/>]*)")
_SELF_CLOSED = re.compile(r"<([A-Za-z][\w:.-]*)((?:\s[^<>]*)?)/>")
_CDATA, _CDATA_END = "<![CDATA[", "]]>"
_ROOT = re.compile(r"<[A-Za-z]")

Attributes = dict[str, str | None]


def parse(text: str) -> LexborHTMLParser:
    """Parse a whole page. Raises Unreadable: TOO_MUCH, nested too deep or too many elements."""
    if text.lstrip().startswith("<?xml"):
        text = _as_html(text)
    if _depth(text) > _DEEPEST:
        raise Unreadable(Reason.TOO_MUCH, {"what": "nesting"})
    try:
        return LexborHTMLParser(text)
    except SelectolaxError as error:
        # It reads any markup; what it may lack is memory for the nodes.
        raise Unreadable(Reason.TOO_MUCH, {"what": "memory"}) from error


def declares_entities(text: str) -> bool:
    """Whether a document type in front of the root makes entities: nobody's book does."""
    root = _ROOT.search(text)
    return "<!ENTITY" in text[: root.start() if root else len(text)]


def attributes_of(node: LexborNode) -> Attributes:
    """An element's attributes by name; none of anything else, where asking would crash."""
    return node.attributes if node.is_element_node else {}


def nodes_under(root: LexborNode) -> Iterator[LexborNode]:
    """All nodes below one, in their order."""
    node = root.child
    while node is not None:
        yield node
        node = node.child or following(node, root)


def following(node: LexborNode, root: LexborNode) -> LexborNode | None:
    """The node after one and all that is below it; None where that was the last below root."""
    current: LexborNode | None = node
    while current is not None and current.mem_id != root.mem_id:
        if current.next is not None:
            return current.next
        current = current.parent
    return None


def short_text(node: LexborNode, most: int = 20) -> str:
    """The words below a node that is expected to hold few; ``most`` nodes are looked at."""
    parts = []
    for number, each in enumerate(nodes_under(node)):
        if number == most:
            break
        if each.is_text_node:
            parts.append(each.text_content or "")
    return " ".join("".join(parts).split())


def _as_html(text: str) -> str:
    """Write out what only XML closes by itself, or a ``<title/>`` hides all that follows."""

    def closed(found: re.Match[str]) -> str:
        name, rest = found.groups()
        return found.group() if name.lower() in _VOID else f"<{name}{rest}></{name}>"

    head, *parts = text.split(_CDATA)
    for number, part in enumerate(parts):
        words, end, rest = part.partition(_CDATA_END)
        if end:
            parts[number] = words.replace("&", "&amp;").replace("<", "&lt;") + rest
    return _SELF_CLOSED.sub(closed, head + "".join(parts))


def _depth(text: str) -> int:
    """How deep elements nest at most, roughly: those that may stay open do not count."""
    deepest = depth = 0
    for found in _TAG.finditer(text):
        end, name = found.groups()
        if name.lower() in _FLAT:
            continue
        depth = max(depth - 1, 0) if end else depth + 1
        deepest = max(deepest, depth)
    return deepest
