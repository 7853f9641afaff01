"""Votes as they stand and ended: results, draws, the record for export, the log."""

import asyncio
import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime

from bot.desk.caller import Caller
from bot.desk.office import Office
from bot.desk.voting.hall import (
    acted,
    found_vote,
    looked,
    only_moderators,
)
from bot.desk.voting.replies import (
    Challenged,
    DrawShown,
    LogShown,
    ResultShown,
    VoteExported,
)
from bot.desk.voting.requests import CheckDraw, ExportVote, ShowResult
from bot.desk.voting.steering import led_by
from bot.desk.voting.steering_requests import EndStance, ShowLog
from bot.desk.voting.views import Count, card_of, numbers
from bot.errors import Reason, Refusal
from bot.voting.circle import Circle
from bot.voting.exporting import export
from bot.voting.ledger.chain import Entry
from bot.voting.lot import commitment, draw
from bot.voting.steps import Step
from bot.voting.verifying import verify
from bot.voting.votes.showing import before, shift, shown
from bot.voting.votes.steering import end
from bot.voting.votes.tallying import Urn, election, tally, unstruck, urn
from bot.voting.votes.terms import Kind
from bot.voting.votes.vote import Vote
from index.progress import Report


async def show_result(office: Office, request: ShowResult, _: Report) -> ResultShown:
    """How a vote stands or ended, so far as its secrecy lets it be known."""
    return await _result(office, request)


async def end_stance(office: Office, request: EndStance, _: Report) -> ResultShown:
    """End a stance: its author may, and moderators."""
    caller = request.caller

    def decide(circle: Circle, now: datetime) -> Step:
        vote = found_vote(circle, caller, request.vote)
        led_by(circle, vote, caller.member, moderator=caller.moderator)
        return end(circle.votes, vote.id, now, office.chance)

    await acted(office, caller, decide, lambda _: None)
    return await _result(office, ShowResult(caller, request.vote))


async def _result(office: Office, request: ShowResult) -> ResultShown:
    caller = request.caller

    def look(circle: Circle) -> ResultShown:
        return result_of(circle, found_vote(circle, caller, request.vote), caller.member)

    result = await looked(office, caller, look)
    return replace(result, head=await office.ledgers.head(caller.circle, office.clock()))


def result_of(circle: Circle, vote: Vote, member: str, head: str = "") -> ResultShown:
    """How a vote stands or ended; ``head`` is that of the ledger."""
    card = card_of(circle, vote, member)
    full = card.ended is not None and shown(vote).full
    both = full and card.ended is not None and card.ended.unstruck is not None
    return ResultShown(
        card,
        head,
        _count(vote, urn(vote)) if full else None,
        _count(vote, unstruck(vote)) if both else None,
        shift(vote) if vote.terms.kind is Kind.STANCE and card.ended else None,
        before(vote),
    )


async def check_draw(office: Office, request: CheckDraw, _: Report) -> DrawShown:
    """The steps of a lot: seed, its commitment, and what every option drew."""
    caller = request.caller

    def look(circle: Circle) -> DrawShown:
        drawn = _drawn(circle, found_vote(circle, caller, request.vote), caller)
        if drawn is None:
            raise Refusal(Reason.NO_DRAW)
        return drawn

    return await looked(office, caller, look)


def _drawn(circle: Circle, vote: Vote, caller: Caller) -> DrawShown | None:
    counted = vote.counted
    if counted is None or not counted.drawn:
        return None
    seed = counted.seed
    drew = sorted((draw(seed, str(option)), option) for option in vote.standing)
    return DrawShown(
        card_of(circle, vote, caller.member),
        seed,
        commitment(seed),
        tuple((option, digest) for digest, option in drew),
    )


async def export_vote(office: Office, request: ExportVote, _: Report) -> VoteExported:
    """The whole record of a vote, so far as its secrecy allows."""
    caller = request.caller

    def read(circle: Circle, entries: Iterable[Entry]) -> VoteExported:
        vote = found_vote(circle, caller, request.vote)
        record = export(circle, entries, vote.id)
        return VoteExported(
            result_of(circle, vote, caller.member, record["head"]),
            json.dumps(record, ensure_ascii=False, indent=2, default=str),
            _drawn(circle, vote, caller),
            tuple(_challenges(circle, vote, caller)),
            tuple((each["number"], each["hash"]) for each in record["entries"]),
        )

    return await office.ledgers.record(caller.circle, office.clock(), read)


def _challenges(circle: Circle, vote: Vote, caller: Caller) -> Iterator[Challenged]:
    """The petitions against a decision, the first one first; nothing of who signed."""
    decision = circle.decisions.all.get(vote.id)
    number = numbers(circle, caller.sight)
    for each in () if decision is None else decision.challenges:
        reason = circle.petitions.all[each.petition].text
        again = number.get(each.vote or "")
        yield Challenged(each.opened, reason, again, each.result, each.ended)


async def show_log(office: Office, request: ShowLog, _: Report) -> LogShown:
    """Whether the ledger holds, entry by entry; every count is done again."""
    only_moderators(request.caller)
    stored = await office.ledgers.entries(request.caller.circle)
    return LogShown(await asyncio.to_thread(verify, stored))


def _count(vote: Vote, counted: Urn) -> Count:
    texts = vote.options
    found = election(vote, counted)
    return Count(found if texts is None else replace(found, names=texts), tally(vote, counted))
