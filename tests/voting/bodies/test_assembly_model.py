"""Random histories of assemblies: against a model by brute force, with restarts and late ticks."""

from datetime import datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.errors import Refusal
from bot.voting.bodies.assemblies.assembly import Assembly
from bot.voting.bodies.assemblies.events import Terms
from bot.voting.bodies.assemblies.following import strength
from tests.voting.bodies.assembly_checking import checked
from tests.voting.bodies.assembly_model import Aim, Model
from tests.voting.bodies.hall import Hall
from tests.voting.ledger_house import START, House, Seeded

READER = "reader"
PEOPLE = "abcdefghijklm"
WAITS = (0,) * 12 + (1, 1, 3, 6, 11, 12, 12, 13, 24, 60, 72, 336, 720)
OFTEN = {"support": 40, "sign": 30, "petition": 8, "stand": 5, "withdraw": 5, "resume": 5}
SELDOM = {"join": 4, "restart": 3, "found_list": 2, "stand_down": 2, "turn": 2, "unsign": 2}
RARELY = {"leave": 1, "forget": 1, "resize": 1, "suspend": 1}
WEIGHTS = OFTEN | SELDOM | RARELY
START_DEEDS = [
    *(("found_list", name, 0, 0) for name in "abc"),
    *(("stand", name, number, 0) for name, number in zip("defg", (0, 0, 1, 2), strict=True)),
]
DEEDS = st.lists(
    st.tuples(
        st.sampled_from([deed for deed, weight in WEIGHTS.items() for _ in range(weight)]),
        st.sampled_from(PEOPLE),
        st.sampled_from((0, 0, 0, 0, 1, 1, 1, 2, 2, 3, 4, 5, 6)),
        st.sampled_from(WAITS),
    ),
    min_size=5,
    max_size=70,
)
"""What, by whom, which one, and how many hours after the deed before."""


def act(hall: Hall, model: Model, deed: str, name: str, which: int) -> bool:
    """Do in a hall what the model is about to do; whether it was allowed."""
    lists = list(hall.it.lists)
    hall.lists = {str(number): each for number, each in enumerate(lists)}
    hall.lists.setdefault(str(which), "forged")
    delegate = (model.delegate(which) or ("", 0))[0]
    other = [] if name in model.readers else [READER]
    given: dict[str, tuple[object, ...]] = {
        "found_list": (f"List {len(lists)}", name),
        "stand": (name, str(which)),
        "support": (name, str(which)),
        "resize": (which + 1,),
        "petition": (name, delegate),
        "sign": (name, delegate),
        "unsign": (name, delegate),
        "turn": (name, *other),
    }
    # What there is no asking for: nobody to petition against, or nothing that would be refused.
    if (
        (deed in {"petition", "sign", "unsign"} and not delegate)
        or (deed in {"sign", "unsign"} and delegate not in model.papers)
        or (deed in {"join", "leave", "turn"} and not getattr(model, f"may_{deed}")(name, which))
    ):
        return False
    try:
        asked = getattr(hall, "check" if deed == "turn" else deed)
        asked(*given.get(deed, () if deed in {"suspend", "resume", "finish"} else (name,)))
    except Refusal:
        return False
    return True


def agree(hall: Hall, model: Model) -> None:
    """Whether a hall is as the model says."""
    it, ids = hall.it, list(hall.it.lists)
    groups = it.seats.groups()
    assert [groups.get(each, 0) for each in ids] == [party.seats for party in model.parties]
    for each, party in zip(ids, model.parties, strict=True):
        seated = {name_of(it, seat.holder) for seat in it.seats.of(each) if seat.holder}
        assert seated == set(party.sitting)
        assert [name_of(it, who) for who in it.lists[each].order] == party.order
        assert it.lists[each].dissolved is party.dissolved
    assert (len(it.seats), it.size) == (model.house, model.size)
    counts = {ids[number]: count for number, count in model.counts().items() if count}
    assert dict(it.counted) == counts
    choices = [each.choice for each in model.people.values() if each.choice is not None]
    assert it.people.turnout == len(choices)
    if not model.ended:
        assert aim_of(it) == model.aim
        assert hours(it.settling.since) == model.since
        assert model.since is None or hours(it.settling.aimed) == model.aimed
    petitions = hall.house.circle.petitions.all
    signed = {
        name_of(it, each.delegate): strength(each, petitions[each.petition])
        for each in it.recalls.values()
    }
    assert signed == {name: model.strength(paper) for name, paper in model.papers.items()}
    away = {each.name for each in model.people.values() if each.away is not None}
    assert {name_of(it, who) for who in it.people.away} == away


