"""What came of a vote: the verdict, the figures, the count that a person can follow, the draw."""

from dataclasses import replace

from bot.desk.voting.replies import DrawShown, ResultShown
from bot.desk.voting.views import Count, VoteCard
from bot.voting.counting import Option
from bot.voting.decisions.decision import Standing
from bot.voting.report import decided_by, votes_of
from bot.voting.votes.events import Outcome
from bot.voting.votes.showing import Moved
from bot.voting.votes.terms import MOST_OPTIONS, Kind
from bot.voting.votes.vote import State
from bot.wording.blocks import Block, Control, Fine, Items, Message, Text, Title
from bot.wording.catalogue import phrase
from bot.wording.lists import DOT, listed
from bot.wording.marks import moment, person
from bot.wording.pictures.results import is_staged, result_picture
from bot.wording.voting.challenges import chain_told, challenge_keys
from bot.wording.voting.parts import (
    chosen,
    heading,
    key,
    not_shown,
    option_names,
    options_shown,
    passages_in_brief,
    quorum,
    timing,
    turnout,
)

_PLAIN = frozenset({"plurality", "approval"})
"""What need not be named: the most votes win."""

_TRANSFERRED = frozenset({"irv", "stv"})
_MULTISTAGE = _TRANSFERRED | {"seqpav", "seqphragmen"}

# A result has to fit into a message of a phone's width; the record has all of it.
_MOST_TIES = 4
_FEW_NAMES = 4


def verdict(card: VoteCard, locale: str) -> str:
    """What came of it, in a sentence or two."""
    ended = card.ended
    if ended is None or (card.state is State.ANNULLED and card.again is not None):
        return _without_count(card, locale)
    names = option_names(card, locale)
    winners = listed(locale, [names[option] for option in ended.winners])
    facts: dict[str, str | int] = {"winners": winners, "count": len(ended.winners)}
    if ended.outcome is Outcome.RUN_OFF and ended.run_off is not None:
        facts["number"] = ended.run_off
    name = str(ended.outcome)
    if ended.outcome is Outcome.COUNTED:
        name = "stance" if card.terms.kind is Kind.STANCE else "poll"
        if name == "poll" and not card.shown.turnout:
            name = "undecided"
    if card.recalls is not None:
        facts["number"] = card.recalls
        if ended.outcome in (Outcome.ADOPTED, Outcome.REJECTED):
            name = "recall-moot" if card.moot else f"recall-{name}"
    told = phrase(locale, f"verdict-{name}", **facts)
    if ended.standing is not None and ended.standing is not Standing.IN_FORCE:
        standing = phrase(
            locale, f"standing-{ended.standing}", number=ended.superseded_by or card.number
        )
        told += f" {standing}"
    return told


def _without_count(card: VoteCard, locale: str) -> str:
    """Why no count of it holds, or not yet."""
    if card.state is State.ANNULLED and card.again is not None:
        return phrase(locale, "verdict-annulled", number=card.again)
    if card.state is not State.CANCELLED:
        return phrase(locale, "verdict-running")
    if card.moot and card.recalls is not None:
        return phrase(locale, "verdict-recall-off", number=card.recalls)
    return phrase(locale, "verdict-cancelled")


