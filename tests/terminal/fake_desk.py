"""A Desk with one small library, for tests of the chat: every kind of reply can be had."""

import asyncio
from collections.abc import Callable
from dataclasses import replace

from bot.desk import replies, requests
from bot.desk.commands import COMMANDS, find, group
from bot.desk.replies import Refused, Reply
from bot.desk.requests import Request
from bot.errors import Reason, Refusal
from index.answers import Answer, Hit, NotInText, Quote, Signal, Signals
from index.documents import Citation, Source, Warned
from index.progress import Progress, Report, Stage, silent

PARAGRAPHS = (
    "The door of the hall was never locked. Whoever came could sit down and listen.",
    "Any three members may call a meeting. They write the hour on the slate beside the door.",
    "Nobody speaks twice before everybody who wishes has spoken once.",
)
TEXT = "\n\n".join(PARAGRAPHS)
STARTS = (0, len(PARAGRAPHS[0]) + 2, len(PARAGRAPHS[0]) + len(PARAGRAPHS[1]) + 4)

DOOR = Source(
    "open-door", "The Open Door", "Mara Lind", "1931", "door.txt", "00", 1204, 3,
    "2026-08-03T10:00:00+00:00",
)  # fmt: skip
TEA = Source("tea", "Tea at Four", None, None, "tea.md", "01", 1, 1, "2026-08-04T10:00:00+00:00")
PLACE = Citation("The Open Door", ("Meetings", "Who calls them"), 4, 6, "Mara Lind", "1931")
PASSAGE = Hit(1, "open-door", PLACE, TEXT, ("Mara Lind, 1931",), 0.9, STARTS)
LETTER = Hit(
    2,
    "open-door",
    Citation("The Open Door", ("Letters",), 2, 2, "Mara Lind", "1931"),
    "We met on the ice, because the hall had burnt down.",
    ("Tom Asher, 1899", "Mara Lind, 1931"),
)
# What a hostile file might hold: markup, colours, a cleared screen, turned and hidden letters.
HOSTILE = Hit(
    3,
    "tea",
    Citation("Tea [red]at\x1b[2J Four", (), 1, 1),
    "[bold]Tea[/bold] is \x1b[31mred\x1b[0m \u202eneerg\u202c and \u200bhot\x07.\x1b]0;owned\x07",
)
WIDE = Hit(
    4,
    "tea",
    Citation("茶の本", (), 1, 1, "岡倉覚三", "1906"),
    "茶は薬用として始まり後飲料となる。" * 6,
)


# What was weighed, for an answer and for none.
FOR = Signals(
    0.93,
    0.15,
    (
        Signal("meaning", 0.623, 1.7),
        Signal("words", 1.0, 1.2),
        Signal("phrases", 0.81, 0.9),
        Signal("agreement", 0.4, 0.1),
    ),
)
AGAINST = Signals(
    0.004,
    0.15,
    (
        Signal("meaning", 0.12, -3.2),
        Signal("words", 0.5, -0.1),
        Signal("phrases", 0.31, -0.7),
        Signal("agreement", 0.0, -1.1),
    ),
)
OUTLINE = (
    replies.Chapter(("Meetings",), None, None, 1, 1),
    replies.Chapter(("Meetings", "Who calls them"), None, None, 12, 1),
    replies.Chapter(("Letters",), "Tom Asher", "1899", 3, 2),
)


