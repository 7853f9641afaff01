import pickle

import pytest

from index.documents import Warned
from index.reading import READERS, Fact, Reason, Unreadable, filename_title, read
from index.reading.decoding import clean

REFUSED: list[tuple[bytes, str, Reason, dict[str, Fact]]] = [
    (b"", "a.txt", Reason.EMPTY, {}),
    (b"", "a.md", Reason.EMPTY, {}),
    (b"%PDF-1.3\n\xc4", "a.txt", Reason.BINARY, {"found": "pdf"}),
    (b"PK\x03\x04...", "a.md", Reason.BINARY, {"found": "zip"}),
    (b"\x89PNG\r\n", "a.txt", Reason.BINARY, {"found": "png"}),
    (b"\x7fELF\x02", "a.txt", Reason.BINARY, {"found": "elf"}),
    (b"Hello\x00world", "a.txt", Reason.BINARY, {"offset": 5}),
    (b"ok \xed\xa0\x80", "a.txt", Reason.NOT_UTF8, {"encoding": "utf-8", "offset": 3}),
    (b"\xef\xbb\xbfok \xff", "a.md", Reason.NOT_UTF8, {"encoding": "utf-8", "offset": 6}),
    (b"\xff\xfea\x00b", "a.txt", Reason.NOT_UTF8, {"encoding": "utf-16", "offset": 4}),
    (b" \r\n\t\n", "a.txt", Reason.NO_TEXT, {}),
    (b"\xef\xbb\xbf", "a.txt", Reason.NO_TEXT, {}),
    (b"<!-- nothing -->", "a.md", Reason.NO_TEXT, {}),
    (b"***\n\n---\n", "a.txt", Reason.NO_TEXT, {}),
    (b"\x01\x02", "a.txt", Reason.NO_TEXT, {}),
    (b"a", "a.pages", Reason.UNKNOWN_FORMAT, {"suffix": ".pages", "supported": tuple(READERS)}),
    (b"a", "README", Reason.UNKNOWN_FORMAT, {"suffix": "", "supported": tuple(READERS)}),
]


@pytest.mark.parametrize(("data", "name", "reason", "facts"), REFUSED)
def test_refusals_carry_facts(
    data: bytes, name: str, reason: Reason, facts: dict[str, Fact]
) -> None:
    with pytest.raises(Unreadable) as caught:
        read(data, name)
    assert (caught.value.reason, caught.value.facts) == (reason, facts)


def test_a_refusal_crosses_processes() -> None:
    error = Unreadable(Reason.NOT_UTF8, {"offset": 3})
    copy = pickle.loads(pickle.dumps(error))  # noqa: S301 - made one line above
    assert (copy.reason, copy.facts) == (error.reason, error.facts)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_encodings_with_a_mark_are_read(encoding: str) -> None:
    document = read("Ещё одна “строка”…".encode(encoding), "a.txt")
    assert document.text == "Ещё одна “строка”…"


def test_nothing_but_newlines_and_controls_is_changed() -> None:
    assert clean("a\r\nb\rc\x0cd\x85e\u2028f\u2029g") == "a\nb\nc\nd\ne\nf\n\ng"
    assert clean("a\x1b[1m\tb\x7f\u202ec\ud800") == "a[1m\tbc\ufffd"
    kept = "e\u0301 \ufb01 “x” ‘y’ … — [z] \u00a0\u200d\ufeff"
    assert clean(kept) == kept


@pytest.mark.parametrize(
    ("stem", "title"),
    [
        ("the-long_road", "The long road"),
        ("Already Named-Well", "Already Named-Well"),
        ("a\x1b\nb", "A b"),
        ("übung", "Übung"),
    ],
)
def test_file_names_become_titles(stem: str, title: str) -> None:
    assert filename_title(stem) == title


def test_folders_are_no_part_of_the_title() -> None:
    for name in ("/texts.d/my-text.TXT", "C:\\texts\\my-text.txt"):
        document = read(b"a sentence, and that is all.", name)
        assert (document.title, document.warnings) == (
            "My text",
            (Warned("title_from_filename"),),
        )
