"""Ballots in Discord, over a whole Desk: how many interactions each takes, and forged ones."""

from collections.abc import Iterator
from typing import Any

import pytest
from simcord.backend import serializers

from bot.desk.requests import Caller
from bot.desk.voting.replies import VoteOpened
from bot.desk.voting.requests import OpenVote
from bot.errors import Reason
from bot.wording import phrase
from tests.fakes import FakeHouse, fake_house

DRINKS = ("Tea", "Coffee", "Milk", "Water", "Juice", "Cocoa")
OPTIONS = (*DRINKS, *(f"Candidate {n} with a name as long as names can be" for n in range(7, 26)))


@pytest.fixture
def house() -> Iterator[FakeHouse]:
    house = fake_house()
    yield house
    house.store.close()


@pytest.fixture
def desk(house: FakeHouse) -> Any:
    return house.desk


async def join(place: Any, *members: Any) -> None:
    for member in members:
        page = await member.slash(place, "now")
        await member.click(page.response, label="Join the circle")


async def opened(
    house: FakeHouse, mo: Any, count: int, kind: str = "ask", rule: str | None = None
) -> None:
    """Open a vote, as a moderator; how that is done in Discord, other tests show."""
    caller = Caller(str(mo.guild.id), str(mo.id), "en", moderator=True)
    options = "; ".join(OPTIONS[:count])
    reply = await house.desk.handle(
        OpenVote(caller, "Which?", options, kind, rule=rule, seats=2, tenure=0)
        if kind == "elect"
        else OpenVote(caller, "Which?", options, kind, rule=rule, tenure=0)
    )
    assert isinstance(reply, VoteOpened), reply


async def ballot(place: Any, member: Any, number: int = 1) -> Any:
    """The first interaction: the ballot, from a list of votes."""
    listed = await member.slash(place, "vote list")
    return await member.click(listed.response, label=f"Vote in #{number}")


def menu(message: Any) -> dict[str, Any]:
    found = [part for row in message.components for part in row["components"] if part["type"] == 3]
    assert len(found) <= 1
    return found[0] if found else {}


def labels(message: Any) -> list[str]:
    return [
        part["label"] for row in message.components for part in row["components"] if "label" in part
    ]


async def take(member: Any, message: Any, *names: str) -> Any:
    """Choose options of a menu by their names, as a thumb does."""
    offered = {each["label"]: each["value"] for each in menu(message)["options"]}
    values = [offered[name] for name in names]
    return await member.select(message, values=values, custom_id=menu(message)["custom_id"])


async def test_few_options_are_buttons_and_take_two_interactions(
    place: Any, ann: Any, mo: Any, house: FakeHouse
) -> None:
    await join(place, ann, mo)
    await opened(house, mo, 5)
    paper = await ballot(place, ann)  # 1
    assert labels(paper.response)[:6] == [*DRINKS[:5], "Abstain"]
    assert not menu(paper.response)
    cast = await ann.click(paper.response, label="Milk")  # 2
    assert cast.response.id == paper.response.id
    assert "Your ballot is cast: Milk." in cast.response.content
    assert not cast.followups


async def test_many_options_are_a_menu_and_take_two_interactions(
    place: Any, ann: Any, mo: Any, house: FakeHouse
) -> None:
    await join(place, ann, mo)
    await opened(house, mo, 6)
    paper = await ballot(place, ann)  # 1
    assert [each["label"] for each in menu(paper.response)["options"]] == list(DRINKS)
    cast = await take(ann, paper.response, "Cocoa")  # 2
    assert "Your ballot is cast: Cocoa." in cast.response.content
    chosen = [each["label"] for each in menu(cast.response)["options"] if each.get("default")]
    assert chosen == ["Cocoa"]
    changed = await take(ann, cast.response, "Tea")
    assert "Your ballot is changed: Tea." in changed.response.content
    assert changed.response.id == paper.response.id


