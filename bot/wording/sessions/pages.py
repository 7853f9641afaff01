"""A session as one member sees it: while it is prepared, while it runs, what they did in it."""

from bot.desk.sessions.replies import (
    ClaimAsked,
    Probed,
    SessionDropped,
    SessionFound,
    SessionPrepared,
    SessionShown,
    Told,
)
from bot.study.sessions.values import KEPT, PROBES, Session, State
from bot.wording.blocks import (
    Block,
    Choice,
    Control,
    Field,
    Fine,
    Form,
    Items,
    Menu,
    Message,
    Text,
    Title,
)
from bot.wording.catalogue import phrase
from bot.wording.lists import shortened
from bot.wording.marks import person
from bot.wording.sessions.parts import (
    heading,
    key,
    order,
    place,
    question,
    quotations,
    thanks,
)

_LONGEST_CHOICE = 90
_LONGEST_QUESTION = 170  # where six stand in one message
_LONGEST_CLAIM = 300
_MOST_CHOICES = 25
# What is told of the order alone needs no prompt beside it: that stands in the thread.
_SHORT = frozenset(
    {Told.SPEAKING, Told.WAITING, Told.LEFT, Told.TURN_ENDED, Told.RECORDED, Told.UNRECORDED}
)


def session_prepared(reply: SessionPrepared, locale: str) -> Message:
    """The prompts that are offered; those that are kept are marked in the menu."""
    session, kept = reply.session, {each.id for each in reply.session.prompts}
    number = str(session.number)
    items = tuple(
        (
            f"{place}  {shortened(question(each, locale), _LONGEST_QUESTION)}",
            phrase(locale, "session-kept") if each.id in kept else "",
        )
        for place, each in enumerate(session.offered, 1)
    )
    blocks: list[Block] = [
        Title(heading(session, locale)),
        Text(phrase(locale, "session-prepare", count=KEPT)),
        Items(items),
    ]
    if reply.worded is not None:
        found, of = reply.worded
        told = "session-worded" if found else "session-worded-none"
        blocks.append(Fine(phrase(locale, told, count=found, of=of)))
    choices = tuple(
        Choice(
            each.id,
            shortened(f"{place}  {question(each, locale)}", _LONGEST_CHOICE),
            shortened(each.quotes[0].text or "", _LONGEST_CHOICE) if each.quotes else "",
            each.id in kept,
        )
        for place, each in enumerate(session.offered, 1)
    )
    label = phrase(locale, "session-menu-keep", count=KEPT)
    most = min(KEPT, len(choices))
    menu = Menu("session-keep", number, label, choices, least=0, most=most)
    begin = key("begin", number, locale)
    controls = (
        Control(begin.action, begin.argument, begin.label, disabled=not kept),
        Control("session-show", number, phrase(locale, "session-key-read")),
        key("others", number, locale),
        *_wordings(reply, locale),
        key("drop", number, locale),
    )
    return Message(tuple(blocks), controls, (menu,))


def _wordings(reply: SessionPrepared, locale: str) -> tuple[Control, ...]:
    """The way to other words, and the way back."""
    session, number = reply.session, str(reply.session.number)
    if any(each.wording for each in session.offered):
        return (key("unword", number, locale),)
    if not reply.rewords:
        return ()
    tap = key("reword", number, locale)
    return (Control(tap.action, tap.argument, tap.label, disabled=not session.prompts),)


def session_dropped(_: SessionDropped, locale: str) -> Message:
    """That nothing was begun."""
    return Message((Text(phrase(locale, "session-dropped")),))


def session_shown(reply: SessionShown, locale: str) -> Message:
    """What was done, the prompt, the order, and what the reader can do."""
    session = reply.session
    if session.state is State.PREPARING:
        return _offered(session, locale)
    told = phrase(locale, f"session-told-{reply.told}")
    if session.state is not State.RUNNING:
        blocks: tuple[Block, ...] = (Title(heading(session, locale)), Text(told))
        if reply.told is Told.SHOWN:
            blocks = (blocks[0], Text(phrase(locale, "session-over")))
        return Message(blocks, _recording(reply, locale))
    ordered = (*thanks(session, locale), order(session, locale))
    if reply.told in _SHORT:
        return Message((Text(told), *ordered), _keys(reply, locale))
    shown: list[Block] = [] if reply.told is Told.SHOWN else [Text(told)]
    prompt = session.prompt
    if prompt is None:
        shown += [
            Title(phrase(locale, "session-closing-title")),
            Text(phrase(locale, "session-closing")),
        ]
    else:
        shown += [
            Title(question(prompt, locale)),
            *quotations(prompt, locale),
            Fine(place(session, session.step, locale)),
        ]
    return Message((*shown, *ordered), _keys(reply, locale), _menus(reply, locale))


