"""An assembly of 10,000 members: a changed ballot is counted anew within 5 ms."""

from time import perf_counter

from tests.voting.bodies.hall import Hall
from tests.voting.ledger_house import House

MEMBERS, LISTS, CHANGES = 10_000, 20, 100
BOUND = 0.005
"""Seconds for one change, with its consequences."""


def crowd() -> Hall:
    """20 lists, 99 seats, and everybody supports some list; nobody's ballot is stored."""
    names = [f"member {number}" for number in range(MEMBERS)]
    hall = Hall(99, people="", house=House())
    hall.house.join(map(hall.person, names))
    for number in range(LISTS):
        hall.found_list(f"List {number}", names[number])
    hall.lazy = True
    for number, name in enumerate(names):
        hall.support([name], f"List {number * number % LISTS}")
    hall.lazy = False
    hall.house.wait(hours=12)
    return hall


def test_a_changed_ballot_is_counted_anew_within_5_ms() -> None:
    hall = crowd()
    taken = []
    for number in range(CHANGES):
        name = f"member {number * 97 % MEMBERS}"
        began = perf_counter()
        hall.support([name], f"List {(number * number + 7) % LISTS}")
        taken.append(perf_counter() - began)
    taken.sort()
    median = taken[CHANGES // 2]
    assert median < BOUND, f"median {median * 1000:.2f} ms, longest {taken[-1] * 1000:.2f} ms"
