"""What sentences on votes are made of: names, options, choices, figures."""

from datetime import timedelta
from fractions import Fraction

from bot.desk.voting.drafting import SCALE
from bot.desk.voting.views import Office, VoteCard
from bot.voting.counting import Option, Preference
from bot.voting.roll import Electorate
from bot.voting.votes.terms import MOTION, Kind, Names
from bot.voting.votes.vote import ABSTAINED, State
from bot.wording.blocks import Block, Control, Fine, Items, Quote, Text
from bot.wording.catalogue import phrase
from bot.wording.lists import listed, shortened
from bot.wording.marks import moment, person, role

IN_SIGHT = 34  # characters of a button on a narrow phone
LONGEST_TITLE = 120
_BAR = 10  # as much as stands beside a count on a phone
_ROOM_FOR_PASSAGES = 500  # characters of quotations that do not crowd out the rest
_MANY_MINUTES = 120  # from here on, hours are named
RANKED = frozenset({"irv", "stv", "schulze"})
SEVERAL = RANKED | {"approval", "seqpav", "seqphragmen"}


def heading(card: VoteCard, locale: str) -> str:
    """The number and the question: *#12 Which chapter next?*."""
    if card.body is not None:
        office, title = card.body
        named = title or phrase(locale, "removed")
        asked = phrase(locale, f"vote-of-{office}", title=named, group=card.question or "")
        return f"#{card.number} {asked}"
    if card.question is not None and card.recalls is not None:
        asked = shortened(" ".join(card.question.split()), LONGEST_TITLE)
        return f"#{card.number} {phrase(locale, 'revoke', question=asked)}"
    if card.question is None:
        return f"#{card.number} {phrase(locale, 'removed')}"
    return f"#{card.number} {shortened(' '.join(card.question.split()), LONGEST_TITLE)}"


def whole_question(card: VoteCard) -> list[Block]:
    """The question, where a headline does not hold all of it."""
    question = card.question or ""
    cut = len(" ".join(question.split())) > LONGEST_TITLE or "\n" in question.strip()
    return [Quote(question)] if cut and card.body is None else []


def option_names(card: VoteCard, locale: str) -> dict[Option, str]:
    """The options by their numbers; those that are the bot's own in the reader's language."""
    if card.terms.kind is Kind.MOTION:
        return {number: phrase(locale, f"option-{word}") for number, word in enumerate(MOTION, 1)}
    if card.people is not None:
        return {
            number: phrase(locale, "somebody") if member is None else person(member)
            for number, member in enumerate(card.people, 1)
        }
    if card.options is None:
        return {number: phrase(locale, "removed") for number in card.standing}
    if card.options == SCALE:
        keys = (f"scale-{word.replace(' ', '-')}" for word in SCALE)
        return {number: phrase(locale, key) for number, key in enumerate(keys, 1)}
    # An empty one is the name of somebody whose data were deleted.
    return {
        number: each or phrase(locale, "removed") for number, each in enumerate(card.options, 1)
    }


def chosen(card: VoteCard, choice: Preference, locale: str) -> str:
    """A choice in words: *Tea*, *Tea and Coffee*, *1. Tea, 2. Coffee*."""
    names = option_names(card, locale)
    if not choice:
        return phrase(locale, "option-abstain")
    if card.terms.rule in RANKED:
        ranks = (" = ".join(names[option] for option in sorted(rank)) for rank in choice)
        return ", ".join(f"{place}. {rank}" for place, rank in enumerate(ranks, 1))
    return listed(locale, [names[option] for option in sorted(choice[0])])


def own_ballot(card: VoteCard, locale: str) -> str:
    """What the reader's ballot says, or why there can be none."""
    if card.mine is None:
        return phrase(locale, "ballot-barred" if card.barred and card.running else "ballot-none")
    key = "ballot-mine" if card.mine.counts else "ballot-struck"
    return phrase(locale, key, choice=chosen(card, card.mine.choice, locale))


