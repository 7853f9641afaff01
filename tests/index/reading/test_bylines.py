import pytest

from index.reading.bylines import attribution, byline, byline_under, credited_year

ACCEPTED = [
    ("Tim Sanders", "Tim Sanders", None),
    ("by Sally Campbell, 2017", "Sally Campbell", "2017"),
    ("By Mary Ellen Quill", "Mary Ellen Quill", None),
    ("BY TIM SANDERS", "TIM SANDERS", None),
    ("John Reed 1918", "John Reed", "1918"),
    ("John Reed (1918)", "John Reed", "1918"),
    ("J. R. R. Tolkien, 1954–55", "J. R. R. Tolkien", "1954–55"),
    ("von Rosa Luxemburg", "Rosa Luxemburg", None),
    ("Ludwig van Beethoven", "Ludwig van Beethoven", None),
    ("Karl Marx and Friedrich Engels, 1848", "Karl Marx and Friedrich Engels", "1848"),
    ("Flann O’Brien", "Flann O’Brien", None),
    ("Simone Jean-Paul", "Simone Jean-Paul", None),
    ("Роза Люксембург, 1916", "Роза Люксембург", "1916"),
    ("Martin Luther King Jr.", "Martin Luther King Jr.", None),
]
REFUSED = [
    "",
    "Tim",
    "by the committee",
    "Tim Sanders went home",
    "Tim Sanders.",
    "Tim Sanders, Petrograd",
    "Petrograd, 1917",
    "New York 1917",
    "San Francisco, 1906",
    "Petrograd, October 1917",
    "The Beginning",
    "Second Edition",
    "Collected Poems",
    "THE LAST DAYS",
    "WINTER PALACE",
    "October Revolution 1917",
    "A tale of two cities",
    "In Search Of Lost Time",
    "chapter one",
    "One Two Three Four Five Six",
    "李大钊",
    "by",
    "1917",
    "Tim Sanders\nJohn Reed",
    "Tim " * 500,
]


@pytest.mark.parametrize(("line", "author", "year"), ACCEPTED)
def test_names_are_read(line: str, author: str, year: str | None) -> None:
    found = byline(line)
    assert found is not None
    assert (found.author, found.year) == (author, year)


@pytest.mark.parametrize("line", REFUSED)
def test_in_doubt_there_is_no_name(line: str) -> None:
    assert byline(line) is None


@pytest.mark.parametrize(
    ("heading", "line", "accepted"),
    [
        ("Soviets in action", "John Reed", True),
        ("Chapter Two", "Loose Ends", False),
        ("Chapter Two", "by John Reed", True),
        ("Preface", "Loose Ends", False),
        ("Preface", "John Reed, 1918", True),
        ("Anna Holt", "Peter Lindqvist", False),
        ("Best wishes", "Tom Averill", False),
        ("THE STORM", "Loose Ends", False),
    ],
)
def test_names_below_headings(heading: str, line: str, accepted: object) -> None:
    assert (byline_under(heading, line) is not None) is accepted


@pytest.mark.parametrize(
    ("line", "author", "year"),
    [
        ("— John Reed, 1918", "John Reed", "1918"),
        ("—John Reed", "John Reed", None),
        ("-- John Reed, Soviets in Action (1918)", "John Reed", "1918"),
        ("– Mirko Adler, Proverbs, 1902", "Mirko Adler", "1902"),
    ],
)
def test_attributions_are_read(line: str, author: str, year: str | None) -> None:
    found = attribution(line)
    assert found is not None
    assert (found.author, found.year) == (author, year)


@pytest.mark.parametrize("line", ["John Reed, 1918", "— Never", "— and so he went", "—", ""])
def test_other_last_lines_are_no_attributions(line: str) -> None:
    assert attribution(line) is None


@pytest.mark.parametrize(
    ("paragraph", "year"),
    [
        ("Extracts from “Night Work” by the baker Ida Brandt, 2013", "2013"),
        ("(From a speech of 1911 by Ida Brandt, printed in 1913.)", "1913"),
        ("From a letter of 2013 by Ida Brandt", "2013"),
        ("Extracts from “Night Work” by somebody else, 2013", None),
        ("Ida Brandt was born in 1980.", None),
        ("Extracts from “Night Work” by Ida Brandt", None),
    ],
)
def test_credits_give_a_year(paragraph: str, year: str | None) -> None:
    assert credited_year(paragraph, "Ida Brandt") == year
