"""Real texts that are no part of the project: read where they lie, skipped where they do not."""

import time
from pathlib import Path

import pytest

from index.reading import Unreadable, read

EVAL = Path(__file__).parents[4] / "shared" / "eval"


def real(name: str) -> bytes:
    path = EVAL / name
    if not path.exists():
        pytest.skip(f"{path} is absent: the data for measuring lie beside the project")
    return path.read_bytes()


def test_the_article() -> None:
    document = read(real("article/october-1917.txt"), "october-1917.txt")
    assert document.title == "October 1917: an echo from the future"
    assert document.author == "Tim Sanders"
    extracts = [(s.headings, s.author, s.year) for s in document.sections if s.author]
    assert extracts == [
        (("Workers at the helm",), "John Reed", "1918"),
        (("Soviets in action",), "John Reed", "1918"),
    ]
    second = document.sections[-1].paragraphs[1]
    assert document.text[second.start :].startswith("The Petrograd Soviet")
    body = [s for s in document.sections if not s.headings]
    assert [s.first for s in body] == [1, 8, 18, 26]
    assert document.sections[:4] == tuple(body)


@pytest.mark.parametrize(
    ("name", "title", "author", "path"),
    [
        ("war_and_peace", "War and Peace", "Leo Tolstoy", ("BOOK TEN: 1812", "CHAPTER II")),
        ("on_liberty", "On Liberty", "John Stuart Mill", ("V - Applications",)),
        (
            "ten_days_that_shook_the_world",
            "Ten Days that Shook the World",
            "John Reed",
            ("X - Moscow",),
        ),
        (
            "the_social_contract",
            "The Social Contract",
            "Jean-Jacques Rousseau",
            ("BOOK II", "CHAPTER I - THAT SOVEREIGNTY IS INALIENABLE"),
        ),
    ],
)
def test_books(name: str, title: str, author: str, path: tuple[str, ...]) -> None:
    data = real(f"books/{name}.md")
    begun = time.process_time()
    document = read(data, f"{name}.md")
    assert time.process_time() - begun < 2
    assert (document.title, document.author) == (title, author)
    assert path in [section.headings for section in document.sections]
    assert all(section.author is None for section in document.sections)


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("nasty/empty_0_bytes.txt", "empty"),
        ("nasty/empty_0_bytes.md", "empty"),
        ("nasty/english.cp500.txt", "not_utf8"),
        ("nasty/lone_surrogate_invalid_utf8.txt", "not_utf8"),
        ("nasty/nul_bytes.txt", "binary"),
        ("nasty/pdf_named.txt", "binary"),
    ],
)
def test_nasty_files_are_refused(name: str, reason: str) -> None:
    data = real(f"files/{name}")
    with pytest.raises(Unreadable) as caught:
        read(data, name)
    assert caught.value.reason == reason


@pytest.mark.parametrize(
    ("name", "paragraphs"),
    [
        ("nasty/one_line_5MB.txt", 1),
        ("nasty/prompt_injection.txt", 2),
        ("nasty/utf8_bom_crlf_mixed.txt", 1),
        ("nasty/zalgo_rtl_override.md", 1),
        ("good/linn.txt", 36),
    ],
)
def test_odd_files_are_read(name: str, paragraphs: int) -> None:
    document = read(real(f"files/{name}"), name)
    assert sum(len(section.paragraphs) for section in document.sections) == paragraphs
    assert "\u202e" not in document.title
