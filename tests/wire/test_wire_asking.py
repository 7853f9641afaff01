"""Members ask: answers, their buttons, other servers, a restart, faults on the way."""

import asyncio

import pytest

from tests.loopback import Fault
from tests.wire.acting import QUESTION, SOON, WORDS, Circle, Scene

pytestmark = [
    pytest.mark.wire,
    pytest.mark.real_model,
    pytest.mark.asyncio(loop_scope="session"),
]

PLACE = "— The Lamplighters’ Circle › A room with a stove (Nora Pell, 2019), ¶ 2"
GONE = "This button does not work any more"


async def test_an_answer_is_quoted_and_cited(readers: Circle) -> None:
    reply = await readers.ask()
    assert WORDS in reply.text
    assert PLACE in reply.text
    assert [button["label"] for button in reply.message.buttons] == [
        "Context",
        "More passages",
        "Why this answer?",
        "Unclear",
        "Note",
        "Share",
    ]
    assert reply.followups == []


async def test_what_is_not_in_the_text_is_said_to_be_missing(readers: Circle) -> None:
    reply = await readers.ask("Which bank sponsored the telephone exchange?")
    assert "Not in this text." in reply.text
    assert "“telephone”" in reply.text
    why = await readers.press(reply, "Why no answer?")
    assert why.ephemeral
    assert "an answer is given" in why.text
    shared = await readers.press(reply, "Share")
    assert not shared.ephemeral
    assert "Not in this text." in shared.text


async def test_only_sharing_is_public(readers: Circle) -> None:
    before = len(readers.room.messages)
    reply = await readers.ask()
    context = await readers.press(reply, "Context")
    assert context.ephemeral
    assert "founded on 12 October 1911" in context.text
    more = await readers.press(reply, "More passages")
    assert more.ephemeral
    assert "none of them is claimed as its answer" in more.text
    why = await readers.press(reply, "Why this answer?")
    assert why.ephemeral
    assert "for an answer" in why.text
    assert len(readers.room.messages) == before

    shared = await readers.press(reply, "Share")

    assert not shared.ephemeral
    [public] = readers.room.messages[before:]
    assert QUESTION in public.text
    assert PLACE in public.text
    assert [button["label"] for button in public.buttons] == [
        "Context",
        "More passages",
        "Why this answer?",
        "Unclear",
        "Note",
    ]
    others = await readers.press(public, "Context", readers.moderator)
    assert others.ephemeral
    assert "founded on 12 October 1911" in others.text


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("word " * 1200, "at most 1,000"),
        ("?", "empty"),
        ('"foo" OR NEAR(', "Not in this text"),
        ("@everyone *who* <@1> \u202e?", "\\*"),
    ],
)
async def test_odd_questions(readers: Circle, question: str, words: str) -> None:
    reply = await readers.ask(question)
    if words == "\\*":
        shared = await readers.press(reply, "Share")
        assert not shared.message.pings.everyone
        assert shared.message.pings.users == frozenset()
        assert "\u202e" not in shared.text
    else:
        assert words in reply.text


async def test_discord_takes_no_more_than_6000_characters(readers: Circle) -> None:
    with pytest.raises(AssertionError, match="6000"):
        await readers.ask("q" * 10_000)


async def test_texts_are_suggested_while_their_names_are_typed(readers: Circle) -> None:
    for typed in ("", "lamp", "Nora P", "THE LAMP"):
        [choice] = await readers.member.autocomplete(
            readers.room, "ask", option="text", value=typed, question="Who?"
        )
        assert choice.name == "The Lamplighters’ Circle"
    nothing = await readers.member.autocomplete(
        readers.room, "text open", option="text", value="zzz"
    )
    assert nothing == []
    assert WORDS in (await readers.ask(text=choice.value)).text
    assert "no text called “zzz”" in (await readers.ask(text="zzz")).text


async def test_circles_hear_nothing_of_each_other(readers: Circle, pilots: Circle) -> None:
    for circle, title in ((readers, "The Lamplighters’ Circle"), (pilots, "The Tide Almanac")):
        listed = await circle.slash(circle.member, "text list")
        assert "One text" in listed.text
        assert title in listed.text
        choices = await circle.member.autocomplete(circle.room, "ask", option="text", value="")
        assert [choice.name for choice in choices] == [title]

    question = "Who rings the harbour bell?"
    own = await pilots.ask(question)
    assert "Ines Okafor" in own.text
    foreign = await readers.ask(question)
    assert "Okafor" not in foreign.text
    assert "Tide" not in foreign.text
    mine = await readers.ask()
    assert "no text called" in (await readers.ask(question, text="almanac")).text

    before = len(readers.room.messages)
    stolen = [button["custom_id"] for button in own.message.buttons]
    assert len(stolen) > 1
    for custom_id in stolen:
        reply = await readers.member.forge(mine, custom_id, within=5)
        assert reply.latency_s < SOON
        assert reply.ephemeral
        assert reply.text.startswith(GONE)
    assert len(readers.room.messages) == before


