"""What Discord did not let the bot do, for moderators: they alone can mend it."""

from bot.desk.board.posts import State
from bot.desk.caller import Caller
from bot.desk.office import Office
from bot.desk.plans.events import Failure
from bot.desk.voting.replies import Hindered

_MOST = 10


async def hindered(office: Office, caller: Caller) -> tuple[Hindered, ...]:
    """The latest posts that do not stand where they should, roles that cannot be given, events.

    Of a plan whose events cannot be made it is told once, and not for each of its meetings.
    """
    posts = await office.board.posts(caller.circle)
    missing = sorted(
        (each for each in posts.values() if each.state in (State.REFUSED, State.GONE)),
        key=lambda each: each.at,
        reverse=True,
    )
    links = await office.board.links(caller.circle)
    events = {
        (each.plan, each.channel, each.failure)
        for each in await office.plans.events(caller.circle)
        # What is left out so that nobody sees too much is nothing to be mended.
        if each.failure not in (None, Failure.HIDDEN)
    }
    return (
        *(Hindered(each.key, each.channel, str(each.failure)) for each in missing[:_MOST]),
        *(Hindered("role", each.role, each.failure) for each in links if each.failure is not None),
        *(Hindered("event", channel, str(failure)) for _, channel, failure in sorted(events)),
    )
