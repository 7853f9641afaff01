"""*[Tides 2]*: what members write in brackets to point at a paragraph, and which one it is. Pure.

Case, accents, kinds of quotes and the marks of a whole citation make no difference, and part of a
title is enough where it says which is meant. Numbers count the paragraphs of a section; behind
the title of a whole text, and behind a part that only has sections, those of all of it, in order.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from index.documents import Outline

MOST = 5
"""References of one message that are looked up, and paragraphs of one reference."""

_BRACKETS = re.compile(r"\[([^\[\]\n]{1,300})\]")
_NUMBER = re.compile(r"(?:[¶§#]|\b(?:par|para|paragraph|abs|absatz)\b\.?)?\s*(\d{1,5})"
                     r"(?:\s*[-–—]\s*(\d{1,5}))?\s*$", re.IGNORECASE)  # fmt: skip
_PAGES = re.compile(r",\s*pp?\.\s*[^,]*,?\s*$")
_OCR = re.compile(r"\s*\(?OCR\)?\s*$")
_WORD = re.compile(r"[^\W_]+")
_KEPT = 256  # outlines
_BYLINE = re.compile(r"\([^()]*\)\s*,?\s*$")


@dataclass(frozen=True, slots=True)
class Reference:
    """What stood in the brackets; its words, made alike; its paragraphs, from 1.

    ``whole`` are its words with the number among them: *chapter 2* may be a section's name.
    """

    typed: str
    words: tuple[str, ...]
    whole: tuple[str, ...]
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Place:
    """Paragraphs of a section, by their places from 0, the last one included."""

    source: str
    section: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Several:
    """Several places are meant: their titles and headings, outermost first."""

    paths: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Beyond:
    """The text or section is there, and has only so many paragraphs."""

    path: tuple[str, ...]
    count: int


@dataclass(frozen=True, slots=True)
class Unknown:
    """Nothing is called that."""


Resolved = Place | Several | Beyond | Unknown


@dataclass(frozen=True, slots=True)
class _Node:
    """A text, a part of it or a section; ``sections`` by number, with how many paragraphs."""

    source: str
    path: tuple[str, ...]
    names: tuple[tuple[str, ...], ...]
    sections: tuple[tuple[int, int], ...]

    @property
    def count(self) -> int:
        """How many paragraphs it has."""
        return sum(count for _, count in self.sections)

    def place(self, number: int) -> tuple[int, int]:
        """Section and place, both from 0, of its paragraph of that number, from 1."""
        left = number - 1
        for section, count in self.sections:
            if left < count:
                return section, left
            left -= count
        raise LookupError(number)


def references(message: str) -> tuple[Reference, ...]:
    """The references of a message, each once, in order; at most ``MOST``."""
    found: dict[tuple[object, ...], Reference] = {}
    for match in _BRACKETS.finditer(message):
        read = _read(match[1])
        if read is not None:
            found.setdefault((read.words, read.first, read.last), read)
    return tuple(found.values())[:MOST]


def only_references(message: str) -> bool:
    """Whether a message is nothing but brackets, each of which is a reference."""
    inside = _BRACKETS.findall(message)
    rest = _BRACKETS.sub("", message).strip(" \t,;.")
    return bool(inside) and not rest and all(_read(each) for each in inside)


def resolve(reference: Reference, texts: Sequence[Outline]) -> Resolved:
    """Which paragraphs are meant. The closest kind of likeness decides."""
    nodes = [node for text in texts if _holds_all(reference.words, text) for node in _nodes(text)]
    for alike in (_same, _begins):
        found = [node for node in nodes if alike(reference.words, node)]
        # A section that is called by all of it, number and all, is meant rather than a part of
        # another's name.
        if alike is _begins:
            named = [node for node in nodes if _same(reference.whole, node)]
            if named:
                return _settled(named, 1, 1)
        if found:
            return _settled(found, reference.first, reference.last)
    found = [node for node in nodes if _among(reference.words, node)]
    outermost = [
        node
        for node in found
        if not any(_holds(other, node) for other in found if other is not node)
    ]
    return _settled(outermost, reference.first, reference.last) if outermost else Unknown()


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text without case, accents and marks."""
    if text.isascii():
        return tuple(_WORD.findall(text.replace("'", "").casefold()))
    apart = unicodedata.normalize("NFKD", text.replace("ß", "ss").replace("’", "").replace("'", ""))
    plain = "".join(each for each in apart if not unicodedata.combining(each)).casefold()
    return tuple(_WORD.findall(plain))


