"""The pages behind a card, the forms, and presses that are none of one's business."""

from dataclasses import replace
from typing import Any

import pytest

from bot.desk.bodies.replies import BindingAsked, BodyShown, Done, FormAsked, PageShown, RecallShown
from bot.desk.bodies.requests import (
    Asked,
    ChooseBinding,
    Found,
    GiveMandate,
    JoinGroup,
    LeaveBody,
    Page,
    RecallDelegate,
    ShowBody,
    ShowPetition,
    Stand,
    SteerBody,
    Support,
    TurnTo,
)
from bot.desk.bodies.views import AssemblyCard, CouncilCard
from bot.desk.commands import press
from bot.desk.requests import Caller
from bot.desk.voting.replies import Notice, Noticed, NowShown, Signed, VoteOpened
from bot.desk.voting.requests import CastBallot, Now, OpenVote, Sign
from bot.errors import Reason
from bot.voting.petitions.petition import State
from tests.desk.voting.meeting import Hall

STRANGER = Caller("one", "stranger")


async def assembly(hall: Hall) -> str:
    """Ada sits for Bread on seat 1, and Ben on seat 2; Cleo for Peace on seat 3."""
    request = Found(hall["mo"], "The Assembly", "programmes", seats=3, names="visible", tenure=0)
    body = (await hall.get(BodyShown, request)).card.id
    for name, title in (("ada", "Bread"), ("cleo", "Peace")):
        await hall.get(BodyShown, Found(hall[name], title, programme=title))
    await hall.get(BodyShown, Stand(hall["ben"], "1"))
    for name, number in (("ada", "1"), ("ben", "1"), ("dan", "1"), ("cleo", "2"), ("eva", "2")):
        await hall.get(BodyShown, press("support", body, hall[name], (number,)))
    await hall.wait(hours=12)
    return body


async def council(hall: Hall) -> str:
    """Ada sits, elected by three of four; Ben stood, too."""
    request = Found(hall["mo"], "The Council", "groups", seats=1, tenure=0)
    body = (await hall.get(BodyShown, request)).card.id
    await hall.get(BodyShown, Found(hall["mo"], "Harbour", "group"))
    for name in ("ada", "ben", "cleo", "dan"):
        await hall.get(BodyShown, press("enter", body, hall[name], ("1",)))
    for name in ("ada", "ben"):
        await hall.get(BodyShown, press("run", body, hall[name]))
    await hall.wait(hours=73)
    for name, choice in (("ada", "ada"), ("ben", "ben"), ("cleo", "ada > ben"), ("dan", "ada")):
        await hall.ask(CastBallot(hall[name], "1", choice))
    await hall.wait(hours=73)
    return body


@pytest.mark.parametrize("page", Page)
async def test_every_page_of_both_designs_is_shown(hall: Hall, page: Page) -> None:
    for body in (await assembly(hall), await council(hall)):
        shown = await hall.get(PageShown, TurnTo(hall["mo"], body, page))
        assert (shown.card.id, shown.page, shown.moderator) == (body, page, True)


async def test_typed_commands_without_their_values_lead_to_the_pages(hall: Hall) -> None:
    body = await assembly(hall)
    for request, page in (
        (Stand(hall["dan"]), Page.STAND),
        (RecallDelegate(hall["dan"]), Page.RECALL),
        (GiveMandate(hall["dan"]), Page.MANDATES),
        (SteerBody(hall["mo"], body), Page.MANAGE),
    ):
        assert (await hall.get(PageShown, request)).page is page
    for choosing in (Support(hall["dan"]), JoinGroup(hall["dan"])):
        assert (await hall.get(BodyShown, choosing)).done is Done.SHOWN


