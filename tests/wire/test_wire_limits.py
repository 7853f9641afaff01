"""A text that is kept to a channel, or to a role: over the wire it is nowhere else, in no way."""

import pytest
import pytest_asyncio

from tests.loopback import Channel, Member, Upload
from tests.wire.acting import ALMANAC, QUESTION, SAMPLE, WORDS, Circle, Scene

pytestmark = [
    pytest.mark.wire,
    pytest.mark.real_model,
    pytest.mark.asyncio(loop_scope="session"),
]

SECRETS = ("Tide", "Okafor", "harbour bell", "walks the wall")
BELL = "Who rings the harbour bell?"
TYPED = (BELL, "“tide 2”", "[Tide 2]", "[Tides 2]")  # and what every such answer shows as a form


@pytest_asyncio.fixture(loop_scope="session")
async def keepers(scene: Scene) -> Circle:
    """A guild with the sample, which is for all, and the almanac, which these tests limit."""
    if "Keepers" not in scene.circles:
        circle = scene.circle("Keepers")
        await circle.add(Upload.of(SAMPLE))
        await circle.add(ALMANAC)
        scene.circles["Keepers"] = circle
    return scene.circles["Keepers"]


async def found(circle: Circle, who: Member, room: Channel) -> list[str]:
    """Everything that somebody can find out about texts in a channel."""
    bell = await who.slash(room, "ask", question=BELL)
    asked = await who.slash(room, "ask", question=QUESTION)
    more = await who.press(asked, "More passages")
    listed = await who.slash(room, "text list")
    named = [await who.slash(room, "text open", text=each) for each in ("almanac", "tide 2")]
    said = await who.say(room, f"{circle.loopback.bot_mention} [Tide 2] and {BELL}")
    answered = await room.message(
        lambda each: (each.reference or {}).get("message_id") == str(said.id)
    )
    drafted = await who.slash(room, "vote new", question=BELL, options="Ines; Ada", kind="ask")
    passages = [
        option["label"]
        for menu in drafted.message.selects
        if menu["placeholder"] == "Show passages with it"
        for option in menu["options"]
    ]
    await who.press(drafted, "Discard")
    prompted = await who.slash(room, "session start")
    await circle.loopback.until(lambda: prompted.message.selects or prompted.text, 20, "prompts")
    suggested = [
        choice.name
        for typed in ("", "tide", "almanac")
        for choice in await who.autocomplete(room, "ask", option="text", value=typed)
    ]
    replies = [bell, asked, more, listed, *named, prompted]
    further = [each.text for reply in replies for each in reply.followups]
    shown = [each.text for each in replies]
    return [*shown, *further, answered.text, *passages, *suggested]


def leaks(told: list[str]) -> list[str]:
    """What of the almanac is said, beyond the words that somebody typed."""
    for words in TYPED:
        told = [each.replace(words, "") for each in told]
    return [each for each in told if any(secret in each for secret in SECRETS)]


async def test_a_text_of_one_channel_is_nowhere_else(keepers: Circle) -> None:
    quay, mo = keepers.guild.add_channel("quay"), keepers.moderator
    told = await keepers.slash(mo, "manage limit", text="Tide", channel=quay.mention)
    assert f"<#{quay.id}>" in told.text
    ann = keepers.guild.add_member("Ann")
    shown = await found(keepers, ann, keepers.room)
    assert any(WORDS in each for each in shown)
    assert any("One text in the library" in each for each in shown)
    assert leaks(shown) == []
    assert "Okafor" not in (await keepers.slash(mo, "ask", question=BELL)).text
    assert "One text in the library" in (await keepers.slash(mo, "text list")).text

    there = await found(keepers, ann, quay)
    assert any("2 texts in the library" in each for each in there)
    assert len(leaks(there)) > 5  # what would be seen, if it were not kept elsewhere
    thread = quay.start_thread("aside", ann)
    assert "Ines Okafor" in (await ann.slash(thread, "ask", question=BELL)).text
    lifted = await keepers.press(told, "For everybody, everywhere", mo)
    assert "Everybody sees this text, everywhere." in lifted.text
    assert "Ines Okafor" in (await keepers.slash(ann, "ask", question=BELL)).text


async def test_a_text_of_a_role_is_only_for_those_who_have_it(keepers: Circle) -> None:
    pilots = keepers.guild.add_role("Pilots")
    pilot = keepers.guild.add_member("Pia", roles=[pilots])
    mo = keepers.moderator
    told = await keepers.slash(mo, "manage limit", text="Tide", roles=pilots.mention)
    shown = await found(keepers, keepers.guild.add_member("Ann"), keepers.room)
    assert leaks(shown) == []
    private = await keepers.slash(pilot, "ask", question=BELL)
    assert "Ines Okafor" in private.text
    # Before everybody it is not quoted either, whoever asks.
    said = await pilot.say(keepers.room, f"{keepers.loopback.bot_mention} {BELL}")
    answered = await keepers.room.message(
        lambda each: (each.reference or {}).get("message_id") == str(said.id)
    )
    assert leaks([answered.text]) == []
    await keepers.press(told, "For everybody, everywhere", mo)
