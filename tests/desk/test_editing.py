"""What moderators do with texts; a refused request changes nothing."""

import asyncio
from pathlib import Path

import pytest

from bot.desk import editing
from bot.desk.replies import AlreadyAdded, Refused, TextAdded, TextEdited, TextRemoved
from bot.desk.requests import AddText, EditText, RemoveText, Request, Upload
from bot.errors import Fact, Reason
from index.documents import Source, Warned
from index.progress import Progress, Stage
from tests.desk.conftest import MOON, SUN
from tests.fakes import FakeHouse, write


async def reason(house: FakeHouse, request: Request) -> Reason:
    reply = await house.desk.handle(request)
    assert isinstance(reply, Refused)
    return reply.reason


def titles(house: FakeHouse) -> list[str]:
    return [each.title for each in house.libraries.library("one").sources()]


async def test_a_text_is_added_with_progress_and_what_the_reader_was_unsure_of(
    house: FakeHouse, tmp_path: Path
) -> None:
    told: list[Progress] = []
    file = write(tmp_path, "late-ferry.txt", "the ferry was late, and so were the geese.\n")
    reply = await house.desk.handle(AddText(house.moderator, file), told.append)
    assert isinstance(reply, TextAdded)
    assert reply.source.title == "Late ferry"
    assert reply.warnings == (Warned("title_from_filename"),)
    assert reply.took_ms > 0
    assert (told[0].stage, told[-1].stage) == (Stage.READING, Stage.WRITING)
    assert titles(house) == ["Late ferry"]


async def test_details_given_by_the_moderator_win_and_are_cleaned(
    house: FakeHouse, tmp_path: Path
) -> None:
    reply = await house.desk.handle(
        AddText(
            house.moderator,
            write(tmp_path, "a.md", MOON),
            title=" Night\nbook\0 ",
            author="",
            year="c. 1900",
        )
    )
    assert isinstance(reply, TextAdded)
    source = reply.source
    assert (source.title, source.author, source.year) == ("Night book", "Ada Quill", "c. 1900")


async def test_details_that_are_no_text_are_made_one(house: FakeHouse, tmp_path: Path) -> None:
    file = write(tmp_path, "a.md", MOON)
    reply = await house.desk.handle(AddText(house.moderator, file, title="caf\udce9"))
    assert isinstance(reply, TextAdded)
    assert reply.source.title == "caf?"


async def test_the_same_file_twice_is_added_once(
    house: FakeHouse, tmp_path: Path, moon: Source
) -> None:
    again = await house.desk.handle(AddText(house.moderator, write(tmp_path, "other.md", MOON)))
    assert again == AlreadyAdded(moon)
    assert len(titles(house)) == 1


async def test_the_same_file_twice_at_once_is_added_once(house: FakeHouse, tmp_path: Path) -> None:
    requests = [AddText(house.moderator, write(tmp_path, f"{n}.md", MOON)) for n in range(3)]
    await asyncio.gather(*(house.desk.handle(each) for each in requests))
    assert len(titles(house)) == 1


@pytest.mark.parametrize("kind", ["add", "edit", "remove"])
async def test_only_moderators_change_texts(
    house: FakeHouse, tmp_path: Path, moon: Source, kind: str
) -> None:
    requests: dict[str, Request] = {
        "add": AddText(house.member, write(tmp_path, "sun.md", SUN)),
        "edit": EditText(house.member, moon.id, title="Mine"),
        "remove": RemoveText(house.member, moon.id),
    }
    assert await reason(house, requests[kind]) is Reason.NOT_MODERATOR
    assert titles(house) == [moon.title]


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("empty.md", b"", Reason.EMPTY_FILE),
        ("large.txt", b"words " * 200_000, Reason.TOO_LARGE),
        ("picture.md", b"\x89PNG\r\n\x1a\n" + bytes(50), Reason.BINARY_FILE),
        ("book.xyz", b"words", Reason.UNKNOWN_FORMAT),
        ("words", b"words", Reason.UNKNOWN_FORMAT),
        ("blank.md", b"\n \n", Reason.NO_TEXT),
        ("broken.md", b"\xef\xbb\xbfcaf\xe9", Reason.NOT_UTF8),
    ],
)
async def test_a_file_that_cannot_be_read_is_refused_by_name(
    house: FakeHouse, tmp_path: Path, name: str, data: bytes, expected: Reason
) -> None:
    path = tmp_path / "upload"
    path.write_bytes(data)
    reply = await house.desk.handle(AddText(house.moderator, Upload(name, path)))
    assert isinstance(reply, Refused)
    assert reply.reason is expected
    assert reply.facts["file"] == name
    assert titles(house) == []


