"""Words that tell an author's name from what looks like one."""

_PARTICLE_WORDS = """\
al ap bin da de del della den der des di do dos du el ibn la le ten ter van vom von zu
"""
_PLACE_WORDS = """\
buenos cape east fort great hong las los mount new north port rio saint san south soviet st st.
tel united west
"""
_OTHER_WORDS = """\
a about abridged after all an and april august avenue ballads best bibliography book bridge
chapter cheers city club college collected collection committee company complete congress
contents copyright council county december diary draft drama early edition editor england
episode essay essays europe fables february fiction final first for friday from germany great
greetings guide handbook history how i in introduction island islands january journal july june
kind letter letters library magazine manual march may meeting memoir minutes modern monday new
notes novel november october of old on only our page papers park part play plays poems press
published quarterly questions reader regards report republic review revised revolution road
russia school second selected september series short sincerely society solidarity some square
stories story street studies study sunday tales text thanks the third thoughts three thursday
times to town translated translation truly tuesday two union university unabridged version
volume war wednesday weekly what when why wishes with works year yours
"""
_FORMULA_WORDS = "cheers faithfully regards sincerely solidarity thanks truly wishes"

PARTICLES = frozenset(_PARTICLE_WORDS.split())
PLACES = frozenset(_PLACE_WORDS.split())  # the first words of places, never of persons
NO_NAMES = frozenset(_OTHER_WORDS.split())  # subtitles, dates, series, letters, institutions
FORMULAS = frozenset(_FORMULA_WORDS.split())  # before a signature
TITLES = frozenset(("Dr.", "Jr.", "Prof.", "Sr."))
