"""Lines that fit, and lose no word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from bot.terminal.cleaning import clean
from bot.terminal.wrapping import wrap


def lines(text: str, width: int) -> list[str]:
    return [text[start:end] for start, end in wrap(text, width)]


@pytest.mark.parametrize(
    ("text", "width", "wrapped"),
    [
        ("", 10, [""]),
        ("one two three", 7, ["one two", "three"]),
        ("one two three", 8, ["one two", "three"]),
        ("one\n\ntwo", 10, ["one", "", "two"]),
        ("  indented verse", 10, ["  indented", "verse"]),
        ("unbreakable", 4, ["unbr", "eaka", "ble"]),
        ("a unbreakable", 6, ["a", "unbrea", "kable"]),
        ("see Title, ¶ 12", 12, ["see Title,", "¶ 12"]),
        ("one   two", 4, ["one", "two"]),
        ("茶は薬用として", 6, ["茶は薬", "用とし", "て"]),
        ("始まりました。", 12, ["始まりまし", "た。"]),
        ("tea 茶は薬", 7, ["tea 茶", "は薬"]),
        ("e\u0301e\u0301e\u0301", 2, ["e\u0301e\u0301", "e\u0301"]),
    ],
)
def test_wrap(text: str, width: int, wrapped: list[str]) -> None:
    assert lines(text, width) == wrapped


@given(st.text().map(clean), st.integers(2, 60))
def test_every_line_fits_and_only_spaces_go(text: str, width: int) -> None:
    shown = lines(text, width)
    assert all(cell_len(line) <= width for line in shown)
    assert "".join(shown).replace(" ", "") == text.replace(" ", "").replace("\n", "")


@given(st.text(), st.integers(-3, 3))
def test_any_width_ends(text: str, width: int) -> None:
    assert wrap(text, width)
