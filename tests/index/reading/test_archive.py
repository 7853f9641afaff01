"""Zip files that lie, burst, or are something else."""

import io
import struct
import zipfile
from collections.abc import Callable

import pytest

from index.reading import Reason, Unreadable
from index.reading.archive import Archive
from index.reading.xml_events import Start, events, tree
from tests.index.reading.building import zipped


def refusal(act: Callable[[], object]) -> tuple[Reason, dict[str, object]]:
    with pytest.raises(Unreadable) as caught:
        act()
    return caught.value.reason, dict(caught.value.facts)


def test_members_are_read_whatever_the_capitals_of_their_names() -> None:
    archive = Archive(zipped({"OPS/Chapter.xhtml": "text"}), "EPUB")
    assert archive.read("ops/chapter.XHTML") == b"text"
    assert archive.find("ops/other.xhtml") is None


def test_what_unpacks_to_far_more_than_it_takes_is_refused() -> None:
    archive = Archive(zipped({"a": b" " * (4 << 20)}), "Word")
    assert refusal(lambda: archive.read("a")) == (Reason.TOO_MUCH, {"what": "unpacked"})


def test_a_stated_size_is_not_believed() -> None:
    data = zipped({"a": b" " * (4 << 20)})
    small = data.replace(struct.pack("<L", 4 << 20), struct.pack("<L", 100))
    assert refusal(lambda: Archive(small, "Word").read("a"))[0] in (
        Reason.DAMAGED,
        Reason.TOO_MUCH,
    )


def test_all_members_together_have_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("index.reading.archive._MOST_BYTES", 1_000)
    archive = Archive(zipped({str(n): b"x" * 400 for n in range(3)}, zipfile.ZIP_STORED), "EPUB")
    assert len(archive.read("0") + archive.read("1")) == 800
    assert refusal(lambda: archive.read("2"))[0] is Reason.TOO_MUCH


def test_entries_are_counted_before_they_are_read() -> None:
    entry = b"PK\x01\x02" + bytes(42)
    assert refusal(lambda: Archive(b"PK\x03\x04" + entry * 10_001, "EPUB")) == (
        Reason.TOO_MUCH,
        {"what": "entries"},
    )


def test_of_two_members_with_one_name_the_last_counts() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("a", "first")
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr("a", "second")
    assert Archive(out.getvalue(), "EPUB").read("a") == b"second"


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", (Reason.EMPTY, {})),
        (b"%PDF-1.7", (Reason.BINARY, {"found": "pdf"})),
        (b"no zip at all", (Reason.DAMAGED, {"format": "EPUB"})),
        (zipped({"a": b"x" * 5_000})[:-40], (Reason.DAMAGED, {"format": "EPUB"})),
    ],
)
def test_what_is_no_zip_is_named(data: bytes, expected: tuple[Reason, dict[str, object]]) -> None:
    assert refusal(lambda: Archive(data, "EPUB")) == expected


def test_encrypted_members_and_changed_bytes_are_told_apart() -> None:
    plain = zipped({"a": b"some words"}, zipfile.ZIP_STORED)
    changed = plain.replace(b"some words", b"same words")
    assert refusal(lambda: Archive(changed, "EPUB").read("a"))[0] is Reason.DAMAGED
    locked = bytearray(plain)
    locked[plain.index(b"PK\x01\x02") + 8] |= 1
    assert refusal(lambda: Archive(bytes(locked), "EPUB").read("a"))[0] is Reason.ENCRYPTED


@pytest.mark.parametrize(
    "xml",
    [
        '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
        '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
        "<a><b></a>",
        '<?xml version="1.0" encoding="no-such"?><a/>',
        "",
    ],
)
def test_xml_with_entities_or_faults_is_damaged(xml: str) -> None:
    assert refusal(lambda: list(events([xml.encode()], "Word"))) == (
        Reason.DAMAGED,
        {"format": "Word"},
    )


def test_nesting_has_a_limit() -> None:
    assert len(list(events([b"<a>" * 200 + b"</a>" * 200], "Word"))) == 400
    deep = b"<a>" * 201 + b"</a>" * 201
    assert refusal(lambda: list(events([deep], "Word"))) == (
        Reason.TOO_MUCH,
        {"what": "nesting"},
    )


def test_names_come_without_namespaces_and_pieces_may_be_cut_anywhere() -> None:
    xml = '<w:a xmlns:w="x" w:id="1"><w:b>é</w:b></w:a>'.encode()
    one_by_one = [xml[at : at + 1] for at in range(len(xml))]
    found = list(events(one_by_one, "Word"))
    assert found[0] == Start("a", {"id": "1"})
    assert tree(one_by_one, "Word").findtext("b") == "é"
