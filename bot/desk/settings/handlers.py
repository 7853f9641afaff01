"""Which use case answers which request about settings."""

from collections.abc import Awaitable, Callable
from typing import Any

from bot.desk.office import Office
from bot.desk.settings import choosing, fixed, limiting
from bot.desk.settings import requests as r
from index.progress import Report

SETTINGS_HANDLERS: dict[type[Any], Callable[[Office, Any, Report], Awaitable[Any]]] = {
    r.Settings: choosing.settings,
    r.OpenSetting: choosing.open_setting,
    r.ChooseSetting: choosing.choose_setting,
    r.AskSetting: choosing.ask_setting,
    r.WriteSetting: choosing.write_setting,
    r.ResetSetting: choosing.reset_setting,
    r.ShowFixed: fixed.show_fixed,
    r.LimitText: limiting.limit_text,
    r.FreeText: limiting.free_text,
}
