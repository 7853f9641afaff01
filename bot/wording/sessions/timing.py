"""Timed rounds in words: what the facilitator sets, and what the clock ended."""

from bot.desk.sessions.replies import PromptTimeUp, TimeOver, TimingShown, TurnOver, TurnPosted
from bot.study.sessions.timing import PROMPTS, TURNS, Timing
from bot.study.sessions.values import Session
from bot.wording.blocks import (
    Block,
    Choice,
    Control,
    Fine,
    Items,
    Menu,
    Message,
    Text,
    Title,
)
from bot.wording.catalogue import phrase
from bot.wording.marks import hour, person
from bot.wording.sessions.parts import clocked, heading, key, thanks


def timing_shown(reply: TimingShown, locale: str) -> Message:
    """How long turns and the prompt last, and the menus that change it."""
    session, timing = reply.session, reply.session.timing
    turn = "session-time-free" if timing.turn is None else "session-time-minutes"
    items = [
        (
            phrase(locale, "session-time-turn"),
            phrase(locale, turn, count=timing.turn or 0),
        )
    ]
    if session.prompt is not None:
        items.append((phrase(locale, "session-time-prompt"), _prompt_time(timing, locale)))
    blocks: list[Block] = [
        Title(phrase(locale, "session-time-title")),
        Text(phrase(locale, "session-time-how")),
        Items(tuple(items)),
    ]
    number = str(session.number)
    controls: tuple[Control, ...] = ()
    if timing.paused is not None:
        blocks.append(Fine(phrase(locale, "session-time-stopped")))
        controls = (key("resume", number, locale),)
    elif timing.timed:
        controls = (key("pause", number, locale),)
    return Message(tuple(blocks), controls, _menus(session, locale))


def turn_posted(reply: TurnPosted, locale: str) -> Message:
    """Whose turn it is, and until when; first of all, who is thanked."""
    session = reply.session
    told = clocked("session-turn", session.timing, locale, member=person(reply.member))
    done = key("done", f"{session.number}:{session.order.calls}", locale)
    return Message(
        (*thanks(session, locale), Text(told)), (done,), subject=heading(session, locale)
    )


def turn_over(reply: TurnOver, locale: str) -> Message:
    """What stands where it was somebody's turn."""
    name = "session-thanks" if reply.over.timed else "session-spoken"
    told = Text(phrase(locale, name, member=person(reply.over.member)))
    return Message((told,), subject=heading(reply.session, locale))


def time_over(reply: TimeOver, locale: str) -> Message:
    """That somebody's time was up, and nobody waited."""
    session = reply.session
    told = phrase(locale, "session-thanks", member=person(reply.over.member))
    speak = Control("session-speak", str(session.number), phrase(locale, "session-key-speak"))
    return Message(
        (Text(told), Text(phrase(locale, "session-go-on"))),
        (speak,),
        subject=heading(session, locale),
    )


def prompt_time_up(reply: PromptTimeUp, locale: str) -> Message:
    """That the time of a prompt is up; until somebody has done something about it, what to do."""
    session = reply.session
    blocks: list[Block] = [Title(phrase(locale, "session-timeup-title"))]
    controls: tuple[Control, ...] = ()
    if reply.now:
        blocks.append(Text(phrase(locale, "session-timeup")))
        number = session.number
        controls = (
            key("next", f"{number}:{session.step}", locale),
            key("more", f"{number}:{session.timing.rings}", locale),
        )
    return Message(tuple(blocks), controls, subject=heading(session, locale))


def _prompt_time(timing: Timing, locale: str) -> str:
    if timing.ringing:
        return phrase(locale, "session-time-up")
    if timing.prompt_ends is None:
        return phrase(locale, "session-time-free")
    if timing.paused is not None:
        return phrase(locale, "session-stopped")
    return phrase(locale, "session-time-until", at=hour(timing.prompt_ends))


def _menus(session: Session, locale: str) -> tuple[Menu, ...]:
    number, timing = str(session.number), session.timing
    turns = _choices(TURNS, timing.turn or 0, locale)
    menus = [Menu("session-time-turns", number, phrase(locale, "session-menu-time-turns"), turns)]
    if session.prompt is not None:
        here, label = f"{number}:{session.step}", phrase(locale, "session-menu-time-prompt")
        free = None if timing.prompt_ends is not None else 0
        menus.append(Menu("session-time-prompt", here, label, _choices(PROMPTS, free, locale)))
    return tuple(menus)


def _choices(minutes: tuple[int, ...], chosen: int | None, locale: str) -> tuple[Choice, ...]:
    free = Choice("0", phrase(locale, "session-choice-free"), chosen=chosen == 0)
    return (
        free,
        *(
            Choice(
                str(each),
                phrase(locale, "session-choice-minutes", count=each),
                chosen=chosen == each,
            )
            for each in minutes
        ),
    )
