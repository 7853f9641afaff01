"""The rules of a vote in words: each rule of counting is one entry, ``counting-…``."""

from fractions import Fraction

from bot.desk.voting.replies import RulesShown
from bot.desk.voting.views import Office, VoteCard
from bot.voting.decisions.events import RecallTerms
from bot.voting.votes.terms import Counts, Kind, Names
from bot.wording.blocks import Fine, Items, Message, Text, Title
from bot.wording.catalogue import phrase
from bot.wording.lists import listed
from bot.wording.marks import role
from bot.wording.voting.parts import (
    RANKED,
    SEVERAL,
    electors,
    explained_kind,
    heading,
    key,
    majority_needed,
    quorum,
    server_roles,
    share,
    timing,
)


def rules_shown(reply: RulesShown, locale: str) -> Message:
    """What kind it is, who may vote, how it is counted, what is seen, and what comes of it."""
    card = reply.card
    number = str(card.number)
    items = (
        ("ballot", _ballot(card, locale)),
        ("counting", _counting(card, locale)),
        ("quorum", quorum(card, locale) if card.terms.quorum else phrase(locale, "no-quorum")),
        ("who", _who(reply, locale)),
        ("until", _until(card, locale)),
        ("seen", _seen(card, locale)),
        ("ties", _ties(card, locale)),
        ("afterwards", _afterwards(reply, locale)),
    )
    ballot = (key("ballot-mine", number, locale),) if card.running else ()
    # Before there is anything to see, a result says only that it is still open.
    seen = not card.running or card.terms.counts is Counts.LIVE
    result = (key("result", number, locale),) if seen else ()
    return Message(
        (
            Title(heading(card, locale)),
            Text(explained_kind(card, locale)),
            Items(tuple((phrase(locale, f"rules-{name}"), said) for name, said in items)),
            *((Fine(phrase(locale, "rules-seal", seal=reply.commitment)),) if _lots(card) else ()),
        ),
        (*ballot, *result),
    )


def _ballot(card: VoteCard, locale: str) -> str:
    if card.terms.kind is Kind.MOTION:
        form = "motion"
    elif card.terms.rule in RANKED:
        form = "ranked"
    else:
        form = "several" if card.terms.rule in SEVERAL else "one"
    said = phrase(locale, f"rules-form-{form}")
    return f"{said} {phrase(locale, 'rules-change')}"


def _counting(card: VoteCard, locale: str) -> str:
    if card.terms.kind is Kind.STANCE:
        return phrase(locale, "counting-stance")
    said = phrase(locale, f"counting-{card.terms.rule}")
    return f"{said} {majority_needed(card, locale)}" if card.terms.kind is Kind.MOTION else said


def _who(reply: RulesShown, locale: str) -> str:
    terms = reply.card.terms
    roles = server_roles(terms.electorate)
    whole = phrase(locale, "rules-roll-place" if reply.placed else "rules-roll")
    said = electors(reply.card, locale) or whole
    if roles:
        named = listed(locale, [role(each) for each in roles])
        said = f"{said} {phrase(locale, 'for-roles', roles=named)}"
    if terms.electorate.tenure:
        said = f"{said} {phrase(locale, 'tenure', count=terms.electorate.tenure)}"
    return said


def _until(card: VoteCard, locale: str) -> str:
    said = timing(card, locale)
    return (
        f"{said} {phrase(locale, 'rules-outage')}"
        if card.closes is not None and card.running
        else said
    )


def _seen(card: VoteCard, locale: str) -> str:
    secret = card.terms.names is Names.SECRET
    said = phrase(locale, "secret" if secret else "visible")
    said = f"{said} {phrase(locale, f'counts-{card.terms.counts}')}"
    if secret:
        said = f"{said} {phrase(locale, 'rules-few')}"
    if card.terms.batched:
        said = f"{said} {phrase(locale, 'rules-batches')}"
    return said


def _lots(card: VoteCard) -> bool:
    """Whether a lot may be needed."""
    return card.terms.kind in (Kind.CHOICE, Kind.COMMITTEE)


def _ties(card: VoteCard, locale: str) -> str:
    terms = card.terms
    if card.recalls is not None:
        return phrase(locale, "ties-recall")
    if card.body is not None and card.body[0] is Office.REMOVAL:
        return phrase(locale, "ties-removal")
    if not _lots(card):
        return phrase(locale, f"ties-{terms.kind}")
    if terms.run_off:
        return phrase(locale, "ties-run-off")
    return phrase(locale, "ties-stages" if terms.rule == "stv" else "ties-lot")


def _afterwards(reply: RulesShown, locale: str) -> str:
    card, recall = reply.card, reply.recall
    if card.recalls is not None:
        return phrase(locale, "afterwards-recall", number=card.recalls)
    if card.body is not None or recall is None:
        return phrase(locale, f"afterwards-{card.terms.kind}")
    demanded = phrase(
        locale,
        "afterwards-decision",
        share=share(recall.share, locale),
        least=recall.least,
        days=recall.days,
    )
    held = phrase(
        locale,
        "afterwards-challenged",
        opens=recall.opens_hours,
        runs=recall.runs_hours,
        bar=recall.bar_days,
    )
    if card.terms.kind is Kind.MOTION:
        return f"{demanded} {held}"
    return f"{demanded} {held} {_judged(recall, locale)}"


def _judged(recall: RecallTerms, locale: str) -> str:
    """How a new vote on a choice is judged; one on a motion is judged as the motion was."""
    majority = phrase(
        locale,
        "afterwards-choice-majority",
        equal="yes" if recall.majority > Fraction(1, 2) else "no",
        majority=share(recall.majority, locale),
    )
    if not recall.quorum:
        return majority
    asked = phrase(locale, "afterwards-choice-quorum", quorum=share(recall.quorum, locale))
    return f"{asked} {majority}"
