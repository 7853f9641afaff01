"""Signs of the frame: how a span stands to the question's verb, its noun, and its gap."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.spans import nouns
from index.spans.candidates import before, table
from index.spans.keys import listed
from index.spans.tags import Tag
from index.spans.view import Columns, Flags, View

# Between a verb and its subject or object.
_LIGHT = table(
    Tag.ADVERB, Tag.ARTICLE, Tag.POSSESSIVE, Tag.AUXILIARY, Tag.MODAL, Tag.NOT, Tag.TO,
    Tag.PARTICLE, Tag.QUOTE,
)  # fmt: skip
_VERBAL = table(Tag.VERB, Tag.PAST, Tag.PARTICIPLE, Tag.ING)
_PREPOSITIONS = table(Tag.PREPOSITION, Tag.BY, Tag.OF)
_COPULA = listed("is was are were be became being")
_AHEAD = 6  # words behind *is* in which the question has to go on


def frame_signs(view: View) -> Columns:
    """How the span stands to the question's verb, its noun, and the words at its gap."""
    asked, row = view.asked, view.row
    verb, focus = view.keyed(asked.verb), view.keyed(asked.focus)
    matched = row.mass > 0
    verbs = before(verb)
    verb_left = np.minimum(1, verbs[view.start] - verbs[view.first])
    verb_right = np.minimum(1, verbs[view.last] - verbs[view.end])
    subject = asked.subject
    solid, follows = _nearest(~_LIGHT[row.tag], view.start - 1), _following(view)
    beyond = _nearest(~(_LIGHT | _PREPOSITIONS)[row.tag], view.start - 1)
    back = row.tag[view.start - 1]
    copula = view.flags(_COPULA)
    mass_behind = view.mass[np.minimum(view.end + _AHEAD, view.last_word)]
    mass_behind = mass_behind - view.mass[np.minimum(view.end + 1, view.last_word)]
    last = view.keyed(asked.last)
    return {
        "focus_next": view.following(focus),
        "focus_last": focus[view.end - 1],
        "focus_back": view.back(focus, 1),
        "focus_inside": view.inside(focus),
        "verb_back": view.back(verb, 1),
        "verb_back2": view.back(verb, 2) & ~view.back(verb, 1),
        "verb_next": view.following(verb),
        "verb_next2": view.following(verb, 1),
        "verb_left": verb_left,
        "verb_right": verb_right,
        "subject_verb_right": verb_right * subject,
        "subject_verb_left": verb_left * subject,
        "subject": (verb | _paired(view, verb))[follows] & subject,
        "object": verb[solid] & (not subject),
        "object_behind": verb[beyond] & ~verb[solid] & (not subject),
        "agent": (back == Tag.BY) * verb_left * subject,
        "by": back == Tag.BY,
        "before_gap": view.back(view.keyed(asked.before), 1),
        "after_gap": view.following(view.keyed(asked.after)),
        "last_back": view.back(last, 1),
        "last_back2": view.back(last, 2),
        "matched_back": view.back(matched, 1),
        "matched_back2": view.back(matched, 2),
        "matched_next": view.following(matched),
        "matched_next2": view.following(matched, 1),
        "is_what": view.back(copula, 1) & view.back(matched, 2),
        "what_is": view.following(copula) & (mass_behind > 0),
        "called": _called(view),
        "apposition": (back == Tag.COMMA) & view.back(matched, 2),
        "apposed": (view.following(row.tag) == Tag.COMMA) & view.following(matched, 1),
        "in_brackets": (back == Tag.OPEN) & view.back(matched, 2),
        "bracket_back": back == Tag.OPEN,
    }


def _paired(view: View, verb: Flags) -> Flags:
    """The first of two verbs of which the second is the question's: *organised and demanded*."""
    tags = view.row.tag
    found = np.zeros(len(tags), dtype=bool)
    found[:-2] = _VERBAL[tags[:-2]] & (tags[1:-1] == Tag.AND) & verb[2:]
    return found


def _called(view: View) -> NDArray[Any]:
    """*called X*, *known as X*, where the question asks what something is called."""
    asked = view.asked
    if not (nouns.NAMING & set(asked.content) or asked.focus in {"name", "term", "titl"}):
        return np.zeros(len(view.start))
    named, as_ = view.flags(nouns.NAMED), view.flags(frozenset({"as"}))
    referred = view.flags(frozenset({"referred"}))
    known_as = view.back(as_, 1) & (view.back(named, 2) | view.back(referred, 3))
    called: Flags = view.back(named, 1) | known_as
    return called


def _nearest(flags: Flags, places: NDArray[np.int64]) -> NDArray[np.int64]:
    """The nearest flagged word at a place or to the left of it."""
    found = np.maximum.accumulate(np.where(flags, np.arange(len(flags)), 0))
    return found[np.maximum(places, 0)]


def _following(view: View) -> NDArray[np.int64]:
    """The nearest word behind the span that is not light."""
    solid = ~_LIGHT[view.row.tag]
    place = np.where(solid, np.arange(len(solid)), view.last_word)
    return np.minimum.accumulate(place[::-1])[::-1][np.minimum(view.end, view.last_word)]
