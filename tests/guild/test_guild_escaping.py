"""Foreign text shows as it is: nothing in it is live, nothing in it is hidden."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.guild.cutting import shorten
from bot.guild.escaping import clean, escape, one_line, units
from bot.wording.marks import moment, person
from tests.guild.markdown import read

NASTY = (
    *("*", "**", "_", "__", "~~", "||", "`", "```", "\\", "<", ">", "[", "]", "(", ")", ":", "#"),
    *("> ", ">>> ", "# ", "### ", "-# ", "- ", "+ ", "1. ", "12) ", "\n", "\r\n", "\u2028", " "),
    *("<@1>", "<@&2>", "<#3>", "</ask:4>", "<t:5:R>", "<a:b:6>", "<id:customize>", "@everyone"),
    *("@here", "https://a.b/c_d", "http://x", "<https://a.b>", "[a](https://b)", ":smile:", ":+1:"),
    *("discord.gg/abc", "DISCORD.com/invite/x", "\u202e", "\u200b", "\u2066", "\ufeff", "\x00"),
    *("word", "Tür", "日本。", "😀", "\u0645\u06cc\u200c\u062e", "\ud800"),
)
texts = st.lists(st.sampled_from(NASTY) | st.text(max_size=8), max_size=30).map("".join)


@given(texts)
def test_escaped_text_is_seen_as_it_is(text: str) -> None:
    seen = read(escape(text))

    assert seen.live == frozenset()
    assert seen.plain == clean(text)


@given(texts)
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("3 * 4 _is_ 12", r"3 \* 4 \_is\_ 12"),
        ("see https://a.b/c", r"see https\://a.b/c"),
        ("at 10:30, Note: it", "at 10:30, Note: it"),
        ("a - b, 1.5 # 3 > 2", "a - b, 1.5 # 3 > 2"),
        ("- a\n1. b\n  # c", "\\- a\n1\\. b\n  \\# c"),
        ("[sic] (so)", "[sic] (so)"),
        ("[a](b)", r"[a]\(b)"),
        ("me@here.org, @Everyone", r"me\@here.org, \@Everyone"),
    ],
)
def test_only_what_would_be_live_is_escaped(text: str, escaped: str) -> None:
    assert escape(text) == escaped


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("a\u202egnp.exe\u202c", "agnp.exe"),
        ("<\u200b@1>", "<@1>"),
        ("me\u00adlon\u200d", "melon"),
        ("\u0645\u06cc\u200c\u062e", "\u0645\u06cc\u200c\u062e"),  # Persian is spelled with it
        ("👩\u200d🚀", "👩\u200d🚀"),
        ("a\tb\x07\r\nc\u2029d", "a b\nc\nd"),
        ("half \ud83d", "half \ufffd"),
    ],
)
def test_what_hides_is_taken_out_and_what_spells_stays(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


def test_one_line_is_one_line() -> None:
    assert one_line(" a \n\n b\u200b ") == "a b"


@given(texts.map(one_line), st.integers(2, 60))
def test_shortened_text_fits_and_says_so(text: str, limit: int) -> None:
    short = shorten(text, limit)

    assert units(short) <= limit
    assert short == text or (short.endswith("…") and text.startswith(short[:-1]))


def test_shortening_ends_after_a_word() -> None:
    assert shorten("The Open Door and Other Essays", 20) == "The Open Door and…"


def test_times_and_members_are_discords_own() -> None:
    at = datetime(2026, 3, 2, 18, tzinfo=UTC)
    told = f"*Open* until {moment(at)}, asked by {person('80351110224678912')}."
    assert escape(told) == r"\*Open\* until <t:1772474400:f>, asked by <@80351110224678912>."
    assert escape(person("@everyone *me*")) == r"\@everyone \*me\*"