class FakeDesk:
    """Answers from what stands above; remembers what it was asked."""

    def __init__(self, *sources: Source, pause: float = 0.0) -> None:
        self.sources = sources
        self.asked: list[Request] = []
        self.pause = pause

    async def handle(self, request: Request, report: Report = silent) -> Reply:
        self.asked.append(request)
        try:
            return await self._reply(request, report)
        except Refusal as refusal:
            return Refused(refusal.reason, refusal.facts)

    async def tick(self) -> tuple[str, ...]:
        return ()

    async def _reply(self, request: Request, report: Report) -> Reply:  # noqa: PLR0911 - a table
        match request:
            case requests.Ask():
                return await self._answer(request)
            case requests.AddText():
                return await self._add(request, report)
            case requests.TextInfo() | requests.OpenText():
                return self._read(request)
            case requests.EditText():
                return replies.TextEdited(self._source(request.text))
            case requests.RemoveText():
                return replies.TextRemoved(self._source(request.text), 1)
            case requests.ShowHelp(_, command):
                return help_shown(command)
            case requests.Explain(_, answer):
                return explained(answer)
            case requests.SuggestTexts(_, typed):
                return self._suggest(typed)
        return READY[type(request)](self)

    def _suggest(self, typed: str) -> Reply:
        fitting = (each for each in self.sources if typed.casefold() in each.title.casefold())
        return replies.Suggestions(tuple((each.id, each.title) for each in fitting))

    async def _add(self, request: requests.AddText, report: Report) -> Reply:
        for done in range(3):
            report(Progress(Stage.EMBEDDING, done, 2))
            await asyncio.sleep(self.pause)
        source = replace(DOOR, filename=request.file.name, title=request.title or DOOR.title)
        return replies.TextAdded(source, (Warned("title_from_filename"),), 3200)

    def _read(self, request: requests.TextInfo | requests.OpenText) -> Reply:
        source = self._source(request.text)
        if isinstance(request, requests.TextInfo):
            return replies.TextCard(source, OUTLINE, 2)
        if request.page > 2:
            raise Refusal(Reason.UNKNOWN_PAGE, page=request.page, pages=2)
        part = replies.PagePart(replace(PLACE, first=4, last=5), PARAGRAPHS[:2])
        return replies.TextPage(source, request.page, 2, (part,))

    async def _answer(self, request: requests.Ask) -> Reply:
        await asyncio.sleep(self.pause)
        question = request.question.strip()
        if not question:
            raise Refusal(Reason.EMPTY_QUESTION)
        if not self.sources:
            raise Refusal(Reason.NO_TEXTS)
        if request.text:
            self._source(request.text)
        if "tea" in question:
            return replies.MorePassages(question, (HOSTILE, WIDE))
        if "Kerensky" in question:
            outcome = NotInText(question, ("Kerensky",), 0.1, (PASSAGE, LETTER), AGAINST)
            return replies.NotAnswered("a2", outcome, 1, 3)
        if "Wo " in question:
            outcome = NotInText(question, ("Wo",), 0.1, (LETTER,), AGAINST)
            unread = replies.Unread("de", "en", "en")
            return replies.NotAnswered("a2", outcome, 2, 3, unread=unread)
        if " and " in question:
            return in_two_places(question)
        return answered(question)

    def _source(self, name: str) -> Source:
        for source in self.sources:
            if name.casefold() in (source.id, source.title.casefold()):
                return source
        raise Refusal(Reason.UNKNOWN_TEXT, text=name)


def answered(
    question: str = "Who may call a meeting?", confidence: float = 0.9
) -> replies.Answered:
    start, end = STARTS[1], STARTS[1] + len("Any three members may call a meeting.")
    answer = Answer(
        question, TEXT[start:end], start, end, PASSAGE.cite(start, end), PASSAGE, confidence,
        (LETTER,), signals=FOR,
    )  # fmt: skip
    return replies.Answered("a1", answer, 12)


def in_two_places(question: str = "Who may call a meeting, and where?") -> replies.Answered:
    words = "We met on the ice"
    second = Quote(words, 0, len(words), LETTER.citation, LETTER)
    reply = answered(question)
    return replace(reply, answer=replace(reply.answer, more=(), second=second))


def explained(answer: str) -> Reply:
    if answer == "a1":
        return replies.Explained("Who may call a meeting?", True, FOR, ())
    return replies.Explained("Did Kerensky call one?", False, AGAINST, ("Kerensky",))


def help_shown(command: str | None) -> Reply:
    if command is None:
        return replies.HelpShown(tuple(each.name for each in COMMANDS), moderator=True)
    if below := group(command):
        return replies.HelpShown(tuple(each.name for each in below), moderator=True, group=command)
    return replies.HelpShown((find(command).name,), moderator=True, single=True)


READY: dict[type[Request], Callable[[FakeDesk], Reply]] = {
    requests.TrySample: lambda _: replace(answered(), own=False),
    requests.ShowContext: lambda _: replies.Context(
        replace(PLACE, first=5, last=5), *PARAGRAPHS[:2], (0, 17), PARAGRAPHS[2]
    ),
    requests.ShowMore: lambda _: replies.MorePassages("Who?", (LETTER,)),
    requests.ListTexts: lambda desk: replies.TextList(desk.sources),
    requests.Greet: lambda _: replies.Greeting("Anna"),
}
