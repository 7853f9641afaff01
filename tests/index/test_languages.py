"""Which language a text is in, and how its words are looked up."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.database import open_in_memory
from index.lexical import Layout, gather, language_of, open_postings, query_terms, stream, terms
from index.lexical.languages import languages, stem
from index.schema import migrations

TEXTS = {
    "en": "The workers of the town met in the evening, and what they said was written down.",
    "de": "Die Arbeiter der Stadt trafen sich am Abend, und was sie sagten, wurde aufgeschrieben.",
    "fr": "Les ouvriers de la ville se réunissaient le soir, et ce qu'ils disaient était écrit.",
    "es": "Los obreros de la ciudad se reunían por la noche, y lo que decían quedaba escrito.",
    "it": "Gli operai della città si riunivano la sera, e quello che dicevano era scritto.",
    "pt": "Os operários da cidade reuniam-se à noite, e o que diziam era escrito por um deles.",
    "nl": "De arbeiders van de stad kwamen bijeen, en wat zij zeiden werd opgeschreven.",
    "sv": "Arbetarna i staden träffades på kvällen, och det som de sade skrevs ned av en av dem.",
    "ru": "Рабочие города собирались по вечерам, и всё, что они говорили, было записано.",
    "uk": "Робітники міста збиралися ввечері, і все, що вони говорили, було записано.",
}


@pytest.mark.parametrize(("code", "text"), TEXTS.items())
def test_a_text_shows_its_language(code: str, text: str) -> None:
    assert language_of(text) == code


def test_what_no_list_knows_is_of_no_known_language() -> None:
    assert language_of("城里很安静，人们照常去剧院。") == "und"
    assert language_of("読書会は毎週あります。") == "und"


@pytest.mark.parametrize("text", ["", "1917 · 1918", "Petrograd Moscow Kronstadt"])
def test_a_text_that_shows_nothing_is_what_its_file_says_or_english(text: str) -> None:
    assert language_of(text, "nl-BE") == "nl"
    assert language_of(text) == "en"


def test_a_file_that_says_the_wrong_language_is_not_believed() -> None:
    assert language_of(TEXTS["de"], "en-US") == "de"


@given(st.text(max_size=200), st.none() | st.text(max_size=8))
@settings(max_examples=200, deadline=None)
def test_any_text_has_one_language_and_terms_in_it(text: str, declared: str | None) -> None:
    code = language_of(text, declared)
    assert code == language_of(text, declared)
    assert stream(text, code).split() == [each.term for each in terms(text, code)]


@pytest.mark.parametrize("code", sorted(languages()))
def test_every_language_of_the_list_has_a_stemmer_that_keeps_words(code: str) -> None:
    assert languages()[code].stop_words
    assert all(stem(word, code) for word in languages()[code].stop_words)


def test_endings_of_each_language_make_no_difference() -> None:
    assert stem("häuser", "de") == stem("haus", "de")
    assert stem("советы", "ru") == stem("советов", "ru")
    assert stem("obreros", "es") == stem("obrero", "es")


def test_a_question_is_stemmed_as_each_text_of_the_scope_is() -> None:
    texts = {1: ("en", "The councils met."), 2: ("ru", "Советы собирались."), 3: ("de", "Die Räte")}
    db = open_in_memory(migrations)
    for number, (code, text) in texts.items():
        db.table("passages_terms").insert(
            {"rowid": number, "text": stream(text, code), "headings": ""}
        )
    open_postings(db)
    layout = Layout.of((number, str(number), 3, code) for number, (code, _) in texts.items())
    assert set(gather(db, "council", layout).scores) == {1}
    assert set(gather(db, "Что сказали о советах?", layout).scores) == {2}
    assert [each.word for each in query_terms("Was sagten die Räte?", layout.languages)] == [
        "sagten",
        "Räte",
    ]
