"""Word (.docx) → Document. Nothing that a file refers to outside of itself is ever fetched."""

import posixpath
from collections.abc import Mapping
from itertools import pairwise
from xml.etree.ElementTree import Element

from index.documents import Document, Warned
from index.reading.archive import Archive
from index.reading.blocks import Block, Heading, Prose
from index.reading.composing import compose
from index.reading.decoding import kind
from index.reading.headlines import strong, weak
from index.reading.labels import Meta, year_in
from index.reading.office.word_body import Body
from index.reading.office.word_numbers import Numbers
from index.reading.office.word_styles import Styles
from index.reading.stating import reconciled
from index.reading.unreadable import Reason, Unreadable
from index.reading.xml_events import End, Event, Start, events, text_of, tree

SUFFIXES = (".docx", ".docm")

_FORMAT = "Word"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_INSTEAD = (".docx", ".odt", ".rtf")
_ENOUGH_HEADINGS = 40  # one among so many blocks: the writer has used the styles for them
_MOST_BOLD = 0.3  # share of the paragraphs; where more are bold, bold means nothing


def read_word(data: bytes, filename_title: str) -> Document:
    """Read a file of Word 2007 or later. Raises Unreadable."""
    if kind(data) == "ole":
        if _ENCRYPTED in data:
            raise Unreadable(Reason.ENCRYPTED)
        # Word's format of before 2007 under the newer one's name.
        raise Unreadable(Reason.UNKNOWN_FORMAT, {"suffix": ".doc", "supported": _INSTEAD})
    archive = Archive(data, _FORMAT)
    place = _related(archive, "").get("officeDocument", "word/document.xml")
    parts = _related(archive, place)
    styles = Styles(_part(archive, parts.get("styles")))
    notes: dict[tuple[str, str], str] = {}
    for name in ("footnote", "endnote"):
        if (part := parts.get(f"{name}s")) and archive.find(part):
            notes |= _notes(archive, part, name, styles)
    body = Body(styles, Numbers(_part(archive, parts.get("numbering"))), notes)
    body.run(events(archive.chunks(place), _FORMAT))
    blocks = _with_bold_headings(body.blocks, body.bold)
    properties = _part(archive, _related(archive, "").get("core-properties"))
    warnings = (Warned("left_out", (("what", "contents"),)),) if body.contents else ()
    return compose(blocks, filename_title, reconciled(blocks, _stated(properties)), warnings)


def _related(archive: Archive, part: str) -> dict[str, str]:
    """The parts that one refers to inside of the file, by the last word of their kind."""
    folder, name = posixpath.split(part)
    relations = posixpath.join(folder, "_rels", f"{name}.rels")
    if archive.find(relations) is None:
        return {}
    found: dict[str, str] = {}
    for relation in tree(archive.small(relations), _FORMAT).iter("Relationship"):
        if relation.get("TargetMode") != "External":
            target = posixpath.join(f"/{folder}", relation.get("Target", ""))
            kind_of = relation.get("Type", "").rpartition("/")[2]
            found.setdefault(kind_of, posixpath.normpath(target).lstrip("/"))
    return found


def _part(archive: Archive, name: str | None) -> Element | None:
    """A small part as a whole; None where the file has none."""
    if name is None or archive.find(name) is None:
        return None
    return tree(archive.small(name), _FORMAT)


def _notes(archive: Archive, part: str, name: str, styles: Styles) -> dict[tuple[str, str], str]:
    """The texts of the footnotes or endnotes."""
    found: dict[tuple[str, str], str] = {}
    inside: list[Event] | None = None
    identity = ""
    for event in events(archive.chunks(part), _FORMAT):
        match event:
            case Start(tag=tag, attributes=attributes) if tag == name:
                # Others are the lines between text and notes.
                inside = [] if attributes.get("type", "normal") == "normal" else None
                identity = attributes.get("id", "")
            case End(tag=tag) if tag == name and inside is not None:
                body = Body(styles, Numbers(None), {})
                body.run(inside)
                texts = (b.text for b in body.blocks if isinstance(b, Heading | Prose))
                found[name, identity] = " ".join(texts)
                inside = None
            case _ if inside is not None:
                inside.append(event)
    return found


def _with_bold_headings(blocks: list[Block], bold: Mapping[int, Block]) -> list[Block]:
    """Headings in a file whose writer made them by hand: bold lines above paragraphs."""
    headings = sum(isinstance(block, Heading) for block in blocks)
    lines = sum(id(block) in bold for block in blocks)
    if headings * _ENOUGH_HEADINGS > len(blocks) or lines > _MOST_BOLD * len(blocks):
        return blocks
    found = list(blocks)
    for place, (block, below) in enumerate(pairwise(blocks)):
        if id(block) in bold and id(below) not in bold and isinstance(block, Prose):
            line = block.text.removesuffix(":")
            level = None if "\n" in line or block.item else strong(line) or weak(line)
            if level is not None and isinstance(below, Prose):
                found[place] = Heading(block.text, level)
    return found


def _stated(properties: Element | None) -> Meta:
    if properties is None:
        return Meta()
    return Meta(
        title=text_of(properties.find("title")) or None,
        author=text_of(properties.find("creator")) or None,
        year=year_in(text_of(properties.find("created"))),
        language=text_of(properties.find("language")) or None,
    )
