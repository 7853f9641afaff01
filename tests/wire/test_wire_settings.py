"""What moderators set, over the wire: pages, where a value comes from, and that it holds."""

import pytest
import pytest_asyncio

from tests.loopback import Channel, Member, Reply, Upload
from tests.wire.acting import QUESTION, SAMPLE, WORDS, Circle, Scene

pytestmark = [
    pytest.mark.wire,
    pytest.mark.real_model,
    pytest.mark.asyncio(loop_scope="session"),
]

DOUBTFUL = "How long does an evening last?"  # answered, where that is not asked to be sure
ABSENT = "Not in this text."


@pytest_asyncio.fixture(loop_scope="session")
async def quiet(scene: Scene) -> Circle:
    """A German guild with the sample text, whose settings these tests change."""
    if "Quiet" not in scene.circles:
        circle = scene.circle("Quiet", guild_locale="de")
        await circle.add(Upload.of(SAMPLE))
        scene.circles["Quiet"] = circle
    return scene.circles["Quiet"]


async def set_here(circle: Circle, room: Channel, **options: str) -> None:
    """A moderator sets something for a channel, in one line."""
    reply = await circle.moderator.slash(room, "manage settings", place="channel", **options)
    assert reply.ephemeral
    assert "Saved." in reply.text


async def test_a_setting_is_chosen_from_its_page_and_says_where_it_comes_from(
    quiet: Circle,
) -> None:
    mo, hall = quiet.moderator, quiet.guild.add_channel("hall")
    shown = await mo.slash(hall, "manage settings")
    assert shown.ephemeral
    assert "**Strictness** — balanced (the default)" in shown.text
    page = await mo.select(shown, "Change a setting …", "Strictness")
    page = await quiet.press(page, "For this channel only", mo)
    chosen = await mo.select(page, "Choose …", "strict: rather no answer than a doubtful one")
    assert "Saved." in chosen.text
    assert "(chosen for this channel)" in chosen.text
    strict = "**Strictness** — strict: rather no answer than a doubtful one"
    thread = hall.start_thread("aside", mo)
    for place in (hall, thread):
        shown = await mo.slash(place, "manage settings")
        assert f"{strict} (chosen for this channel)" in shown.text
    elsewhere = await quiet.slash(mo, "manage settings")
    assert "**Strictness** — balanced (the default)" in elsewhere.text

    asked = await mo.slash(hall, "ask", question=DOUBTFUL)
    assert ABSENT in asked.text
    assert ABSENT in (await mo.slash(thread, "ask", question=DOUBTFUL)).text
    assert ABSENT not in (await quiet.slash(mo, "ask", question=DOUBTFUL)).text

    back = await quiet.press(chosen, "As if nothing were chosen here", mo)
    assert "balanced (the default)" in back.text
    assert ABSENT not in (await mo.slash(hall, "ask", question=DOUBTFUL)).text


async def test_a_value_is_typed_into_a_form_and_judged(quiet: Circle) -> None:
    mo = quiet.moderator
    shown = await quiet.slash(mo, "manage settings")
    page = await mo.select(shown, "Change a setting …", "Days that questions are kept")
    form = await quiet.press(page, "Write …", mo)
    saved = await mo.submit(form, {"value": "30"})
    assert "Saved." in saved.text
    assert "30 (chosen for this server)" in saved.text
    form = await quiet.press(saved, "Write …", mo)
    refused = await mo.submit(form, {"value": "many"})
    assert "3650" in "".join(each.text for each in (refused.message, *refused.followups))
    shown = await quiet.slash(mo, "manage settings")
    assert "30 (chosen for this server)" in shown.text

    votes = await quiet.press(shown, "Votes", mo)
    assert "**Length of a poll** — a day (the default)" in votes.text
    fixed = await quiet.press(votes, "What stands for everybody", mo)
    assert "**Length of a run-off** — a day." in fixed.text
    again = await quiet.press(fixed, "All settings", mo)
    assert again.text == votes.text


async def test_answers_are_public_in_a_channel_and_in_its_language(quiet: Circle) -> None:
    ann, loud = quiet.guild.add_member("Ann"), quiet.guild.add_channel("loud")
    private = await ann.slash(quiet.room, "ask", question=QUESTION)
    assert private.ephemeral
    assert "Very likely an answer" in private.text  # in her own language
    shared = await quiet.press(private, "Share", ann)
    assert "Very likely an answer" not in shared.text  # in that of the server
    assert WORDS in shared.text

    await set_here(quiet, loud, setting="answers", value="public")
    for place in (loud, loud.start_thread("aside", ann)):
        public = await ann.slash(place, "ask", question=QUESTION)
        assert not public.ephemeral
        assert [WORDS in each.text for each in place.messages] == [True]
        assert "Sehr wahrscheinlich" in public.text
    await set_here(quiet, loud, setting="language", value="en")
    english = await ann.slash(loud, "ask", question=QUESTION)
    assert "Very likely an answer" in english.text
    # What is refused is nobody else's business.
    refused = await ann.slash(loud, "ask", question="?")
    await quiet.loopback.until(lambda: refused.followups, 5, "a private refusal")
    assert all(each.ephemeral for each in refused.followups)
    await quiet.loopback.until(lambda: len(loud.messages) == 2, 5, "nothing else in public")
    assert (await ann.slash(quiet.room, "ask", question=QUESTION)).ephemeral