async def test_a_whole_set_is_approved_in_two_interactions(
    place: Any, ann: Any, mo: Any, house: FakeHouse
) -> None:
    await join(place, ann, mo)
    await opened(house, mo, 3, kind="choose")
    paper = await ballot(place, ann)  # 1
    assert menu(paper.response)["max_values"] == 3
    cast = await take(ann, paper.response, "Tea", "Milk")  # 2
    assert "Your ballot is cast: Tea and Milk." in cast.response.content
    again = await take(ann, cast.response, "Tea", "Milk")
    assert "says this already: Tea and Milk." in again.response.content
    gone = await ann.click(again.response, label="Withdraw")
    assert phrase("en", "withdrawn") in gone.response.content
    assert not any(each.get("default") for each in menu(gone.response)["options"])


async def test_ranking_by_tapping_takes_one_interaction_for_each(
    place: Any, ann: Any, mo: Any, house: FakeHouse
) -> None:
    await join(place, ann, mo)
    await opened(house, mo, 6, kind="choose", rule="irv")
    shown = await ballot(place, ann)  # 1
    paper = shown.response.id
    for taps, name in enumerate(("Milk", "Tea", "Juice"), 1):  # 2, 3, 4
        before = menu(shown.response)["custom_id"]
        shown = await take(ann, shown.response, name)
        assert shown.response.id == paper
        # Another id, so that the client forgets what was chosen in the menu before.
        assert menu(shown.response)["custom_id"] != before
        assert len(menu(shown.response)["options"]) == 6 - taps
    for line in ("1\\. Milk", "2\\. Tea", "3\\. Juice"):
        assert line in shown.response.content
    assert phrase("en", "ranking-changed") in shown.response.content
    undone = await ann.click(shown.response, label="Undo")
    assert "3\\." not in undone.response.content
    assert "Juice" in [each["label"] for each in menu(undone.response)["options"]]


async def test_a_ranking_is_typed_in_three_interactions(
    place: Any, ann: Any, mo: Any, house: FakeHouse
) -> None:
    await join(place, ann, mo)
    await opened(house, mo, 6, kind="choose", rule="schulze")
    paper = await ballot(place, ann)  # 1
    form = await ann.click(paper.response, label="Type it")  # 2
    text, label = form.modal["components"]
    assert text["content"].splitlines()[2] == "3  Milk"
    assert label["description"] == phrase("en", "ranking-hint-level")
    cast = await ann.submit_modal(form, {"ranking": "3, 1=5, 2"})  # 3
    assert cast.response.id == paper.response.id
    assert "2\\. Tea = Juice" in cast.response.content
    known = await ann.click(cast.response, label="Type it")
    assert known.modal["components"][1]["component"]["value"] == "3, 1=5, 2"


async def test_a_ranking_that_cannot_be_read_leaves_the_ballot(
    place: Any, ann: Any, mo: Any, house: FakeHouse
) -> None:
    await join(place, ann, mo)
    await opened(house, mo, 3, kind="choose", rule="irv")
    paper = await ballot(place, ann)
    cast = await take(ann, paper.response, "Milk")
    form = await ann.click(cast.response, label="Type it")
    refused = await ann.submit_modal(form, {"ranking": "3, 9"})
    assert refused.response.id == paper.response.id
    assert "1\\. Milk" in refused.response.content
    assert [each.ephemeral for each in refused.followups] == [True]


async def test_the_rules_stand_in_for_the_ballot_and_lead_back(
    place: Any, ann: Any, mo: Any, house: FakeHouse
) -> None:
    await join(place, ann, mo)
    await opened(house, mo, 3, kind="choose", rule="irv")
    paper = await ballot(place, ann)
    rules = await ann.click(paper.response, label="Rules")
    assert rules.response.id == paper.response.id
    assert phrase("en", "counting-irv") in rules.response.content
    assert not rules.followups
    back = await ann.click(rules.response, label="My ballot")
    assert back.response.id == paper.response.id
    assert menu(back.response)["placeholder"] == phrase("en", "ranking-favourite")


