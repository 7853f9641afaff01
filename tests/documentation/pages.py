"""The pages of the documentation, and what stands in them."""

import re
from collections.abc import Iterator
from pathlib import Path

from tests.fakes import ROOT

DOCS = ROOT / "docs"
PAGES = (ROOT / "README.md", *sorted(DOCS.glob("*.md")))

_FENCE = re.compile(r"^ *```(\w*)\n(.*?)^ *```$", re.MULTILINE | re.DOTALL)
_CODE = re.compile(r"`([^`\n]+)`")
_LINK = re.compile(r"(!?)\[((?:[^\[\]]|\[[^\]]*\])*)\]\(([^()\s]+)\)")
_HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)


def read(path: Path) -> str:
    return path.read_text("utf-8")


def page(name: str) -> str:
    """A page under ``docs/`` by its name."""
    return read(DOCS / f"{name}.md")


def prose(text: str) -> str:
    """A page without what stands in fences."""
    return _FENCE.sub("", text)


def fences(text: str) -> Iterator[tuple[str, str]]:
    """What stands in fences, each with its language."""
    return ((found[1], found[2]) for found in _FENCE.finditer(text))


def code(text: str) -> list[str]:
    """What stands between backticks in prose."""
    return _CODE.findall(prose(text))


def links(text: str) -> list[tuple[bool, str, str]]:
    """Each link or picture: whether it is a picture, its words, its target."""
    return [(mark == "!", words, to) for mark, words, to in _LINK.findall(prose(text))]


def anchors(text: str) -> set[str]:
    """The names of a page's headings, as GitHub makes them."""
    return {
        re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")
        for heading in _HEADING.findall(prose(text))
    }


def section(text: str, heading: str) -> str:
    """What stands below a heading, up to the next of its own rank."""
    found = re.search(rf"^(#+) {re.escape(heading)}\n", text, re.MULTILINE)
    assert found, heading
    rest = text[found.end() :]
    after = re.search(rf"^#{{1,{len(found[1])}}} ", rest, re.MULTILINE)
    return rest[: after.start()] if after else rest


def first_column(text: str) -> list[str]:
    """The first cells of a page's tables, without their heads."""
    rows = re.findall(r"^\| *(.*?) *\|", text, re.MULTILINE)
    return [row for row in rows if row and not set(row) <= set("-:")]
