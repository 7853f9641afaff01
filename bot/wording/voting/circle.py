"""The circle's page and roll; what moderators did with votes; the log."""

from dataclasses import replace

from bot.desk.voting.replies import (
    LogShown,
    Notice,
    NowShown,
    RollChanged,
    VoteSteered,
)
from bot.voting.votes.vote import State
from bot.wording.blocks import Block, Fine, Items, Message, Text, Title
from bot.wording.board.told import hindrances, lost_keys
from bot.wording.bodies.notices import body_petition_key, notice_keys, petition_line
from bot.wording.catalogue import phrase
from bot.wording.marks import moment
from bot.wording.plans.pages import plans_now
from bot.wording.sessions.overview import minutes_keys, sessions_now
from bot.wording.voting.ballots import backing, keys, line, proposals, resuming
from bot.wording.voting.challenges import petitions_keys, petitions_told
from bot.wording.voting.papers import paper
from bot.wording.voting.parts import heading, key, timing
from bot.wording.voting.results import last_reason

_MOST_KEYS = 5


def now_shown(reply: NowShown, locale: str) -> Message:
    """Who takes part, whether the reader does, and what is being voted on."""
    mine = "now-on-roll" if reply.on_roll else "now-not-on-roll"
    blocks: list[Block] = [
        Title(phrase(locale, "now-title")),
        Text(f"{phrase(locale, 'roll-size', count=reply.size)} {phrase(locale, mine)}"),
    ]
    if reply.notices:
        blocks.append(Items(tuple((_noticed(each, locale), "") for each in reply.notices)))
    reading, plan_keys = plans_now(reply.plans, locale)
    blocks += reading
    if reply.votes:
        blocks.append(Text(phrase(locale, "votes-open")))
        blocks.append(Items(tuple(line(card, locale) for card in reply.votes)))
    else:
        blocks.append(Text(phrase(locale, "now-no-votes")))
    if reply.petitions:
        blocks.append(Text(phrase(locale, "now-petitions")))
        blocks.append(petitions_told(reply.petitions, locale))
    if reply.on_bodies:
        blocks.append(Text(phrase(locale, "now-body-petitions")))
        blocks.append(Items(tuple(petition_line(each, locale) for each in reply.on_bodies)))
    if reply.proposed:
        blocks.append(Text(phrase(locale, "votes-proposed")))
        blocks.append(proposals(reply.proposed, locale))
    blocks += sessions_now(reply.running, reply.minutes, locale)
    blocks += hindrances(reply.hindered, locale)
    mine_key = key("leave" if reply.on_roll else "join", "", locale)
    noticed = [key for each in reply.notices for key in notice_keys(each, locale)]
    petitions = petitions_keys(reply.petitions, locale)
    backed = backing(reply.proposed, locale, _MOST_KEYS)
    read = minutes_keys(reply.minutes, locale)
    noted = {each.petition for each in reply.notices}
    on_bodies = [each for each in reply.on_bodies if each.petition.id not in noted][:_MOST_KEYS]
    signable = (body_petition_key(each, locale) for each in on_bodies)
    resumed = resuming(reply.votes, locale) if reply.moderator else ()
    voting = (*keys(reply.votes, locale), *resumed, *petitions, *signable, *backed)
    again = lost_keys(reply.lost, locale)
    further = (*plan_keys, *noticed, *voting, *read, *again)
    # Joining comes before everything else, leaving after it.
    keys_ = (*further, mine_key) if reply.on_roll else (mine_key, *further)
    return Message(tuple(blocks), keys_)


def _noticed(notice: Notice, locale: str) -> str:
    """A notice in a sentence."""
    return phrase(
        locale,
        f"noticed-{notice.what}",
        body=notice.body or phrase(locale, "removed"),
        seat=notice.seat or 0,
        vote=notice.vote or 0,
        at="" if notice.at is None else moment(notice.at),
    )


def roll_changed(reply: RollChanged, locale: str) -> Message:
    """That the reader joined or left, and what follows from it."""
    told = phrase(locale, "joined" if reply.on else "left")
    hint = phrase(locale, "joined-hint" if reply.on else "left-hint")
    size = phrase(locale, "roll-size", count=reply.size)
    return Message(
        (Text(f"{told} {size}"), Fine(hint)),
        (key("votes" if reply.on else "join", "", locale),),
    )


def vote_steered(reply: VoteSteered, locale: str) -> Message:
    """What was done with the vote, and its reason."""
    card = reply.card
    told = phrase(
        locale, f"steered-{reply.how}", count=reply.struck, number=card.again or card.number
    )
    blocks: list[Block] = [Title(heading(card, locale)), Text(told)]
    blocks += last_reason(card, locale)
    if card.closes is not None:
        blocks.append(Fine(timing(card, locale)))
    message = paper(blocks, card, locale)
    if card.state is not State.SUSPENDED:
        return message
    return replace(message, controls=(key("resume", str(card.number), locale), *message.controls))


def log_shown(reply: LogShown, locale: str) -> Message:
    """Whether the ledger holds, and its head."""
    verdict = reply.verdict
    if verdict.first_bad is not None:
        broken = phrase(locale, "log-broken", entry=verdict.first_bad)
        return Message((Text(broken),), error=True)
    if not verdict.entries:
        return Message((Text(phrase(locale, "log-empty")),))
    counts = (
        ("verify-counted", verdict.counts),
        ("verify-sealed", verdict.sealed),
        ("verify-erased", verdict.erased),
    )
    return Message(
        (
            Text(phrase(locale, "log-whole", count=verdict.entries)),
            Text(phrase(locale, "verify-head", head=verdict.head)),
            *(Fine(phrase(locale, name, count=count)) for name, count in counts if count),
        )
    )
