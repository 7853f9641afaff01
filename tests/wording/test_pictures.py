"""What is to be seen of a reply: true to its figures, and said in words as well."""

from dataclasses import replace
from fractions import Fraction

import pytest

from bot.charts.figures import Bars, Composition, Duels, Figure, Flow, Hemicycle, Shift
from bot.desk.bodies.cards import card_of as body_card
from bot.desk.bodies.replies import BodyShown, Done, PageShown
from bot.desk.bodies.requests import Page
from bot.desk.replies import AsText
from bot.voting.bodies.assemblies.events import Terms
from bot.voting.bodies.assemblies.governing import found
from bot.voting.bodies.assemblies.listing import found_list
from bot.voting.bodies.assemblies.supporting import support
from bot.voting.counting import Election, Kind, Pile, Record
from bot.voting.lot import seeded_lot
from bot.voting.rules import RULES
from bot.voting.votes.ballots import one, ranked, some
from bot.voting.votes.steering import begin_session, end
from bot.voting.votes.terms import Counts, Draft, Names
from bot.voting.votes.terms import Kind as VoteKind
from bot.wording import LOCALES, render
from bot.wording.blocks import Items, Message, Picture
from bot.wording.pictures.counts import figure_of
from bot.wording.pictures.words import LONGEST_ALT, in_words
from tests.wording.ended import MEMBERS, give, house_of, result, stance, voted


def people(*ranks: int) -> tuple[frozenset[int], ...]:
    return tuple(frozenset({each}) for each in ranks)


FOUR = Election(
    ("Ada", "Ben", "Cleo", "Dora"),
    (
        Pile(people(1, 2), 9),
        Pile(people(3, 2, 4), 4),
        Pile(people(4), 2),
        Pile(people(2, 3), 3),
    ),
    2,
    title="Librarians",
)
LISTS = Election(
    ("Dawn", "Night"),
    (Pile(people(1), 60), Pile(people(2), 40)),
    5,
    kind=Kind.LISTS,
)
NAMES = dict(enumerate(FOUR.names, 1))


def counted(rule: str, counted_: Election = FOUR) -> tuple[Record, Figure, str]:
    record = RULES[rule](counted_, seeded_lot("x"))
    names = dict(enumerate(counted_.names, 1))
    return record, *figure_of("Librarians", names, counted_, record, "en")


@pytest.mark.parametrize("rule", ["stv", "irv"])
def test_a_flow_keeps_every_vote(rule: str) -> None:
    record, figure, alt = counted(rule)
    assert isinstance(figure, Flow)
    order = [next(n for n, name in NAMES.items() if name == lane.name) for lane in figure.lanes[:4]]
    assert order[0] == record.winners[0].option
    for at, stage in enumerate(record.stages):
        for option, lane in zip(order, figure.lanes, strict=False):
            assert lane.votes[at] == pytest.approx(float(stage.votes.get(option, Fraction(0))))
    for at in range(len(record.stages) - 1):
        for place, lane in enumerate(figure.lanes):
            moved = sum(
                move.votes * ((move.target == place) - (move.source == place))
                for move in figure.moves
                if move.stage == at
            )
            assert lane.votes[at + 1] - lane.votes[at] == pytest.approx(moved, abs=1e-3)
    assert (figure.quota is not None) == (rule == "stv")
    assert "elected" in figure.lanes[0].note
    assert "Ada elected." in alt


def test_the_pairs_are_a_table_and_the_seats_a_house() -> None:
    record, figure, alt = counted("schulze")
    assert isinstance(figure, Duels)
    matrix = record.facts["pairwise"]
    assert isinstance(matrix, tuple)
    assert figure.ballots[0][1] == int(matrix[0][1]) == 9
    assert figure.won == (0, 1)
    assert "Chosen: Ada and Ben" in alt
    record, figure, alt = counted("dhondt", LISTS)
    assert isinstance(figure, Hemicycle)
    assert {part.name: part.seats for part in figure.parts} == {"Dawn": 3, "Night": 2}
    assert "Dawn: 3 seats, Night: 2 seats" in alt


def test_what_has_no_picture_of_its_own_is_bars() -> None:
    for rule in ("plurality", "approval", "seqpav", "seqphragmen"):
        _, figure, alt = counted(rule)
        assert isinstance(figure, Bars)
        assert "Ada" in alt
    many = Election(tuple(map(str, range(9))), (Pile(people(1, 2), 3),))
    _, figure, _ = counted("schulze", many)
    assert isinstance(figure, Bars)
    assert figure.bars[0].amount == 3


