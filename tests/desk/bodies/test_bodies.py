"""Assemblies and councils through the Desk."""

from dataclasses import replace
from typing import Any

from bot.desk.bodies.replies import (
    BodyList,
    BodyShown,
    DesignAsked,
    Done,
    PageShown,
    RecallShown,
)
from bot.desk.bodies.requests import (
    AnswerAsked,
    AnswerRecall,
    BindMandate,
    Found,
    GiveMandate,
    JoinGroup,
    LeaveBody,
    MendList,
    Page,
    RecallDelegate,
    ShowBody,
    Stand,
    SteerBody,
    SuggestBodies,
    Support,
    Unsupport,
)
from bot.desk.bodies.views import AssemblyCard, CouncilCard
from bot.desk.privacy.requests import ForgetMember
from bot.desk.replies import Suggestions
from bot.desk.voting.replies import (
    BallotShown,
    LogShown,
    Notice,
    Noticed,
    NowShown,
    Signed,
    VoteOpened,
)
from bot.desk.voting.requests import CastBallot, Join, Now, OpenVote, Sign, Unsign
from bot.desk.voting.steering_requests import ShowLog
from bot.errors import Reason
from bot.voting.petitions.petition import State
from bot.wording import render
from tests.desk.voting.meeting import Hall


async def noticed(hall: Hall, name: str) -> tuple[Notice, ...]:
    return (await hall.get(NowShown, Now(hall[name]))).notices


async def assembly(hall: Hall, names: str = "visible") -> None:
    request = Found(hall["mo"], "The Assembly", "programmes", seats=3, names=names, tenure=0)
    await hall.get(BodyShown, request)
    for name, title in (("ada", "Night"), ("ben", "Dawn")):
        shown = await hall.get(BodyShown, Found(hall[name], title, programme=f"Meet at {title}"))
        assert shown.done is Done.LISTED


async def council(hall: Hall) -> None:
    await hall.get(BodyShown, Found(hall["mo"], "The Council", "groups", seats=1, tenure=0))
    shown = await hall.get(BodyShown, Found(hall["mo"], "Harbour", "group"))
    assert shown.done is Done.GROUPED
    for name in ("ada", "ben", "cleo", "dan"):
        await hall.get(BodyShown, JoinGroup(hall[name], "harbour"))
    for name in ("ada", "ben"):
        await hall.get(BodyShown, Stand(hall[name]))


async def elected(hall: Hall) -> None:
    """Ada sits, elected by three of four."""
    await council(hall)
    await hall.wait(hours=73)
    for name, choice in (("ada", "ada"), ("ben", "ben"), ("cleo", "ada > ben"), ("dan", "ada")):
        await hall.ask(CastBallot(hall[name], "1", choice))
    await hall.wait(hours=73)


async def card(hall: Hall, name: str = "eva") -> Any:
    return (await hall.get(BodyShown, ShowBody(hall[name]))).card


async def seats(hall: Hall) -> dict[str | None, int]:
    shown = await card(hall)
    assert isinstance(shown, AssemblyCard)
    return {each.name: each.seats for each in shown.shown.lists}


async def test_the_first_question_is_which_design(hall: Hall) -> None:
    assert (await hall.get(BodyList, ShowBody(hall["ada"]))).bodies == ()
    await hall.get(DesignAsked, Found(hall["mo"], "The Assembly"))
    for design in ("programmes", "groups"):
        request = Found(hall["ada"], "The Assembly", design)
        assert await hall.refused(request) is Reason.NOT_MODERATOR


async def test_seats_follow_the_support_when_it_has_stood(hall: Hall) -> None:
    await assembly(hall)
    for name in ("ada", "cleo"):
        await hall.get(BodyShown, Support(hall[name], "Night"))
    await hall.get(BodyShown, Support(hall["ben"], "2"))
    assert await seats(hall) == {"Night": 0, "Dawn": 0}
    await hall.wait(hours=12)
    assert await seats(hall) == {"Night": 2, "Dawn": 1}
    for name in ("cleo", "dan"):
        await hall.get(BodyShown, Support(hall[name], "dawn"))
    await hall.wait(hours=11)
    assert await seats(hall) == {"Night": 2, "Dawn": 1}
    await hall.wait(hours=1)
    assert await seats(hall) == {"Night": 1, "Dawn": 2}
    await hall.get(BodyShown, Unsupport(hall["ada"]))
    assert await hall.refused(Unsupport(hall["ada"])) is Reason.NO_SUPPORT


