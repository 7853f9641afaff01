"""Who speaks each quotation of a section, and what kind of quotation it is."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from index.documents import Section
from index.quotations import Manner, Quotation
from index.reading.bylines import attribution
from index.sentences import sentences
from index.voices.before import before
from index.voices.behind import behind
from index.voices.clues import Clue, Joint
from index.voices.lexicon import HE, SHE
from index.voices.marks import enclosed
from index.voices.people import People
from index.voices.phrases import Sort, is_name_word, tokens
from index.voices.placing import Placed, is_extract, place
from index.voices.sexes import sex_of
from index.voices.terms import is_term, is_title

_BACK = 1500  # characters before a quotation in which its speaker may be mentioned
_AHEAD = 300  # characters behind it in which its speaker is named
_FIGURE = re.compile(r"[^“\"‘]{0,40}?\d")  # a page, a year
_OPENING = frozenset("\"“„«‘'")  # another quotation follows right away
_CLOSING = " '’”»\""  # marks of a quotation that ends with the one around it
_OTHERS = frozenset(("i", "we", "they", "you"))
_ENDS = ".!?…"
_LEADS_ON = ",?!…—–-"


@dataclass(frozen=True, slots=True)
class _Found:
    """What is known of a quotation: ``behind`` is the clue behind it."""

    speaker: str | None
    kind: Manner
    clue: Clue | None = None
    behind: Clue | None = None


def attributed(text: str, section: Section, people: People) -> list[Quotation]:
    """The quotations of one section, their depths not counted yet."""
    spans = enclosed(text, section.paragraphs)
    whole = spans[:1] if is_extract(text, section, spans) else []
    placed = place(text, section, spans[len(whole) :])
    attributor = _Attributor(text, people, placed)
    for each in placed:
        attributor.attribute(each)
    return [
        *(Quotation(each.start, each.end, None, Manner.EXTRACT) for each in whole),
        *(
            Quotation(each.span.start, each.span.end, found.speaker, found.kind)
            for each, found in zip(placed, attributor.found, strict=True)
        ),
    ]


class _Attributor:
    """Goes over the quotations in order, since one may go on with the one before."""

    def __init__(self, text: str, people: People, placed: Sequence[Placed]) -> None:
        self.found: list[_Found] = []
        self._text = text
        self._people = people
        self._placed = placed

    def attribute(self, each: Placed) -> None:
        """Find what can be known of the next quotation."""
        self.found.append(self._found(each))

    def _found(self, each: Placed) -> _Found:
        if not each.span.closed or each.filled:
            return _Found(None, Manner.WORDS)
        ahead, back = self._clue_before(each), self._clue_behind(each)
        clue = ahead or back
        if clue is None:
            return self._continued(each) or self._signed(each) or self._silent(each)
        if len(self._inner(each).split()) < clue.fewest or self._entitled(each, clue):
            return _Found(None, Manner.TERM)
        speakers = {self._speaker(one, each) for one in (ahead, back) if one}
        # Where the words before and behind name two speakers, one of them was misread.
        speaker = speakers.pop() if len(speakers) == 1 else None
        return _Found(speaker, clue.kind, clue, back)

    def _entitled(self, each: Placed, clue: Clue) -> bool:
        """Whether it is the title of a work, of whoever is named: *Barbon: “A Discourse …”*."""
        if clue.label and _FIGURE.match(self._text, each.span.end, each.right):
            return True
        left = self._text[each.left : each.lead].rstrip()[-1:]
        amid = bool(left) and (left.isalnum() or clue.label)
        return is_title(self._inner(each)) and amid

    def _clue_before(self, each: Placed) -> Clue | None:
        """Read the sentence that leads to a quotation."""
        lead = self._text[max(each.left, each.lead - _BACK) : each.lead].rstrip()
        sign = lead[-1:]
        if not lead or sign in _ENDS + ";)—":
            return None
        joint = {":": Joint.COLON, ",": Joint.COMMA}.get(sign, Joint.NONE)
        sentence = sentences(lead)[-1]
        words = tokens(lead[sentence[0] :])
        clue = before(words if joint is Joint.NONE else words[:-1], joint)
        # Words behind a quotation are no sentence of their own: “…” wrote Reed of the “…”.
        cut = each.before is not None and not sentence[0] and not clue
        return None if cut else clue

    def _clue_behind(self, each: Placed) -> Clue | None:
        """Read the words right behind a quotation, where they go on with its sentence."""
        rest = self._text[each.span.end : min(each.right, each.span.end + _AHEAD)].lstrip()
        inner = self._inner(each).rstrip(_CLOSING)
        joined = inner[-1:] == ","
        if rest[:1] and rest[0] in ",—–":
            rest, joined = rest[1:].lstrip(), True
        elif not inner or inner[-1] not in _LEADS_ON:
            return None
        # A quotation over several paragraphs is introduced before it.
        if not rest or each.span.parts > 1:
            return None
        return behind(tokens(_first_sentence(rest)), joined=joined)

    def _continued(self, each: Placed) -> _Found | None:
        """Who went on speaking after words of the narrator: “…,” he said. “…”."""
        one = self.found[each.before] if each.before is not None else None
        if one is None or one.kind in (Manner.TERM, Manner.WORDS) or self._is_answered(each):
            return None
        between = self._text[each.left : each.lead].strip()
        if between.strip(".… "):
            said = one.behind is not None
            begin = sentences(between)[0][1] if said else 0
            goes_on = (said or between[0].islower()) and self._same_person(
                between[begin:], one.speaker
            )
        else:
            # Marks that close and open again right away part two speakers.
            goes_on = bool(between)
        return _Found(one.speaker, one.kind) if goes_on else None

    def _is_answered(self, each: Placed) -> bool:
        """Whether somebody speaks right behind a quotation, so that it may be theirs."""
        words = self._text[each.span.end : each.right].split(maxsplit=1)
        if not words:
            return self._text[each.right : each.right + 1] in _OPENING
        return words[0].casefold() in _OTHERS

    def _same_person(self, narrated: str, speaker: str | None) -> bool:
        """Whether a narrator's words tell of nobody but the speaker."""
        words = tokens(narrated)
        if not words:
            return True
        first = words[0].casefold()
        pronouns = {"m": HE, "f": SHE, "": frozenset()}[sex_of(speaker or "")]
        named = [
            at
            for at, word in enumerate(words)
            if is_name_word(word) and word not in (speaker or "").split()
        ]
        return (
            first in pronouns
            and not named
            and not any(word.casefold() in ("him", "i", "we", "they") for word in words)
        )

    def _signed(self, each: Placed) -> _Found | None:
        """Who stands behind a dash below or behind a quotation: “…” — John Reed, 1918."""
        rest = self._text[each.span.end : each.right].strip()
        signature = attribution(rest) if rest[:1] in ("—", "–", "―", "-") else None
        return _Found(signature.author, Manner.WORDS) if signature else None

    def _silent(self, each: Placed) -> _Found:
        left = self._text[each.left : each.lead].strip()
        right = self._text[each.span.end : each.right].strip()
        return _Found(
            None, Manner.TERM if is_term(self._inner(each), left, right) else Manner.WORDS
        )

    def _speaker(self, clue: Clue, each: Placed) -> str | None:
        subject = clue.subject
        if subject is None:
            return None
        at = each.span.start
        if subject.sort is Sort.PRONOUN:
            return self._meant(subject.text, each)
        return self._people.named(subject, at, initial=self._is_initial(subject.text, each))

    def _meant(self, pronoun: str, each: Placed) -> str | None:
        """Whom a pronoun means: who spoke before in the same words, else who was mentioned."""
        at = each.span.start
        # Among words that are quoted themselves, too much goes by “you” and “I”.
        if pronoun not in HE | SHE or at - each.begin > _BACK or each.around is not None:
            return None
        sex = "m" if pronoun in HE else "f"
        spoke = [one.speaker for one in self._before(each) if one.kind is not Manner.TERM]
        if None in spoke:
            return None
        meant = self._people.antecedent(pronoun, self._narrated(each), at)
        if all(sex_of(one or "") not in ("", sex) for one in spoke):
            return meant
        goes_on = self._continued(each)
        same = (
            goes_on is not None
            and goes_on.speaker == spoke[0]
            and sex_of(spoke[0] or "") in ("", sex)
        )
        return spoke[0] if same or meant == spoke[0] else None

    def _before(self, each: Placed) -> Iterator[_Found]:
        """The quotations before one in the same words, the nearest first."""
        while each.before is not None:
            yield self.found[each.before]
            each = self._placed[each.before]

    def _narrated(self, each: Placed) -> list[str]:
        """The words before a quotation in its paragraph, without what is quoted among them."""
        parts: list[str] = []
        end = each.lead
        one = each
        while one.before is not None:
            ahead = self._placed[one.before]
            parts.append(self._text[ahead.span.end : end])
            end, one = ahead.span.start, ahead
        parts.append(self._text[each.begin : end])
        return tokens("\n".join(reversed(parts)))

    def _is_initial(self, name: str, each: Placed) -> bool:
        """Whether a name begins its sentence, where any word has a capital."""
        lead = self._text[max(each.left, each.lead - _BACK) : each.lead]
        last = lead[sentences(lead)[-1][0] :] if lead.strip() else ""
        return last.lstrip().startswith(name.split(maxsplit=1)[0])

    def _inner(self, each: Placed) -> str:
        """What is quoted, without the marks."""
        return self._text[each.span.start + 1 : each.span.end - 1].strip()


def _first_sentence(text: str) -> str:
    """The words up to the end of their sentence, that of a clause behind a semicolon too."""
    start, end = sentences(text)[0]
    return text[start:end]
