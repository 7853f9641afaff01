"""What came of a vote, to be seen: bars with what they had to reach, or the whole count."""

from collections.abc import Mapping

from bot.charts.figures import Bar, Bars, Mark, Pair, Shift
from bot.desk.voting.replies import ResultShown
from bot.desk.voting.views import VoteCard
from bot.voting.counting import Option
from bot.voting.votes.events import Outcome
from bot.voting.votes.terms import Kind
from bot.voting.votes.vote import ABSTAINED
from bot.wording.blocks import Block, Picture
from bot.wording.catalogue import phrase
from bot.wording.pictures.counts import bars_told, figure_of, number_names
from bot.wording.pictures.words import amount, pictured
from bot.wording.voting.parts import RANKED, heading, option_names, turnout

YES, NO, ABSTAIN = 1, 2, 3
STAGED = frozenset({"irv", "stv", "schulze"})
"""Rules whose whole count is a picture of its own."""
ONE_WINS = frozenset({"plurality", "approval"})
"""Rules by which one is chosen; where a lot was drawn, it chose that one."""


def is_staged(reply: ResultShown) -> bool:
    """Whether the picture is of the whole count, and so stands for the stages, too."""
    return reply.count is not None and reply.count.record.rule in STAGED


def result_picture(reply: ResultShown, locale: str, *instead: Block) -> Picture:
    """The picture of a result whose counts may be shown."""
    card = reply.card
    title = heading(card, locale)
    name = f"result-{card.number}"
    if reply.count is not None and is_staged(reply):
        election, record = reply.count.election, reply.count.record
        names = option_names(card, locale)
        figure, alt = figure_of(title, names, election, record, locale, numbered=True)
        return pictured(name, figure, alt, *instead)
    if reply.before is not None:
        shift = _shift(card, reply.before, locale)
        return pictured(name, shift, _shift_told(shift, locale), *instead)
    shown = _motion(card, locale) if card.terms.kind is Kind.MOTION else _options(card, locale)
    whole = max((max(bar.amount, bar.mark.at if bar.mark else 0) for bar in shown), default=0)
    figure_ = Bars(title, shown, whole, turnout(card, locale))
    return pictured(name, figure_, bars_told(title, shown, locale), *instead)


def _counts(card: VoteCard) -> Mapping[Option, int]:
    return card.shown.counts or {}


def _options(card: VoteCard, locale: str) -> tuple[Bar, ...]:
    counts, names = _counts(card), number_names(option_names(card, locale))
    won = card.ended.winners if card.ended is not None else ()
    note = phrase(locale, _won_as(card))
    unit = "first-choices" if card.terms.rule in RANKED else "votes"
    bars = [
        Bar(
            names[number],
            counts.get(number, 0),
            phrase(locale, unit, count=counts.get(number, 0)),
            note if number in won else "",
            number in won,
        )
        for number in card.standing
    ]
    if counts.get(ABSTAINED):
        bars.append(_aside(phrase(locale, "option-abstain"), counts[ABSTAINED], locale))
    return tuple(bars)


def _won_as(card: VoteCard) -> str:
    """What the one with the star is: a poll chooses nothing, a lot chooses among the level."""
    if card.terms.kind is Kind.POLL:
        return "picture-most"
    by_lot = card.ended is not None and card.ended.drawn and card.terms.rule in ONE_WINS
    return "picture-chosen-by-lot" if by_lot else "picture-chosen"


def _motion(card: VoteCard, locale: str) -> tuple[Bar, ...]:
    """Yes with what it needs, no, those who abstained, and the quorum if there is one."""
    counts, names = _counts(card), option_names(card, locale)
    yes, no = counts.get(YES, 0), counts.get(NO, 0)
    adopted = card.ended is not None and card.ended.outcome is Outcome.ADOPTED
    came = "picture-adopted" if card.recalls is None else "picture-revoked"
    bars = [
        Bar(
            names[YES],
            yes,
            amount(yes, locale),
            phrase(locale, came) if adopted else "",
            adopted,
            mark=_majority(card, yes + no, locale),
        ),
        Bar(names[NO], no, amount(no, locale)),
        _aside(names[ABSTAIN], counts.get(ABSTAINED, 0), locale),
    ]
    if card.terms.quorum:
        needed = -(-card.terms.quorum.numerator * card.roll // card.terms.quorum.denominator)
        voted = card.shown.turnout
        said = phrase(locale, "picture-voted-of", turnout=voted, roll=card.roll)
        mark = Mark(needed, phrase(locale, "picture-quorum", needed=needed))
        bars.append(Bar(phrase(locale, "picture-voted"), voted, said, aside=True, mark=mark))
    return tuple(bars)


def _majority(card: VoteCard, said: int, locale: str) -> Mark | None:
    """How many of those who said yes or no had to say yes."""
    if not said:
        return None
    share = card.terms.majority * said
    needed = -(-share.numerator // share.denominator)
    if not card.terms.or_equal and needed == share:
        needed += 1
    return Mark(needed, phrase(locale, "picture-needs", needed=needed, said=said))


def _aside(name: str, count: int, locale: str) -> Bar:
    return Bar(name, count, amount(count, locale), aside=True)


def _shift(card: VoteCard, before: Mapping[Option, int], locale: str) -> Shift:
    counts, names = _counts(card), option_names(card, locale)
    pairs = tuple(
        Pair(names[number], before.get(number, 0), counts.get(number, 0))
        for number in card.standing
    )
    return Shift(
        heading(card, locale),
        pairs,
        phrase(locale, "picture-before"),
        phrase(locale, "picture-after"),
        turnout(card, locale),
    )


def _shift_told(shift: Shift, locale: str) -> str:
    told = ", ".join(f"{pair.name}: {pair.before} → {pair.after}" for pair in shift.pairs)
    return phrase(locale, "picture-shift", title=shift.title, told=told)
