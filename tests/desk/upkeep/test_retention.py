"""Questions are kept for as long as their circle has chosen, and then gone."""

from datetime import timedelta

from bot.desk.privacy.replies import PrivacyShown
from bot.desk.privacy.requests import ShowPrivacy
from bot.desk.replies import Answered
from bot.desk.requests import Ask, Caller
from bot.desk.settings.chosen import EVERYBODY, SERVER, Chosen
from bot.desk.settings.replies import SettingShown
from bot.desk.settings.requests import Settings
from index.documents import Source
from tests.fakes import FakeClock, FakeHouse


async def asked(house: FakeHouse) -> str:
    reply = await house.desk.handle(Ask(house.member, "How many tides did Quagmire count?"))
    assert isinstance(reply, Answered)
    return reply.id


async def shown(house: FakeHouse, caller: Caller) -> PrivacyShown:
    reply = await house.desk.handle(ShowPrivacy(caller))
    assert isinstance(reply, PrivacyShown)
    return reply


async def wait(house: FakeHouse, **span: float) -> None:
    assert isinstance(house.office.clock, FakeClock)
    house.office.clock.now += timedelta(**span)
    await house.desk.tick()


async def test_questions_go_when_their_time_is_over(house: FakeHouse, moon: Source) -> None:
    assert moon.id
    first = await asked(house)
    await house.desk.tick()
    assert (await shown(house, house.member)).question_days == 90
    await wait(house, days=89)
    assert await house.store.question("one", first) is not None
    chosen = Settings(house.moderator, setting="keep", value="30")
    assert isinstance(await house.desk.handle(chosen), SettingShown)
    # Another circle goes on keeping its own for as long as it has chosen.
    await house.office.settings.keep("two", Chosen(SERVER, EVERYBODY, "keep", "365"))
    assert (await shown(house, Caller("two", "me"))).question_days == 365
    assert (await shown(house, house.member)).question_days == 30
    second = await asked(house)
    await wait(house, hours=2)
    assert await house.store.question("one", first) is None
    assert await house.store.question("one", second) is not None
    assert (await shown(house, house.member)).held.questions == 1
    await wait(house, days=31)
    assert not (await shown(house, house.member)).held.anything
