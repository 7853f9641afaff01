"""What a file states about itself beside what its text says: title, author, year."""

import re
from collections.abc import Sequence

from index.reading.blocks import Block, Heading
from index.reading.labels import Meta
from index.reading.title_page import title_page

# What programs put where nobody has written a title.
_NO_TITLE = re.compile(
    r"(?:microsoft word\b.*|.*\.(?:docx?|odt|rtf|html?|txt|wpd)|untitled.*|(?:new )?document ?\d*"
    r"|unbenannt.*|dokument ?\d*|sans titre.*|index|home(?: ?page)?|\W*)",
    re.IGNORECASE,
)
_NO_AUTHOR = re.compile(
    r"(?:administrator|admin|(?:default )?user ?\d*|unknown|owner|author|anonymous user|\W*)",
    re.IGNORECASE,
)


def reconciled(blocks: Sequence[Block], stated: Meta) -> Meta:
    """Set what stands on a text's own title page before what the file's properties state.

    The properties name who typed and when: with another author they do not belong together.
    """
    titles = [b.text for b in blocks if isinstance(b, Heading) and b.level == 0]
    title = titles[0] if titles else usable_title(stated.title)
    author = usable_author(stated.author)
    found = title_page(blocks, Meta(title=title)).meta
    if found.author is not None:
        return Meta(title, found.author, found.year, stated.language)
    return Meta(title, author, found.year or stated.year, stated.language)


def usable_title(title: str | None) -> str | None:
    """A stated title, unless a program made it up."""
    title = " ".join((title or "").split())
    return None if _NO_TITLE.fullmatch(title) else title


def usable_author(author: str | None) -> str | None:
    """A stated author, unless it is an account."""
    author = " ".join((author or "").split())
    return None if _NO_AUTHOR.fullmatch(author) else author
