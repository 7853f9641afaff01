"""What sort of thing a noun names, as far as short lists go: words of every subject."""

from enum import IntEnum, auto

from index.spans.keys import key, listed


class Sort(IntEnum):
    """What a question asks after, where it says so."""

    ANY = 0
    PERSON = auto()
    PLACE = auto()
    TIME = auto()
    QUANTITY = auto()
    FREQUENCY = auto()


_NOUNS = {
    Sort.PERSON: "person people man woman king queen president leader author writer poet artist"
    " painter scientist actor actress singer general emperor pope bishop philosopher member player"
    " character director composer architect founder student professor minister officer ruler son"
    " daughter brother sister wife husband individual physicist mathematician inventor politician"
    " doctor researcher scholar explorer knight prince princess boy girl servant",
    Sort.PLACE: "city country state place location region area continent town village river island"
    " county district province nation building street site ocean sea mountain neighborhood capital"
    " university school planet valley hospital castle",
    Sort.TIME: "year date month day century decade time period era season age weekday hour"
    " centuries",
    Sort.QUANTITY: "percent percentage number share ratio amount proportion population temperature"
    " size length height distance cost price speed rate score fraction weight volume value median"
    " dose total figure sum duration range",
}
_SORTS = {noun: sort for sort, row in _NOUNS.items() for noun in row.split()}

BE = listed("is was are were")
DO = listed("do doing")
FREQUENCY = listed(
    "every each once twice times per daily weekly fortnightly monthly yearly annually always never"
    " seldom rarely often regularly"
)
TIME = listed(
    "century centuries decade year years month months week weeks day days today morning evening"
    " night hour hours minutes era period summer winter spring autumn"
)
PLACES = listed(
    "university river street city island islands county province sea ocean bay lake mountain"
    " mountains valley town village region coast park square bridge castle hall church college"
    " school hospital america europe asia africa australia england france germany spain italy"
    " russia china india japan egypt iran iraq israel greece london paris rome york california"
    " kingdom states republic empire union"
)
TITLES = listed(
    "mr mrs ms miss dr sir lord lady king queen prince princess emperor president pope saint st"
    " general captain professor duke count father brother sister uncle aunt"
)
NAMED = listed("called named termed known dubbed entitled titled nicknamed")
SAYING = frozenset(
    key(verb)
    for verb in listed(
        "say tell think write ask answer reply shout cry call whisper claim argue believe"
        " state explain declare exclaim remark mutter promise report describe wonder announce"
    )
)
NAMING = listed("call name known term refer titl nicknam stand")


def sort_of(noun: str) -> Sort:
    """What a noun names, in the singular or with an *s*."""
    return _SORTS.get(noun) or _SORTS.get(noun.removesuffix("s"), Sort.ANY)
