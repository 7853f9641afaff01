"""Word classes of English: closed classes by list, open ones by ending, capital and neighbours.

As much grammar as finding phrases needs, and no more: where a phrase may begin and end depends on
the class of four words. A lexicon of 90,000 words was tried and found no better answers.
"""

import re
from collections.abc import MutableSequence
from enum import IntEnum, auto
from functools import lru_cache

from index.spans.keys import IRREGULAR


class Tag(IntEnum):
    """The class of a word or mark. ``NONE`` stands before and behind a sentence."""

    NONE = 0
    COMMA = auto()
    STOP = auto()  # what ends a clause for good: . ; : ? !
    OPEN = auto()
    CLOSE = auto()
    QUOTE = auto()
    DASH = auto()
    ARTICLE = auto()  # articles and what stands in their place: this, each, no
    POSSESSIVE = auto()
    PRONOUN = auto()
    NOUN = auto()
    NAME = auto()
    NUMBER = auto()
    ADJECTIVE = auto()
    ADVERB = auto()
    VERB = auto()
    PAST = auto()
    ING = auto()
    PARTICIPLE = auto()
    AUXILIARY = auto()
    MODAL = auto()
    TO = auto()
    PREPOSITION = auto()
    BY = auto()
    OF = auto()
    AND = auto()
    RELATIVE = auto()  # which, who, that …
    BECAUSE = auto()  # what begins a clause of its own: because, although, if …
    GENITIVE = auto()  # ’s
    UNIT = auto()
    MONTH = auto()
    YEAR = auto()
    ORDINAL = auto()
    SYMBOL = auto()
    NOT = auto()
    PARTICLE = auto()


_CLOSED_CLASSES = {
    Tag.ARTICLE: "the a an this these those some any each every no another either neither both all"
    " such",
    Tag.POSSESSIVE: "my your his her its our their",
    Tag.PRONOUN: "i you he she it we they me him us them himself herself itself themselves myself"
    " ourselves yourself there something nothing everything anything someone anyone everyone nobody"
    " everybody somebody mine theirs hers",
    Tag.AUXILIARY: "is was are were be been being am has have had having do does did",
    Tag.MODAL: "will would can could might shall should must cannot",
    Tag.TO: "to",
    Tag.BY: "by",
    Tag.OF: "of",
    Tag.PREPOSITION: "in on at from with into through during between among against about over under"
    " after before since until upon within without toward towards across behind beyond near above"
    " below via per for as than like around along throughout off onto inside outside despite beside"
    " besides except including",
    Tag.AND: "and or but nor & plus yet",
    Tag.RELATIVE: "which who whom what where when whose how why that",
    Tag.BECAUSE: "because although though while whereas if unless so whether lest therefore thus"
    " hence",
    Tag.NOT: "not never",
    Tag.ADVERB: "also only very too most more less even just still already often always once here"
    " then again now however perhaps quite rather almost soon later earlier together instead"
    " otherwise moreover furthermore approximately nearly",
    Tag.MONTH: "january february march april june july august september october november december"
    " monday tuesday wednesday thursday friday saturday sunday",
    Tag.NUMBER: "zero one two three four five six seven eight nine ten eleven twelve thirteen"
    " fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy"
    " eighty ninety hundred thousand million billion trillion dozen half twice several few many",
    Tag.ORDINAL: "first second third fourth fifth sixth seventh eighth ninth tenth last next",
    Tag.UNIT: "percent",
}
_CLOSED = {word: tag for tag, row in _CLOSED_CLASSES.items() for word in row.split()}
PRONOUNS = frozenset(word for word, tag in _CLOSED.items() if tag is Tag.PRONOUN)
# Inside a sentence a capital makes a name of some of them: the Third Estate, Nine Elms.
_NAMES_WITH_CAPITAL = {
    Tag.PREPOSITION, Tag.ADVERB, Tag.NOT, Tag.AUXILIARY, Tag.NUMBER, Tag.ORDINAL, Tag.PRONOUN,
    Tag.MODAL,
}  # fmt: skip
# Verbs in the forms of the present that are seldom anything else.
_REGULAR = """want ask believe become provide include allow add appear require serve remain suggest
create contain produce consist describe explain receive happen decide follow carry consider continue
develop exist expect improve introduce involve join learn listen occur offer prevent protect prove
reach realize receive reduce refer refuse reject relate rely remember remove represent seem suffer
support suppose tend try understand unite visit vary arrive belong compose connect convince defend
define demand deny depend destroy determine discover divide eat employ encourage enjoy ensure
establish estimate examine expand express fail fill force form gain gather govern grant identify
inherit inspire invent invite kill lack like live locate maintain marry migrate obtain obey occupy
oppose organize originate participate perform permit possess prefer prepare preserve publish pursue
push replace respond result retain reveal settle solve speak spread stay succeed surround survive
teach transform translate transmit undergo wear wish worship""".split()  # noqa: SIM905 - a list
_VERBS = {
    **dict.fromkeys((*_REGULAR, *IRREGULAR), Tag.VERB),
    **{word + "s": Tag.VERB for word in (*_REGULAR, *IRREGULAR)},
    **{form: Tag.PAST for forms in IRREGULAR.values() for form in forms[:1]},
    **{form: Tag.PARTICIPLE for forms in IRREGULAR.values() for form in forms[1:]},
}
_ENDINGS = (
    (("ly",), Tag.ADVERB),
    (("ing",), Tag.ING),
    (("ed",), Tag.PAST),
    (("ous", "ful", "ive", "able", "ible", "al", "ic", "less", "ary", "ish"), Tag.ADJECTIVE),
)
MARKS = {
    ",": Tag.COMMA, ".": Tag.STOP, ";": Tag.STOP, ":": Tag.STOP, "?": Tag.STOP, "!": Tag.STOP,
    "…": Tag.STOP, "(": Tag.OPEN, "[": Tag.OPEN, ")": Tag.CLOSE, "]": Tag.CLOSE,
    "–": Tag.DASH, "—": Tag.DASH, "-": Tag.DASH, "%": Tag.UNIT, "&": Tag.AND,
    **dict.fromkeys("\"'“”«»„‘’‚‹›「」『』", Tag.QUOTE),
}  # fmt: skip
_YEAR = re.compile(r"(1[0-9]{3}|20[0-9]{2})(s|[–/-]\d{2,4})?")
_ORDINAL = re.compile(r"\d+(st|nd|rd|th)")


