"""XML that is not trusted → events, one after another, in memory as small as one of them.

Document types with entities are refused (they multiply, and they fetch), and so is nesting that
no writer makes. Names come without their namespaces: nothing here has two of the same name that
matter, but for the prefixes that ``local`` keeps apart.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from xml.etree.ElementTree import Element, ParseError, TreeBuilder

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser

from index.reading.unreadable import Reason, Unreadable

_DEEPEST = 200  # elements; text in cells in boxes in cells of Word comes to about 60
_MOST_NAMES = 1_000  # that are remembered

Attributes = dict[str, str]


@dataclass(frozen=True, slots=True)
class Start:
    """An element begins; ``attributes`` without namespaces."""

    tag: str
    attributes: Attributes


@dataclass(frozen=True, slots=True)
class End:
    """An element ends."""

    tag: str


Event = Start | End | str  # a string is text


def events(chunks: Iterable[bytes], format_name: str) -> Iterator[Event]:
    """Parse piece by piece. Text may come in several pieces. Raises Unreadable."""
    found: list[Event] = []
    target = _Target(found)
    parser = DefusedXMLParser(target=target)
    # Straight from the parser underneath, whose guards stay: that is a third faster.
    parser.parser.ordered_attributes = False
    parser.parser.StartElementHandler = target.start_element
    parser.parser.EndElementHandler = target.end_element
    parser.parser.CharacterDataHandler = found.append
    for chunk in chunks:
        _guarded(format_name, parser.feed, chunk)
        yield from found
        found.clear()
    _guarded(format_name, parser.close)
    yield from found


def tree(chunks: Iterable[bytes], format_name: str) -> Element:
    """Parse a small part as a whole, its names without namespaces. Raises Unreadable."""
    builder = TreeBuilder()
    for event in events(chunks, format_name):
        match event:
            case Start():
                builder.start(event.tag, event.attributes)
            case End():
                builder.end(event.tag)
            case str():
                builder.data(event)
    root: Element = builder.close()
    return root


@lru_cache(_MOST_NAMES)
def local(name: str) -> str:
    """A name without its namespace."""
    return name.rpartition("}")[2]


def text_of(element: Element | None) -> str:
    """All words of an element, their white space collapsed."""
    return "" if element is None else " ".join("".join(element.itertext()).split())


class _Target:
    """What the parser calls; names come as ``namespace}name``."""

    def __init__(self, found: list[Event]) -> None:
        self._found = found
        self._depth = 0

    def start_element(self, tag: str, attributes: Attributes) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise Unreadable(Reason.TOO_MUCH, {"what": "nesting"})
        if attributes:
            plain = {local(name): value for name, value in attributes.items()}
            self._found.append(Start(local(tag), plain))
        else:
            self._found.append(_bare_start(tag))

    def end_element(self, tag: str) -> None:
        self._depth -= 1
        self._found.append(_end(tag))

    def close(self) -> None:
        """Nothing is left open."""


# Most elements are alike, and so are their events.
@lru_cache(_MOST_NAMES)
def _bare_start(tag: str) -> Start:
    return Start(local(tag), {})


@lru_cache(_MOST_NAMES)
def _end(tag: str) -> End:
    return End(local(tag))


def _guarded(format_name: str, call: Callable[..., object], *arguments: bytes) -> None:
    try:
        call(*arguments)
    except (ParseError, DefusedXmlException, LookupError, ValueError) as error:
        # Besides ill-formed text: entities, and encodings that nobody has heard of.
        raise Unreadable(Reason.DAMAGED, {"format": format_name}) from error
