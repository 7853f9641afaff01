"""The Fluent catalogues: one folder of texts for each language, read once when first needed."""

from collections.abc import Iterator
from datetime import date
from functools import cache
from importlib.resources import files

from babel import Locale
from fluent.runtime import FluentBundle, FluentResource

# The languages that the bot speaks, and whose numbers and dates each writes.
_FORMATS = {"en": "en-GB", "de": "de"}
LOCALES: tuple[str, ...] = tuple(_FORMATS)
DEFAULT_LOCALE = "en"

# Fluent gives up on a value of more than 2,500 characters.
_LONGEST_FACT = 2000

TextFact = str | int | float | date


def choose_locale(tag: str) -> str:
    """The bot's language for a tag such as ``de-AT`` or ``de_DE.UTF-8``; English if unknown."""
    language = tag.replace("_", "-").split("-")[0].split(".")[0].lower()
    return language if language in LOCALES else DEFAULT_LOCALE


def phrase(locale: str, key: str, **facts: TextFact) -> str:
    """The text of a key, with its facts filled in. Raises ``KeyError`` for an unknown key.

    A fact that is missing leaves its name in braces: better a hole than no answer.
    """
    bundle = _bundle(choose_locale(locale))
    pattern = bundle.get_message(key).value
    if pattern is None:
        raise KeyError(key)
    text, _ = bundle.format_pattern(pattern, {name: _fitting(facts[name]) for name in facts})
    return str(text)


def has_phrase(locale: str, key: str) -> bool:
    """Whether a text exists, for those that only some values have."""
    return _bundle(choose_locale(locale)).has_message(key)


def language_name(tag: str, locale: str) -> str:
    """What a language is called in another: ``de`` is *German* in English."""
    return str(Locale.parse(choose_locale(locale)).languages.get(tag, tag))


def resources(locale: str) -> Iterator[tuple[str, str]]:
    """The name and the contents of each of a language's files."""
    folder = files(__package__) / "locales" / locale
    for file in sorted(folder.iterdir(), key=lambda each: each.name):
        if file.name.endswith(".ftl"):
            yield file.name, file.read_text("utf-8")


@cache
def _bundle(locale: str) -> FluentBundle:
    # Isolation marks would be invisible characters inside titles that people copy.
    bundle = FluentBundle([_FORMATS[locale]], use_isolating=False)
    for _, contents in resources(locale):
        bundle.add_resource(FluentResource(contents))
    return bundle


def _fitting(fact: TextFact) -> TextFact:
    if isinstance(fact, str) and len(fact) > _LONGEST_FACT:
        return fact[: _LONGEST_FACT - 1] + "…"
    return fact
