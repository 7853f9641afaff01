"""The pages behind a body's card: programmes, standing, recall, mandates, history, rules."""

from collections.abc import Callable

from bot.desk.bodies.replies import BindingAsked, PageShown
from bot.desk.bodies.requests import Asked, Page
from bot.desk.bodies.views import AssemblyCard
from bot.wording.blocks import Block, Fine, Items, Menu, Message, Quote, Text, Title
from bot.wording.bodies import councils, managing, shared
from bot.wording.bodies.assemblies import moves, own, people
from bot.wording.bodies.history import history
from bot.wording.bodies.lists import list_names
from bot.wording.catalogue import phrase
from bot.wording.voting.parts import heading, option_names


def page_shown(reply: PageShown, locale: str) -> Message:
    """A page, with the way back to the card."""
    card = reply.card
    title = shared.heading(managing.title_of(card), locale).text
    head = Title(phrase(locale, f"page-title-{reply.page}", body=title))
    message = _PAGES[reply.page](reply, locale)
    return Message(
        (head, *message.blocks),
        (*message.controls, shared.back(card.id, locale)),
        message.menus,
    )


def binding_asked(reply: BindingAsked, locale: str) -> Message:
    """Which vote is to fall under a mandate, or what the mandate asks for there."""
    title = shared.heading(reply.title, locale)
    seat = phrase(locale, "mandate-of", seat=reply.seat)
    blocks: list[Block] = [title, Text(seat), Quote(reply.mandate or phrase(locale, "removed"))]
    back = shared.turn(Page.MANDATES, reply.body, locale)
    if reply.chosen is not None:
        card = reply.chosen
        blocks += [Text(phrase(locale, "binding-choice")), Text(heading(card, locale))]
        names = option_names(card, locale)
        choices = tuple(
            shared.choice(number, names[number]) for number in card.standing[: shared.MOST_CHOICES]
        )
        argument = f"{reply.body}:{reply.seat}:{card.number}"
        menu = Menu("bind", argument, phrase(locale, "control-bind"), choices)
        return Message(tuple(blocks), (back,), (menu,))
    if not reply.votes:
        return Message((*blocks, Text(phrase(locale, "binding-none"))), (back,))
    choices = tuple(shared.choice(each.number, heading(each, locale)) for each in reply.votes)
    label = phrase(locale, "control-binding-vote")
    menu = Menu("binding-vote", f"{reply.body}:{reply.seat}", label, choices)
    return Message((*blocks, Text(phrase(locale, "binding-vote"))), (back,), (menu,))


def _programmes(reply: PageShown, locale: str) -> Message:
    card = reply.card
    if not isinstance(card, AssemblyCard):
        return Message((Text(phrase(locale, "programmes-none")),))
    quotes = tuple(
        Quote(
            each.programme or phrase(locale, "removed"),
            f"{dict(card.numbers)[each.id]}  {each.name or phrase(locale, 'removed')}",
        )
        for each in card.shown.lists
    )
    return Message(quotes or (Text(phrase(locale, "programmes-none")),))


def _stand(reply: PageShown, locale: str) -> Message:
    card = reply.card
    if not isinstance(card, AssemblyCard):
        return Message((Text(phrase(locale, "stand-in-group")),))
    names, numbers = list_names(card, locale), dict(card.numbers)
    lines = tuple(
        (f"{numbers[each.id]}  {names[each.id]}", ", ".join(people(each, locale)))
        for each in card.shown.lists
    )
    blocks: list[Block] = [Text(own(card, locale)), Text(phrase(locale, "stand-how"))]
    blocks += [Items(lines)] if lines else [Text(phrase(locale, "lists-none"))]
    if not (card.on_roll and card.stands is None and moves(card) and lines):
        return Message(tuple(blocks))
    choices = tuple(
        shared.choice(numbers[each.id], f"{numbers[each.id]}  {names[each.id]}")
        for each in card.shown.lists[: shared.MOST_CHOICES]
    )
    return Message(
        tuple(blocks), (), (Menu("stand", card.id, phrase(locale, "control-stand"), choices),)
    )


