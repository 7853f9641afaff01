"""Drafts of votes: begun, shown to their authors as members would see them, changed, opened."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from bot.desk.caller import Caller
from bot.desk.office import Office
from bot.desk.voting.commands import COUNTS, KINDS, NAMES, RULES, RUNOFF
from bot.desk.voting.drafted import (
    FIELDS,
    FIGURES,
    MENUS,
    MOST_PROPOSALS,
    WORDS,
    Drafted,
    attaching,
    begun,
    changed,
    proposing,
)
from bot.desk.voting.drafting import KINDS_MEANT, SECONDED, parted
from bot.desk.voting.drafting_replies import (
    DraftDiscarded,
    DraftShown,
    MendingAsked,
    WordsAsked,
)
from bot.desk.voting.drafting_requests import (
    AskMending,
    AskWords,
    ChangeDraft,
    DiscardDraft,
    DraftStance,
    DraftVote,
    JoinToOpen,
    OpenDraft,
    ShowDraft,
)
from bot.desk.voting.hall import audience_of, found_vote, looked, person_of, seers, sees
from bot.desk.voting.joining import join_roll
from bot.desk.voting.opening import may_ask, opened, waiting
from bot.desk.voting.passages import MOST, bearing, frozen, held, picked
from bot.desk.voting.reading import HAS, OF_A_STANCE, Problem, Reading, read
from bot.desk.voting.replies import ProposalMade, VoteOpened
from bot.desk.voting.requests import Join
from bot.desk.voting.views import VoteCard, card_of, card_of_draft
from bot.errors import Reason, Refusal
from bot.voting.circle import Circle
from bot.voting.roll import EVERYBODY
from bot.voting.votes.terms import CUSTOMS
from index.progress import Report

_OFFERED = {"kind": KINDS, "rule": RULES, "names": NAMES, "counts": COUNTS, "runoff": RUNOFF}


async def draft_vote(office: Office, request: DraftVote | DraftStance, _: Report) -> DraftShown:
    """Begin a draft and show it; what was typed wrongly is told there, and nothing is lost."""
    caller, now = request.caller, office.clock()
    drafted, told = begun(request, office.chance.id(), now, office.zone), None
    if request.passages:
        try:
            hits = await bearing(office, caller.circle, drafted.asked.get("question", ""))
            chosen = tuple(hit.id for hit in picked(request.passages, hits))
            drafted = attaching(drafted, chosen, now)
        except Refusal as refusal:
            told = _problem(refusal)
    await office.store.keep_draft(drafted)
    return await _shown(office, caller, drafted, told=told)


async def show_draft(office: Office, request: ShowDraft, _: Report) -> DraftShown:
    """Show one's draft, or the page of what needs no thought."""
    drafted = await _own(office, request.caller, request.draft)
    return await _shown(office, request.caller, drafted, advanced=request.advanced)


async def ask_words(office: Office, request: AskWords, _: Report) -> WordsAsked:
    """What goes into the form of a draft's words, or of its figures."""
    drafted = await _own(office, request.caller, request.draft)
    meant = read(drafted, request.caller, office.clock(), office.zone)
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
    drafted = await _own(office, caller, request.draft)
    _check(drafted, request)
    if request.attached is not None:
        question = drafted.asked.get("question", "")
        bear = {hit.id for hit in await bearing(office, caller.circle, question)}
        wanted = dict.fromkeys(request.attached)
        if len(wanted) > MOST or not wanted.keys() <= {*bear, *drafted.attached}:
            raise Refusal(Reason.UNKNOWN_ANSWER)

    def how(kept: Drafted) -> Drafted:
        _still_a_draft(kept)
        kept = changed(kept, _with_its_rule(kept, request), now, office.zone)
        return kept if request.attached is None else attaching(kept, tuple(wanted), now)

    return await _shown(
        office, caller, await _changed(office, drafted, how), advanced=request.advanced
    )


async def join_to_open(office: Office, request: JoinToOpen, report: Report) -> DraftShown:
    """Join the circle, and show one's draft again."""
    drafted = await _own(office, request.caller, request.draft)
    await join_roll(office, Join(request.caller), report)
    return await _shown(office, request.caller, drafted)


async def open_draft(
    office: Office, request: OpenDraft, _: Report
) -> VoteOpened | ProposalMade | DraftShown:
    """Open what was drafted, or propose it; where that cannot be, the draft says why."""
    caller, now = request.caller, office.clock()
    # A second press, or one after the bot had died in the first, finds the vote open.
    card = await looked(office, caller, lambda circle: _own_vote(circle, request))
    if card is not None:
        return VoteOpened(card)
    drafted = await office.store.draft(caller.circle, request.draft)
    if drafted is not None and drafted.proposed and drafted.author == caller.member:
        return await _made(office, caller, drafted)
    drafted = await _own(office, caller, request.draft)
    if request.seen is not None and request.seen != drafted.revision:
        return await _shown(office, caller, drafted, told=Problem(Reason.STALE_DRAFT, {}))
    hits = await held(office, caller.circle, drafted.attached)
    meant = read(drafted, caller, now, office.zone)
    if meant.problems or len(hits) < len(drafted.attached):
        return await _shown(office, caller, drafted)
    try:
        return await _carried_out(office, caller, drafted, meant)
    except Refusal as refusal:
        return await _not_opened(office, request, drafted, refusal)


