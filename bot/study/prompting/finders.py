"""What in a text gives rise to a question: a table of finders, each for one sort of sentence.

How a stem reads in a language is the wording's affair: ``prompt-STEM`` in its catalogues.
"""

from collections.abc import Iterator, Sequence

from bot.study.prompting import arguments, mentions
from bot.study.prompting.findings import Finder, Finding
from bot.study.prompting.judging import is_reported
from bot.study.prompting.scenes import Scene
from bot.study.prompting.terms import Subjects

FINDERS: Sequence[Finder] = (
    mentions.asked,
    arguments.turns,
    arguments.concedes,
    arguments.denies,
    arguments.reasons,
    arguments.concludes,
    arguments.generalises,
    arguments.demands,
    arguments.rules,
    arguments.conditions,
    arguments.compares,
    mentions.counts,
    mentions.defines,
    mentions.mentions,
    mentions.reports,
    mentions.claims,
)
OF_REPORTS: Sequence[Finder] = (
    mentions.asked,
    mentions.counts,
    mentions.mentions,
    mentions.reports,
)
"""What may be asked of a line that tells what somebody else holds."""


OF_CODES: Sequence[Finder] = (
    mentions.asked,
    arguments.concedes,
    arguments.reasons,
    arguments.concludes,
    arguments.provisions,
    mentions.mentions,
)
"""What may be asked of a line of a code: a rule is no claim that could be true."""


def findings(scene: Scene, about: Subjects, *, code: bool) -> Iterator[Finding]:
    """All that a quotation gives rise to, in a ``code`` of rules or in another text."""
    usual = OF_CODES if code else FINDERS
    for finder in OF_REPORTS if is_reported(scene) else usual:
        yield from finder(scene, about)
