"""Small PDF files, written by hand: every character stands where a test puts it."""

import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

WIDTH, HEIGHT = 612, 792
LEADING = 12.0
COURIER, BOLD, NAMED, UNMAPPED, HELVETICA = "F1", "F2", "F3", "F4", "F5"
CHARACTER = 0.6  # ems; every character of Courier is as wide

_FONTS = {
    COURIER: "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>",
    BOLD: "<< /Type /Font /Subtype /Type1 /BaseFont /Courier-Bold /Encoding /WinAnsiEncoding >>",
    NAMED: "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding << /Type /Encoding"
    " /Differences [65 /fi /ffl /alef /beh /teh /softhyphen] >> >>",
    UNMAPPED: "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix"
    " [.001 0 0 .001 0 0] /CharProcs << /g1 9 0 R >> /Encoding << /Differences [65 /g1 /g2 /g3] >>"
    " /FirstChar 65 /LastChar 67 /Widths [600 600 600] >>",
    HELVETICA: "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
}


@dataclass(frozen=True)
class Shown:
    """A line of text that begins at ``x`` and stands on ``y``, in points."""

    text: str
    x: float
    y: float
    size: float = 10
    font: str = COURIER
    angle: tuple[int, int, int, int] = (1, 0, 0, 1)
    before: str = ""  # operators

    def operators(self) -> str:
        text = self.text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        turn = " ".join(map(str, self.angle))
        place = f"{turn} {self.x} {self.y} Tm"
        return f"BT {self.before} /{self.font} {self.size} Tf {place} ({text}) Tj ET"


@dataclass
class Sheet:
    """One page: lines, whether it shows a picture, and entries of its dictionary."""

    shown: list[Shown] = field(default_factory=list)
    picture: bool = False
    entries: str = ""
    content: str = ""  # instead of the lines


def column(
    text: str,
    *,
    x: float = 72,
    top: float = 700,
    width: int = 60,
    size: float = 10,
    indent: int = 0,
    font: str = COURIER,
) -> list[Shown]:
    """Wrap paragraphs, one a line, to ``width`` characters; no gap between them."""
    lines = [
        (line, place == 0)
        for paragraph in text.strip().split("\n")
        for place, line in enumerate(
            textwrap.wrap(paragraph, width, initial_indent=" " * indent, break_on_hyphens=False)
        )
    ]
    step = CHARACTER * size
    return [
        Shown(line.strip(), x + (indent * step if first else 0), top - row * LEADING, size, font)
        for row, (line, first) in enumerate(lines)
    ]


def pdf(
    pages: Sequence[Sheet],
    *,
    catalog: str = "",
    info: Mapping[str, str] | None = None,
    outline: Sequence[tuple[str, int]] = (),
) -> bytes:
    """Make a file. ``outline``: titles and the pages that they lead to, from 0."""
    fonts = " ".join(f"/{name} {font}" for name, font in _FONTS.items())
    image = (
        "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8"
        " /ColorSpace /DeviceGray /Length 1 >>\nstream\n0\nendstream"
    )
    first = 10
    kids = " ".join(f"{first + 2 * place} 0 R" for place in range(len(pages)))
    objects = {
        2: f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        3: f"<< /Font << {fonts} >> /XObject << /Im 4 0 R >> >>",
        4: image,
        9: "<< /Length 0 >>\nstream\n\nendstream",
    }
    for place, page in enumerate(pages):
        number = first + 2 * place
        content = page.content or "\n".join(line.operators() for line in page.shown)
        if page.picture:
            content += "\nq 612 0 0 792 0 0 cm /Im Do Q"
        objects[number] = (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] /Resources 3 0 R"
            f" /Contents {number + 1} 0 R {page.entries} >>"
        )
        objects[number + 1] = f"<< /Length {len(content)} >>\nstream\n{content}\nendstream"
    after = first + 2 * len(pages)
    if outline:
        catalog += f" /Outlines {after} 0 R"
        objects |= _outline(outline, after, first)
    entries = " ".join(f"/{name} ({value})" for name, value in (info or {}).items())
    objects[1] = f"<< /Type /Catalog /Pages 2 0 R {catalog} >>"
    objects[5] = f"<< {entries} >>"
    return _file(objects)


def _outline(outline: Sequence[tuple[str, int]], root: int, first: int) -> dict[int, str]:
    numbers = [root + 1 + place for place in range(len(outline))]
    objects = {root: f"<< /First {numbers[0]} 0 R /Last {numbers[-1]} 0 R >>"}
    for place, (title, page) in enumerate(outline):
        following = f"/Next {numbers[place + 1]} 0 R" if place + 1 < len(outline) else ""
        objects[numbers[place]] = (
            f"<< /Title ({title}) /Parent {root} 0 R {following}"
            f" /Dest [{first + 2 * page} 0 R /Fit] >>"
        )
    return objects


def _file(objects: Mapping[int, str]) -> bytes:
    data = b"%PDF-1.7\n"
    places = {}
    for number, body in sorted(objects.items()):
        places[number] = len(data)
        data += f"{number} 0 obj\n{body}\nendobj\n".encode("cp1252")
    last = max(places)
    rows = ["0000000000 65535 f \n"]
    rows += [
        f"{places[n]:010} 00000 n \n" if n in places else "0000000000 00000 f \n"
        for n in range(1, last + 1)
    ]
    start = len(data)
    data += f"xref\n0 {last + 1}\n{''.join(rows)}".encode()
    data += f"trailer\n<< /Size {last + 1} /Root 1 0 R /Info 5 0 R >>\n".encode()
    return data + f"startxref\n{start}\n%%EOF\n".encode()