async def test_a_secret_assembly_shows_neither_choices_nor_small_counts(hall: Hall) -> None:
    await assembly(hall, "secret")
    for name in ("ada", "cleo", "dan"):
        await hall.get(BodyShown, Support(hall[name], "1"))
    shown = (await card(hall)).shown
    assert shown.choices is None
    assert [each.votes for each in shown.lists] == [None, None]
    for name in ("eva", "finn"):
        await hall.get(BodyShown, Support(hall[name], "1"))
    assert [each.votes for each in (await card(hall)).shown.lists] == [5, 0]


async def test_supporters_recall_the_delegate_of_their_list(hall: Hall) -> None:
    await assembly(hall)
    await hall.get(BodyShown, Stand(hall["cleo"], "1"))
    for name in ("ada", "cleo", "dan"):
        await hall.get(BodyShown, Support(hall[name], "1"))
    await hall.wait(hours=12)
    opened = await hall.get(RecallShown, RecallDelegate(hall["cleo"], "1", "Never came"))
    assert (opened.how, opened.recall.member) == (Signed.OPENED, "ada")
    assert opened.recall.petition.text == "Never came"
    petition = opened.recall.petition.id
    assert await hall.refused(Sign(hall["ben"], petition)) is Reason.NOT_AN_ELECTOR
    told = [each.what for each in await noticed(hall, "ada")]
    assert told == [Noticed.SEATED, Noticed.RECALLED]
    body = (await card(hall)).id
    told_dan = await noticed(hall, "dan")
    assert told_dan == (Notice(Noticed.SIGNABLE, "The Assembly", 1, id=body, petition=petition),)
    for nobody in ("ben", "cleo", "eva"):  # supports no list of theirs, signed, takes no part
        assert Noticed.SIGNABLE not in {each.what for each in await noticed(hall, nobody)}
    answered = await hall.get(BodyShown, AnswerRecall(hall["ada"], "I was ill."))
    assert answered.card.petitions[0].petition.answer == "I was ill."
    assert await hall.refused(AnswerRecall(hall["ben"], "Me too")) is Reason.NOT_THE_DELEGATE
    taken = await hall.get(RecallShown, Unsign(hall["cleo"], petition))
    assert (taken.how, taken.recall.petition.state) == (Signed.UNSIGNED, State.WITHDRAWN)
    petition = (await hall.get(RecallShown, RecallDelegate(hall["cleo"], "1"))).recall.petition.id
    signed = await hall.get(RecallShown, Sign(hall["dan"], petition))
    assert signed.recall.petition.state is State.EFFECTED
    holders = {each.member for each in (await card(hall)).shown.lists[0].candidates if each.seat}
    assert holders == {"cleo"}


async def test_a_recalled_delegate_is_replaced_from_the_same_papers(hall: Hall) -> None:
    await elected(hall)
    shown = await card(hall)
    assert isinstance(shown, CouncilCard)
    assert shown.groups[0].seats == ((1, "ada"),)
    assert await hall.refused(RecallDelegate(hall["cleo"], "1")) is Reason.DELEGATE_IMMUNE
    await hall.wait(days=14)
    opened = await hall.get(RecallShown, RecallDelegate(hall["cleo"], "1"))
    assert opened.recall.petition.needed is None
    petition = opened.recall.petition.id
    assert await hall.refused(Sign(hall["ben"], petition)) is Reason.NOT_AN_ELECTOR
    done = await hall.get(RecallShown, Sign(hall["dan"], petition))
    assert done.recall.petition.state is State.EFFECTED
    asked = await card(hall, "ben")
    assert [(each.seat, each.asked) for each in asked.asking] == [(1, True)]
    assert [(each.what, each.seat) for each in await noticed(hall, "ben")] == [(Noticed.ASKED, 1)]
    refused = AnswerAsked(hall["cleo"], asked.id, 1, consents=True)
    assert await hall.refused(refused) is Reason.NOT_ASKED
    await hall.get(BodyShown, AnswerAsked(hall["ben"], asked.id, 1, consents=True))
    assert (await card(hall)).groups[0].seats == ((1, "ben"),)


