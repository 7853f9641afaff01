"""Replies about settings, for the tests of their words."""

from bot.desk.rewording.values import Service
from bot.desk.settings import replies
from bot.desk.settings.chosen import Chosen, Given, Origin
from bot.desk.settings.fixed import FIXED
from bot.desk.settings.table import BY_NAME, SETTINGS, Group
from tests.terminal.fake_desk import DOOR

TEXTS = (("door", "The Open Door"), ("tea", "Tea"))


def settings_replies() -> tuple[replies.SettingsReply, ...]:
    """Every kind of reply about settings."""
    roles = BY_NAME["moderators"]
    texts = BY_NAME["texts"]
    return (
        *(
            replies.SettingsShown(
                group,
                tuple(
                    (each, Given(each.default, Origin.DEFAULT))
                    for each in SETTINGS
                    if each.group is group
                ),
                (),
                (),
            )
            for group in Group
        ),
        *(replies.FixedShown(group, figures) for group, figures in FIXED.items()),
        replies.SettingsShown(
            Group.GENERAL,
            (
                (roles, Given("1;2", Origin.SERVER)),
                (texts, Given("door;gone", Origin.CHANNEL)),
                (BY_NAME["log"], Given("9", Origin.SERVER)),
                (BY_NAME["zone"], Given("Europe/Berlin", Origin.OPERATOR)),
            ),
            (
                Chosen("", "", "/ask", "off"),
                Chosen("7", "3", "/vote new", "30"),
                Chosen("7", "", "/ask", "0"),
            ),
            TEXTS,
        ),
        replies.SettingsShown(
            Group.GENERAL,
            (
                (roles, Given("1;2", Origin.SERVER)),
                (texts, Given("door;gone", Origin.CHANNEL)),
                (BY_NAME["log"], Given("9", Origin.SERVER)),
                (BY_NAME["zone"], Given("Europe/Berlin", Origin.OPERATOR)),
            ),
            (
                Chosen("", "", "/ask", "off"),
                Chosen("7", "3", "/vote new", "30"),
                Chosen("7", "", "/ask", "0"),
            ),
            TEXTS,
            done=True,
        ),
        replies.SettingShown(roles, Given("1", Origin.SERVER), "server", "1", None, ()),
        replies.SettingShown(
            texts, Given("door", Origin.CHANNEL), "channel", "door", "7", TEXTS, done=True
        ),
        *(
            replies.SettingShown(
                BY_NAME["rewording"],
                Given("off", Origin.DEFAULT),
                "server",
                None,
                None,
                (),
                service=service,
            )
            for service in (None, Service("parrot-7b", "models.example"))
        ),
        replies.TextLimits(DOOR, (), ()),
        replies.TextLimits(DOOR, ("7", "8"), ("3",), done=True),
        replies.SettingAsked(roles, "<@&1>", "server"),
        replies.SettingAsked(BY_NAME["questions"], "", "server"),
    )
