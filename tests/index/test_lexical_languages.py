"""How the words of each language are looked up."""

import pytest

from index.database import open_in_memory
from index.lexical import Layout, gather, open_postings, query_terms, stream
from index.lexical.languages import languages, stem
from index.schema import migrations


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
