"""The commands and buttons of what is kept.

What deletes is a button of a private message that says what it means; it carries no trust.
"""

from bot.desk.privacy import requests
from bot.desk.tables import Action, Command, Kind, Option, Weight

PRIVACY_COMMANDS: tuple[Command, ...] = (
    Command(("privacy", "show"), requests.ShowPrivacy),
    Command(("privacy", "export"), requests.ExportData),
    Command(("privacy", "delete"), requests.AskToForget),
    Command(
        ("manage", "takedown"),
        requests.TakeDown,
        (Option("text", Kind.SOURCE),),
        moderator=True,
    ),
)

PRIVACY_ACTIONS: tuple[Action, ...] = (
    Action("privacy", lambda caller, _: requests.ShowPrivacy(caller)),
    Action("mydata", lambda caller, _: requests.ExportData(caller)),
    Action("askforget", lambda caller, _: requests.AskToForget(caller), edits=True),
    Action(
        "forget", lambda caller, _: requests.ForgetMember(caller), edits=True, weight=Weight.GRAVE
    ),
    Action("takedown", requests.ConfirmTakedown, edits=True, weight=Weight.GRAVE),
    Action("keep", lambda caller, _: requests.Keep(caller), edits=True),
)