def test_who_is_elected_below_the_quota_is_explained() -> None:
    short = Election(FOUR.names, (Pile(people(1), 9), Pile(people(2), 2), Pile(people(3), 1)), 2)
    for election, told in ((FOUR, False), (short, True)):
        _, figure, _ = counted("stv", election)
        assert isinstance(figure, Flow)
        assert ("without reaching the line" in figure.foot) == told


@pytest.mark.parametrize(
    ("rule", "votes"),
    [
        ("plurality", [9, 3, 4, 2]),
        ("approval", [9, 16, 7, 6]),
        ("seqpav", [9, 16, 7, 6]),
        ("seqphragmen", [9, 16, 7, 6]),
    ],
)
def test_bars_are_what_the_rule_counts(rule: str, votes: list[int]) -> None:
    _, figure, _ = counted(rule)
    assert isinstance(figure, Bars)
    assert [bar.amount for bar in figure.bars] == votes


def picture(message: Message, name: str) -> Picture:
    (found_,) = [
        block for block in message.blocks if isinstance(block, Picture) and block.name == name
    ]
    return found_


def test_a_motion_shows_what_it_needed() -> None:
    draft = Draft(VoteKind.MOTION, "Lock the door?", quorum=Fraction(1, 2))
    house = voted(draft, iter([one(1)] * 5 + [one(2)] * 2 + [()]))
    house.wait(days=4)
    shown = picture(render(result(house), "en"), "result-1")
    figure = shown.figure
    assert isinstance(figure, Bars)
    yes, no, abstained, turnout = figure.bars
    assert (yes.amount, no.amount, abstained.amount, turnout.amount) == (5, 2, 1, 8)
    assert yes.won
    assert yes.note == "adopted"
    assert yes.mark is not None
    assert (yes.mark.at, yes.mark.said) == (4, "needs 4 of 7")
    assert turnout.mark is not None
    assert (turnout.mark.at, turnout.said) == (6, "8 of 12")
    assert "yes: 5 (adopted)" in shown.alt
    reply = result(house)
    recalling = replace(reply, card=replace(reply.card, recalls=7))
    told = picture(render(recalling, "en"), "result-1").alt
    assert "yes: 5 (revoked)" in told


def test_a_picture_stands_for_the_same_words() -> None:
    draft = Draft(VoteKind.COMMITTEE, "Who?", ("Ada", "Ben", "Cleo"), rule="stv", seats=2)
    house = voted(draft, iter([ranked(1, 2)] * 6 + [ranked(3, 2)] * 3 + [ranked(2, 3)] * 2))
    house.wait(days=4)
    reply = result(house)
    for locale in LOCALES:
        message = render(reply, locale)
        shown = picture(message, "result-1")
        assert isinstance(shown.figure, Flow)
        assert shown.figure.lanes[0].name == "1  Ada"
        assert "astext" in {control.action for control in message.controls}
        words = render(AsText(reply), locale)
        assert "astext" not in {control.action for control in words.controls}
        assert not any(isinstance(block, Picture) for block in words.blocks)
        assert set(shown.instead) <= set(words.blocks)
        stages = [block for block in shown.instead if isinstance(block, Items)][-1]
        assert len(stages.items) == len(shown.figure.stages)
        assert in_words(message, ("result-1",)).blocks == message.blocks


def test_a_lot_is_told_where_it_chose() -> None:
    draft = Draft(VoteKind.CHOICE, "Who?", ("Ada", "Ben", "Cleo"), rule="approval")
    house = voted(draft, iter([one(1)] * 2 + [one(2)] * 5 + [one(3)] * 5))
    house.wait(days=4)
    figure = picture(render(result(house), "en"), "result-1").figure
    assert isinstance(figure, Bars)
    assert sorted(bar.note for bar in figure.bars) == ["", "", "chosen by lot"]


def test_a_table_of_pairs_numbers_its_options_once() -> None:
    draft = Draft(VoteKind.CHOICE, "Which?", ("Ada", "Ben", "Cleo"), rule="schulze")
    house = voted(draft, iter([ranked(2, 1)] * 6))
    house.wait(days=4)
    figure = picture(render(result(house), "en"), "result-1").figure
    assert isinstance(figure, Duels)
    assert (figure.names, figure.numbers) == (("Ada", "Ben", "Cleo"), (1, 2, 3))


