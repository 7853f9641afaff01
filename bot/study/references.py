"""*[Tides 2]*: what members write in brackets to point at a paragraph, and which one it is. Pure.

Case, accents, kinds of quotes and the marks of a whole citation make no difference, and part of a
title is enough where it says which is meant. Numbers count the paragraphs of a section; behind
the title of a whole text, and behind a part that only has sections, those of all of it, in order.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from index.documents import Document

MOST = 5
"""References of one message that are looked up, and paragraphs of one reference."""

_BRACKETS = re.compile(r"\[([^\[\]\n]{1,300})\]")
_NUMBER = re.compile(r"(?:[¶§#]|\b(?:par|para|paragraph|abs|absatz)\b\.?)?\s*(\d{1,5})"
                     r"(?:\s*[-–—]\s*(\d{1,5}))?\s*$", re.IGNORECASE)  # fmt: skip
_PAGES = re.compile(r",\s*pp?\.\s*[^,]*,?\s*$")
_OCR = re.compile(r"\s*\(?OCR\)?\s*$")
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
class Text:
    """A text in which references may point: its id, and all of it."""

    source: str
    document: Document


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
    """A text, a part of it or a section, with its paragraphs: section and place, from 0."""

    source: str
    path: tuple[str, ...]
    names: tuple[tuple[str, ...], ...]
    paragraphs: tuple[tuple[int, int], ...]


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


def resolve(reference: Reference, texts: Sequence[Text]) -> Resolved:
    """Which paragraphs are meant. The closest kind of likeness decides."""
    nodes = [node for text in texts for node in _nodes(text)]
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
    apart = unicodedata.normalize("NFKD", text.replace("ß", "ss").replace("’", "").replace("'", ""))
    plain = "".join(each for each in apart if not unicodedata.combining(each)).casefold()
    return tuple(re.findall(r"[^\W_]+", plain))


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


def _nodes(text: Text) -> Iterator[_Node]:
    """The text itself, and every part and section of it by its heading path."""
    document = text.document
    places: dict[tuple[str, ...], list[tuple[int, int]]] = {}
    below: dict[tuple[str, ...], list[tuple[int, int]]] = {}
    for number, section in enumerate(document.sections):
        own = [(number, place) for place in range(len(section.paragraphs))]
        places.setdefault(section.headings, []).extend(own)
        for depth in range(len(section.headings)):
            below.setdefault(section.headings[:depth], []).extend(own)
    yield _node(text, (), [*_in_order(document)])
    for path in dict.fromkeys([*places, *below]):
        if path:
            yield _node(text, path, places.get(path) or below.get(path, []))


def _in_order(document: Document) -> Iterator[tuple[int, int]]:
    for number, section in enumerate(document.sections):
        yield from ((number, place) for place in range(len(section.paragraphs)))


def _node(text: Text, headings: tuple[str, ...], paragraphs: list[tuple[int, int]]) -> _Node:
    path = (text.document.title, *headings)
    names = tuple(words_of(each) for each in path)
    return _Node(text.source, path, names, tuple(paragraphs))


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
    fitting = [node for node in nodes if first <= len(node.paragraphs)]
    if not fitting:
        if len(nodes) > 1:
            return Several(tuple(node.path for node in nodes))
        return Beyond(nodes[0].path, len(nodes[0].paragraphs))
    meant = {(node.source, node.paragraphs[first - 1]): node for node in reversed(fitting)}
    if len(meant) > 1:
        return Several(tuple(node.path for node in fitting))
    ((source, (section, place)),) = meant
    node = meant[source, (section, place)]
    # A range ends where its section does: a citation names one.
    end = place
    for number, other in node.paragraphs[first:last]:
        if number != section:
            break
        end = other
    return Place(source, section, place, end)
