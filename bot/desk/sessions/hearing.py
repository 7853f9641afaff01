"""Questions that are asked of the texts inside a session: kept for its minutes."""

from bot.desk.caller import Caller
from bot.desk.office import Office
from bot.desk.sessions.finding import changed, inside
from bot.errors import Refusal
from bot.study.sessions import steps
from bot.study.sessions.values import Heard
from index.answers import Answer, NotInText


async def heard(office: Office, caller: Caller, answer: str, outcome: Answer | NotInText) -> bool:
    """Keep a question with its answer, where a session runs in the caller's room; whether it was.

    ``answer`` is the id by which it is found again.
    """
    session = await inside(office, caller)
    if session is None:
        return False
    asked = Heard(answer, caller.member, outcome.question)
    if isinstance(outcome, Answer):
        source, citation = outcome.passage.source, str(outcome.citation)
        asked = Heard(answer, caller.member, outcome.question, source, outcome.text, citation)
    try:
        await changed(
            office, caller, session.number, lambda known, now: steps.hear(known, asked, now)
        )
    except Refusal:
        # Who may not see the session is not in it; their answer does not hang on that.
        return False
    return True
