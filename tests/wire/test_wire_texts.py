"""Texts come in by attachment, and only as moderators want it."""

import pytest

from tests.loopback import Fault, Upload
from tests.wire.acting import ALMANAC, Circle, Scene

pytestmark = [
    pytest.mark.wire,
    pytest.mark.real_model,
    pytest.mark.asyncio(loop_scope="session"),
]

BAD = {
    "nothing.txt": (b"", "is empty"),
    "nul.txt": (b"words\x00words" * 9, "binary file"),
    "picture.md": (b"\x89PNG\r\n\x1a\n" + bytes(99), "a picture"),
    "latin.txt": ("Die Tür ist offen.".encode("latin-1"), "not valid UTF-8: byte 5"),
    "utf16.txt": (b"\xff\xfe g\xd8", "UTF-8"),
    "book.pdf": (b"%PDF-1.7 words", "book.pdf"),
    "noending": (b"words", "no ending"),
    "large.txt": (b"words " * 190_000, "too large: 2 MB, where at most 1 MB"),
}


async def test_a_text_is_added_while_the_moderator_watches(scene: Scene, pilots: Circle) -> None:
    edits = [
        str(call.body.get("content", ""))
        for call in scene.loopback.calls("PATCH", "/webhooks/.*/messages/@original$")
    ]
    stages = ("Reading the file", "Loading the language model", "Taking in", "Putting it")
    assert [text for text in edits if text.startswith(stages)]
    listed = await pilots.slash(pilots.member, "text list")
    assert "The Tide Almanac" in listed.text
    again = await pilots.add(ALMANAC)
    assert "already" in again.text
    assert again.followups == []


async def test_a_text_is_read_corrected_and_removed(scene: Scene) -> None:
    circle = scene.circle("Editors")
    lines = [f"Line {number} of the ledger, kept by hand. " * 9 for number in range(1, 13)]
    ledger = Upload("Größe & Maß.txt", "\n\n".join(lines).encode())
    added = await circle.add(ledger, title="The *Ledger* @everyone", author="A. Key")
    assert "The \\*Ledger\\* " in added.text
    assert not added.message.pings.everyone

    page = await circle.press(added, "Read", circle.moderator)
    assert "Line 1 of the ledger" in page.text
    assert page.ephemeral
    after = await circle.press(page, "Next part", circle.moderator)
    assert "Part 2 of " in after.text
    with pytest.raises(AssertionError, match="disabled"):
        await circle.moderator.press(page, "Previous part")

    [choice] = await circle.moderator.autocomplete(
        circle.room, "manage edit", option="text", value="ledg"
    )
    edited = await circle.slash(
        circle.moderator, "manage edit", text=choice.value, title="Ledger", year="1932"
    )
    assert "A. Key, 1932" in edited.text
    card = await circle.slash(circle.member, "text info", text=choice.value)
    assert "Größe & Maß.txt" in card.text
    removed = await circle.slash(circle.moderator, "manage remove", text=choice.value)
    assert "no longer in the library" in removed.text
    gone = await circle.press(page, "Next part", circle.moderator)
    assert "no text" in gone.text


@pytest.mark.parametrize("name", BAD)
async def test_a_bad_attachment_is_refused_in_a_sentence(
    scene: Scene, pilots: Circle, name: str
) -> None:
    content, words = BAD[name]
    reply = await pilots.slash(pilots.moderator, "manage add", file=Upload(name, content))
    await pilots.shows(reply, f"“{name}”")
    assert words in reply.text
    assert reply.followups == []
    assert list((scene.data / "uploads").iterdir()) == []
    listed = await pilots.slash(pilots.member, "text list")
    assert "One text in the library" in listed.text


async def test_an_attachment_that_is_gone_is_refused(scene: Scene, pilots: Circle) -> None:
    rule = scene.loopback.fail("GET", "/cdn/", gone(), times=None)
    reply = await pilots.slash(pilots.moderator, "manage add", file=Upload("a.txt", b"words"))
    await pilots.shows(reply, "“a.txt” could not be read")
    scene.loopback.backend.faults.rules.remove(rule)


def gone() -> Fault:
    return Fault.http(404)


async def test_only_moderators_manage(scene: Scene) -> None:
    circle = scene.circle("Orderly")
    with pytest.raises(AssertionError, match="hidden"):
        await circle.member.slash(circle.room, "manage add", file=ALMANAC)
    circle.guild.open_command("manage")
    for command, options in (
        ("manage add", {"file": ALMANAC}),
        ("manage edit", {"text": "x", "title": "y"}),
        ("manage remove", {"text": "x"}),
    ):
        reply = await circle.slash(circle.member, command, **options)
        assert reply.text == "Only moderators can do this. Please ask one of them."
    assert "empty" in (await circle.slash(circle.member, "text list")).text
