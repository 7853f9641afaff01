"""A count on a screen: who is elected, and with ``--explain`` every stage of it as a table."""

from collections.abc import Iterable, Iterator
from fractions import Fraction

from rich.table import Table

from bot.command_line.stage_tables import Tables, figure
from bot.terminal.cleaning import clean_line
from bot.terminal.screen import Screen
from bot.voting.counting import Election, Option, Record
from bot.voting.lot import commitment, draw
from bot.voting.report import decided_by, exact, list_names
from bot.wording import phrase

WIDTH = 80
_LISTED = 20
"""More committees than this nobody reads; JSON has them all."""


def show_count(
    screen: Screen, locale: str, election: Election, record: Record, seed: str, *, explain: bool
) -> None:
    """Print what a count came to."""
    shown = _Shown(screen, locale, election, record)
    shown.outcome()
    if explain:
        shown.stages()
    shown.ties(seed, explain=explain)


class _Shown:
    """One count in one language on one screen."""

    def __init__(self, screen: Screen, locale: str, election: Election, record: Record) -> None:
        self._console = screen.console
        # Wide windows do not make long lines easier to follow, and a pipe is read like a page.
        self._width = min(WIDTH, self._console.width) if screen.live else WIDTH
        self._locale = locale
        self._election = election
        self._record = record
        self._names = {
            option: clean_line(name) or str(option) for option, name in list_names(election).items()
        }
        self._tables = Tables(record, self._names, locale, self._width)

    def outcome(self) -> None:
        """The rule, the seats, and who has them."""
        record = self._record
        rule = phrase(self._locale, "tally-rule", rule=record.rule)
        title = clean_line(self._election.title)
        if title:
            self._say(title)
        self._say(phrase(self._locale, "tally-heading", rule=rule, count=record.seats))
        if record.quota is not None:
            self._say(phrase(self._locale, "tally-quota", quota=exact(record.quota)))
        if record.seats_by_list:
            self._show(self._tables.lists())
            filled = sum(record.seats_by_list.values())
        elif "outcome" in record.facts:
            self._motion()
            return
        else:
            elected = self._joined(winner.option for winner in record.winners)
            key = phrase(self._locale, "tally-elected", names=elected)
            self._say(key if elected else phrase(self._locale, "tally-nobody"))
            filled = len(record.winners)
        if filled < record.seats:
            self._say(phrase(self._locale, "tally-vacant", count=record.seats - filled))
        self._committees()

    def stages(self) -> None:
        """Every stage: the votes in tables that fit, then what happened in words."""
        record = self._record
        if "pairwise" in record.facts:
            self._say(phrase(self._locale, "tally-pairs"))
            self._show(*self._tables.pairs())
        if not record.seats_by_list:
            self._show(*self._tables.stages())
        for remark in self._remarks():
            self._say(remark)
        for number, stage in enumerate(record.stages, start=1):
            if record.seats_by_list:
                if stage.excluded:
                    names = self._joined(stage.excluded)
                    self._say(phrase(self._locale, "tally-below", names=names))
                continue
            for key, options in (
                ("tally-stage-elected", stage.elected),
                ("tally-stage-excluded", stage.excluded),
            ):
                if options:
                    names = self._joined(options)
                    self._say(phrase(self._locale, key, stage=number, names=names))

    def ties(self, seed: str, *, explain: bool) -> None:
        """What was level and what decided; with a lot, how to check it."""
        drawn: set[Option] = set()
        for tie in self._record.ties:
            self._say(
                phrase(
                    self._locale,
                    "tally-tie",
                    means=decided_by(tie, self._record),
                    stage=tie.stage,
                    among=self._joined(tie.among),
                    chosen=self._joined(tie.chosen),
                    count=len(tie.chosen),
                )
            )
            if "lot" in tie.broken_by:
                drawn.update(tie.among)
        if not drawn:
            return
        self._say(
            phrase(self._locale, "tally-lot", seed=clean_line(seed), commitment=commitment(seed))
        )
        for option in sorted(drawn, key=lambda each: draw(seed, str(each))) if explain else ():
            name = f"{option} {self._names[option]}"
            digest = draw(seed, str(option))
            self._say(phrase(self._locale, "tally-drew", name=name, digest=digest))

    def _motion(self) -> None:
        facts = self._record.facts
        self._say(phrase(self._locale, "tally-outcome", outcome=str(facts["outcome"])))
        yes, no = int(str(facts["yes"])), int(str(facts["no"]))
        self._say(
            phrase(
                self._locale,
                "tally-majority",
                equal="yes" if facts["or_equal"] else "no",
                majority=str(facts["majority"]),
                yes=str(yes),
                said=str(yes + no),
            )
        )
        if facts["roll"]:
            known = {name: str(facts[name]) for name in ("quorum", "roll", "turnout")}
            self._say(phrase(self._locale, "tally-quorum", **known))

    def _committees(self) -> None:
        committees = self._record.committees
        if "more_committees" in self._record.facts:
            number = int(str(self._record.facts["more_committees"]))
            self._say(phrase(self._locale, "tally-more-committees", number=number))
        elif len(committees) > 1:
            self._say(phrase(self._locale, "tally-committees", count=len(committees)))
            for committee in committees[:_LISTED]:
                self._say(f"  {self._joined(committee)}")
            if len(committees) > _LISTED:
                self._say("  …")

    def _remarks(self) -> Iterator[str]:
        """What one has to know to read the figures."""
        rule, facts, terms = self._record.rule, self._record.facts, self._election.terms
        if rule == "seqphragmen":
            yield phrase(self._locale, "tally-loads")
        if rule == "seqpav":
            yield phrase(self._locale, "tally-additions")
        if rule in ("approval", "seqpav", "seqphragmen") and any(
            len(pile.preference) > 1 for pile in self._election.piles
        ):
            yield phrase(self._locale, "tally-marked")
        if "last_quotient" in facts:
            quotient = figure(self._record, Fraction(str(facts["last_quotient"])))
            yield phrase(self._locale, "tally-last-quotient", quotient=quotient)
        if facts.get("further_seat_can_cost_one"):
            yield phrase(self._locale, "tally-paradox")
        if terms.thresholds and self._record.seats_by_list:
            names = self._joined(terms.thresholds)
            yield phrase(self._locale, "tally-coalitions", names=names)

    def _joined(self, options: Iterable[Option]) -> str:
        return ", ".join(self._names[option] for option in options)

    def _say(self, line: str) -> None:
        self._console.print(line, width=self._width, soft_wrap=False)

    def _show(self, *tables: Table) -> None:
        for table in tables:
            self._console.print(table, width=self._width)
