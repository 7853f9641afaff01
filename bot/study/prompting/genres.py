"""What sort of text one is: whether it tells of persons, sets rules, or lets many others speak."""

from bot.study.prompting.lines import Told

# Of a text that tells of persons in so many of its lines, what happens is no claim of its own.
_STORY = 0.3
_CHORUS, _CODE = 0.25, 0.06
_FEW_RULES = 2


def is_story(text: Told) -> bool:
    """Whether a text tells of persons rather than arguing."""
    own = [line for line in text.lines if line.prose and line.speaker is None]
    of_persons = sum(bool(text.signs.told.search(line.text)) for line in own)
    return of_persons > _STORY * len(own)


def is_code(text: Told) -> bool:
    """Whether a text sets rules."""
    own = [line for line in text.lines if line.prose and line.speaker is None]
    rules = sum(bool(text.signs.rule.search(line.text)) for line in own)
    return rules > max(_CODE * len(own), _FEW_RULES)


def is_chorus(text: Told) -> bool:
    """Whether others speak in a text so often that *we* need not be its author."""
    spoken = sum(line.speaker is not None for line in text.lines)
    return spoken > _CHORUS * len(text.lines)
