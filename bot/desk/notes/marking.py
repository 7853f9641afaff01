"""What is unclear: one mark a member and paragraph. Who marked what is never told."""

from collections import defaultdict
from collections.abc import Iterable

from bot.desk.notes.kept import Mark
from bot.desk.notes.placing import Spot, paragraphs, spot_of, stands
from bot.desk.notes.replies import Marked, Most, UnclearShown
from bot.desk.notes.requests import MarkUnclear, ShowUnclear
from bot.desk.office import Office
from bot.desk.texts import known_text
from bot.errors import Reason, Refusal
from index.documents import Document
from index.library import Library
from index.progress import Report

SHOWN = 5
"""The most marked paragraphs that are told."""


async def mark_unclear(office: Office, request: MarkUnclear, _: Report) -> Marked:
    """Mark a paragraph, or take the mark back."""
    caller = request.caller
    spot = await spot_of(office, caller, request.spot)
    here = await _marks_on(office, caller.circle, spot)
    others = {each.member for each in here} - {caller.member}
    own = [each.id for each in here if each.member == caller.member]
    if own:
        await office.notes.unmark(caller.circle, own)
        return Marked(spot.name, spot.citation, on=False, count=len(others))
    mark = Mark(
        caller.circle,
        office.new_id(),
        caller.member,
        spot.source,
        spot.start,
        spot.text,
        str(spot.citation),
        office.clock(),
    )
    await office.notes.mark(mark)
    return Marked(spot.name, spot.citation, on=True, count=len(others) + 1)


async def show_unclear(office: Office, request: ShowUnclear, _: Report) -> UnclearShown:
    """The marks over a whole text, and its most marked paragraphs."""
    circle = request.caller.circle
    source = await known_text(office, circle, request.text)
    marks = await office.notes.marks(circle, source.id)

    def count(library: Library) -> UnclearShown | None:
        document = library.document(source.id)
        if document is None:
            return None
        marked, lost = _placed(marks, document)
        spots = list(paragraphs(source.id, document))
        counts = tuple(len(marked.get((each.section, each.place), ())) for each in spots)
        order = sorted(range(len(spots)), key=lambda place: (-counts[place], place))
        most = tuple(
            Most(spots[place].looked(), place, counts[place])
            for place in order[:SHOWN]
            if counts[place]
        )
        return UnclearShown(source, counts, most, lost)

    shown = await office.libraries.use(circle, count)
    if shown is None:
        raise Refusal(Reason.UNKNOWN_TEXT, text=request.text)
    return shown


async def _marks_on(office: Office, circle: str, spot: Spot) -> list[Mark]:
    marks = await office.notes.marks(circle, spot.source)

    def fitting(_: Library) -> list[Mark]:
        found = ((mark, stands(mark, spot.document)) for mark in marks)
        return [
            mark
            for mark, at in found
            if at is not None and (at[1].section, at[1].place) == (spot.section, spot.place)
        ]

    return await office.libraries.use(circle, fitting) if marks else []


def _placed(
    marks: Iterable[Mark], document: Document
) -> tuple[dict[tuple[int, int], set[str]], int]:
    """Who marked which paragraph, by section and place; how many marks are lost.

    Most marks are on a few paragraphs: each is looked for once.
    """
    marked: dict[tuple[int, int], set[str]] = defaultdict(set)
    alike: dict[tuple[str | None, int], list[Mark]] = defaultdict(list)
    for mark in marks:
        alike[mark.quote, mark.start].append(mark)
    lost = 0
    for same in alike.values():
        at = stands(same[0], document)
        if at is None:
            lost += len(same)
        else:
            marked[at[1].section, at[1].place].update(each.member for each in same)
    return marked, lost
