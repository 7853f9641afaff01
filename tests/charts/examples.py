"""Figures to look at: ordinary ones, and the worst that can come."""

from bot.charts.figures import (
    Bar,
    Bars,
    Cell,
    Cited,
    Claimed,
    Composition,
    Decided,
    Duels,
    Figure,
    Flow,
    Happening,
    Hemicycle,
    Lane,
    Mark,
    Move,
    Page,
    Pair,
    Part,
    Shift,
    Step,
    Strip,
)

LONG = (
    "A very long name of an option that goes on and on until nobody remembers how it began at all 1"
)
DAY = 86400.0


def bars(count: int, name: str = "Chapter {}") -> Bars:
    """So many options; the first has most."""
    shown = tuple(
        Bar(
            f"{n}  {name.format(n)}",
            count - n + 1,
            f"{count - n + 1} votes",
            "chosen" if n == 1 else "",
            n == 1,
        )
        for n in range(1, count + 1)
    )
    return Bars("#12 Which chapter shall we read next?", shown, count, "31 of 40 voted.")


def house(
    lists: int, seats: int, vacant: int = 0, name: str = "List of the letter {}"
) -> Hemicycle:
    """An assembly whose lists are all of about the same size."""
    shares = [seats // lists + (place < seats % lists) for place in range(lists)]
    parts = tuple(
        Part(n, name.format(chr(64 + n)), share, f"{share} seats")
        for n, share in enumerate(shares, 1)
    )
    return Hemicycle(
        "The reading council", parts, f"{seats + vacant} seats", vacant, f"{vacant} vacant"
    )


def flow(lanes: int, stages: int, name: str = "Candidate {}") -> Flow:
    """The last is excluded stage after stage; half goes to the first, a quarter to the next."""
    votes = [[100.0 * (1 - place / (lanes + 2)) for place in range(lanes)] + [0.0]]
    out: dict[int, int] = {}
    moves = []
    for stage in range(stages - 1):
        now: list[float] = list(votes[-1])
        last = lanes - 1 - stage
        if last <= 1:
            break
        for target, share in ((0, 0.5), (1, 0.25), (lanes, 0.25)):
            moves.append(Move(stage, last, target, now[last] * share))
            now[target] += now[last] * share
        now[last] = 0.0
        out[last] = stage
        votes.append(now)
    shown = [
        Lane(
            f"{place + 1}  {name.format(place + 1)}",
            tuple(each[place] for each in votes),
            f"{votes[0][place]:.0f} → {votes[-1][place]:.0f}",
            f"excluded, stage {out[place] + 1}" if place in out else "elected",
            place not in out,
        )
        for place in range(lanes)
    ]
    rest = Lane("No further preference", tuple(each[lanes] for each in votes), "0 → 9", aside=True)
    headings = tuple(f"Stage {n}" for n in range(1, len(votes) + 1))
    return Flow(
        "#7 Who sits for the north?",
        (*shown, rest),
        headings,
        tuple(moves),
        Mark(120, "Quota: 120 votes"),
    )


def history(lists: int, steps: int, name: str = "List {}") -> Composition:
    """Seats that move from list to list, an event at each step."""
    size = 3 * lists
    shown = []
    for step in range(steps):
        seats = [3] * lists
        seats[step % lists] += 1
        seats[(step + 1) % lists] -= 2
        shown.append(Step(step * 3 * DAY, tuple(seats), size))
    parts = tuple(
        Part(n, name.format(n), 3, f"{shown[-1].seats[n - 1]} seats") for n in range(1, lists + 1)
    )
    events = tuple(
        Happening(step.at, f"{n} May 2026", "seats settled") for n, step in enumerate(shown, 1)
    )
    return Composition(
        "How the seats moved",
        parts,
        tuple(shown),
        events,
        steps * 3 * DAY,
        ("1 May 2026", "9 June 2026"),
        "vacant seats lie between the areas and the dashed line",
    )


def motion() -> Bars:
    """A motion that reached neither majority nor quorum with room to spare."""
    return Bars(
        "#3 Shall the circle meet on Fridays from now on, until the summer?",
        (
            Bar("Yes", 8, "8", "adopted", won=True, mark=Mark(7, "needs 7 of 12")),
            Bar("No", 4, "4"),
            Bar("Abstentions", 2, "2", aside=True),
            Bar("Voted", 14, "14 of 30", aside=True, mark=Mark(10, "10 must vote")),
        ),
        30,
        "Closed on 3 May 2026.",
    )


def shift() -> Shift:
    """A scale of five answers."""
    names = ("agree", "rather agree", "undecided", "rather disagree", "disagree")
    counts = ((3, 6), (4, 7), (8, 2), (5, 4), (2, 2))
    pairs = tuple(Pair(name, *both) for name, both in zip(names, counts, strict=True))
    return Shift(
        "#5 “Freedom is the recognition of necessity.”",
        pairs,
        "before",
        "after",
        "9 members moved.",
    )


def duels(count: int, name: str = "Option {}") -> Duels:
    """The lower number beats the higher."""
    ballots = tuple(
        tuple(0 if row == column else 20 - row + column for column in range(count))
        for row in range(count)
    )
    return Duels(
        "#9 Which edition?",
        tuple(name.format(n) for n in range(1, count + 1)),
        tuple(range(1, count + 1)),
        ballots,
        (0,),
        "chosen",
        "Row against column: how many ballots prefer the option of the row.",
    )


def strip(count: int, name: str = "The Open Door › Meetings, ¶ {}") -> Strip:
    """So many columns; the first five, side by side, are the most marked."""
    cells = tuple(Cell(max(9.0 - n, 0), str(n) if n < 6 else "") for n in range(1, count + 1))
    lines = tuple(f"{n}: {9 - n} members – {name.format(n)}" for n in range(1, 6))
    return Strip("Unclear in “The Open Door”", cells, ("beginning", "end"), lines)


def page(quotes: int, claims: int, votes: int, name: str = "Tea is best.") -> Page:
    """A discussion of so many quotations, with claims and decisions."""
    return Page(
        "The Garden Behind the Mill",
        "Session 3, 2 March 2026",
        f"What in the text speaks against this: {name}",
        tuple(Cited(f"“{name} {n}”", "The Garden, ¶ 1–2") for n in range(quotes)),
        tuple(Claimed(f"#4 {name}", shift().pairs, "9 members moved.") for _ in range(claims)),
        tuple(Decided(f"#{n} {name}", "Adopted.", "The Garden, ¶ 3") for n in range(votes)),
        ("What we think of a claim", "What we voted on"),
        ("before", "after"),
        "7 turns were spoken on this.",
        "One more vote stands in the minutes.",
        "The words are quoted from the text.",
    )


ORDINARY: dict[str, Figure] = {
    "bars": bars(4),
    "bars-long": bars(4, "The soviets in action, part {} of the book"),
    "motion": motion(),
    "flow": flow(6, 5),
    "house": house(4, 24, 3),
    "history": history(4, 6),
    "shift": shift(),
    "duels": duels(4),
    "strip": strip(24),
    "page": page(1, 1, 2),
    "page-tension": page(2, 0, 0),
}
WORST: dict[str, Figure] = {
    "bars-25": bars(25, LONG + " {}"),
    "bars-1": bars(1),
    "bars-0": Bars("Nothing", (), 0),
    "bars-zero": Bars(
        "Nobody voted", (Bar("1  Tea", 0, "0 votes"), Bar("2  Coffee", 0, "0 votes")), 0
    ),
    "flow-10": flow(10, 9, LONG + " {}"),
    "flow-25": flow(25, 24, LONG + " {}"),
    "flow-1": flow(1, 1),
    "house-12": house(12, 60, 5, LONG + "{}"),
    "house-1": house(1, 1),
    "house-300": house(20, 300),
    "house-vacant": Hemicycle("New", (), "5 seats", 5, "5 vacant"),
    "history-12": history(12, 30, LONG + "{}"),
    "history-1": history(1, 1),
    "duels-8": duels(8, LONG + "{}"),
    "strip-48": strip(48, LONG + "{}"),
    "strip-1": Strip("One", (Cell(1.0, "1"),), ("a", "b"), ("1  one",)),
    "strip-0": Strip("None", (), ("a", "b"), ()),
    "page-long": page(2, 2, 3, f"{LONG} " * 6),
    "page-0": Page("Nothing was said", "Session 1", "", (), (), (), ("", ""), ("", "")),
    "page-unmoved": Page(
        "T", "", "?", (), (Claimed("#1", (Pair("yes", 0, 0),), ""),), (), ("a", "b"), ("c", "d")
    ),
    "page-scripts": page(1, 1, 1, "שלום עולם · 中文名字 · Привет · مرحبا · 😀"),
    "scripts": bars(4, "שלום עולם · 中文名字 · Привет · مرحبا · 😀 {}"),
    "house-scripts": house(3, 9, 1, "رایانه · 漢字 · Ελλάδα {}"),
}
