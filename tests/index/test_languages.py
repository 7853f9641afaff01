"""The language of a question or a text, told by its script, its function words and its letters."""

import pytest

from index.languages import language_of

QUESTIONS = [
    ("en", "How often does the circle meet?"),
    ("en", "What was the Straße der Jugend?"),
    ("en", "What does 苏维埃 mean?"),
    ("en", "who said das Kapital"),
    ("de", "Wie oft trifft sich der Kreis?"),
    ("de", "Was übersetzte Ruth Adeyemi?"),
    ("fr", "Combien de fois le cercle se réunit-il ?"),
    ("es", "¿Con qué frecuencia se reúne el círculo?"),
    ("pt", "Com que frequência o círculo se reúne?"),
    ("it", "Quante volte si riunisce il circolo?"),
    ("nl", "Hoe vaak komt de kring bijeen?"),
    ("sv", "Hur ofta träffas cirkeln?"),
    ("da", "Hvor ofte mødes kredsen, og hvad læser de?"),
    ("no", "Hvor mange ganger møtes dere, og hva leser dere av?"),
    ("fi", "Kuinka usein piiri kokoontuu?"),
    ("hu", "Milyen gyakran találkozik a kör?"),
    ("cs", "Jak často se kroužek schází?"),
    ("pl", "Jak często spotyka się koło?"),
    ("ro", "Cât de des se întâlnește cercul?"),
    ("tr", "Çember ne sıklıkla toplanır?"),
    ("id", "Seberapa sering lingkaran itu bertemu?"),
    ("ru", "Как часто собирается кружок?"),
    ("ru", "Столица Эстонии?"),
    ("uk", "Як часто збирається гурток?"),
    ("bg", "Колко често се събира кръжокът?"),
    ("el", "Πόσο συχνά συναντιέται ο κύκλος;"),
    ("zh", "读书会多久聚一次？"),
    ("zh", "DECnet是什么"),
    ("ja", "読書会はどのくらいの頻度で集まりますか"),
    ("ko", "모임은 얼마나 자주 열리나요?"),
    ("ar", "كم مرة تجتمع الحلقة؟"),
    ("he", "באיזו תדירות נפגש החוג?"),
    ("hi", "मंडली कितनी बार मिलती है?"),
]


@pytest.mark.parametrize(("tag", "question"), QUESTIONS)
def test_a_short_question_is_told(tag: str, question: str) -> None:
    assert language_of(question) == tag


@pytest.mark.parametrize(
    "text",
    [
        "",
        "1917?",
        "Napoleon?",
        "Zürich",
        "Beyoncé & Gödel",
        "A. B. Smith, C. E. Jones",
        "Was in",  # English and German alike
        "\ud800",
    ],
)
def test_names_numbers_and_nothing_tell_no_language(text: str) -> None:
    assert language_of(text) is None


def test_a_letter_with_its_mark_apart_is_the_same_letter() -> None:
    assert language_of("Was u\u0308bersetzte Ruth Adeyemi?") == "de"


def test_a_text_with_quotations_in_another_language_keeps_its_own() -> None:
    text = "She wrote to him: „Wir treffen uns morgen.“ He did not answer, and it was over. " * 20
    assert language_of(text) == "en"
