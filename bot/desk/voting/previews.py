"""Drafts of votes: begun, shown to their authors as members would see them, changed, opened."""

from collections.abc import Callable
from dataclasses import replace

from bot.desk.caller import Caller
from bot.desk.office import Office
from bot.desk.settings.holding import in_force
from bot.desk.voting.commands import COUNTS, KINDS, NAMES, RULES, RUNOFF
from bot.desk.voting.customs import customs
from bot.desk.voting.draft_cards import card_of_draft
from bot.desk.voting.drafted import (
    FIELDS,
    FIGURES,
    MENUS,
    WORDS,
    Drafted,
    attaching,
    begun,
    changed,
)
from bot.desk.voting.drafting import KINDS_MEANT, parted, seconded
from bot.desk.voting.drafting_replies import (
    DraftDiscarded,
    DraftShown,
    WordsAsked,
)
from bot.desk.voting.drafting_requests import (
    AskWords,
    ChangeDraft,
    DiscardDraft,
    DraftStance,
    DraftVote,
    JoinToOpen,
    ShowDraft,
)
from bot.desk.voting.hall import audience_of, looked, person_of, seers
from bot.desk.voting.joining import join_roll
from bot.desk.voting.passages import MOST, bearing, frozen, held, picked
from bot.desk.voting.reading import HAS, OF_A_STANCE, Problem, read
from bot.desk.voting.requests import Join
from bot.desk.voting.views import VoteCard
from bot.errors import Reason, Refusal
from bot.voting.circle import Circle
from bot.voting.votes.terms import CUSTOMS
from index.progress import Report

_OFFERED = {"kind": KINDS, "rule": RULES, "names": NAMES, "counts": COUNTS, "runoff": RUNOFF}


async def draft_vote(office: Office, request: DraftVote | DraftStance, _: Report) -> DraftShown:
    """Begin a draft and show it; what was typed wrongly is told there, and nothing is lost."""
    caller, now = request.caller, office.clock()
    lasts = in_force(office, caller).drafts
    drafted = begun(request, office.chance.id(), now, customs(office, caller).zone, lasts)
    told = None
    if request.passages:
        try:
            hits = await bearing(office, caller, drafted.asked.get("question", ""))
            chosen = tuple(hit.id for hit in picked(request.passages, hits))
            drafted = attaching(drafted, chosen, now)
        except Refusal as refusal:
            told = problem(refusal)
    await office.store.keep_draft(drafted)
    return await shown(office, caller, drafted, told=told)


async def show_draft(office: Office, request: ShowDraft, _: Report) -> DraftShown:
    """Show one's draft, or the page of what needs no thought."""
    drafted = await own(office, request.caller, request.draft)
    return await shown(office, request.caller, drafted, advanced=request.advanced)


async def ask_words(office: Office, request: AskWords, _: Report) -> WordsAsked:
    """What goes into the form of a draft's words, or of its figures."""
    drafted = await own(office, request.caller, request.draft)
    meant = read(drafted, request.caller, office.clock(), customs(office, request.caller))
    fields: tuple[str, ...] = WORDS
    if request.advanced:
        had = () if meant.kind is None else HAS[meant.kind]
        fields = tuple(name for name in FIGURES if name in had)
    typed = {name: drafted.asked.get(name, "") for name in fields}
    if "options" in typed:
        typed["options"] = "\n".join(parted(typed["options"]))
    return WordsAsked(drafted.id, drafted.stance, typed, request.advanced)


async def change_draft(office: Office, request: ChangeDraft, _: Report) -> DraftShown:
    """Change fields of one's draft. What no menu or form of it offers is refused."""
    caller, now = request.caller, office.clock()
    drafted = await own(office, caller, request.draft)
    _check(drafted, request)
    if request.attached is not None:
        question = drafted.asked.get("question", "")
        bear = {hit.id for hit in await bearing(office, caller, question)}
        wanted = dict.fromkeys(request.attached)
        if len(wanted) > MOST or not wanted.keys() <= {*bear, *drafted.attached}:
            raise Refusal(Reason.UNKNOWN_ANSWER)

    def how(kept: Drafted) -> Drafted:
        _still_a_draft(kept)
        kept = changed(kept, _with_its_rule(kept, request), now, customs(office, caller).zone)
        return kept if request.attached is None else attaching(kept, tuple(wanted), now)

    return await shown(
        office, caller, await changed_draft(office, drafted, how), advanced=request.advanced
    )


