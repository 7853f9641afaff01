"""EPUB → Document."""

from collections.abc import Sequence

from index.documents import Document, Warned
from index.reading.archive import Archive
from index.reading.blocks import Block
from index.reading.books.chapters import Chapters
from index.reading.books.contents import Contents, contents
from index.reading.books.package import FORMAT, encrypted, package
from index.reading.composing import compose
from index.reading.unreadable import Reason, Unreadable
from index.reading.web.charset import decode_page
from index.reading.web.roles import Taste
from index.reading.web.tree import declares_entities, parse
from index.reading.web.walk import Walk

SUFFIXES = (".epub",)

_NOTHING = (Reason.EMPTY, Reason.NO_TEXT)


def read_epub(data: bytes, filename_title: str) -> Document:
    """Read an EPUB of version 2 or 3. Raises Unreadable."""
    archive = Archive(data, FORMAT)
    book = package(archive)
    if not encrypted(archive).isdisjoint(book.texts):
        raise Unreadable(Reason.ENCRYPTED)
    texts = _Texts(archive, contents(archive, book.contents))
    for path in (*book.texts, *book.aside):
        texts.add(path)
    if texts.missing == len(book.texts) + len(book.aside):
        raise archive.damaged()
    if not texts.words and texts.pictures:
        raise Unreadable(Reason.SCANNED, {"pages": texts.pictures})
    return compose(texts.blocks, filename_title, book.meta, texts.warnings(fixed=book.fixed))


class _Texts:
    """The texts of a book, one after another."""

    def __init__(self, archive: Archive, listed: Contents) -> None:
        self.missing = 0  # named, but not in the archive
        self.pictures = 0  # texts that are nothing but pictures
        self.words = 0  # texts with words
        self._archive = archive
        self._listed = listed
        self._chapters = Chapters()
        self._pages: tuple[str, ...] = ()  # that have begun where no word followed yet

    @property
    def blocks(self) -> Sequence[Block]:
        """All of them."""
        return self._chapters.blocks

    def add(self, path: str) -> None:
        """Read one text. Raises Unreadable."""
        if self._archive.find(path) is None:
            self.missing += 1
            return
        pages = self._listed.pages.get(path, {})
        walk = Walk(Taste(), pages)
        first = (pages[""],) if "" in pages else ()
        try:
            text, _ = decode_page(self._archive.read(path))
        except Unreadable as refusal:
            if refusal.reason in _NOTHING:
                return
            raise
        if declares_entities(text):
            raise self._archive.damaged()
        root = parse(text).root
        if root is not None:
            self._pages = walk.run(root, (*self._pages, *first))
        self.words += bool(walk.blocks)
        self.pictures += not walk.blocks and walk.images > 0
        self._chapters.add(walk.blocks, walk.anchors, self._listed.entries.get(path, ()))

    def warnings(self, *, fixed: bool) -> tuple[Warned, ...]:
        """What is not there. ``fixed``: each text is one page, so a picture is a page too."""
        found = []
        if self.missing:
            found.append(Warned("left_out", (("what", "missing_parts"),)))
        if fixed and self.pictures:
            pages = self.pictures + self.words
            facts = (("without", self.pictures), ("pages", pages))
            found.append(Warned("pages_without_text", facts))
        return tuple(found)
