"""Rich Text."""

import pytest

from index.reading import Reason, Unreadable, read


def test_words_facts_and_tables() -> None:
    document = read(
        rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Times;}}{\info{\title Rivers \'e9}"
        rb"{\author Ada Quill}{\creatim\yr1999\mo1}}\pard It rained \'96 caf\'e9.\par "
        rb"\trowd Year\cell Boats\cell\row \pard Then \u9731?, \u-10179?\u-8704? and more.\par}",
        "a.rtf",
    )
    assert (document.title, document.author, document.year) == ("Rivers é", "Ada Quill", "1999")
    assert document.text == "It rained – café.\n\nYear | Boats\n\nThen ☃, 😀 and more."


def test_another_code_page_and_links() -> None:
    document = read(
        rb"{\rtf1\ansi\ansicpg1251 \'c2\'e5\'f1\'ed\'e0 {\field{\*\fldinst{HYPERLINK "
        rb'"http://x.example/"}}{\fldrslt here}} now\par}',
        "a.rtf",
    )
    assert document.text == "Весна here now"


def test_binary_groups_and_pictures_are_passed_over() -> None:
    picture = b"{\\pict\\bin6 }{}{\\x}" + b"{\\object " + b"4f" * 5_000 + b"}"
    document = read(b"{\\rtf1 Before " + picture + b"after.\\par}", "a.rtf")
    assert document.text == "Before after."


def test_footnotes_are_left_out_and_it_is_said() -> None:
    document = read(rb"{\rtf1 Rain{\footnote In May.} fell.\par}", "a.rtf")
    assert document.text == "Rain fell."
    assert dict(document.warnings[-1].facts) == {"what": "footnotes"}


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", Reason.EMPTY),
        (b"plain words", Reason.DAMAGED),
        (b"%PDF-1.4", Reason.BINARY),
        (rb"{\rtf1 }", Reason.NO_TEXT),
        (rb"{\rtf1 " + b"{" * 20_000, Reason.NO_TEXT),
        (rb"{\rtf1 \bin9999999999 ", Reason.NO_TEXT),
    ],
)
def test_what_is_no_text_is_named(data: bytes, reason: Reason) -> None:
    with pytest.raises(Unreadable) as caught:
        read(data, "a.rtf")
    assert caught.value.reason is reason
