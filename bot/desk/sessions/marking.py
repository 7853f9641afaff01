"""How unclear to its members a group finds what a session's prompts quote."""

from bot.desk.office import Office
from bot.study.sessions.disputed import marked
from bot.study.sessions.values import Session


async def marks_on(office: Office, session: Session) -> dict[int, int]:
    """How many members marked a paragraph that a posed prompt quotes, by the prompts' places."""
    texts = {words.source for posed in session.posed for words in posed.quotes}
    marks = [
        mark for text in sorted(texts) for mark in await office.notes.marks(session.circle, text)
    ]
    return marked(
        session.posed,
        ((each.member, each.source, each.start, each.start + len(each.quote or ""))
         for each in marks),
    )  # fmt: skip
