"""A council as it stands: groups, who sits for them, elections, vacant seats."""

from bot.desk.bodies.replies import Done
from bot.desk.bodies.views import AskingCard, CouncilCard, GroupCard
from bot.wording.blocks import Block, Control, Fine, Items, Message, Text
from bot.wording.bodies import shared
from bot.wording.catalogue import phrase
from bot.wording.lists import listed, shortened
from bot.wording.marks import moment
from bot.wording.voting.parts import LONGEST_LABEL, key

_MOST_GROUPS = 10


def council_shown(card: CouncilCard, done: Done, locale: str) -> Message:
    """What was done, and the council."""
    blocks: list[Block] = [shared.heading(card.title, locale)]
    if done is not Done.SHOWN:
        blocks.append(Text(phrase(locale, f"body-{done}")))
    blocks.append(Text(_seats(card, locale)))
    if card.groups:
        blocks.append(Items(tuple(_group(each, locale) for each in card.groups)))
    else:
        blocks.append(Text(phrase(locale, "groups-none")))
    if card.ex_officio:
        lines = (
            (
                shared.somebody(member, locale),
                phrase(locale, "sent-voting" if voting else "sent-advisory", sender=sender),
            )
            for member, sender, voting in card.ex_officio
        )
        blocks.append(Items(tuple(lines)))
    blocks += (Text(_asking(each, locale)) for each in card.asking)
    blocks += shared.offices(card.offices, locale)
    blocks += shared.mandates(card.mandates, locale)
    blocks += shared.petitions(card.petitions, locale)
    blocks += (
        Text(
            phrase(
                locale,
                "group-proposed",
                name=each.text or phrase(locale, "removed"),
                needed=each.needed or 0,
            )
        )
        for each in card.proposed
    )
    mine = next((each for each in card.groups if each.mine), None)
    own = (
        phrase(locale, "group-none")
        if mine is None
        else phrase(locale, "group-mine", name=mine.name or phrase(locale, "removed"))
    )
    blocks.append(Text(own))
    if card.terms.tenure:
        blocks.append(Fine(phrase(locale, "body-tenure", count=card.terms.tenure)))
    return Message(tuple(blocks), _keys(card, locale))


def _seats(card: CouncilCard, locale: str) -> str:
    if card.terms.per is not None:
        return phrase(locale, "council-per", count=card.terms.per)
    return phrase(locale, "council-seats", count=card.terms.seats)


def _group(each: GroupCard, locale: str) -> tuple[str, str]:
    name = f"{each.number}  {each.name or phrase(locale, 'removed')}"
    parts = [phrase(locale, "group-members", count=each.members)]
    for seat, member in each.seats:
        holder = shared.vacant(locale) if member is None else shared.somebody(member, locale)
        parts.append(f"{phrase(locale, 'seat', seat=seat)}: {holder}")
    if each.nominations is not None:
        parts.append(phrase(locale, "group-nominations", at=moment(each.nominations)))
    if each.standing:
        names = [name or phrase(locale, "removed") for name in each.standing]
        parts.append(phrase(locale, "group-standing", names=listed(locale, names)))
    if each.vote is not None:
        parts.append(phrase(locale, "group-vote", number=each.vote))
    return name, shared.PAUSE.join(parts)


def _asking(each: AskingCard, locale: str) -> str:
    told = phrase(locale, "asking", seat=each.seat, at=moment(each.until))
    if each.asked:
        answer = {None: "asking-you", True: "asking-yes", False: "asking-no"}[each.answer]
        told += f" {phrase(locale, answer)}"
    return told


def _keys(card: CouncilCard, locale: str) -> tuple[Control, ...]:
    if not card.on_roll:
        return (shared.join_key(locale),)
    keys: list[Control] = []
    for asking in card.asking:
        if asking.asked:
            argument = f"{card.id}:{asking.seat}"
            keys += [key("consent", argument, locale), key("decline", argument, locale)]
    keys += _group_keys(card, locale)
    keys += shared.petition_keys(card, locale)
    keys += (
        key("unsign" if petition.signed else "sign", petition.id, locale)
        for petition in card.proposed
    )
    return tuple(keys)


def _group_keys(card: CouncilCard, locale: str) -> list[Control]:
    """To vote in one's group, to stand there, to leave it, or to join another."""
    keys: list[Control] = []
    mine = next((each for each in card.groups if each.mine), None)
    if mine is not None and mine.vote is not None:
        label = phrase(locale, "control-ballot", number=mine.vote)
        keys.append(Control("ballot", str(mine.vote), label))
    for each in card.groups[:_MOST_GROUPS]:
        if not each.mine:
            name = shortened(each.name or str(each.number), LONGEST_LABEL)
            label = phrase(locale, "control-enter-group", group=name)
            keys.append(Control("enter", f"{card.id}:{each.number}", label))
    if mine is not None and not card.sits:
        if not mine.stands and mine.vote is None:
            keys.append(key("stand", f"{card.id}:0", locale))
        leaving = "standdown" if mine.stands else "leave-group"
        keys.append(key("standdown", card.id, locale, leaving))
    if card.sits:
        keys.append(key("standdown", card.id, locale, "resign"))
    return keys
