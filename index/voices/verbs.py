"""The verbs by which the rules know that somebody speaks; English and German side by side."""

from index.quotations import Manner
from index.voices.lexicon import words_of

_ENGLISH = """\
say said says told tells asked asks replied replies answered answers added adds cried cries
exclaimed exclaims shouted shouts whispered whispers murmured muttered remarked remarks observed
observes noted notes declared declares announced announces explained explains insisted insists
admitted admits argued argues claimed claims stated states continued continues concluded concludes
responded responds retorted repeated repeats commented comments complained complains protested
warned warns demanded demands inquired enquired begged promised interrupted joked quipped recalled
recalls maintained maintains asserted asserts contended contends affirmed confessed conceded pleaded
screamed yelled roared growled groaned gasped ordered commanded proclaimed predicted croaked
suggested suggests urged urges rejoined stammered ejaculated went goes called calls mumbled drawled
"""
_GERMAN = """\
sagte sagt sagten meinte meint erklärte erklärt fragte fragt antwortete antwortet erwiderte
entgegnete rief ruft flüsterte bemerkte betonte betont behauptete behauptet argumentierte
berichtete ergänzte
"""
_WRITING = "wrote writes schrieb schreibt"
_THINKING = "thought thinks wondered wonders reflected mused dachte denkt überlegte"
_ONLY_BEHIND = "began begins reflected interrupted recalled"
_SAYING_SO = "saying adding exclaiming crying shouting asking replying whispering declaring"

SAYING: dict[str, Manner] = {
    **dict.fromkeys(words_of(_ENGLISH, _GERMAN), Manner.SPEECH),
    **dict.fromkeys(words_of(_WRITING), Manner.WRITING),
    **dict.fromkeys(words_of(_THINKING), Manner.THOUGHT),
}
# Only right behind the words: before them they mean too much else.
BEHIND: dict[str, Manner] = {**SAYING, **dict.fromkeys(words_of(_ONLY_BEHIND), Manner.SPEECH)}
PARTICIPLES: dict[str, Manner] = dict.fromkeys(words_of(_SAYING_SO), Manner.SPEECH)
# Of these even one word is quoted, and a sentence may begin with its speaker behind “…!”.
PLAIN = words_of(
    """\
    said says asked asks cried shouted replied answered whispered exclaimed repeated remarked
    murmured added interrupted muttered thought screamed continued began called told
    """,
    _GERMAN,
)
# Said of somebody only with “on” behind.
WITH_ON = words_of("went goes")
# These name what is quoted: only the length of the words tells a description from a name.
NAMING = words_of("calls called describes described dubbed termed labelled")
# In German the verb comes second, so that the speaker often stands behind it.
SECOND = words_of(_GERMAN, "schrieb schreibt dachte denkt überlegte")
# What a statement is set down in, and what is done with it: “released a statement saying: …”.
PAPERS = words_of(
    "statement letter article leaflet declaration report telegram proclamation manifesto note"
)
ISSUING = words_of("released issued published made sent wrote gave circulated")
