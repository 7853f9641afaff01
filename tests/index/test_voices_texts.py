"""Two whole texts, annotated by hand: every quotation, its speaker, and nobody named wrongly."""

from pathlib import Path

import pytest

from index.documents import Document
from index.quotations import Manner, Quotation
from index.reading import read
from index.voices.chains import chain
from index.voices.collecting import quotations
from index.voices.doubting import doubts

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "examples" / "the-lamplighters-circle.md"
ARTICLE = ROOT.parent / "shared" / "eval" / "article" / "october-1917.txt"

PELL = "Nora Pell, 2019"
KERROW = "Ada Kerrow, 1934"
CAMPBELL = "Sally Campbell"
REED = "John Reed, 1918"

# How a quotation begins, who truly speaks, and who speaks it on. ``None``: nobody in particular.
SAMPLE_VOICES: list[tuple[str, str | None, tuple[str, ...]]] = [
    ("“People think", "Ruth Adeyemi", (PELL,)),
    ("“It isn’t", "Ruth Adeyemi", (PELL,)),
    ("‘The lantern", "Agnes Thorne", ("Ruth Adeyemi", PELL)),
    ("“A tie", "Peter Lowe", (PELL,)),
    ("“It means", "Peter Lowe", (PELL,)),
    ("“A rule", "Peter Lowe", (PELL,)),
    ("“We’d have", "Sofia Marchetti", (PELL,)),
    ("“My slip", "Sofia Marchetti", (PELL,)),
    ("‘get us Sundays’", "my slip", ("Sofia Marchetti", PELL)),
    ("‘get us Sundays while", None, ("Sofia Marchetti", PELL)),
    ("“I still", "Edwin Marsh", (PELL,)),
    ("“But they", "Edwin Marsh", (PELL,)),
    ("“‘If you", "Edwin Marsh", (PELL,)),
    ("‘If you", "his father", (PELL,)),
    ("“You may share", "Mr. Hale", (KERROW, PELL)),
    ("“You’ll have", "the woman", (KERROW, PELL)),
    ("“getting it", None, (PELL,)),
    ("“I came for", "Colin Tass", (PELL,)),
    ("“If you ask", "Colin Tass", (PELL,)),
    ("“He’s right", "Sofia Marchetti", (PELL,)),
    ("“They were slower", "Helen Osgood", (PELL,)),
    ("“But I’ll", "Helen Osgood", (PELL,)),
    ("“You recall", "Ruth Adeyemi", (PELL,)),
    ("“You don’t", "Ruth Adeyemi", (PELL,)),
]
# These need more than the words close by, and stay without a name.
SAMPLE_UNNAMED = {"“‘If you", "“You’ll have", "“You recall", "“You don’t"}

ARTICLE_VOICES: list[tuple[str, str | None, tuple[str, ...]]] = [
    ("“In the rash", "Sheila Fitzpatrick", (CAMPBELL,)),
    ("‘history’s", "Tony Brenton", ("Sheila Fitzpatrick", CAMPBELL)),
    ("“A free market", "Theresa May", (CAMPBELL,)),
    ("“It is unquestionably", "Theresa May", (CAMPBELL,)),
    ("“Ever since", None, (CAMPBELL,)),
    ("“in defence", "Dockers in Barcelona", (CAMPBELL,)),
    ("“After discussions", "the Catalan CGT", (CAMPBELL,)),
    ("‘Comrades", "a workman", (REED, CAMPBELL)),
    ("‘Here’s trouble", "the owner", (REED, CAMPBELL)),
]
ARTICLE_UNNAMED = {"“in defence"}
ARTICLE_TERMS = ["“Soviets in Action”", "“the party”", "‘shop’", "“Soviets in Action”"]
ARTICLE_REPORTED = [
    ("this is far from", "Sally Campbell"),
    ("the world’s eight", "Oxfam"),
    ("the workers’ state", "Amy Leather"),
]

absent = pytest.mark.skipif(not ARTICLE.exists(), reason=f"{ARTICLE} is not there")


def opened(path: Path, author: str | None = None) -> Document:
    document = read(path.read_bytes(), path.name)
    return document if author is None else with_author(document, author)


def with_author(document: Document, author: str) -> Document:
    return Document(document.title, document.text, document.sections, author, document.year)


def spoken(document: Document) -> list[Quotation]:
    kept = (Manner.TERM, Manner.EXTRACT)
    return [q for q in quotations(document) if q.kind not in kept and not q.reported]


def voices(document: Document, quotation: Quotation) -> tuple[str, ...]:
    section = next(each for each in document.sections if quotation.end <= each.paragraphs[-1].end)
    return chain(document, section, quotation.start, quotation.end, quotations(document))


def check(
    document: Document,
    expected: list[tuple[str, str | None, tuple[str, ...]]],
    unnamed: set[str],
) -> None:
    found = spoken(document)
    assert len(found) == len(expected)
    for quotation, (begins, speaker, further) in zip(found, expected, strict=True):
        assert document.text.startswith(begins, quotation.start), begins
        named = speaker is not None and begins not in unnamed
        assert quotation.speaker == (speaker if named else None), begins
        assert voices(document, quotation) == (speaker if named else "?", *further), begins


def test_the_sample() -> None:
    check(opened(SAMPLE), SAMPLE_VOICES, SAMPLE_UNNAMED)


@absent
def test_the_article() -> None:
    check(opened(ARTICLE, CAMPBELL), ARTICLE_VOICES, ARTICLE_UNNAMED)


@absent
def test_the_articles_terms_and_reports() -> None:
    document = opened(ARTICLE)
    found = quotations(document)
    terms = [document.text[q.start : q.end] for q in found if q.kind is Manner.TERM]
    assert terms == ARTICLE_TERMS
    reports = [q for q in found if q.reported]
    assert [each.speaker for each in reports] == [speaker for _, speaker in ARTICLE_REPORTED]
    for report, (begins, _) in zip(reports, ARTICLE_REPORTED, strict=True):
        assert document.text.startswith(begins, report.start)


@absent
def test_the_article_has_two_bylines() -> None:
    warning = doubts(opened(ARTICLE))[0]
    assert warning.code == "two_bylines"
    assert warning.facts == (("first", "Tim Sanders"), ("second", "Sally Campbell"))


@absent
def test_words_of_an_extract_outside_its_quotations_are_its_authors() -> None:
    document = opened(ARTICLE, CAMPBELL)
    for words in ("In Novgorod was a textile mill", "subject to recall at any time"):
        start = document.text.index(words)
        section = next(s for s in document.sections if start <= s.paragraphs[-1].end)
        span = (start, start + len(words))
        assert chain(document, section, *span, quotations(document)) == (REED, CAMPBELL)