async def test_only_those_who_belong_to_a_group_vote_in_it(hall: Hall) -> None:
    await council(hall)
    await hall.wait(hours=73)
    assert await hall.refused(CastBallot(hall["eva"], "1", "ada")) is Reason.NOT_ELIGIBLE
    shown = await hall.get(BallotShown, CastBallot(hall["cleo"], "1"))
    assert shown.card.options == ("ada", "ben")
    assert shown.card.roll == 4


async def test_members_demand_a_new_group_by_signatures(hall: Hall) -> None:
    await council(hall)
    proposed = await hall.get(BodyShown, Found(hall["eva"], "Hills", "group"))
    assert proposed.done is Done.PROPOSED
    assert isinstance(proposed.card, CouncilCard)
    petition = proposed.card.proposed[0].id
    page = await hall.get(NowShown, Now(hall["finn"]))
    assert [each.petition.id for each in page.on_bodies] == [petition]
    for name in ("finn", "cleo", "dan", "mo"):
        shown = await hall.get(BodyShown, Sign(hall[name], petition))
        assert shown.done is Done.SIGNED
    assert [each.name for each in (await card(hall)).groups] == ["Harbour", "Hills"]


async def test_a_mandate_is_compared_with_the_recorded_vote(hall: Hall) -> None:
    await elected(hall)
    mandate = GiveMandate(hall["mo"], "1", "Vote for open doors")
    await hall.get(BodyShown, mandate)
    refused = GiveMandate(hall["eva"], "1", "Vote for open doors")
    assert await hall.refused(refused) is Reason.NOT_MODERATOR
    await hall.get(VoteOpened, OpenVote(hall["mo"], "The doors stay open."))
    await hall.get(BodyShown, BindMandate(hall["mo"], 1, "2", "yes"))
    await hall.ask(CastBallot(hall["ada"], "2", "no"))
    await hall.wait(hours=48)
    assert (await card(hall)).mandates[0].broken == (2,)
    told = {name: await noticed(hall, name) for name in ("cleo", "eva")}
    assert [(each.what, each.seat, each.vote) for each in told["cleo"]] == [(Noticed.BROKEN, 1, 2)]
    assert told["eva"] == ()
    release = SteerBody(hall["mo"], "The Council", "release", 1)
    assert (await hall.get(BodyShown, release)).done is Done.RELEASED
    assert (await card(hall)).mandates == ()
    assert await noticed(hall, "cleo") == ()
    assert await hall.refused(release) is Reason.UNKNOWN_MANDATE


async def test_what_a_seat_that_is_gone_did_is_held_against_nobody(hall: Hall) -> None:
    await assembly(hall)
    for name, title in (("cleo", "Night"), ("dan", "Night"), ("eva", "Dawn")):
        await hall.get(BodyShown, Support(hall[name], title))
    await hall.wait(hours=12)
    (seat,) = [number for number, member in (await card(hall)).delegates if member == "ben"]
    await hall.get(BodyShown, GiveMandate(hall["mo"], str(seat), "Vote for open doors"))
    await hall.get(VoteOpened, OpenVote(hall["mo"], "The doors stay open."))
    await hall.get(BodyShown, BindMandate(hall["mo"], seat, "1", "yes"))
    await hall.ask(CastBallot(hall["ben"], "1", "no"))
    await hall.wait(hours=48)
    assert (await card(hall)).mandates[0].broken == (1,)
    assert [each.what for each in await noticed(hall, "eva")] == [Noticed.BROKEN]
    await hall.get(BodyShown, SteerBody(hall["mo"], "The Assembly", "resize", 1))
    await hall.wait(hours=12)
    assert "ben" not in dict((await card(hall)).delegates).values()
    assert (await card(hall)).mandates[0].broken == ()
    assert await noticed(hall, "eva") == ()


