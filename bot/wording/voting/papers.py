"""How a ballot is filled in: its menus, its keys, the forms to type into."""

from bot.desk.voting.drafting import SCALE
from bot.desk.voting.replies import RankingAsked, ReceiptAsked
from bot.desk.voting.views import VoteCard
from bot.voting.counting import Option, Preference
from bot.voting.votes.terms import Counts, Kind
from bot.voting.votes.vote import State
from bot.wording.blocks import Block, Choice, Control, Field, Form, Items, Menu, Message, Text
from bot.wording.catalogue import phrase
from bot.wording.lists import shortened
from bot.wording.voting.parts import IN_SIGHT, RANKED, SEVERAL, abstains, key, option_names

MOST_BUTTONS = 5
"""More options than fill a row are read more easily in a menu."""

LONGEST_CHOICE = 100
_LONGEST_IN_SIGHT = 30  # characters of a button, or of a choice, on the narrowest phones
_LONGEST_RANKING = 400
_LONGEST_RECEIPT = 80  # the number of an entry, and 64 hexadecimal digits
# Schulze takes options that are level.
_LEVEL = frozenset({"schulze"})


def paper(blocks: list[Block], card: VoteCard, locale: str, *, whole: bool = True) -> Message:
    """A message with all that a ballot is filled in with; a way to the ``whole`` paper if not."""
    keys = ballot_keys(card, locale)
    if not whole:
        keys = (*keys, key("ballot-mine", str(card.number), locale))
    return Message(tuple(blocks), keys, ballot_menus(card, locale))


def form_of(card: VoteCard) -> str:
    """How a ballot is filled in."""
    if card.terms.kind is Kind.MOTION:
        return "motion"
    if card.terms.rule in RANKED:
        return "ranked"
    if card.terms.rule in SEVERAL:
        return "several"
    return "one" if len(card.standing) <= MOST_BUTTONS else "listed"


def ballot_menus(card: VoteCard, locale: str) -> tuple[Menu, ...]:
    """A menu of the options where one interaction is to choose among many, or several of them."""
    if not _can_vote(card):
        return ()
    held = () if card.mine is None else card.mine.choice
    names = option_names(card, locale)
    taken = {option for rank in held for option in rank}
    argument = f"{card.number}:{card.text_entry}"
    match form_of(card):
        case "ranked":
            label = phrase(locale, "control-ballot-next" if held else "ranking-favourite")
            left = [option for option in card.standing if option not in taken]
            choices = tuple(_choice(card, option, names[option]) for option in left)
            menu = Menu(_casting(card, "ballot-next"), f"{argument}:{len(held)}", label, choices)
            return (menu,) if left else ()
        case "several" | "listed" as form:
            several = form == "several"
            label = phrase(locale, "choose-several" if several else "control-ballot-choose")
            choices = tuple(
                _choice(card, option, names[option], chosen=option in taken)
                for option in card.standing
            )
            most = len(choices) if several else 1
            return (Menu(_casting(card, "ballot-choose"), argument, label, choices, most=most),)
    return ()


def ballot_keys(card: VoteCard, locale: str) -> tuple[Control, ...]:
    """The buttons of a ballot paper: the options first, so that [2] is option 2."""
    number = str(card.number)
    keys: list[Control] = []
    if _can_vote(card):
        keys += _options(card, locale)
    if card.mine is not None and card.running:
        keys.append(key("withdraw", number, locale))
    if card.mine is not None:
        keys.append(key("receipt", number, locale))
    if card.own and card.running:
        keys += _authors_keys(card, locale)
    if not card.running or (card.terms.counts is Counts.LIVE and card.shown.counts is not None):
        keys.append(key("result", number, locale))
    keys.append(key("rules", number, locale))
    return tuple(keys)


def ranking(card: VoteCard, choice: Preference, locale: str) -> Items:
    """A ranking, a line for each rank."""
    names = option_names(card, locale)
    ranks = (" = ".join(names[option] for option in sorted(rank)) for rank in choice)
    return Items(tuple((f"{place}. {rank}", "") for place, rank in enumerate(ranks, 1)))