async def test_what_moderators_do_is_for_them_alone(hall: Hall) -> None:
    body, dan = await assembly(hall), hall["dan"]
    for request in (
        TurnTo(dan, body, Page.MANAGE),
        SteerBody(dan, body),
        ChooseBinding(dan, body, 1),
        press("steer", f"chair:{body}", dan),
        press("steered", f"end:{body}", dan, {"reason": "x"}),
        press("release", body, dan, ("1",)),
        press("call-back", body, dan, ("ada",)),
        *(press("manage", body, dan, (each,)) for each in ("pause", "end", "resize", "send")),
    ):
        assert await hall.refused(request) is Reason.NOT_MODERATOR


async def test_a_body_of_another_circle_is_not_there(hall: Hall) -> None:
    body = await assembly(hall)
    elsewhere = replace(hall["mo"], circle="two")
    presses: tuple[tuple[str, str, Any], ...] = (
        ("body", body, None),
        ("turn", f"history:{body}", None),
        ("support", body, ("1",)),
        ("stand", body, ("1",)),
        ("standdown", body, None),
        ("write", f"list:{body}", None),
        ("write-about", f"recall:{body}", ("1",)),
        ("recall-seat", f"{body}:1", {"reason": "x"}),
        ("mandate-given", f"{body}:1", {"text": "x"}),
        ("manage", body, ("pause",)),
        ("steer", f"chair:{body}", None),
        ("binding", body, ("1",)),
        ("bind", f"{body}:1:1", ("1",)),
        ("call-back", body, ("ada",)),
    )
    for action, argument, given in presses:
        assert await hall.refused(press(action, argument, elsewhere, given)) is Reason.NO_BODY
    petition = await hall.get(RecallShown, RecallDelegate(hall["dan"], "1"))
    for request in (
        ShowPetition(elsewhere, petition.recall.petition.id),
        Sign(elsewhere, petition.recall.petition.id),
    ):
        assert await hall.refused(request) is Reason.UNKNOWN_PETITION


async def test_stale_numbers_are_refused_and_change_nothing(hall: Hall) -> None:
    body, other = await assembly(hall), await council(hall)
    head = await hall.house.office.ledgers.head("one", hall.clock.now)
    dan, mo = hall["dan"], hall["mo"]
    for request, reason in (
        (press("support", body, dan, ("9",)), Reason.NO_SUCH_LIST),
        (press("stand", body, dan, ("9",)), Reason.NO_SUCH_LIST),
        (press("support", other, dan, ("1",)), Reason.NO_PROGRAMMES),
        (press("enter", body, dan, ("1",)), Reason.NO_GROUPS),
        (press("enter", other, dan, ("9",)), Reason.NO_SUCH_GROUP),
        (press("write-about", f"recall:{body}", dan, ("9",)), Reason.UNKNOWN_DELEGATE),
        (press("write-about", f"recall:{body}", dan, ("3",)), Reason.NOT_AN_ELECTOR),
        (press("write-about", f"recall:{body}", dan, ("chair",)), Reason.NO_CHAIR),
        (press("write-about", f"recall:{other}", dan, ("1",)), Reason.DELEGATE_IMMUNE),
        (press("write-about", f"mandate:{body}", dan, ("9",)), Reason.UNKNOWN_SEAT),
        (press("write", f"answer:{body}", dan), Reason.NOT_THE_DELEGATE),
        (press("binding", body, mo, ("1",)), Reason.UNKNOWN_MANDATE),
        (press("election", other, mo, ("9",)), Reason.NO_SUCH_GROUP),
        (press("steer", f"resume:{body}", mo), Reason.NOT_SUSPENDED),
        (press("manage", other, mo, ("pause",)), Reason.NO_PROGRAMMES),
        (press("consent", f"{other}:1", dan), Reason.NOT_ASKED),
        (press("consent", f"{other}:999", dan), Reason.NOT_ASKED),
        (press("petition", "nothing", dan), Reason.UNKNOWN_PETITION),
    ):
        assert await hall.refused(request) is reason, request
    assert await hall.house.office.ledgers.head("one", hall.clock.now) == head


