"""What Discord did not let the bot do, and what somebody deleted; who may post it again."""

from collections.abc import Mapping
from datetime import datetime

from bot.desk.board.posts import Failure, Posted, State, body_key, is_answer, vote_key
from bot.desk.board.wall import on_wall
from bot.desk.bodies.finding import bodies
from bot.desk.caller import Caller
from bot.desk.office import Office
from bot.desk.plans import events as calendar
from bot.desk.voting.hall import looked, sees
from bot.desk.voting.replies import Hindered, Lost
from bot.desk.voting.steering import leads
from bot.voting.circle import Circle
from bot.voting.votes.vote import Vote

_MOST = 10
_LOG = "act"
"""What the keys of posts begin with that tell what moderators did."""

_MISSING = frozenset({State.REFUSED, State.GONE})


async def hindered(office: Office, caller: Caller) -> tuple[Hindered, ...]:
    """The latest posts that do not stand where they should, roles that cannot be given, events.

    For moderators: they alone can mend it. Of a vote that is long over nothing is told; of a plan
    whose events cannot be made, and of what moderators did, once and not for each.
    """
    missing = await _missing(office, caller)
    links = await office.board.links(caller.circle)
    events = {
        (each.plan, each.channel, each.failure)
        for each in await office.plans.events(caller.circle)
        # What is left out so that nobody sees too much is nothing to be mended.
        if each.failure not in (None, calendar.Failure.HIDDEN)
    }
    return (
        *missing[:_MOST],
        *(Hindered("role", each.role, each.failure) for each in links if each.failure is not None),
        *(Hindered("event", channel, str(failure)) for _, channel, failure in sorted(events)),
    )


async def _missing(office: Office, caller: Caller) -> tuple[Hindered, ...]:
    known = await office.board.posts(caller.circle)
    posts = {
        key: each
        for key, each in known.items()
        if each.state in _MISSING
        # An answer that was to say something else, and that somebody deleted, says nothing at all.
        and not (is_answer(key) and each.failure is Failure.MESSAGE_GONE)
    }
    if not posts:
        return ()
    now = office.clock()

    def look(circle: Circle) -> tuple[Hindered, ...]:
        cards = _cards(circle, posts)
        over = {key for key, (_, vote) in cards.items() if not on_wall(circle, vote, now)}
        named = {key: f"vote:{number}" for key, (number, _) in cards.items()}
        latest = sorted(posts.values(), key=lambda each: each.at, reverse=True)
        told = (
            Hindered(_named(each.key, named), each.channel, str(each.failure))
            for each in latest
            if each.key not in over
        )
        return tuple(dict.fromkeys(told))

    return await looked(office, caller, look)


def _named(key: str, named: Mapping[str, str]) -> str:
    """What a post is called: acts are all of one kind."""
    return "log" if key.partition(":")[0] == _LOG else named.get(key, key)


async def lost(office: Office, caller: Caller) -> tuple[Lost, ...]:
    """The cards that stand nowhere any more, and that the caller may post again where they are."""
    if caller.channel is None:
        return ()
    posts = await office.board.posts(caller.circle)
    here = {key: each for key, each in posts.items() if _may_stand(each, caller)}
    if not here:
        return ()
    now = office.clock()
    return await looked(office, caller, lambda circle: _lost(circle, here, caller, now))


def _lost(
    circle: Circle, here: Mapping[str, Posted], caller: Caller, now: datetime
) -> tuple[Lost, ...]:
    votes = tuple(
        Lost(f"vote:{number}", number=number)
        for key, (number, vote) in _cards(circle, here).items()
        if sees(caller, vote)
        and on_wall(circle, vote, now)
        and leads(circle, vote, caller.member, moderator=caller.moderator)
    )
    if not caller.moderator:
        return votes
    standing = (body for body in bodies(circle) if body_key(body.id) in here)
    return (*votes, *(Lost(body_key(body.id), title=body.title) for body in standing))


def _may_stand(post: Posted, caller: Caller) -> bool:
    """Whether a card that is lost may stand where the caller is.

    Whoever sees where a vote is held sees the vote: elsewhere its card is offered only where there
    is nothing else to choose, and by those only who may hold it there.
    """
    if post.state is not State.GONE and post.failure is not Failure.FORBIDDEN:
        return False  # what lacks a permission comes by itself
    moved = caller.moderator and post.failure is Failure.CHANNEL_GONE
    return post.channel == caller.channel or moved


def _cards(circle: Circle, posts: Mapping[str, Posted]) -> dict[str, tuple[int, Vote]]:
    """The votes whose cards are among these, each with its number, by their keys."""
    known = enumerate(circle.votes.by_id.items(), start=1)
    cards = {vote_key(number, name, posts): (number, vote) for number, (name, vote) in known}
    return {key: card for key, card in cards.items() if key in posts}
