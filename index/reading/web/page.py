"""HTML → Document: the text of a page, without the web site around it."""

from collections.abc import Sequence

from selectolax.lexbor import LexborHTMLParser, LexborNode

from index.documents import Document
from index.reading.blocks import Block, Heading
from index.reading.composing import compose
from index.reading.labels import Meta, year_in
from index.reading.stating import reconciled, usable_title
from index.reading.title_page import key
from index.reading.unreadable import Reason, Unreadable
from index.reading.web.charset import decode_page
from index.reading.web.roles import Taste
from index.reading.web.tree import attributes_of, parse
from index.reading.web.walk import Walk

SUFFIXES = (".html", ".htm", ".xhtml")

_MAIN = "main, [role=main], [itemprop=articleBody]"
_LEAST_SHARE = 5  # the main part has at least a fifth of all paragraphs, or is no main part
_AUTHORS = ("citation_author", "author", "dc.creator", "dcterms.creator", "article:author")
_DATES = ("citation_publication_date", "citation_date", "article:published_time", "dc.date")


def read_html(data: bytes, filename_title: str) -> Document:
    """Read a page. Raises Unreadable."""
    text, warnings = decode_page(data)
    page = parse(text)
    if page.body is None:
        raise Unreadable(Reason.NO_TEXT)
    blocks = _text_of(page, page.body)
    return compose(blocks, filename_title, reconciled(blocks, _stated(page, blocks)), warnings)


def _text_of(page: LexborHTMLParser, body: LexborNode) -> list[Block]:
    """Read the part that the page calls its main one, else all but what frames it."""
    whole = _walked(body, Taste(site=True, menus=True)) or _walked(body, Taste(site=True))
    articles = page.css("article")
    main = page.css_first(_MAIN) or (articles[0] if len(articles) == 1 else None)
    if main is None:
        return whole or _walked(body, Taste())
    part = _walked(main, Taste(site=True))
    return part if len(part) * _LEAST_SHARE >= len(whole) else whole


def _walked(root: LexborNode, taste: Taste) -> list[Block]:
    walk = Walk(taste)
    walk.run(root)
    return walk.blocks


def _stated(page: LexborHTMLParser, blocks: Sequence[Block]) -> Meta:
    named: dict[str, str] = {}
    for node in page.css("meta"):
        attributes = attributes_of(node)
        name = (attributes.get("property") or attributes.get("name") or "").lower()
        named.setdefault(name, (attributes.get("content") or "").strip())
    authors = (named.get(name, "") for name in _AUTHORS)
    dates = (named.get(name, "") for name in _DATES)
    root = attributes_of(page.root) if page.root else {}
    return Meta(
        title=_title(page, named.get("og:title"), blocks),
        # The author may be stated by the address of a profile.
        author=next((author for author in authors if author and "://" not in author), None),
        year=next((year for date in dates if (year := year_in(date))), None),
        language=root.get("lang") or root.get("xml:lang") or None,
    )


def _title(page: LexborHTMLParser, shared: str | None, blocks: Sequence[Block]) -> str | None:
    """The page's heading where its title repeats it, which often adds the site's name."""
    node = page.css_first("title")
    title = usable_title(shared) or usable_title(node.text(deep=False) if node else None)
    tops = [block.text for block in blocks if isinstance(block, Heading) and block.level == 1]
    if len(tops) == 1 and (title is None or key(tops[0]) in key(title)):
        return tops[0]
    return title
