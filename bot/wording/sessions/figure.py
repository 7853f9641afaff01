"""The page of a session as a picture: the words that were disputed, the shift, the decisions."""

from bot.charts.figures import Cited, Claimed, Decided, Pair
from bot.charts.figures import Page as Drawn
from bot.desk.sessions.replies import Page
from bot.desk.voting.replies import ResultShown
from bot.study.sessions.values import Posed
from bot.voting.votes.terms import Kind
from bot.wording.blocks import Block, Picture
from bot.wording.catalogue import phrase
from bot.wording.lists import quoted, shortened
from bot.wording.pictures.words import day, pictured
from bot.wording.sessions.parts import question
from bot.wording.voting.parts import heading, option_names
from bot.wording.voting.results import shift, verdict

CLAIMS, VOTES = 2, 3
"""As many have room on a card that is to be read on a phone; the minutes have all."""

_LONGEST = 640  # of all that is quoted: the whole is behind its button
_LONGEST_ALT = 200  # of a quotation, where all else is told, too


def page_picture(page: Page, locale: str, *instead: Block) -> Picture:
    """The picture, and in a few sentences what is to be seen in it."""
    prompt = shown_prompt(page)
    stances, votes = claims(page), others(page)
    left = len(stances[CLAIMS:]) + len(votes[VOTES:])
    figure = Drawn(
        page.session.title or phrase(locale, "page-untitled"),
        line(page, locale),
        "" if prompt is None else question(prompt, locale),
        () if prompt is None else tuple(_cited(prompt, locale)),
        tuple(_claimed(each, locale) for each in stances[:CLAIMS]),
        tuple(
            Decided(heading(each.card, locale), verdict(each.card, locale), citation(each))
            for each in votes[:VOTES]
        ),
        (phrase(locale, "page-moved"), phrase(locale, "page-decided")),
        (phrase(locale, "picture-before"), phrase(locale, "picture-after")),
        "" if prompt is None else spoken(prompt, locale),
        phrase(locale, "page-more", count=left) if left else "",
        phrase(locale, "page-foot"),
    )
    told = " ".join(_told(figure))
    alt = phrase(locale, "page-alt", title=figure.title, line=figure.line, told=told)
    return pictured(f"session-{page.session.number}", figure, alt, *instead)


def shown_prompt(page: Page) -> Posed | None:
    """The prompt that is on the page."""
    posed = page.session.posed
    return posed[page.shown - 1] if 1 <= page.shown <= len(posed) else None


def line(page: Page, locale: str) -> str:
    """Which session it was, and when: *Session 3, 2 March 2026*."""
    return phrase(locale, "page-line", number=page.session.number, day=day(page.day, locale))


def spoken(prompt: Posed, locale: str) -> str:
    """How many turns were spoken on a prompt; empty for none."""
    return phrase(locale, "page-turns", count=prompt.turns) if prompt.turns else ""


def claims(page: Page) -> list[ResultShown]:
    """The stances of the session."""
    return [each for each in page.results if each.card.terms.kind is Kind.STANCE]


def others(page: Page) -> list[ResultShown]:
    """What else was voted on."""
    return [each for each in page.results if each.card.terms.kind is not Kind.STANCE]


def citation(result: ResultShown) -> str:
    """Where the passages of a vote stand."""
    return "; ".join(dict.fromkeys(each.citation or "" for each in result.card.passages))


def _cited(prompt: Posed, locale: str) -> list[Cited]:
    room = _LONGEST // max(len(prompt.quotes), 1)
    return [
        Cited(
            phrase(locale, "removed")
            if each.text is None
            else quoted(locale, _cut(" ".join(each.text.split()), room)),
            each.citation,
        )
        for each in prompt.quotes
    ]


def _cut(text: str, room: int) -> str:
    """A quotation that is too long for the card, as far as the last whole word that has room."""
    return text if len(text) <= room else text[:room].rpartition(" ")[0] + " …"


def _claimed(result: ResultShown, locale: str) -> Claimed:
    """How opinions moved, so far as the secrecy of the stance lets it be known."""
    card, title = result.card, heading(result.card, locale)
    if result.moved is None:
        return Claimed(title, (), verdict(card, locale))
    counts, before = card.shown.counts, result.before
    pairs: tuple[Pair, ...] = ()
    if counts is not None and before is not None:
        names = option_names(card, locale)
        pairs = tuple(
            Pair(names[number], before.get(number, 0), counts.get(number, 0))
            for number in card.standing
        )
    return Claimed(title, pairs, shift(result.moved, locale))


def _told(figure: Drawn) -> list[str]:
    told = [f"{shortened(each.text, _LONGEST_ALT)} ({each.citation})" for each in figure.quotes]
    told += [figure.question, figure.note]
    for claim in figure.claims:
        moves = ", ".join(f"{each.name}: {each.before} → {each.after}" for each in claim.pairs)
        told += [f"{claim.title}:", moves and f"{moves}.", claim.said]
    for vote in figure.decisions:
        told += [f"{vote.title}:", vote.said]
    return [each for each in told if each]