async def test_moderators_steer_a_body(hall: Hall) -> None:
    await assembly(hall)
    refused = SteerBody(hall["ada"], "The Assembly", "end", reason="Enough")
    assert await hall.refused(refused) is Reason.NOT_MODERATOR

    def steer(action: str, **given: Any) -> SteerBody:
        return SteerBody(hall["mo"], "the assembly", action, **given)

    assert await hall.refused(steer("dance")) is Reason.UNKNOWN_WORD
    assert await hall.refused(steer("pause")) is Reason.NO_REASON
    assert await hall.refused(steer("resize")) is Reason.MISSING_OPTION
    assert await hall.refused(steer("send", reason="The union")) is Reason.MISSING_OPTION
    assert await hall.refused(steer("election", number=1)) is Reason.NO_GROUPS
    for action, given, done in (
        ("pause", {"reason": "Disputed"}, Done.PAUSED),
        ("resume", {}, Done.RESUMED),
        ("resize", {"number": 5}, Done.RESIZED),
        ("executive", {"number": 1}, Done.EXECUTIVE),
        ("chair", {}, Done.CHAIR),
        ("send", {"member": "eva", "reason": "The union"}, Done.SENT),
        ("callback", {"member": "eva"}, Done.CALLED_BACK),
        ("advise", {"member": "eva", "reason": "The union"}, Done.SENT),
        ("end", {"reason": "Enough"}, Done.ENDED),
    ):
        shown = await hall.get(BodyShown, steer(action, **given))
        assert shown.done is done
        votes = {"send": [True], "advise": [False]}
        if action in votes:
            assert [voting for *_, voting in shown.card.offices.sent] == votes[action]
    assert await hall.refused(Support(hall["ada"], "1")) is Reason.ASSEMBLY_ENDED


async def test_what_is_not_there_is_named(hall: Hall) -> None:
    assert await hall.refused(Support(hall["ada"], "1")) is Reason.NO_BODY
    await assembly(hall)
    assert await hall.refused(Support(hall["ada"], "9")) is Reason.NO_SUCH_LIST
    assert await hall.refused(Support(hall["ada"], "1", "The Moon")) is Reason.NO_SUCH_BODY
    assert await hall.refused(JoinGroup(hall["ada"], "1")) is Reason.NO_GROUPS
    assert (await hall.get(PageShown, Stand(hall["cleo"]))).page is Page.STAND
    assert await hall.refused(RecallDelegate(hall["ada"], "x")) is Reason.UNKNOWN_SEAT
    assert await hall.refused(RecallDelegate(hall["ada"], "1")) is Reason.UNKNOWN_DELEGATE
    assert await hall.refused(RecallDelegate(hall["ada"], "chair")) is Reason.NO_CHAIR
    assert await hall.refused(LeaveBody(hall["cleo"])) is Reason.NOT_STANDING
    await council(hall)
    assert await hall.refused(LeaveBody(hall["ada"])) is Reason.WHICH_BODY
    assert await hall.refused(Found(hall["mo"], "the council", "groups")) is Reason.NAME_TAKEN
    found = await hall.get(Suggestions, SuggestBodies(hall["ada"], "cou"))
    assert [title for _, title in found.texts] == ["The Council"]


async def test_deleting_ones_data_empties_the_seat(hall: Hall) -> None:
    await elected(hall)
    await hall.ask(ForgetMember(hall["ada"]))
    assert (await card(hall)).groups[0].seats == ((1, None),)
    assert (await hall.get(LogShown, ShowLog(hall["mo"]))).verdict.ok


