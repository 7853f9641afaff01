"""Which words of a question name something, and which numbers a text has in words."""

import pytest

from index.names import in_words, names, numbers


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("What did Kerensky say?", ["Kerensky"]),
        ("What did Alexander Kerensky say to Reed?", ["Alexander", "Kerensky", "Reed"]),
        ("Did Zinoviev meet “Kamenev”?", ["Zinoviev", "Kamenev"]),
        ("What did I believe?", []),
        # the first word has its capital from the sentence, and ordinary words are no names
        ("Kerensky", []),
        ("Describe breakfast in Petrograd", ["Petrograd"]),
        ("what did kerensky say?", []),
        ("He was there. Who else was? Reed saw it with Bryant.", ["Bryant"]),
        # in a title every word has a capital, and in a shout every letter
        ("Who Was In Petrograd When The Bread Ran Out", []),
        ("Who Founded Telnet?", []),
        ("WHAT DID THE BAKERS SAY", []),
        ("WHO FOUNDED TELNET?", []),
        ("In Short: What did Reed say?", []),
        # German gives one to every noun
        ("Wann fand die Versammlung im Gasthaus statt?", []),
        ("Wer war Kerenski?", []),
        ("Was ist die Aufgabe der Sowjets?", []),
        ("Welche Rolle spielten Bauern?", []),
        ("What was the role of van der Berg in Utrecht?", ["Berg", "Utrecht"]),
        # scripts without capitals
        ("読書会はいつですか", []),
        ("¿Cuándo llegó Lenin a Petrogrado?", ["Lenin", "Petrogrado"]),
        ("", []),
        ("?!", []),
    ],
)
def test_a_capital_names_where_nothing_else_explains_it(question: str, named: list[str]) -> None:
    assert [term.word for term in names(question)] == named


def test_numbers_are_those_in_digits() -> None:
    found = numbers("Were there 1,300 of the 2nd in 1917, or seventy?")
    assert [(term.word, term.term) for term in found] == [
        ("1,300", "1300"),
        ("2", "2"),
        ("1917", "1917"),
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Twelve deputies came", {"12"}),
        ("twenty-two oxen, forty  carts", {"22", "40"}),
        ("twenty two and ninety nine", {"22", "99"}),
        ("a zero, then TEN", {"0", "10"}),
        ("the fifteenth century, the twenty-first letter", {"15", "21"}),
        ("someone often weighs attention", set()),
        ("", set()),
    ],
)
def test_small_numbers_in_words_are_numbers(text: str, found: set[str]) -> None:
    assert in_words(text) == found