def test_a_stance_shows_its_shift() -> None:
    shown = picture(render(stance(8, 5), "en"), "result-1")
    assert isinstance(shown.figure, Shift)
    assert [(each.before, each.after) for each in shown.figure.pairs] == [(8, 3), (0, 5)]
    assert "agree: 8 → 3" in shown.alt


@pytest.mark.parametrize(("begin", "moved", "late"), [(8, 4, 0), (8, 0, 4), (4, 4, 4)])
def test_a_shift_of_few_says_nothing_of_them(begin: int, moved: int, late: int) -> None:
    reply = stance(begin, moved, late=late)
    assert reply.before is None
    assert isinstance(picture(render(reply, "en"), "result-1").figure, Bars)


def test_where_names_are_visible_a_small_shift_is_seen() -> None:
    assert stance(3, 1, Names.VISIBLE).before == {1: 3, 2: 0}


def test_counts_that_were_published_while_it_ran_are_not_told_apart() -> None:
    draft = Draft(VoteKind.STANCE, "Tea is best.", ("agree", "disagree"), counts=Counts.LIVE)
    house = voted(draft, iter([one(1)] * 8))
    (vote,) = house.circle.votes.by_id
    house.do(begin_session(house.circle.votes, vote, house.now, house.chance))
    give(house, iter([one(2)] * 6))
    house.do(end(house.circle.votes, vote, house.now, house.chance))
    assert result(house).before is None


def test_an_assembly_is_a_house_and_its_history_areas() -> None:
    house = house_of(12)
    house.do(found("The Assembly", 3, Terms(secret=False, window=60), house.now, house.chance))
    (body,) = house.circle.assemblies.all.values()
    reply = BodyShown(body_card(house.circle, body, "m00"), Done.SHOWN)
    empty = picture(render(reply, "en"), "assembly").figure
    assert isinstance(empty, Hemicycle)
    assert (empty.parts, empty.vacant, empty.size) == ((), 3, "3 seats")
    page = render(PageShown(reply.card, Page.HISTORY), "en")
    assert not any(isinstance(each, Picture) for each in page.blocks)
    for member, name in ((MEMBERS[0], "Dawn"), (MEMBERS[1], "Night")):
        step = found_list(
            body, house.circle.roll, member, name, "We read.", house.now, house.chance
        )
        house.do(step)
    lists = [each.id for each in body.standing]
    for place, member in enumerate(MEMBERS[:9]):
        which = lists[place % 3 == 0]
        house.do(support(body, house.circle.roll, member, which, house.now, house.chance))
    house.wait(hours=2)
    reply = BodyShown(body_card(house.circle, body, "m00"), Done.SHOWN)
    for locale in LOCALES:
        now = picture(render(reply, locale), "assembly")
        message = render(PageShown(reply.card, Page.HISTORY), locale)
        over_time = picture(message, "history")
        assert isinstance(now.figure, Hemicycle)
        assert [(part.number, part.name) for part in now.figure.parts] == [
            (1, "Dawn"),
            (2, "Night"),
        ]
        # Each seat is drawn once, also where a list has one on which nobody sits yet.
        assert sum(part.seats for part in now.figure.parts) + now.figure.vacant == 3
        figure = over_time.figure
        assert isinstance(figure, Composition)
        assert figure.steps[-1].seats == tuple(part.seats for part in now.figure.parts)
        assert figure.steps[0].seats == (0, 0)
        assert len(figure.happened) == 4  # founded, two lists, settled
        assert over_time.instead
        assert "astext" in {control.action for control in message.controls}
        assert in_words(message).blocks != message.blocks


def test_what_is_to_be_seen_is_never_too_long_to_tell() -> None:
    names = tuple("x" * 100 + str(number) for number in range(25))
    wide = Election(names, tuple(Pile(people(n), n) for n in range(1, 26)), 3)
    for rule in ("stv", "plurality", "approval"):
        record = RULES[rule](wide, seeded_lot("x"))
        _, alt = figure_of("y" * 120, dict(enumerate(names, 1)), wide, record, "en")
        assert alt
    house = voted(
        Draft(VoteKind.POLL, "?", tuple(name[:90] + name[100:] for name in names), rule="approval"),
        iter([some(1, 2)]),
    )
    shown = picture(render(result(house), "en"), "result-1")
    assert len(shown.alt) <= LONGEST_ALT
