"""Groups of a council that are made of those who see a channel."""

from dataclasses import replace

import pytest

from bot.desk.board.requests import NoteCheck
from bot.desk.bodies.replies import BodyShown, FormAsked
from bot.desk.bodies.requests import Asked, AskForm, Found, JoinGroup, ShowBody
from bot.desk.bodies.views import CouncilCard, GroupCard
from bot.desk.caller import Audience, Caller, Sight
from bot.desk.commands import press
from bot.desk.requests import Request
from bot.desk.voting.hall import ALWAYS
from bot.errors import Reason
from tests.desk.voting.meeting import Hall

DEN, THREAD = "41", "42"


def there(caller: Caller, *places: str) -> Caller:
    """Somebody as a front says that they see these places only: the den, for mo and ada."""

    def audience(place: str) -> Audience | None:
        if place == THREAD:
            return lambda _, __: False
        return (lambda member, _: member in ("mo", "ada")) if place == DEN else None

    return replace(caller, sight=Sight(frozenset(places), only=True), audience=audience)


@pytest.fixture
async def council(hall: Hall) -> Hall:
    await hall.join("mo", "ada", "ben")
    await hall.get(BodyShown, Found(hall["mo"], "The Council", "groups"))
    return hall


async def founded(hall: Hall) -> GroupCard:
    mo = there(hall["mo"], DEN, THREAD)
    return await group(hall, Found(mo, "Den", "group", channel=f"<#{DEN}>"))


async def group(hall: Hall, request: Request) -> GroupCard:
    shown = await hall.get(BodyShown, request)
    assert isinstance(shown.card, CouncilCard)
    return shown.card.groups[-1]


async def test_whoever_sees_the_channel_belongs_there_and_nobody_else(council: Hall) -> None:
    made = await founded(council)
    assert (made.role, made.channel) == (None, DEN)
    ada, ben = there(council["ada"], DEN), there(council["ben"])
    assert (await group(council, JoinGroup(ada, "Den"))).mine
    assert await council.refused(JoinGroup(ben, "Den")) is Reason.NOT_OF_GROUP


async def test_of_a_channel_that_somebody_does_not_see_they_learn_nothing(council: Hall) -> None:
    await founded(council)
    assert (await group(council, ShowBody(there(council["ben"])))).channel == ""
    assert (await group(council, ShowBody(there(council["ada"], DEN)))).channel == DEN


@pytest.mark.parametrize("typed", [f"<#{THREAD}>", "<#7>", "7", "den", "<@&41>", "#"])
async def test_what_is_no_channel_that_one_sees_is_refused(council: Hall, typed: str) -> None:
    mo = there(council["mo"], DEN, THREAD)
    request = Found(mo, "Den", "group", channel=typed)
    assert await council.refused(request) is Reason.UNSEEN_CHANNEL


async def test_where_a_front_knows_no_places_there_is_no_channel(council: Hall) -> None:
    request = Found(council["mo"], "Den", "group", channel=f"<#{DEN}>")
    assert await council.refused(request) is Reason.UNSEEN_CHANNEL


async def test_a_group_is_made_of_one_thing_and_by_moderators(council: Hall) -> None:
    mo = replace(there(council["mo"], DEN), roles=frozenset({"7"}))
    both = Found(mo, "Den", "group", roles="<@&7>", channel=DEN)
    assert await council.refused(both) is Reason.ROLE_OR_CHANNEL
    ada = there(council["ada"], DEN)
    alone = Found(ada, "Den", "group", channel=DEN)
    assert await council.refused(alone) is Reason.NOT_MODERATOR
    empty = await group(council, Found(mo, "All", "group", channel=" "))
    assert (empty.role, empty.channel) == (None, None)


async def test_moderators_are_asked_for_a_channel_in_the_form(council: Hall) -> None:
    mo, ada = there(council["mo"], DEN), there(council["ada"], DEN)
    body = (await council.get(BodyShown, ShowBody(mo))).card.id
    assert not (await council.get(FormAsked, AskForm(mo, Asked.GROUP, body))).decided
    assert (await council.get(FormAsked, AskForm(ada, Asked.GROUP, body))).decided
    fields = {"name": "Den", "channel": f"<#{DEN}>"}
    made = await group(council, press("group-found", body, mo, fields))
    assert (made.name, made.channel) == ("Den", DEN)
    forged = press("group-found", body, ada, fields)
    assert await council.refused(forged) is Reason.NOT_MODERATOR


async def test_who_sees_it_no_more_belongs_there_no_more_after_three_days(council: Hall) -> None:
    await founded(council)
    ada = there(council["ada"], DEN)
    await group(council, JoinGroup(ada, "Den"))
    await council.get(BodyShown, ShowBody(there(council["mo"], DEN)))
    bot = Caller(ada.circle, "bot")
    seen = NoteCheck(bot, "ada", here=True, server_since=ALWAYS, sight=ada.sight)
    unseen = replace(seen, sight=Sight(only=True))

    async def members() -> int:
        return (await group(council, ShowBody(there(council["mo"], DEN)))).members

    await council.ask(unseen)
    await council.wait(hours=71)
    await council.ask(seen)
    await council.wait(hours=71)
    assert await members() == 1
    # A front that does not know the server yet says nothing of what is seen.
    await council.ask(replace(seen, sight=None))
    await council.get(BodyShown, ShowBody(replace(ada, audience=None, sight=Sight(only=True))))
    await council.wait(hours=73)
    assert await members() == 1
    await council.ask(unseen)
    await council.ask(replace(seen, sight=None))
    await council.wait(hours=73)
    assert await members() == 0
