"""What a ballot must say, by the rule of its vote. Abstaining is always possible."""

from collections.abc import Callable, Collection

from bot.errors import Reason, Refusal
from bot.voting.counting import Option, Preference
from bot.voting.votes.vote import Vote

ABSTAIN: Preference = ()


def one(option: Option) -> Preference:
    """A ballot for one option."""
    return (frozenset({option}),)


def some(*options: Option) -> Preference:
    """A ballot that approves of some options."""
    return (frozenset(options),)


def ranked(*options: Option) -> Preference:
    """A ballot that ranks options, the best first."""
    return tuple(frozenset({option}) for option in options)


def checked(vote: Vote, choice: Preference) -> Preference:
    """A choice that the rule of the vote can count; refuses any other."""
    seen: set[Option] = set()
    for rank in choice:
        for option in rank:
            if option not in _choices(vote):
                raise Refusal(Reason.UNKNOWN_CHOICE, choice=option)
            if option in seen:
                raise Refusal(Reason.RANKED_TWICE, choice=option)
            seen.add(option)
    if choice != ABSTAIN:
        _FORMS[vote.terms.rule](choice)
    return choice


def _choices(vote: Vote) -> Collection[Option]:
    # A motion's third option is the empty preference: one way to abstain, not two.
    return vote.standing[:2] if vote.terms.rule == "majority" else vote.standing


def _single(choice: Preference) -> None:
    if len(choice) != 1 or len(choice[0]) != 1:
        raise Refusal(Reason.ONE_CHOICE_ONLY)


def _approving(choice: Preference) -> None:
    if len(choice) != 1 or not choice[0]:
        raise Refusal(Reason.NO_RANKING)


def _ranking(choice: Preference) -> None:
    if any(len(rank) != 1 for rank in choice):
        raise Refusal(Reason.ONE_PER_RANK)


def _weak_order(choice: Preference) -> None:
    if not all(choice):
        raise Refusal(Reason.EMPTY_RANK)


_FORMS: dict[str, Callable[[Preference], None]] = {
    "plurality": _single,
    "majority": _single,
    "approval": _approving,
    "seqpav": _approving,
    "seqphragmen": _approving,
    "irv": _ranking,
    "stv": _ranking,
    "schulze": _weak_order,
}
