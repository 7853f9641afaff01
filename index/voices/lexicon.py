"""The small words of English and German that begin, end and part what is said of a speaker."""


def words_of(*texts: str) -> frozenset[str]:
    """The words of a list that is written as text."""
    return frozenset(" ".join(texts).split())


HE, SHE = words_of("he er"), words_of("she")
PRONOUNS = words_of("he she they i we you it who er sie wir ich es man someone somebody")
NOMINATIVES = words_of("he she they i we you who which whom ich wir er sie")
OBJECTS = words_of(
    "me him her us them you himself herself themselves myself mir ihm ihr uns ihnen sich"
)
_ARTICLES = "a an the this one another der die das ein eine"
_POSSESSIVES = "his her my our your their its"
# Behind these a capital makes no name: every German noun has one.
GERMAN_DETERMINERS = words_of("der die das ein eine sein seine ihr ihre mein meine unser unsere")
DETERMINERS = words_of(_ARTICLES, _POSSESSIVES) | GERMAN_DETERMINERS
BE = words_of("is are was were be been being am 's ’s wird wurde wurden worden ist war")
HAVE = words_of("has have had hat hatte")
# Where one of these stands, nobody is said to have said anything.
NOT_ASSERTED = words_of(
    """\
    not never would could should might may must can cannot will shall 'll nobody didn't didn’t
    doesn't doesn’t wouldn’t wouldn't couldn’t hasn’t hadn’t don’t don't nicht nie würde könnte
    if whether unless did does do didst wenn falls ob
    """
)
ADVERBS = words_of(
    """\
    then also once later again now always often still even just soon finally first next too almost
    suddenly himself herself ever perhaps quietly aloud dann auch einmal später wieder jetzt oft
    noch schließlich
    """
)
PREPOSITIONS = words_of(
    """\
    to with from for by in at on about near behind beside besides after before like than into upon
    over under through between among against during without within towards toward off out up down
    across around round along of mit von zu zum zur in im an am auf bei für gegen nach vor über
    unter durch gegenüber laut
    """
)
CONJUNCTIONS = words_of(
    """\
    and or but nor so yet und oder aber while when where as because since if though although
    """
)
CLAUSE_OPENERS = words_of(
    """\
    where when while as because that which what how since until before after whereupon though
    although but so for wo wobei dass weil wie als
    """
)
_OTHER_STOPS = "who whom whose which that there here no any some all both each every"
# A description of a person ends before these.
STOPS = (
    PREPOSITIONS
    | CONJUNCTIONS
    | PRONOUNS
    | OBJECTS
    | DETERMINERS
    | BE
    | HAVE
    | NOT_ASSERTED
    | ADVERBS
    | words_of(_OTHER_STOPS)
)
# What begins something between commas behind a name: “Hale, the manager, said”.
ASIDES = words_of(
    _ARTICLES, "who whose which now then himself herself in of from with at for as einer"
)
# Words that anything may begin with, so that their capital makes no name.
OF_COURSE_CAPITAL = words_of(
    """\
    the a an and but or so yet for nor if then when where while as because since that this these
    those there here he she they i we you it who what why how which whose in on at to of by from
    with about after before during under over his her my our your their its one no not yes old
    young oh ah well let even only still now once both some many most all each every another such
    also however moreover meanwhile according today yesterday tomorrow finally suddenly later
    perhaps never again dear god heaven comrades comrade
    """,
    """\
    monday tuesday wednesday thursday friday saturday sunday january february march april june
    july august september october november december chapter part book figure table
    """,
    """\
    der die das ein eine und aber oder am im in an auf mit von nach vor bei seit zu als wenn wie
    wo wer was er sie es wir ich ihr heute gestern dann auch doch
    """,
)
