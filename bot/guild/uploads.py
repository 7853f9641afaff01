"""Files that members hand in: fetched at once, because their addresses expire, and kept briefly."""

import asyncio
import math
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import discord

from bot.desk.requests import Upload
from bot.errors import Reason, Refusal
from bot.guild.escaping import one_line
from bot.guild.persistence import FAILURES, persist

MEBIBYTE = 1024 * 1024
_PATIENCE = 120.0  # seconds for a file to come
_LONGEST_NAME = 100
_LONGEST_SUFFIX = 16
_UNSAFE = str.maketrans(dict.fromkeys('/\\:*?"<>|', "_"))


class Uploads:
    """Fetches attachments of up to ``limit`` bytes into ``folder``."""

    def __init__(self, folder: Path, limit: int) -> None:
        self._folder = folder
        self._limit = limit

    @asynccontextmanager
    async def fetched(
        self, attachment: discord.Attachment, upload_id: str
    ) -> AsyncIterator[Upload]:
        """The file, for as long as the block lasts. Refuses one that is too large or gone.

        ``upload_id`` names this handing-in, for whoever wants to stop it.
        """
        name = file_name(attachment.filename, attachment.title)
        self._check(attachment.size, name)
        try:
            data = await persist("Fetching a file", attachment.read, patience=_PATIENCE)
        except FAILURES:
            raise Refusal(Reason.UNREADABLE_FILE, file=name) from None
        self._check(len(data), name)
        with tempfile.TemporaryDirectory(prefix="upload-", dir=self._folder) as folder:
            path = Path(folder, "file")  # named here: what a member typed names nothing on disk
            await asyncio.to_thread(path.write_bytes, data)
            yield Upload(name, path, upload_id)

    @asynccontextmanager
    async def written(self, text: str, name: str, upload_id: str) -> AsyncIterator[Upload]:
        """A text as a file, for as long as the block lasts."""
        with tempfile.TemporaryDirectory(prefix="upload-", dir=self._folder) as folder:
            path = Path(folder, "file")
            await asyncio.to_thread(path.write_text, text, "utf-8", "replace")
            yield Upload(file_name(name), path, upload_id)

    def _check(self, size: int, name: str) -> None:
        if size > self._limit:
            megabytes = math.ceil(size / MEBIBYTE)
            limit = self._limit // MEBIBYTE
            raise Refusal(Reason.TOO_LARGE, file=name, megabytes=megabytes, limit=limit)


def file_name(filename: str, title: str | None = None) -> str:
    """A name that is safe to show and to store, with its ending.

    Discord's ``filename`` has lost what is not ASCII; ``title`` then has it, without the ending.
    """
    plain = Path(one_line(filename).translate(_UNSAFE))
    suffix = plain.suffix[:_LONGEST_SUFFIX] if plain.suffix[1:].isalnum() else ""
    stem = (one_line(title or "").translate(_UNSAFE) or str(plain)).removesuffix(suffix)
    stem = stem[: _LONGEST_NAME - len(suffix)].strip(". ") or "file"
    return stem + suffix
