"""A text on its way into a library: read, split and embedded, not yet written."""

from dataclasses import dataclass

from index.documents import Document, Passage
from index.quotations import Quotation


@dataclass(frozen=True, slots=True)
class Details:
    """What a person says of a text; ``None`` where the file is to say it.

    ``ocr`` are the languages of scanned pages whose words are to be recognised: ``eng+deu``.
    """

    title: str | None = None
    author: str | None = None
    year: str | None = None
    ocr: str | None = None


UNTOLD = Details()
"""Nobody says anything of the text."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A text read, split and embedded, ready to be written in one transaction.

    ``vectors`` are little-endian half-precision rows of unit length, ``terms`` the full-text
    streams; both in the order of ``passages``. ``quotations`` are those of the whole document.
    """

    document: Document
    filename: str
    sha256: str
    passages: tuple[Passage, ...]
    terms: tuple[str, ...]
    vectors: tuple[bytes, ...]
    model: str
    dimension: int
    quotations: tuple[Quotation, ...] = ()

    @property
    def words(self) -> int:
        """Words of the whole text, as a reader counts them."""
        return len(self.document.text.split())


@dataclass(frozen=True, slots=True)
class NewVectors:
    """Vectors of another model for the passages of a library, by passage id.

    ``generation`` is that of the library as it was read: later it has other passages.
    """

    generation: int
    vectors: dict[int, bytes]
    model: str
    dimension: int
