"""Bodies in Discord, over a whole Desk, all by pressing: a life of each, and what is refused."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest

from bot.errors import Reason
from bot.voting.circle import Circle
from bot.voting.steps import Step
from bot.voting.votes.opening import open_vote
from bot.voting.votes.terms import Draft, Kind
from bot.wording import phrase
from tests.fakes import FakeHouse, fake_house
from tests.guild.gathering import joined, wait


@pytest.fixture
def house() -> Iterator[FakeHouse]:
    house = fake_house()
    yield house
    house.store.close()


@pytest.fixture
def desk(house: FakeHouse) -> Any:
    return house.desk


@pytest.fixture
def members(simcord_env: Any, place: Any) -> dict[str, Any]:
    """Five members; they have been in the server for longer than any vote asks for."""
    names = ("ada", "ben", "cleo", "dan", "eva")
    return {name: place.guild.add_member(simcord_env.create_user(name)) for name in names}


async def show(place: Any, member: Any) -> Any:
    """The card of the only body."""
    return (await member.slash(place, "assembly show")).response


async def take(member: Any, message: Any, placeholder: str, label: str) -> Any:
    """Take from a menu, by its placeholder, what has a label; what comes of it."""
    menu = next(part for part in parts(message) if part.get("placeholder") == placeholder)
    taken = next(each["value"] for each in menu["options"] if label in each["label"])
    return await member.select(message, values=[taken], custom_id=menu["custom_id"])


def parts(message: Any) -> list[Any]:
    return [part for row in message.components for part in row["components"]]


def labels(message: Any) -> list[str]:
    return [part["label"] for part in parts(message) if "label" in part]


async def press(member: Any, message: Any, label: str) -> Any:
    """Press a button; the message as it is then."""
    return (await member.click(message, label=label)).response


async def write(member: Any, opened: Any, **fields: str) -> Any:
    """Fill a form in; the message as it is then."""
    return (await member.submit_modal(opened, fields)).response


async def found(place: Any, mo: Any, name: str, design: str) -> Any:
    """Found a body whose choices are visible and that asks for no time in the server."""
    message = (await mo.slash(place, "assembly found", name=name)).response
    message = await press(mo, await press(mo, message, design), "Advanced")
    since = "In the server for at least"
    message = (await take(mo, message, since, "no time")).response
    if design != "Groups elect people":
        message = (await take(mo, message, "Who supports what", "visible")).response
        form = await mo.click(message, label="Name and seats")
        message = await write(mo, form, name=name, seats="3")
    founded = await press(mo, message, "Found it")
    assert "It is founded." in founded.content
    assert founded.id == message.id  # page after page takes the same place
    return founded


async def test_a_delegate_is_elected_recalled_and_replaced_by_the_same_papers(
    place: Any, mo: Any, members: dict[str, Any], house: FakeHouse
) -> None:
    await joined(place, mo, *members.values())
    council = await found(place, mo, "The Council", "Groups elect people")
    form = await mo.click(council, label="New group")
    assert form.modal["title"] == "A new group"
    assert "The group is formed." in (await write(mo, form, name="Harbour")).content
    for member in members.values():
        entered = await take(member, await show(place, member), "Join a group", "Harbour")
        assert "You belong to Harbour." in entered.response.content
    for name in ("ada", "ben"):
        stood = await press(members[name], await show(place, members[name]), "Stand for election")
        assert "You stand in its election." in stood.content
    await wait(house, hours=73)
    assert "Vote in #1" in labels(await show(place, members["cleo"]))
    for name, choice in (("ada", "1"), ("ben", "2"), ("cleo", "1, 2"), ("dan", "1"), ("eva", "2")):
        await members[name].slash(place, "vote cast", vote="1", choice=choice)
    await wait(house, hours=72)
    card = await show(place, members["eva"])
    assert f"seat 1: <@{members['ada'].id}>" in card.content

    await wait(house, days=14)
    recall = await press(members["cleo"], await show(place, members["cleo"]), "Recall …")
    form = await take(members["cleo"], recall, "Whom to recall?", "seat 1")
    assert form.modal["title"] == "Recall: seat 1"
    petition = await write(members["cleo"], form, reason="Never came")
    assert "Never came" in petition.content
    told = await press(
        members["ada"], (await members["ada"].slash(place, "now")).response, "The petition"
    )
    form = await members["ada"].click(told, label="Answer")
    answered = await write(members["ada"], form, text="I was at sea.")
    assert "I was at sea." in answered.content
    petition = await press(members["dan"], await show(place, members["dan"]), "Petition: seat 1")
    assert "I was at sea." in petition.content
    signed = await press(members["dan"], petition, "Sign")
    assert "recalled" in signed.content
    assert "asked now" in signed.content

    now = (await members["ben"].slash(place, "now")).response
    asked = await press(members["ben"], now, "Seat 1: answer")
    assert "You are one of them: would you?" in asked.content
    seated = await press(members["ben"], asked, "Yes, I would")
    assert f"seat 1: <@{members['ben'].id}>" in seated.content
    history = await press(members["ben"], seated, "History")
    assert f"<@{members['ada'].id}>" in history.content
    assert "recalled" in history.content


async def test_the_majority_of_an_assembly_moves_when_it_has_stood_for_the_window(
    place: Any, mo: Any, members: dict[str, Any], house: FakeHouse
) -> None:
    await joined(place, mo, *members.values())
    await found(place, mo, "The Assembly", "Everyone supports programmes")
    for name, title in (("ada", "Bread"), ("ben", "Peace")):
        card = await show(place, members[name])
        form = await members[name].click(card, label="Found a list")
        listed = await write(members[name], form, name=title, programme=f"{title} for all.")
        assert "Your list is founded" in listed.content
    for name in ("ada", "cleo", "dan"):
        await supports(place, members[name], "Bread")
    for name in ("ben", "eva"):
        await supports(place, members[name], "Peace")
    for name, title in (("cleo", "Bread"), ("dan", "Peace")):
        page = await press(members[name], await show(place, members[name]), "Stand")
        stood = await take(members[name], page, "Stand on a list", title)
        assert f"You stand on {title}." in stood.response.content
    assert "From <t:" in (await show(place, mo)).content
    await wait(house, hours=12)
    assert seats(await show(place, mo)) == {"Bread": 2, "Peace": 1}

    for name in ("cleo", "dan"):
        await supports(place, members[name], "Peace")
    await wait(house, hours=11)
    moved = await show(place, mo)
    assert seats(moved) == {"Bread": 2, "Peace": 1}
    assert "if nothing moves: Peace 3." in moved.content
    # Within the window, all may come to nothing.
    for name in ("cleo", "dan"):
        await supports(place, members[name], "Bread")
    await wait(house, hours=12)
    back = await show(place, mo)
    assert seats(back) == {"Bread": 2, "Peace": 1}
    assert "if nothing moves" not in back.content

    await supports(place, members["dan"], "Peace")
    await wait(house, hours=12)
    after = await show(place, mo)
    assert seats(after) == {"Bread": 1, "Peace": 2}
    assert "You support no list." in after.content
    history = await press(mo, after, "History")
    (picture,) = history.attachments
    assert picture.filename.endswith(".png")
    assert f"<@{members['ben'].id}>" in history.content


async def supports(place: Any, member: Any, title: str) -> None:
    """Move one's support, in one interaction."""
    moved = await take(member, await show(place, member), "Support a programme", title)
    assert f"You support {title}." in moved.response.content


