"""Votes before they are open: the preview with what can still be chosen, its forms, proposals."""

from collections.abc import Iterable
from dataclasses import replace

from bot.desk.voting.commands import COUNTS, KINDS, NAMES, RUNOFF
from bot.desk.voting.drafting import SCALE
from bot.desk.voting.drafting_commands import ADVANCED, FRONT, PASSAGES
from bot.desk.voting.drafting_replies import DraftDiscarded, DraftShown, MendingAsked, WordsAsked
from bot.desk.voting.replies import ProposalMade
from bot.desk.voting.views import VoteCard
from bot.voting.votes.terms import LONGEST_OPTION, LONGEST_TEXT, MOST_OPTIONS, Kind
from bot.wording.blocks import (
    Block,
    Choice,
    Control,
    Field,
    Fine,
    Form,
    Items,
    Menu,
    Message,
    Text,
    Title,
)
from bot.wording.catalogue import phrase
from bot.wording.lists import DOT, listed, shortened
from bot.wording.marks import moment, person
from bot.wording.names import option_name
from bot.wording.refusals import sentence
from bot.wording.voting.parts import (
    LONGEST_TITLE,
    conditions,
    explained,
    key,
    options_asked,
    passages,
    whole_question,
)
from index.documents import Citation

_ROOM = 900  # characters for the passages, and for the question
_LONGEST_LABEL = 90  # of a menu's choice, and of what is said of it
_LONGEST_LINE = 200
_LONG = {"question": LONGEST_TEXT, "options": MOST_OPTIONS * (LONGEST_OPTION + 1)}
"""The fields of several lines, and how much a vote has room for."""

_REQUIRED = frozenset({"question"})


def draft_shown(reply: DraftShown, locale: str) -> Message:
    """The vote as members would see it, what keeps it from being opened, and what may be chosen."""
    card = reply.card
    blocks: list[Block] = [Fine(phrase(locale, "draft-preview"))]
    if reply.told is not None:
        blocks.append(Text(sentence(reply.told.reason, dict(reply.told.facts), locale)))
    asked = " ".join((card.question or "").split())
    blocks.append(Title(shortened(asked, LONGEST_TITLE) or phrase(locale, "draft-no-question")))
    shown = _fitting(card)
    blocks += whole_question(shown)
    blocks.append(Text(explained(card, locale)))
    blocks += options_asked(card, locale)
    blocks += passages(shown, locale)
    if shown != card:
        blocks.append(Fine(phrase(locale, "draft-shortened")))
    blocks += conditions(card, locale, "" if reply.timed else phrase(locale, "draft-no-time"))
    if reply.aside:
        names = listed(locale, [option_name(name, locale) for name in reply.aside])
        blocks.append(Fine(phrase(locale, "draft-aside", names=names)))
    blocks += _hindrances(reply, locale)
    if reply.advanced:
        return Message(tuple(blocks), _advanced_keys(reply, locale), _settings(reply, locale))
    return Message(tuple(blocks), _keys(reply, locale), _menus(reply, locale))


def words_asked(reply: WordsAsked, locale: str) -> Message:
    """The form of a draft's words, or of its figures."""
    page = ADVANCED if reply.advanced else FRONT
    about = "stance" if reply.stance else "vote"
    fields = (_field(name, value, about, locale) for name, value in reply.fields.items())
    title = phrase(locale, f"draft-form-{page}")
    return Message((), form=Form("draft-write", f"{page}:{reply.draft}", title, tuple(fields)))


def mending_asked(reply: MendingAsked, locale: str) -> Message:
    """The form that mends a typing error; its options are as many as before."""
    card = reply.card
    about = "stance" if card.terms.kind is Kind.STANCE else "vote"
    fields = [_field("question", card.question or "", about, locale)]
    if card.terms.kind is not Kind.MOTION and card.options and card.options != SCALE:
        options = _field("options", "\n".join(card.options), about, locale)
        hint = phrase(locale, "field-mend-options-hint")
        fields.append(replace(options, hint=hint, required=True))
    form = Form("mend-write", str(card.number), phrase(locale, "control-mend"), tuple(fields))
    return Message((), form=form)


def draft_discarded(reply: DraftDiscarded, locale: str) -> Message:
    """That a draft or a proposal is gone."""
    told = phrase(locale, "draft-taken-back" if reply.proposed else "draft-discarded")
    question = shortened(" ".join(reply.question.split()), LONGEST_TITLE)
    return Message((*((Title(question),) if question else ()), Text(told)))


def proposal_made(reply: ProposalMade, locale: str) -> Message:
    """What happens now with a member's proposal, and who may second it."""
    proposal = reply.proposal
    blocks: list[Block] = [
        Title(shortened(" ".join(proposal.question.split()), LONGEST_TITLE)),
        Text(phrase(locale, f"proposed-{proposal.kind}", author=person(proposal.author))),
        Text(phrase(locale, "draft-others", count=reply.others)),
    ]
    if proposal.options:
        blocks.append(Items(tuple((option, "") for option in proposal.options)))
    blocks.append(Fine(phrase(locale, "proposed-until", at=moment(proposal.until))))
    taking_back = Control("draft-discard", proposal.proposal, phrase(locale, "control-take-back"))
    return Message(tuple(blocks), (taking_back,))


