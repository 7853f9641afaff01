"""What is kept of members and of texts, what deleting means, and what became of it."""

from collections.abc import Callable
from typing import Any

from bot.desk.chronicle.acts import KEPT
from bot.desk.privacy import replies
from bot.desk.privacy.holding import Held
from bot.wording.blocks import Block, Control, Fine, Items, Message, Text, Title
from bot.wording.catalogue import phrase
from bot.wording.lists import quoted

# What is counted, in the order in which it is told.
_COUNTED = (
    "ballots",
    "supports",
    "signatures",
    "seats",
    "past",
    "questions",
    "proposals",
    "notes",
    "unclear",
    "sessions",
    "prepared",
    "acts",
)
_WITHDRAWN = ("ballots", "supports", "signatures", "seats")


def privacy_shown(reply: replies.PrivacyShown, locale: str) -> Message:
    """What is kept of the reader and of the circle, for how long, and who can read it."""
    held = reply.held
    days = {
        "questions": reply.question_days,
        "proposals": reply.proposal_days,
        "sessions": reply.session_days,
        "acts": KEPT.days,
    }
    lines = [
        (
            phrase(locale, f"held-{name}", count=count),
            phrase(locale, f"kept-{name}", count=days.get(name, 0)),
        )
        for name in _COUNTED
        if (count := getattr(held, name))
    ]
    if held.on_roll:
        lines.insert(0, (phrase(locale, "held-roll"), phrase(locale, "kept-roll")))
    blocks: list[Block] = [Title(phrase(locale, "privacy-title"))]
    if lines:
        blocks.append(Items(tuple(lines)))
    elif held.anything:
        blocks.append(Text(phrase(locale, "privacy-known")))
    else:
        blocks.append(Text(phrase(locale, "privacy-nothing")))
    blocks.append(Text(phrase(locale, "privacy-group", count=reply.grace_days)))
    if reply.operator:
        blocks.append(Text(phrase(locale, "privacy-operator", operator=reply.operator)))
    else:
        blocks.append(Text(phrase(locale, "privacy-operator-unnamed")))
    if reply.sent_to:
        sent = {"model": reply.sent_to.model, "host": reply.sent_to.host}
        blocks.append(Text(phrase(locale, "privacy-model", **sent)))
    blocks.append(Fine(phrase(locale, "privacy-backups", count=reply.backup_days)))
    return Message(tuple(blocks), (_key("mydata", locale), _key("askforget", locale)))


def data_exported(reply: replies.DataExported, locale: str) -> Message:
    """The file, and that it is not to be passed on."""
    return Message(
        (Text(phrase(locale, "data-exported")), Fine(phrase(locale, "data-exported-note"))),
        files=(("my-data.json", reply.record),),
    )


def forget_asked(reply: replies.ForgetAsked, locale: str) -> Message:
    """What would be withdrawn, what would be deleted, what would stay."""
    if not reply.held.anything:
        return Message((Text(phrase(locale, "privacy-nothing")),))
    return Message(
        (
            Title(phrase(locale, "forget-title")),
            *(Text(each) for each in _withdrawn(reply.held, locale)),
            Text(phrase(locale, "forget-deleted")),
            Text(phrase(locale, "forget-stays")),
            Fine(phrase(locale, "privacy-backups", count=reply.backup_days)),
        ),
        (_key("forget", locale), _key("keep", locale)),
    )


def _withdrawn(held: Held, locale: str) -> list[str]:
    counted = ((name, getattr(held, name)) for name in _WITHDRAWN)
    return [phrase(locale, f"forget-{name}", count=count) for name, count in counted if count]


def forgotten(reply: replies.Forgotten, locale: str) -> Message:
    """What was withdrawn with a member's data."""
    return Message(
        (
            Text(phrase(locale, "forgotten", count=reply.ballots)),
            Fine(phrase(locale, "forgotten-rest")),
        )
    )


def kept_as_is(_: replies.KeptAsIs, locale: str) -> Message:
    """That nothing was deleted."""
    return Message((Text(phrase(locale, "kept-as-is")),))


def takedown_asked(reply: replies.TakedownAsked, locale: str) -> Message:
    """What would go with a text, and what would remain."""
    means = "takedown-means" if reply.title else "takedown-means-gone"
    return Message(
        (
            Title(phrase(locale, "takedown-title", title=_named(reply.title, locale))),
            Text(phrase(locale, means)),
            Text(phrase(locale, "takedown-votes", count=reply.votes)),
            Text(phrase(locale, "takedown-for-good")),
            *_remains(reply.backup_days, None, locale),
        ),
        (
            Control("takedown", reply.sha256, phrase(locale, "control-takedown")),
            _key("keep", locale),
        ),
    )


def taken_down(reply: replies.TakenDown, locale: str) -> Message:
    """What went with a text, and what remains."""
    posts = Text(phrase(locale, "taken-down-posts", count=reply.posts))
    return Message(
        (
            Title(phrase(locale, "taken-down", title=_named(reply.title, locale))),
            Text(phrase(locale, "taken-down-votes", count=reply.votes)),
            Text(phrase(locale, "taken-down-answers", count=reply.answers)),
            *((posts,) if reply.posts else ()),
            *_remains(reply.backup_days, reply.filename, locale),
        )
    )


def _named(title: str | None, locale: str) -> str:
    return phrase(locale, "takedown-gone") if title is None else quoted(locale, title)


def _remains(backup_days: int, filename: str | None, locale: str) -> tuple[Block, ...]:
    file = "takedown-file" if filename is None else "takedown-file-named"
    lines = (
        phrase(locale, file, file=filename or ""),
        phrase(locale, "takedown-backups", count=backup_days),
        phrase(locale, "takedown-messages"),
    )
    heading = Text(phrase(locale, "takedown-remains"))
    return (heading, Items(tuple((each, "") for each in lines)))


def _key(action: str, locale: str) -> Control:
    return Control(action, "", phrase(locale, f"control-{action}"))


PRIVACY_PHRASED: dict[type[Any], Callable[[Any, str], Message]] = {
    replies.PrivacyShown: privacy_shown,
    replies.DataExported: data_exported,
    replies.ForgetAsked: forget_asked,
    replies.Forgotten: forgotten,
    replies.KeptAsIs: kept_as_is,
    replies.TakedownAsked: takedown_asked,
    replies.TakenDown: taken_down,
}