def seats(message: Any) -> dict[str, int]:
    """How many members sit for each list."""
    lines = [line for line in message.content.splitlines() if line.startswith("- **")]
    return {
        title: line.count("(seat ")
        for title in ("Bread", "Peace")
        for line in lines
        if title in line
    }


async def decided(place: Any, house: FakeHouse, members: dict[str, Any]) -> None:
    """A motion, #1, adopted by three of five."""
    await wait(house, days=8)
    await joined(place, *members.values())

    def opened(circle: Circle) -> Step:
        question = "The door is locked at night."
        draft = Draft(Kind.MOTION, question, duration=timedelta(hours=48))
        return open_vote(circle.roll, draft, house.office.clock(), house.office.chance)

    now = house.office.clock()
    await house.office.ledgers.act(str(place.guild.id), now, opened, lambda _: None)
    await vote(place, members, "1", "yes")
    await wait(house, hours=49)


async def vote(place: Any, members: dict[str, Any], number: str, choice: str) -> None:
    for name in ("ada", "ben", "cleo"):
        await members[name].slash(place, "vote cast", vote=number, choice=choice)


async def challenged(place: Any, house: FakeHouse, members: dict[str, Any]) -> None:
    """Dan demands a new vote on it; Eva and Ben sign, each coming from elsewhere."""
    result = (await members["dan"].slash(place, "vote result", vote="1")).response
    form = await members["dan"].click(result, label="Demand a new vote")
    petition = await write(members["dan"], form, reason="Too cold outside")
    assert "It needs 3 signatures; 5 members may sign." in petition.content
    offered = (await members["eva"].slash(place, "vote recall")).response
    assert "Challenged already:" in offered.content
    petition = await press(members["eva"], offered, "Petition on #1")
    signed = await press(members["eva"], petition, "Sign")
    withdrawn = await press(members["eva"], signed, "Withdraw my signature")
    await press(members["eva"], withdrawn, "Sign")
    petition = (await members["ben"].slash(place, "vote recall", vote="1")).response
    enough = await press(members["ben"], petition, "Sign")
    assert "Enough have signed." in enough.content
    await wait(house, hours=49)
    running = (await members["ben"].slash(place, "vote result", vote="1")).response
    assert "Vote #2 decides;" in running.content
    assert "Vote in #2" in labels(running)


