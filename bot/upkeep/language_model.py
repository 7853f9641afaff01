"""Checks of the optional language model: whether it says anything."""

import time

from bot.rephrasing.client import Client, Unanswered
from bot.settings import LanguageModel
from bot.upkeep.findings import Finding

_TASK, _MATERIAL = "Answer with one word.", "Are you there?"


async def language_model(model: LanguageModel) -> Finding:
    """Ask it something that is nobody's; whatever it says will do."""
    facts = {"model": model.name, "host": model.host}
    began = time.monotonic()
    try:
        await Client(model).say(_TASK, _MATERIAL)
    except Unanswered as error:
        why = {**facts, "why": error.kind}
        return Finding("language-model", False, "doctor-language-model-silent", why)
    took = round((time.monotonic() - began) * 1000)
    return Finding("language-model", True, "doctor-language-model", {**facts, "took_ms": took})
