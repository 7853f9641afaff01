"""Discord's limits on messages, modals and autocomplete, beyond what its OpenAPI file says.

Each function gives the problems of one kind of body as {dotted path: what is wrong}; an empty
dict means that Discord would take it.
"""

from collections import Counter
from collections.abc import Sequence

from .errors import Json
from .messages import BUTTON, COMPONENTS_V2, STRING_SELECT, TEXT_DISPLAY, Message, walk

CONTENT, EMBEDS, EMBED_TEXT, V2_COMPONENTS, V2_TEXT = 2000, 10, 6000, 40, 4000
CUSTOM_ID, LABEL, CHOICES, CHOICE, ROWS, ROW = 100, 80, 25, 100, 5, 5
MODAL_TITLE, MODAL_PARTS, THREAD_NAME = 45, 5, 100

_LINK_STYLE, _PREMIUM_STYLE, _ACTION_ROW = 5, 6, 1
_EMBED_PARTS = (("title", 256), ("description", 4096))

Problems = dict[str, str]


def message_problems(draft: Message) -> Problems:
    """What Discord would refuse in a message as it would stand after the request."""
    found: Problems = {}
    if draft.flags & COMPONENTS_V2:
        found |= _v2_problems(draft)
    else:
        found |= _row_problems(draft.components)
        _at_most(found, "content", draft.content, CONTENT)
    found |= _embed_problems(draft.embeds)
    found |= component_problems(draft.components)
    return found


def is_empty(draft: Message) -> bool:
    return not (draft.content.strip() or draft.embeds or draft.components or draft.attachments)


def modal_problems(data: Json) -> Problems:
    found: Problems = {}
    _between(found, "title", data.get("title") or "", 1, MODAL_TITLE)
    _between(found, "custom_id", data.get("custom_id") or "", 1, CUSTOM_ID)
    parts = data.get("components") or []
    if not 1 <= len(parts) <= MODAL_PARTS:
        found["components"] = f"Must be between 1 and {MODAL_PARTS} in length."
    return found | component_problems(parts)


def choice_problems(choices: Sequence[Json]) -> Problems:
    found: Problems = {}
    _at_most(found, "choices", choices, CHOICES)
    for index, choice in enumerate(choices):
        _between(found, f"choices.{index}.name", choice.get("name") or "", 1, CHOICE)
        if isinstance(value := choice.get("value"), str):
            _between(found, f"choices.{index}.value", value, 1, CHOICE)
    return found


def component_problems(components: list[Json]) -> Problems:
    """What holds wherever components stand: custom ids, buttons, select menus."""
    found: Problems = {}
    seen: set[str] = set()
    for path, component in walk(components):
        custom_id = component.get("custom_id")
        if custom_id is not None:
            _between(found, f"{path}.custom_id", custom_id, 1, CUSTOM_ID)
            if custom_id in seen:
                found[f"{path}.custom_id"] = "Component custom id cannot be duplicated"
            seen.add(custom_id)
        if component["type"] == BUTTON:
            _button(found, path, component)
        if component["type"] == STRING_SELECT:
            _string_select(found, path, component)
    return found


def _button(found: Problems, path: str, button: Json) -> None:
    _at_most(found, f"{path}.label", button.get("label") or "", LABEL)
    style = button.get("style")
    if style == _PREMIUM_STYLE:
        return
    if not (button.get("label") or button.get("emoji")):
        found[path] = "A button needs a label or an emoji"
    if (style == _LINK_STYLE) != bool(button.get("url")):
        found[f"{path}.url"] = "A url and the link style belong together"
    if (style == _LINK_STYLE) == bool(button.get("custom_id")):
        found[f"{path}.custom_id"] = "A custom id is required, except for links"


def _string_select(found: Problems, path: str, menu: Json) -> None:
    options = menu.get("options") or []
    if not 1 <= len(options) <= CHOICES:
        found[f"{path}.options"] = f"Must be between 1 and {CHOICES} in length."
    for index, option in enumerate(options):
        for key in ("label", "value"):
            _between(found, f"{path}.options.{index}.{key}", option.get(key) or "", 1, CHOICE)
        _at_most(found, f"{path}.options.{index}.description", option.get("description") or "", 100)
    for value, times in Counter(option.get("value") for option in options).items():
        if times > 1:
            found[f"{path}.options"] = f"The specified option value is already used: {value!r}"
    _at_most(found, f"{path}.placeholder", menu.get("placeholder") or "", 150)
    if (menu.get("max_values") or 1) > len(options):
        found[f"{path}.max_values"] = "More than there are options"


def _row_problems(components: list[Json]) -> Problems:
    found: Problems = {}
    _at_most(found, "components", components, ROWS)
    for index, row in enumerate(components):
        path = f"components.{index}"
        if row["type"] != _ACTION_ROW:
            found[f"{path}.type"] = "Must be an action row (1) without Components V2"
            continue
        inner = row.get("components") or []
        if not 1 <= len(inner) <= ROW:
            found[f"{path}.components"] = f"Must be between 1 and {ROW} in length."
        elif len(inner) > 1 and any(c["type"] != BUTTON for c in inner):
            found[f"{path}.components"] = "A select menu needs a row of its own"
    return found


def _v2_problems(draft: Message) -> Problems:
    found: Problems = {}
    if draft.content:
        found["content"] = "The 'content' field cannot be used with Components V2"
    if draft.embeds:
        found["embeds"] = "The 'embeds' field cannot be used with Components V2"
    every = [component for _, component in walk(draft.components)]
    if len(every) > V2_COMPONENTS:
        found["components"] = f"Must be {V2_COMPONENTS} or fewer in total; there are {len(every)}"
    text = sum(len(c.get("content") or "") for c in every if c["type"] == TEXT_DISPLAY)
    if text > V2_TEXT:
        found["components"] = f"Text must be {V2_TEXT} or fewer in total; there are {text}"
    return found


def _embed_problems(embeds: list[Json]) -> Problems:
    found: Problems = {}
    _at_most(found, "embeds", embeds, EMBEDS)
    total = 0
    for index, embed in enumerate(embeds):
        path = f"embeds.{index}"
        texts = [(f"{path}.{key}", embed.get(key) or "", limit) for key, limit in _EMBED_PARTS]
        texts.append((f"{path}.footer.text", (embed.get("footer") or {}).get("text") or "", 2048))
        texts.append((f"{path}.author.name", (embed.get("author") or {}).get("name") or "", 256))
        items = embed.get("fields") or []
        _at_most(found, f"{path}.fields", items, 25)
        for number, item in enumerate(items):
            for key, limit in (("name", 256), ("value", 1024)):
                texts.append((f"{path}.fields.{number}.{key}", item.get(key) or "", limit))
                if not item.get(key):
                    found[f"{path}.fields.{number}.{key}"] = "This field is required"
        for where, text, limit in texts:
            _at_most(found, where, text, limit)
            total += len(text)
    if total > EMBED_TEXT:
        found["embeds"] = f"Embed size exceeds maximum size of {EMBED_TEXT}"
    return found


def _at_most(found: Problems, path: str, value: Sequence[object], limit: int) -> None:
    if len(value) > limit:
        found[path] = f"Must be {limit} or fewer in length; it is {len(value)}"


def _between(found: Problems, path: str, value: str, least: int, most: int) -> None:
    if not least <= len(value) <= most:
        found[path] = f"Must be between {least} and {most} in length; it is {len(value)}"