@pytest.mark.parametrize(
    ("choice", "told"), [("yes", "Revoked by vote #2."), ("no", "Upheld by vote #2.")]
)
async def test_a_decision_is_challenged_and_revoked_or_upheld(
    place: Any, members: dict[str, Any], house: FakeHouse, choice: str, told: str
) -> None:
    await decided(place, house, members)
    await challenged(place, house, members)
    await vote(place, members, "2", choice)
    await wait(house, hours=49)
    found = (await members["eva"].slash(place, "vote history", query="door")).response
    shown = await take(members["eva"], found, "See a result", "#1 The door")
    assert told in shown.response.content
    assert "Too cold outside" not in shown.response.content
    upheld = choice == "no"
    assert ("takes twice as long" in shown.response.content) is upheld
    assert ("Demand a new vote" in labels(shown.response)) is upheld
    if upheld:
        refused = await members["eva"].click(shown.response, label="Demand a new vote")
        assert refused.modal is None
        assert refused.ephemeral


async def test_a_decision_is_challenged_from_a_menu(
    place: Any, members: dict[str, Any], house: FakeHouse
) -> None:
    await decided(place, house, members)
    offered = (await members["dan"].slash(place, "vote recall")).response
    form = await take(members["dan"], offered, "Challenge a decision", "#1 The door")
    petition = await write(members["dan"], form, reason="")
    assert "you have signed it" in petition.content


async def test_whoever_has_not_joined_is_offered_to_before_anything_is_typed(
    place: Any, mo: Any, ann: Any
) -> None:
    await joined(place, mo)
    await found(place, mo, "The Assembly", "Everyone supports programmes")
    card = await show(place, ann)
    assert "Found a list" not in labels(card)
    assert "Join the circle" in labels(card)
    refused = await ann.slash(place, "assembly found", name="Bread", programme="For all.")
    assert "Join the circle" in labels(refused.response)
    pressed = await ann.click(refused.response, label="Join the circle")
    assert "You have joined the circle." in pressed.response.content


async def test_founding_is_for_moderators(place: Any, ann: Any) -> None:
    await joined(place, ann)
    asked = await ann.slash(place, "assembly found", name="The Assembly")
    assert labels(asked.response) == []
    typed = await ann.slash(place, "assembly found", name="The Assembly", design="groups")
    assert typed.response.content.startswith(phrase("en", f"refused-{Reason.NOT_MODERATOR}"))


@pytest.mark.parametrize(
    "custom_id",
    [
        "sc1:body:none",
        "sc1:body:",
        "sc1:turn:manage:{body}",
        "sc1:turn:secrets:{body}",
        "sc1:turn:recall:none",
        "sc1:petition:none",
        "sc1:unsupport:{body}",
        "sc1:run:{body}",
        "sc1:standdown:{body}",
        "sc1:consent:{body}:1",
        "sc1:decline:none:1",
        "sc1:steer:chair:{body}",
        "sc1:write:pause:{body}",
        "sc1:write:answer:{body}",
        "sc1:write:crown:{body}",
        "sc1:support:{body}",
        "sc1:plan:p:5::720:s:14:X",
        "sc1:plan:rubbish",
        "sc1:found:p:5::720:s:14:X",
        "sc1:found:p:99999::0:s:14:X",
        "sc1:recall:1",
        "sc1:history:9999:",
    ],
)
async def test_forged_presses_change_nothing(
    simcord_env: Any, place: Any, mo: Any, ann: Any, house: FakeHouse, custom_id: str
) -> None:
    await joined(place, mo, ann)
    founded = await found(place, mo, "The Assembly", "Everyone supports programmes")
    body = next(
        part["custom_id"].rpartition(":")[2]
        for part in parts(founded)
        if "history" in part["custom_id"]
    )
    card = await show(place, ann)
    before = await house.office.ledgers.head(str(place.guild.id), house.office.clock())
    forged = custom_id.format(body=body)
    stored = simcord_env.backend.get_message(place.id, card.id)
    stored.components[0]["components"][0]["custom_id"] = forged

    pressed = await ann.click(card, custom_id=forged)

    assert pressed.modal is None
    shown = [*pressed.followups, pressed.response]
    assert all(phrase("en", "refused-unexpected") not in each.content for each in shown)
    after = await house.office.ledgers.head(str(place.guild.id), house.office.clock())
    assert after == before