def result_shown(reply: ResultShown, locale: str) -> Message:
    """The verdict, the figures, how they were counted, and what to check them with."""
    card = reply.card
    blocks: list[Block] = [Title(heading(card, locale)), Text(verdict(card, locale))]
    told = staged(card, reply.count, locale) if reply.count is not None else []
    blocks += chain_told(card, locale)
    if card.shown.counts is not None:
        options = options_shown(card, locale)
        if is_staged(reply):
            blocks.append(result_picture(reply, locale, options, *told))
            told = []
        else:
            blocks.append(result_picture(reply, locale, options))
    blocks += not_shown(card, locale)
    if reply.moved is not None:
        blocks.append(Text(shift(reply.moved, locale)))
    blocks += told
    ties = [] if reply.count is None else ties_told(card, reply.count, locale, _FEW_NAMES)
    blocks += _few(ties, locale)
    if card.ended is not None and card.ended.drawn and not ties:
        blocks.append(Text(phrase(locale, "drawn")))
    if reply.unstruck is not None and card.ended is not None:
        names = option_names(card, locale)
        others = listed(locale, [names[option] for option in card.ended.unstruck or ()])
        blocks.append(Text(phrase(locale, "unstruck", winners=others or "–")))
    if card.ballots:
        blocks.append(Text(phrase(locale, "names")))
        blocks.append(Items(tuple(_named(card, locale))))
    blocks += passages_in_brief(card, locale)
    blocks += reasons(card, locale)
    blocks += [Fine(figures(card, locale)), Fine(phrase(locale, "ledger-head", head=reply.head))]
    return Message(tuple(blocks), _keys(card, locale))


def figures(card: VoteCard, locale: str) -> str:
    """When it closes or closed, how many voted, what it needs; nothing of what was called off."""
    told = [timing(card, locale)]
    if card.state is not State.CANCELLED:
        told.append(turnout(card, locale))
        if card.terms.quorum:
            told.append(quorum(card, locale))
    return " ".join(told)


def reasons(card: VoteCard, locale: str) -> list[Block]:
    """What moderators did with it, with the public reasons."""
    items = tuple(
        (phrase(locale, f"done-{event}", at=moment(at)), reason or "")
        for event, at, reason in card.reasons
    )
    return [Items(items)] if items else []


def last_reason(card: VoteCard, locale: str) -> list[Block]:
    """The last of what moderators did with it that still matters: that it was suspended may not."""
    kept = [each for each in card.reasons if each[0] != "suspended"]
    if card.state is State.SUSPENDED:
        kept = list(card.reasons)
    return reasons(replace(card, reasons=tuple(kept[-1:])), locale)


def counted(card: VoteCard, count: Count, locale: str) -> list[Block]:
    """The whole count, as lines that a person can follow, and what decided ties."""
    plain = [_rule(count, locale)] if count.record.rule in _PLAIN else []
    return [*plain, *staged(card, count, locale), *ties_told(card, count, locale)]


def staged(card: VoteCard, count: Count, locale: str) -> list[Block]:
    """How it was counted, stage by stage or pair by pair."""
    record = count.record
    names = option_names(card, locale)
    blocks: list[Block] = []
    if record.rule not in _PLAIN and card.terms.kind is not Kind.MOTION:
        blocks.append(_rule(count, locale))
    if record.quota is not None:
        blocks.append(Text(phrase(locale, "tally-quota", quota=votes_of(record, record.quota))))
    if "pairwise" in record.facts:
        blocks += _pairs(card, count, locale)
    if record.rule in _MULTISTAGE and record.stages:
        blocks.append(Items(tuple(_stages(count, names, locale))))
    if record.rule == "seqphragmen":
        blocks.append(Fine(phrase(locale, "tally-loads")))
    if record.rule == "seqpav":
        blocks.append(Fine(phrase(locale, "tally-additions")))
    return blocks


def _rule(count: Count, locale: str) -> Text:
    """What the rule is called."""
    rule = phrase(locale, "tally-rule", rule=count.record.rule)
    return Text(phrase(locale, "counted-by", rule=rule))


def ties_told(card: VoteCard, count: Count, locale: str, most: int = MOST_OPTIONS) -> list[Block]:
    """Who was level, and what decided; of more than ``most`` only how many they were."""
    names = option_names(card, locale)
    blocks: list[Block] = []
    for tie in count.record.ties:
        told = phrase(
            locale,
            "tally-tie" if len(count.record.stages) > 1 else "tie-once",
            means=decided_by(tie, count.record),
            stage=tie.stage,
            among=listed(locale, [names[option] for option in tie.among])
            if len(tie.among) <= most
            else phrase(locale, "tie-among", options=len(tie.among)),
            chosen=listed(locale, [names[option] for option in tie.chosen]),
            count=len(tie.chosen),
        )
        if card.ended is not None and (card.ended.drawn or "lot" not in tie.broken_by):
            blocks.append(Text(told))
    return blocks


