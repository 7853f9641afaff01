"""The button or menu a member means, and the values that Discord's client sends for a menu."""

from .errors import Json
from .options import HasState, Resolver


def one_of(components: list[Json], wanted: str, *keys: str) -> Json:
    """The enabled component with `wanted` under one of `keys`; an AssertionError says which are."""
    found = [c for c in components if wanted in [c.get(key) for key in keys]]
    names = [next(filter(None, map(c.get, keys)), "?") for c in components]
    assert found, f"there is no {wanted!r}; there are {names}"
    assert len(found) == 1, f"there are several {wanted!r}: use the custom id"
    assert not found[0].get("disabled"), f"{wanted!r} is disabled"
    assert "custom_id" in found[0], f"{wanted!r} is a link"
    return found[0]


def chosen(menu: Json, values: "tuple[str | HasState, ...]", resolver: Resolver) -> list[str]:
    """What choosing `values` sends: strings are options' values or labels, the rest are ids."""
    least, most = menu.get("min_values", 1), menu.get("max_values", 1)
    assert least <= len(values) <= most, f"the menu takes {least} to {most} values"
    return [_option(menu, v) if isinstance(v, str) else resolver.add(v) for v in values]


def _option(menu: Json, value: str) -> str:
    for option in menu["options"]:
        if value in (option["value"], option["label"]):
            return str(option["value"])
    offered = [option["label"] for option in menu["options"]]
    raise AssertionError(f"the menu offers {offered}, not {value!r}")
