"""Sessions in words: what the minutes hold, and what is not said any more."""

from bot.desk.sessions.replies import Minutes, MinutesShown, PromptPosted, SessionShown, Told
from bot.study.sessions import erasing, steps
from bot.wording import render
from bot.wording.blocks import Quote
from bot.wording.sessions.minutes import page
from tests.study.sessions import NOW
from tests.wording.met import full


def test_the_file_of_the_minutes_has_every_prompt_with_its_quotation() -> None:
    told = page(Minutes(steps.end(full(), NOW), ()), "en")
    assert "# Minutes – Session 1: The Open Door" in told
    assert "> The door is open.\n>\n> — The Open Door, ¶ 1" in told
    assert "Where in the text?" in told
    assert "### Who?\n\n> Mara\n>\n> — ¶ 2" in told
    assert "### Where?\n\nThe texts do not say." in told
    assert "- Ben" in told


def test_nobody_is_named_who_did_not_wish_it() -> None:
    minutes = Minutes(steps.end(full(), NOW), ())
    message = repr(render(MinutesShown(minutes, leads=True), "en"))
    for name in ("ada", "cleo", "'mo'"):
        assert name not in message


def test_what_was_taken_down_is_in_no_question_and_no_quotation() -> None:
    cut = erasing.unquote(full(), ())
    for message in (
        render(PromptPosted(cut, 1), "en"),
        render(MinutesShown(Minutes(steps.end(cut, NOW), ()), leads=True), "de"),
    ):
        assert "door is open" not in repr(message)
        assert "¶ 1" in repr(message)


def test_only_the_current_prompt_has_its_buttons() -> None:
    session = steps.move_on(full(), 1, NOW)
    first, second = (render(PromptPosted(session, step), "en") for step in (1, 2))
    assert [each.action for each in first.controls] == ["session-passage"]
    assert [each.action for each in second.controls][-1] == "session-next"


def test_next_is_offered_to_the_facilitator_and_taking_over_to_moderators() -> None:
    def actions(member: str, *, moderator: bool = False) -> set[str]:
        reply = SessionShown(full(), Told.SHOWN, member, moderator)
        return {each.action for each in render(reply, "en").controls}

    assert {"session-next", "session-end"} <= actions("mo")
    assert not {"session-next", "session-end", "session-take"} & actions("dora")
    assert "session-take" in actions("chief", moderator=True)
    assert "session-done" in actions("ada")


def test_a_prompt_keeps_its_quotation_whole() -> None:
    quotes = [b for b in render(PromptPosted(full(), 1), "de").blocks if isinstance(b, Quote)]
    assert [each.text for each in quotes] == ["The door is open."]
