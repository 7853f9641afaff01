"""The CDN: keeps the bytes of attachments and serves them at signed addresses."""

import mimetypes
import secrets
from dataclasses import dataclass
from pathlib import Path

from aiohttp import web

from .ids import Snowflakes
from .messages import Attachment, safe_name


@dataclass(frozen=True, slots=True)
class Upload:
    """A file somebody sends: a member as an option's value, or the bot with a message."""

    filename: str
    data: bytes
    content_type: str | None = None

    @classmethod
    def of(cls, path: Path) -> "Upload":
        return cls(path.name, path.read_bytes())


class Cdn:
    """Attachments by the path and query of their address; `expire` ends all of these."""

    def __init__(self, ids: Snowflakes) -> None:
        self.base = ""
        self._ids = ids
        self._files: dict[str, Attachment] = {}

    def put(
        self,
        channel_id: int,
        upload: Upload,
        *,
        ephemeral: bool = False,
        description: str | None = None,
    ) -> Attachment:
        file_id = self._ids.next()
        folder = "ephemeral-attachments" if ephemeral else "attachments"
        signed = f"ex=ffffffff&is=00000000&hm={secrets.token_hex(16)}"
        filename = safe_name(upload.filename)
        place = f"/{folder}/{channel_id}/{file_id}/{filename}?{signed}"
        kind = upload.content_type or mimetypes.guess_type(upload.filename)[0]
        attachment = Attachment(
            id=file_id,
            filename=filename,
            title=None if filename == upload.filename else Path(upload.filename).stem,
            data=upload.data,
            content_type=kind or "application/octet-stream",
            url=f"{self.base}{place}",
            ephemeral=ephemeral,
            description=description,
        )
        self._files[place] = attachment
        return attachment

    def expire(self) -> None:
        """Every address given out so far answers 404 from now on, as after 24 hours."""
        self._files.clear()

    def answer(self, place: str) -> web.Response:
        """The file at `place` (path and query below the base), or 404."""
        found = self._files.get(place)
        if found is None:
            return web.Response(status=404, text="This content is no longer available.")
        return web.Response(body=found.data, content_type=found.content_type)
