"""What moderators did, a sentence each."""

from collections.abc import Mapping

from bot.desk.chronicle.acts import TITLE, ActPosted
from bot.desk.settings.chosen import OFF, several
from bot.desk.settings.table import BY_NAME, Sort
from bot.wording.blocks import Message, Text
from bot.wording.catalogue import phrase
from bot.wording.lists import DOT, quoted, shortened
from bot.wording.marks import channel, moment, person, role
from bot.wording.names import command_name, known
from bot.wording.settings import name_of, value_of

_LONGEST_REASON = 1000


def act_posted(reply: ActPosted, locale: str) -> Message:
    """Who did what, and when; the reason that everybody may read."""
    act, facts = reply.act, reply.act.noticed.facts
    what = phrase(
        locale,
        f"act-{act.noticed.what}",
        who=phrase(locale, "act-somebody") if act.member is None else person(act.member),
        text=_text(facts, locale),
        vote=_vote(facts, locale),
        body=quoted(locale, facts["body"]) if "body" in facts else phrase(locale, "removed"),
        role=role(facts.get("role", "")),
        portion=facts.get("portion", ""),
        **_change(facts, locale),
    )
    at, reason = moment(act.at), facts.get("reason")
    if reason is None:
        return Message((Text(phrase(locale, "act-told", what=what, at=at)),))
    said = quoted(locale, shortened(reason, _LONGEST_REASON))
    return Message((Text(phrase(locale, "act-told-why", what=what, at=at, reason=said)),))


def _text(facts: Mapping[str, str], locale: str) -> str:
    title = facts.get(TITLE)
    if title is None:
        return phrase(locale, "act-a-text")
    return phrase(locale, "act-text", title=quoted(locale, title))


def _vote(facts: Mapping[str, str], locale: str) -> str:
    number = facts.get("vote")
    return phrase(locale, "act-a-vote" if number is None else "act-vote", number=number or "")


def _change(facts: Mapping[str, str], locale: str) -> dict[str, str]:
    """What was changed, for whom and where, and from what to what."""
    if "old" not in facts:
        return {}
    if "setting" in facts:
        name = name_of(BY_NAME[facts["setting"]], locale)
    else:
        command = known(facts["command"])
        path = command_name(command.path, locale) if command else facts["command"]
        name = f"/{path}"
    parts = [name]
    if "role" in facts:
        parts.append(role(facts["role"]))
    if "place" in facts:
        parts.append(channel(facts["place"]))
    values = {each: _value(facts, facts[each], locale) for each in ("old", "new")}
    return {"name": DOT.join(parts), **values}


def _value(facts: Mapping[str, str], value: str, locale: str) -> str:
    if "command" in facts:
        kind = "off" if value == OFF else "wait" if value != "0" else "on"
        seconds = 0 if value == OFF else int(value)
        return phrase(locale, f"settings-command-{kind}", seconds=seconds)
    setting = BY_NAME[facts["setting"]]
    if setting.sort is Sort.TEXTS and value:
        # Titles are not named: not everybody who reads this may see every text.
        return phrase(locale, "act-some-texts", count=len(several(value)))
    return value_of(setting, value, {}, locale)
