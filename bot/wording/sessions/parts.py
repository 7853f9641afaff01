"""What sentences on sessions are made of: headings, prompts with their quotations, the order."""

from collections.abc import Iterable

from bot.desk.replies import Spoken
from bot.desk.sessions.replies import Claim
from bot.study.sessions.timing import Timing
from bot.study.sessions.values import Phase, Posed, Session, Words
from bot.wording.blocks import Block, Control, Fine, Quote, Text
from bot.wording.catalogue import LOCALES, phrase
from bot.wording.lists import DOT, listed, shortened
from bot.wording.marks import hour, person
from bot.wording.voices import chain

_LONGEST_TITLE = 80
_MOST_NAMED = 8  # of those who wait


def heading(session: Session, locale: str) -> str:
    """*Session 3: The Open Door*."""
    if session.title is None:
        return phrase(locale, "session-untitled", number=session.number)
    title = shortened(session.title, _LONGEST_TITLE)
    return phrase(locale, "session-titled", number=session.number, title=title)


def question(prompt: Posed, locale: str) -> str:
    """The sentence that is put to the group, in the language of the text that it quotes."""
    if prompt.own is not None:
        return prompt.own
    if prompt.removed:
        return phrase(locale, "removed")
    return prompt.wording or sentence(prompt) or _by_rule(prompt, locale)


def sentence(prompt: Posed) -> str | None:
    """The question that the rules make, if they have words in the language of its text."""
    return _by_rule(prompt, prompt.language) if prompt.language in LOCALES else None


def _by_rule(prompt: Posed, language: str) -> str:
    return phrase(language, f"prompt-{prompt.stem}", **dict(prompt.facts))


def quotations(prompt: Posed, locale: str) -> list[Block]:
    """The quotations of a prompt, and where else the text speaks of it."""
    blocks: list[Block] = [_quote(each, locale) for each in prompt.quotes]
    if prompt.own is not None:
        told = phrase(locale, "session-own")
    else:
        told = phrase(locale, f"prompt-kind-{prompt.kind}")
    if prompt.wording:
        told += DOT + phrase(locale, "session-worded-by", model=prompt.model)
    places = "; ".join(prompt.places)
    if places:
        told = phrase(locale, "prompt-see", kind=told, places=places)
    return [*blocks, Fine(told)]


def place(session: Session, step: int, locale: str) -> str:
    """Where on the agenda a prompt is: *Close reading · prompt 2 of 3*."""
    phase = Phase.OPENING if step == 1 else Phase.READING
    of = phrase(locale, "session-step", number=step, last=len(session.prompts))
    told = [phrase(locale, f"session-phase-{phase}"), of]
    timing = session.timing
    if step == session.step and timing.ringing:
        told.append(phrase(locale, "session-time-up"))
    elif step == session.step and timing.prompt_ends is not None:
        if timing.paused is None:
            told.append(phrase(locale, "session-until", at=hour(timing.prompt_ends)))
        else:
            told.append(phrase(locale, "session-stopped"))
    return DOT.join(told)


def order(session: Session, locale: str) -> Block:
    """Who speaks and who waits, the next one first."""
    known = session.order
    if known.speaking is None:
        return Text(phrase(locale, "session-nobody"))
    told = clocked("session-speaks", session.timing, locale, member=person(known.speaking))
    if known.waiting:
        names = [person(each) for each in known.waiting[:_MOST_NAMED]]
        left = len(known.waiting) - len(names)
        if left:
            names.append(phrase(locale, "session-others", count=left))
        told += " " + phrase(locale, "session-waiting", members=listed(locale, names))
    return Text(told)


def clocked(name: str, timing: Timing, locale: str, *, member: str) -> str:
    """A sentence about whoever speaks: until when, where a clock runs, or that it is stopped."""
    if timing.turn_ends is None:
        return phrase(locale, name, member=member)
    if timing.paused is not None:
        return phrase(locale, f"{name}-stopped", member=member)
    return phrase(locale, f"{name}-until", member=member, at=hour(timing.turn_ends))


def thanks(session: Session, locale: str) -> list[Block]:
    """Thanks to whoever's turn the clock has just ended."""
    over, order = session.timing.over, session.order
    called = 0 if order.speaking is None else 1
    if over is None or not over.timed or over.call + called != order.calls:
        return []
    return [Text(phrase(locale, "session-thanks", member=person(over.member)))]


def claims(session_claims: Iterable[Claim], locale: str) -> list[Block]:
    """The claims that are open: which opinions count as those before."""
    blocks: list[Block] = []
    for each in session_claims:
        named = phrase(locale, "removed") if each.text is None else each.text
        claim = shortened(" ".join(named.split()), _LONGEST_TITLE)
        if each.before is None:
            told = phrase(locale, "session-claim-taken", number=str(each.number), claim=claim)
        else:
            at = hour(each.before)
            told = phrase(
                locale, "session-claim-first", number=str(each.number), claim=claim, at=at
            )
        blocks.append(Fine(told))
    return blocks


def key(name: str, argument: str, locale: str) -> Control:
    """A button by its action."""
    return Control(f"session-{name}", argument, phrase(locale, f"control-session-{name}"))


def _quote(words: Words, locale: str) -> Quote:
    cited = words.citation
    voices = words.voices
    if len(voices) > 1 or (voices and voices[0] not in cited):
        cited += DOT + chain(Spoken("", voices), locale)
    return Quote(phrase(locale, "removed") if words.text is None else words.text, cited)
