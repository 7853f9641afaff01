"""Prompts: what is found in texts of four languages, what is asked of it, and how it is dealt."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.study.prompting.dealing import Wanted, deal
from bot.study.prompting.stems import STEMS
from bot.study.prompting.values import Kind, Prompt
from bot.wording import LOCALES
from bot.wording.study import prompts as worded
from bot.wording.study import question
from tests.study.texts import CASES, case, read_passages, reading_of, sense_of_words

LANGUAGES = sorted(path.stem for path in CASES.glob("??.json"))
MORE_THAN_ALL = 500


def dealt(name: str, number: int = MORE_THAN_ALL, **wanted: object) -> tuple[Prompt, ...]:
    reading, related = reading_of(name)
    return deal((reading,), related, replace(Wanted(number), **wanted))  # type: ignore[arg-type]


def facts(prompt: Prompt) -> dict[str, str]:
    return dict(prompt.facts)


def sound(prompts: Sequence[Prompt]) -> None:
    """Assert what must hold of any deal."""
    questions = [(question(each, "en"), each.quote.text) for each in prompts]
    assert len(set(questions)) == len(questions)
    assert len({each.id for each in prompts}) == len(prompts)
    for prompt in prompts:
        quotes = [prompt.quote, *([prompt.second] if prompt.second else [])]
        for each, passage in zip(quotes, prompt.passages, strict=False):
            assert each.passage == passage
            assert passage.text[each.start : each.end] == each.text
            assert each.citation == passage.cite(each.start, each.end)
        assert (prompt.second is not None) == (prompt.kind is Kind.CONTRAST)
        others = prompt.passages[len(quotes) :]
        assert prompt.quote.passage not in others
        if prompt.kind is Kind.INTERPRETIVE:
            assert len(others) >= 2
        assert facts(prompt).keys() == set(STEMS[prompt.stem])
        for name in ("words", "term"):
            said = facts(prompt).get(name, "").removesuffix(" …")
            assert said in prompt.quote.text.replace("\n", " ")
        for locale in LOCALES:
            assert "{" not in question(prompt, locale)


@pytest.mark.parametrize("name", LANGUAGES)
def test_what_gives_rise_to_a_question_is_found(name: str) -> None:
    reading, _ = reading_of(name)
    found = {
        (finding.stem, value.removesuffix(" …"))
        for finding, _ in reading.findings
        for _, value in finding.facts
    }
    for stem, words in case(name)["found"]:
        near = [said for each, said in found if each == stem]
        assert any(said.startswith(words) for said in near), (stem, words, near)


@pytest.mark.parametrize("name", LANGUAGES)
def test_every_deal_is_sound(name: str) -> None:
    prompts = dealt(name)
    sound(prompts)
    assert any(each.kind is Kind.INTERPRETIVE for each in prompts)
    assert any(each.kind is Kind.EVALUATIVE for each in prompts)
    for word in case(name)["never"]:
        assert not any(word in hit.text for each in prompts for hit in each.passages)


@pytest.mark.parametrize("name", LANGUAGES)
def test_the_same_seed_deals_the_same(name: str) -> None:
    assert dealt(name, 6) == dealt(name, 6)


def test_another_seed_deals_another_order() -> None:
    orders = {tuple(each.id for each in dealt("en", 6, seed=seed)) for seed in "abcdef"}
    assert len(orders) > 1


@pytest.mark.parametrize("name", LANGUAGES)
def test_nothing_comes_twice_before_everything_has_come(name: str) -> None:
    whole = [each.id for each in dealt(name)]
    posed: list[str] = []
    while len(posed) < len(whole):
        new = dealt(name, 3, posed=frozenset(posed))
        fresh = [each.id for each in new][: len(whole) - len(posed)]
        assert not set(fresh) & set(posed)
        posed += fresh
    assert posed == whole
    again = dealt(name, 3, posed=frozenset(posed))
    assert [each.id for each in again] == whole[:3]


def test_one_kind_alone_can_be_asked_for() -> None:
    for kind in Kind:
        prompts = dealt("en", kind=kind)
        assert prompts
        assert {each.kind for each in prompts} == {kind}


def test_a_contrast_card_quotes_two_places_that_are_near_in_meaning_and_apart_in_the_text() -> None:
    for prompt in dealt("en", kind=Kind.CONTRAST):
        assert prompt.second is not None
        one, other = prompt.quote, prompt.second
        assert other.text != one.text
        assert abs(other.citation.first - one.citation.first) > 1
        assert sense_of_words((one.text, other.text), "en").alike


def test_an_evening_begins_with_facts_and_is_mostly_about_meaning() -> None:
    kinds = [each.kind for each in dealt("en", 10)]
    assert kinds[0] is Kind.FACTUAL
    assert kinds.count(Kind.INTERPRETIVE) >= max(
        kinds.count(kind) for kind in Kind if kind is not Kind.INTERPRETIVE
    )


def test_a_question_that_the_next_sentence_settles_is_not_asked() -> None:
    text = "Was it right of the whole village to wait for the spring? {} The village waited."
    for answer, stems in (("No, it was wrong.", 0), ("The miller kept silent.", 2)):
        reading, _ = read_passages([("A", text.format(answer))], "en")
        asked = [each for each, _ in reading.findings if each.stem.startswith("ask")]
        assert len(asked) == stems


def test_a_claim_that_nothing_else_bears_on_is_no_question_of_meaning() -> None:
    lonely = "The mill was neither a gift of the council nor the work of one man."
    reading, related = read_passages([("A", lonely), ("B", "Nobody came.")], "en")
    prompts = deal((reading,), related, Wanted(9))
    assert Kind.INTERPRETIVE not in {each.kind for each in prompts}


def test_a_leaning_sentence_is_quoted_with_the_one_before() -> None:
    quoted = [each.quote.text for each in dealt("en") if "Yet no councillor" in each.quote.text]
    assert quoted
    assert all(each.startswith("The council says") for each in quoted)


def test_questions_are_in_the_language_of_the_text_where_the_bot_speaks_it() -> None:
    german = dealt("de", 1)[0]
    assert question(german, "en") == question(german, "de")
    russian = dealt("ru", 1)[0]
    assert question(russian, "en") != question(russian, "de")


@pytest.mark.parametrize("locale", LOCALES)
def test_prompts_are_shown_with_their_quotations(locale: str) -> None:
    prompts = dealt("en", 4)
    message = worded(prompts, locale)
    shown = str(message)
    for prompt in prompts:
        assert prompt.quote.text in shown
    assert worded((), locale).blocks


PIECES = [
    sentence + ending
    for name in LANGUAGES
    for _, text in case(name)["passages"]
    for sentence, ending in pairwise([*text.replace("。", "。 ").split(". "), "."])
] + ["1. One. 2. Two.", "“", "(see p. 3)", "Why?", "But.", " ", "a\n\nb", "‘Yes,’ he said. No!"]


@settings(max_examples=60)
@given(
    st.lists(st.lists(st.sampled_from(PIECES) | st.text(max_size=30), max_size=5), max_size=6),
    st.sampled_from(LANGUAGES),
    st.integers(1, 20),
)
def test_whatever_the_text_the_deal_is_sound(
    paragraphs: list[list[str]], code: str, number: int
) -> None:
    passages = [(f"H{place % 3}", " ".join(each)) for place, each in enumerate(paragraphs)]
    reading, related = read_passages(passages, code)
    prompts = deal((reading,), related, Wanted(number))
    assert len(prompts) <= number
    sound(prompts)
