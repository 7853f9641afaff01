"""Prompts for discussion in words."""

from bot.study.prompting.values import Prompt
from bot.wording.catalogue import LOCALES, phrase


def question(prompt: Prompt, locale: str) -> str:
    """The sentence that is put to the group.

    It is in the language of the text that it quotes where the bot speaks that, else in the group's.
    """
    language = prompt.language if prompt.language in LOCALES else locale
    return phrase(language, f"prompt-{prompt.stem}", **dict(prompt.facts))
