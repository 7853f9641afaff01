"""What the bot says: replies and a language go in, messages of text blocks come out."""

from bot.wording.catalogue import LOCALES, choose_locale, phrase
from bot.wording.refusals import sentence
from bot.wording.rendering import progress, render

__all__ = ["LOCALES", "choose_locale", "phrase", "progress", "render", "sentence"]
