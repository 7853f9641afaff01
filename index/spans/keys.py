"""What words are compared by: *twelve* is *12*, *wrote* is *write*, *Soviets* is *soviet*."""

from functools import lru_cache

from index.lexical import terms

_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_UNITS = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
fifteen sixteen seventeen eighteen nineteen"""
_NUMBERS = {
    **{word: str(number) for number, word in enumerate(_UNITS.split())},
    **{word: str(10 * number) for number, word in enumerate(_TENS.split(), start=2)},
    "first": "1st",
    "second": "2nd",
    "third": "3rd",
    "hundred": "100",
    "thousand": "1000",
}
# The forms that no stemmer brings together: the past and, where it is another, the participle.
_IRREGULAR_VERBS = """\
go goes went gone
make made
take took taken
come came
see saw seen
know knew known
get got
give gave given
find found
think thought
tell told
become became
leave left
feel felt
bring brought
begin began begun
keep kept
hold held
write wrote written
stand stood
hear heard
mean meant
meet met
run ran
pay paid
sit sat
speak spoke spoken
lie lay lain
lead led
grow grew grown
lose lost
fall fell fallen
send sent
build built
understand understood
draw drew drawn
break broke broken
spend spent
rise rose risen
drive drove driven
buy bought
wear wore worn
choose chose chosen
eat ate eaten
win won
teach taught
catch caught
fight fought
sell sold
seek sought
throw threw thrown
sing sang sung
sleep slept
steal stole stolen
fly flew flown
forget forgot forgotten
hide hid hidden
ride rode ridden
shake shook shaken
sink sank sunk
swim swam swum
tear tore torn
wake woke woken
strike struck stricken
bear bore born
bite bit bitten
blow blew blown
dig dug
drink drank drunk
feed fed
flee fled
forbid forbade forbidden
freeze froze frozen
hang hung
swear swore sworn
shoot shot
shine shone
show shown
say said
dwell dwelt
bind bound
bend bent
weep wept
creep crept
sweep swept
deal dealt
lend lent
slay slew slain
spring sprang sprung
shrink shrank shrunk
ring rang rung
arise arose arisen
overcome overcame
undergo underwent
"""
_AUXILIARIES = """\
be is was are were been being am
have has had having
do does did done doing
"""
_PLURALS = """\
man men
woman women
child children
foot feet
wife wives
life lives
person people
"""


def _table(rows: str) -> dict[str, tuple[str, ...]]:
    return {first: tuple(forms) for first, *forms in map(str.split, rows.splitlines())}


IRREGULAR = _table(_IRREGULAR_VERBS)
"""Irregular verbs: the past and, where it is another, the participle."""

_SAME = {
    form: word
    for word, forms in (IRREGULAR | _table(_PLURALS) | _table(_AUXILIARIES)).items()
    for form in forms
}


def listed(words: str) -> frozenset[str]:
    """The words of a list that is written as one string."""
    return frozenset(words.split())


@lru_cache(maxsize=65_536)
def key(word: str) -> str:
    """What a word is compared by; empty for marks."""
    low = word.casefold()
    low = _NUMBERS.get(low, low)
    return "_".join(term.term for term in terms(_SAME.get(low, low)))