def probed(reply: Probed, locale: str) -> Message:
    """A question that goes further, for everybody; with the places that bear on the prompt."""
    prompt = reply.session.prompt
    asked = phrase(locale, f"session-probe-{reply.name}")
    blocks: list[Block] = [Title(asked), Fine(phrase(locale, f"session-hint-{reply.name}"))]
    if prompt is not None and reply.name == PROBES[0] and prompt.places:
        blocks.append(Items(tuple((each, "") for each in prompt.places)))
    blocks.append(Fine(phrase(locale, "session-asked-by", member=person(reply.member))))
    return Message(tuple(blocks))


def claim_asked(reply: ClaimAsked, locale: str) -> Message:
    """The form of a claim."""
    field = Field(
        "claim",
        phrase(locale, "field-claim"),
        phrase(locale, "field-claim-hint"),
        long=True,
        longest=_LONGEST_CLAIM,
    )
    title = phrase(locale, "control-session-claim")
    return Message((), form=Form("session-claim-write", str(reply.number), title, (field,)))


def session_found(reply: SessionFound, locale: str) -> Message:
    """What fronts ask for themselves."""
    return Message((Text(phrase(locale, f"session-{'here' if reply.inside else 'none'}")),))


def _offered(session: Session, locale: str) -> Message:
    """What is offered, with all its quotations."""
    blocks: list[Block] = []
    for each in session.offered:
        blocks += [Title(question(each, locale)), *quotations(each, locale)]
    return Message(tuple(blocks))


def _keys(reply: SessionShown, locale: str) -> tuple[Control, ...]:
    session, number = reply.session, str(reply.session.number)
    here, known = f"{number}:{session.step}", session.order
    keys = [] if session.prompt is None else [key("passage", here, locale)]
    if known.speaking != reply.member:
        waits = reply.member in known.waiting
        tap = phrase(locale, "session-key-leave" if waits else "session-key-speak")
        keys.append(Control("session-speak", number, tap))
    if known.speaking is not None and (reply.leads or known.speaking == reply.member):
        keys.append(key("done", f"{number}:{known.calls}", locale))
    if session.prompt is not None:
        if reply.leads:
            keys.append(key("next", here, locale))
        keys += (
            Control("session-probe", f"{name}:{here}", phrase(locale, f"session-probe-{name}"))
            for name in PROBES
            if name not in session.prompt.probes
        )
        keys.append(key("claim", number, locale))
    keys += _recording(reply, locale)
    if reply.leads:
        keys += [key("time", number, locale), key("end", number, locale)]
    elif reply.moderator:
        keys.append(key("take", number, locale))
    return tuple(keys)


def _recording(reply: SessionShown, locale: str) -> tuple[Control, ...]:
    session = reply.session
    if session.state not in (State.RUNNING, State.ENDED):
        return ()
    named = any(each.member == reply.member for each in session.recorded)
    return (key("unrecord" if named else "record", str(session.number), locale),)


def _menus(reply: SessionShown, locale: str) -> tuple[Menu, ...]:
    """What the facilitator may choose: who speaks next, and which suggestion is posed."""
    session, number = reply.session, str(reply.session.number)
    if not reply.leads:
        return ()
    menus = []
    waiting = session.order.waiting[1:_MOST_CHOICES]  # the first one is next already
    if waiting:
        choices = tuple(Choice(each, person(each)) for each in waiting)
        menus.append(Menu("session-move", number, phrase(locale, "session-menu-move"), choices))
    if session.suggested and session.prompt is not None:
        choices = tuple(
            Choice(each.id, shortened(each.question, _LONGEST_CHOICE))
            for each in session.suggested[:_MOST_CHOICES]
        )
        label = phrase(locale, "session-menu-takeup")
        menus.append(Menu("session-takeup", number, label, choices))
    return tuple(menus)
