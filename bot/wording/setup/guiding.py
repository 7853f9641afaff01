"""The guide through a first run: one message, edited step by step."""

from collections.abc import Mapping, Sequence

from bot.desk.replies import Answered, QuestionTried
from bot.desk.settings.table import BY_NAME
from bot.desk.setup.commands import QUESTION
from bot.desk.setup.guiding import FACILITATORS, MODERATORS
from bot.desk.setup.replies import QuestionAsked, RolesAsked, StepShown
from bot.desk.setup.requests import Step
from bot.wording.answers import answered, not_answered
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
from bot.wording.lists import listed, quoted, shortened
from bot.wording.marks import role
from bot.wording.names import command_name
from bot.wording.settings import name_of, value_of
from bot.wording.voting.parts import on_button

_TITLES = 3
_LONGEST_TITLE = 60
_LONGEST_QUESTION = 1000
_LONGEST_ROLES = 400

_MEMBERS = {
    "ask": ("ask",),
    "texts": ("text", "list"),
    "now": ("now",),
    "help": ("help",),
}
_LATER = {
    "settings": ("manage", "settings"),
    "plan": ("manage", "plan"),
    "add": ("manage", "add"),
}
"""The commands with which members and moderators go on."""


def step_shown(reply: StepShown, locale: str) -> Message:
    """A step: what it is about, what there is already, and how to do it or pass it over."""
    step, number = reply.step, reply.steps.index(reply.step) + 1
    what = phrase(locale, f"guide-{step}")
    title = phrase(locale, "guide-title", step=number, of=len(reply.steps), what=what)
    return Message(
        (Title(title), *_said(reply, locale)), _keys(reply, locale), _menus(reply, locale)
    )


def roles_asked(reply: RolesAsked, locale: str) -> Message:
    """The form of roles."""
    asked = {MODERATORS: reply.moderators, FACILITATORS: reply.facilitators}
    fields = tuple(
        Field(
            name,
            name_of(BY_NAME[name], locale),
            phrase(locale, "setting-form-roles"),
            ", ".join(f"<@&{each}>" for each in roles),
            required=False,
            longest=_LONGEST_ROLES,
        )
        for name, roles in asked.items()
        if roles is not None
    )
    return Message(
        (), form=Form("setup-roles-write", "", phrase(locale, "guide-roles-form"), fields)
    )


def question_asked(_: QuestionAsked, locale: str) -> Message:
    """The form of a test question."""
    field = Field(
        QUESTION,
        phrase(locale, "guide-question-label"),
        phrase(locale, "guide-question-hint"),
        longest=_LONGEST_QUESTION,
    )
    return Message(
        (), form=Form("setup-ask-write", "", phrase(locale, "guide-question-form"), (field,))
    )


def question_tried(reply: QuestionTried, locale: str) -> Message:
    """The answer as a member sees it; then what members, and moderators, do from now on."""
    found = isinstance(reply.reply, Answered)
    shown = (
        answered(reply.reply, locale)
        if isinstance(reply.reply, Answered)
        else not_answered(reply.reply, locale)
    )
    mention = phrase(locale, "guide-mention"), phrase(locale, "guide-members-mention")
    blocks: tuple[Block, ...] = (
        *shown.blocks,
        Title(phrase(locale, "guide-done" if found else "guide-done-without")),
        Text(phrase(locale, "guide-members")),
        Items(
            (
                *_commands("members", _MEMBERS, locale),
                *([mention] if reply.server else ()),
            )
        ),
        Text(phrase(locale, "guide-later")),
        Items(_commands("later", _LATER, locale)),
    )
    keys = (
        *shown.controls,
        Control("setup-ask", "", phrase(locale, "guide-key-again")),
        *(_check(locale) if reply.server else ()),
    )
    return Message(blocks, keys)