async def test_a_receipt_is_kept_apart_and_can_be_checked(
    place: Any, ann: Any, mo: Any, house: FakeHouse
) -> None:
    await join(place, ann, mo)
    await opened(house, mo, 3)
    paper = await ballot(place, ann)
    cast = await ann.click(paper.response, label="Tea")
    receipt = await ann.click(cast.response, label="Receipt")
    assert receipt.ephemeral
    assert receipt.response.id != paper.response.id
    text = next(line for line in receipt.response.content.splitlines() if line.startswith("> "))
    mine = await ann.slash(place, "vote mine")
    form = await ann.click(mine.response, label="Check a receipt")
    checked = await ann.submit_modal(form, {"receipt": text[2:].replace("\\", "")})
    assert checked.ephemeral
    assert "The ballot that counts says: Tea." in checked.response.content


async def test_everything_about_a_ballot_is_private(
    place: Any, ann: Any, mo: Any, house: FakeHouse
) -> None:
    await join(place, ann, mo)
    for terms in ((), ("choose",), ("choose", "schulze")):
        await opened(house, mo, 3, *terms)
    for number in (1, 2, 3):
        shown = await ballot(place, ann, number)
        assert shown.ephemeral
        for label in ("Abstain", "Withdraw", "Rules"):
            shown = await ann.click(shown.response, label=label)
            assert shown.response.flags.ephemeral
    assert place.last_message is None


async def forged(
    env: Any, member: Any, place: Any, on: Any, custom_id: str, values: list[str] | None
) -> Any:
    """A press as no client sends it, under a message that has such a control."""
    stored = env.backend.get_message(place.id, on.response.id)
    kind = 2 if values is None else 3
    part: dict[str, Any] = {"type": kind, "custom_id": custom_id, "id": 1}
    part |= {"style": 2, "label": "x"} if values is None else {"options": []}
    message = dict(serializers.message_payload(env.backend, stored))
    message["components"] = [{"type": 1, "components": [part]}]
    data: dict[str, Any] = {"custom_id": custom_id, "component_type": kind}
    if values is not None:
        data["values"] = values
    return await member._dispatch_interaction(
        3, place, data, extra={"message": message}, source_message_id=on.response.id
    )


MANY = [str(number) for number in range(1, 30)]


@pytest.mark.parametrize(
    ("custom_id", "values"),
    [
        ("scm1:ballot-choose:2:{seen}", ["9"]),
        ("scm1:ballot-choose:2:{seen}", ["1", "1"]),
        ("scm1:ballot-choose:2:{seen}", MANY),
        ("scm1:ballot-choose:2:{seen}", []),
        ("scm1:ballot-choose:2:{seen}", ["Tea"]),
        ("scm1:ballot-choose:2:0", ["1"]),
        ("scm1:ballot-choose:77:{seen}", ["1"]),
        ("scm1:ballot-choose:3:{seen}", ["1", "2"]),
        ("scm1:ballot-next:2:{seen}:0", ["1", "2"]),
        ("scm1:ballot-next:3:{seen}:0", ["4"]),
        ("scm1:ballot-next:3:{seen}:x", ["1"]),
        ("scm1:ballot-next:1:1:0", ["7"]),
        ("scm1:withdraw:2", ["1"]),
        ("sc1:ballot-undo:3:{seen}:1", None),
        ("sc1:ballot-undo:3", None),
        ("sc1:ballot-mine:77", None),
        ("sc1:ballot-type:2", None),
        ("sc1:cast-join:77:1:1", None),
        ("sc1:cast-join:1:1:9", None),
        ("scm1:ballot-choose-join:2:{seen}", ["9"]),
        ("scm1:ballot-next-join:3:0:0", ["1"]),
        ("sc1:rules:77", None),
        ("sc1:ballot-choose:2:{seen}", None),
    ],
)
async def test_forged_ballots_change_nothing(
    simcord_env: Any,
    place: Any,
    ann: Any,
    mo: Any,
    house: FakeHouse,
    caplog: pytest.LogCaptureFixture,
    custom_id: str,
    values: list[str] | None,
) -> None:
    await join(place, ann, mo)
    await opened(house, mo, 3)
    await opened(house, mo, 3, kind="choose")
    await opened(house, mo, 3, kind="choose", rule="irv")
    paper = await ballot(place, ann, 2)
    circle = str(place.guild.id)
    before = await house.office.ledgers.head(circle, house.office.clock())
    seen = menu(paper.response)["custom_id"].rpartition(":")[2]

    told = await forged(simcord_env, ann, place, paper, custom_id.format(seen=seen), values)

    assert told.acknowledged
    shown = [told.response, *told.followups]
    assert phrase("en", f"refused-{Reason.UNEXPECTED}") not in [each.content for each in shown]
    assert "Traceback" not in caplog.text
    after = await house.office.ledgers.head(circle, house.office.clock())
    assert after == before


