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


FORM = 2
"""Of what is stored for searching: raised whenever the same text and model give something else."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A text read, split and embedded, ready to be written in one transaction.

    ``vectors`` are little-endian half-precision rows of unit length, ``word_bits`` those
    of ``index.interaction``, ``terms`` the full-text streams in ``language``; all in the order of
    ``passages``. ``quotations`` are those of the whole document.
    """

    document: Document
    filename: str
    sha256: str
    passages: tuple[Passage, ...]
    language: str
    terms: tuple[str, ...]
    vectors: tuple[bytes, ...]
    word_bits: tuple[bytes, ...]
    model: str
    dimension: int
    quotations: tuple[Quotation, ...] = ()

    @property
    def words(self) -> int:
        """Words of the whole text, as a reader counts them."""
        return len(self.document.text.split())


@dataclass(frozen=True, slots=True)
class NewPassage:
    """What is stored of a passage for searching, made anew."""

    terms: str
    headings: str
    vector: bytes
    word_bits: bytes


@dataclass(frozen=True, slots=True)
class NewVectors:
    """What another model, or another form, makes of a library: passages by id.

    ``languages`` are those of the sources, by id. ``generation`` is that of the library as it
    was read: later it has other passages.
    """

    generation: int
    passages: dict[int, NewPassage]
    languages: dict[str, str]
    model: str
    dimension: int