def ranking_asked(reply: RankingAsked, locale: str) -> Message:
    """A form for a ranking, with the options by their numbers above."""
    card = reply.card
    names = option_names(card, locale)
    held = () if card.mine is None else card.mine.choice
    hint = "ranking-hint-level" if card.terms.rule in _LEVEL else "ranking-hint"
    field = Field(
        "ranking",
        phrase(locale, "ranking-label"),
        hint=phrase(locale, hint),
        value=", ".join("=".join(map(str, sorted(rank))) for rank in held),
        longest=_LONGEST_RANKING,
    )
    text = "\n".join(f"{option}  {names[option]}" for option in card.standing)
    if not card.on_roll:
        text = f"{phrase(locale, 'ballot-joins')}\n\n{text}"
    argument = f"{card.number}:{card.text_entry}"
    title = phrase(locale, "control-ballot-typed")
    form = Form(_casting(card, "ballot-typed"), argument, title, (field,), text)
    return Message((Text(title),), form=form)


def receipt_asked(_: ReceiptAsked, locale: str) -> Message:
    """A form for a receipt."""
    title = phrase(locale, "control-receipt-pasted")
    field = Field("receipt", phrase(locale, "receipt-label"), longest=_LONGEST_RECEIPT)
    return Message((Text(title),), form=Form("receipt-pasted", "", title, (field,)))


def _can_vote(card: VoteCard) -> bool:
    return card.state is State.OPEN and not card.barred


def _casting(card: VoteCard, action: str) -> str:
    """The action that casts a ballot; on that of who has not joined the circle, it joins them."""
    return action if card.on_roll else f"{action}-join"


def _options(card: VoteCard, locale: str) -> list[Control]:
    number, argument = str(card.number), f"{card.number}:{card.text_entry}"
    names = option_names(card, locale)
    keys: list[Control] = []
    form, cast = form_of(card), _casting(card, "cast")
    if form in ("motion", "one"):
        keys += [
            Control(cast, f"{argument}:{option}", _label(card, option, names[option]))
            for option in card.standing
            if not abstains(card, option)
        ]
    if form == "ranked":
        if card.mine is not None and card.mine.choice:
            ranks = len(card.mine.choice)
            keys.append(key("ballot-undo", f"{argument}:{ranks}", locale))
        keys.append(key("ballot-type", number, locale))
    keys.append(Control(cast, f"{argument}:0", _face(phrase(locale, "option-abstain")), plain=True))
    return keys


def _authors_keys(card: VoteCard, locale: str) -> list[Control]:
    number = str(card.number)
    keys: list[Control] = []
    if card.terms.kind is Kind.STANCE:
        if not card.session_began:
            keys.append(key("begin", number, locale))
        keys.append(key("endstance", number, locale))
    if card.fresh:
        keys.append(key("mend", number, locale))
        keys.append(key("calloff", number, locale))
    return keys


def _choice(card: VoteCard, option: Option, name: str, *, chosen: bool = False) -> Choice:
    return Choice(str(option), _named(card, option, name, LONGEST_CHOICE), chosen=chosen)


def _label(card: VoteCard, option: Option, name: str) -> str:
    own = card.terms.kind is Kind.MOTION or card.options == SCALE
    return _face(name) if own else _named(card, option, name, IN_SIGHT)


def _face(word: str) -> str:
    """A word of the bot's own as a button begins it."""
    return word[:1].upper() + word[1:]


def _named(card: VoteCard, option: Option, name: str, longest: int) -> str:
    """An option on a button or in a menu.

    Its number comes first where names may be unknown, as those of members, or longer than a phone
    shows: they may begin alike. The mark of a member is never shortened: a front spells it.
    """
    if card.people is not None:
        return f"{option}  {name}"
    if all(len(each) <= _LONGEST_IN_SIGHT for each in card.options or ()):
        return name
    return shortened(f"{option}  {name}", longest)
