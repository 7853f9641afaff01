"""What a reading makes of marks: which claims are asked about, which first, which not at all."""

from collections.abc import Callable, Sequence

from bot.study.prompting.dealing import Wanted, deal
from bot.study.prompting.readings import Reading, read
from bot.study.prompting.sensing import Sense, Sensed
from bot.study.prompting.values import Kind, Language
from index.answers import Hit
from index.lexical.languages import language
from tests.study.texts import ALL, hits_of

CLAIM = "Every village must be free to choose whatever it wants to grind and to give away."
OTHER = "No council should ever be allowed to decide how much bread a household may eat."
PLAIN = "The council of the village is at home in a long grey house behind the great mill."
PAST = "In the winter the council gave the village a wheel that the miller had once refused."
TEXT = [(str(number), each) for number, each in enumerate((CLAIM, PLAIN, OTHER, PAST))]


def marking(marks: dict[str, float]) -> Sense:
    """Like a fitted model that knows a few sentences, and to which no two are near."""
    return lambda texts, _: Sensed({each: marks.get(each, 1.5) for each in texts}, ())


def reading_by(sense: Sense) -> Reading:
    return read(hits_of(TEXT), Language("en", language("en").stop_words), sense, ALL)


def asked(sense: Sense) -> set[tuple[str, str]]:
    return {(each.stem, each.scene.text) for each, _ in reading_by(sense).findings}


def everything(_: str, __: str) -> Sequence[Hit]:
    return hits_of(TEXT)


def first(sense: Sense) -> str:
    (prompt,) = deal((reading_by(sense),), everything, Wanted(1, Kind.EVALUATIVE))
    return prompt.quote.text


def test_the_better_mark_is_asked_about_first() -> None:
    assert first(marking({CLAIM: 2.6})) == CLAIM
    assert first(marking({OTHER: 2.6})) == OTHER


def test_a_claim_with_a_poor_mark_is_not_asked_about() -> None:
    assert ("claim-deny", PLAIN) in asked(marking({}))
    assert ("claim-deny", PLAIN) not in asked(marking({PLAIN: 0.8}))


def test_what_no_rule_sees_as_a_claim_is_one_by_a_good_mark_alone() -> None:
    def told(sense: Sense) -> bool:
        return ("claim-for", PAST) in asked(sense)

    assert told(marking({PAST: 2.4}))
    assert not told(marking({PAST: 1.6}))
    assert not told(lambda *_: Sensed({}, ()))


def test_every_quotation_is_looked_at_once() -> None:
    looked: list[str] = []

    def sense(texts: Sequence[str], _: str) -> Sensed:
        looked.extend(texts)
        return Sensed({}, ())

    reading_by(sense)
    assert len(looked) == len(set(looked))
    assert {CLAIM, OTHER, PLAIN, PAST} <= set(looked)


def pairing(*texts: str, nearness: float, mark: float = 2.0) -> Sense:
    return lambda held, _: Sensed(dict.fromkeys(held, mark), ((*texts, nearness),))  # type: ignore[arg-type]


def stems(text: Sequence[tuple[str, str]], sense: Callable[..., Sensed]) -> dict[str, bool]:
    """The stems of a text's contrast cards, and whether they are sure."""
    found = read(hits_of(text), Language("en", language("en").stop_words), sense, ALL).pairs
    return {each.stem: each.sure for each in found}


def test_what_is_denied_in_the_same_words_is_surely_a_contrast() -> None:
    says = "The great strike of the millers is a crime against every village of the valley."
    denies = "The great strike of the millers is no crime against the village at all."
    text = [("A", says), ("B", PLAIN), ("C", "The frost came."), ("D", denies)]
    assert stems(text, pairing(says, denies, nearness=2.0)) == {"tension-denies": True}
    assert stems(text, pairing(says, denies, nearness=2.0, mark=1.0)) == {}


def test_two_passages_that_are_only_near_wait_until_an_evening_is_over() -> None:
    text = [("A", CLAIM), ("B", PLAIN), ("C", "The frost came."), ("D", OTHER)]
    sense = pairing(CLAIM, OTHER, nearness=3.0)
    assert stems(text, sense) == {"tension-beside": False}
    spoken = Language("en", language("en").stop_words)
    hits = hits_of(text)
    reading = read(hits, spoken, sense, ALL)
    dealt = deal((reading,), lambda *_: hits, Wanted(40))
    kinds = [each.kind for each in dealt]
    assert Kind.CONTRAST in kinds
    assert Kind.CONTRAST not in kinds[: min(10, len(kinds) - 1)]
    only = deal((reading,), lambda *_: hits, Wanted(1, Kind.CONTRAST))
    assert [each.kind for each in only] == [Kind.CONTRAST]


def test_parts_of_one_argument_are_no_contrast() -> None:
    text = [("A", CLAIM), ("A", OTHER)]
    assert stems(text, pairing(CLAIM, OTHER, nearness=3.0)) == {}


def test_no_more_quotations_are_looked_at_than_may_be() -> None:
    numbers: list[int] = []

    def sense(texts: Sequence[str], _: str) -> Sensed:
        numbers.append(len(texts))
        return Sensed({}, ())

    for most in (0, 2, ALL):
        found = read(hits_of(TEXT), Language("en", language("en").stop_words), sense, most)
        assert found.findings
    assert numbers[:2] == [0, 2]
    assert numbers[2] > 2