def _few(ties: list[Block], locale: str) -> list[Block]:
    """The first ties: where few vote on many options, nearly every stage has one."""
    if len(ties) <= _MOST_TIES:
        return ties
    left = len(ties) - _MOST_TIES
    return [*ties[:_MOST_TIES], Text(phrase(locale, "ties-more", count=left))]


def draw_shown(reply: DrawShown, locale: str) -> Message:
    """The steps of the lot, to be done again by anybody."""
    card = reply.card
    names = option_names(card, locale)
    return Message(
        (
            Title(phrase(locale, "draw-title", number=card.number)),
            Text(phrase(locale, "draw-before", commitment=reply.commitment)),
            Text(phrase(locale, "draw-seed", seed=reply.seed)),
            Text(phrase(locale, "draw-steps")),
            Items(tuple((f"{option}  {names[option]}", digest) for option, digest in reply.drew)),
            Text(phrase(locale, "draw-lowest")),
            Fine(phrase(locale, "draw-operator")),
        )
    )


def _stages(count: Count, names: dict[Option, str], locale: str) -> list[tuple[str, str]]:
    record = count.record
    lines = []
    for number, stage in enumerate(record.stages, 1):
        # Whoever has no votes at a stage is left out: where there are many, they hide the others.
        having = [option for option, votes in stage.votes.items() if votes]
        shown = having if having and record.rule in _TRANSFERRED else stage.votes
        ordered = sorted(shown, key=lambda option: (-stage.votes[option], option))
        figures = [f"{names[option]} {votes_of(record, stage.votes[option])}" for option in ordered]
        if stage.non_transferable:
            rest = votes_of(record, stage.non_transferable)
            figures.append(f"{phrase(locale, 'tally-row-rest')} {rest}")
        told = DOT.join(figures)
        for name, options in (("elected", stage.elected), ("excluded", stage.excluded)):
            if options:
                who = listed(locale, [names[option] for option in options])
                told += f". {phrase(locale, f'stage-{name}', names=who)}"
        lines.append((phrase(locale, "tally-column-stage", stage=number), told))
    return lines


def _pairs(card: VoteCard, count: Count, locale: str) -> list[Block]:
    names = option_names(card, locale)
    matrix = count.record.facts["pairwise"]
    options = count.election.options
    if not isinstance(matrix, tuple):
        return []
    items = [
        (
            names[option],
            DOT.join(
                f"{names[other]} {matrix[row][column]}:{matrix[column][row]}"
                for column, other in enumerate(options)
                if other != option
            ),
        )
        for row, option in enumerate(options)
    ]
    return [Text(phrase(locale, "pairs")), Items(tuple(items))]


def _named(card: VoteCard, locale: str) -> list[tuple[str, str]]:
    return [
        (
            person(member) if member is not None else phrase(locale, "somebody"),
            chosen(card, choice, locale),
        )
        for member, choice in card.ballots
    ]


def shift(moved: int | Moved, locale: str) -> str:
    """How many moved in the session of a stance."""
    if isinstance(moved, Moved):
        return phrase(locale, f"moved-{moved}")
    return phrase(locale, "moved", count=moved)


def _keys(card: VoteCard, locale: str) -> tuple[Control, ...]:
    number = str(card.number)
    keys = []
    if card.ended is not None and card.ended.drawn:
        keys.append(key("draw", number, locale))
    keys += challenge_keys(card, locale)
    if card.mine is not None:
        keys.append(key("receipt", number, locale))
    if card.state is State.OPEN:
        keys.append(key("ballot", number, locale, "ballot-again"))
    if card.shown.counts is not None:
        keys.append(key("astext", f"result:{number}", locale))
    return tuple(keys)
