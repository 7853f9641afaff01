"""What of acts should stand in the channel for them: each once, in the order in which it was done.

A post is edited only where it names somebody, or a text, that must not be named any more.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from bot.desk.board.posts import Post, Posted, State
from bot.desk.board.replies import Shown
from bot.desk.chronicle.acts import TITLE, Act, ActPosted

_ONCE = frozenset({State.THERE, State.GONE})


def act_posts(
    acts: Iterable[Act], stands: Mapping[str, Posted], limited: Collection[str]
) -> Iterator[Post[Shown]]:
    """The posts to be made. Of ``limited`` texts, by their ids, no title is told."""
    for kept in acts:
        act = _unnamed(kept) if kept.noticed.source in limited else kept
        stood = stands.get(act.key)
        if stood is None or stood.state not in _ONCE:
            yield Post(act.key, act.channel, ActPosted(act), lives=False)
        elif act.cut and stood.state is State.THERE:
            yield Post(act.key, act.channel, ActPosted(act))


def _unnamed(act: Act) -> Act:
    facts = {name: each for name, each in act.noticed.facts.items() if name != TITLE}
    return replace(act, noticed=replace(act.noticed, facts=facts))