@pytest.mark.parametrize(
    "custom_id", ["sc1:context:", "sc1:page:1:../../x", "sc1:nothing:x", "sc2:context:x", "x" * 100]
)
async def test_forged_presses_are_refused(readers: Circle, custom_id: str) -> None:
    reply = await readers.member.forge(await readers.ask(), custom_id, within=5)
    assert reply.latency_s < SOON
    assert GONE in reply.text
    assert reply.ephemeral


FAULTS = {
    "503, twice": (Fault.http(503), 2),
    "500": (Fault.http(500), 1),
    "429": (Fault.rate_limited(0.3), 1),
    "429 for all": (Fault.rate_limited(0.3, is_global=True), 1),
    "dropped": (Fault.drop(), 1),
    "reset": (Fault.reset(), 1),
    "answer lost": (Fault.lose_answer(), 1),
    "late": (Fault.delay(1.0), 1),
}


@pytest.mark.parametrize("name", FAULTS)
async def test_an_answer_survives_a_fault_and_comes_once(
    scene: Scene, readers: Circle, name: str
) -> None:
    fault, times = FAULTS[name]
    rule = scene.loopback.fail("PATCH", "/webhooks/.*/messages/@original$", fault, times=times)

    reply = await readers.ask()

    assert WORDS in reply.text
    assert rule.hits == times
    await asyncio.sleep(0.3)
    assert reply.followups == []


@pytest.mark.parametrize("name", ["503", "dropped", "answer lost"])
async def test_the_first_response_survives_a_fault(
    scene: Scene, readers: Circle, name: str
) -> None:
    faults = {"503": Fault.http(503), "dropped": Fault.drop(), "answer lost": Fault.lose_answer()}
    rule = scene.loopback.fail("POST", "/interactions/.*/callback$", faults[name])
    reply = await readers.ask()
    assert rule.hits == 1
    assert WORDS in reply.text
    # That the second attempt is refused is how the bot learns that the first one came through.
    known = [each for each in scene.loopback.violations if "[40060]" in each]
    assert len(known) == (name == "answer lost")
    for each in known:
        scene.loopback.violations.remove(each)


async def test_a_killed_connection_is_resumed(scene: Scene, readers: Circle) -> None:
    gateway = scene.loopback.gateway
    resumed, identified = gateway.resumed, len(gateway.identified_at)

    scene.loopback.kill_socket()
    await scene.loopback.until(lambda: not gateway.connected, 5, "lost connection")
    missed = scene.circle("Invited meanwhile")
    await scene.loopback.until(lambda: gateway.resumed > resumed, 30, "RESUME")

    assert len(gateway.identified_at) == identified
    await missed.room.message("Hello, I'm Study Circle")
    assert WORDS in (await readers.ask()).text
    assert len(missed.room.messages) == 1


async def test_a_long_answer_keeps_its_places(pilots: Circle) -> None:
    reply = await pilots.ask("Who walks the wall at dusk?")
    more = await pilots.press(reply, "More passages")
    await more.followup(0)
    await asyncio.sleep(0.5)
    for message in (more.message, *more.followups):
        assert message.ephemeral
        assert "— The Tide Almanac" in message.text
        assert len(message.text) <= 2000


async def test_after_a_restart_all_is_as_it_was(scene: Scene, readers: Circle) -> None:
    old = await readers.ask()
    synced = len(scene.loopback.calls("PUT", r"^/applications/\d+/commands$"))
    rooms = len(readers.room.messages)

    await scene.restart()

    context = await readers.press(old, "Context")
    assert "founded on 12 October 1911" in context.text
    assert (await readers.press(old, "More passages")).ephemeral
    assert not (await readers.press(old, "Share")).ephemeral
    assert WORDS in (await readers.ask()).text
    assert len(scene.loopback.calls("PUT", r"^/applications/\d+/commands$")) == synced
    assert len(readers.room.messages) == rooms + 1  # nobody was greeted again
