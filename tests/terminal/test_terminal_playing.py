"""A server played at one keyboard: what the Desk is told is what Discord would say."""

from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.desk.caller import EVERYWHERE, Caller, Sight
from bot.terminal.own import prompt
from bot.terminal.playing import EVERYONE, Go, Part, Server, Speak
from bot.terminal.vocabulary import Mistake

ME = Caller("local", "me", "en", moderator=True)


def played(*said: Speak | Go, by: str = "Anna") -> Server:
    server = Server()
    for each in said:
        server = server.cast(each, UTC) if isinstance(each, Speak) else server.moved(each, by)
    return server


def test_where_nothing_was_said_nothing_is_known() -> None:
    assert Server().caller(ME, "Anna") == replace(ME, member="Anna")
    assert Server().caller(ME, "Anna").sight == EVERYWHERE
    assert Server().called("Anna").roles == ()
    assert prompt("Anna", Server()) == "Anna"


def test_roles_and_the_day_of_joining_are_those_of_the_member() -> None:
    said = Speak("Anna", roles=("readers",), joined="2026-10-01", moderator=False)
    server = played(said, Speak("Ben", roles=("Readers", "crew")), Speak("Cleo"))
    anna, cleo = server.caller(ME, "Anna"), server.caller(ME, "Cleo")
    assert anna.roles == {"readers", EVERYONE}
    assert anna.server_since == datetime(2026, 10, 1, tzinfo=UTC)
    assert not anna.moderator
    assert server.caller(ME, "Ben").roles == {"readers", "crew", EVERYONE}
    assert (set(cleo.roles), cleo.server_since, cleo.moderator) == ({EVERYONE}, None, True)
    assert [name for _, name in server.called("Anna").roles] == ["readers", "crew", EVERYONE]


def test_what_a_line_does_not_speak_of_stays() -> None:
    first = Speak("Anna", roles=("readers",), joined="2026-10-01", moderator=False)
    server = played(first, Speak("Anna"))
    assert server.part("Anna") == Part(("readers",), datetime(2026, 10, 1, tzinfo=UTC), False)
    server = server.cast(Speak("Anna", roles=(), joined="", moderator=True), UTC)
    assert server.part("Anna") == Part()
    assert server.caller(ME, "Anna").roles == {EVERYONE}


def test_a_day_begins_by_the_clock_of_the_zone() -> None:
    server = Server().cast(Speak("Anna", joined="2026-10-01"), ZoneInfo("Europe/Berlin"))
    assert server.part("Anna").joined == datetime(2026, 9, 30, 22, tzinfo=UTC)


@pytest.mark.parametrize("typed", ["yesterday", "2026-13-01", "01.10.2026"])
def test_what_is_no_day_is_refused(typed: str) -> None:
    with pytest.raises(Mistake) as caught:
        Server().cast(Speak("Anna", joined=typed), UTC)
    assert (caught.value.key, caught.value.facts) == ("terminal-bad-day", {"date": typed})


def test_a_channel_is_seen_by_its_members_alone() -> None:
    server = played(Speak("Anna"), Go("crew", ("anna", "Ben")), Go("hall", ()))
    assert server.here == "hall"
    assert server.channels == {"crew": ("Anna", "Ben"), "hall": ()}
    audience = server.audience("crew")
    assert audience is not None
    assert [audience(each, frozenset()) for each in ("Anna", "BEN", "Cleo")] == [True, True, False]
    assert server.audience("hall") is None
    unknown = server.audience("never named")
    assert unknown is not None
    assert not unknown("Anna", frozenset())
    assert [name for _, name in server.called("Cleo").channels] == ["hall"]


def test_members_see_what_they_were_let_into_and_moderators_what_nobody_named_too() -> None:
    server = played(Go("crew", ("Anna",)), Go("hall"), Speak("Dan", moderator=False))
    assert server.sight("Anna") == EVERYWHERE
    assert server.sight("Ben") == Sight(frozenset({"crew"}))
    assert server.sight("Dan") == Sight(frozenset({"hall"}), only=True)
    assert not server.sight("Dan").reaches("of another evening")
    assert server.sight("Ben").reaches("of another evening")


def test_the_talk_is_only_where_the_speaker_sees_it() -> None:
    server = played(Go("crew", ("Anna",)))
    assert server.caller(ME, "Anna").channel == "crew"
    assert prompt("Anna", server.cast(Speak("Anna", roles=("a", "b")), UTC)) == "Anna @a @b #crew"
    assert server.cast(Speak("Ben"), UTC).here is None
    assert server.cast(Speak("Ben", gone=True), UTC).here == "crew"
    assert server.moved(Go("den", ("Ben",)), "Anna").here == "crew"
    assert server.moved(Go("CREW", ("Ben",)), "Anna").here is None
    assert server.moved(Go(), "Anna").here is None
