"""Small files of each format, made for one test."""

import io
import zipfile
from collections.abc import Mapping

CONTAINER = (
    '<container><rootfiles><rootfile full-path="b.opf"/></rootfiles></container>'  # no namespace
)
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
ODF = "urn:oasis:names:tc:opendocument:xmlns"


def zipped(members: Mapping[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip file."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, content in members.items():
            # Always of the same day: the bytes are part of the tests' names.
            entry = zipfile.ZipInfo(name)
            archive.writestr(entry, content, method)
    return out.getvalue()


def epub(
    texts: Mapping[str, str],
    *,
    meta: str = "<dc:title>Walks</dc:title>",
    nav: str = "",
    ncx: str = "",
    aside: tuple[str, ...] = (),
    gone: tuple[str, ...] = (),
    more: Mapping[str, str] | None = None,
) -> bytes:
    """An EPUB of these XHTML bodies, by the names of their files."""
    items = "".join(
        f'<item id="{name}" href="{name}" media-type="application/xhtml+xml"/>' for name in texts
    )

    def linear(name: str) -> str:
        return "no" if name in aside else "yes"

    spine = "".join(f'<itemref idref="{name}" linear="{linear(name)}"/>' for name in texts)
    opf = (
        '<package xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="x">'
        f"<metadata>{meta}</metadata><manifest>{items}"
        '<item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>'
        '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>'
        f'</manifest><spine toc="ncx">{spine}</spine></package>'
    )
    members = {"mimetype": "application/epub+zip", "META-INF/container.xml": CONTAINER}
    members["b.opf"] = opf
    if nav:
        members["nav.xhtml"] = xhtml(nav)
    if ncx:
        members["toc.ncx"] = f"<ncx>{ncx}</ncx>"
    members |= {name: xhtml(body) for name, body in texts.items() if name not in gone}
    return zipped(members | dict(more or {}))


def xhtml(body: str) -> str:
    """A page of an EPUB."""
    return (
        '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html>'
        '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">'
        f"<head><title/></head><body>{body}</body></html>"
    )


def docx(body: str, **parts: str) -> bytes:
    """A Word file; ``parts`` are the inner XML of styles, numbering, footnotes, endnotes, core."""
    relations = "".join(
        f'<Relationship Type="{RELATED}/{name}" Target="{name}.xml"/>' for name in parts
    )
    members = {
        "_rels/.rels": "<Relationships>"
        f'<Relationship Type="{RELATED}/officeDocument" Target="word/document.xml"/>'
        '<Relationship Type="x/core-properties" Target="docProps/core.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f"<Relationships>{relations}</Relationships>",
        "word/document.xml": f"<w:document {W} {MC}><w:body>{body}</w:body></w:document>",
    }
    for name, inner in parts.items():
        if name == "core":
            members["docProps/core.xml"] = (
                '<cp xmlns:dc="http://purl.org/dc/elements/1.1/"'
                f' xmlns:dcterms="http://purl.org/dc/terms/">{inner}</cp>'
            )
        else:
            members[f"word/{name}.xml"] = f"<w:{name} {W}>{inner}</w:{name}>"
    return zipped(members)


def p(text: str, style: str = "", properties: str = "", run: str = "") -> str:
    """A paragraph of Word with one run."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return (
        f"<w:p><w:pPr>{named}{properties}</w:pPr>"
        f'<w:r><w:rPr>{run}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'
    )


def odt(body: str, styles: str = "", meta: str = "", manifest: str = "") -> bytes:
    """An OpenDocument text."""
    spaces = " ".join(
        f'xmlns:{name}="{ODF}:{name}:1.0"' for name in ("office", "text", "table", "style", "meta")
    )
    dc = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'
    return zipped(
        {
            "content.xml": f"<office:document-content {spaces}><office:automatic-styles>{styles}"
            f"</office:automatic-styles><office:body><office:text>{body}</office:text>"
            "</office:body></office:document-content>",
            "meta.xml": f"<office:document-meta {spaces} {dc}><office:meta>{meta}</office:meta>"
            "</office:document-meta>",
            "META-INF/manifest.xml": f"<manifest>{manifest}</manifest>",
        }
    )


def fb2(body: str, info: str = "", notes: str = "", declaration: str = "") -> str:
    """A FictionBook."""
    return (
        f'{declaration}<FictionBook xmlns="http://www.gribuser.ru/xml/fictionbook/2.0"'
        ' xmlns:l="http://www.w3.org/1999/xlink"><description><title-info>'
        f"{info}</title-info></description><body>{body}</body>{notes}"
        '<binary id="c">QUJD</binary></FictionBook>'
    )
