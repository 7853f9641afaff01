"""Opening prompts of a portion: made of its own words when it is announced, and kept with the plan.

So the post says the same however often it is looked at, whatever becomes of the text.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from bot.desk.board.posts import Posted
from bot.desk.office import Office
from bot.desk.plans.keeping import Present
from bot.desk.plans.planned import Opening, Planned
from bot.desk.plans.requests import ShowOpening
from bot.desk.plans.showing import seen_by
from bot.desk.plans.wall import due
from bot.desk.quoting import in_surroundings
from bot.desk.replies import Context, Orphaned
from bot.desk.sessions.preparing import posed_of
from bot.desk.settings.holding import in_force_at
from bot.errors import Reason, Refusal
from bot.study.plans.plan import Kind
from bot.study.prompting.dealing import Wanted
from bot.study.sessions.values import Posed
from index.documents import Scope
from index.progress import Report

MOST = 3
"""Prompts of a portion: more than anybody keeps in mind while reading would be none."""

MOST_QUOTED = 900
"""Characters of all their quotations with their places: the post is one message."""


async def opened(
    office: Office, plans: Iterable[Present], stands: Mapping[str, Posted], now: datetime
) -> tuple[Present, ...]:
    """The plans, those whose next portion is announced now with its prompts.

    One whose text not everybody in its channel may see any more is as if the text were gone.
    """
    seen = (replace(each, gone=each.gone or _hidden(office, each)) for each in plans)
    return tuple([await _opened(office, each, stands, now) for each in seen])


def _hidden(office: Office, present: Present) -> bool:
    planned = present.planned
    places = tuple(each for each in (planned.channel, planned.within) if each is not None)
    return present.plan.source in in_force_at(office, planned.circle, *places).hidden(())


async def show_opening(office: Office, request: ShowOpening, _: Report) -> Context | Orphaned:
    """What a prompt quotes, where it stands in the text."""
    seen = await seen_by(office, request.caller)
    prompt = next(
        (
            prompt
            for each in seen
            if each.planned.id == request.plan
            for opening in each.planned.openings
            if opening.number == request.portion
            for prompt in opening.prompts[request.prompt - 1 : request.prompt]
        ),
        None,
    )
    shown = None if prompt is None else await in_surroundings(office, request.caller, prompt)
    if shown is None:
        raise Refusal(Reason.UNKNOWN_PLAN)
    return shown


async def _opened(
    office: Office, present: Present, stands: Mapping[str, Posted], now: datetime
) -> Present:
    for each in due(present, now, stands):
        known = {opening.number for opening in present.planned.openings}
        if each.kind is Kind.START and each.number not in known:
            opening = Opening(each.number, await _made(office, present, each.number))
            present = await _kept(office, present, opening)
    return present


async def _made(office: Office, present: Present, number: int) -> tuple[Posed, ...]:
    """The prompts of a portion; none where none can be made: it is announced all the same."""
    planned, plan = present.planned, present.plan
    portion = plan.portions[number - 1]
    before = [each.id for opening in planned.openings for each in opening.prompts]
    held = [
        each.id for session in await office.sessions.all(planned.circle) for each in session.posed
    ]
    wanted = Wanted(MOST, None, planned.id, frozenset((*before, *held)), since=portion.start)
    scope = Scope(frozenset({plan.source}), ((plan.source, portion.end),))
    try:
        dealt = await office.jobs.prompts(planned.circle, wanted, scope)
    except Refusal:
        return ()
    return _short(tuple(map(posed_of, dealt)))


async def _kept(office: Office, present: Present, opening: Opening) -> Present:
    def how(planned: Planned) -> Planned:
        return replace(planned, openings=(*planned.openings, opening))

    kept = await office.plans.change_plan(present.planned.circle, present.planned.id, how)
    return present if kept is None else replace(present, planned=kept)


def _short(prompts: Sequence[Posed]) -> tuple[Posed, ...]:
    """As many of the first as one message can quote."""
    chosen: list[Posed] = []
    room = MOST_QUOTED
    for each in prompts:
        room -= sum(len(words.text or "") + len(words.citation) for words in each.quotes)
        if room < 0:
            break
        chosen.append(each)
    return tuple(chosen)
