"""Request bodies against Discord's official OpenAPI file, where the checkout has it beside it.

The file is large, so it is read once per process, on first use, and each request body's validator
is built once. Two things Discord takes are stricter in the file and are relaxed: integers may be
numeric strings, and snowflakes may be integers.
"""

import json
import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError
from jsonschema.validators import extend
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from .errors import Json

ROOT = Path(__file__).resolve().parents[2]
OPENAPI = ROOT.parent / "shared" / "discord" / "openapi.json"
SKIPPED = f"validation skipped: Discord's OpenAPI file is not at {OPENAPI}"

_URI = "urn:discord:openapi"
_INTEGER = re.compile(r"-?\d+")


def available() -> bool:
    """Whether bodies can be checked at all."""
    return OPENAPI.is_file()


def violations(method: str, template: str, body: Any) -> list[str]:
    """How `body` breaks the schema of `method` at the path `template`; nothing if it has none."""
    validator = _validator(method.lower(), template)
    if validator is None:
        return []
    return [_explain(error) for error in validator.iter_errors(body)]


@cache
def _document() -> Json:
    document: Json = _relaxed(json.loads(OPENAPI.read_bytes()))
    return document


@cache
def _registry() -> "Registry[Any]":
    resource = DRAFT202012.create_resource(_document())
    registry: Registry[Any] = Registry().with_resource(_URI, resource)
    return registry


@cache
def _validator(method: str, template: str) -> Any:
    operation = _document()["paths"].get(_spelled(template), {}).get(method, {})
    if "application/json" not in operation.get("requestBody", {}).get("content", {}):
        return None
    parts = ("paths", _spelled(template), method, "requestBody", "content", "application/json")
    pointer = "/".join(part.replace("~", "~0").replace("/", "~1") for part in parts)
    types = Draft202012Validator.TYPE_CHECKER.redefine("integer", _is_integer)
    # types-jsonschema leaves `extend` without annotations.
    relaxed = extend(Draft202012Validator, type_checker=types)  # type: ignore[no-untyped-call]
    return relaxed({"$ref": f"{_URI}#/{pointer}/schema"}, registry=_registry())


@cache
def _spelled(template: str) -> str:
    """The path as the file spells it: same shape, whatever its parameters are called."""
    shape = re.sub(r"{\w+}", "{}", template)
    return next((p for p in _document()["paths"] if re.sub(r"{\w+}", "{}", p) == shape), template)


def _is_integer(_checker: object, value: object) -> bool:
    if isinstance(value, str):
        return _INTEGER.fullmatch(value) is not None
    return isinstance(value, int) and not isinstance(value, bool)


def _relaxed(node: Any) -> Any:
    """Integers for snowflakes, and anyOf for oneOf: relaxed types can match two branches."""
    if isinstance(node, list):
        return [_relaxed(item) for item in node]
    if not isinstance(node, dict):
        return node
    if node.get("format") == "snowflake":
        return {"anyOf": [node, {"type": "integer", "minimum": 0}]}
    return {"anyOf" if k == "oneOf" else k: _relaxed(value) for k, value in node.items()}


def _explain(error: ValidationError) -> str:
    """One line: where and what, from the branch of a union that the body's author meant."""
    while error.context:
        branches: dict[object, list[ValidationError]] = {}
        for inner in error.context:
            branches.setdefault(inner.schema_path[0], []).append(inner)
        meant = [errors for errors in branches.values() if not _is_other_branch(errors)]
        if len(meant) != 1:
            break
        error = max(meant[0], key=lambda e: len(e.absolute_path))
    where = ".".join(map(str, error.absolute_path)) or "body"
    shown = repr(error.instance)
    short = shown if len(shown) <= 80 else f"{shown[:80]}…"
    return f"{where}: {error.message.replace(shown, short)}"


def _is_other_branch(errors: Iterable[ValidationError]) -> bool:
    """Whether a branch of a union failed at what tells the branches apart."""
    return any(
        (list(e.path) == ["type"] and e.validator in ("enum", "const"))
        or (not e.path and e.validator == "type")
        for e in errors
    )
