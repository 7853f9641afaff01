"""Replies about votes and bodies for the tests of their words, each from a circle that lived."""

from dataclasses import replace

from bot.desk.board import replies as board
from bot.desk.board.posts import Failure
from bot.desk.bodies import replies as body_replies
from bot.desk.bodies.cards import card_of as body_card
from bot.desk.bodies.plans import Plan
from bot.desk.bodies.replies import Done
from bot.desk.bodies.requests import Asked, Page
from bot.desk.bodies.views import BodyPetition, SeatPetition
from bot.desk.voting import replies
from bot.desk.voting.drafting_replies import (
    DraftDiscarded,
    DraftingReply,
    DraftShown,
    MendingAsked,
    WordsAsked,
)
from bot.desk.voting.petitions import PetitionCard, petition_card
from bot.desk.voting.reading import Problem
from bot.desk.voting.views import VoteCard, card_of
from bot.errors import Reason
from bot.voting.bodies.assemblies.assembly import Assembly
from bot.voting.bodies.assemblies.events import Terms
from bot.voting.bodies.assemblies.governing import found as found_assembly
from bot.voting.bodies.councils.council import Council
from bot.voting.bodies.councils.founding import form
from bot.voting.bodies.councils.founding import found as found_council
from bot.voting.bodies.councils.terms import CouncilTerms
from bot.voting.decisions.deciding import challenge
from bot.voting.decisions.events import RecallTerms
from bot.voting.ledger.chain import GENESIS
from bot.voting.petitions.petition import State as Petitioned
from bot.voting.verifying import Verdict
from bot.voting.votes.ballots import one, some
from bot.voting.votes.casting import cast
from bot.voting.votes.opening import open_vote
from bot.voting.votes.showing import Moved
from bot.voting.votes.terms import Draft, Kind, Passage
from tests.terminal.fake_desk import LETTER, PASSAGE
from tests.voting.ledger_house import House, person

KINDS = ("vote", "reminder", "result", "petition", "proposal", "body")
ROLE_FAILURES = ("manage_roles", "role_above", "role_gone", "role_managed")
ADA, BEN = person("ada"), person("ben")
QUOTED = Passage("00", 0, 4, "The Open Door, ¶ 1", "Come in.")


def lived() -> House:
    """A circle of two with a motion, a choice, a petition, an assembly and a council."""
    house = House()
    house.join((ADA, BEN))
    motion = Draft(Kind.MOTION, "Lock the door?", passages=(QUOTED,))
    choice = Draft(Kind.CHOICE, "Which?", ("Tea", "Coffee"))
    for draft in (motion, choice):
        house.do(open_vote(house.circle.roll, draft, house.now, house.chance, author=ADA))
    ids = list(house.circle.votes.by_id)
    for vote, ballot in zip(ids, (one(1), some(1, 2)), strict=True):
        house.do(cast(house.circle.votes, vote, BEN, ballot, house.now, house.chance))
    return house


def cards(house: House) -> tuple[VoteCard, ...]:
    """All votes as Ada sees them."""
    return tuple(card_of(house.circle, vote, "ada") for vote in house.circle.votes.by_id.values())


def drafts(motion: VoteCard, choice: VoteCard) -> tuple[DraftingReply, ...]:
    """Every kind of reply about drafts."""
    wrong = Problem(Reason.BAD_UNTIL, {"until": "soon"})
    drafted = DraftShown(
        draft="d",
        revision=1,
        kind="choose",
        card=replace(choice, on_roll=False),
        rules=("approval", "irv", "schulze", "plurality"),
        chosen=(PASSAGE,),
        offered=(LETTER,),
        most=3,
        problems=(wrong,),
        aside=("majority",),
        seconded=True,
        expires=choice.opened,
        told=Problem(Reason.STALE_DRAFT, {}),
        timed=False,
    )
    fields = {"question": "Which?", "options": "A;B", "until": ""}
    return (
        drafted,
        replace(drafted, advanced=True, problems=(), told=None, timed=True),
        replace(drafted, kind="adopt", card=replace(motion, question=""), rules=("majority",)),
        replace(drafted, kind=None, card=choice, chosen=(), offered=(), seconded=False),
        WordsAsked("d", False, fields, False),
        WordsAsked("d", False, {"seats": "2", "roles": ""}, True),
        MendingAsked(motion),
        MendingAsked(choice),
        DraftDiscarded("Which?", proposed=False),
        DraftDiscarded("", proposed=True),
    )


