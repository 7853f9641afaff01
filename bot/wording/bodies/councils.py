"""A council as it stands: one's own group, who sits for which, elections, vacant seats."""

from datetime import datetime

from bot.desk.bodies.replies import BodyShown, Done
from bot.desk.bodies.requests import Asked
from bot.desk.bodies.views import AskingCard, CouncilCard, GroupCard
from bot.wording.blocks import Block, Control, Fine, Items, Menu, Message, Text
from bot.wording.bodies import shared
from bot.wording.catalogue import phrase
from bot.wording.lists import DOT, listed
from bot.wording.marks import channel, moment, role
from bot.wording.voting.parts import key, on_button

_MOST_PROPOSED = 3

_SAY_IT = frozenset({Done.LEFT})
"""What was done says already where one belongs."""


def council_shown(card: CouncilCard, reply: BodyShown, locale: str) -> Message:
    """What was done, where one belongs oneself, and the council."""
    blocks: list[Block] = [shared.heading(card.title, locale)]
    blocks += shared.done(reply.done, "groups", locale)
    if card.on_roll and card.groups and reply.done not in _SAY_IT:
        blocks.append(Text(_own(card, locale)))
    blocks += (Text(_asking(each, locale)) for each in card.asking)
    blocks.append(Text(seats(card, locale)))
    if card.groups:
        blocks.append(Items(tuple(_group(each, locale) for each in card.groups)))
    elif reply.done is not Done.FOUNDED:
        blocks.append(Text(phrase(locale, "groups-none")))
    if card.ex_officio:
        blocks.append(Items(tuple(sent(card, locale))))
    blocks += shared.petitions(card.petitions, locale)
    blocks += (Text(_proposed(card, place, locale)) for place in range(len(card.proposed)))
    blocks += shared.offices(card.offices, locale)
    blocks += shared.broken(card.mandates, locale)
    if not card.on_roll:
        blocks.append(Fine(phrase(locale, "body-join-first")))
    return Message(tuple(blocks), tuple(_keys(card, reply, locale)), tuple(_groups(card, locale)))


def seats(card: CouncilCard, locale: str) -> str:
    """How many seats a group has."""
    if card.terms.per is not None:
        return phrase(locale, "council-per", count=card.terms.per)
    return phrase(locale, "council-seats", count=card.terms.seats)


def sent(card: CouncilCard, locale: str) -> list[tuple[str, str]]:
    """The members sent by other bodies."""
    return [
        (
            shared.somebody(member, locale),
            phrase(locale, "sent-voting" if voting else "sent-advisory", sender=sender),
        )
        for member, sender, voting in card.ex_officio
    ]


def _own(card: CouncilCard, locale: str) -> str:
    mine = _mine(card)
    if mine is None:
        return phrase(locale, "group-none")
    told = phrase(locale, "group-mine", name=mine.name or phrase(locale, "removed"))
    return f"{told} {phrase(locale, 'group-stand-mine')}" if mine.stands else told


def _group(each: GroupCard, locale: str) -> tuple[str, str]:
    name = f"{each.number}  {each.name or phrase(locale, 'removed')}"
    parts = []
    for seat, member in each.seats:
        holder = shared.vacant(locale) if member is None else shared.somebody(member, locale)
        parts.append(f"{shared.place(seat, locale)}: {holder}")
    parts.append(phrase(locale, "group-members", count=each.members))
    if each.role is not None:
        parts.append(phrase(locale, "group-role", role=role(each.role)))
    elif each.channel:
        parts.append(phrase(locale, "group-channel", channel=channel(each.channel)))
    elif each.channel is not None:
        parts.append(phrase(locale, "group-channel-unseen"))
    if each.nominations is not None:
        parts.append(nominations(each, each.nominations, locale))
    if each.standing:
        names = [name or phrase(locale, "removed") for name in each.standing]
        parts.append(phrase(locale, "group-standing", names=listed(locale, names)))
    if each.vote is not None:
        parts.append(phrase(locale, "group-vote", number=each.vote))
    return name, DOT.join(parts)


def nominations(each: GroupCard, until: datetime, locale: str) -> str:
    """Until when members of a group can stand for its election, or for its by-election."""
    key_ = "group-filling" if each.filling else "group-nominations"
    return phrase(locale, key_, at=moment(until))


def _asking(each: AskingCard, locale: str) -> str:
    told = phrase(locale, "asking", seat=each.seat, at=moment(each.until))
    if each.asked:
        answer = {None: "asking-you", True: "asking-yes", False: "asking-no"}[each.answer]
        told += f" {phrase(locale, answer)}"
    return told


def _proposed(card: CouncilCard, place: int, locale: str) -> str:
    petition = card.proposed[place]
    name = petition.text or phrase(locale, "removed")
    told = phrase(locale, "group-proposed", name=name, needed=petition.needed or 0)
    if petition.quarters is not None:
        told += f" {phrase(locale, 'petition-quarters', quarters=petition.quarters)}"
    return told


def _mine(card: CouncilCard) -> GroupCard | None:
    return next((each for each in card.groups if each.mine), None)


def _groups(card: CouncilCard, locale: str) -> list[Menu]:
    """The groups to join, or to move to; whoever sits or stands stays."""
    mine = _mine(card)
    others = [each for each in card.groups if not each.mine]
    if not card.on_roll or card.sits or not others or (mine is not None and mine.stands):
        return []
    choices = tuple(
        shared.choice(
            each.number,
            f"{each.number}  {each.name or phrase(locale, 'removed')}",
            phrase(locale, "group-members", count=each.members),
        )
        for each in others[: shared.MOST_CHOICES]
    )
    label = phrase(locale, "control-enter" if mine is None else "control-move")
    return [Menu("enter", card.id, label, choices)]


def _keys(card: CouncilCard, reply: BodyShown, locale: str) -> list[Control]:
    keys: list[Control] = []
    if not card.on_roll:
        keys.append(shared.join_key(locale))
    for asking in card.asking:
        if asking.asked:
            argument = f"{card.id}:{asking.seat}"
            keys += [key("consent", argument, locale), key("decline", argument, locale)]
    keys += shared.office_keys(card, locale)
    keys += shared.petition_keys(card, locale)
    if card.on_roll:
        keys += _own_keys(card, locale)
        keys += (
            Control(
                "unsign" if petition.signed else "sign",
                petition.id,
                on_button(
                    locale,
                    "control-unsign-for" if petition.signed else "control-sign-for",
                    "name",
                    petition.text or phrase(locale, "removed"),
                ),
            )
            for petition in card.proposed[:_MOST_PROPOSED]
        )
        keys.append(shared.write(Asked.GROUP, card.id, locale))
    return keys + shared.page_keys(card, locale, moderator=reply.moderator)


def _own_keys(card: CouncilCard, locale: str) -> list[Control]:
    """To vote in one's group, to stand there, to leave it, to give one's seat back."""
    mine = _mine(card)
    keys: list[Control] = []
    if mine is not None and mine.vote is not None:
        label = phrase(locale, "control-ballot", number=mine.vote)
        keys.append(Control("ballot", str(mine.vote), label))
    if card.sits:
        keys.append(key("standdown", card.id, locale, "resign"))
    elif mine is not None:
        if not mine.stands and mine.vote is None:
            keys.append(key("run", card.id, locale))
        leaving = "standdown" if mine.stands else "leave-group"
        keys.append(key("standdown", card.id, locale, leaving))
    return keys