def number_tag(number: str) -> Tag:
    """The class of a word that begins with a digit."""
    if _YEAR.fullmatch(number):
        return Tag.YEAR
    return Tag.ORDINAL if _ORDINAL.fullmatch(number) else Tag.NUMBER


@lru_cache(maxsize=65_536)
def word_tag(word: str, first: bool) -> Tag:
    """The likeliest class of a word; ``first`` in its sentence its capital says nothing."""
    low = word.casefold()
    capital = word[0].isupper()
    inside = capital and not first
    if low == "may":
        return Tag.MONTH if inside else Tag.MODAL
    closed = _CLOSED.get(low)
    if closed is not None and (capital or closed is not Tag.MONTH):
        named = inside and closed in _NAMES_WITH_CAPITAL and low != "i"
        return Tag.NAME if named else closed
    if inside:
        return Tag.NAME
    known = _VERBS.get(low)
    if known is not None:
        return known
    ending = next((tag for ends, tag in _ENDINGS if low.endswith(ends)), None)
    if capital and ending not in {Tag.ADVERB, Tag.ING, Tag.PAST}:
        return Tag.NAME
    return ending or Tag.NOUN


_NOUN_AFTER = {
    Tag.ARTICLE, Tag.POSSESSIVE, Tag.ADJECTIVE, Tag.OF, Tag.GENITIVE, Tag.PREPOSITION, Tag.NUMBER,
}  # fmt: skip
_BEGIN_OBJECT = {Tag.ARTICLE, Tag.POSSESSIVE, Tag.PRONOUN, Tag.NAME, Tag.PREPOSITION}
_ACTORS = {Tag.PRONOUN, Tag.NAME, Tag.NOUN}


def settle(tags: MutableSequence[Tag], words: list[str]) -> None:
    """Correct the classes of a sentence's words by their neighbours, in place."""
    last = len(tags) - 1
    before = Tag.NONE
    for place, tag in enumerate(tags):
        after = tags[place + 1] if place < last else Tag.NONE
        tags[place] = before = _settled(tag, before, after, words[place])


def _settled(  # noqa: PLR0911 - one class for each case
    tag: Tag, before: Tag, after: Tag, word: str
) -> Tag:
    match tag:
        case Tag.VERB if before in _NOUN_AFTER:
            return Tag.NOUN
        case Tag.NOUN if _is_verb(before, after, word):
            return Tag.VERB
        case Tag.PAST | Tag.PARTICIPLE if before in {Tag.ARTICLE, Tag.POSSESSIVE}:
            return Tag.ADJECTIVE
        case Tag.PAST if before is Tag.AUXILIARY:
            return Tag.PARTICIPLE
        case Tag.PARTICIPLE if before in _ACTORS and after in (
            _BEGIN_OBJECT - {Tag.PREPOSITION} | {Tag.TO, Tag.RELATIVE}
        ):
            return Tag.PAST
        case Tag.RELATIVE if word.casefold() == "that" and after in {Tag.NOUN, Tag.ADJECTIVE}:
            prepositions = {Tag.PREPOSITION, Tag.OF, Tag.BY, Tag.COMMA, Tag.NONE}
            return Tag.ARTICLE if before in prepositions else tag
        case _:
            return tag


def _is_verb(before: Tag, after: Tag, word: str) -> bool:
    """Whether a word that is usually a noun is a verb between these two."""
    match before:
        case Tag.MODAL:
            return word.islower()
        case Tag.TO:
            return after in _BEGIN_OBJECT and not word.endswith("s")
        case Tag.PRONOUN:
            return after in _BEGIN_OBJECT | {Tag.TO, Tag.OF} and after is not Tag.NAME
        case _:
            return False
