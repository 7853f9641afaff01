"""What an EPUB says of itself: where its texts are, in which order, whose they are."""

import posixpath
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from index.reading.archive import Archive
from index.reading.labels import Meta, year_in
from index.reading.stating import usable_title
from index.reading.xml_events import text_of, tree

FORMAT: Final = "EPUB"

_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
# What hides embedded fonts from copying; their texts are readable all the same.
_OBFUSCATIONS = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")
_TEXTS = ("application/xhtml+xml", "text/html", "text/x-oeb1-document", "image/svg+xml")
_AUTHORS = ("", "aut", "edt", "com")  # MARC relators: author, editor, compiler


@dataclass(frozen=True, slots=True)
class Package:
    """``texts`` are paths in reading order; ``aside`` those that a reader turns to by a link.

    ``contents`` are the paths of the tables of contents, the newer kind first.
    """

    meta: Meta
    texts: tuple[str, ...]
    aside: tuple[str, ...]
    contents: tuple[str, ...]
    fixed: bool


def package(archive: Archive) -> Package:
    """Read the container and the package document. Raises Unreadable."""
    place = _place(archive)
    root = tree(archive.small(place), FORMAT)
    metadata = root.find("metadata")
    items = {item.get("id", ""): item for item in root.iterfind("manifest/item")}
    texts: list[str] = []
    aside: list[str] = []
    for reference in root.iterfind("spine/itemref"):
        item = items.get(reference.get("idref", ""))
        if item is None or item.get("media-type", _TEXTS[0]) not in _TEXTS:
            continue
        if "nav" not in item.get("properties", "").split():
            path = resolved(place, item.get("href", ""))
            (aside if reference.get("linear") == "no" else texts).append(path)
    spine = root.find("spine")
    listed = items.get(spine.get("toc", "") if spine is not None else "")
    navigation = [i for i in items.values() if "nav" in i.get("properties", "").split()]
    return Package(
        meta=_meta(metadata) if metadata is not None else Meta(),
        texts=tuple(texts),
        aside=tuple(aside),
        contents=tuple(
            resolved(place, item.get("href", ""))
            for item in (*navigation, listed)
            if item is not None
        ),
        fixed=any(text_of(m) == "pre-paginated" for m in root.iterfind("metadata/meta")),
    )


def resolved(base: str, href: str) -> str:
    """The path in the archive of what a part at ``base`` refers to, without the fragment."""
    path = unquote(href.partition("#")[0])
    return posixpath.normpath(posixpath.join(posixpath.dirname(base), path)) if path else base


def encrypted(archive: Archive) -> frozenset[str]:
    """The paths that can be read with a key only, fonts apart. Raises Unreadable."""
    if archive.find(_ENCRYPTION) is None:
        return frozenset()
    root = tree(archive.small(_ENCRYPTION), FORMAT)
    paths: list[str] = []
    for data in root.iter("EncryptedData"):
        method = data.find("EncryptionMethod")
        if method is None or method.get("Algorithm") not in _OBFUSCATIONS:
            paths += (unquote(each.get("URI", "")) for each in data.iter("CipherReference"))
    return frozenset(paths)


def _place(archive: Archive) -> str:
    """Where the package document is: the container says, or there is only one."""
    named = None
    if archive.find(_CONTAINER) is not None:
        root = tree(archive.small(_CONTAINER), FORMAT)
        named = next((each.get("full-path") for each in root.iter("rootfile")), None)
    places = [name for name in archive.names() if name.lower().endswith(".opf")]
    if named is not None and archive.find(named) is not None:
        return named
    if len(places) != 1:
        raise archive.damaged()
    return places[0]


def _meta(metadata: Element) -> Meta:
    refined: dict[tuple[str, str], str] = {}
    for meta in metadata.iter("meta"):
        about = (meta.get("refines", "").removeprefix("#"), meta.get("property", ""))
        refined.setdefault(about, text_of(meta))

    def role(element: Element, name: str) -> str:
        return element.get(name) or refined.get((element.get("id", ""), name), "")

    titles = sorted(metadata.iter("title"), key=lambda e: role(e, "title-type") not in ("", "main"))
    authors = [text_of(e) for e in metadata.iter("creator") if role(e, "role") in _AUTHORS]
    return Meta(
        title=next((title for e in titles if (title := usable_title(text_of(e)))), None),
        author=several(author for author in authors if author),
        year=_year(metadata),
        language=next((text for e in metadata.iter("language") if (text := text_of(e))), None),
    )


def several(names: Iterable[str]) -> str | None:
    """Join names in a way that every language reads."""
    *before, last = tuple(dict.fromkeys(names)) or ("",)
    return f"{', '.join(before)} & {last}" if before else last or None


def _year(metadata: Element) -> str | None:
    """The work's own year before the file's; that of a later change never."""
    dates = [(e.get("event", ""), text_of(e)) for e in metadata.iter("date")]
    dates.sort(key=lambda each: each[0] != "original-publication")
    return next(
        (year for event, d in dates if event != "modification" if (year := year_in(d))), None
    )