def _commands(
    who: str, commands: Mapping[str, tuple[str, ...]], locale: str
) -> tuple[tuple[str, str], ...]:
    return tuple(
        (f"/{command_name(path, locale)}", phrase(locale, f"guide-{who}-{each}"))
        for each, path in commands.items()
    )


def _said(reply: StepShown, locale: str) -> list[Block]:
    if reply.step is Step.LANGUAGE:
        now = value_of(BY_NAME["language"], reply.language.value, {}, locale)
        return [
            Text(phrase(locale, "guide-language-said")),
            Fine(phrase(locale, "setting-now", value=now)),
        ]
    if reply.step is Step.ROLES:
        roles = ((MODERATORS, reply.moderators), (FACILITATORS, reply.facilitators))
        return [
            Text(phrase(locale, "guide-roles-said")),
            Items(tuple(_held(name, given, locale) for name, given in roles)),
            Fine(phrase(locale, "guide-roles-hint")),
        ]
    if reply.step is Step.TEXT:
        if not reply.texts:
            none = [Text(phrase(locale, "guide-text-none"))] if reply.none else []
            return [
                *none,
                Text(phrase(locale, "guide-text-said")),
                Text(phrase(locale, "guide-text-sample")),
            ]
        return [Text(phrase(locale, "guide-text-there", titles=_titles(reply.texts, locale)))]
    return [
        Text(phrase(locale, "guide-text-there", titles=_titles(reply.texts, locale))),
        Text(phrase(locale, "guide-question-said")),
    ]


def _keys(reply: StepShown, locale: str) -> tuple[Control, ...]:
    keys: list[Control] = []
    if reply.step is Step.ROLES:
        keys.append(Control("setup-roles", "", phrase(locale, "control-setup-roles")))
    if reply.step is Step.TEXT and not reply.texts:
        keys.append(Control("setup-sample", "", phrase(locale, "control-setup-sample")))
    if reply.step is Step.QUESTION:
        if reply.question is not None:
            label = on_button(locale, "guide-key-try", "question", reply.question)
            keys.append(Control("setup-try", "", label))
        keys.append(Control("setup-ask", "", phrase(locale, "control-setup-ask")))
        return (*keys, *(_check(locale) if Step.ROLES in reply.steps else ()))
    following = reply.steps[reply.steps.index(reply.step) + 1]
    label = phrase(locale, f"guide-key-{_onwards(reply)}")
    keys.append(Control("setup-step", following, label))
    if following not in (Step.TEXT, Step.QUESTION):
        keys.append(Control("setup-step", Step.TEXT, phrase(locale, "guide-key-text")))
    return tuple(keys)


def _check(locale: str) -> tuple[Control, ...]:
    return (Control("setup-check", "", phrase(locale, "control-setup-check")),)


def _onwards(reply: StepShown) -> str:
    """How the way on is called: past what there is not, past what there is, or when it is there."""
    if reply.step is Step.TEXT:
        return "next" if reply.texts else "there"
    return (
        "next" if reply.step is Step.ROLES and (reply.moderators or reply.facilitators) else "skip"
    )


def _menus(reply: StepShown, locale: str) -> tuple[Menu, ...]:
    if reply.step is not Step.LANGUAGE:
        return ()
    setting = BY_NAME["language"]
    choices = tuple(
        Choice(word, value_of(setting, word, {}, locale), chosen=word == reply.language.value)
        for word in setting.words
    )
    return (Menu("setup-language", "", phrase(locale, "setting-menu"), choices),)


def _held(name: str, roles: Sequence[str], locale: str) -> tuple[str, str]:
    none = phrase(locale, f"setting-{name}-none")
    return name_of(BY_NAME[name], locale), listed(locale, list(map(role, roles))) or none


def _titles(texts: Sequence[str], locale: str) -> str:
    shown = [quoted(locale, shortened(each, _LONGEST_TITLE)) for each in texts[:_TITLES]]
    if len(texts) > len(shown):
        shown.append(phrase(locale, "banner-more", count=len(texts) - len(shown)))
    return listed(locale, shown)