async def join_to_open(office: Office, request: JoinToOpen, report: Report) -> DraftShown:
    """Join the circle, and show one's draft again."""
    drafted = await own(office, request.caller, request.draft)
    await join_roll(office, Join(request.caller), report)
    return await shown(office, request.caller, drafted)


async def discard_draft(office: Office, request: DiscardDraft, _: Report) -> DraftDiscarded:
    """Throw one's draft away, or take one's proposal back."""
    drafted = await office.store.draft(request.caller.circle, request.draft)
    if drafted is None or drafted.author != request.caller.member:
        raise Refusal(Reason.UNKNOWN_DRAFT)
    await office.store.drop_draft(drafted.circle, drafted.id)
    return DraftDiscarded(drafted.asked.get("question", ""), drafted.proposed)


async def shown(
    office: Office,
    caller: Caller,
    drafted: Drafted,
    *,
    advanced: bool = False,
    told: Problem | None = None,
) -> DraftShown:
    """A draft as its author sees it now."""
    now = office.clock()
    meant = read(drafted, caller, now, customs(office, caller))
    chosen = await held(office, caller.circle, drafted.attached)
    if len(chosen) < len(drafted.attached):
        left = tuple(hit.id for hit in chosen)
        drafted = await changed_draft(office, drafted, lambda kept: attaching(kept, left, now))
        told = Problem(Reason.PASSAGES_GONE, {})
    bear = () if advanced else await bearing(office, caller, meant.question)
    passages = await frozen(office, caller.circle, chosen)
    audience = audience_of(caller, drafted.seen_from)

    def look(circle: Circle) -> VoteCard:
        draft = replace(
            meant.draft,
            passages=passages,
            question=meant.question,
            among=seers(circle.roll, audience, (caller.member,)),
        )
        return card_of_draft(circle, person_of(circle, caller), draft, meant.options, now)

    card = await looked(office, caller, look)
    return DraftShown(
        draft=drafted.id,
        revision=drafted.revision,
        kind=meant.kind,
        card=card,
        rules=CUSTOMS[meant.draft.kind].rules,
        chosen=chosen,
        offered=tuple(hit for hit in bear if hit.id not in drafted.attached),
        most=MOST,
        problems=meant.problems,
        aside=meant.aside,
        seconded=seconded(meant.draft.kind, caller),
        expires=drafted.expires,
        advanced=advanced,
        told=told,
        timed="until" not in meant.unread,
    )


async def own(office: Office, caller: Caller, draft: str) -> Drafted:
    """The caller's draft; one of somebody else is as if it were not there."""
    drafted = await office.store.draft(caller.circle, draft)
    if drafted is None or drafted.author != caller.member or office.clock() >= drafted.expires:
        raise Refusal(Reason.UNKNOWN_DRAFT)
    if not caller.sight.reaches(drafted.seen_from):
        raise Refusal(Reason.UNKNOWN_DRAFT)
    _still_a_draft(drafted)
    return drafted


async def changed_draft(
    office: Office, drafted: Drafted, how: Callable[[Drafted], Drafted]
) -> Drafted:
    """The draft after a change; refused where it is gone."""
    after = await office.store.change_draft(drafted.circle, drafted.id, how)
    if after is None:
        raise Refusal(Reason.UNKNOWN_DRAFT)
    return after


def _still_a_draft(drafted: Drafted) -> None:
    if drafted.proposed:
        raise Refusal(Reason.UNKNOWN_DRAFT)


def _check(drafted: Drafted, request: ChangeDraft) -> None:
    """Refuse fields that a draft does not have, and words that no menu offers."""
    known = OF_A_STANCE if drafted.stance else FIELDS
    for name, text in request.typed.items():
        if name not in known or (name in MENUS and text not in _OFFERED[name]):
            raise Refusal(Reason.UNKNOWN_ANSWER)


def _with_its_rule(drafted: Drafted, request: ChangeDraft) -> dict[str, str]:
    """What is changed; a rule goes with the kind that it was chosen for."""
    kind = request.typed.get("kind")
    rules = CUSTOMS[KINDS_MEANT[kind]].rules if kind else ()
    if not kind or drafted.asked.get("rule", rules[0]) in rules:
        return dict(request.typed)
    return {**request.typed, "rule": ""}


def problem(refusal: Refusal) -> Problem:
    """A refusal as a value."""
    return Problem(refusal.reason, refusal.facts)
