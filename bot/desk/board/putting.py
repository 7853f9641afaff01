"""Putting a card into a channel: the front posts it there as soon as it looks."""

from bot.desk.board.posts import Posted, State
from bot.desk.caller import Caller
from bot.desk.office import Office

_MISSING = frozenset({State.REFUSED, State.GONE})


async def put_up(office: Office, caller: Caller, key: str, *, lost: bool = False) -> None:
    """Let a card stand in the caller's channel from now on, where the caller has one.

    ``lost``: only if it does not stand anywhere.
    """
    if caller.channel is None:
        return
    before = (await office.board.posts(caller.circle)).get(key)
    if lost and before is not None and before.state not in _MISSING:
        return
    old = None
    if before is not None:
        old = before.before if before.message is None else f"{before.channel}/{before.message}"
    posted = Posted(key, caller.channel, State.DUE, office.clock(), before=old)
    await office.board.keep_post(caller.circle, posted)
