"""Small texts for prompts, without a library: passages of the case files, and a plain search."""

import json
from collections.abc import Sequence
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any

from bot.study.prompting.lines import keys
from bot.study.prompting.readings import Reading, read
from bot.study.prompting.sensing import Sensed
from bot.study.prompting.supporting import Related
from bot.study.prompting.values import Language
from index.answers import Hit
from index.documents import Citation
from index.lexical.languages import language
from tests.voiced import heard

CASES = Path(__file__).parents[1] / "cases" / "prompts"
Case = dict[str, Any]
ALL = 1000  # quotations: more than any of these texts has


@cache
def case(name: str) -> Case:
    found: Case = json.loads((CASES / f"{name}.json").read_text("utf-8"))
    return found


def hits_of(passages: Sequence[tuple[str, str]], source: str = "mill") -> tuple[Hit, ...]:
    return tuple(
        Hit(
            number,
            source,
            Citation("The Mill", (heading,), number, number),
            text,
            quotations=heard(text),
        )
        for number, (heading, text) in enumerate(passages, start=1)
    )


def reading_of(name: str) -> tuple[Reading, Related]:
    found = case(name)
    return read_passages([tuple(each) for each in found["passages"]], found["language"])


def read_passages(
    passages: Sequence[tuple[str, str]], code: str, source: str = "mill"
) -> tuple[Reading, Related]:
    spoken = Language(code, language(code).stop_words)
    hits = hits_of(passages, source)
    words = {hit.id: set(keys(hit.text, spoken)) for hit in hits}

    def related(query: str, source: str) -> Sequence[Hit]:
        asked = set(keys(query, spoken))
        among = [hit for hit in hits if hit.source == source]
        return sorted(among, key=lambda hit: -len(asked & words[hit.id]))

    return read(hits, spoken, sense_of_words, ALL), related


def sense_of_words(texts: Sequence[str], code: str) -> Sensed:
    """Like a model that was never fitted: texts are as near as they share words."""
    spoken = Language(code, language(code).stop_words)
    words = {text: set(keys(text, spoken)) for text in texts}
    near = (
        (one, other, float(len(words[one] & words[other]))) for one, other in combinations(texts, 2)
    )
    return Sensed({}, sorted((each for each in near if each[2] > 1), key=lambda each: -each[2]))
