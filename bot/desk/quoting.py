"""The quotations of a prompt where they stand in the text, as it is now."""

from dataclasses import replace

from bot.desk.asked import Quoted
from bot.desk.buttons import context_of
from bot.desk.caller import Caller
from bot.desk.notes.placing import notes_at, spot_at
from bot.desk.office import Office
from bot.desk.plans.reading import scope_of
from bot.desk.replies import Context, Orphaned
from bot.study.sessions.values import Posed, Words
from index.anchoring import Fit
from index.documents import EVERYTHING, Scope
from index.library import Library


async def in_surroundings(
    office: Office, caller: Caller, prompt: Posed
) -> Context | Orphaned | None:
    """The quotations in their surroundings, wherever a new version has them; ``None``: it has none.

    Of the surroundings, only what the caller's channel has read.
    """
    scope = await scope_of(office, caller, caller.circle)
    places = [await _in_place(office, caller, prompt, each, scope) for each in prompt.quotes]
    if not places:
        return None
    first, *others = places
    if isinstance(first, Context):
        first = await _noted(office, caller, first)
    if isinstance(first, Context) and others and isinstance(others[0], Context):
        return replace(first, second=others[0])
    return first


async def _noted(office: Office, caller: Caller, context: Context) -> Context:
    """The context with what its buttons need: the paragraph to mark, and the notes on it."""
    spot = None if context.quoted is None else await spot_at(office, caller, context.quoted)
    if spot is None:
        return context
    return replace(context, spot=spot.name, notes=len(await notes_at(office, caller, spot)))


async def _in_place(
    office: Office, caller: Caller, prompt: Posed, words: Words, scope: Scope
) -> Context | Orphaned:
    text = words.text
    kept = Quoted(words.source, text, words.citation, words.offset)
    if text is None:
        return Orphaned(prompt.own or "", kept)

    def look(library: Library, seen: Scope) -> Context | None:
        around = library.around(words.passage, words.start, words.end, seen)
        # The id may be another passage's by now, of a text that was added again.
        if around is not None and around.text[around.start : around.end] == text:
            return context_of(around, Fit.SAME, kept)
        moved = library.anchored(words.source, text, words.offset, seen)
        return None if moved is None else context_of(moved[1], moved[0], kept)

    found = await office.libraries.use(
        caller.circle,
        # A prompt that was posed is read by everybody, however far the channel is now.
        lambda library: look(library, scope) or look(library, EVERYTHING),
    )
    return found or Orphaned(prompt.own or "", kept)