def voting_replies() -> tuple[replies.VotingReply, ...]:
    """Every kind of reply about votes."""
    house = lived()
    motion, choice = cards(house)
    house.wait(days=4)
    decided, chosen = cards(house)
    circle = house.circle
    house.do(
        challenge(
            circle.decisions, circle.roll, decided.id, ADA, house.now, house.chance, text="No!"
        )
    )
    petition = next(iter(circle.petitions.all.values()))
    shown = petition_card(petition, "ada", petition.quarters())
    challenged = replies.PetitionShown(decided, replace(shown, signed=True), replies.Signed.SHOWN)
    proposed = replies.VoteProposed("p", Kind.MOTION, "Lock it?", (), "ada", house.now)
    return (
        replies.NowShown(on_roll=True, size=2, votes=(motion,)),
        replies.NowShown(
            on_roll=True, size=2, votes=(), petitions=(challenged,), proposed=(proposed,)
        ),
        replies.RollChanged(on=False, size=1),
        replies.VoteOpened(motion),
        replies.VoteProposed("p", Kind.MOTION, "Lock it?", (), "ada", house.now),
        replies.ProposalMade(
            replies.VoteProposed("p", Kind.CHOICE, "Which?", ("A", "B"), "ada", house.now), 1
        ),
        *drafts(motion, choice),
        replies.VoteChanged(choice),
        replies.VoteList((motion, choice), (decided,)),
        replies.VoteList(
            (),
            (),
            (replies.VoteProposed("p", Kind.MOTION, "Lock it?", (), "ada", house.now),),
            (("d", "Which?"),),
        ),
        replies.BallotShown(choice),
        *(replies.BallotCast(choice, some(1), how) for how in replies.Cast),
        replies.BallotWithdrawn(motion),
        replies.RankingAsked(choice),
        replies.ReceiptAsked(),
        replies.RulesShown(choice, "00", RecallTerms()),
        replies.RulesShown(motion, "00", None),
        replies.BallotsShown((motion, decided)),
        replies.ReceiptShown(motion, "1-00"),
        replies.ReceiptProved(motion, one(1), counts=False),
        replies.ResultShown(decided, GENESIS),
        replies.ResultShown(chosen, GENESIS, moved=Moved.FEW),
        replies.DrawShown(chosen, "seed", "commitment", ((1, "00"), (2, "01"))),
        replies.HistoryShown("door", (decided, chosen), 1, 2, 7),
        replies.DecisionsShown((chosen,), (decided,), 3),
        replies.DecisionsShown((), ()),
        replies.ReasonAsked(chosen),
        *(replies.PetitionShown(decided, shown, how) for how in replies.Signed),
        replies.VoteExported(replies.ResultShown(decided, GENESIS), "{}"),
        *(replies.VoteSteered(motion, how) for how in replies.Steered),
        replies.LogShown(Verdict(3, GENESIS, None, 1, 1, 1)),
        replies.LogShown(Verdict(0, GENESIS)),
        replies.LogShown(Verdict(2, GENESIS, 3)),
    )