def _fitting(card: VoteCard) -> VoteCard:
    """The vote with long texts shortened: a preview of several messages could not be edited."""
    cited = card.passages
    if sum(len(each.quotation or "") for each in cited) > _ROOM:
        cited = tuple(
            replace(each, quotation=each.quotation and shortened(each.quotation, _ROOM // 3))
            for each in cited
        )
    return replace(card, question=shortened(card.question or "", _ROOM), passages=cited)


def _hindrances(reply: DraftShown, locale: str) -> list[Block]:
    """What keeps it from being opened, each with what to do; and what opening it takes."""
    blocks: list[Block] = [
        Text(sentence(each.reason, dict(each.facts), locale)) for each in reply.problems
    ]
    if blocks:
        blocks.insert(0, Title(phrase(locale, "draft-problems")))
    if not reply.card.on_roll:
        blocks.append(Text(phrase(locale, "draft-join")))
    if reply.seconded:
        blocks.append(Text(phrase(locale, "draft-seconded")))
    return blocks


def _keys(reply: DraftShown, locale: str) -> tuple[Control, ...]:
    opening = "control-draft-propose" if reply.seconded else "control-draft-open"
    argument = f"{reply.revision}:{reply.draft}"
    keys = [
        Control("draft-open", argument, phrase(locale, opening), disabled=bool(reply.problems)),
        key("draft-words", reply.draft, locale),
    ]
    if reply.kind is not None:
        keys.append(key("draft-advanced", reply.draft, locale))
    keys.append(key("draft-discard", reply.draft, locale))
    if not reply.card.on_roll:
        keys.append(key("draft-join", reply.draft, locale))
    return tuple(keys)


def _advanced_keys(reply: DraftShown, locale: str) -> tuple[Control, ...]:
    return key("draft-figures", reply.draft, locale), key("draft", reply.draft, locale)


def _menus(reply: DraftShown, locale: str) -> tuple[Menu, ...]:
    menus = []
    if reply.kind is not None:
        menus.append(_menu("kind", KINDS, reply.kind, reply, locale))
    hits = (*reply.chosen, *reply.offered)
    if hits:
        choices = tuple(
            Choice(
                str(hit.id),
                shortened(_place(hit.citation), _LONGEST_LABEL),
                shortened(" ".join(hit.text.split()), _LONGEST_LABEL),
                hit in reply.chosen,
            )
            for hit in hits
        )
        label = phrase(locale, "draft-menu-passages")
        argument = f"{PASSAGES}:{reply.draft}"
        most = min(reply.most, len(hits))
        menus.append(Menu("draft-set", argument, label, choices, least=0, most=most))
    return tuple(menus)


def _place(citation: Citation) -> str:
    """Where a passage stands, from the nearest on: of a long path a phone shows the beginning."""
    nearest = (*citation.headings, citation.title)[max(len(citation.headings) - 1, 0)]
    near = replace(citation, title=nearest, headings=(), author=None, year=None)
    return DOT.join((str(near), *([citation.title] if citation.headings else ())))


def _settings(reply: DraftShown, locale: str) -> tuple[Menu, ...]:
    terms = reply.card.terms
    menus = [
        _menu("names", NAMES, str(terms.names), reply, locale),
        _menu("counts", COUNTS, str(terms.counts), reply, locale),
    ]
    if len(reply.rules) > 1:
        menus.insert(0, _menu("rule", reply.rules, terms.rule, reply, locale))
    if terms.kind is Kind.CHOICE:
        menus.append(_menu("runoff", RUNOFF, RUNOFF[not terms.run_off], reply, locale))
    return tuple(menus)


def _menu(name: str, words: Iterable[str], now: str, reply: DraftShown, locale: str) -> Menu:
    choices = tuple(
        Choice(
            word,
            phrase(locale, f"draft-{name}-{word}"),
            phrase(locale, f"draft-{name}-{word}-said"),
            word == now,
        )
        for word in words
    )
    label = phrase(locale, f"draft-menu-{name}")
    return Menu("draft-set", f"{name}:{reply.draft}", label, choices)


def _field(name: str, value: str, about: str, locale: str) -> Field:
    label = f"field-{about}-{name}" if name in _LONG else f"field-{name}"
    hint = "" if name == "question" else phrase(locale, f"{label}-hint")
    return Field(
        name,
        phrase(locale, label),
        hint,
        value,
        required=name in _REQUIRED,
        long=name in _LONG,
        longest=_LONG.get(name, _LONGEST_LINE),
    )
