"""The names and descriptions of commands in the languages of the catalogues."""

from functools import cache

import discord
from discord import app_commands
from discord.app_commands import TranslationContextTypes, locale_str

from bot.wording import choose_locale, phrase

DEFAULT = "en"  # what Discord shows where it has no translation

_SPOKEN = {
    locale: language
    for locale in discord.Locale
    if (language := choose_locale(locale.value)) != DEFAULT
}
"""Those of Discord's languages that there are texts in, with the catalogue's own name."""


@cache
def wording(key: str) -> locale_str:
    """A text of the catalogues, to be translated when the commands are sent to Discord."""
    return locale_str(phrase(DEFAULT, key), key=key)


class Catalogues(app_commands.Translator):
    """Translates by the key that ``wording`` has left."""

    async def translate(
        self,
        string: locale_str,
        locale: discord.Locale,
        context: TranslationContextTypes,  # noqa: ARG002
    ) -> str | None:
        """The text in a language of the catalogues, or ``None`` where the default stands."""
        language = _SPOKEN.get(locale)
        key = string.extras.get("key")
        return phrase(language, key) if key and language else None