def explained(card: VoteCard, locale: str) -> str:
    """What kind of vote it is, and how its ballots are meant."""
    terms = card.terms
    form = "one"
    if terms.rule in RANKED:
        form = "ranked"
    elif terms.rule in SEVERAL:
        form = "several"
    kind = f"{explained_kind(card, locale)} {electors(card, locale)}".rstrip()
    if terms.kind is Kind.MOTION:
        return f"{kind} {majority_needed(card, locale)}"
    return f"{kind} {phrase(locale, f'form-{form}')}"


def explained_kind(card: VoteCard, locale: str) -> str:
    """What kind of vote it is."""
    if card.body is not None and card.body[0] is Office.REMOVAL:
        return phrase(locale, "kind-removal")
    if card.recalls is not None:
        return phrase(locale, "kind-recall")
    return phrase(locale, f"kind-{card.terms.kind}", count=card.terms.seats)


def electors(card: VoteCard, locale: str) -> str:
    """Who alone votes, where it is a part of the circle."""
    office, title = card.body or (None, None)
    if office is Office.GROUP:
        group = card.question or phrase(locale, "removed")
        return phrase(locale, "electors-group", group=group)
    if office in (Office.EXECUTIVE, Office.CHAIR):
        return phrase(locale, "electors-delegates", title=title or phrase(locale, "removed"))
    return ""


def majority_needed(card: VoteCard, locale: str) -> str:
    """How many must say yes."""
    return phrase(
        locale,
        "motion-majority" if card.recalls is None else "recall-majority",
        equal="yes" if card.terms.or_equal else "no",
        majority=share(card.terms.majority, locale),
    )


def options_shown(card: VoteCard, locale: str) -> Items:
    """The options by number, with the counts that may be shown, and what the reader chose."""
    names = option_names(card, locale)
    counts = card.shown.counts
    shown = [number for number in names if number in card.standing or abstains(card, number)]
    if counts is not None and counts.get(ABSTAINED) and card.terms.kind is not Kind.MOTION:
        names = {**names, ABSTAINED: phrase(locale, "option-abstain")}
        shown.append(ABSTAINED)
    items = []
    for number in shown:
        name = f"{number}  {names[number]}" if number else names[number]
        said = ""
        if counts is not None and card.shown.turnout:
            count = counts.get(ABSTAINED if abstains(card, number) else number, 0)
            ranked = card.terms.rule in RANKED and number != ABSTAINED
            said = phrase(locale, "first-choices" if ranked else "votes", count=count)
            said += f"  {bar(Fraction(count, card.shown.turnout))}"
        items.append((name, said))
    return Items(tuple(items))


def options_asked(card: VoteCard, locale: str) -> list[Items]:
    """The options, where that says something: of a motion everybody knows them."""
    known = card.terms.kind is Kind.MOTION and card.shown.counts is None
    return [] if known else [options_shown(card, locale)]


def passages(card: VoteCard, locale: str) -> list[Block]:
    """The text at hand, quoted as it stood."""
    return [
        Quote(each.quotation or phrase(locale, "removed"), each.citation) for each in card.passages
    ]


def passages_in_brief(card: VoteCard, locale: str) -> list[Block]:
    """The text at hand: quoted where there is room, else by its places alone."""
    quoted = passages(card, locale)
    if sum(len(each.text) for each in quoted if isinstance(each, Quote)) <= _ROOM_FOR_PASSAGES:
        return quoted
    places = [each.citation for each in card.passages if each.citation]
    return [Fine(phrase(locale, "board-passages", places=listed(locale, places)))]


