"""What is said, to one member, about what stands in channels."""

from bot.desk.board.replies import AnswerTakenDown, Noted, Reposted, RoleLinked
from bot.desk.voting.replies import Hindered, Lost
from bot.desk.voting.views import VoteCard
from bot.wording.blocks import Block, Control, Fine, Items, Message, Text
from bot.wording.catalogue import has_phrase, phrase
from bot.wording.marks import channel, role
from bot.wording.voting.parts import heading, on_button

_MOST_LOST = 5
_OWN = {"plan": "reading-failure", "event": "meeting-failure"}
"""What is said of these kinds in words of their own, where there are some."""


def reposted(reply: Reposted, locale: str) -> Message:
    """That a card comes into this channel."""
    card = reply.card
    if isinstance(card, VoteCard):
        return Message((Text(phrase(locale, "board-reposted", card=heading(card, locale))),))
    return Message((Text(phrase(locale, "board-reposted-body")),))


def role_linked(reply: RoleLinked, locale: str) -> Message:
    """Who has a role from now on."""
    title = reply.title or phrase(locale, "removed")
    if reply.role is None:
        return Message((Text(phrase(locale, "board-unlinked", body=title)),))
    return Message((Text(phrase(locale, "board-linked", body=title, role=role(reply.role))),))


def noted(_: Noted, locale: str) -> Message:
    """What fronts ask for themselves has nothing to be said."""
    return Message((Text(phrase(locale, "board-noted")),))


def unposted(failure: str, where: str, locale: str) -> str:
    """Why a card does not stand in a channel."""
    return phrase(locale, "board-unposted", channel=channel(where), why=why(failure, locale))


def hindrances(all_of_them: tuple[Hindered, ...], locale: str) -> list[Block]:
    """What Discord did not let be, a line each, and what to do about it."""
    if not all_of_them:
        return []
    lines = tuple((_hindered(each, locale), "") for each in all_of_them)
    return [Text(phrase(locale, "board-hindered")), Items(lines)]


def _hindered(each: Hindered, locale: str) -> str:
    if each.what == "role":
        said = why(each.failure, locale)
        return phrase(locale, "board-hindered-role", role=role(each.where), why=said)
    kind, _, number = each.what.partition(":")
    own = f"{_OWN.get(kind)}-{each.failure}"
    said = phrase(locale, own) if has_phrase(locale, own) else why(each.failure, locale)
    if has_phrase(locale, key := f"board-again-{kind}"):
        said += f" {phrase(locale, key, number=number)}"
    what = phrase(locale, f"board-post-{kind}", number=number)
    return phrase(locale, "board-hindered-post", what=what, channel=channel(each.where), why=said)


def answer_taken_down(_: AnswerTakenDown, locale: str) -> Message:
    """What an answer says from now on."""
    return Message((Text(phrase(locale, "removed")), Fine(phrase(locale, "answer-taken-down"))))


def lost_keys(cards: tuple[Lost, ...], locale: str) -> tuple[Control, ...]:
    """A button for each of the first cards that stand nowhere: it posts that one here."""
    return tuple(Control("repost", each.key, _again(each, locale)) for each in cards[:_MOST_LOST])


def _again(card: Lost, locale: str) -> str:
    if card.number is not None:
        return phrase(locale, "control-repost-vote", number=card.number)
    title = card.title or phrase(locale, "removed")
    return on_button(locale, "control-repost-body", "title", title)


def why(failure: str, locale: str) -> str:
    """What is missing: a permission by the name that Discord's own settings give it, or more."""
    key = failure.replace("_", "-")
    permission = f"permission-{key}"
    if has_phrase(locale, permission):
        return phrase(locale, "board-may-not", permission=phrase(locale, permission))
    return phrase(locale, f"board-failure-{key}")
