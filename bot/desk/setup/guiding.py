"""The guide through a first run: language, roles, a first text, a question that is answered.

Where somebody is in it is not remembered: it follows from what there is. Each step can be passed
over, and all of it can be done again.
"""

import asyncio
from dataclasses import replace

from bot.desk.answers import ask
from bot.desk.caller import Caller
from bot.desk.editing import add_text
from bot.desk.office import Office
from bot.desk.replies import QuestionTried, TextAdded
from bot.desk.requests import AddText, Ask, Upload
from bot.desk.settings.choosing import choose
from bot.desk.settings.chosen import Given, InForce, Origin, several
from bot.desk.settings.commands import SERVER_WIDE
from bot.desk.settings.holding import in_force_at
from bot.desk.settings.table import BY_NAME
from bot.desk.setup.replies import QuestionAsked, RolesAsked, StepShown
from bot.desk.setup.requests import (
    AddSample,
    AskQuestion,
    AskRoles,
    ChooseLanguage,
    SetUp,
    ShowStep,
    Step,
    TryQuestion,
    WriteRoles,
)
from bot.desk.voting.hall import only_moderators
from bot.errors import Reason, Refusal
from index.documents import Source
from index.fingerprint import fingerprint
from index.library import Library
from index.progress import Report, silent

MODERATORS, FACILITATORS = "moderators", "facilitators"
"""Two settings, and the fields of the form that asks for both."""


async def set_up(office: Office, request: SetUp, _: Report) -> StepShown:
    """Show the first step for which there is nothing yet; the last, where there is all."""
    only_moderators(request.caller)
    texts = await _texts(office, request.caller)
    here = _server(office, request.caller)
    done = {
        Step.LANGUAGE: _chosen(here, "language"),
        Step.ROLES: _chosen(here, MODERATORS) or _chosen(here, FACILITATORS),
        Step.TEXT: bool(texts),
        Step.QUESTION: False,
    }
    first = next(step for step in _steps(request.caller) if not done[step])
    return await _shown(office, request.caller, first)


async def show_step(office: Office, request: ShowStep, _: Report) -> StepShown:
    """Show a step; where nothing can be asked yet, that of the text in place of the question."""
    only_moderators(request.caller)
    step = request.step if request.step in _steps(request.caller) else Step.TEXT
    if step is Step.QUESTION and not await _texts(office, request.caller):
        return replace(await _shown(office, request.caller, Step.TEXT), none=True)
    return await _shown(office, request.caller, step)


async def choose_language(office: Office, request: ChooseLanguage, _: Report) -> StepShown:
    """Take the language of what everybody sees."""
    caller = request.caller
    only_moderators(caller)
    await choose(office, caller, BY_NAME["language"], SERVER_WIDE, request.language)
    return await _after(office, caller, Step.LANGUAGE)


async def ask_roles(office: Office, request: AskRoles, _: Report) -> RolesAsked:
    """What goes into the form of roles."""
    caller = request.caller
    only_moderators(caller)
    here = _server(office, caller)
    return RolesAsked(
        None if caller.appointed else _roles(here, MODERATORS), _roles(here, FACILITATORS)
    )


async def write_roles(office: Office, request: WriteRoles, _: Report) -> StepShown:
    """Take the roles, each setting that is among the fields."""
    caller = request.caller
    only_moderators(caller)
    for name in (MODERATORS, FACILITATORS):
        if name in request.fields:
            await choose(office, caller, BY_NAME[name], SERVER_WIDE, request.fields[name])
    return await _after(office, caller, Step.ROLES)


async def add_sample(office: Office, request: AddSample, report: Report) -> StepShown:
    """Put the sample into the circle's own library; where it is already, nothing changes."""
    caller = request.caller
    only_moderators(caller)
    upload = Upload(office.sample.name, office.sample)
    reply = await add_text(office, AddText(caller, upload), report)
    shown = await _after(office, caller, Step.TEXT)
    return replace(shown, added=reply.source) if isinstance(reply, TextAdded) else shown


async def ask_question(office: Office, request: AskQuestion, _: Report) -> QuestionAsked:
    """Ask for a question, if there is anything to be asked."""
    only_moderators(request.caller)
    if not await _texts(office, request.caller):
        raise Refusal(Reason.NO_TEXTS)
    return QuestionAsked()


async def try_question(office: Office, request: TryQuestion, report: Report) -> QuestionTried:
    """Answer a question as a member's would be, outside of any channel's plan or session."""
    only_moderators(request.caller)
    outside = replace(request.caller, channel=None, within=None, parent=None)
    question = office.sample_question if request.question is None else request.question
    answer = await ask(office, Ask(outside, question), report)
    return QuestionTried(answer, server=bool(request.caller.roles))


async def _after(office: Office, caller: Caller, step: Step) -> StepShown:
    following = list(Step)[list(Step).index(step) + 1]
    return await show_step(office, ShowStep(caller, following), silent)


async def _shown(office: Office, caller: Caller, step: Step) -> StepShown:
    here, texts = _server(office, caller), await _texts(office, caller)
    sample = await asyncio.to_thread(fingerprint, office.sample)
    return StepShown(
        step,
        _steps(caller),
        here.given("language"),
        _roles(here, MODERATORS),
        _roles(here, FACILITATORS),
        tuple(source.title for source in texts),
        office.sample_question if any(each.sha256 == sample for each in texts) else None,
        own=not caller.appointed,
    )


def _steps(caller: Caller) -> tuple[Step, ...]:
    """Where nobody has a role, as in a terminal, none can be chosen, and no language for all."""
    return tuple(Step) if caller.roles else (Step.TEXT, Step.QUESTION)


def _server(office: Office, caller: Caller) -> InForce:
    return in_force_at(office, caller.circle)


def _chosen(here: InForce, name: str) -> bool:
    given: Given = here.given(name)
    return given.origin is Origin.SERVER


def _roles(here: InForce, name: str) -> tuple[str, ...]:
    return several(here.given(name).value)


async def _texts(office: Office, caller: Caller) -> tuple[Source, ...]:
    def sources(library: Library) -> tuple[Source, ...]:
        return library.sources()

    return await office.libraries.use(caller.circle, sources)
