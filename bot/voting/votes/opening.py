"""Opening a vote."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.errors import Reason, Refusal
from bot.voting.chance import Chance
from bot.voting.counting import Option
from bot.voting.ledger.events import Event, Pseudonym
from bot.voting.lot import commitment
from bot.voting.roll import EVERYBODY, Person, Roll, notice, required
from bot.voting.steps import Step, joined_up
from bot.voting.votes import events
from bot.voting.votes.drafts import terms_of, texts_of
from bot.voting.votes.terms import Draft, Passage, Terms


@dataclass(frozen=True, slots=True)
class Plan:
    """A vote whose terms are settled. The people are ids of members, on the roll."""

    terms: Terms
    question: str | None
    options: tuple[str, ...] | None
    passages: tuple[Passage, ...] = ()
    author: str | None = None
    facilitator: str | None = None
    seconder: str | None = None
    place: str | None = None
    within: str | None = None
    among: frozenset[Pseudonym] | None = None
    again: str | None = None
    run_off_of: str | None = None
    standing: tuple[Option, ...] = ()


def open_vote(
    roll: Roll,
    draft: Draft,
    now: datetime,
    chance: Chance,
    *,
    author: Person | None = None,
    vote: str | None = None,
) -> Step:
    """Open a vote, at the wish of a member or (without ``author``) as a rule demands it.

    Whoever is on the roll may put a question; role and tenure are asked of its voters. ``vote``
    is the id that it gets, where whoever opens it needs to know that beforehand.
    """
    question, options = texts_of(draft.kind, draft.question, draft.options)
    plan = Plan(
        terms=terms_of(draft, len(options)),
        question=question,
        options=options,
        passages=draft.passages,
        author=None if author is None else author.member,
        facilitator=draft.facilitator,
        seconder=draft.seconder,
        place=draft.place,
        within=draft.within,
        among=draft.among,
    )
    for member in (plan.facilitator, plan.seconder):
        known = None if member is None else roll.of(member)
        if member is not None and (known is None or not known.on):
            raise Refusal(Reason.NOT_ON_ROLL)
    if author is None:
        return opened(roll, plan, now, chance, vote or chance.id())
    required(roll, author, EVERYBODY, now)
    return joined_up(
        (
            notice(roll, author, now, chance),
            opened(roll, plan, now, chance, vote or chance.id(), seen=author),
        )
    )


def opened(
    roll: Roll, plan: Plan, now: datetime, chance: Chance, vote: str, seen: Person | None = None
) -> Step:
    """What opens a vote by its id. ``seen`` is who presses just now, if anybody does."""
    people = {each: Pseudonym(chance.id()) for each in _people(plan)}
    size = roll.size(plan.terms.electorate, now, seen, plan.among)
    seed = chance.salt()
    seconds = plan.terms.seconds
    first: list[Event] = [
        events.Opened(
            at=now,
            about=vote,
            salt=chance.salt(),
            terms=plan.terms,
            closes=None if seconds is None else now + timedelta(seconds=seconds),
            roll=size.count,
            checked=size.checked,
            commitment=commitment(seed),
            author=people.get(plan.author or ""),
            facilitator=people.get(plan.facilitator or ""),
            seconder=people.get(plan.seconder or ""),
            place=plan.place,
            within=plan.within,
            among=plan.among,
            again=plan.again,
            run_off_of=plan.run_off_of,
            standing=plan.standing,
            question=plan.question,
            options=plan.options,
        ),
        events.Keyed(at=now, about=vote, salt=chance.salt(), key=chance.salt()),
        events.Seeded(at=now, about=vote, salt=chance.salt(), seed=seed),
    ]
    first.extend(
        events.Enrolled(at=now, about=vote, salt=chance.salt(), who=who, member=member)
        for member, who in people.items()
    )
    for passage in plan.passages:
        first.extend(cited(passage, now, vote, chance))
    return Step(tuple(first))


def _people(plan: Plan) -> tuple[str, ...]:
    people = (plan.author, plan.facilitator, plan.seconder)
    return tuple(dict.fromkeys(each for each in people if each is not None))


def cited(passage: Passage, now: datetime, vote: str, chance: Chance) -> tuple[Event, Event]:
    """What attaches a passage to a vote."""
    return (
        events.Cited(
            at=now,
            about=vote,
            salt=chance.salt(),
            source=passage.source,
            start=passage.start,
            end=passage.end,
            citation=passage.citation,
        ),
        events.Quoted(at=now, about=vote, salt=chance.salt(), quotation=passage.quotation),
    )
