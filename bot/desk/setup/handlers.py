"""Which use case answers which request while the bot is set up."""

from collections.abc import Awaitable, Callable
from typing import Any

from bot.desk.office import Office
from bot.desk.setup import guiding, inspecting
from bot.desk.setup import requests as r
from index.progress import Report

SETUP_HANDLERS: dict[type[Any], Callable[[Office, Any, Report], Awaitable[Any]]] = {
    r.SetUp: guiding.set_up,
    r.ShowStep: guiding.show_step,
    r.ChooseLanguage: guiding.choose_language,
    r.AskRoles: guiding.ask_roles,
    r.WriteRoles: guiding.write_roles,
    r.AddSample: guiding.add_sample,
    r.AskQuestion: guiding.ask_question,
    r.TryQuestion: guiding.try_question,
    r.Check: inspecting.check,
}