async def test_a_vote_of_another_server_cannot_be_reached(
    simcord_env: Any, place: Any, ann: Any, mo: Any, house: FakeHouse, greeted: Any
) -> None:
    await join(place, ann, mo)
    await opened(house, mo, 3, kind="choose")
    elsewhere = simcord_env.create_guild("Others")
    greeted.circles.add(str(elsewhere.id))
    other = elsewhere.create_text_channel("general")
    eve = elsewhere.add_member(simcord_env.create_user("eve"))
    await join(other, eve)
    page = await eve.slash(other, "now")
    before = await house.office.ledgers.head(str(place.guild.id), house.office.clock())
    told = await forged(simcord_env, eve, other, page, "scm1:ballot-choose:1:3", ["1"])
    shown = [told.response, *told.followups]
    sentence = phrase("en", f"refused-{Reason.NO_SUCH_VOTE}", vote="1")
    assert any(each.content.replace("\\", "").startswith(sentence) for each in shown)
    after = await house.office.ledgers.head(str(place.guild.id), house.office.clock())
    assert after == before


async def test_the_same_press_twice_is_the_same_ballot(
    simcord_env: Any, place: Any, ann: Any, mo: Any, house: FakeHouse
) -> None:
    await join(place, ann, mo)
    await opened(house, mo, 4, kind="choose", rule="irv")
    paper = await ballot(place, ann)
    menu_id = menu(paper.response)["custom_id"]
    for _ in range(2):
        shown = await forged(simcord_env, ann, place, paper, menu_id, ["3"])
    assert "1\\. Milk" in shown.response.content
    assert "2\\." not in shown.response.content
    shown = await take(ann, shown.response, "Tea")
    undo = next(
        part["custom_id"]
        for row in shown.response.components
        for part in row["components"]
        if part.get("label") == "Undo"
    )
    for _ in range(2):
        shown = await forged(simcord_env, ann, place, paper, undo, None)
    assert "1\\. Milk" in shown.response.content
    assert "2\\." not in shown.response.content


async def test_a_ballot_outlives_a_restart(
    simcord_env: Any, place: Any, ann: Any, mo: Any, make_client: Any, house: FakeHouse
) -> None:
    await join(place, ann, mo)
    await opened(house, mo, 4, kind="choose", rule="irv")
    paper = await ballot(place, ann)
    await simcord_env.restart_bot(make_client())
    shown = await take(ann, paper.response, "Milk")
    assert "1\\. Milk" in shown.response.content


async def test_twenty_five_candidates_fit_one_menu_and_one_form(
    place: Any, ann: Any, mo: Any, house: FakeHouse
) -> None:
    await join(place, ann, mo)
    await opened(house, mo, 25, "elect")
    shown = await ballot(place, ann)
    last = [shown.response, *shown.followups][-1]
    assert len(menu(last)["options"]) == 25
    assert all(len(each["label"]) <= 100 for each in menu(last)["options"])
    form = await ann.click(last, label="Type it")
    assert OPTIONS[24] in form.modal["components"][0]["content"]
    cast = await ann.submit_modal(form, {"ranking": ", ".join(map(str, range(25, 0, -1)))})
    everything = "\n".join(each.content for each in [cast.response, *cast.followups])
    assert "25\\. Tea" in everything
    assert len(cast.followups) <= 1
