"""Histories of ballots: who did what, in which order, in votes of every kind."""

from hypothesis import strategies as st

from bot.voting.counting import Preference
from bot.voting.votes.ballots import ABSTAIN, ranked, some
from bot.voting.votes.terms import CUSTOMS, Counts, Draft, Kind, Names
from tests.voting.holding import Hall
from tests.voting.ledger_house import Seeded, person

VOTERS = tuple(person(f"reader {number}") for number in range(8))
OPTIONS = ("a", "b", "c", "d")

Act = tuple[int, Preference | None]
"""A voter's number, and the ballot cast; ``None`` withdraws one."""


def drafts(kinds: tuple[Kind, ...] = tuple(Kind)) -> st.SearchStrategy[Draft]:
    """Votes of all kinds, rules and secrecies that have a deadline."""

    def of(kind: Kind) -> st.SearchStrategy[Draft]:
        return st.builds(
            Draft,
            st.just(kind),
            st.just("Which?"),
            st.just(() if kind is Kind.MOTION else OPTIONS),
            rule=st.sampled_from(CUSTOMS[kind].rules),
            seats=st.integers(1, 3) if kind is Kind.COMMITTEE else st.just(1),
            names=st.sampled_from(Names),
            counts=st.sampled_from(Counts),
            run_off=st.booleans(),
        )

    return st.sampled_from(kinds).flatmap(of)


def choices(draft: Draft) -> st.SearchStrategy[Preference]:
    """Ballots that the rule of a vote can count."""
    size = 2 if draft.kind is Kind.MOTION else len(OPTIONS)
    options = st.integers(1, size)
    match draft.rule or CUSTOMS[draft.kind].rules[0]:
        case "plurality" | "majority":
            said: st.SearchStrategy[Preference] = options.map(ranked)
        case "irv" | "stv":
            orders = st.lists(options, min_size=1, max_size=size, unique=True)
            said = orders.map(lambda order: ranked(*order))
        case "schulze":
            ranks = st.lists(options, min_size=1, max_size=size, unique=True)
            cut = st.integers(1, size)
            said = st.builds(lambda order, at: weak(tuple(order), at), ranks, cut)
        case _:
            said = st.frozensets(options, min_size=1).map(lambda liked: some(*liked))
    return st.one_of(said, said, said, st.just(ABSTAIN))


def weak(order: tuple[int, ...], at: int) -> Preference:
    """The first ``at`` options are equal, the others follow one by one."""
    return (frozenset(order[:at]), *ranked(*order[at:]))


def histories(draft: Draft, longest: int = 20) -> st.SearchStrategy[list[Act]]:
    """What the voters do while a vote is open."""
    voters = st.integers(0, len(VOTERS) - 1)
    return st.lists(
        st.tuples(voters, st.one_of(choices(draft), choices(draft), st.none())), max_size=longest
    )


def hall_for(draft: Draft, seed: int = 1) -> Hall:
    """A hall where everybody has joined and the vote is open."""
    hall = Hall(chance=Seeded(seed))
    hall.join(VOTERS)
    hall.open(draft)
    return hall


def play(hall: Hall, history: list[Act]) -> Hall:
    """Let the voters do what a history says; who has no ballot withdraws none."""
    for number, choice in history:
        voter = VOTERS[number]
        if choice is not None:
            hall.cast(voter, choice)
        elif votes_in(hall, number):
            hall.withdraw(voter)
    return hall


def votes_in(hall: Hall, number: int) -> bool:
    """Whether a voter has a ballot."""
    on_roll = hall.circle.roll.of(VOTERS[number].member)
    assert on_roll is not None
    return hall.it().known_as.get(on_roll.who) in hall.it().ballots


def last_of(history: list[Act]) -> list[Act]:
    """Each voter's last word, withdrawals left out."""
    last = dict(history)
    return [(number, choice) for number, choice in last.items() if choice is not None]


def result(hall: Hall) -> tuple[object, ...]:
    """All that the count says, after the close."""
    hall.wait(days=4)
    counted = hall.counted()
    return (
        hall.it().state,
        counted.outcome,
        counted.winners,
        counted.turnout,
        counted.roll,
        counted.drawn,
        counted.totals,
    )
