"""What only the terminal says: its banner, its own commands, its sentences on slips."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import tzinfo
from itertools import count
from pathlib import Path

from bot.charts.figures import Hemicycle
from bot.desk.replies import HelpShown, Reply, TextList
from bot.terminal.playing import Go, Server, Speak
from bot.terminal.saying import OF_PLACES, OF_SPEAKERS
from bot.terminal.vocabulary import Mistake
from bot.wording import phrase, render
from bot.wording.blocks import Block, Fine, Items, Message, Picture, Text
from bot.wording.catalogue import TextFact
from bot.wording.lists import DOT, listed, quoted, shortened
from bot.wording.marks import spell_message
from bot.wording.names import option_name
from index.documents import Source

_TITLES = 5
_LONGEST_TITLE = 60
_LONGEST_TYPED = 60


def banner(texts: Reply | None, locale: str) -> Message:
    """What this is, which texts are here, how to get help and how to leave."""
    welcome = Text(phrase(locale, "banner"))
    leave = Fine(phrase(locale, "banner-leave"))
    if texts is None:
        return Message((welcome, leave))
    if isinstance(texts, TextList) and texts.sources:
        titles = phrase(locale, "banner-texts", titles=_titles(texts.sources, locale))
        return Message((welcome, Text(titles), leave))
    shown = render(texts, locale)
    return Message((welcome, *shown.blocks, leave), shown.controls)


def worded(reply: Reply, locale: str) -> Message:
    """A reply in words; the help names the terminal's own commands too."""
    message = render(reply, locale)
    if not isinstance(reply, HelpShown) or reply.single or reply.group:
        return message
    blocks: list[Block] = list(message.blocks)
    last = max(place for place, block in enumerate(blocks) if isinstance(block, Items))
    blocks.insert(last + 1, _own_commands(locale))
    return replace(message, blocks=tuple(blocks))


def said(key: str, locale: str, *, error: bool = False, **facts: TextFact) -> Message:
    """One sentence of the terminal's own."""
    short = {
        name: shortened(fact, _LONGEST_TYPED) if isinstance(fact, str) else fact
        for name, fact in facts.items()
    }
    return Message((Text(phrase(locale, key, **short)),), error=error)


def spoken(
    speak: Speak, server: Server, left: str | None, locale: str, zone: tzinfo | None
) -> Message:
    """Who speaks now, what they are, and which channel the talk has ``left`` for them."""
    name = shortened(speak.name, _LONGEST_TYPED)
    blocks: list[Block] = [Text(phrase(locale, "terminal-speaking", name=name))]
    part = server.part(speak.name)
    facts = [_at(part.roles)] if part.roles else []
    if part.joined is not None:
        facts.append(phrase(locale, "terminal-part-joined", at=part.joined.astimezone(zone)))
    if not part.moderator:
        facts.append(phrase(locale, "terminal-part-member"))
    if facts:
        blocks.append(Fine(phrase(locale, "terminal-part", facts=DOT.join(facts))))
    if left is not None:
        blocks.append(Text(phrase(locale, "terminal-left-channel", name=name, channel=left)))
    return Message(tuple(blocks))


def gone_to(go: Go, server: Server, speaker: str, locale: str) -> Message:
    """In which channel the talk is now, and who sees that."""
    if go.channel is None:
        return said("terminal-nowhere", locale)
    channel = server.known(go.channel)
    seen_by = server.channels[channel]
    told = [phrase(locale, "terminal-seen-by-all")]
    if seen_by:
        names = listed(locale, [shortened(each, _LONGEST_TYPED) for each in seen_by])
        told = [phrase(locale, "terminal-seen-by", count=len(seen_by), members=names)]
    if server.here == channel:
        told.insert(0, phrase(locale, "terminal-here", channel=channel))
        return Message((Text(" ".join(told)),))
    told.insert(
        0,
        phrase(locale, "terminal-unseen", name=shortened(speaker, _LONGEST_TYPED), channel=channel),
    )
    return Message((Text(" ".join(told)),), error=True)


def prompt(member: str, server: Server) -> str:
    """What stands before the line: who speaks, with which roles, in which channel."""
    here = "" if server.here is None else f"#{server.here}"
    return " ".join(each for each in (member, _at(server.part(member).roles), here) if each)


def spelled(message: Message, locale: str, zone: tzinfo | None) -> Message:
    """A message with its times by the clock of a zone, and people by the names they gave."""
    return spell_message(
        message,
        lambda at: phrase(locale, "moment", at=at.astimezone(zone)),
        lambda name: name,
        lambda at: phrase(locale, "session-hour", at=at.astimezone(zone)),
    )


def shows(picture: Picture) -> bool:
    """Whether there is anything to see in a picture: a house may have empty seats alone."""
    return not isinstance(picture.figure, Hemicycle) or bool(picture.figure.parts)


def saved(name: str, contents: str | bytes, folder: Path, locale: str) -> Message:
    """Write a file that is handed over, and say where; one that is there is never overwritten."""
    data = contents.encode() if isinstance(contents, str) else contents
    stem, dot, ending = name.rpartition(".")
    try:
        for number in count(1):
            path = folder / (name if number == 1 else f"{stem}-{number}{dot}{ending}")
            with suppress(FileExistsError), path.open("xb") as file:
                file.write(data)
                return Message((Text(phrase(locale, "terminal-saved", file=str(path))),))
    except OSError:
        return said("terminal-not-saved", locale, error=True, file=name)
    raise AssertionError


def corrected(mistake: Mistake, locale: str) -> Message:
    """What is wrong with a line. What was typed is shortened; the words to choose from are not."""
    facts = {
        name: shortened(fact, _LONGEST_TYPED) if isinstance(fact, str) and name != "words" else fact
        for name, fact in mistake.facts.items()
    }
    return Message((Text(phrase(locale, mistake.key, **facts)),), error=True)


def _at(roles: Sequence[str]) -> str:
    return " ".join(f"@{each}" for each in roles)


def _own_commands(locale: str) -> Items:
    speaker = phrase(locale, "terminal-speaker-name")
    name = " ".join((phrase(locale, "terminal-speaker-option"), *_bracketed(OF_SPEAKERS, locale)))
    place = phrase(locale, "terminal-place-name")
    channel = " ".join((phrase(locale, "terminal-place-option"), *_bracketed(OF_PLACES, locale)))
    picture = phrase(locale, "terminal-png-name")
    file = phrase(locale, "terminal-png-option")
    leaving = phrase(locale, "terminal-quit-name")
    return Items(
        (
            (f"/{speaker} {name}", phrase(locale, "terminal-speaker")),
            (f"/{place} {channel}", phrase(locale, "terminal-place")),
            (f"/{picture} {file}", phrase(locale, "terminal-png")),
            (f"/{leaving}", phrase(locale, "terminal-quit")),
        )
    )


def _bracketed(options: Sequence[str], locale: str) -> list[str]:
    return [f"[{option_name(each, locale)}]" for each in options]


def _titles(sources: Sequence[Source], locale: str) -> str:
    shown = [quoted(locale, shortened(each.title, _LONGEST_TITLE)) for each in sources[:_TITLES]]
    if len(sources) > len(shown):
        shown.append(phrase(locale, "banner-more", count=len(sources) - len(shown)))
    return listed(locale, shown)
