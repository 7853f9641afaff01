"""Modals as a member sees and fills them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from .errors import Json
from .interactions import Interaction
from .messages import FILE_UPLOAD, LABEL, STRING_SELECT, TEXT_DISPLAY, TEXT_INPUT

Answers = Mapping[str, str | Sequence[str]]
"""What a member enters, by a field's label or custom id: text, or the values chosen."""


@dataclass(frozen=True, slots=True)
class Field:
    """One question of a form."""

    label: str
    component: Json

    @property
    def custom_id(self) -> str:
        return str(self.component["custom_id"])

    @property
    def value(self) -> str:
        """What the field holds before the member changes anything."""
        return str(self.component.get("value") or "")

    @property
    def required(self) -> bool:
        return bool(self.component.get("required", True))


class Modal:
    """A form that the bot opened in answer to an interaction."""

    def __init__(self, payload: Json, opened_by: Interaction) -> None:
        self.payload = payload
        self.opened_by = opened_by

    @property
    def title(self) -> str:
        return str(self.payload["title"])

    @property
    def custom_id(self) -> str:
        return str(self.payload["custom_id"])

    @property
    def fields(self) -> list[Field]:
        return list(_fields(self.payload["components"]))

    def filled(self, answers: Answers) -> list[Json]:
        """The components of the submission; refuses what Discord's client would not send."""
        left = dict(answers)
        parts = [_fill(part, left) for part in self.payload["components"]]
        assert not left, f"the form has no field {sorted(left)}; it has {self._names()}"
        return parts

    def _names(self) -> list[str]:
        return [f"{field.label} ({field.custom_id})" for field in self.fields]


def _fields(parts: list[Json]) -> Iterator[Field]:
    for part in parts:
        if part["type"] == LABEL:
            yield Field(part["label"], part["component"])
        for inner in part.get("components", []):
            yield Field(inner.get("label") or "", inner)


def _fill(part: Json, left: dict[str, Any]) -> Json:
    """One part with its answer; takes that out of `left`."""
    shell: Json = {"type": part["type"], "id": part.get("id") or 0}
    if part["type"] == LABEL:
        return shell | {"component": _answer(Field(part["label"], part["component"]), left)}
    if part["type"] == TEXT_DISPLAY:
        return shell
    inner = [_answer(Field(c.get("label") or "", c), left) for c in part["components"]]
    return shell | {"components": inner}


def _answer(field: Field, left: dict[str, Any]) -> Json:
    component = field.component
    given = left.pop(field.custom_id, left.pop(field.label, None))
    shell: Json = {
        "type": component["type"],
        "id": component.get("id") or 0,
        "custom_id": field.custom_id,
    }
    if component["type"] == TEXT_INPUT:
        text = field.value if given is None else str(given)
        least = (component.get("min_length") or 0) or (1 if field.required else 0)
        most = component.get("max_length") or 4000
        fits = least <= len(text) <= most or (not text and not field.required)
        assert fits, f"{field.label!r} takes {least} to {most} characters, not {len(text)}"
        return shell | {"value": text}
    assert component["type"] != FILE_UPLOAD, "the loopback does not fill file uploads"
    chosen = [given] if isinstance(given, str) else list(given or [])
    if component["type"] == STRING_SELECT:
        offered = [option["value"] for option in component["options"]]
        assert set(chosen) <= set(offered), f"{field.label!r} offers {offered}, not {chosen}"
    return shell | {"values": chosen}
