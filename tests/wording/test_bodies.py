"""Cards, pages and forms of bodies in words, and that a message of Discord holds them."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.desk.bodies.plans import Plan
from bot.desk.bodies.replies import (
    BodyLine,
    BodyList,
    BodyShown,
    DesignAsked,
    Done,
    FormAsked,
    PageShown,
    PlanAsked,
    PlanShown,
    RecallShown,
)
from bot.desk.bodies.requests import Asked, Page
from bot.desk.bodies.views import (
    AskingCard,
    AssemblyCard,
    CouncilCard,
    GroupCard,
    MandateCard,
    OfficesCard,
    SeatPetition,
    Sitting,
)
from bot.desk.commands import ACTIONS, Takes
from bot.desk.replies import Reply
from bot.desk.voting.challenges import ChallengeCard
from bot.desk.voting.petitions import PetitionCard
from bot.desk.voting.replies import (
    DecisionsShown,
    HistoryShown,
    Notice,
    Noticed,
    NowShown,
    ResultShown,
    Signed,
)
from bot.desk.voting.views import VoteCard
from bot.voting.bodies.assemblies.events import Terms
from bot.voting.bodies.assemblies.history import Moment
from bot.voting.bodies.assemblies.showing import Candidate, Shown, ShownList
from bot.voting.bodies.councils.terms import CouncilTerms
from bot.voting.decisions.decision import Standing
from bot.voting.petitions.petition import State
from bot.wording import LOCALES, render
from bot.wording.blocks import Fine, Items, Message, Quote, Text, Title
from tests.wording.voted import body_shown, voting_replies

NOW = datetime(2026, 3, 2, tzinfo=UTC)
LATER = NOW + timedelta(hours=12)
PETITION = PetitionCard("p", State.COLLECTING, "Late", None, NOW, LATER, 3, 9, 2, signed=False)
LISTS = (
    ShownList(
        "l1", "Bread", "Bread\nfor all.", 7, 2, 1, False, (Candidate("ada", 1), Candidate("ben", 2))
    ),
    ShownList(
        "l2", "Peace", "Peace first.", 5, 1, 2, False, (Candidate("cleo", 3), Candidate("dan"))
    ),
)
HOUSE = Shown("The Assembly", 3, 3, 0, 12, NOW, LATER, None, None, LISTS, (), None, None)
ASSEMBLY = AssemblyCard(
    id="0123456789abcdef",
    terms=Terms(),
    shown=HOUSE,
    numbers=(("l1", 1), ("l2", 2)),
    supports="l1",
    stands=None,
    on_roll=True,
    offices=OfficesCard(has_chair=True, chair="ada"),
    mandates=(MandateCard(1, "Stay", None, (4,), (4,)), MandateCard(2, "Go", "home", (), ())),
    petitions=(SeatPetition(1, "ada", PETITION),),
    history=(Moment(NOW, "assembly-settled", 3, {"l0": 2, "l1": 1}),),
    parties=(("l1", 1, "Bread"), ("l2", 2, "Peace"), ("l0", 3, "Land")),
    delegates=((1, "ada"), (2, "ben"), (3, "cleo")),
    sits=False,
)
HARBOUR = GroupCard("c1", 1, "Harbour", 4, ((1, "ada"),), 1, ("Ben",), LATER, None, True, False)
HILLS = GroupCard("c2", 2, "Hills", 3, ((2, None),), 1, (), LATER, None, False, False, filling=True)
COUNCIL = CouncilCard(
    id="0123456789abcdef",
    title="The Council",
    terms=CouncilTerms(),
    groups=(HARBOUR, HILLS),
    asking=(AskingCard(2, LATER, asked=True, answer=None),),
    ex_officio=(("eva", "The union", True),),
    on_roll=True,
    sits=False,
    offices=OfficesCard(),
    mandates=(),
    petitions=(),
    proposed=(replace(PETITION, id="q", text="Valley", signed=True),),
)


def full(reply: Reply) -> Message:
    return render(reply, "en")


def usual(name: str) -> tuple[Plan, ...]:
    return tuple(Plan.fresh(name, programmes=each) for each in (False, True))


def words(message: Message) -> str:
    said: list[str] = []
    for block in message.blocks:
        match block:
            case Title(text) | Text(text) | Fine(text) | Quote(text):
                said.append(text)
            case Items(items):
                said.extend(f"{name}: {about}" for name, about in items)
    return "\n".join(said)


def actions(message: Message) -> list[str]:
    return [control.action for control in message.controls]


def offered(message: Message) -> dict[str, list[str]]:
    """The values of each menu."""
    return {menu.action: [choice.value for choice in menu.choices] for menu in message.menus}


CARDS: tuple[Reply, ...] = (
    *body_shown(),
    *voting_replies(),
    *(BodyShown(card, Done.SHOWN, moderator=True) for card in (ASSEMBLY, COUNCIL)),
    *(PageShown(card, page, moderator=True) for card in (ASSEMBLY, COUNCIL) for page in Page),
    PlanShown(Plan.fresh("N" * 60, programmes=True), advanced=True),
    PlanShown(replace(Plan.fresh("N" * 60, programmes=False), per=999999), advanced=True),
    DesignAsked(
        "N" * 60,
        usual("N" * 60),
        tuple(BodyLine(f"{n:016}", "T" * 100, True, 3, 3) for n in range(9)),
    ),
    HistoryShown("q" * 300, (), 2, 3, 12),
    RecallShown("b", "The Assembly", SeatPetition(1, "ada", PETITION), Signed.SHOWN, mine=True),
)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("reply", CARDS, ids=lambda each: type(each).__name__)
def test_every_message_fits_a_message_of_discord(reply: Reply, locale: str) -> None:
    message = render(reply, locale)
    assert len(message.menus) - (-len(message.controls) // 5) <= 5
    forms = () if message.form is None else (message.form,)
    parts = (*message.controls, *message.menus, *forms)
    ids = [f"scm1:{part.action}:{part.argument}" for part in parts]
    assert len(set(ids)) == len(ids)
    assert all(len(each) <= 100 for each in ids)
    assert all(ACTIONS[control.action].takes is Takes.NOTHING for control in message.controls)
    for menu in message.menus:
        assert ACTIONS[menu.action].takes is Takes.VALUES
        assert 1 <= len(menu.choices) <= 25
        values = [choice.value for choice in menu.choices]
        assert len(set(values)) == len(values)
        assert all(1 <= len(choice.label) <= 100 for choice in menu.choices)
        assert all(len(choice.said) <= 100 for choice in menu.choices)
    if message.form is not None:
        form = message.form
        assert ACTIONS[form.action].takes is Takes.FIELDS
        assert len(form.title) <= 45
        assert 1 <= len(form.fields) <= 5
        assert all(len(field.label) <= 45 for field in form.fields)
        assert all(len(field.hint) <= 100 for field in form.fields)


def test_a_card_says_first_where_one_stands_oneself_and_then_who_sits() -> None:
    message = full(BodyShown(ASSEMBLY))
    said = [type(block).__name__ for block in message.blocks[:5]]
    assert said == ["Title", "Text", "Text", "Picture", "Items"]
    assert message.blocks[1] == Text("You support Bread.")
    assert "Bread 1 and Peace 2" in words(message)
    assert "Seat 1 voted against its mandate: #4." in words(message)
    assert "next: " in words(message)


def test_support_is_moved_by_one_menu_on_which_ones_own_stands_out() -> None:
    (menu,) = full(BodyShown(ASSEMBLY)).menus
    assert (menu.action, menu.argument, menu.most) == ("support", ASSEMBLY.id, 1)
    assert [(each.value, each.chosen) for each in menu.choices] == [("1", True), ("2", False)]
    assert menu.choices[0].said == "Bread for all."
    assert "Supporting says what you want" in words(full(BodyShown(ASSEMBLY)))


def test_whoever_has_not_joined_is_offered_to_and_nothing_else_to_do() -> None:
    for card in (replace(ASSEMBLY, on_roll=False), replace(COUNCIL, on_roll=False, asking=())):
        message = full(BodyShown(card))
        assert actions(message)[0] == "join"
        assert not message.menus
        assert not {"unsupport", "run", "standdown", "sign"} & set(actions(message))
    recall = full(PageShown(replace(ASSEMBLY, on_roll=False), Page.RECALL))
    assert actions(recall)[0] == "join"
    assert not recall.menus


@pytest.mark.parametrize("ended", [True, False])
def test_where_nothing_moves_nothing_is_offered(ended: bool) -> None:
    still = replace(HOUSE, ended=NOW) if ended else replace(HOUSE, suspended=NOW)
    message = full(BodyShown(replace(ASSEMBLY, shown=still)))
    assert not message.menus
    assert "unsupport" not in actions(message)


def test_moderators_alone_are_shown_the_way_to_manage() -> None:
    for card in (ASSEMBLY, COUNCIL):
        arguments = {
            moderator: [
                each.argument for each in full(BodyShown(card, moderator=moderator)).controls
            ]
            for moderator in (True, False)
        }
        assert f"manage:{card.id}" in arguments[True]
        assert f"manage:{card.id}" not in arguments[False]
    mandates = full(PageShown(ASSEMBLY, Page.MANDATES))
    assert offered(mandates) == {"write-about": ["1", "2", "3"]}
    managed = full(PageShown(ASSEMBLY, Page.MANDATES, moderator=True))
    assert offered(managed) == {
        "write-about": ["1", "2", "3"],
        "binding": ["1", "2"],
        "release": ["1", "2"],
    }


def test_whoever_is_asked_says_yes_or_no_with_a_button() -> None:
    message = full(BodyShown(COUNCIL))
    assert actions(message)[:2] == ["consent", "decline"]
    assert [each.label for each in message.controls[:2]] == ["Yes, I would", "No"]
    assert "by-election" in words(message)


def test_who_can_be_recalled_is_a_menu_without_those_whom_a_petition_is_against() -> None:
    message = full(PageShown(ASSEMBLY, Page.RECALL))
    assert offered(message) == {"write-about": ["chair", "2", "3"]}
    assert message.menus[0].argument == f"recall:{ASSEMBLY.id}"
    assert "Chair" not in [each.label for each in message.controls]
    assert "At least half of the signatures" in words(message)


def test_the_history_says_who_sat_when_and_what_moved_the_seats() -> None:
    reply = PageShown(
        ASSEMBLY,
        Page.HISTORY,
        sat=(Sitting(1, "ada", "Bread", NOW, None), Sitting(1, None, "Land", NOW, LATER)),
        recalls=(
            SeatPetition(None, "ben", replace(PETITION, state=State.EFFECTED), LATER, chair=True),
            SeatPetition(2, "dan", replace(PETITION, state=State.EXPIRED), LATER),
        ),
    )
    said = words(full(reply))
    assert "seats · Land 2 · Bread 1" in said
    assert "somebody" in said
    assert "no longer chair" in said
    assert "not recalled" in said


def test_the_rules_are_those_of_the_body() -> None:
    assert "for 12 hours" in words(full(PageShown(ASSEMBLY, Page.RULES)))
    said = words(full(PageShown(COUNCIL, Page.RULES)))
    assert "first 14 days" in said
    assert "single transferable vote" in said


@pytest.mark.parametrize(
    ("state", "programmes", "next_"),
    [
        (State.EFFECTED, True, "The next of the list takes the seat."),
        (State.EFFECTED, False, "are asked now"),
        (State.EXPIRED, False, "not recalled"),
        (State.WITHDRAWN, False, "came to nothing"),
    ],
)
def test_a_recall_says_what_came_of_it_and_what_is_next(
    state: State, programmes: bool, next_: str
) -> None:
    recall = SeatPetition(1, "ada", replace(PETITION, state=state), LATER)
    message = full(RecallShown("b", "X", recall, Signed.SHOWN, programmes=programmes))
    assert next_ in words(message)
    assert actions(message) == ["body"]


def test_a_delegate_answers_and_others_sign() -> None:
    recall = SeatPetition(1, "ada", replace(PETITION, answer="I was ill."))
    shown = RecallShown("b", "X", recall, Signed.SHOWN)
    assert actions(full(shown)) == ["sign", "body"]
    assert actions(full(replace(shown, mine=True))) == ["write", "sign", "body"]
    assert "I was ill." in words(full(shown))
    signed = replace(recall, petition=replace(PETITION, signed=True))
    assert actions(full(replace(shown, recall=signed))) == ["unsign", "body"]


def test_all_members_vote_on_the_chair() -> None:
    recall = SeatPetition(
        None, "ada", replace(PETITION, state=State.QUALIFIED), LATER, vote=7, chair=True
    )
    message = full(RecallShown("b", "X", recall, Signed.SIGNED))
    assert "All members vote on it: #7." in words(message)
    assert actions(message) == ["ballot", "body"]


def test_the_first_question_has_two_buttons_and_a_sentence_each() -> None:
    message = full(DesignAsked("Harbour", usual("Harbour")))
    assert "Do groups elect people, or does everyone support programmes?" in words(message)
    plans = [Plan.read(control.argument) for control in message.controls]
    assert [(plan.programmes, plan.name) for plan in plans] == [
        (False, "Harbour"),
        (True, "Harbour"),
    ]
    member = full(
        DesignAsked(
            "Bread", usual("Bread"), (BodyLine("b", "The Assembly", True, 3, 3),), moderator=False
        )
    )
    assert [each.argument for each in member.controls] == ["list:b:Bread"]


def test_a_plan_shows_its_settings_and_offers_all_of_them_behind_advanced() -> None:
    plan = Plan.fresh("The Assembly", programmes=True)
    simple, advanced = full(PlanShown(plan)), full(PlanShown(plan, advanced=True))
    assert actions(simple) == ["found", "plan-write", "plan-all"]
    assert not simple.menus
    assert [menu.argument[0] for menu in advanced.menus] == ["w", "n", "t"]
    assert all(sum(each.chosen for each in menu.choices) == 1 for menu in advanced.menus)
    form = full(PlanAsked(Plan.fresh("The Council", programmes=False))).form
    assert form is not None
    assert [(each.name, each.value) for each in form.fields] == [
        ("name", "The Council"),
        ("seats", "1"),
        ("per", ""),
    ]


def test_forms_are_filled_in_with_what_is_known() -> None:
    answer = full(FormAsked(Asked.ANSWER, "b", "X", answer="I was ill.")).form
    listed = full(FormAsked(Asked.LIST, "b", "X", "Bread")).form
    assert answer is not None
    assert listed is not None
    assert answer.fields[0].value == "I was ill."
    assert [each.value for each in listed.fields] == ["Bread", ""]
    member = full(FormAsked(Asked.MANDATE, "b", "X", "2", decided=True)).form
    assert member is not None
    assert (member.argument, member.fields[2].required) == ("b:2", True)


def test_several_bodies_are_a_menu() -> None:
    lines = (BodyLine("a", "One", True, 3, 1, 2), BodyLine("b", None, False, 1, 0))
    message = full(BodyList(lines))
    assert offered(message) == {"bodies": ["a", "b"]}
    assert "2 petitions for recalls are running." in words(message)


def decided() -> VoteCard:
    return next(each.card for each in voting_replies() if isinstance(each, ResultShown))


def challenged(*challenges: ChallengeCard, may: bool = False) -> VoteCard:
    card = decided()
    assert card.ended is not None
    barred = LATER if may else None
    return replace(
        card, ended=replace(card.ended, challenges=challenges, may_recall=may, barred=barred)
    )


UPHELD = ChallengeCard(replace(PETITION, state=State.VOTED), NOW, 2, Standing.UPHELD, LATER)


def test_a_result_shows_the_chain_of_challenges_and_the_bar() -> None:
    card = challenged(UPHELD, may=True)
    said = words(full(ResultShown(card, "00")))
    assert "Upheld by vote #2." in said
    assert "takes twice as long" in said
    assert "recall" in actions(full(ResultShown(card, "00")))


@pytest.mark.parametrize(
    ("challenge", "told", "action"),
    [
        (ChallengeCard(PETITION, NOW, None, None, None), "At least half", "petition"),
        (
            ChallengeCard(
                replace(PETITION, state=State.QUALIFIED, opens=LATER), NOW, None, None, None
            ),
            "Enough have signed",
            "petition",
        ),
        (
            ChallengeCard(replace(PETITION, state=State.QUALIFIED), NOW, 3, None, None),
            "Vote #3 decides; until then the decision holds.",
            "ballot",
        ),
        (
            ChallengeCard(replace(PETITION, state=State.EXPIRED), NOW, None, None, LATER),
            "too few signed",
            None,
        ),
    ],
)
def test_a_challenge_says_how_it_stands_and_what_can_be_done(
    challenge: ChallengeCard, told: str, action: str | None
) -> None:
    message = full(ResultShown(challenged(UPHELD, challenge), "00"))
    assert told in words(message)
    assert (action in actions(message)) is (action is not None)
    assert told in words(full(HistoryShown(None, (challenged(UPHELD, challenge),))))


def test_the_history_is_turned_over_and_offers_to_see_and_to_challenge() -> None:
    card = challenged(may=True)
    message = full(HistoryShown("door", (card,), 2, 3, 11))
    assert offered(message) == {"see": [str(card.number)], "recall-one": [str(card.number)]}
    assert [each.argument for each in message.controls] == ["1:door", "3:door"]
    last = full(HistoryShown("door", (card,), 3, 3, 11))
    assert [each.disabled for each in last.controls] == [False, True]
    assert offered(full(HistoryShown(None, (challenged(UPHELD),)))) == {"see": [str(card.number)]}


def test_the_decisions_in_force_are_a_menu_and_those_challenged_are_told() -> None:
    running = ChallengeCard(PETITION, NOW, None, None, None)
    message = full(DecisionsShown((challenged(may=True),), (challenged(running),), 2))
    assert list(offered(message)) == ["recall-one"]
    assert "2 older decisions" in words(message)
    assert "Challenged already:" in words(message)
    assert "nothing to challenge" in words(full(DecisionsShown((), ())))


@pytest.mark.parametrize(
    ("notice", "action"),
    [
        (Notice(Noticed.ASKED, "X", 2, at=LATER, id="b"), ("body", "b")),
        (Notice(Noticed.RECALLED, "X", id="b", petition="p"), ("petition", "p")),
        (Notice(Noticed.SIGNABLE, "X", 2, id="b", petition="p"), ("petition", "p")),
        (Notice(Noticed.BROKEN, "X", 2, 7, id="b"), ("write", "recall:b:2")),
        (Notice(Noticed.BROKEN, "X", 2, 7, id="b", petition="p"), ("petition", "p")),
        (Notice(Noticed.SEATED, "X", 2, at=NOW, id="b"), None),
    ],
)
def test_a_notice_has_the_button_that_answers_it(
    notice: Notice, action: tuple[str, str] | None
) -> None:
    message = full(NowShown(on_roll=True, size=2, votes=(), notices=(notice,)))
    keys = [(each.action, each.argument) for each in message.controls]
    assert keys == [*([action] if action else []), ("leave", "")]
