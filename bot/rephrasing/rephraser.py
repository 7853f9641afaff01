"""The model behind the gate: what comes out of here may be shown."""

import logging
import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from bot.desk.rewording.values import Service
from bot.errors import Reason, Refusal
from bot.rephrasing.asking import answer_task, question_task
from bot.rephrasing.client import Unanswered
from bot.rephrasing.faults import Fault
from bot.rephrasing.gate import Asked, checked_answer, checked_question
from bot.rephrasing.resting import Rest
from bot.study.sessions.values import Posed
from index.answers import Quote

log = logging.getLogger(__name__)

OUTCOMES = ("shown", "refused", "failed", "resting")


class Voice(Protocol):
    """Whoever puts things into other words."""

    async def say(self, task: str, material: str) -> str:
        """What it says. Raises ``Unanswered``."""


class Rephraser:
    """Satisfies ``bot.desk.ports.Rephraser``.

    ``sentence`` is a prompt's question as the rules word it; ``None`` where they have no words in
    the language of its text: then nobody is asked for better ones.
    """

    def __init__(
        self,
        service: Service,
        voice: Voice,
        sentence: Callable[[Posed], str | None],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._service = service
        self._voice = voice
        self._sentence = sentence
        self._clock = clock
        self._rest = Rest()
        self._outcomes = Counter(dict.fromkeys(OUTCOMES, 0))

    @property
    def service(self) -> Service:
        """Which model that is, and where."""
        return self._service

    @property
    def outcomes(self) -> Mapping[str, float]:
        """What came of all that it was asked since the start."""
        return self._outcomes

    async def answer(self, question: str, passages: Sequence[Quote]) -> str:
        """The answer of these passages in other words; refuses where there are none to show."""
        task, material = answer_task(question, [each.text for each in passages])
        return await self._shown(
            task, material, lambda said: checked_answer(said, question, passages)
        )

    async def question(self, prompt: Posed) -> str:
        """A prompt's question in other words; refuses where there are none to show."""
        sentence = self._sentence(prompt)
        if sentence is None:
            raise Refusal(Reason.WORDING_REFUSED)
        quotes = tuple(each.text for each in prompt.quotes if each.text is not None)
        facts = tuple(value for _, value in prompt.facts)
        asked = Asked(sentence, facts, quotes, prompt.language)
        task, material = question_task(asked, prompt.kind)
        return await self._shown(task, material, lambda said: checked_question(said, asked))

    async def _shown(self, task: str, material: str, check: Callable[[str], str | Fault]) -> str:
        began = self._clock()
        if self._rest.rests(began):
            self._outcomes["resting"] += 1
            raise Refusal(Reason.MODEL_SILENT)
        try:
            checked = check(await self._voice.say(task, material))
        except Unanswered as error:
            self._rest.failed_at(self._clock())
            self._note("failed", began, error.kind)
            raise Refusal(Reason.MODEL_SILENT) from error
        self._rest.succeeded()
        if isinstance(checked, Fault):
            self._note("refused", began, checked.value)
            raise Refusal(Reason.WORDING_REFUSED)
        self._note("shown", began, "")
        return checked

    def _note(self, outcome: str, began: float, why: str) -> None:
        """Count and tell what came of it, and nothing of what was said."""
        self._outcomes[outcome] += 1
        facts = {"outcome": outcome, "seconds": round(self._clock() - began, 4)}
        if why:
            facts["why"] = why
        level = logging.WARNING if outcome == "failed" else logging.INFO
        log.log(level, "rephrasing", extra={"event": "rephrasing", "facts": facts})