async def discard_draft(office: Office, request: DiscardDraft, _: Report) -> DraftDiscarded:
    """Throw one's draft away, or take one's proposal back."""
    drafted = await office.store.draft(request.caller.circle, request.draft)
    if drafted is None or drafted.author != request.caller.member:
        raise Refusal(Reason.UNKNOWN_DRAFT)
    await office.store.drop_draft(drafted.circle, drafted.id)
    return DraftDiscarded(drafted.asked.get("question", ""), drafted.proposed)


async def ask_mending(office: Office, request: AskMending, _: Report) -> MendingAsked:
    """What goes into the form that mends one's vote, before the first ballot."""
    member = request.caller.member

    def look(circle: Circle) -> MendingAsked:
        card = card_of(circle, found_vote(circle, request.caller, request.vote), member)
        if not card.own:
            raise Refusal(Reason.NOT_AUTHOR)
        if not card.fresh:
            raise Refusal(Reason.BALLOTS_CAST)
        return MendingAsked(card)

    return await looked(office, request.caller, look)


async def _carried_out(
    office: Office, caller: Caller, drafted: Drafted, meant: Reading
) -> VoteOpened | ProposalMade:
    if meant.draft.kind in SECONDED and not caller.moderator:
        return await _propose(office, caller, drafted, office.clock())
    card = await opened(office, caller, meant.request, drafted.id)
    await office.store.drop_draft(drafted.circle, drafted.id)
    return VoteOpened(card)


async def _not_opened(
    office: Office, request: OpenDraft, drafted: Drafted, refusal: Refusal
) -> VoteOpened | DraftShown:
    if refusal.reason is not Reason.UNKNOWN_PROPOSAL:
        return await _shown(office, request.caller, drafted, told=_problem(refusal))
    # Another press was faster.
    card = await looked(office, request.caller, lambda circle: _own_vote(circle, request))
    if card is None:
        raise refusal
    return VoteOpened(card)


async def _propose(office: Office, caller: Caller, drafted: Drafted, now: datetime) -> ProposalMade:
    await may_ask(office, caller, now)
    kept = await office.store.proposals(caller.circle)
    own = [each for each in kept if each.author == caller.member and now < each.expires]
    if len(own) >= MOST_PROPOSALS:
        raise Refusal(Reason.TOO_MANY_PROPOSALS, limit=MOST_PROPOSALS)

    def how(kept: Drafted) -> Drafted:
        return kept if kept.proposed else proposing(kept, caller, now)

    return await _made(office, caller, await _changed(office, drafted, how))


async def _made(office: Office, caller: Caller, proposal: Drafted) -> ProposalMade:
    audience = audience_of(caller, proposal.seen_from)

    def others(circle: Circle) -> int:
        among = seers(circle.roll, audience, (caller.member,))
        on_roll = circle.roll.eligible(EVERYBODY, proposal.at, among=among)
        return sum(each.member != caller.member for each in on_roll)

    proposed = waiting(proposal, office.clock(), office.zone)
    return ProposalMade(proposed, await looked(office, caller, others))


async def _shown(
    office: Office,
    caller: Caller,
    drafted: Drafted,
    *,
    advanced: bool = False,
    told: Problem | None = None,
) -> DraftShown:
    now = office.clock()
    meant = read(drafted, caller, now, office.zone)
    chosen = await held(office, caller.circle, drafted.attached)
    if len(chosen) < len(drafted.attached):
        left = tuple(hit.id for hit in chosen)
        drafted = await _changed(office, drafted, lambda kept: attaching(kept, left, now))
        told = Problem(Reason.PASSAGES_GONE, {})
    bear = () if advanced else await bearing(office, caller.circle, meant.question)
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
        seconded=meant.draft.kind in SECONDED and not caller.moderator,
        expires=drafted.expires,
        advanced=advanced,
        told=told,
    )


async def _own(office: Office, caller: Caller, draft: str) -> Drafted:
    """The caller's draft; one of somebody else is as if it were not there."""
    drafted = await office.store.draft(caller.circle, draft)
    if drafted is None or drafted.author != caller.member or office.clock() >= drafted.expires:
        raise Refusal(Reason.UNKNOWN_DRAFT)
    if not caller.sight.reaches(drafted.seen_from):
        raise Refusal(Reason.UNKNOWN_DRAFT)
    _still_a_draft(drafted)
    return drafted


async def _changed(office: Office, drafted: Drafted, how: Callable[[Drafted], Drafted]) -> Drafted:
    after = await office.store.change_draft(drafted.circle, drafted.id, how)
    if after is None:
        raise Refusal(Reason.UNKNOWN_DRAFT)
    return after


def _still_a_draft(drafted: Drafted) -> None:
    if drafted.proposed:
        raise Refusal(Reason.UNKNOWN_DRAFT)


def _own_vote(circle: Circle, request: OpenDraft) -> VoteCard | None:
    vote = circle.votes.by_id.get(request.draft)
    seen = vote is not None and sees(request.caller, vote)
    card = card_of(circle, vote, request.caller.member) if vote is not None and seen else None
    return card if card is not None and card.own else None


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


def _problem(refusal: Refusal) -> Problem:
    return Problem(refusal.reason, refusal.facts)
