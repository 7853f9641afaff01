"""The list of texts, a text's card, its pages, and suggestions while typing."""

from pathlib import Path

import pytest

from bot.desk.replies import Refused, Suggestions, TextCard, TextList, TextPage
from bot.desk.requests import Caller, ListTexts, OpenText, SuggestTexts, TextInfo
from bot.desk.texts import MOST_SUGGESTIONS
from bot.errors import Reason
from index.documents import Source
from tests.desk.conftest import added
from tests.fakes import NOW, FakeHouse, prepared


async def test_texts_are_listed_in_the_order_in_which_they_were_added(
    house: FakeHouse, moon: Source, sun: Source, stranger: Caller
) -> None:
    assert await house.desk.handle(ListTexts(house.member)) == TextList((moon, sun))
    assert await house.desk.handle(ListTexts(stranger)) == TextList(())


async def test_a_card_tells_how_a_text_is_built(house: FakeHouse, moon: Source) -> None:
    card = await house.desk.handle(TextInfo(house.member, "the moon's book"))
    assert isinstance(card, TextCard)
    assert card.source == moon
    assert [(each.headings, each.paragraphs, each.page) for each in card.outline] == [
        ((), 1, 1),
        (("Tides",), 2, 1),
    ]
    assert card.pages == 1


async def test_a_text_is_read_page_by_page(house: FakeHouse, tmp_path: Path) -> None:
    paragraphs = [f"Paragraph {n} of the long book. " + "Geese flew by. " * 40 for n in range(9)]
    book = await added(house, tmp_path, "# Long\n\n" + "\n\n".join(paragraphs))
    read: list[str] = []
    number, pages = 1, 2
    while number <= pages:
        page = await house.desk.handle(OpenText(house.member, book.id, number))
        assert isinstance(page, TextPage)
        assert (page.source, page.page) == (book, number)
        pages = page.pages
        read += [each for part in page.parts for each in part.paragraphs]
        number += 1
    assert pages > 2
    assert read == [each.strip() for each in paragraphs]


@pytest.mark.parametrize("page", [0, -1, 2, 10**12])
async def test_a_page_that_is_not_there_is_refused(
    house: FakeHouse, moon: Source, page: int
) -> None:
    reply = await house.desk.handle(OpenText(house.member, moon.id, page))
    assert reply == Refused(Reason.UNKNOWN_PAGE, {"page": page, "pages": 1})


@pytest.mark.parametrize("request_of", [TextInfo, OpenText])
@pytest.mark.parametrize("name", ["Mars", "", "%", "\ud800", "x" * 3000, "moon\0"])
async def test_a_text_that_is_not_there_is_refused(
    house: FakeHouse, moon: Source, request_of: type[TextInfo], name: str
) -> None:
    reply = await house.desk.handle(request_of(house.member, name))
    assert reply == Refused(Reason.UNKNOWN_TEXT, {"text": name})
    assert moon.id


async def test_in_a_circle_without_texts_there_is_none_to_open(house: FakeHouse) -> None:
    reply = await house.desk.handle(OpenText(house.member, "any"))
    assert reply == Refused(Reason.NO_TEXTS, {})


@pytest.mark.parametrize(
    ("typed", "suggested"),
    [
        ("", ["the-moons-book", "the-sun"]),
        ("the s", ["the-sun"]),
        ("SUN", ["the-sun"]),
        ("ada", ["the-moons-book"]),
        ("moon's b", ["the-moons-book"]),
        ("  MOON‘S", ["the-moons-book"]),
        ("the-", ["the-moons-book", "the-sun"]),
        ("mars", []),
        ("\ud800", []),
    ],
)
async def test_texts_are_suggested_by_title_author_and_id(
    house: FakeHouse, moon: Source, sun: Source, typed: str, suggested: list[str]
) -> None:
    reply = await house.desk.handle(SuggestTexts(house.member, typed))
    assert isinstance(reply, Suggestions)
    titles = {each.id: each.title for each in (moon, sun)}
    assert reply.texts == tuple((each, titles[each]) for each in suggested)


async def test_texts_that_begin_with_what_was_typed_come_first_and_no_more_than_a_menu_holds(
    house: FakeHouse, tmp_path: Path, stranger: Caller
) -> None:
    library = house.libraries.library("one")
    for number in range(40):
        title = f"Moon {number}" if number % 2 else f"Book {number} of the moon"
        library.add(prepared(tmp_path, "a.md", f"Words {number}.", title=title), NOW)
    reply = await house.desk.handle(SuggestTexts(house.member, "moon"))
    assert isinstance(reply, Suggestions)
    assert len(reply.texts) == MOST_SUGGESTIONS == 25
    titles = [title for _, title in reply.texts]
    assert all(title.startswith("Moon") for title in titles[:20])
    assert all(title.startswith("Book") for title in titles[20:])
    assert await house.desk.handle(SuggestTexts(stranger, "moon")) == Suggestions(())