def nothing_is_kept_that_should_not_be(hall: Hall) -> None:
    """Of choices only the live ones are kept, and of forgotten members nothing (S5, S15)."""
    openings = hall.house.openings
    choices = {number for number, opening in openings.items() if '"choice":' in opening}
    assert choices == {each.ballot for each in hall.it.people.all.values() if each.ballot}
    for name in set(PEOPLE) - set(hall.roll.by_id):
        assert not any(f'"member":"{name}"' in opening for opening in openings.values())


def name_of(it: Assembly, who: object) -> str | None:
    return next(each.member for known, each in it.people.all.items() if known == who)


def hours(running: datetime | None) -> int | None:
    return None if running is None else round((running - START) / timedelta(hours=1))


def aim_of(it: Assembly) -> Aim:
    ids, aim = list(it.lists), it.settling.aim
    seats = {ids.index(each): number for each, number in aim.seats.items()}
    return aim.size, seats, frozenset(map(ids.index, aim.level)), aim.left


@settings(deadline=None)
@given(
    st.integers(1, 7),
    st.booleans(),
    st.integers(0, 2**32),
    st.lists(st.integers(0, 2), max_size=len(PEOPLE)),
    DEEDS,
    st.booleans(),
)
def test_every_history_is_as_the_model_says_however_often_somebody_looks(
    size: int,
    secret: bool,
    seed: int,
    first: list[int],
    deeds: list[tuple[str, str, int, int]],
    finish: bool,
) -> None:
    readers = set(PEOPLE)
    terms = Terms(roles=frozenset({READER}), secret=secret)
    looked, late = (
        Hall(size, terms, PEOPLE, House(chance=Seeded(seed)), lazy=lazy, readers=readers)
        for lazy in (False, True)
    )
    late.house.wait()
    model = Model(size, secret, looked.it.lots.seed, readers=readers, circle=set(PEOPLE))
    ballots = [("support", name, which, 0) for name, which in zip(PEOPLE, first, strict=False)]
    deeds = [*START_DEEDS, *ballots, *deeds]
    if finish:
        deeds.insert(-3, ("finish", "a", 0, 5))
    for deed, name, which, hours_later in deeds:
        pace = 1 if hours_later <= 24 else 7
        for _ in range(hours_later):
            model.hour()
        for passed in range(0, hours_later, pace):
            looked.house.wait(hours=min(pace, hours_later - passed))
        looked.house.wait()
        late.house.wait(hours=hours_later)
        agree(looked, model)
        if deed == "restart":
            looked.house.restart()
            late.house.restart()
            continue
        allowed = act(looked, model, deed, name, which)
        assert act(late, model, deed, name, which) is allowed
        model.ids = dict(enumerate(looked.it.lists))
        model.early = next(reversed(looked.it.recalls), "") < looked.id
        assert model.do(deed, name, which) is allowed
        agree(looked, model)
    late.house.wait()
    assert late.house.entries == looked.house.entries
    assert late.house.openings == looked.house.openings
    assert late.house.circle == looked.house.circle
    looked.house.restart()
    nothing_is_kept_that_should_not_be(looked)
    assert False not in checked(looked.house.entries, looked.house.openings)
    published = sum('"assembly-published"' in entry.text for entry in looked.house.entries)
    assert published == model.batches
