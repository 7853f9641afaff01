"""Encodings: told by the bytes where that is sure, and never guessed where it is not."""

import random
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.documents import Warned
from index.reading import Reason, Unreadable, read
from index.reading.decoding import clean, decode_or_guess
from index.reading.web.charset import decode_page

FRENCH = "Dès les premières années, l’été arrivait; « café » où le naïf élève allait à l'école. "
RUSSIAN = "Весной, когда сошёл лёд, Пётр вышел к реке; был тёплый вечер, и лодки стояли у берега. "
GERMAN = "Schöne Grüße aus München; die Straße ist größer. Für Übungen genügt ein Heft. "
POLISH = "Wieczorem wróciłem do domu; świeciło słońce, a na łące pasły się źrebięta i gęsi. "
GREEK = "Το βράδυ γύρισα στο σπίτι και διάβασα το βιβλίο που μου έδωσε η αδελφή μου. "
ARABIC = "في المساء عدت إلى البيت وقرأت الكتاب الذي أعطتني إياه أختي قبل سنوات. "
HEBREW = "בערב חזרתי הביתה וקראתי את הספר שנתנה לי אחותי לפני שנים רבות. "
JAPANESE = "夕方に家へ帰って、姉がくれた本を読みました。窓の外では雨が降っていました。"
CHINESE = "傍晚我回到家里，读了姐姐给我的那本书。窗外下着雨，街上没有人。"
KOREAN = "저녁에 집에 돌아와 누나가 준 책을 읽었다. 창밖에는 비가 내리고 있었다. "
ENGLISH = "He said: “It’s a café — naïve, isn’t it?” and the river went on below the bridge. "


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (FRENCH, "cp1252"),
        (FRENCH, "cp850"),
        (FRENCH, "mac_roman"),
        (ENGLISH, "cp1252"),
        (GERMAN, "iso8859_1"),
        (GERMAN, "cp850"),
        (POLISH, "cp1250"),
        (POLISH, "iso8859_2"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "cp866"),
        (RUSSIAN, "koi8_r"),
        (RUSSIAN, "iso8859_5"),
        (RUSSIAN, "utf_16_be"),
        (GREEK, "cp1253"),
        (ARABIC, "cp1256"),
        (HEBREW, "cp1255"),
        (JAPANESE, "cp932"),
        (JAPANESE, "euc_jp"),
        (CHINESE, "gb18030"),
        (KOREAN, "cp949"),
        (ENGLISH, "utf_16_le"),
    ],
)
@pytest.mark.parametrize("times", [2, 40])
def test_another_encoding_is_read_and_named(text: str, encoding: str, times: int) -> None:
    data = (text * times).encode(encoding, "ignore")
    expected = data.decode(encoding)
    found, warnings = decode_or_guess(data)
    assert found == clean(expected)
    assert [warning.code for warning in warnings] == ["encoding_guessed"]


def test_three_letters_of_a_long_text_are_enough() -> None:
    words = "The river went on below the bridge, and nobody came. " * 2_000
    text = f"{words}\nThe café closed.\n{words}\nMrs Brontë and her fiancé left.\n{words}"
    found, warnings = decode_or_guess(text.encode("cp1252"))
    assert found == text
    assert warnings == (Warned("encoding_guessed", (("encoding", "cp1252"),)),)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ((ENGLISH * 20).encode("cp500", "ignore"), Reason.NOT_UTF8),
        (b"ok \xed\xa0\x80 \xff\xfe bad", Reason.NOT_UTF8),
        ((JAPANESE * 20).encode() + b"\xe3", Reason.NOT_UTF8),
        (b"Hello\0world\0" * 500, Reason.BINARY),
        (b"\x7fELF" + bytes(100), Reason.BINARY),
        (b"\xff\xfe" + b"\x00\xd8" * 5, Reason.NOT_UTF8),
    ],
)
def test_what_is_not_sure_is_refused(data: bytes, reason: Reason) -> None:
    with pytest.raises(Unreadable) as caught:
        decode_or_guess(data)
    assert caught.value.reason is reason


@pytest.mark.parametrize("seed", range(30))
def test_noise_is_refused(seed: int) -> None:
    noise = random.Random(seed).randbytes(3_000)  # noqa: S311 - no secret
    for data in (noise, noise.replace(b"\0", b" "), bytes(b | 0x80 for b in noise)):
        with pytest.raises(Unreadable):
            decode_or_guess(data)


def test_a_plain_text_says_what_was_guessed() -> None:
    document = read((RUSSIAN * 5).encode("cp866"), "весна.txt")
    assert document.text.startswith("Весной, когда")
    assert document.warnings[-1] == Warned("encoding_guessed", (("encoding", "cp866"),))


def test_thousands_of_marks_become_eight() -> None:
    marked = clean("A" + "\u0301\u0323" * 2_500 + "B")
    assert marked == "A" + "\u0301\u0323" * 4 + "B"
    assert clean("—" * 500) == "—" * 500


def test_what_hides_inside_of_words_is_dropped() -> None:
    assert clean("op\xadtional \u202eorder\x00") == "optional order"
    # What only keeps words together is the writer's.
    assert clean("tyrant\ufeff—society \u200f") == "tyrant\ufeff—society \u200f"


@given(st.text())
def test_cleaning_again_changes_nothing_and_leaves_no_long_run_of_marks(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    marks = "".join("m" if unicodedata.category(c).startswith("M") else " " for c in once)
    assert "m" * 9 not in marks


@pytest.mark.parametrize(
    ("stated", "encoding", "warned"),
    [
        ('<meta charset="windows-1251">', "cp1251", False),
        ('<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">', "koi8_r", False),
        ('<meta charset="utf-8">', "cp1251", True),
        ('<meta charset="rot13">', "cp1251", True),
        ("", "cp1251", True),
        ('<meta charset="iso-8859-1">', "utf_8", False),
        ('<meta charset="unicode">', "utf_16", False),
        ("<script>" + "x=1;" * 20_000 + '</script><meta charset="cp1251">', "cp1251", False),
    ],
)
def test_a_page_is_believed_where_its_bytes_agree(
    stated: str, encoding: str, *, warned: bool
) -> None:
    page = f"<html><head>{stated}</head><body><p>{RUSSIAN * 3}</p></body></html>"
    text, warnings = decode_page(page.encode(encoding))
    assert RUSSIAN.strip() in text
    assert bool(warnings) is warned


def test_a_page_with_one_broken_character_is_read() -> None:
    page = f"<p>{RUSSIAN * 20}</p>".encode() + b"<p>\xd0</p>"
    text, _ = decode_page(page)
    assert RUSSIAN.strip() in text