def _read(inside: str) -> Reference | None:
    text = _OCR.sub("", inside.strip())
    number = _NUMBER.search(text)
    if number is None:
        return None
    name = text[: number.start()]
    if name and name[-1].isalnum() and text[number.start()].isalnum():
        return None  # *r2* is no *r*, paragraph 2
    name = _BYLINE.sub("", _PAGES.sub("", name).rstrip(" ,;:"))
    words = words_of(name)
    first = int(number[1])
    last = int(number[2] or first)
    if not any(each.isalpha() for word in words for each in word) or not 1 <= first <= last:
        return None
    last = min(last, first + MOST - 1)
    return Reference(inside.strip(), words, words_of(text), first, last)


def _holds_all(words: tuple[str, ...], text: Outline) -> bool:
    """Whether title and headings hold all of these words: where not, nothing there is meant."""
    known = _joined(text)
    return all(word in known for word in words)


@lru_cache(maxsize=_KEPT)
def _joined(text: Outline) -> str:
    """The words of a title and all headings, each once."""
    names = dict.fromkeys((text.title, *(name for path, _ in text.sections for name in path)))
    return " ".join(words_of("\n".join(names)))


@lru_cache(maxsize=_KEPT)
def _nodes(text: Outline) -> tuple[_Node, ...]:
    """The text itself, and every part and section of it by its heading path."""
    places: dict[tuple[str, ...], list[tuple[int, int]]] = {}
    below: dict[tuple[str, ...], list[tuple[int, int]]] = {}
    words: dict[str, tuple[str, ...]] = {}
    for number, (path, count) in enumerate(text.sections):
        places.setdefault(path, []).append((number, count))
        for depth in range(len(path)):
            below.setdefault(path[:depth], []).append((number, count))
        for name in (text.title, *path):
            if name not in words:
                words[name] = words_of(name)
    whole = [(number, count) for number, (_, count) in enumerate(text.sections)]
    found = {
        (): whole,
        **{path: places.get(path) or below[path] for path in (*places, *below) if path},
    }
    return tuple(
        _Node(
            text.source,
            (text.title, *path),
            tuple(words[name] for name in (text.title, *path)),
            tuple(sections),
        )
        for path, sections in found.items()
    )


def _same(words: tuple[str, ...], node: _Node) -> bool:
    """Whether these are the words of its name, or of the end of its path."""
    ends = (
        tuple(word for name in node.names[depth:] for word in name)
        for depth in range(len(node.names))
    )
    return bool(words) and words in ends


def _begins(words: tuple[str, ...], node: _Node) -> bool:
    """Whether its own name has these words in a row, the last of them perhaps only begun."""
    name = node.names[-1]
    return any(
        name[at : at + len(words) - 1] == words[:-1]
        and at + len(words) <= len(name)
        and name[at + len(words) - 1].startswith(words[-1])
        for at in range(len(name))
    )


def _among(words: tuple[str, ...], node: _Node) -> bool:
    """Whether each of these words begins one of its path."""
    known = [word for name in node.names for word in name]
    return all(any(each.startswith(word) for each in known) for word in words)


def _holds(outer: _Node, inner: _Node) -> bool:
    shorter = len(outer.path) < len(inner.path)
    return shorter and outer.source == inner.source and inner.path[: len(outer.path)] == outer.path


def _settled(nodes: list[_Node], first: int, last: int) -> Resolved:
    """The one place that all of these mean, as far as they have so many paragraphs."""
    fitting = [node for node in nodes if first <= node.count]
    if not fitting:
        if len(nodes) > 1:
            return Several(tuple(node.path for node in nodes))
        return Beyond(nodes[0].path, nodes[0].count)
    meant = {(node.source, node.place(first)): node for node in reversed(fitting)}
    if len(meant) > 1:
        return Several(tuple(node.path for node in fitting))
    ((source, (section, place)),) = meant
    node = meant[source, (section, place)]
    # A range ends where its section does: a citation names one.
    end = min(place + last - first, dict(node.sections)[section] - 1)
    return Place(source, section, place, end)
