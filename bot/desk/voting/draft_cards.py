"""What a draft would be once it is open, as the card that members would see."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.desk.voting.views import VoteCard
from bot.voting.circle import Circle
from bot.voting.roll import Person
from bot.voting.votes.drafts import terms_of
from bot.voting.votes.showing import Shown, Withheld
from bot.voting.votes.terms import MOTION, Counts, Draft, Names
from bot.voting.votes.vote import State, figures


def card_of_draft(
    circle: Circle, asking: Person, draft: Draft, options: tuple[str, ...], now: datetime
) -> VoteCard:
    """The vote that a draft would be, as members would see it, were it opened ``now``.

    ``options`` may be such as no vote could have; the terms are those of the draft's own.
    """
    terms = terms_of(draft, len(draft.options) or len(MOTION))
    size = circle.roll.size(terms.electorate, now, asking, draft.among)
    standing = tuple(range(1, len(options) + 1))
    counts = withheld = None
    if terms.counts is Counts.CLOSE:
        withheld = Withheld.UNTIL_CLOSE
    elif terms.names is Names.SECRET:
        withheld = Withheld.FEW_BALLOTS
    else:
        counts = figures({}, standing)
    known = circle.roll.of(asking.member)
    return VoteCard(
        number=len(circle.votes.by_id) + 1,
        id="",
        text_entry=0,
        terms=replace(terms, options=len(options)),
        question=draft.question,
        options=options,
        standing=standing,
        state=State.OPEN,
        opened=now,
        closes=None if terms.seconds is None else now + timedelta(seconds=terms.seconds),
        shifted=timedelta(),
        closed=None,
        roll=size.count,
        checked=size.checked,
        shown=Shown(0, size.count, counts, withheld=withheld, full=counts is not None),
        passages=draft.passages,
        author=asking.member,
        seconder=None,
        ballots=(),
        reasons=(),
        mine=None,
        on_roll=known is not None and known.on,
        own=True,
        fresh=True,
        session_began=False,
    )
