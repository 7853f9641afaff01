"""Replies in words: what stands where, and what is never said."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.desk import replies
from bot.desk.asked import Quoted
from bot.desk.bodies.replies import RecallShown
from bot.desk.bodies.views import SeatPetition
from bot.desk.chronicle.acts import Act, ActPosted, Noticed, What
from bot.desk.notes.replies import Beside
from bot.desk.rewording.values import Service
from bot.desk.voting.petitions import PetitionCard
from bot.desk.voting.replies import NowShown, Signed
from bot.errors import Fact, Reason
from bot.voting.petitions.petition import State
from bot.wording import LOCALES, progress, render
from bot.wording.blocks import Fine, Items, Message, Quote, Text, Title
from index.anchoring import Fit
from index.answers import NotInText, Signal, Signals
from index.answers import Quote as Found
from index.documents import Warned
from index.progress import Progress, Stage
from index.quotations import Manner, Quotation
from tests.terminal.fake_desk import (
    AGAINST,
    DOOR,
    FOR,
    LETTER,
    PARAGRAPHS,
    PASSAGE,
    PLACE,
    STARTS,
    TEA,
    TEXT,
    answered,
    in_two_places,
)
from tests.wording.chosen import settings_replies
from tests.wording.kept import privacy_replies
from tests.wording.met import session_replies
from tests.wording.noted import NOTE, notes_replies
from tests.wording.read import CARD, READ, plan_replies
from tests.wording.setting_up import setup_replies
from tests.wording.voted import board_replies, body_shown, voting_replies

NOW = datetime(2026, 3, 2, tzinfo=UTC)
PAGE = replies.TextPage(DOOR, 1, 3, (replies.PagePart(PLACE, PARAGRAPHS),))
PETITION = PetitionCard("p", State.COLLECTING, None, None, NOW, NOW, None, 9, 2, signed=False)
QUOTED = Quoted("door", "The door is open.", "The Open Door, ¶ 1", 0)
KINDS: tuple[replies.Reply, ...] = (
    answered(),
    replace(answered(), ahead=True),
    replies.ShareAsked("a"),
    replies.PageAhead(DOOR, 2),
    replace(answered(), rewords=True),
    *(
        replies.Reworded(each.answer, "Any “three members”.", Service("parrot-7b", "host"))
        for each in (answered(), in_two_places())
    ),
    replies.NotAnswered("a", NotInText("Who?", (), 0.1), 1, 3),
    replace(answered(), beside=Beside((NOTE, replace(NOTE, shared=True)), 2)),
    replies.NotAnswered("a", NotInText("Who?", (), 0.1), 1, 3, beside=Beside((NOTE,))),
    replies.NotAnswered(
        "a", NotInText("Wer?", (), 0.1), 1, 3, unread=replies.Unread("de", "en", "en")
    ),
    replies.Explained("Who?", True, None, ()),
    replies.Context(PLACE, None, TEXT, (0, 3), None),
    replies.Context(PLACE, None, TEXT, (0, 3), None, Fit.EDITED, QUOTED),
    replies.Orphaned("Who?", QUOTED, shared=True),
    replies.MorePassages("Who?", ()),
    replies.Voices(PLACE, ("Mara Lind, 1931",), None, ()),
    replies.TextList(()),
    replies.TextCard(DOOR, (), 0),
    PAGE,
    replies.Suggestions(()),
    replies.TextAdded(DOOR, (Warned("a_code_of_the_future"),), 1),
    replies.TextRevised(DOOR, 42, 4, 1, 0, (), 900),
    replies.AlreadyAdded(DOOR),
    replies.Cancelled(),
    replies.TextEdited(TEA),
    replies.TextRemoved(DOOR, 1),
    replies.TextBack(DOOR),
    replies.HelpShown((), moderator=False),
    replies.Greeting(None),
    *(replies.Refused(reason, {}) for reason in Reason),
    *voting_replies(),
    *body_shown(),
    *(replies.AsText(reply) for reply in (*voting_replies()[-9:-8], *body_shown()[:1])),
    *board_replies(),
    *privacy_replies(),
    *plan_replies(),
    *settings_replies(),
    *setup_replies(),
    replace(answered(), read=(READ,), text="door"),
    replies.NotAnswered("a", NotInText("Who?", ("Napoleon",), 0.1), 1, 3, read=(READ,)),
    NowShown(on_roll=False, size=0, votes=(), plans=(CARD,)),
    *notes_replies(),
    *session_replies(),
    ActPosted(Act("a", None, NOW, "9", Noticed(What.VOTE_PAUSED, {}))),
    replies.Orphaned("Who?", replace(QUOTED, text=None)),
    RecallShown("b", "The Assembly", SeatPetition(1, "ada", PETITION), Signed.SHOWN),
)


def quotes(message: Message) -> list[Quote]:
    return [block for block in message.blocks if isinstance(block, Quote)]


def actions(message: Message) -> list[tuple[str, str]]:
    return [(control.action, control.argument) for control in message.controls]


def words(message: Message) -> str:
    """All that is said outside quotations."""
    said: list[str] = []
    for block in message.blocks:
        match block:
            case Title(text) | Text(text) | Fine(text):
                said.append(text)
            case Items(items):
                said.extend(f"{name}: {about}" for name, about in items)
    return "\n".join(said)


@pytest.mark.parametrize("locale", [*LOCALES, "de-AT", "fr"])
@pytest.mark.parametrize("reply", KINDS, ids=lambda reply: type(reply).__name__)
def test_every_reply_has_words_in_every_language(reply: replies.Reply, locale: str) -> None:
    message = render(reply, locale)
    assert message.blocks or message.form


def test_every_kind_of_reply_is_tried_above() -> None:
    assert {type(reply) for reply in KINDS} == set(replies.Reply.__args__)


def test_other_words_stand_above_both_places_of_an_answer() -> None:
    reply = in_two_places()
    message = render(replies.Reworded(reply.answer, "Any of “them”.", Service("p", "h")), "en")
    assert isinstance(message.blocks[1], Text)
    assert message.blocks[1].text == "Any of “them”."
    assert reply.answer.second is not None
    shown = [each.text for each in quotes(message)]
    assert shown == [reply.answer.paragraphs.text, reply.answer.second.paragraphs.text]
    assert not message.controls


def test_an_answer_is_quoted_with_its_own_paragraph() -> None:
    message = render(answered(), "en")
    quote = message.blocks[0]
    assert isinstance(quote, Quote)
    assert quote.text == PARAGRAPHS[1]
    assert quote.bold == (0, 37)
    assert quote.citation == "The Open Door › Meetings › Who calls them (Mara Lind, 1931), ¶ 5"
    names = ("context", "more", "why", "unclear", "note", "share")
    assert actions(message) == [(name, "a1") for name in names]


def test_an_answer_over_two_paragraphs_keeps_both() -> None:
    reply = answered()
    assert isinstance(reply, replies.Answered)
    start, end = STARTS[0] + 9, STARTS[2] - 4
    answer = replace(
        reply.answer, start=start, end=end, text=TEXT[start:end], citation=PASSAGE.cite(start, end)
    )
    quote = quotes(render(replace(reply, answer=answer), "en"))[0]
    assert quote.text == "\n\n".join(PARAGRAPHS[:2])
    assert quote.bold is not None
    assert quote.text[slice(*quote.bold)] == answer.text
    assert quote.citation is not None
    assert quote.citation.endswith("¶ 4–5")


@pytest.mark.parametrize("starts", [(0,), STARTS])
def test_whatever_the_span_it_is_shown_verbatim(starts: tuple[int, ...]) -> None:
    reply = answered()
    assert isinstance(reply, replies.Answered)
    passage = replace(PASSAGE, starts=starts)
    for start in range(0, len(TEXT), 7):
        for end in range(start + 1, len(TEXT) + 1, 11):
            answer = replace(
                reply.answer, passage=passage, start=start, end=end, text=TEXT[start:end]
            )
            quote = quotes(render(replace(reply, answer=answer), "en"))[0]
            assert quote.text in TEXT
            assert quote.text[slice(*(quote.bold or (0, None)))] == TEXT[start:end]


def test_where_all_is_the_answer_nothing_is_bold() -> None:
    reply = answered()
    assert isinstance(reply, replies.Answered)
    answer = replace(reply.answer, start=0, end=len(TEXT), text=TEXT)
    assert quotes(render(replace(reply, answer=answer), "en"))[0].bold is None


def test_a_shared_answer_shows_its_question_and_is_not_shared_again() -> None:
    reply = answered("Who calls?")
    assert isinstance(reply, replies.Answered)
    message = render(replace(reply, shared=True), "de")
    assert message.blocks[0] == Title("„Who calls?“")
    assert "share" not in dict(actions(message))


def test_without_further_passages_there_is_no_such_button() -> None:
    reply = answered()
    assert isinstance(reply, replies.Answered)
    message = render(replace(reply, answer=replace(reply.answer, more=())), "en")
    assert "more" not in dict(actions(message))


def test_confidence_has_three_steps_in_words() -> None:
    said = [words(render(answered(confidence=each), "en")) for each in (0.95, 0.6, 0.2)]
    assert len(set(said)) == 3
    assert not any(character.isdigit() for text in said for character in text)


def test_a_second_place_is_quoted_below_the_first_with_its_own_citation() -> None:
    message = render(in_two_places(), "en")
    first, between, second = message.blocks[:3]
    assert isinstance(first, Quote)
    assert between == Text("And, in another place:")
    assert second == Quote(
        LETTER.text,
        "The Open Door › Letters (Mara Lind, 1931), ¶ 2 · Words of Tom Asher, 1899, in a text by "
        "Mara Lind, 1931",
        (0, 17),
    )


def test_of_a_paragraph_that_is_shown_already_only_the_words_are_quoted_again() -> None:
    reply = in_two_places()
    start = TEXT.index("They write")
    end = TEXT.index(" beside")
    second = Found(TEXT[start:end], start, end, PASSAGE.cite(start, end), PASSAGE)
    message = render(replace(reply, answer=replace(reply.answer, second=second)), "en")
    assert [quote.text for quote in quotes(message)] == [
        PARAGRAPHS[1],
        "They write the hour on the slate",
    ]
    assert str(quotes(message)[1].citation).endswith("¶ 5")


def test_why_shows_every_sign_with_its_value_the_weightiest_first() -> None:
    message = render(replies.Explained("Who?", True, FOR, ()), "en")
    assert message.blocks[0] == Title("Why this answer?")
    [items] = [block.items for block in message.blocks if isinstance(block, Items)]
    assert [said for _, said in items] == [
        "speaks strongly for an answer",
        "speaks strongly for an answer",
        "speaks for an answer",
        "counts for little here",
    ]
    assert "0.62 like the question" in items[0][0]
    assert "about 93% likely" in words(message)
    assert "From 15% on" in words(message)


def test_why_not_names_what_is_missing() -> None:
    low = words(render(replies.Explained("Who?", False, AGAINST, ("Kerensky",)), "en"))
    assert "only about 1% likely" in low
    assert "“Kerensky” never occurs" in low
    nothing = words(render(replies.Explained("Who?", False, None, ()), "de"))
    assert nothing == "Warum keine Antwort?\nEs gab nichts abzuwägen."


def test_nothing_is_ever_certain_and_signs_of_another_version_are_left_out() -> None:
    sure = Signals(1.0, 0.15, (Signal("of_the_future", 1.0, 9.0), *FOR.parts))
    said = words(render(replies.Explained("Who?", True, sure, ()), "en"))
    assert "99%" in said
    assert "future" not in said


def test_a_question_in_another_language_is_told_what_the_model_reads() -> None:
    outcome = NotInText("Wer?", ("Wer",), 0.1, (LETTER,), AGAINST)
    unread = replies.Unread("de", "en", "en")
    for texts, verdict in ((1, "the text in English"), (2, "the texts in English")):
        message = render(replies.NotAnswered("a", outcome, texts, 1, unread=unread), "en")
        assert message.blocks[0] == Title(f"Not found: the question is in German, {verdict}.")
        assert "reads English only" in words(message)
        assert "STUDY_CIRCLE_MODEL" in words(message)
        assert "never occur" not in words(message)
        assert "Not in th" not in words(message)
        assert quotes(message)[0].text == LETTER.text


@pytest.mark.parametrize(
    ("voices", "whose"),
    [
        ((), None),
        (("Mara Lind",), None),
        (("Mara Lind, 1931",), None),
        (("Tom Asher, 1899",), "Words of Tom Asher, 1899"),
        (("Tom Asher", "Mara Lind"), "Words of Tom Asher, in a text by Mara Lind"),
        (
            ("Tom Asher", "Ida Frey", "Mara Lind, 1931"),
            "Words of Tom Asher, quoted by Ida Frey, in a text by Mara Lind, 1931",
        ),
        (("Tom Asher", "Ida Frey"), "Words of Tom Asher, quoted by Ida Frey"),
        (("?", "Mara Lind, 1931"), "Words of somebody not named, in a text by Mara Lind, 1931"),
        (("?",), "Words of somebody not named"),
    ],
)
def test_whose_words_are_said_where_the_citation_does_not(
    voices: tuple[str, ...], whose: str | None
) -> None:
    hit = replace(LETTER, authors=voices)
    quote = quotes(render(replies.MorePassages("?", (hit,)), "en"))[0]
    assert quote.citation == str(LETTER.citation) + (f" · {whose}" if whose else "")


def test_the_voices_of_an_answer_are_those_of_its_words() -> None:
    reply = answered()
    assert isinstance(reply, replies.Answered)
    answer = reply.answer
    said = Quotation(answer.start, answer.end, "Tom Asher", Manner.SPEECH)
    message = render(with_quotations(reply, said), "en")
    assert "Words of Tom Asher, in a text by Mara Lind, 1931" in str(quotes(message)[0].citation)
    assert ("voices", "a1") in actions(message)
    told = replace(said, reported=True)
    citation = quotes(render(with_quotations(reply, told), "de"))[0].citation
    assert str(citation).endswith("¶ 5 · wiedergegeben nach Tom Asher")
    term = replace(said, kind=Manner.TERM, speaker=None)
    assert render(with_quotations(reply, term), "en") == render(reply, "en")


def with_quotations(reply: replies.Answered, *found: Quotation) -> replies.Answered:
    passage = replace(reply.answer.passage, quotations=found)
    return replace(reply, answer=replace(reply.answer, passage=passage))


def test_who_speaks_is_a_chain_for_every_quotation() -> None:
    spoken = (
        replies.Spoken("“Sit down.”", ("a workman", "John Reed, 1918", "Mara Lind, 1931")),
        replies.Spoken("it was late", ("?", "Mara Lind, 1931"), "Ida Frey"),
    )
    message = render(replies.Voices(PLACE, ("Mara Lind, 1931",), None, spoken), "en")
    assert message.blocks[0] == Title("Who’s speaking")
    assert quotes(message) == [
        Quote("“Sit down.”", "a workman ← John Reed, 1918 ← Mara Lind, 1931"),
        Quote("it was late", "reported from Ida Frey ← somebody not named ← Mara Lind, 1931"),
    ]
    message = render(replies.Voices(PLACE, ("Mara Lind, 1931",), None, ()), "en")
    assert words(message).endswith("Nobody is quoted in this passage.")


def test_nothing_found_names_the_missing_words_and_shows_two_passages_whole() -> None:
    outcome = NotInText("?", ("Kerensky", "Tiflis"), 0.1, (PASSAGE, LETTER, PASSAGE))
    message = render(replies.NotAnswered("a", outcome, 1, 1), "en")
    assert message.blocks[0] == Title("Not in this text.")
    assert "The words “Kerensky” and “Tiflis” never occur." in words(message)
    assert "Related, but not an answer" in words(message)
    assert [quote.text for quote in quotes(message)] == [PASSAGE.text, LETTER.text]
    assert all(quote.citation and quote.bold is None for quote in quotes(message))
    assert actions(message) == [("more", "a"), ("why", "a"), ("share", "a")]


def test_nothing_found_in_several_texts_says_so() -> None:
    outcome = NotInText("?", ("Kerensky",), 0.1, (PASSAGE, replace(LETTER, source="tea")))
    message = render(replies.NotAnswered("a", outcome, 2, 1, shared=True), "de")
    assert message.blocks[:2] == (Title("„?“"), Text("Nicht in diesen Texten."))
    assert "Das Wort „Kerensky“ kommt nirgends vor." in words(message)


def test_an_edited_text_says_what_the_words_were_and_are() -> None:
    reply = replies.Context(PLACE, None, PARAGRAPHS[1], (4, 9), None, Fit.EDITED, QUOTED)
    message = render(reply, "en")
    assert quotes(message) == [
        Quote("The door is open.", QUOTED.citation),
        Quote(PARAGRAPHS[1], str(PLACE), (4, 9)),
    ]
    assert "These words were edited since." in words(message)


def test_words_that_are_gone_are_shown_as_they_stood() -> None:
    message = render(replies.Orphaned("Who?", QUOTED), "en")
    assert quotes(message) == [Quote("The door is open.", QUOTED.citation)]
    assert "no longer in the text" in words(message)


def test_a_new_version_is_counted() -> None:
    said = words(render(replies.TextRevised(DOOR, 42, 4, 0, 1, (), 900), "en"))
    assert "4 passages changed · 1 gone · 42 kept" in said


def test_context_stands_around_the_cited_paragraph() -> None:
    reply = replies.Context(PLACE, PARAGRAPHS[0], PARAGRAPHS[1], (4, 9), PARAGRAPHS[2])
    assert quotes(render(reply, "en")) == [
        Quote(PARAGRAPHS[0]),
        Quote(PARAGRAPHS[1], str(PLACE), (4, 9)),
        Quote(PARAGRAPHS[2]),
    ]


def test_context_shows_both_places_of_an_answer() -> None:
    other = replies.Context(LETTER.citation, None, LETTER.text, (0, 17), None)
    reply = replies.Context(PLACE, None, PARAGRAPHS[1], (4, 9), None, second=other)
    message = render(reply, "en")
    assert [quote.text for quote in quotes(message)] == [PARAGRAPHS[1], LETTER.text]
    assert "And, in another place:" in words(message)


def test_an_empty_library_offers_the_sample() -> None:
    assert actions(render(replies.TextList(()), "en")) == [("sample", "")]
    assert actions(render(replies.Refused(Reason.NO_TEXTS, {}), "en")) == [("sample", "")]


def test_texts_of_one_title_are_told_apart_by_their_id() -> None:
    said = words(render(replies.TextList((DOOR, replace(DOOR, id="open-door-2"), TEA)), "en"))
    assert "id: open-door-2" in said
    assert "id: tea" not in said


def test_a_long_list_says_how_much_it_leaves_out() -> None:
    message = render(replies.TextList((DOOR,) * 51), "en")
    assert "And one more text." in words(message)
    chapter = replies.Chapter(("I",), None, None, 1, 1)
    message = render(replies.TextCard(DOOR, (chapter,) * 45, 9), "de")
    assert "Und noch 5 Abschnitte." in words(message)


def test_a_date_that_is_none_is_shown_as_it_stands() -> None:
    assert "once" in words(render(replies.TextList((replace(DOOR, added="once"),)), "en"))


def test_pages_are_turned_both_ways_and_not_beyond_the_ends() -> None:
    first, last = render(PAGE, "en"), render(replace(PAGE, page=3), "en")
    assert actions(first) == [("page", "0:open-door"), ("page", "2:open-door")]
    assert [control.disabled for control in first.controls] == [True, False]
    assert [control.disabled for control in last.controls] == [False, True]
    assert not render(replace(PAGE, pages=1), "en").controls


def test_a_new_text_shows_figures_and_known_warnings_only() -> None:
    said = words(
        render(
            replies.TextAdded(DOOR, (Warned("title_from_filename"), Warned("later")), 3210), "de"
        )
    )
    assert "1.204 Wörter · 3 Stellen · 3,2 s" in said
    assert "Dateiname" in said
    assert "later" not in said


def test_a_removed_text_can_be_had_again() -> None:
    message = render(replies.TextRemoved(DOOR, 7), "en")
    assert "door.txt" in words(message)
    assert actions(message) == [("putback", "7")]
    assert actions(render(replies.TextBack(DOOR), "en")) == [("page", f"1:{DOOR.id}")]


def test_help_explains_the_options_of_one_command() -> None:
    message = render(replies.HelpShown(("text open",), moderator=False, single=True), "en")
    assert message.blocks[0] == Title("/text open text [page]")
    assert "[page]: The part to begin with" in words(message)
    assert "For everyone." in words(message)


def test_help_names_what_the_caller_may_use() -> None:
    said = words(render(replies.HelpShown(("ask", "help"), moderator=False), "de"))
    assert "/fragen frage [text]" in said
    assert "/verwalten" not in said


def test_the_greeting_is_that_of_the_design() -> None:
    message = render(replies.Greeting("Anna"), "en")
    assert message.blocks == (
        Text(
            "Hello, I'm Study Circle. Give me a text; I answer from it, word for word with its "
            "place, or say that it isn't there. I read only commands and messages that mention me."
        ),
        Items((("Moderators", "Set up (3 min)"), ("Everyone", "Try the sample"))),
        Fine("Run by Anna"),
    )
    assert actions(message) == [("setup", ""), ("sample", ""), ("privacy", ""), ("help", "")]


def test_a_refusal_uses_the_names_of_the_language() -> None:
    facts: dict[str, Fact] = {"option": "page", "command": "text open"}
    message = render(replies.Refused(Reason.MISSING_OPTION, facts), "de")
    assert message.error
    assert message.blocks == (
        Text("„/text öffnen“ braucht die Angabe „seite“. Bitte ergänze sie."),
        Fine("/text öffnen text [seite]"),
    )


def test_a_members_words_do_not_flood_a_refusal() -> None:
    message = render(replies.Refused(Reason.UNKNOWN_TEXT, {"text": "x" * 5000}), "en")
    assert len(words(message)) < 300


def test_a_file_without_an_ending_is_named_so() -> None:
    facts: dict[str, Fact] = {"file": "notes", "suffix": "", "supported": ".txt, .md"}
    said = words(render(replies.Refused(Reason.UNKNOWN_FORMAT, facts), "en"))
    assert said == ("“notes” is in a format that I cannot read (no ending). I can read: .txt, .md.")


@pytest.mark.parametrize(("kind", "said"), [("pdf", "a PDF"), ("7z", "a binary file"), ("", "a b")])
def test_a_binary_file_is_named_by_its_kind(kind: str, said: str) -> None:
    facts: dict[str, Fact] = {"file": "x", "kind": kind}
    assert f"“x” is {said}" in words(render(replies.Refused(Reason.BINARY_FILE, facts), "en"))


def test_progress_in_words() -> None:
    assert progress(Progress(Stage.EMBEDDING, 40, 1200), "en") == "Taking in 40 of 1,200 passages"
    assert progress(Progress(Stage.READING), "de_DE.UTF-8") == "Lese die Datei"


def test_what_is_read_no_further_is_said_and_can_be_asked_further() -> None:
    message = render(replace(answered(), read=(READ,), text="door"), "en")
    assert "up to portion 3 of 9" in words(message)
    assert actions(message)[-1] == ("whole", "a1:door")
    assert ("whole", "a1:") not in actions(render(answered(), "en"))


def test_of_what_is_not_read_nothing_is_claimed() -> None:
    outcome = NotInText("Who?", ("Napoleon",), 0.1, signals=answered().answer.signals)
    message = render(replies.NotAnswered("a", outcome, 1, 3, read=(READ,)), "en")
    assert "Not in what is read so far." in words(message)
    assert "Not found up to there: “Napoleon”" in words(message)
    assert "never occurs" not in words(message)
    assert "Not in this text" not in words(message)
    # What is shared or explained would be taken for the whole text.
    assert actions(message) == [("whole", "a:")]


@pytest.mark.parametrize("locale", LOCALES)
def test_a_preview_of_a_plan_is_one_message(locale: str) -> None:
    drafted = plan_replies()[0]
    assert len(words(render(drafted, locale))) < 1500
