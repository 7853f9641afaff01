"""Every reply to its words: the table of which page of the house phrases what."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from bot.desk import replies
from bot.desk.commands import ACTIONS, Weight
from bot.desk.replies import Reply
from bot.wording import answers, helping, refusals, texts, voices, why
from bot.wording.blocks import Control, Message
from bot.wording.board.phrased import BOARD_PHRASED
from bot.wording.bodies.phrased import BODY_PHRASED
from bot.wording.catalogue import choose_locale, phrase
from bot.wording.notes import NOTES_PHRASED
from bot.wording.pictures.words import in_words
from bot.wording.plans.phrased import PLAN_PHRASED
from bot.wording.privacy import PRIVACY_PHRASED
from bot.wording.sessions.phrased import SESSION_PHRASED
from bot.wording.settings import SETTINGS_PHRASED
from bot.wording.setup import guiding
from bot.wording.setup.phrased import SETUP_PHRASED
from bot.wording.voting.phrased import VOTING_PHRASED
from index.progress import Progress


def as_text(reply: replies.AsText, locale: str) -> Message:
    """The words of a reply, those that stand for its pictures among them."""
    return in_words(render(reply.reply, locale))


_PHRASED: dict[type[Reply], Callable[[Any, str], Message]] = {
    replies.Answered: answers.answered,
    replies.NotAnswered: answers.not_answered,
    replies.Reworded: answers.reworded,
    replies.Explained: why.explained,
    replies.Context: answers.context,
    replies.Orphaned: answers.orphaned,
    replies.MorePassages: answers.more_passages,
    replies.Voices: voices.voices,
    replies.TextList: texts.text_list,
    replies.TextCard: texts.text_card,
    replies.TextPage: texts.text_page,
    replies.PageAhead: texts.page_ahead,
    replies.ShareAsked: answers.share_asked,
    replies.Suggestions: texts.suggestions,
    replies.TextAdded: texts.text_added,
    replies.TextRevised: texts.text_revised,
    replies.AlreadyAdded: texts.already_added,
    replies.Cancelled: texts.cancelled,
    replies.TextEdited: texts.text_edited,
    replies.TextRemoved: texts.text_removed,
    replies.TextBack: texts.text_back,
    replies.HelpShown: helping.help_shown,
    replies.Greeting: helping.greeting,
    replies.Refused: refusals.refused,
    replies.AsText: as_text,
    replies.QuestionTried: guiding.question_tried,
    **VOTING_PHRASED,
    **BODY_PHRASED,
    **BOARD_PHRASED,
    **PLAN_PHRASED,
    **PRIVACY_PHRASED,
    **NOTES_PHRASED,
    **SETTINGS_PHRASED,
    **SETUP_PHRASED,
    **SESSION_PHRASED,
}


def render(reply: Reply, locale: str) -> Message:
    """A reply in the words of a language; any locale's tag will do.

    What takes something away stands last among its buttons, where no thumb meets it by chance.
    """
    message = _PHRASED[type(reply)](reply, choose_locale(locale))
    return replace(message, controls=tuple(sorted(message.controls, key=_grave)))


def _grave(control: Control) -> bool:
    return ACTIONS[control.action].weight is Weight.GRAVE


def progress(progress: Progress, locale: str) -> str:
    """How far a long piece of work has come, in a few words."""
    return phrase(locale, f"progress-{progress.stage}", done=progress.done, total=progress.total)
