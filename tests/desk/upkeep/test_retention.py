"""What is kept for as long as its circle has chosen, and then gone: questions, sessions, drafts."""

from datetime import timedelta

from bot.desk.plans.replies import PlanDrafted
from bot.desk.plans.requests import DraftPlan
from bot.desk.privacy.replies import PrivacyShown
from bot.desk.privacy.requests import ShowPrivacy
from bot.desk.replies import Answered
from bot.desk.requests import Ask, Caller
from bot.desk.settings.chosen import EVERYBODY, SERVER, Chosen
from bot.desk.settings.replies import SettingShown
from bot.desk.settings.requests import Settings
from bot.desk.voting.drafting_replies import DraftShown
from bot.desk.voting.drafting_requests import DraftVote
from bot.study.sessions.values import Session, State
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


async def held(house: FakeHouse, state: State = State.CLOSED) -> int:
    """A session, begun now; its number."""
    began = house.office.clock()

    def make(number: int) -> Session:
        return Session("one", number, "7", None, "me", None, None, began, began, state, ended=began)

    return (await house.office.sessions.add("one", make)).number


async def kept(house: FakeHouse) -> list[int]:
    return [each.number for each in await house.office.sessions.all("one")]


async def test_sessions_that_are_over_go_when_their_time_is(house: FakeHouse) -> None:
    first = await held(house)
    await house.desk.tick()
    await wait(house, days=400)
    assert await kept(house) == [first]
    assert (await shown(house, house.member)).session_days == 0
    chosen = Settings(house.moderator, setting="minutes", value="30")
    assert isinstance(await house.desk.handle(chosen), SettingShown)
    assert (await shown(house, house.member)).session_days == 30
    second = await held(house)
    running = await held(house, State.RUNNING)
    await wait(house, hours=2)
    # One that is not over is kept, and no number comes twice.
    assert await kept(house) == [second, running]
    assert (second, running) == (first + 1, first + 2)
    await wait(house, days=29)
    assert second in await kept(house)
    await wait(house, days=2)
    assert second not in await kept(house)
    assert not (await shown(house, house.member)).held.sessions


async def test_drafts_go_when_their_time_is_over(house: FakeHouse, moon: Source) -> None:
    mo = house.moderator

    async def drafted() -> tuple[str, str]:
        vote = await house.desk.handle(DraftVote(mo, "Shall we?", options="a; b"))
        plan = await house.desk.handle(DraftPlan(mo, text=moon.id))
        assert isinstance(vote, DraftShown)
        assert isinstance(plan, PlanDrafted)
        return vote.draft, plan.draft

    async def there(vote: str, plan: str) -> tuple[bool, bool]:
        found = await house.store.draft("one", vote), await house.office.plans.plan("one", plan)
        return found[0] is not None, found[1] is not None

    short = await drafted()
    chosen = Settings(mo, setting="drafts", value="3")
    assert isinstance(await house.desk.handle(chosen), SettingShown)
    long = await drafted()
    await house.desk.tick()
    await wait(house, hours=25)
    assert await there(*short) == (False, False)
    assert await there(*long) == (True, True)
    assert (await shown(house, mo)).held.proposals == 1
    await wait(house, hours=46)
    assert await there(*long) == (True, True)
    await wait(house, hours=2)
    assert await there(*long) == (False, False)
    assert not (await shown(house, mo)).held.proposals
