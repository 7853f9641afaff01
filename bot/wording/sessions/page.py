"""The page of a session: a picture to share, and the buttons that lead to what it quotes."""

from bot.desk.sessions.replies import Page, PagePosted, PageShown
from bot.desk.voting.replies import ResultShown
from bot.wording.blocks import Block, Control, Fine, Items, Message, Quote, Text, Title
from bot.wording.catalogue import phrase
from bot.wording.pictures.words import AS_TEXT
from bot.wording.sessions.figure import (
    CLAIMS,
    VOTES,
    citation,
    claims,
    line,
    others,
    page_picture,
    shown_prompt,
    spoken,
)
from bot.wording.sessions.parts import heading, question
from bot.wording.voting.parts import heading as vote_heading
from bot.wording.voting.results import shift, verdict


def page_shown(reply: PageShown, locale: str) -> Message:
    """The page for whoever asked for it."""
    return _message(reply.page, locale)


def page_posted(reply: PagePosted, locale: str) -> Message:
    """The page for everybody."""
    return _message(reply.page, locale)


def _message(page: Page, locale: str) -> Message:
    title = heading(page.session, locale)
    picture = page_picture(page, locale, *_in_words(page, locale))
    return Message((Title(title), picture), _keys(page, locale), subject=title)


def _in_words(page: Page, locale: str) -> list[Block]:
    """All that the picture shows; quotations are whole."""
    blocks: list[Block] = [Fine(line(page, locale))]
    prompt = shown_prompt(page)
    if prompt is not None:
        blocks += (
            Quote(each.text or phrase(locale, "removed"), each.citation) for each in prompt.quotes
        )
        blocks.append(Text(question(prompt, locale)))
        if prompt.turns:
            blocks.append(Fine(spoken(prompt, locale)))
    for name, results in (("page-moved", claims(page)), ("page-decided", others(page))):
        if results:
            blocks.append(Text(phrase(locale, name)))
            blocks.append(Items(tuple(_result(each, locale) for each in results)))
    return blocks


def _result(result: ResultShown, locale: str) -> tuple[str, str]:
    said = [verdict(result.card, locale)]
    if result.moved is not None:
        said = [shift(result.moved, locale)]
    cited = citation(result)
    if cited:
        said.append(f"({cited})")
    return vote_heading(result.card, locale), " ".join(said)


def _keys(page: Page, locale: str) -> tuple[Control, ...]:
    """To each quotation of the page, and to all of it in words."""
    number, keys = str(page.session.number), []
    prompt = shown_prompt(page)
    if prompt is not None and prompt.quotes:
        passage = phrase(locale, "control-session-passage")
        keys.append(Control("session-passage", f"{number}:{page.shown}", passage))
    for each in (*claims(page)[:CLAIMS], *others(page)[:VOTES]):
        vote = str(each.card.number)
        if each.card.passages:
            keys.append(Control("result", vote, phrase(locale, "page-vote", number=vote)))
    words = phrase(locale, "control-astext")
    return (*keys, Control(AS_TEXT, f"session-page:{number}", words))
