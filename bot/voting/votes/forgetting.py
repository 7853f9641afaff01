"""What is left of a member in a vote when their data is deleted (VOTING.md, S5, S15)."""

from datetime import datetime

from bot.voting.chance import Chance
from bot.voting.ledger.events import Event
from bot.voting.roll import Member
from bot.voting.secrecy import mark
from bot.voting.steps import Step
from bot.voting.votes import events
from bot.voting.votes.vote import RUNNING, Vote


def forget(vote: Vote, member: Member, now: datetime, _: Chance) -> Step:
    """Withdraw a ballot in a vote under way, bar a second one, and erase who it was.

    Closed totals stay, and so do closed ballots: nobody can tell any more whose they were. The
    bar holds although the ballot is withdrawn: else one person, deleted and back again, could
    stand for several voters in the batches of a secret vote.
    """
    who = vote.known_as.get(member.who)
    erase = [entry for entry in (vote.admissions.get(member.who),) if entry is not None]
    if who is None:
        return Step((), tuple(erase))
    erase.append(vote.enrolments[who])
    happened: list[Event] = []
    if vote.state in RUNNING:
        if who in vote.ballots:
            happened.append(events.Withdrawn(at=now, about=vote.id, who=who))
            erase.append(vote.ballots[who].entry)
        if who in vote.withdrawals:
            erase.append(vote.withdrawals[who])
        if vote.key is not None and member.member is not None:
            bar = mark(vote.key, vote.id, member.member)
            happened.append(events.Barred(at=now, about=vote.id, mark=bar))
    return Step(tuple(happened), tuple(erase))
