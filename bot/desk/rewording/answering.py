"""An answer in other words: of what it shows already, and beside it, never in its place."""

from bot.desk.buttons import answer_again, kept
from bot.desk.office import Office
from bot.desk.replies import Reworded
from bot.desk.requests import Reword
from bot.desk.rewording.consent import rephraser_of
from bot.errors import Reason, Refusal
from index.answers import Answer, Quote
from index.progress import Report


async def reword(office: Office, request: Reword, _: Report) -> Reworded:
    """The answer in other words. Where the texts did not answer, nobody is asked."""
    rephraser = rephraser_of(office, request.caller)
    asked = await kept(office, request.caller, request.answer)
    answer = await answer_again(office, asked)
    if answer is None:
        raise Refusal(Reason.UNKNOWN_ANSWER)
    wording = await rephraser.answer(answer.question, _shown(answer))
    return Reworded(answer, wording, rephraser.service)


def _shown(answer: Answer) -> tuple[Quote, ...]:
    """The paragraphs that stand with the answer: nothing else is sent, or may be quoted."""
    found = [answer.paragraphs]
    if answer.second is not None and answer.second.paragraphs not in found:
        found.append(answer.second.paragraphs)
    return tuple(found)