def board_replies() -> tuple[board.BoardReply | replies.NowShown | replies.VoteList, ...]:
    """Every kind of reply about what stands in channels."""
    house = lived()
    motion, choice = cards(house)
    house.do(found_assembly("The Assembly", 3, Terms(), house.now, house.chance))
    house.do(found_council("The Council", CouncilTerms(), house.now, house.chance))
    founded: list[Assembly | Council] = [
        *house.circle.assemblies.all.values(),
        *house.circle.councils.by_id.values(),
    ]
    house.wait(days=4)
    decided, _ = cards(house)
    now = house.now
    petition = PetitionCard("p", Petitioned.COLLECTING, "No!", None, now, now, 3, 9, 2, False)
    half = replace(petition, needed=None, signed=True)
    on_bodies = (
        BodyPetition("The Council", petition, SeatPetition(1, "ada", petition)),
        BodyPetition("The Council", half, SeatPetition(None, None, half, chair=True)),
        BodyPetition(None, replace(petition, text=None)),
        BodyPetition("The Council", replace(petition, state=Petitioned.EFFECTED)),
    )
    lost = (
        replies.Lost("vote:3", number=3),
        replies.Lost("body:b", title="The Council"),
        replies.Lost("body:c"),
    )
    return (
        board.VotePosted(motion),
        board.VotePosted(decided),
        board.ReminderPosted(choice),
        board.ResultPosted(replies.ResultShown(decided, GENESIS)),
        board.ResultPosted(replies.ResultShown(decided, GENESIS, moved=Moved.FEW)),
        *(board.BodyPosted(body_card(house.circle, each, "")) for each in founded),
        board.PetitionPosted(petition, decided),
        *(board.BodyPetitionPosted(each) for each in on_bodies),
        replies.NowShown(on_roll=True, size=2, votes=(), on_bodies=on_bodies),
        replies.NowShown(on_roll=True, size=2, votes=(), lost=lost),
        replies.VoteList((), (), lost=lost),
        board.ProposalPosted(
            replies.VoteProposed("p", Kind.CHOICE, "Which?", ("Tea", "Coffee"), "ada", now)
        ),
        board.ProposalPosted(),
        board.AnswerTakenDown(),
        board.Reposted(motion),
        board.Reposted(body_card(house.circle, founded[0], "")),
        board.RoleLinked("The Council", "12"),
        board.RoleLinked("The Council", None),
        board.WallShown((), None),
        board.Noted(),
        board.GrantsShown((), frozenset(), frozenset()),
        board.ChecksDue(()),
        *(
            replies.NowShown(
                on_roll=True,
                size=2,
                votes=(),
                hindered=(replies.Hindered(what, "12", failure),),
            )
            for what, failure in (
                *((f"{kind}:3", "send_messages") for kind in KINDS),
                *(("vote:3", str(each)) for each in Failure),
                *(("role", each) for each in ROLE_FAILURES),
            )
        ),
    )


def body_shown() -> tuple[body_replies.BodyReply, ...]:
    """Every kind of reply about bodies."""
    house = lived()
    circle, now, chance = house.circle, house.now, house.chance
    house.do(found_assembly("The Assembly", 3, Terms(), now, chance))
    house.do(found_council("The Council", CouncilTerms(), now, chance))
    council = next(iter(circle.councils.by_id.values()))
    house.do(form(circle.councils.house(council.id), "Harbour", None, now, chance))
    assembly = next(iter(circle.assemblies.all.values()))
    seen = cards(house)
    plans = tuple(Plan.fresh("The Council", programmes=each) for each in (False, True))
    bodies = (body_card(circle, assembly, "ada"), body_card(circle, council, "ada"))
    return (
        *(body_replies.BodyShown(card, done) for card in bodies for done in Done),
        *(body_replies.PageShown(card, page, moderator=True) for card in bodies for page in Page),
        body_replies.BodyList((body_replies.BodyLine(assembly.id, assembly.title, True, 3, 3, 1),)),
        body_replies.BodyList(()),
        body_replies.DesignAsked("The Assembly", plans),
        body_replies.DesignAsked("The Assembly", plans, (), moderator=False),
        *(body_replies.PlanShown(plan, advanced) for plan in plans for advanced in (True, False)),
        *(body_replies.PlanAsked(plan) for plan in plans),
        *(body_replies.FormAsked(asked, "b", "The Assembly", "1") for asked in Asked),
        body_replies.BindingAsked("b", "The Assembly", 1, "Stay", ()),
        body_replies.BindingAsked("b", "The Assembly", 1, "Stay", seen),
        body_replies.BindingAsked("b", "The Assembly", 1, "Stay", seen, seen[0]),
    )
