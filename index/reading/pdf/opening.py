"""A file's bytes → an open PDF: damage, passwords, and how much of it is read at all."""

import logging
import re
from collections.abc import Sequence
from io import BytesIO
from typing import Any, Final

from pypdf import PageObject, PasswordType, PdfReader
from pypdf.errors import LimitReachedError
from pypdf.generic import DictionaryObject, IndirectObject

from index.reading.decoding import kind
from index.reading.pdf.faults import FAULTS
from index.reading.unreadable import Reason, Unreadable

MOST_PAGES = 5_000
_MOST_OBJECTS = 200_000  # looked through for pages where their tree is lost

# In bytes where it says length, else in pieces; for ``pypdf.apply_configuration``.
LIMITS: Final[dict[str, Any]] = {
    "maximum_declared_stream_length": 75_000_000,
    "array_based_stream_maximum_output_length": 50_000_000,
    "lzw_maximum_output_length": 50_000_000,
    "run_length_maximum_output_length": 50_000_000,
    "zlib_maximum_output_length": 50_000_000,
    "stream_decoding_work_maximum_length": 150_000_000,
    # A page's operators are in memory together, about 200 bytes each.
    "stream_parsing_work_maximum_count": 1_000_000,
    "page_tree_maximum_entries": 2 * MOST_PAGES,
    "outline_maximum_entries": 20_000,
    "xform_maximum_invocations_per_extraction": 1_000,
    "disable_legacy_handling": True,
}

_HEADER = re.compile(rb"%PDF-\d")
_LATEST_HEADER = 1_024  # bytes
# Makes pypdf look for objects by itself where a file's end is lost.
_END = b"\nstartxref\n0\n%%EOF\n"

_DAMAGED = {"format": "PDF"}

# What it has to say of a damaged file is no business of whoever runs this.
logging.getLogger("pypdf").addHandler(logging.NullHandler())


def open_pdf(data: bytes) -> PdfReader:
    """Open a file that needs no password. Raises Unreadable."""
    if not data:
        raise Unreadable(Reason.EMPTY)
    if not _HEADER.search(data[:_LATEST_HEADER]):
        found = kind(data)
        if found is not None:
            raise Unreadable(Reason.BINARY, {"found": found})
        raise Unreadable(Reason.DAMAGED, _DAMAGED)
    reader = _reader(data)
    if reader.is_encrypted and not _decrypted(reader):
        raise Unreadable(Reason.ENCRYPTED)
    return reader


def pages_of(reader: PdfReader) -> tuple[Sequence[PageObject], bool]:
    """Give the pages, and whether all are there; where their tree is lost, those that are found.

    Raises Unreadable.
    """
    try:
        if _counted(reader) > MOST_PAGES:
            raise Unreadable(Reason.TOO_MUCH, {"what": "entries"})
        pages = list(reader.pages[: MOST_PAGES + 1])
    except LimitReachedError as error:
        raise Unreadable(Reason.TOO_MUCH, {"what": "entries"}) from error
    except FAULTS:
        pages = []
    if len(pages) > MOST_PAGES:
        raise Unreadable(Reason.TOO_MUCH, {"what": "entries"})
    if pages:
        return pages, True
    found = _found_pages(reader)
    if not found:
        raise Unreadable(Reason.DAMAGED, _DAMAGED)
    return found, False


def labels_of(reader: PdfReader, pages: Sequence[PageObject], *, complete: bool) -> list[str]:
    """Name the pages as printed where the file says how, else by their number."""
    numbers = [str(place) for place in range(1, len(pages) + 1)]
    try:
        labels = reader.page_labels if complete and "/PageLabels" in reader.root_object else []
    except FAULTS:
        labels = []
    if len(labels) != len(numbers):
        return numbers
    clean = ("".join(c for c in label if c.isprintable()).strip() for label in labels)
    return [label or number for label, number in zip(clean, numbers, strict=True)]


def _reader(data: bytes) -> PdfReader:
    try:
        return PdfReader(BytesIO(data))
    except LimitReachedError as error:
        raise Unreadable(Reason.TOO_MUCH, {"what": "unpacked"}) from error
    except FAULTS:
        pass
    try:
        return PdfReader(BytesIO(data + _END))
    except FAULTS as error:
        raise Unreadable(Reason.DAMAGED, _DAMAGED) from error


def _decrypted(reader: PdfReader) -> bool:
    try:
        return reader.decrypt("") != PasswordType.NOT_DECRYPTED
    except FAULTS:
        return False  # a way of encrypting that takes more than a password


def _counted(reader: PdfReader) -> int:
    """How many pages the file says that it has; 0 where it does not."""
    tree = reader.root_object["/Pages"]
    count = tree.get("/Count") if isinstance(tree, DictionaryObject) else None
    return count if isinstance(count, int) else 0


def _found_pages(reader: PdfReader) -> list[PageObject]:
    """Look through all objects for pages, in the order in which they stand in the file."""
    places = [
        (offset, number, generation)
        for generation, numbers in reader.xref.items()
        for number, offset in numbers.items()
    ]
    places += [(stream, number, 0) for number, (stream, _) in reader.xref_objStm.items()]
    pages = []
    for _, number, generation in sorted(places)[:_MOST_OBJECTS]:
        try:
            found = reader.get_object(IndirectObject(number, generation, reader))
        except FAULTS:
            continue
        if isinstance(found, DictionaryObject) and found.get("/Type") == "/Page":
            page = PageObject(reader, found.indirect_reference)
            page.update(found)
            pages.append(page)
            if len(pages) > MOST_PAGES:
                raise Unreadable(Reason.TOO_MUCH, {"what": "entries"})
    return pages