async def test_whoever_is_not_on_the_roll_is_refused_before_anything_is_typed(hall: Hall) -> None:
    body, other = await assembly(hall), await council(hall)
    await hall.wait(days=14)
    for request in (
        press("support", body, STRANGER, ("1",)),
        press("stand", body, STRANGER, ("1",)),
        press("write", f"list:{body}", STRANGER),
        press("write-about", f"recall:{body}", STRANGER, ("1",)),
        press("write", f"group:{other}", STRANGER),
        press("enter", other, STRANGER, ("1",)),
    ):
        assert await hall.refused(request) is Reason.NOT_ON_ROLL, request
    shown = await hall.get(BodyShown, ShowBody(STRANGER, body))
    assert not shown.card.on_roll


async def test_a_recall_is_in_the_history_with_who_sat_when(hall: Hall) -> None:
    body = await assembly(hall)
    form = await hall.get(FormAsked, press("write-about", f"recall:{body}", hall["dan"], ("1",)))
    assert (form.asked, form.about) == (Asked.RECALL, "1")
    typed = press("recall-seat", f"{body}:1", hall["dan"], {"reason": "Late"})
    petition = (await hall.get(RecallShown, typed)).recall.petition.id
    assert (await hall.get(RecallShown, ShowPetition(hall["eva"], petition))).how is Signed.SHOWN
    mine = await hall.get(RecallShown, ShowPetition(hall["ada"], petition))
    assert (mine.mine, mine.programmes) == (True, True)
    await hall.get(BodyShown, press("answer-recall", body, hall["ada"], {"text": "Ill"}))
    known = await hall.get(FormAsked, press("write", f"answer:{body}", hall["ada"]))
    assert known.answer == "Ill"
    await hall.get(RecallShown, Sign(hall["ben"], petition))
    page = await hall.get(PageShown, TurnTo(hall["eva"], body, Page.HISTORY))
    sat = [(each.seat, each.member, each.group, each.until is None) for each in page.sat]
    assert sat == [
        (2, "ben", "Bread", True),
        (3, "cleo", "Peace", True),
        (1, "ada", "Bread", False),
    ]
    over = [(each.member, each.petition.state, each.petition.text) for each in page.recalls]
    assert over == [("ada", State.EFFECTED, "Late")]
    assert isinstance(page.card, AssemblyCard)
    assert [each.mark for each in page.card.history] == [
        "assembly-founded",
        "assembly-list-founded",
        "assembly-list-founded",
        "assembly-settled",
        "assembly-recalled",
    ]


async def test_a_petition_that_expires_stays_in_the_history(hall: Hall) -> None:
    body = await assembly(hall)
    await hall.get(RecallShown, RecallDelegate(hall["dan"], "1"))
    await hall.wait(days=14)
    page = await hall.get(PageShown, TurnTo(hall["eva"], body, Page.HISTORY))
    assert [each.petition.state for each in page.recalls] == [State.EXPIRED]
    assert not page.card.petitions


async def test_where_nobody_would_sit_there_is_a_by_election(hall: Hall) -> None:
    body = await council(hall)
    await hall.wait(days=14)
    opened = await hall.get(RecallShown, RecallDelegate(hall["cleo"], "1"))
    await hall.get(RecallShown, Sign(hall["dan"], opened.recall.petition.id))
    await hall.get(BodyShown, press("decline", f"{body}:1", hall["ben"]))
    await hall.get(BodyShown, press("run", body, hall["cleo"]))
    card = (await hall.get(BodyShown, ShowBody(hall["eva"], body))).card
    assert isinstance(card, CouncilCard)
    assert (card.groups[0].filling, card.groups[0].nominations is not None) == (True, True)


