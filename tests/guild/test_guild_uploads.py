"""Files that members hand in are checked, fetched once and cleaned up."""

from pathlib import Path
from typing import Any, cast

import aiohttp
import discord
import pytest

from bot.errors import Reason, Refusal
from bot.guild import persistence
from bot.guild.uploads import MEBIBYTE, Uploads, file_name


class Attachment:
    """A file as Discord describes it, and what its address gives."""

    def __init__(self, data: bytes, size: int | None = None, *, broken: bool = False) -> None:
        self.filename = "door.txt"
        self.title = None
        self.size = len(data) if size is None else size
        self.data = data
        self.broken = broken
        self.reads = 0

    async def read(self) -> bytes:
        self.reads += 1
        if self.broken:
            raise aiohttp.ClientPayloadError
        return self.data


def leftovers(folder: Path) -> list[Path]:
    return list(folder.iterdir())


def as_attachment(attachment: Attachment) -> discord.Attachment:
    return cast(discord.Attachment, attachment)


async def test_a_file_is_there_for_as_long_as_it_is_read(tmp_path: Path) -> None:
    uploads = Uploads(tmp_path, MEBIBYTE)

    async with uploads.fetched(as_attachment(Attachment(b"Words.")), "u1") as upload:
        assert (upload.name, upload.path.read_bytes()) == ("door.txt", b"Words.")
        assert upload.path.is_relative_to(tmp_path)

    assert leftovers(tmp_path) == []


async def test_a_file_is_cleaned_up_after_a_failure(tmp_path: Path) -> None:
    async def fail() -> None:
        async with Uploads(tmp_path, MEBIBYTE).fetched(as_attachment(Attachment(b"Words.")), "u1"):
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await fail()

    assert leftovers(tmp_path) == []


@pytest.mark.parametrize(("size", "reads"), [(2 * MEBIBYTE + 1, 0), (5, 1)])
async def test_a_file_that_is_too_large_is_refused(tmp_path: Path, size: int, reads: int) -> None:
    attachment = Attachment(b"x" * (2 * MEBIBYTE + 1), size)

    with pytest.raises(Refusal) as refused:
        async with Uploads(tmp_path, 2 * MEBIBYTE).fetched(as_attachment(attachment), "u1"):
            pass

    assert refused.value.reason is Reason.TOO_LARGE
    assert refused.value.facts == {"file": "door.txt", "megabytes": 3, "limit": 2}
    assert attachment.reads == reads


async def test_a_file_that_cannot_be_fetched_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(persistence, "PAUSES", (0.0, 0.0))
    attachment = Attachment(b"", broken=True)

    with pytest.raises(Refusal) as refused:
        async with Uploads(tmp_path, MEBIBYTE).fetched(as_attachment(attachment), "u1"):
            pass

    assert refused.value.reason is Reason.UNREADABLE_FILE
    assert attachment.reads == 3


@pytest.mark.parametrize(
    ("filename", "title", "name"),
    [
        ("door.txt", None, "door.txt"),
        ("../../etc/passwd", None, "_.._etc_passwd"),
        ("Die_offene_T_r.md", "Die offene Tür", "Die offene Tür.md"),
        ("door.txt", "door.txt", "door.txt"),
        ("a\u202etxt.exe\n.html", None, "atxt.exe.html"),
        ("x" * 300 + ".txt", None, "x" * 96 + ".txt"),
        ("...", None, "file"),
        ('C:\\a<b>"|?*.txt', None, "C__a_b_____.txt"),
    ],
)
def test_names_are_safe(filename: str, title: str | None, name: str) -> None:
    assert file_name(filename, title) == name


def test_a_name_never_leaves_its_folder() -> None:
    for nasty in ("/", "\\", "..", "\x00", "a/b", "nul:", " "):
        name: Any = file_name(nasty)
        assert name
        assert Path(name).name == name