async def test_accounts_that_came_in_a_crowd_are_struck_from_an_assembly(hall: Hall) -> None:
    await assembly(hall)
    await hall.get(BodyShown, Support(hall["cleo"], "Night"))
    await hall.get(BodyShown, Support(hall["dan"], "Dawn"))
    for number in range(4):
        new = replace(hall["new"], member=f"new {number}", server_since=hall.clock.now)
        await hall.ask(Join(new))
        await hall.get(BodyShown, Support(new, "Dawn"))
    await hall.wait(hours=12)
    assert await seats(hall) == {"Night": 0, "Dawn": 3}
    steer = SteerBody(hall["mo"], "The Assembly", "strike", since="2025-12-31", reason="A crowd")
    struck = await hall.get(BodyShown, steer)
    assert struck.done is Done.STRUCK
    assert isinstance(struck.card, AssemblyCard)
    strike = struck.card.shown.strike
    assert strike is not None
    assert strike.after is not None
    names = {each.id: each.name for each in struck.card.shown.lists}
    assert {names[each]: count for each, count in strike.before.seats.items()} == {"Dawn": 3}
    assert {names[each] for each in strike.after.seats} == {"Dawn", "Night"}
    told = str(render(struck, "en").blocks)
    for part in ("4 of them took part", "A crowd", "'Dawn 3'", "'Night 1 · Dawn 2'"):
        assert part in told
    await hall.wait(hours=12)
    assert sorted((await seats(hall)).values()) == [1, 2]


async def test_a_strike_needs_a_date_and_a_reason(hall: Hall) -> None:
    await assembly(hall)
    steer = SteerBody(hall["mo"], "The Assembly", "strike", reason="A crowd")
    assert await hall.refused(steer) is Reason.MISSING_OPTION
    assert await hall.refused(replace(steer, since="2030-01-01")) is Reason.BAD_DATE
    assert await hall.refused(replace(steer, since="today-ish")) is Reason.BAD_DATE
    dated = replace(steer, since="2025-12-31")
    assert await hall.refused(replace(dated, reason=None)) is Reason.NO_REASON
    assert await hall.refused(replace(dated, caller=hall["ada"])) is Reason.NOT_MODERATOR


async def test_a_typing_error_in_a_list_is_mended_before_the_first_ballot(hall: Hall) -> None:
    await assembly(hall)
    mended = await hall.get(BodyShown, MendList(hall["ada"], "Night", "Nights"))
    assert mended.done is Done.MENDED
    assert isinstance(mended.card, AssemblyCard)
    lists = {each.name: each.programme for each in mended.card.shown.lists}
    assert lists == {"Nights": "Meet at Night", "Dawn": "Meet at Dawn"}
    await hall.get(BodyShown, MendList(hall["ada"], "1", programme="Meet at nights"))
    assert await hall.refused(MendList(hall["ben"], "1", "Mine")) is Reason.NOT_FOUNDER
    assert await hall.refused(MendList(hall["ada"], "1", "dawn")) is Reason.LIST_NAME_TAKEN
    await hall.get(BodyShown, Support(hall["cleo"], "2"))
    assert await hall.refused(MendList(hall["ada"], "1", "Night")) is Reason.LIST_FIXED


async def test_a_strike_on_a_secret_assembly_waits_for_the_next_counts(hall: Hall) -> None:
    await assembly(hall, "secret")
    for number in range(4):
        new = replace(hall["new"], member=f"new {number}", server_since=hall.clock.now)
        await hall.ask(Join(new))
        await hall.get(BodyShown, Support(new, "Dawn"))
    await hall.get(BodyShown, Support(hall["cleo"], "Night"))
    steer = SteerBody(hall["mo"], "The Assembly", "strike", since="2025-12-31", reason="A crowd")
    struck = await hall.get(BodyShown, steer)
    assert "left out when the next counts are published" in str(render(struck, "en").blocks)
    assert isinstance(struck.card, AssemblyCard)
    assert sorted(each.votes or 0 for each in struck.card.shown.lists) == [1, 4]
    await hall.get(BodyShown, Support(hall["dan"], "Night"))
    shown = await card(hall)
    assert sorted(each.votes or 0 for each in shown.shown.lists) == [0, 0]
    assert shown.shown.strike.after is not None