async def test_a_large_file_is_refused_with_its_size(house: FakeHouse, tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    path.write_bytes(b"x" * (1024 * 1024 + 1))
    reply = await house.desk.handle(AddText(house.moderator, Upload("large.txt", path)))
    assert reply == Refused(Reason.TOO_LARGE, {"file": "large.txt", "megabytes": 2, "limit": 1})


async def test_what_is_no_file_is_refused(house: FakeHouse, tmp_path: Path) -> None:
    for path, expected in (
        (tmp_path, Reason.NOT_A_FILE),
        (tmp_path / "none.md", Reason.NO_FILE),
        (tmp_path / "nul\0.md", Reason.NO_FILE),
        (tmp_path / ("x" * 400), Reason.NO_FILE),
    ):
        assert await reason(house, AddText(house.moderator, Upload("a.md", path))) is expected


async def test_a_file_that_may_not_be_read_is_refused(
    house: FakeHouse, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def forbidden(path: Path) -> str:
        raise PermissionError(path)

    monkeypatch.setattr(editing, "fingerprint", forbidden)  # root may read everything
    file = write(tmp_path, "secret.md", MOON)
    reply = await house.desk.handle(AddText(house.moderator, file))
    assert reply == Refused(Reason.NO_FILE, {"file": "secret.md"})


@pytest.mark.parametrize("option", ["title", "author", "year"])
async def test_a_long_detail_is_refused_with_its_limit(
    house: FakeHouse, tmp_path: Path, moon: Source, option: str
) -> None:
    limit = {"title": 200, "author": 200, "year": 40}[option]
    facts: dict[str, Fact] = {"option": option, "limit": limit}
    file = write(tmp_path, "sun.md", SUN)
    for request in (
        AddText(house.moderator, file, **{option: "x" * (limit + 1)}),
        EditText(house.moderator, moon.id, **{option: "x" * (limit + 1)}),
    ):
        assert await house.desk.handle(request) == Refused(Reason.LONG_DETAIL, facts)
    just = EditText(house.moderator, moon.id, **{option: f"  {'x' * limit}  "})
    assert isinstance(await house.desk.handle(just), TextEdited)


async def test_an_edit_changes_what_it_names_and_nothing_else(
    house: FakeHouse, moon: Source
) -> None:
    reply = await house.desk.handle(EditText(house.moderator, "moon", author="Zora Finch"))
    assert isinstance(reply, TextEdited)
    assert (reply.source.title, reply.source.author, reply.source.year) == (
        moon.title,
        "Zora Finch",
        "1912",
    )
    emptied = await house.desk.handle(EditText(house.moderator, moon.id, author="", year=" "))
    assert isinstance(emptied, TextEdited)
    assert (emptied.source.author, emptied.source.year) == ("", "")
    assert emptied.source.id == moon.id


async def test_an_edit_without_a_change_or_a_title_is_refused(
    house: FakeHouse, moon: Source
) -> None:
    nothing = EditText(house.moderator, moon.id)
    assert await reason(house, nothing) is Reason.NOTHING_TO_CHANGE
    for title in ("", " \n"):
        blank = EditText(house.moderator, moon.id, title=title)
        assert await reason(house, blank) is Reason.BAD_TITLE
    unknown = EditText(house.moderator, "mars", title="Mars")
    assert await reason(house, unknown) is Reason.UNKNOWN_TEXT
    assert titles(house) == [moon.title]


async def test_a_removed_text_is_gone(house: FakeHouse, moon: Source, sun: Source) -> None:
    assert await house.desk.handle(RemoveText(house.moderator, "moon")) == TextRemoved(moon, 1)
    assert titles(house) == [sun.title]
    # Whoever asks once more is told once more how to undo it.
    for name in (moon.id, moon.title, "moon"):
        again = await house.desk.handle(RemoveText(house.moderator, name))
        assert again == TextRemoved(moon, 1, before=True)
    assert await reason(house, RemoveText(house.moderator, "mars")) is Reason.UNKNOWN_TEXT


async def test_two_moderators_may_press_at_once(house: FakeHouse, moon: Source) -> None:
    # Each finds the text before any of them has changed it.
    replies = await asyncio.gather(
        house.desk.handle(RemoveText(house.moderator, moon.id)),
        house.desk.handle(RemoveText(house.moderator, moon.id)),
        house.desk.handle(EditText(house.moderator, moon.id, title="Back")),
    )
    assert any(isinstance(each, TextRemoved) and each.source.id == moon.id for each in replies)
    for reply in replies:
        assert not (isinstance(reply, Refused) and reply.reason is Reason.UNEXPECTED)
