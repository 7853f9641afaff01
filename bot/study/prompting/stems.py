"""The stems of all questions with the facts that fill them: the wording has a sentence of each."""

_WORDS, _TERM, _SAID = ("words",), ("term",), ("speaker", "words")

STEMS: dict[str, tuple[str, ...]] = {
    "ask-answer": _WORDS,  # a question of the text's own
    "ask-own": _WORDS,
    "turn-weigh": _WORDS,  # both sides of *but*
    "turn-own": _WORDS,
    "grant-how": _WORDS,  # what is granted
    "grant-own": _WORDS,
    "deny-whom": _WORDS,  # what is denied, with the denial
    "deny-why": _WORDS,
    "reason-enough": _WORDS,  # from *because* on
    "reason-else": _WORDS,
    "follow-granted": _WORDS,  # from *therefore* on
    "follow-else": _WORDS,
    "all-literal": _WORDS,  # from *never*, *every* on
    "all-case": _WORDS,
    "norm-ground": _WORDS,  # from *ought* on
    "norm-follow": _WORDS,
    "rule-serve": _WORDS,  # a rule
    "rule-whom": _WORDS,
    "rule-test": _WORDS,
    "if-needed": _WORDS,  # from *if* on
    "if-not": _WORDS,
    "more-measure": _WORDS,  # from *more* on
    "more-own": _WORDS,
    "number-show": _WORDS,  # a number and what it counts
    "number-prove": _WORDS,
    "define-same": _TERM,
    "define-leave": _TERM,
    "term-gather": _TERM,
    "term-mean": _TERM,
    "claim-facts": _WORDS,  # what the line says, or its beginning
    "claim-for": _WORDS,
    "claim-who": _WORDS,
    "claim-deny": _WORDS,
    "claim-share": _WORDS,
    "view-share": _WORDS,  # what somebody is reported to think
    "view-own": _WORDS,
    "speech-why": _SAID,
    "speech-side": _SAID,
    "speech-judge": _SAID,
    "speech-think": _SAID,
    "thought-why": _SAID,
    "deed-why": ("speaker",),  # of a person of a story
    "deed-judge": ("speaker",),
    "tension-denies": (),  # one passage denies what the other says
    "tension-beside": (),  # two passages on the same matter
    "tension-views": (),  # two reported views
    "tension-voices": ("speaker", "other"),
}

FORMER: dict[str, tuple[str, ...]] = {
    "turn-left": _WORDS,
    "deny-own": _WORDS,
    "detail-why": _WORDS,
    "tension-hold": _TERM,
    "tension-does": _TERM,
}
"""Asked no more; sessions of before, and their minutes, hold some that were posed."""
