"""Replies as JSON: the contract that scripts and other programs rely on."""

from dataclasses import asdict
from typing import Any

from bot.desk.replies import Answered, NotAnswered, TextRevised
from bot.study.prompting.values import Prompt
from bot.wording.study import question
from index.answers import Hit, Quote, Signals
from index.documents import Source
from index.quotations import UNNAMED

Record = dict[str, Any]


def answer_record(reply: Answered | NotAnswered, question_id: str | int | None = None) -> Record:
    """An outcome; ``answer`` is a verbatim span of the first passage, or null."""
    name = reply.id if question_id is None else question_id
    if isinstance(reply, Answered):
        answer = reply.answer
        return {
            "id": name,
            "question": answer.question,
            "status": "answered",
            "answer": answer.text,
            "citation": str(answer.citation),
            "voices": _voices(answer.voices),
            "confidence": round(answer.confidence, 4),
            "missing_terms": [],
            "passages": hit_records((answer.passage, *answer.more)),
            "took_ms": reply.took_ms,
            "second": _second_record(answer.second),
            "languages": None,
            "signals": _signals_record(answer.signals),
        }
    outcome = reply.outcome
    return {
        "id": name,
        "question": outcome.question,
        "status": "not_in_text",
        "answer": None,
        "citation": None,
        "voices": [],
        "confidence": round(outcome.confidence, 4),
        "missing_terms": list(outcome.missing),
        "passages": hit_records(outcome.related),
        "took_ms": reply.took_ms,
        "second": None,
        "languages": asdict(reply.unread) if reply.unread else None,
        "signals": _signals_record(outcome.signals),
    }


def hit_records(hits: tuple[Hit, ...]) -> list[Record]:
    """Passages in their order, ranks from 1."""
    return [
        {
            "rank": rank,
            "score": round(hit.score, 4),
            "source": hit.source,
            "citation": str(hit.citation),
            "text": hit.text,
            "voices": _voices(hit.voices),
        }
        for rank, hit in enumerate(hits, start=1)
    ]


def prompt_record(prompt: Prompt, locale: str) -> Record:
    """A question for discussion; ``quote`` and ``second`` are verbatim spans of ``passages``.

    The passages that are quoted come first, then those that bear on the question.
    """
    second = prompt.second
    return {
        "kind": prompt.kind.value,
        "question": question(prompt, locale),
        "quote": prompt.quote.text,
        "citation": str(prompt.quote.citation),
        "passages": hit_records(prompt.passages),
        "voices": _voices(prompt.quote.voices),
        "second": {"quote": second.text, "citation": str(second.citation)} if second else None,
        "id": prompt.id,
    }


def source_record(source: Source) -> Record:
    """A text as ``sources`` lists it."""
    return {
        "source": source.id,
        "title": source.title,
        "author": source.author or None,
        "year": source.year or None,
        "passages": source.passages,
        "words": source.words,
        "added": source.added,
    }


def added_record(source: Source, warnings: list[str]) -> Record:
    """A text that was just added; ``warnings`` are sentences."""
    return {
        "source": source.id,
        "title": source.title,
        "passages": source.passages,
        "words": source.words,
        "warnings": warnings,
    }


def revised_record(reply: TextRevised, warnings: list[str]) -> Record:
    """A text of which a new version was added."""
    return {
        **added_record(reply.source, warnings),
        "revision": {
            "kept": reply.kept,
            "changed": reply.changed,
            "added": reply.added,
            "removed": reply.removed,
        },
    }


def _second_record(second: Quote | None) -> Record | None:
    """The answer's other place; ``answer`` is a verbatim span of ``text``, its passage."""
    if second is None:
        return None
    return {
        "answer": second.text,
        "citation": str(second.citation),
        "voices": _voices(second.voices),
        "source": second.passage.source,
        "text": second.passage.text,
    }


def _signals_record(signals: Signals | None) -> Record | None:
    """What was weighed; ``contribution`` is in log-odds, above 0 for an answer."""
    if signals is None:
        return None
    return {
        "probability": round(signals.probability, 4),
        "needed": round(signals.needed, 4),
        "parts": [
            {
                "name": part.name,
                "value": round(part.value, 4),
                "contribution": round(part.contribution, 4),
            }
            for part in signals.parts
        ],
    }


def _voices(voices: tuple[str, ...]) -> list[str | None]:
    """The chain, nearest first; null where words are quoted, but not clearly from whom."""
    return [None if each == UNNAMED else each for each in voices]
