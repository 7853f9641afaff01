"""Prompts are dealt from what was found: the best first, spread over the text, none twice."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from bot.study.prompting.deck import EVENING, chance, order
from bot.study.prompting.readings import Reading
from bot.study.prompting.scenes import Scene
from bot.study.prompting.supporting import Related, supporting
from bot.study.prompting.values import Kind, Prompt
from index.answers import Hit, Quote

# How much a question loses for what was asked already: in the same words, the same section, the
# same paragraph, about the same thing. A third of an hour on one page is enough.
_STEM_AGAIN, _SECTION_AGAIN, _PARAGRAPH_AGAIN, _FACT_AGAIN = 0.2, 0.04, 0.3, 1.0
_SORT_AGAIN = 0.15
_OF_ANYTHING = "claim"  # what can be asked of anything said may be asked often
# A line that is well worth it is asked about again before a poor one is, if it can in another way.
_LINE_AGAIN, _KIND_AGAIN = 0.4, 1.0
_OF_THEIR_OWN = 6  # prompts: as many as a facilitator is offered
_OF_ANOTHER = 0.3  # the share of it for what somebody says: the next is said by another
_CHANCE = 0.1
_MOST_OF_A_LINE = 4  # questions
# Findings of one kind that are looked at: the best of a long book.
_LOOKED_AT = 3000
_NEEDED = 2  # supporting passages of an interpretive question
_KINDS_WITH_SUPPORT = frozenset({Kind.INTERPRETIVE, Kind.FACTUAL})


@dataclass(frozen=True, slots=True)
class Wanted:
    """How many prompts of which kind. ``posed`` are the ids of those that were posed before.

    Quoted is only what stands from the offset ``since`` of its text on.
    """

    number: int
    kind: Kind | None = None
    seed: str = ""
    posed: Collection[str] = frozenset()
    since: int = 0


@dataclass(frozen=True, slots=True)
class _Card:
    """A question that could be dealt, before it is known what supports it."""

    kind: Kind
    stem: str
    facts: tuple[tuple[str, str], ...]
    scenes: tuple[Scene, ...]
    worth: float
    reading: Reading
    term: str | None
    sure: bool = True


@dataclass(slots=True)
class _Dealt:
    """What was asked already, so that the next question is another one."""

    stems: Counter[str] = field(default_factory=Counter)
    sorts: Counter[str] = field(default_factory=Counter)
    sections: Counter[tuple[str, ...]] = field(default_factory=Counter)
    paragraphs: Counter[tuple[str, int]] = field(default_factory=Counter)
    facts: Counter[str] = field(default_factory=Counter)
    lines: Counter[tuple[str, str, bool]] = field(default_factory=Counter)
    kinds: set[tuple[Kind, tuple[str, str, bool]]] = field(default_factory=set)
    asked: set[tuple[str, tuple[tuple[str, str], ...]]] = field(default_factory=set)
    number: int = 0

    def value(self, card: _Card) -> float:
        """What a card is worth now."""
        lines = [each.line for each in card.scenes]
        places = _line_places(card)
        sort = _sort(card)
        again = _OF_ANOTHER if sort == "speech" else 1.0
        alike = _SORT_AGAIN * self.sorts[sort] * (sort != _OF_ANYTHING)
        return (
            card.worth
            - again * (_STEM_AGAIN * self.stems[card.stem] + alike)
            - sum(_SECTION_AGAIN * self.sections[each.section] for each in lines) / len(lines)
            - sum(_PARAGRAPH_AGAIN * self.paragraphs[_paragraph(each)] for each in card.scenes)
            - sum(_FACT_AGAIN * self.facts[value] for name, value in card.facts if name != "words")
            - _LINE_AGAIN * max(self.lines[each] for each in places)
            - _KIND_AGAIN * any((card.kind, each) in self.kinds for each in places)
        )

    def admits(self, card: _Card) -> bool:
        """Whether a card asks of lines of which less was asked than may be."""
        return all(self.lines[each] < _MOST_OF_A_LINE for each in _line_places(card))

    def fresh(self, cards: Sequence[_Card]) -> Sequence[_Card]:
        """Of the first few prompts each is on lines of its own, if there are such."""
        if self.number >= _OF_THEIR_OWN:
            return cards
        return [each for each in cards if not any(self.lines[at] for at in _line_places(each))]

    def repeats(self, card: _Card) -> bool:
        """Whether a card asks what was asked."""
        return (card.stem, card.facts) in self.asked

    def take(self, card: _Card) -> None:
        """Count a card as dealt."""
        self.number += 1
        self.stems[card.stem] += 1
        self.sorts[_sort(card)] += 1
        self.asked.add((card.stem, card.facts))
        self.facts.update(value for _, value in card.facts)
        for each in card.scenes:
            self.sections[each.line.section] += 1
            self.paragraphs[_paragraph(each)] += 1
        places = _line_places(card)
        self.lines.update(places)
        self.kinds.update((card.kind, each) for each in places)


def deal(readings: Sequence[Reading], related: Related, wanted: Wanted) -> tuple[Prompt, ...]:
    """The next prompts of the deck; when all were posed, it is dealt anew from its beginning."""
    posed = frozenset(wanted.posed)
    dealt = list(islice(_deck(readings, related, wanted, posed), wanted.number))
    if posed and len(dealt) < wanted.number:
        again = _deck(readings, related, wanted, frozenset(each.id for each in dealt))
        dealt += islice(again, wanted.number - len(dealt))
    return tuple(dealt)


def _deck(
    readings: Sequence[Reading], related: Related, wanted: Wanted, posed: frozenset[str]
) -> Iterator[Prompt]:
    """Every prompt that is left in the deck, in its order."""
    piles = _piles(readings, wanted)
    state = _Dealt()
    for kind in order(wanted.kind):
        if not any(piles.values()):
            return
        pile = piles[kind]
        # Whatever may be no contrast at all waits until an evening is over, if nobody asks for it.
        others = any(left for each, left in piles.items() if each is not Kind.CONTRAST)
        unsure = wanted.kind is not None or state.number >= len(EVENING) or not others
        while fitting := [each for each in pile if each.sure or unsure]:
            card = max(state.fresh(fitting) or fitting, key=state.value)
            pile.remove(card)
            if state.repeats(card) or not state.admits(card):
                continue
            # What was posed before has been found to be supported.
            if _prompt(card, ()).id in posed:
                state.take(card)
                break
            if (prompt := _supported(card, related)) is not None:
                state.take(card)
                yield prompt
                break


def _piles(readings: Sequence[Reading], wanted: Wanted) -> dict[Kind, list[_Card]]:
    """All cards by kind, the best of each."""
    piles: dict[Kind, list[_Card]] = {kind: [] for kind in Kind}
    for reading in readings:
        for card in _cards(reading, wanted.seed):
            piles[card.kind].append(card)
    wide = {kind: sorted(pile, key=_by_worth)[:_LOOKED_AT] for kind, pile in piles.items()}
    if wanted.kind:
        return {kind: pile if kind is wanted.kind else [] for kind, pile in wide.items()}
    return wide


def _by_worth(card: _Card) -> tuple[float, str, int]:
    return -card.worth, card.stem, card.scenes[0].start


def _cards(reading: Reading, seed: str) -> Iterator[_Card]:
    for finding, worth in reading.findings:
        value = worth + _luck(seed, finding.scene, finding.stem)
        yield _Card(
            finding.kind,
            finding.stem,
            finding.facts,
            (finding.scene,),
            value,
            reading,
            finding.term,
        )
    for pair in reading.pairs:
        scenes = (pair.first, pair.second)
        value = pair.worth + _luck(seed, pair.first, pair.stem)
        yield _Card(Kind.CONTRAST, pair.stem, pair.facts, scenes, value, reading, None, pair.sure)


def _luck(seed: str, scene: Scene, stem: str) -> float:
    return _CHANCE * chance(seed, f"{scene.line.hit.source}\0{scene.line.number}\0{stem}")


def _supported(card: _Card, related: Related) -> Prompt | None:
    """A card with the passages that bear on it; ``None`` if an interpretive one has too few."""
    if card.kind is Kind.CONTRAST:
        return _prompt(card, ())
    found = supporting(card.scenes[0], card.term, card.reading, related)
    if card.kind in _KINDS_WITH_SUPPORT and len(found) < _NEEDED:
        return None
    return _prompt(card, found)


def _prompt(card: _Card, support: Sequence[Hit]) -> Prompt:
    quotes = [_quote(each) for each in card.scenes]
    second = quotes[1] if len(quotes) > 1 else None
    passages = (*(each.passage for each in quotes), *support)
    code = card.reading.told.language.code
    return Prompt(card.kind, card.stem, card.facts, quotes[0], second, passages, code)


def _quote(scene: Scene) -> Quote:
    hit = scene.line.hit
    return Quote(scene.text, scene.start, scene.end, hit.cite(scene.start, scene.end), hit)


def _sort(card: _Card) -> str:
    """What its stem shares with others: *number*, *claim*."""
    return card.stem.partition("-")[0]


def _line_places(card: _Card) -> set[tuple[str, str, bool]]:
    """The lines that a card quotes; what is on a contrast card may be asked about alone, too."""
    contrast = card.kind is Kind.CONTRAST
    return {
        (each.line.hit.source, each.told.lines[number].text, contrast)
        for each in card.scenes
        for number in each.lines
    }


def _paragraph(scene: Scene) -> tuple[str, int]:
    return scene.line.hit.source, scene.line.paragraph