def conditions(card: VoteCard, locale: str, until: str = "") -> list[Block]:
    """Small print: until when, who may vote, what is seen of it, what it needs.

    ``until`` stands in place of the time, where that is not known.
    """
    terms = card.terms
    lines = [until or timing(card, locale)]
    counts = phrase(locale, f"counts-{terms.counts}") if card.running else ""
    lines.append(f"{turnout(card, locale)} {counts}".rstrip())
    if terms.quorum:
        lines.append(quorum(card, locale))
    if terms.names is Names.SECRET:
        lines.append(phrase(locale, "secret"))
    else:
        lines.append(phrase(locale, "visible"))
    roles = server_roles(terms.electorate)
    if roles:
        lines.append(
            phrase(locale, "for-roles", roles=listed(locale, [role(each) for each in roles]))
        )
    if terms.electorate.tenure:
        lines.append(phrase(locale, "tenure", count=terms.electorate.tenure))
    return [Fine(line) for line in lines if line]


def server_roles(electorate: Electorate) -> list[str]:
    """The roles of the server that it asks for.

    Those that bodies give their members are none; the vote says whose it is. They alone have a
    colon: ids are numbers, or names that were typed without one.
    """
    return sorted(each for each in electorate.roles if ":" not in each)


def timing(card: VoteCard, locale: str) -> str:
    """Until when it runs, or how it ended."""
    if card.state is State.SUSPENDED:
        return phrase(locale, "vote-suspended")
    if card.closes is not None:
        line = phrase(locale, "vote-closes", at=moment(card.closes))
        if card.shifted > timedelta():
            line += f" {_shifted(card.shifted, locale)}"
        return line
    if card.closed is not None:
        return phrase(locale, "vote-closed", at=moment(card.closed))
    return phrase(locale, "vote-standing")


def _shifted(by: timedelta, locale: str) -> str:
    """By how much the close moved, because the bot was away."""
    minutes = int(by.total_seconds() // 60)
    if minutes < _MANY_MINUTES:
        return phrase(locale, "vote-shifted", count=minutes)
    hours, minutes = divmod(minutes, 60)
    return phrase(locale, "vote-shifted-long", hours=hours, minutes=minutes)


def turnout(card: VoteCard, locale: str) -> str:
    """How many voted, of those who joined the circle and may."""
    return phrase(locale, "turnout", turnout=card.shown.turnout, roll=card.roll)


def quorum(card: VoteCard, locale: str) -> str:
    """How many must vote, and where that figure comes from."""
    needed = -(-card.terms.quorum.numerator * card.roll // card.terms.quorum.denominator)
    return phrase(
        locale,
        "quorum" if card.running else "quorum-closed",
        needed=needed,
        roll=card.roll,
        share=share(card.terms.quorum, locale),
    )


def share(value: Fraction, locale: str) -> str:
    """*a half*, *two thirds*, *40 %*."""
    common = {Fraction(1, 2): "half", Fraction(1, 3): "third", Fraction(2, 3): "two-thirds"}
    if value in common:
        return phrase(locale, f"share-{common[value]}")
    percent = value * 100
    return f"{percent.numerator} %" if percent.denominator == 1 else str(value)


def bar(part: Fraction) -> str:
    """A share of all as a bar; nothing for nothing."""
    return "█" * min(_BAR, max(int(part * _BAR + Fraction(1, 2)), 1)) if part else ""


def key(action: str, argument: str, locale: str, name: str = "") -> Control:
    """A button by its action."""
    return Control(action, argument, phrase(locale, f"control-{name or action}"))


def on_button(locale: str, name: str, fact: str, words: str) -> str:
    """A label with somebody's own words as its ``fact``, of which a phone shows so many."""
    room = IN_SIGHT - len(phrase(locale, name, **{fact: ""}))
    return phrase(locale, name, **{fact: shortened(words, room)})


def not_shown(card: VoteCard, locale: str) -> list[Block]:
    """Why no counts are shown, where that needs saying."""
    withheld = card.shown.withheld
    if withheld is None:
        return []
    return [Text(phrase(locale, f"withheld-{withheld}"))]


def abstains(card: VoteCard, number: Option) -> bool:
    """Whether an option is a motion's third, which on a ballot is the empty preference."""
    return card.terms.kind is Kind.MOTION and number == len(MOTION)
