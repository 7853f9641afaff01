"""Lists of votes: the open ones, the last that ended, what is proposed, what is being typed."""

from dataclasses import replace
from datetime import datetime
from itertools import islice

from bot.desk.board.hindering import lost
from bot.desk.caller import Caller
from bot.desk.office import Office
from bot.desk.replies import Suggestions
from bot.desk.voting.customs import customs
from bot.desk.voting.deciding import petitions_seen
from bot.desk.voting.hall import looked, seen_votes
from bot.desk.voting.opening import waiting
from bot.desk.voting.replies import VoteList, VoteProposed
from bot.desk.voting.requests import ListVotes, SuggestVotes
from bot.desk.voting.views import card_of, numbers
from bot.voting.circle import Circle
from index.progress import Report

_MOST_ENDED = 10
_MOST_SUGGESTIONS = 25  # as many as Discord shows in an autocomplete


async def list_votes(office: Office, request: ListVotes, _: Report) -> VoteList:
    """The open votes, and the last ones that ended; the newest first."""
    caller, member = request.caller, request.caller.member

    def look(circle: Circle) -> VoteList:
        newest = seen_votes(circle, caller)[::-1]
        running = [vote for vote in newest if vote.id in circle.votes.running]
        ended = [vote for vote in newest if vote.id not in circle.votes.running][:_MOST_ENDED]
        return VoteList(
            tuple(card_of(circle, vote, member) for vote in running),
            tuple(card_of(circle, vote, member) for vote in ended),
            petitions=petitions_seen(circle, caller),
        )

    shown = await looked(office, caller, look)
    now = office.clock()
    proposed = await proposals_seen(office, caller, now)
    own = await office.store.drafts(caller.circle, member)
    drafts = tuple(
        (each.id, each.asked.get("question", ""))
        for each in own
        if now < each.expires and caller.sight.reaches(each.seen_from)
    )
    missing = await lost(office, caller)
    return replace(shown, proposed=proposed, drafts=drafts, lost=missing)


async def proposals_seen(office: Office, caller: Caller, now: datetime) -> tuple[VoteProposed, ...]:
    """What waits for a second member and is there for the caller, the oldest first."""
    kept, agreed = await office.store.proposals(caller.circle), customs(office, caller)
    # That one has become a vote is known before it is forgotten.
    votes = await office.ledgers.look(caller.circle, now, lambda it: frozenset(it.votes.by_id))
    return tuple(
        waiting(each, now, agreed)
        for each in kept
        if now < each.expires and each.id not in votes and caller.sight.reaches(each.seen_from)
    )


async def suggest_votes(office: Office, request: SuggestVotes, _: Report) -> Suggestions:
    """Votes whose number begins so or whose question holds it, the newest first."""
    typed = request.typed.strip().removeprefix("#").casefold()

    def look(circle: Circle) -> Suggestions:
        number_of = numbers(circle)
        known = reversed(seen_votes(circle, request.caller))
        asked = ((number_of[vote.id], vote.question or "") for vote in known)
        fitting = (
            (str(number), f"#{number} {question}")
            for number, question in asked
            if str(number).startswith(typed) or typed in question.casefold()
        )
        return Suggestions(tuple(islice(fitting, _MOST_SUGGESTIONS)))

    return await looked(office, request.caller, look)
