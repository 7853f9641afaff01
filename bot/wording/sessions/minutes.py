"""The minutes: short as a message, whole as a file in Markdown."""

from collections.abc import Iterable, Iterator

from bot.desk.sessions.replies import Minutes, MinutesShown
from bot.desk.voting.replies import ResultShown
from bot.study.sessions.values import Heard, Phase, Posed, Session, State
from bot.wording.blocks import Block, Fine, Items, Message, Quote, Text, Title
from bot.wording.catalogue import phrase
from bot.wording.lists import listed, shortened
from bot.wording.markdown import document, plain
from bot.wording.marks import moment
from bot.wording.sessions.parts import heading, key, question, quotations
from bot.wording.voting.parts import heading as vote_heading
from bot.wording.voting.results import shift, verdict

_MOST = 3  # of each sort in the message; the file has all
_LONGEST, _LONGEST_PLACE = 110, 80  # so that it fits into one


def minutes_shown(reply: MinutesShown, locale: str) -> Message:
    """The minutes; as a draft with the button that posts them."""
    message = minutes_message(reply.minutes, locale)
    session = reply.minutes.session
    if session.state is State.CLOSED:
        return message
    draft = Fine(phrase(locale, "minutes-draft"))
    post = (key("post", str(session.number), locale),) if reply.leads else ()
    return Message((draft, *message.blocks), (*post, *message.controls), files=message.files)


def minutes_message(minutes: Minutes, locale: str) -> Message:
    """The minutes as a message, with their file."""
    session = minutes.session
    blocks: list[Block] = [Title(_title(session, locale)), Fine(_when(session, locale))]
    prompts = [
        (shortened(question(each, locale), _LONGEST), _cited(each)) for each in session.posed
    ]
    blocks += _section("minutes-prompts", prompts, locale)
    asked = [(shortened(each.question, _LONGEST), _answer(each, locale)) for each in session.heard]
    blocks += _section("minutes-asked", asked, locale)
    blocks += _section("minutes-votes", [_vote(each, locale) for each in minutes.results], locale)
    named = [each.name for each in session.recorded]
    if named:
        blocks.append(Text(phrase(locale, "minutes-present", members=listed(locale, named))))
    name = f"minutes-{session.number}.md"
    return Message(
        tuple(blocks),
        (key("page", str(session.number), locale),),
        files=((name, page(minutes, locale)),),
        subject=heading(session, locale),
    )


def page(minutes: Minutes, locale: str) -> str:
    """The minutes as Markdown: every prompt with its quotations, every answer with its place."""
    return document(_page(minutes, locale))


def _page(minutes: Minutes, locale: str) -> Iterator[Block | str]:
    session = minutes.session
    yield f"# {plain(_title(session, locale))}"
    yield Text(_when(session, locale))
    yield Title(phrase(locale, "minutes-agenda"))
    yield Items(tuple((phrase(locale, f"session-phase-{each}"), "") for each in Phase))
    yield Title(phrase(locale, "minutes-prompts"))
    for number, prompt in enumerate(session.posed, 1):
        yield f"### {number}. {plain(question(prompt, locale))}"
        yield from quotations(prompt, locale)
        probes = (phrase(locale, f"session-probe-{each}") for each in prompt.probes)
        yield from (Text(each) for each in probes)
    if session.heard:
        yield Title(phrase(locale, "minutes-asked"))
        for each in session.heard:
            yield f"### {plain(each.question)}"
            if each.citation is None:
                yield Text(phrase(locale, "minutes-unanswered"))
            else:
                yield Quote(each.text or phrase(locale, "removed"), each.citation)
    if minutes.results:
        yield Title(phrase(locale, "minutes-votes"))
        for result in minutes.results:
            yield f"### {plain(vote_heading(result.card, locale))}"
            yield Text(verdict(result.card, locale))
            if result.moved is not None:
                yield Text(shift(result.moved, locale))
            for cited in result.card.passages:
                yield Quote(cited.quotation or phrase(locale, "removed"), cited.citation)
    if session.recorded:
        yield Title(phrase(locale, "minutes-present-title"))
        yield Items(tuple((each.name, "") for each in session.recorded))


def _title(session: Session, locale: str) -> str:
    return phrase(locale, "minutes-title", session=heading(session, locale))


def _when(session: Session, locale: str) -> str:
    end = session.ended or session.touched
    return phrase(locale, "minutes-when", begin=moment(session.began), end=moment(end))


def _section(name: str, lines: Iterable[tuple[str, str]], locale: str) -> list[Block]:
    """A heading and its first lines; nothing for nothing."""
    every = [*lines]
    if not every:
        return []
    blocks: list[Block] = [Text(phrase(locale, name)), Items(tuple(every[:_MOST]))]
    left = len(every) - _MOST
    if left > 0:
        blocks.append(Fine(phrase(locale, "minutes-more", count=left)))
    return blocks


def _cited(prompt: Posed) -> str:
    """Where the words of a prompt stand."""
    places = dict.fromkeys(each.citation for each in prompt.quotes)
    return "; ".join(shortened(each, _LONGEST_PLACE) for each in places)


def _answer(heard: Heard, locale: str) -> str:
    if heard.citation is None:
        return phrase(locale, "minutes-unanswered")
    words = phrase(locale, "removed") if heard.text is None else heard.text
    quoted = phrase(locale, "quoted", text=shortened(" ".join(words.split()), _LONGEST))
    return f"{quoted} ({shortened(heard.citation, _LONGEST_PLACE)})"


def _vote(result: ResultShown, locale: str) -> tuple[str, str]:
    said = verdict(result.card, locale)
    if result.moved is not None:
        said += " " + shift(result.moved, locale)
    return shortened(vote_heading(result.card, locale), _LONGEST), said
