"""PDF: pages of placed characters, from which lines, columns and paragraphs are found again.

``read_pdf`` is the reader; behind it ``opening`` → ``content`` (operators → ``spans``) →
``layout`` (lines) → ``running`` (less headers and footers) → ``columns`` → ``flow`` (paragraphs)
→ ``headings``.
"""

from index.documents import Document

__all__ = ["SUFFIXES", "read_pdf"]

SUFFIXES = (".pdf",)


def read_pdf(data: bytes, filename_title: str) -> Document:
    """Read a PDF file. Raises Unreadable."""
    # pypdf takes a tenth of a second and 20 MB to import: only whoever reads a PDF waits for it.
    from index.reading.pdf.reader import read  # noqa: PLC0415

    return read(data, filename_title)
