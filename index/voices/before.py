"""Who speaks, by the sentence that leads to a quotation: *A workman rose and said:* “…”."""

from collections.abc import Sequence

from index.quotations import Manner
from index.voices.clues import MOST_TAIL, Clue, Joint, according, manner, tail_fits
from index.voices.phrases import Sort, Subject, is_adverb, leading, trailing
from index.voices.subjects import is_plain, participle_subject, subject_of
from index.voices.verbs import NAMING, PAPERS, PARTICIPLES, PLAIN, SAYING, SECOND, WITH_ON

_FEWEST_NAMED = 4  # words from which “he called it” quotes more than a name
_FEWEST_CLAIMED = 3  # words from which “he claimed” quotes more than a term


def before(words: Sequence[str], joint: Joint) -> Clue | None:
    """Read the sentence that leads to a quotation, without the sign at its end."""
    label = leading(words) if joint is Joint.COLON else None
    if label and label[0].sort is Sort.NAME and label[1] == len(words):
        return Clue(label[0], Manner.SPEECH, label=True)
    for at in range(len(words) - 1, max(-1, len(words) - 2 - MOST_TAIL), -1):
        verb = words[at].casefold()
        if verb == "to" and _is_according(words[at - 1 : at]):
            return according(words[at + 1 :])
        if verb in NAMING and joint is Joint.NONE:
            return _named(words, at)
        if _says(words, at):
            return _said(words, at, joint)
    return None


def _is_according(words: Sequence[str]) -> bool:
    return [word.casefold() for word in words] == ["according"]


def _says(words: Sequence[str], at: int) -> bool:
    """Whether the word at this place is a verb of saying."""
    verb = words[at].casefold()
    if verb in WITH_ON:
        return words[at + 1 : at + 2] == ["on"]
    if verb == "say":
        return words[max(0, at - 2) : at] == ["used", "to"]
    return (verb in SAYING or verb in PARTICIPLES) and verb not in NAMING


def _named(words: Sequence[str], at: int) -> Clue | None:
    """Read *calls it one of* “…”."""
    if not is_plain(words[at + 1 :]):
        return None
    return Clue(subject_of(words[:at]), Manner.SPEECH, _FEWEST_NAMED)


def _said(words: Sequence[str], at: int, joint: Joint) -> Clue | None:
    """Read who says it, before the verb or behind it."""
    verb, head, tail = words[at].casefold(), words[:at], words[at + 1 :]
    if verb in WITH_ON:
        tail = tail[1:]
    kind = SAYING.get(verb) or PARTICIPLES[verb]
    if _is_inverted(verb, head, tail):
        named = leading(tail)
        fits = named is not None and tail_fits(tail[named[1] :], joint)
        return Clue(named[0], kind) if named and fits else None
    if not tail_fits(tail, joint):
        return None
    subject: Subject | None
    if verb in PARTICIPLES:
        kind = Manner.WRITING if head and head[-1].casefold() in PAPERS else kind
        subject = participle_subject(head)
    else:
        subject = subject_of(head)
    plain = verb in PLAIN or joint is not Joint.NONE
    return Clue(subject, manner(kind, tail), 1 if plain else _FEWEST_CLAIMED)


def _is_inverted(verb: str, head: Sequence[str], tail: Sequence[str]) -> bool:
    """Whether the speaker stands behind the verb: “…,” *said Peter*, “…”."""
    if not tail:
        return False
    if not head or (len(head) == 1 and is_adverb(head[0].casefold())):
        return True
    if verb not in SECOND or leading(tail) is None:
        return False
    first = trailing(head)
    return first is None or first[1] != 0
