"""Messages: what one is, and how a request body makes or changes one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from .errors import Json

EPHEMERAL, LOADING, SUPPRESS_EMBEDS = 1 << 6, 1 << 7, 1 << 2
HAS_THREAD, SILENT, COMPONENTS_V2 = 1 << 5, 1 << 12, 1 << 15
"""Message flags that the loopback acts on."""

BUTTON, STRING_SELECT, TEXT_INPUT = 2, 3, 4
USER_SELECT, ROLE_SELECT, MENTIONABLE_SELECT, CHANNEL_SELECT = 5, 6, 7, 8
TEXT_DISPLAY, LABEL, FILE_UPLOAD = 10, 18, 19
"""Component types that the loopback looks into."""

_UNSAFE = re.compile(r"[^A-Za-z0-9_.-]")
_USER_MENTION = re.compile(r"<@!?(\d+)>")
_ROLE_MENTION = re.compile(r"<@&(\d+)>")


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file in a message or an option; `data` are its bytes, `url` is where the CDN serves it.

    `filename` is the safe form of the name it was sent under; `title` is that name's stem, if it
    had to be changed.
    """

    id: int
    filename: str
    data: bytes
    content_type: str
    url: str
    title: str | None = None
    ephemeral: bool = False
    description: str | None = None


@dataclass(frozen=True, slots=True)
class Pings:
    """Who is really notified by a message, after `allowed_mentions`."""

    users: frozenset[int] = frozenset()
    roles: frozenset[int] = frozenset()
    everyone: bool = False


@dataclass(slots=True)
class Message:
    """A message as it is now: edits change the same object."""

    id: int
    channel_id: int
    author_id: int
    created_at: datetime
    content: str = ""
    embeds: list[Json] = field(default_factory=list)
    components: list[Json] = field(default_factory=list)
    attachments: list[Attachment] = field(default_factory=list)
    flags: int = 0
    type: int = 0
    nonce: str | int | None = None
    edited_at: datetime | None = None
    edits: int = 0
    deleted: bool = False
    pings: Pings = Pings()
    reference: Json | None = None
    reactions: dict[str, int] = field(default_factory=dict)
    interaction: Json | None = None
    only_for: int | None = None

    @property
    def ephemeral(self) -> bool:
        return bool(self.flags & EPHEMERAL)

    @property
    def text(self) -> str:
        """All words a reader sees: content, embeds and text displays, in this order."""
        parts = [self.content]
        for embed in self.embeds:
            parts += [embed.get("title") or "", embed.get("description") or ""]
            for item in embed.get("fields", []):
                parts += [item["name"], item["value"]]
            parts.append((embed.get("footer") or {}).get("text") or "")
        parts += [c["content"] for _, c in walk(self.components) if c["type"] == TEXT_DISPLAY]
        return "\n".join(part for part in parts if part)

    @property
    def buttons(self) -> list[Json]:
        return [c for _, c in walk(self.components) if c["type"] == BUTTON]

    @property
    def selects(self) -> list[Json]:
        kinds = (STRING_SELECT, USER_SELECT, ROLE_SELECT, MENTIONABLE_SELECT, CHANNEL_SELECT)
        return [c for _, c in walk(self.components) if c["type"] in kinds]


def walk(components: list[Json], path: str = "components") -> Iterator[tuple[str, Json]]:
    """Every component, nested ones too, with its dotted path in the request body."""
    for index, component in enumerate(components):
        here = f"{path}.{index}"
        yield here, component
        yield from walk(component.get("components") or [], f"{here}.components")
        for slot in ("accessory", "component"):
            if isinstance(inner := component.get(slot), dict):
                yield f"{here}.{slot}", inner


def numbered(components: list[Json]) -> list[Json]:
    """Components as Discord stores them: each has an integer id, counted from 1."""
    taken = {c["id"] for _, c in walk(components) if c.get("id")}
    free = (n for n in range(1, 1000) if n not in taken)
    for _, component in walk(components):
        if not component.get("id"):
            component["id"] = next(free)
    return components


def safe_name(filename: str) -> str:
    """A file's name as it appears in an address and in an attachment."""
    return _UNSAFE.sub("_", filename)


def resolve_urls(node: Any, attachments: list[Attachment]) -> list[str]:
    """Point `attachment://name` at the CDN, in place; the names that no attachment has."""
    if isinstance(node, list):
        return [name for item in node for name in resolve_urls(item, attachments)]
    if not isinstance(node, dict):
        return []
    missing: list[str] = []
    url = node.get("url")
    if isinstance(url, str) and url.startswith("attachment://"):
        name = url.removeprefix("attachment://")
        found = [a for a in attachments if a.filename == safe_name(name)]
        if found:
            node["url"] = found[0].url
        else:
            missing.append(name)
    return missing + [n for value in node.values() for n in resolve_urls(value, attachments)]


def pings_of(text: str, allowed: Json | None) -> Pings:
    """Who is notified by `text` under a body's `allowed_mentions` (None: everything is)."""
    users = frozenset(map(int, _USER_MENTION.findall(text)))
    roles = frozenset(map(int, _ROLE_MENTION.findall(text)))
    everyone = "@everyone" in text or "@here" in text
    if allowed is None:
        return Pings(users, roles, everyone)
    parse = allowed.get("parse") or []
    if "users" not in parse:
        users &= frozenset(map(int, allowed.get("users") or []))
    if "roles" not in parse:
        roles &= frozenset(map(int, allowed.get("roles") or []))
    return Pings(users, roles, everyone and "everyone" in parse)
