"""What stands in the channel and in the thread of a session; it speaks to everybody."""

from bot.desk.sessions.replies import MinutesPosted, PromptPosted, SessionPosted
from bot.study.sessions.values import Phase, State
from bot.wording.blocks import Block, Control, Fine, Items, Message, Text, Title
from bot.wording.catalogue import phrase
from bot.wording.marks import moment, person, role
from bot.wording.sessions.minutes import minutes_message
from bot.wording.sessions.parts import (
    claims,
    heading,
    key,
    order,
    place,
    question,
    quotations,
)


def session_posted(reply: SessionPosted, locale: str) -> Message:
    """The card: what is read, the agenda and where it stands, who leads."""
    session = reply.session
    running = session.state is State.RUNNING
    agenda = tuple(
        (
            phrase(locale, f"session-phase-{each}"),
            phrase(locale, "session-now") if running and session.phase is each else "",
        )
        for each in Phase
    )
    blocks: list[Block] = [Title(heading(session, locale)), Items(agenda)]
    calls = () if reply.role is None else (key("calls", "", locale),)
    if running:
        if reply.role is not None:
            blocks.insert(0, Text(phrase(locale, "session-called", role=role(reply.role))))
        blocks.append(Text(phrase(locale, "session-card-running")))
        if session.facilitator is not None:
            leads = phrase(locale, "session-led-by", member=person(session.facilitator))
            blocks.append(Fine(leads))
        more = _more(str(session.number), locale)
        return Message(tuple(blocks), (more, *calls), subject=heading(session, locale))
    closed = session.state is State.CLOSED
    blocks.append(Text(phrase(locale, "session-card-closed" if closed else "session-card-ended")))
    if session.ended is not None:
        blocks.append(Fine(phrase(locale, "session-ended-at", at=moment(session.ended))))
    name = "control-session-minutes" if closed else "session-key-draft"
    control = Control("session-minutes", str(session.number), phrase(locale, name))
    return Message(tuple(blocks), (control, *calls))


def prompt_posted(reply: PromptPosted, locale: str) -> Message:
    """A prompt with its quotations; while it is discussed, the order and the buttons."""
    session, step = reply.session, reply.step
    number, here = str(session.number), f"{session.number}:{step}"
    current = session.state is State.RUNNING and step == session.step
    subject = heading(session, locale)
    if step > len(session.prompts):
        blocks: list[Block] = [
            Title(phrase(locale, "session-closing-title")),
            Text(phrase(locale, "session-closing")),
        ]
        if not current:
            return Message(tuple(blocks), subject=subject)
        speak = Control("session-speak", number, phrase(locale, "session-key-speak"))
        blocks += [order(session, locale), *claims(reply.claims, locale)]
        return Message(tuple(blocks), (speak, _more(number, locale)), subject=subject)
    prompt = session.prompts[step - 1]
    blocks = [
        Title(question(prompt, locale)),
        *quotations(prompt, locale),
        Fine(place(session, step, locale)),
    ]
    passage = (key("passage", here, locale),) if prompt.quotes else ()
    if not current:
        return Message(tuple(blocks), passage, subject=subject)
    blocks.append(order(session, locale))
    blocks += claims(reply.claims, locale)
    controls = (
        *passage,
        Control("session-speak", number, phrase(locale, "session-key-speak")),
        _more(number, locale),
        key("next", here, locale),
    )
    return Message(tuple(blocks), controls, subject=subject)


def minutes_posted(reply: MinutesPosted, locale: str) -> Message:
    """The minutes, with their file."""
    return minutes_message(reply.minutes, locale)


def _more(number: str, locale: str) -> Control:
    return Control("session-show", number, phrase(locale, "control-session-show"))
