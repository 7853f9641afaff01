"""Which use case answers which request about what is kept."""

from collections.abc import Awaitable, Callable
from typing import Any

from bot.desk.office import Office
from bot.desk.privacy import exporting, forgetting, takedown
from bot.desk.privacy import requests as r
from index.progress import Report

PRIVACY_HANDLERS: dict[type[Any], Callable[[Office, Any, Report], Awaitable[Any]]] = {
    r.ShowPrivacy: forgetting.show_privacy,
    r.ExportData: exporting.export_data,
    r.AskToForget: forgetting.ask_to_forget,
    r.ForgetMember: forgetting.forget_member,
    r.Keep: forgetting.keep,
    r.TakeDown: takedown.ask_takedown,
    r.ConfirmTakedown: takedown.confirm_takedown,
}
