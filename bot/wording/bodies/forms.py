"""The forms of bodies: what is typed, field by field."""

from dataclasses import dataclass

from bot.desk.bodies.replies import FormAsked
from bot.desk.bodies.requests import Asked
from bot.desk.voting.deciding import LONGEST_REASON
from bot.voting.bodies.assemblies.texts import LONGEST_PROGRAMME
from bot.voting.petitions.deciding import LONGEST_ANSWER
from bot.voting.votes.terms import LONGEST_TEXT
from bot.wording.blocks import Field, Form, Message, Text
from bot.wording.catalogue import phrase

_SENTENCE = 100  # characters of a name, of who sends a member


@dataclass(frozen=True, slots=True)
class _Field:
    """A field of a form; ``key`` is that of its label, ``<key>-hint`` that of its hint.

    ``moderators``: it is asked of them alone.
    """

    name: str
    key: str
    required: bool = True
    long: bool = False
    longest: int = _SENTENCE
    moderators: bool = False


@dataclass(frozen=True, slots=True)
class _Form:
    """What a form is submitted as; ``what`` stands before the body, a seat behind it."""

    action: str
    fields: tuple[_Field, ...]
    what: bool = False
    seat: bool = False


_REASON = _Field("reason", "field-reason", long=True, longest=LONGEST_REASON)
_SENT = (_Field("member", "field-member"), _Field("reason", "field-sender"))
_FORMS = {
    Asked.LIST: _Form(
        "list-found",
        (
            _Field("name", "field-name"),
            _Field("programme", "field-programme", long=True, longest=LONGEST_PROGRAMME),
        ),
    ),
    Asked.GROUP: _Form(
        "group-found",
        (
            _Field("name", "field-name"),
            _Field("channel", "field-channel", required=False, moderators=True),
        ),
    ),
    Asked.RECALL: _Form(
        "recall-seat",
        (_Field("reason", "field-recall", required=False, long=True, longest=LONGEST_REASON),),
        seat=True,
    ),
    Asked.ANSWER: _Form(
        "answer-recall", (_Field("text", "field-answer", long=True, longest=LONGEST_ANSWER),)
    ),
    Asked.MANDATE: _Form(
        "mandate-given",
        (
            _Field("text", "field-mandate", long=True, longest=LONGEST_TEXT),
            _Field("scope", "field-scope", required=False),
            _Field("vote", "field-vote", required=False),
        ),
        seat=True,
    ),
    Asked.PAUSE: _Form("steered", (_REASON,), what=True),
    Asked.END: _Form("steered", (_REASON,), what=True),
    Asked.RESIZE: _Form("steered", (_Field("number", "field-size"),), what=True),
    Asked.STRIKE: _Form("steered", (_Field("since", "field-since"), _REASON), what=True),
    Asked.EXECUTIVE: _Form(
        "steered", (_Field("number", "field-executive", required=False),), what=True
    ),
    Asked.SEND: _Form("steered", _SENT, what=True),
    Asked.ADVISE: _Form("steered", _SENT, what=True),
}


def form_asked(reply: FormAsked, locale: str) -> Message:
    """A form, filled in with what is known."""
    form = _FORMS[reply.asked]
    argument = reply.body
    if form.what:
        argument = f"{reply.asked}:{argument}"
    if form.seat:
        argument = f"{argument}:{reply.about}"
    known = {"text": reply.answer}
    if not form.seat:
        known["name"] = reply.about
    fields = tuple(
        Field(
            each.name,
            phrase(locale, each.key),
            phrase(locale, f"{each.key}-hint"),
            known.get(each.name, ""),
            each.required or (each.name == "vote" and reply.decided),
            each.long,
            longest=each.longest,
        )
        for each in form.fields
        if not (each.moderators and reply.decided)
    )
    title = phrase(locale, f"form-{reply.asked}", seat=_seat(reply, locale))
    return Message((Text(title),), form=Form(form.action, argument, title, fields))


def _seat(reply: FormAsked, locale: str) -> str:
    if reply.about.isdigit():
        return phrase(locale, "seat", seat=int(reply.about))
    return phrase(locale, "chair")
