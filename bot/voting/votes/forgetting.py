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
    stand for several voters in the batches of a secret vote. The roll counts them no second time
    either: nobody is taken off it, so that it would hold one person twice.
    """
    who = vote.known_as.get(member.who)
    erase = [entry for entry in (vote.admissions.get(member.who),) if entry is not None]
    happened: list[Event] = []
    if vote.key is not None and member.member is not None and member.who in vote.on_roll:
        counted = mark(vote.key, _roll_of(vote), member.member)
        happened.append(events.Barred(at=now, about=vote.id, mark=counted))
    if who is None:
        return Step(tuple(happened), tuple(erase))
    erase.append(vote.enrolments[who])
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


def is_barred(vote: Vote, member: str) -> bool:
    """Whether somebody voted here, had their data deleted since, and so votes no second time."""
    return _is_marked(vote, vote.id, member)


def is_counted(vote: Vote, member: str) -> bool:
    """Whether the roll of a vote counts somebody whose data was deleted since."""
    return _is_marked(vote, _roll_of(vote), member)


def _is_marked(vote: Vote, about: str, member: str) -> bool:
    return vote.key is not None and mark(vote.key, about, member) in vote.barred


def _roll_of(vote: Vote) -> str:
    return f"{vote.id} roll"


def unname(vote: Vote, option: int, now: datetime, chance: Chance) -> Step:
    """Take the name of who stood as an option (from 1) off a ballot; the others stay as they are.

    The name becomes an empty text, which no option can be from the beginning.
    """
    if vote.options is None or not vote.options[option - 1]:
        return Step()
    options = tuple("" if place == option else each for place, each in enumerate(vote.options, 1))
    mended = events.Mended(
        at=now, about=vote.id, salt=chance.salt(), question=vote.question, options=options
    )
    return Step((mended,), (vote.text_entry,))