async def test_a_mandate_is_given_and_bound_by_tapping(hall: Hall) -> None:
    body, mo = await council(hall), hall["mo"]
    form = await hall.get(FormAsked, press("write-about", f"mandate:{body}", mo, ("1",)))
    assert (form.about, form.decided) == ("1", False)
    fields = {"text": "Vote for open doors", "scope": "", "vote": ""}
    await hall.get(BodyShown, press("mandate-given", f"{body}:1", mo, fields))
    refused = press("mandate-given", f"{body}:1", hall["dan"], fields)
    assert await hall.refused(refused) is Reason.NOT_MODERATOR
    secret = OpenVote(mo, "A secret one.", names="secret")
    for request in (OpenVote(mo, "The doors stay open."), secret):
        await hall.get(VoteOpened, request)
    which = await hall.get(BindingAsked, press("binding", body, mo, ("1",)))
    assert [each.number for each in which.votes] == [2]
    what = await hall.get(BindingAsked, press("binding-vote", f"{body}:1", mo, ("2",)))
    assert what.chosen is not None
    bound = await hall.get(BodyShown, press("bind", f"{body}:1:2", mo, ("1",)))
    assert bound.card.mandates[0].bound == (2,)
    again = await hall.get(BindingAsked, press("binding", body, mo, ("1",)))
    assert again.votes == ()
    await hall.ask(CastBallot(hall["ada"], "2", "no"))
    await hall.wait(days=14)
    assert await noticed(hall, "cleo") == Notice(Noticed.BROKEN, "The Council", 1, 2, id=body)
    opened = await hall.get(RecallShown, RecallDelegate(hall["dan"], "1"))
    notice = await noticed(hall, "cleo")
    assert notice.petition == opened.recall.petition.id
    released = await hall.get(BodyShown, press("release", body, mo, ("1",)))
    assert released.done is Done.RELEASED


async def noticed(hall: Hall, name: str) -> Notice:
    (notice,) = (await hall.get(NowShown, Now(hall[name]))).notices
    return notice


async def test_moderators_steer_with_menus_and_forms(hall: Hall) -> None:
    body, mo = await assembly(hall), hall["mo"]
    for what, fields, done in (
        ("pause", {"reason": "Disputed"}, Done.PAUSED),
        ("resume", None, Done.RESUMED),
        ("resize", {"number": "5"}, Done.RESIZED),
        ("strike", {"since": "2025-12-01", "reason": "A crowd"}, Done.STRUCK),
        ("executive", {"number": "2"}, Done.EXECUTIVE),
        ("chair", None, Done.CHAIR),
        ("send", {"member": "eva", "reason": "The union"}, Done.SENT),
        ("advise", {"member": "finn", "reason": "The union"}, Done.SENT),
        ("end", {"reason": "Enough"}, Done.ENDED),
    ):
        if fields is None:
            request = press("steer", f"{what}:{body}", mo)
        else:
            asked = await hall.get(FormAsked, press("manage", body, mo, (what,)))
            assert asked.asked == what
            request = press("steered", f"{what}:{body}", mo, fields)
        assert (await hall.get(BodyShown, request)).done is done
    assert await hall.refused(press("manage", body, mo, ("pause",))) is Reason.ASSEMBLY_ENDED


async def test_members_sent_by_others_are_called_back_by_a_menu(hall: Hall) -> None:
    body, mo = await council(hall), hall["mo"]
    fields = {"member": "eva", "reason": "The union"}
    await hall.get(BodyShown, press("steered", f"send:{body}", mo, fields))
    called = await hall.get(BodyShown, press("call-back", body, mo, ("eva",)))
    assert called.done is Done.CALLED_BACK
    elected = await hall.get(BodyShown, press("election", body, mo, ("1",)))
    assert elected.done is Done.CALLED


async def test_stepping_down_is_one_tap(hall: Hall) -> None:
    body = await assembly(hall)
    left = await hall.get(BodyShown, press("standdown", body, hall["cleo"]))
    assert left.done is Done.STOOD_DOWN
    assert await hall.refused(LeaveBody(hall["cleo"], body)) is Reason.NOT_STANDING
