"""Messages keep Discord's limits, their words and their citations."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.guild.escaping import clean, units
from bot.guild.rendering import LIMIT, lay_out
from bot.wording.blocks import Block, Control, Fine, Items, Message, Quote, Text, Title
from tests.guild.markdown import quoted, read
from tests.guild.test_guild_escaping import texts

OURS = frozenset({"bold", "quote", "heading", "small", "list"})
CITATION = "The Open Door › I. The Meeting (Mara Lind, 1931), ¶ 2"

sentences = st.integers(1, 200).map(lambda count: "Every member may call a meeting. " * count)
long_texts = st.lists(texts | sentences, max_size=6).map("".join)
blocks = st.one_of(
    st.builds(Title, texts),
    st.builds(Text, long_texts),
    st.builds(Fine, texts),
    st.builds(Items, st.lists(st.tuples(texts, long_texts), max_size=4).map(tuple)),
    st.builds(Quote, long_texts, st.none() | texts),
)


def words(text: str) -> str:
    return re.sub(r"\s+", "", text)


@settings(max_examples=60, deadline=None)
@given(st.lists(blocks, max_size=6).map(tuple))
def test_every_message_fits_and_only_our_marks_are_live(shown: tuple[Block, ...]) -> None:
    for sheet in lay_out(Message(shown)):
        assert 0 < units(sheet.content) <= LIMIT
        assert sheet.content.strip()
        assert read(sheet.content).live <= OURS


@settings(max_examples=60, deadline=None)
@given(long_texts, st.data())
def test_a_quotation_keeps_its_words_and_every_part_its_citation(
    text: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text)))
    bold = (start, data.draw(st.integers(start, len(text))))

    sheets = lay_out(Message((Quote(text, CITATION, bold),)))

    assert words("".join(quoted(sheet.content) for sheet in sheets)) == words(clean(text))
    if words(clean(text)):
        assert all(CITATION in read(sheet.content).plain for sheet in sheets)
    marked = "".join("".join(read(sheet.content).bold) for sheet in sheets)
    assert words(marked) == words(clean(text[bold[0] : bold[1]]))


@settings(max_examples=40, deadline=None)
@given(long_texts)
def test_text_keeps_its_words(text: str) -> None:
    sheets = lay_out(Message((Text(text),)))

    if words(clean(text)):
        assert words("".join(read(sheet.content).plain for sheet in sheets)) == words(clean(text))


@given(st.lists(st.integers(100, 1800), min_size=2, max_size=6))
def test_quotations_that_fit_are_never_cut(lengths: list[int]) -> None:
    quotes = [
        Quote(f"{n}" + "x " * (length // 2), f"Place {n}") for n, length in enumerate(lengths)
    ]

    contents = [sheet.content for sheet in lay_out(Message(tuple(quotes)))]

    for quote in quotes:
        assert sum(quote.text.strip() in content for content in contents) == 1
        assert sum(f"— {quote.citation}" in content for content in contents) == 1


def test_a_quotation_too_long_for_a_message_is_cut_after_sentences() -> None:
    text = "Every member may call a meeting. " * 100

    parts = [sheet.content for sheet in lay_out(Message((Quote(text, CITATION),)))]

    assert len(parts) == 2
    assert [part.splitlines()[1] for part in parts] == [f"— {CITATION} ({n}/2)" for n in (1, 2)]
    assert all(part.splitlines()[0].endswith("meeting.") for part in parts)


def test_an_answer_as_a_member_sees_it() -> None:
    text = "Nobody needs an invitation.\nEvery member may call one."
    message = Message(
        (
            Title("C#"),
            Quote(text, CITATION, (28, len(text))),
            Items((("Ada", "speaks"), ("Mill", ""))),
            Fine("Very likely an answer."),
            Text("No more."),
        )
    )

    assert lay_out(message)[0].content == (
        "### **C#**\n"
        "> Nobody needs an invitation.\n"
        "> **Every member may call one.**\n"
        f"— {CITATION}\n"
        "- **Ada** — speaks\n"
        "- **Mill**\n"
        "-# Very likely an answer.\n"
        "\n"
        "No more."
    )


def test_a_headline_goes_with_what_it_leads() -> None:
    message = Message((Text("x" * 1500), Title("Next"), Quote("y " * 400, CITATION)))

    first, second = lay_out(message)

    assert first.content == "x" * 1500
    assert second.content.startswith("### **Next**\n> y y")


def test_the_buttons_are_below_the_last_message() -> None:
    controls = (Control("more", "a1", "More"),)

    first, second = lay_out(Message((Text("x" * 1500), Text("y" * 1500)), controls))

    assert (first.controls, second.controls) == ((), controls)


@pytest.mark.parametrize("shown", [(), (Text(""),), (Text("\u200b\n "), Fine(""), Items(()))])
def test_a_message_is_never_empty(shown: tuple[Block, ...]) -> None:
    assert [sheet.content for sheet in lay_out(Message(shown))] == ["…"]


def test_a_citation_longer_than_a_message_keeps_its_paragraph() -> None:
    (sheet,) = lay_out(Message((Quote("Words.", "Heading › " * 400 + "¶ 7"),)))

    assert sheet.content.endswith("¶ 7")
