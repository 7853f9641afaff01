"""A portion begins with prompts on its own words; a channel is asked about what it has read."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.desk.board.posts import Post, Posted, State
from bot.desk.board.replies import Shown, WallShown
from bot.desk.board.requests import NotePost, ShowWall
from bot.desk.caller import Sight
from bot.desk.commands import press
from bot.desk.desk import Desk
from bot.desk.plans.replies import PortionPosted
from bot.desk.plans.requests import MovePosition
from bot.desk.privacy.requests import ConfirmTakedown
from bot.desk.replies import Context, Refused
from bot.desk.requests import Caller
from bot.desk.sessions.replies import SessionPrepared
from bot.desk.sessions.requests import ActInSession, Deed, StartSession
from bot.errors import Reason, Refusal
from bot.guild.rendering import LIMIT, lay_out
from bot.study.plans.portions import Portion
from bot.wording import render
from index.documents import Source
from tests.desk.conftest import added
from tests.desk.plans.conftest import ME, MO, started
from tests.fakes import SAMPLE, FakeClock, FakeHouse

BOT = Caller("one", "bot")


@pytest.fixture
async def sample(house: FakeHouse, tmp_path: Path) -> Source:
    """A text that is long enough to be discussed."""
    return await added(house, tmp_path, SAMPLE.read_text("utf-8"), "sample.md")


async def posts(house: FakeHouse) -> list[tuple[Post[Shown], PortionPosted]]:
    shown = await house.desk.handle(ShowWall(BOT))
    assert isinstance(shown, WallShown)
    found = [each.post for each in shown.posts]
    return [(each, each.shows) for each in found if isinstance(each.shows, PortionPosted)]


async def noted(house: FakeHouse, key: str) -> None:
    clock = house.office.clock
    await house.desk.handle(NotePost(BOT, Posted(key, "7", State.THERE, clock(), "1")))


async def portions(house: FakeHouse) -> tuple[Portion, ...]:
    (planned,) = await house.office.plans.plans("one")
    assert planned.plan is not None
    return planned.plan.portions


async def test_a_portion_begins_with_prompts_that_quote_it_and_stay_the_same(
    house: FakeHouse, sample: Source
) -> None:
    await started(house, meetings=3)
    ((post, shows),) = await posts(house)
    text = house.libraries.library("one").document(sample.id)
    assert text is not None
    assert 1 <= len(shows.openings) <= 3
    first = (await portions(house))[0]
    for words in (words for prompt in shows.openings for words in prompt.quotes):
        assert words.text == text.text[words.offset : words.offset + len(words.text or "")]
        assert first.start <= words.offset < first.end
        assert words.citation
    # A Desk that was just started knows only what is stored.
    after = await Desk(house.office).handle(ShowWall(BOT))
    assert isinstance(after, WallShown)
    assert [each.post for each in after.posts] == [post]
    for locale in ("en", "de"):
        assert len(lay_out(render(shows, locale), LIMIT)) == 1


async def test_the_next_portion_asks_of_its_own_words_what_was_not_asked(
    house: FakeHouse, sample: Source
) -> None:
    assert sample.words
    await started(house, meetings=3)
    ((post, before),) = await posts(house)
    await noted(house, post.key)
    clock = house.office.clock
    assert isinstance(clock, FakeClock)
    clock.now += timedelta(days=9)
    ((_, shows),) = await posts(house)
    second = (await portions(house))[1]
    assert shows.portion == second
    assert shows.openings
    for words in (words for prompt in shows.openings for words in prompt.quotes):
        assert second.start <= words.offset < second.end
    assert not {each.id for each in shows.openings} & {each.id for each in before.openings}


async def test_a_button_shows_what_is_quoted_in_its_place_and_nothing_unread(
    house: FakeHouse, sample: Source
) -> None:
    assert sample.words
    await started(house, meetings=3)
    ((_, shows),) = await posts(house)
    control = next(e for e in render(shows, "en").controls if e.action == "reading-passage")
    there = await house.desk.handle(press(control.action, control.argument, ME, None))
    assert isinstance(there, Context)
    words = shows.openings[0].quotes[0].text
    assert words
    assert words in there.text
    plan = control.argument.split(":")[-1]
    for argument in (f"1:9:{plan}", f"2:1:{plan}", f"1:0:{plan}", "1:1:zz"):
        reply = await house.desk.handle(press(control.action, argument, ME, None))
        assert isinstance(reply, Refused)
    for argument in (":", "x", f"1:-1:{plan}"):
        with pytest.raises(Refusal):
            press(control.action, argument, ME, None)
    blind = replace(ME, channel="8", sight=Sight(frozenset({"7"})))
    hidden = await house.desk.handle(press(control.action, control.argument, blind, None))
    assert isinstance(hidden, Refused)


async def test_without_prompts_a_portion_is_announced_all_the_same(
    house: FakeHouse, sample: Source, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert sample.words

    async def none(*_: object) -> tuple[()]:
        raise Refusal(Reason.NO_MODEL, model="none")

    await started(house, meetings=3)
    monkeypatch.setattr(house.office.jobs, "prompts", none)
    ((_, shows),) = await posts(house)
    assert shows.openings == ()
    assert "Now we read portion 1 of 3." in lay_out(render(shows, "en"))[0].content


async def test_of_a_text_that_is_taken_down_the_words_go_from_the_post(
    house: FakeHouse, sample: Source
) -> None:
    await started(house, meetings=3)
    ((post, shows),) = await posts(house)
    await noted(house, post.key)
    assert await posts(house) == []
    words = shows.openings[0].quotes[0].text
    assert words
    await house.desk.handle(ConfirmTakedown(MO, sample.sha256))
    ((again, after),) = await posts(house)
    assert (again.key, again.lives) == (post.key, True)
    content = lay_out(render(after, "en"))[0].content
    assert "[removed on request]" in content
    assert words not in content
    (planned,) = await house.office.plans.plans("one")
    kept = [each for opening in planned.openings for each in opening.prompts]
    assert all(each.removed and not each.facts for each in kept)


@pytest.mark.parametrize("number", [1, 2])
async def test_a_session_is_offered_prompts_on_what_its_channel_has_read(
    house: FakeHouse, sample: Source, number: int
) -> None:
    assert sample.words
    await started(house, meetings=3)
    await house.desk.handle(MovePosition(MO, number))
    offered = await house.desk.handle(StartSession(ME))
    assert isinstance(offered, SessionPrepared)
    end = (await portions(house))[number - 1].end
    quoted = [words.offset for each in offered.session.offered for words in each.quotes]
    more = await house.desk.handle(ActInSession(ME, Deed.OTHERS, offered.session.number))
    assert isinstance(more, SessionPrepared)
    quoted += [words.offset for each in more.session.offered for words in each.quotes]
    assert quoted
    assert max(quoted) < end
    # Elsewhere the whole text is discussed: sooner or later its end comes, too.
    ann = replace(ME, channel="8", member="ann")
    other = await house.desk.handle(StartSession(ann))
    assert isinstance(other, SessionPrepared)
    far = [words.offset for each in other.session.offered for words in each.quotes]
    for _ in range(2):
        other = await house.desk.handle(ActInSession(ann, Deed.OTHERS, other.session.number))
        assert isinstance(other, SessionPrepared)
        far += [words.offset for each in other.session.offered for words in each.quotes]
    assert max(far) > end
