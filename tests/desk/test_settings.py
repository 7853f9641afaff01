"""Settings: what moderators choose for the server and its channels, and what then holds."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.desk.caller import Caller
from bot.desk.commands import press
from bot.desk.notes.requests import Mention
from bot.desk.replies import Answered, NotAnswered, Refused
from bot.desk.requests import Ask, ListTexts, ShowHelp
from bot.desk.settings.chosen import Chosen, Given, InForce, Origin
from bot.desk.settings.fixed import FIXED
from bot.desk.settings.replies import FixedShown, SettingAsked, SettingShown, SettingsShown
from bot.desk.settings.requests import (
    AskSetting,
    ChooseSetting,
    OpenSetting,
    ResetSetting,
    Settings,
    WriteSetting,
)
from bot.desk.settings.table import SETTINGS, Group, Sort
from bot.desk.voting.drafting_replies import DraftShown
from bot.desk.voting.drafting_requests import DraftVote, OpenDraft
from bot.desk.voting.replies import (
    BallotCast,
    BallotWithdrawn,
    ProposalMade,
    VoteOpened,
    VoteProposed,
)
from bot.desk.voting.requests import Join, OpenVote
from bot.errors import Reason
from bot.guild.controls import view_of
from bot.guild.rendering import lay_out
from bot.wording import LOCALES, render
from bot.wording.blocks import Items
from tests.fakes import NOW, FakeHouse, fake_house, prepared

TEXT = "# The Mill\n\nEvery member may call a meeting at once.\n\nThe tide turns the wheel.\n"


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[FakeHouse]:
    made = fake_house()
    made.libraries.library("one").add(prepared(tmp_path, "mill.md", TEXT), NOW)
    yield made
    made.store.close()


def moderator(house: FakeHouse, channel: str | None = "7", parent: str | None = None) -> Caller:
    return replace(house.moderator, channel=channel, parent=parent, roles=frozenset({"1"}))


async def shown(house: FakeHouse, request: object) -> SettingShown:
    reply = await house.desk.handle(request)  # type: ignore[arg-type]
    assert isinstance(reply, SettingShown), reply
    return reply


async def refused(house: FakeHouse, request: object) -> Reason:
    reply = await house.desk.handle(request)  # type: ignore[arg-type]
    assert isinstance(reply, Refused), reply
    return reply.reason


async def test_every_setting_is_named_with_its_value_and_where_that_comes_from(
    house: FakeHouse,
) -> None:
    origins: dict[str, Origin] = {}
    for group in Group:
        reply = await house.desk.handle(press("settings", group, moderator(house)))
        assert isinstance(reply, SettingsShown)
        origins |= {setting.name: given.origin for setting, given in reply.settings}
        for locale in LOCALES:
            message = render(reply, locale)
            (items,) = (each for each in message.blocks if isinstance(each, Items))
            assert len(items.items) == len(reply.settings)
            assert all(name and "(" in value for name, value in items.items)
            others = [each.argument for each in message.controls if each.action == "settings"]
            assert others == [each for each in Group if each is not group]
            last = message.controls[-1]
            if group not in FIXED:
                assert last.action == "settings"
                forged = press("settings-fixed", group, moderator(house))
                assert await refused(house, forged) is Reason.UNKNOWN_ANSWER
                continue
            fixed = await house.desk.handle(press(last.action, last.argument, moderator(house)))
            assert isinstance(fixed, FixedShown)
            told = render(fixed, locale)
            (figures,) = (each for each in told.blocks if isinstance(each, Items))
            assert len(figures.items) == len(FIXED[group])
            assert [each.argument for each in told.controls] == [group]
            assert len(lay_out(told)) == 1
    assert list(origins) == [setting.name for setting in SETTINGS]
    assert origins.pop("zone") is Origin.OPERATOR
    assert set(origins.values()) == {Origin.DEFAULT}


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("group", Group)
async def test_a_group_of_settings_is_one_message_with_one_menu(
    house: FakeHouse, group: Group, locale: str
) -> None:
    caller = replace(moderator(house), channel="9" * 19)
    for setting in SETTINGS:
        roles = " ".join(f"<@&{'8' * 17}{n}>" for n in range(10, 13 if not setting.most else 11))
        if setting.sort is Sort.ROLES:
            await shown(house, Settings(caller, setting.name, roles))
    reply = await house.desk.handle(Settings(caller, group=group))
    assert isinstance(reply, SettingsShown)
    message = render(reply, locale)
    (sheet,) = lay_out(message)
    (menu,) = message.menus
    assert len(menu.choices) == len(reply.settings) <= 25
    view = view_of(sheet.controls, sheet.menus)
    assert view is not None
    assert len(view.children) == len(message.controls) + 1


async def test_every_setting_has_a_page_in_every_language(house: FakeHouse) -> None:
    for setting in SETTINGS:
        for place in ("server", "channel") if setting.channels else ("server",):
            reply = await shown(house, OpenSetting(moderator(house), setting.name, place))
            if setting.sort is Sort.WORD:
                assert render(reply, "en").menus
                continue
            asked = await house.desk.handle(AskSetting(moderator(house), setting.name, place))
            assert isinstance(asked, SettingAsked)
            for locale in LOCALES:
                message = render(reply, locale)
                assert message.menus or message.controls
                form = render(asked, locale).form
                assert form is not None
                assert len(form.fields[0].label) <= 45


@pytest.mark.parametrize(
    ("name", "typed", "kept"),
    [
        ("language", "DE", "de"),
        ("zone", "Europe/Berlin", "Europe/Berlin"),
        ("strictness", "strict", "strict"),
        ("answers", "public", "public"),
        ("questions", "007", "7"),
        ("moderators", "<@&12>, <@&3>", "12;3"),
        ("log", "<#99>", "99"),
        ("log", "here", "7"),
        ("texts", "The Mill", "mill"),
        ("poll-duration", "36", "36"),
        ("poll-duration", "2 days", "48"),
        ("vote-duration", "1 Woche", "168"),
        ("vote-tenure", "2 weeks", "14"),
        ("vote-tenure", "0", "0"),
        ("petition-share", "20 %", "1/5"),
        ("motion-quorum", "0,25", "1/4"),
        ("motion-quorum", "0", "0"),
        ("motion-majority", "2/3", "2/3"),
        ("choice-rule", "Schulze", "schulze"),
        ("council-settling", "12h", "12"),
    ],
)
async def test_a_value_is_kept_as_it_is_meant(
    house: FakeHouse, name: str, typed: str, kept: str
) -> None:
    reply = await shown(house, Settings(moderator(house), name, typed))
    assert reply.done
    held = house.desk.in_force(moderator(house)).given(name)
    assert held.origin is Origin.SERVER
    if name == "texts":
        kept = house.libraries.library("one").sources()[0].id
    assert held.value == kept


@pytest.mark.parametrize(
    ("name", "typed", "reason"),
    [
        ("language", "fr", Reason.BAD_VALUE),
        ("zone", "Mars/Olympus", Reason.BAD_ZONE),
        ("zone", "../../etc/passwd", Reason.BAD_ZONE),
        ("questions", "0", Reason.BAD_VALUE),
        ("questions", "²", Reason.BAD_VALUE),
        ("questions", "9" * 30, Reason.BAD_VALUE),
        ("moderators", "the wise", Reason.UNKNOWN_ROLE),
        ("log", "the attic", Reason.UNKNOWN_CHANNEL),
        ("texts", "No such text", Reason.UNKNOWN_TEXT),
        ("colour", "red", Reason.UNKNOWN_SETTING),
        ("poll-duration", "0", Reason.BAD_SPAN),
        ("poll-duration", "90 minutes", Reason.BAD_SPAN),
        ("poll-duration", "friday 20:00", Reason.BAD_SPAN),
        ("vote-duration", "91 days", Reason.BAD_SPAN),
        ("vote-tenure", "36h", Reason.BAD_SPAN),
        ("vote-tenure", "-1", Reason.BAD_SPAN),
        ("recall-bar", "9" * 40, Reason.BAD_SPAN),
        ("petition-share", "0", Reason.BAD_VALUE),
        ("petition-share", "1/0", Reason.BAD_VALUE),
        ("petition-share", "120 %", Reason.BAD_VALUE),
        ("motion-majority", "1/3", Reason.BAD_VALUE),
        ("choice-rule", "stv", Reason.BAD_VALUE),
    ],
)
async def test_what_is_no_value_is_refused_and_nothing_changes(
    house: FakeHouse, name: str, typed: str, reason: Reason
) -> None:
    assert await refused(house, Settings(moderator(house), name, typed)) is reason
    assert house.office.settings.of("one") == ()


async def test_members_see_and_change_nothing(house: FakeHouse) -> None:
    requests = (
        Settings(house.member),
        Settings(house.member, "language", "de"),
        Settings(house.member, command="ask", value="off"),
        OpenSetting(house.member, "language", "server"),
        ChooseSetting(house.member, "language", "server", ("de",)),
        AskSetting(house.member, "language", "server"),
        WriteSetting(house.member, "questions", "server", {"value": "1"}),
        ResetSetting(house.member, "language", "server"),
    )
    for request in requests:
        assert await refused(house, request) is Reason.NOT_MODERATOR
    assert house.office.settings.of("one") == ()


async def test_a_channel_has_its_own_and_its_threads_inherit_it(house: FakeHouse) -> None:
    there = moderator(house)
    await shown(house, ChooseSetting(there, "answers", "channel", ("public",)))
    assert house.desk.in_force(there).given("answers") == Given("public", Origin.CHANNEL)
    thread = moderator(house, "70", parent="7")
    assert house.desk.in_force(thread).public
    assert not house.desk.in_force(moderator(house, "8")).public
    await shown(house, WriteSetting(there, "strictness", "server", {"value": "strict"}))
    assert house.desk.in_force(there).given("strictness").origin is Origin.SERVER
    # What is chosen inside a thread, is chosen for its channel.
    await shown(house, ResetSetting(thread, "answers", "channel"))
    assert not house.desk.in_force(there).public


async def test_a_choice_for_a_channel_needs_one(house: FakeHouse) -> None:
    nowhere = moderator(house, None)
    request = ChooseSetting(nowhere, "answers", "channel", ("public",))
    assert await refused(house, request) is Reason.NO_CHANNELS
    for_all = ChooseSetting(moderator(house), "zone", "channel", ("UTC",))
    assert await refused(house, for_all) is Reason.NOT_PER_CHANNEL


async def test_another_circle_has_nothing_of_it(house: FakeHouse) -> None:
    await shown(house, Settings(moderator(house), "language", "de"))
    other = replace(moderator(house), circle="two")
    assert house.desk.in_force(other).language is None


async def test_a_role_makes_moderators_who_appoint_no_others(house: FakeHouse) -> None:
    await shown(house, Settings(moderator(house), "moderators", roles="<@&5>"))
    wise = replace(house.member, roles=frozenset({"1", "5"}))
    assert isinstance(await house.desk.handle(Settings(wise)), SettingsShown)
    request = Settings(wise, "moderators", roles="<@&6>")
    assert await refused(house, request) is Reason.NOT_MANAGER
    await shown(house, Settings(wise, "language", "de"))


async def test_one_role_hears_of_sessions_and_never_that_of_everyone(house: FakeHouse) -> None:
    caller = replace(moderator(house), circle="77")
    asked = Settings(caller, "session-role", "<@&77>")
    assert await refused(house, asked) is Reason.UNKNOWN_ROLE
    assert await refused(house, replace(asked, value="<@&8> <@&9>")) is Reason.MANY_ROLES
    assert (await shown(house, replace(asked, value="<@&8>"))).given.value == "8"


async def test_facilitators_open_choices_without_a_seconder(house: FakeHouse) -> None:
    lead = replace(house.member, roles=frozenset({"1", "4"}))
    await house.desk.handle(Join(lead))
    request = OpenVote(lead, "What next?", options="Tea; Coffee", kind="choose")
    reply = await house.desk.handle(request)
    assert isinstance(reply, VoteProposed)
    await shown(house, Settings(moderator(house), "facilitators", roles="<@&4>"))
    assert isinstance(await house.desk.handle(request), VoteOpened)
    assert await refused(house, Settings(lead)) is Reason.NOT_MODERATOR


async def test_seats_are_elected_by_moderators_or_with_a_seconder(house: FakeHouse) -> None:
    lead = replace(house.member, roles=frozenset({"1", "4"}))
    await house.desk.handle(Join(lead))
    await shown(house, Settings(moderator(house), "facilitators", roles="<@&4>"))
    elect = OpenVote(lead, "Who?", options="Ann; Ben", kind="elect")
    assert isinstance(await house.desk.handle(elect), VoteProposed)
    adopt = OpenVote(lead, "The door stays open.", kind="adopt")
    assert isinstance(await house.desk.handle(adopt), VoteOpened)
    shown_draft = await house.desk.handle(DraftVote(lead, "Who?", "Ann; Ben", "elect"))
    assert isinstance(shown_draft, DraftShown)
    assert shown_draft.seconded
    opened = await house.desk.handle(OpenDraft(lead, shown_draft.draft))
    assert isinstance(opened, ProposalMade)
    await house.desk.handle(Join(house.moderator))
    by_moderator = replace(elect, caller=house.moderator)
    assert isinstance(await house.desk.handle(by_moderator), VoteOpened)


async def test_strictness_holds_for_questions(house: FakeHouse) -> None:
    await house.desk.handle(Ask(house.member, "Who may call a meeting?"))
    for word in ("strict", "generous"):
        await shown(house, Settings(moderator(house), "strictness", word))
        assert house.desk.in_force(house.member).strictness.value == word


async def test_more_questions_than_a_minute_allows_are_refused(house: FakeHouse) -> None:
    await shown(house, Settings(moderator(house), "questions", "2"))
    ask = Ask(house.member, "Who may call a meeting?")
    told = [await house.desk.handle(ask) for _ in range(3)]
    assert all(isinstance(each, Answered | NotAnswered) for each in told[:2])
    assert isinstance(told[2], Refused)
    assert told[2].reason is Reason.TOO_MANY_QUESTIONS
    seconds = told[2].facts["seconds"]
    assert isinstance(seconds, int)
    assert 0 < seconds <= 60
    assert isinstance(
        await house.desk.handle(replace(ask, caller=replace(house.member, member="her"))),
        Answered | NotAnswered,
    )
    later(house, 61)
    assert isinstance(await house.desk.handle(ask), Answered | NotAnswered)


async def test_a_command_is_switched_off_for_all_but_a_role(house: FakeHouse) -> None:
    boss = moderator(house)
    await house.desk.handle(Settings(boss, command="text list", value="off"))
    assert await refused(house, ListTexts(house.member)) is Reason.COMMAND_OFF
    await house.desk.handle(Settings(boss, command="text list", value="on", roles="<@&9>"))
    readers = replace(house.member, roles=frozenset({"9"}))
    assert not isinstance(await house.desk.handle(ListTexts(readers)), Refused)
    there = replace(house.member, channel="7")
    await house.desk.handle(Settings(boss, command="text list", value="on", place="channel"))
    assert not isinstance(await house.desk.handle(ListTexts(there)), Refused)
    assert await refused(house, ListTexts(house.member)) is Reason.COMMAND_OFF
    await house.desk.handle(Settings(boss, command="text list", value="on"))
    assert not isinstance(await house.desk.handle(ListTexts(house.member)), Refused)


async def test_a_ballot_in_hand_is_switched_off_with_the_command_and_never_waits(
    house: FakeHouse,
) -> None:
    boss, member = moderator(house), house.member
    for who in (boss, member):
        await house.desk.handle(Join(who))
    opened = await house.desk.handle(OpenVote(boss, "Which?", "Tea; Coffee"))
    assert isinstance(opened, VoteOpened)
    ballot = f"1:{opened.card.text_entry}"
    await house.desk.handle(Settings(boss, command="vote cast", value="60"))
    for option in ("1", "2"):
        assert isinstance(
            await house.desk.handle(press("cast", f"{ballot}:{option}", member)), BallotCast
        )
    await house.desk.handle(Settings(boss, command="vote cast", value="off"))
    assert await refused(house, press("cast", f"{ballot}:1", member)) is Reason.COMMAND_OFF
    assert isinstance(await house.desk.handle(press("withdraw", "1", member)), BallotWithdrawn)


def test_what_is_off_for_all_is_known_by_place_and_role() -> None:
    off, on = "off", "0"

    def holds(*chosen: tuple[str, str, str], places: tuple[str, ...] = ("7",)) -> bool:
        made = tuple(Chosen(place, role, "/ask", value) for place, role, value in chosen)
        return InForce(made, places, {}).off_for_all("ask")

    assert not holds()
    assert holds(("", "", off))
    assert holds(("7", "", off), ("", "", on))
    assert not holds(("7", "", on), ("", "", off))
    assert not holds(("7", "", off), ("7", "9", on))
    # Those without the role are told by what holds further out.
    assert holds(("7", "9", off), ("", "", off))
    assert not holds(("7", "9", off))


async def test_a_question_is_one_wherever_it_is_put(house: FakeHouse) -> None:
    """Naming the bot leads neither around what is switched off nor around a pace."""
    asked = Mention(house.member, "Who may call a meeting?", public=True)
    await house.desk.handle(Settings(moderator(house), command="ask", value="off"))
    assert await refused(house, asked) is Reason.COMMAND_OFF
    await house.desk.handle(Settings(moderator(house), command="ask", value="30"))
    assert not isinstance(await house.desk.handle(asked), Refused)
    assert await refused(house, Ask(house.member, "Who may?")) is Reason.TOO_SOON
    assert await refused(house, asked) is Reason.TOO_SOON


@pytest.mark.parametrize("locale", LOCALES)
async def test_what_was_typed_well_is_not_explained(house: FakeHouse, locale: str) -> None:
    await house.desk.handle(Settings(moderator(house), command="ask", value="off"))
    off = render(await house.desk.handle(Ask(house.member, "Who may?")), locale)
    assert len(off.blocks) == 1
    typed = render(await house.desk.handle(Settings(moderator(house), value="30")), locale)
    assert len(typed.blocks) > 1


async def test_a_command_has_its_pace(house: FakeHouse) -> None:
    await house.desk.handle(Settings(moderator(house), command="text list", value="30"))
    assert not isinstance(await house.desk.handle(ListTexts(house.member)), Refused)
    later(house, 10)
    assert await refused(house, ListTexts(house.member)) is Reason.TOO_SOON
    assert not isinstance(await house.desk.handle(ListTexts(house.moderator)), Refused)
    later(house, 20)
    assert not isinstance(await house.desk.handle(ListTexts(house.member)), Refused)


@pytest.mark.parametrize("command", ["help", "privacy delete", "manage settings"])
async def test_some_commands_are_always_there(house: FakeHouse, command: str) -> None:
    request = Settings(moderator(house), command=command, value="off")
    assert await refused(house, request) is Reason.ALWAYS_ON
    assert not isinstance(await house.desk.handle(ShowHelp(house.member)), Refused)


@pytest.mark.parametrize("value", ["maybe", "-3", "99999", "1e3", ""])
async def test_a_pace_is_a_number_of_seconds(house: FakeHouse, value: str) -> None:
    request = Settings(moderator(house), command="ask", value=value)
    assert await refused(house, request) is Reason.BAD_USE


def test_of_several_roles_the_one_that_allows_most_decides() -> None:
    chosen = (
        Chosen("", "", "/ask", "60"),
        Chosen("", "a", "/ask", "off"),
        Chosen("", "b", "/ask", "5"),
        Chosen("7", "", "/ask", "off"),
    )
    everywhere = InForce(chosen, (), {})
    assert everywhere.use("ask", ()).wait == timedelta(seconds=60)
    assert everywhere.use("ask", ("a",)).off
    assert everywhere.use("ask", ("a", "b")).wait == timedelta(seconds=5)
    assert InForce(chosen, ("7",), {}).use("ask", ("b",)).off
    assert not everywhere.use("text list", ()).off


def later(house: FakeHouse, seconds: int) -> None:
    clock = house.office.clock
    clock.now += timedelta(seconds=seconds)  # type: ignore[attr-defined]
    assert isinstance(clock(), datetime)