async def test_a_command_is_off_in_a_channel_and_a_role_waits(quiet: Circle) -> None:
    role, quay = quiet.guild.add_role("Visitors"), quiet.guild.add_channel("quay")
    visitor, ann = quiet.guild.add_member("Vic", roles=[role]), quiet.guild.add_member("Ann")
    await set_here(quiet, quay, command="text list", value="off")
    thread = quay.start_thread("aside", ann)
    for who, place in ((ann, quay), (ann, thread), (quiet.moderator, quay)):
        assert "/text list is switched off here." in (await who.slash(place, "text list")).text
    assert await lists(quiet, ann)

    told = await quiet.slash(
        quiet.moderator, "manage settings", command="text list", value="60", roles=role.mention
    )
    assert "once in 60 seconds" in told.text
    assert await lists(quiet, visitor)
    assert "/text list again in" in (await quiet.slash(visitor, "text list")).text
    assert await lists(quiet, ann)
    assert await lists(quiet, ann)


async def lists(circle: Circle, who: Member) -> bool:
    return "One text" in (await circle.slash(who, "text list")).text


async def test_so_many_questions_a_minute_for_each_member(scene: Scene) -> None:
    circle = scene.circle("Hasty")
    await circle.slash(circle.moderator, "manage settings", setting="questions", value="2")
    other = circle.guild.add_member("Ben")
    told = [await circle.ask() for _ in range(3)]
    assert ["You asked 2 questions within a minute" in each.text for each in told] == [
        False,
        False,
        True,
    ]
    assert "You asked" not in (await circle.slash(other, "ask", question=QUESTION)).text


MANAGING: tuple[tuple[str, dict[str, str]], ...] = (
    ("manage settings", {}),
    ("manage settings", {"setting": "answers", "value": "public"}),
    ("manage limit", {"text": "x"}),
    ("manage takedown", {"text": "x"}),
    ("manage check", {}),
    ("manage setup", {}),
    ("manage log", {}),
    ("manage pause", {"vote": "1", "reason": "x"}),
)
PRESSES: tuple[tuple[str, list[str] | None], ...] = (
    ("sc1:settings:general", None),
    ("sc1:settings-fixed:votes", None),
    ("sc1:setting:server:answers", None),
    ("sc1:setting-reset:server:answers", None),
    ("sc1:limit-lift:x", None),
    ("scm1:setting-open:general", ["answers"]),
    ("scm1:setting-choose:server:answers", ["public"]),
)


async def test_whoever_forges_what_moderators_do_is_refused(scene: Scene) -> None:
    circle = scene.circle("Forgers")
    circle.guild.open_command("manage")
    own = await circle.slash(circle.member, "now")
    shown = await circle.slash(circle.moderator, "manage settings")
    replies: list[Reply] = [
        await circle.slash(circle.member, command, **options) for command, options in MANAGING
    ]
    for custom_id, values in PRESSES:
        replies.append(await circle.member.forge(own, custom_id, values=values, within=5))
    for reply in replies:
        assert reply.ephemeral
        assert "oderator" in reply.text or "no longer works" in reply.text, reply.text
    assert sum("Only moderators" in each.text for each in replies) >= len(MANAGING)
    again = await circle.slash(circle.moderator, "manage settings")
    assert again.text == shown.text


@pytest.mark.parametrize(
    ("locale", "menu", "back"),
    [("en-US", "More about …", "All commands"), ("de", "Mehr über …", "Alle Befehle")],
)
async def test_help_leads_to_each_command_in_the_readers_language(
    quiet: Circle, locale: str, menu: str, back: str
) -> None:
    reader = quiet.guild.add_member("Reader", locale=locale)
    german = locale == "de"
    whole = await quiet.slash(reader, "help")
    (offered,) = whole.message.selects
    assert offered["placeholder"] == menu
    labels = {each["value"]: each["label"] for each in offered["options"]}
    assert labels["vote"] == ("/abstimmung" if german else "/vote")
    group = await reader.select(whole, menu, labels["vote"])
    one = await reader.select(group, menu, "/abstimmung neu" if german else "/vote new")
    assert ("Zum Beispiel" if german else "For example") in one.text
    assert one.message.id == whole.message.id
    again = await quiet.press(one, back, reader)
    assert "/fragen" in again.text if german else "/ask" in again.text