def _recall(reply: PageShown, locale: str) -> Message:
    card = reply.card
    design = "programmes" if isinstance(card, AssemblyCard) else "groups"
    blocks: list[Block] = [Text(phrase(locale, f"recall-how-{design}"))]
    seats = tuple(
        (shared.place(seat, locale), shared.somebody(member, locale))
        for seat, member in card.delegates
        if member is not None
    )
    blocks += [Items(seats)] if seats else [Text(phrase(locale, "recall-nobody"))]
    if card.offices.chair is not None:
        chair = shared.somebody(card.offices.chair, locale)
        blocks.append(Text(phrase(locale, "recall-how-chair", member=chair)))
    blocks += shared.petitions(card.petitions, locale)
    running = {None if each.chair else each.seat for each in card.petitions}
    choices = [
        shared.choice(seat, f"{shared.place(seat, locale)}: {shared.somebody(member, locale)}")
        for seat, member in card.delegates
        if member is not None and seat not in running
    ]
    if card.offices.chair is not None and None not in running:
        choices.insert(0, shared.spoken("chair", phrase(locale, "chair")))
    menus: tuple[Menu, ...] = ()
    if choices and card.on_roll:
        label = phrase(locale, "control-recall-seat")
        most = tuple(choices[: shared.MOST_CHOICES])
        menus = (Menu("write-about", f"{Asked.RECALL}:{card.id}", label, most),)
    elif not card.on_roll:
        blocks.append(Fine(phrase(locale, "body-join-first")))
    keys = [] if card.on_roll else [shared.join_key(locale)]
    return Message(tuple(blocks), (*keys, *shared.petition_keys(card, locale)), menus)


def _mandates(reply: PageShown, locale: str) -> Message:
    card = reply.card
    blocks = [Text(phrase(locale, "mandate-what")), *shared.mandates(card.mandates, locale)]
    told = phrase(locale, "mandate-who" if reply.moderator else "mandate-decided")
    blocks.append(Fine(told))
    seats = tuple(
        shared.choice(seat, shared.place(seat, locale))
        for seat, _ in card.delegates[: shared.MOST_CHOICES]
    )
    menus = []
    if seats:
        label = phrase(locale, "control-mandate-given")
        menus.append(Menu("write-about", f"{Asked.MANDATE}:{card.id}", label, seats))
    bound = tuple(
        shared.choice(seat, shared.place(seat, locale))
        for seat in dict.fromkeys(each.seat for each in card.mandates)
    )[: shared.MOST_CHOICES]
    if bound and reply.moderator:
        menus += (
            Menu(action, card.id, phrase(locale, f"control-{action}"), bound)
            for action in ("binding", "release")
        )
    return Message(tuple(blocks), (), tuple(menus))


def _rules(reply: PageShown, locale: str) -> Message:
    card = reply.card
    if isinstance(card, AssemblyCard):
        lines = [
            phrase(locale, "support-is-not-stand"),
            managing.window_told(card.terms.window, locale),
            phrase(locale, "rules-shared-out"),
            phrase(locale, "recall-how-programmes"),
            phrase(locale, "support-secret" if card.terms.secret else "support-visible"),
        ]
    else:
        lines = [
            councils.seats(card, locale),
            phrase(locale, "rules-elected"),
            phrase(locale, "recall-how-groups"),
            phrase(locale, "rules-asked", count=card.terms.asking),
            phrase(locale, "rules-founders", count=card.terms.founders),
        ]
        if card.terms.immunity:
            lines.append(phrase(locale, "rules-immunity", count=card.terms.immunity))
        gathering = managing.span(60 * card.terms.nomination, locale)
        lines.append(phrase(locale, "rules-nomination", span=gathering))
    terms = card.terms
    ballot = managing.span(60 * terms.voting, locale)
    lines.append(phrase(locale, "rules-terms", ballot=ballot, days=terms.days))
    if terms.tenure:
        lines.append(phrase(locale, "body-tenure", count=terms.tenure))
    return Message(tuple(Text(line) for line in lines))


_PAGES: dict[Page, Callable[[PageShown, str], Message]] = {
    Page.PROGRAMMES: _programmes,
    Page.STAND: _stand,
    Page.RECALL: _recall,
    Page.MANDATES: _mandates,
    Page.HISTORY: history,
    Page.RULES: _rules,
    Page.MANAGE: managing.manage,
}
