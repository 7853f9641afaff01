"""The language of a question or a text, told by its script, its commonest words and its letters."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.languages import language_of, language_of_text
from index.lexical import stream, terms
from index.lexical.languages import languages

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
    ("ca", "Amb quina freqüència es reuneix el cercle?"),
    ("ro", "Cât de des se întâlnește cercul?"),
    ("tr", "Çember ne sıklıkla toplanır?"),
    ("id", "Seberapa sering lingkaran itu bertemu?"),
    ("ru", "Как часто собирается кружок?"),
    ("ru", "Столица Эстонии?"),
    ("ru", "За кого играл Джон Элвей?"),
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


TEXTS = {
    "en": "The workers of the town met in the evening, and what they said was written down.",
    "de": "Die Arbeiter der Stadt trafen sich am Abend, und was sie sagten, wurde aufgeschrieben.",
    "fr": "Les ouvriers de la ville se réunissaient le soir, et ce qu'ils disaient était écrit.",
    "es": "Los obreros de la ciudad se reunían por la noche, y lo que decían quedaba escrito.",
    "it": "Gli operai della città si riunivano la sera, e quello che dicevano era scritto.",
    "pt": "Os operários da cidade reuniam-se à noite, e o que diziam era escrito por um deles.",
    "ca": "Els obrers de la ciutat es reunien al vespre, i el que deien quedava escrit.",
    "nl": "De arbeiders van de stad kwamen bijeen, en wat zij zeiden werd opgeschreven.",
    "sv": "Arbetarna i staden träffades på kvällen, och det som de sade skrevs ned av en av dem.",
    "ru": "Рабочие города собирались по вечерам, и всё, что они говорили, было записано.",
    "uk": "Робітники міста збиралися ввечері, і все, що вони говорили, було записано.",
    "bg": "Работниците на града се събираха вечер и това, което казваха, беше записвано.",
    "el": "Οι εργάτες της πόλης συναντιόνταν το βράδυ, και ό,τι έλεγαν γραφόταν από αυτούς.",
    "ar": "كان عمال المدينة يجتمعون في المساء، وكل ما قالوا كان يكتب.",
    "zh": "城里很安静，人们照常去剧院。",
    "ja": "読書会は毎週あります。",
}


@pytest.mark.parametrize(("tag", "text"), TEXTS.items())
def test_a_text_shows_its_language(tag: str, text: str) -> None:
    assert language_of_text(text) == tag
    assert language_of_text(unicodedata.normalize("NFD", text)) == tag


@pytest.mark.parametrize("text", ["", "1917 · 1918", "Petrograd Moscow Kronstadt"])
def test_a_text_that_shows_nothing_is_what_its_file_says_or_english(text: str) -> None:
    assert language_of_text(text, "nl-BE") == "nl"
    assert language_of_text(text) == "en"


@pytest.mark.parametrize(("tag", "declared"), [("de", "en-US"), ("zh", "en"), ("ru", "bg_BG")])
def test_a_file_that_says_the_wrong_language_is_not_believed(tag: str, declared: str) -> None:
    assert language_of_text(TEXTS[tag], declared) == tag


@pytest.mark.parametrize("declared", ["da", "no"])
def test_of_two_neighbours_a_text_is_what_its_file_says(declared: str) -> None:
    text = "De kan ikke se det, men han var der, og de er alle med, før hun kan."
    assert language_of_text(text, declared) == declared


@pytest.mark.parametrize(
    ("declared", "told"), [(None, "und"), ("fa", "fa")], ids=["nothing", "Persian"]
)
def test_of_a_script_that_languages_share_a_text_must_show_its_words(
    declared: str | None, told: str
) -> None:
    assert language_of_text("کارگران شهر شامگاه گرد آمدند. سخنانشان نوشته شد.", declared) == told


@pytest.mark.parametrize(("declared", "told"), [(None, "hi"), ("mr", "mr"), ("en", "hi")])
def test_without_a_list_the_script_tells_or_the_file(declared: str | None, told: str) -> None:
    assert language_of_text("शहर के मज़दूर शाम को मिलते थे।", declared) == told


def test_few_words_of_another_language_do_not_make_a_text_of_it() -> None:
    text = "他在文章《终结战争的机器》(A Machine to End War) 中写道：战争将在本世纪结束。"
    assert language_of_text(text) == "zh"


def test_a_text_with_quotations_in_another_language_keeps_its_own() -> None:
    text = "She wrote to him: „Wir treffen uns morgen.“ He did not answer, and it was over. " * 20
    assert language_of(text) == "en"
    assert language_of_text(text) == "en"


@pytest.mark.parametrize("tag", sorted(languages()))
def test_every_list_tells_its_language(tag: str) -> None:
    words = " ".join(sorted(languages()[tag].stop_words))
    assert language_of(words) == tag
    assert language_of_text(words) == tag


@given(st.text(max_size=200), st.none() | st.text(max_size=8))
@settings(max_examples=200, deadline=None)
def test_any_text_has_one_language_and_terms_in_it(text: str, declared: str | None) -> None:
    tag = language_of_text(text, declared)
    assert tag == language_of_text(text, declared)
    assert stream(text, tag).split() == [each.term for each in terms(text, tag)]
