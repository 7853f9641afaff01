"""Drafts of votes through the Desk: shown, changed, opened once, and nobody else's business."""

import asyncio
from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.desk.caller import Caller, Sight
from bot.desk.privacy.requests import ForgetMember
from bot.desk.replies import Refused, TextAdded
from bot.desk.requests import AddText, RemoveText
from bot.desk.voting.commands import KINDS
from bot.desk.voting.drafted import DRAFTED, FIELDS, MOST_PROPOSALS, WORDS
from bot.desk.voting.drafting import parted
from bot.desk.voting.drafting_replies import (
    DraftDiscarded,
    DraftShown,
    MendingAsked,
    WordsAsked,
)
from bot.desk.voting.drafting_requests import (
    AskMending,
    AskWords,
    ChangeDraft,
    DiscardDraft,
    DraftStance,
    DraftVote,
    JoinToOpen,
    OpenDraft,
    ShowDraft,
)
from bot.desk.voting.replies import BallotCast, ProposalMade, VoteList, VoteOpened
from bot.desk.voting.requests import CastBallot, ListVotes, OpenVote, Second
from bot.desk.voting.views import VoteCard
from bot.errors import Reason
from bot.voting.votes.terms import MOTION, Kind
from tests.desk.voting.meeting import NAMES, Hall
from tests.fakes import fake_house, write

HARBOUR = "# The Harbour\n\nThe pilot counted eleven tides.\n\nNobody locks the door at night.\n"


async def begin(hall: Hall, name: str = "mo", **typed: str) -> DraftShown:
    asked = {"question": "Which?", "options": "Tea; Coffee", **typed}
    return await hall.get(DraftShown, DraftVote(hall[name], **asked))  # type: ignore[arg-type]


async def put(hall: Hall, shown: DraftShown, name: str = "mo", **typed: str) -> DraftShown:
    return await hall.get(DraftShown, ChangeDraft(hall[name], shown.draft, typed))


async def votes(hall: Hall) -> VoteList:
    return await hall.get(VoteList, ListVotes(hall["mo"]))


@pytest.fixture
async def harbour(hall: Hall, tmp_path: Path) -> str:
    added = await hall.ask(AddText(hall["mo"], write(tmp_path, "harbour.md", HARBOUR)))
    assert isinstance(added, TextAdded)
    return added.source.id


async def test_a_draft_opens_nothing_until_its_author_says_so(hall: Hall) -> None:
    shown = await begin(hall)
    assert (shown.kind, shown.problems, shown.seconded) == ("ask", (), False)
    assert not (await votes(hall)).running
    opened = await hall.get(VoteOpened, OpenDraft(hall["mo"], shown.draft, shown.revision))
    assert opened.card.options == ("Tea", "Coffee")
    assert not (await votes(hall)).drafts


async def test_a_draft_of_somebody_else_is_as_if_it_were_not_there(hall: Hall) -> None:
    shown = await begin(hall, "ada")
    draft = shown.draft
    elsewhere = replace(hall["ada"], circle="two")
    for caller in (hall["ben"], hall["mo"], elsewhere):
        for request in (
            ShowDraft(caller, draft),
            AskWords(caller, draft),
            ChangeDraft(caller, draft, {"question": "Mine?"}),
            OpenDraft(caller, draft, shown.revision),
            JoinToOpen(caller, draft),
            DiscardDraft(caller, draft),
        ):
            assert await hall.refused(request) is Reason.UNKNOWN_DRAFT
    assert (await hall.get(DraftShown, ShowDraft(hall["ada"], draft))).card.question == "Which?"
    assert not (await hall.get(VoteList, ListVotes(hall["ben"]))).drafts
    listed = await hall.get(VoteList, ListVotes(hall["ada"]))
    assert listed.drafts == ((draft, "Which?"),)


async def test_a_draft_is_dropped_a_day_after_its_last_change(hall: Hall) -> None:
    shown = await begin(hall)
    hall.clock.now += DRAFTED - timedelta(minutes=1)
    shown = await put(hall, shown, question="Which one?")
    hall.clock.now += DRAFTED - timedelta(minutes=1)
    await hall.get(DraftShown, ShowDraft(hall["mo"], shown.draft))
    hall.clock.now += timedelta(minutes=2)
    for request in (ShowDraft(hall["mo"], shown.draft), OpenDraft(hall["mo"], shown.draft)):
        assert await hall.refused(request) is Reason.UNKNOWN_DRAFT


async def test_pressing_open_twice_opens_once_and_shows_the_vote_again(hall: Hall) -> None:
    shown = await begin(hall)
    press = OpenDraft(hall["mo"], shown.draft, shown.revision)
    replies = await asyncio.gather(*(hall.ask(press) for _ in range(4)))
    replies.append(await hall.ask(press))
    numbers = [each.card.number for each in replies if isinstance(each, VoteOpened)]
    assert numbers == [1] * 5
    assert len((await votes(hall)).running) == 1


async def test_a_bot_that_died_after_opening_finds_the_vote_open(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = await begin(hall)
    press = OpenDraft(hall["mo"], shown.draft, shown.revision)

    async def die(*_: object) -> None:
        raise OSError

    with monkeypatch.context() as patch:
        patch.setattr(hall.house.store, "drop_draft", die)
        assert await hall.refused(press) is Reason.UNEXPECTED
    assert (await hall.get(VoteOpened, press)).card.number == 1
    assert len((await votes(hall)).running) == 1


async def test_a_preview_of_before_a_change_opens_nothing(hall: Hall) -> None:
    before = await begin(hall)
    after = await put(hall, before, options="Milk\nWater")
    again = await hall.get(DraftShown, OpenDraft(hall["mo"], before.draft, before.revision))
    assert again.told is not None
    assert again.told.reason is Reason.STALE_DRAFT
    assert again.card.options == ("Milk", "Water")
    await hall.get(VoteOpened, OpenDraft(hall["mo"], after.draft, after.revision))


async def test_a_vote_is_held_where_it_was_drafted(hall: Hall) -> None:
    there = replace(hall["ada"], channel="7")
    shown = await hall.get(DraftShown, DraftVote(there, "Which?", "A;B"))
    elsewhere = replace(there, channel="8")
    blind = replace(elsewhere, sight=Sight(frozenset({"8"}), only=True))
    assert not (await hall.get(VoteList, ListVotes(blind))).drafts
    for request in (ShowDraft(blind, shown.draft), OpenDraft(blind, shown.draft)):
        assert await hall.refused(request) is Reason.UNKNOWN_DRAFT
    await hall.get(VoteOpened, OpenDraft(elsewhere, shown.draft, shown.revision))
    assert not (await hall.get(VoteList, ListVotes(blind))).running
    assert (await hall.get(VoteList, ListVotes(there))).running


async def test_what_is_wrong_is_told_and_nothing_is_lost(hall: Hall) -> None:
    shown = await begin(hall, options="Tea; tea", until="soon", passages="9", seats="2")
    assert [each.reason for each in shown.problems] == [Reason.CHOICE_TWICE, Reason.BAD_UNTIL]
    assert shown.told is not None
    assert (shown.told.reason, shown.aside) == (Reason.UNKNOWN_PASSAGE, ("seats",))
    still = await hall.get(DraftShown, OpenDraft(hall["mo"], shown.draft, shown.revision))
    assert still.problems == shown.problems
    asked = await hall.get(WordsAsked, AskWords(hall["mo"], shown.draft))
    assert dict(asked.fields) == {"question": "Which?", "options": "Tea\ntea", "until": "soon"}
    mended = await put(hall, shown, options="Tea\nMilk", until="")
    assert mended.problems == ()
    await hall.get(VoteOpened, OpenDraft(hall["mo"], shown.draft, mended.revision))


async def test_whoever_has_not_joined_may_do_so_and_open_it_then(hall: Hall) -> None:
    stranger = Caller("one", "stranger")
    shown = await hall.get(DraftShown, DraftVote(stranger, "Which?", "A;B"))
    assert not shown.card.on_roll
    press = OpenDraft(stranger, shown.draft, shown.revision)
    told = (await hall.get(DraftShown, press)).told
    assert told is not None
    assert told.reason is Reason.NOT_ON_ROLL
    joined = await hall.get(DraftShown, JoinToOpen(stranger, shown.draft))
    assert joined.card.on_roll
    assert (await hall.get(VoteOpened, press)).card.author == "stranger"


async def test_a_members_motion_is_proposed_and_opens_with_a_seconder(hall: Hall) -> None:
    shown = await begin(hall, "ada", options="", question="Lock the door.")
    assert shown.seconded
    press = OpenDraft(hall["ada"], shown.draft, shown.revision)
    made = await hall.get(ProposalMade, press)
    assert made.others == len(NAMES)  # the others, and the moderator
    assert await hall.get(ProposalMade, press) == made
    assert await hall.refused(ShowDraft(hall["ada"], shown.draft)) is Reason.UNKNOWN_DRAFT
    opened = await hall.get(VoteOpened, Second(hall["ben"], shown.draft))
    assert (opened.card.author, opened.card.seconder) == ("ada", "ben")
    assert opened.card.options == MOTION
    assert not (await votes(hall)).proposed


async def test_a_proposal_is_taken_back_by_its_author(hall: Hall) -> None:
    shown = await begin(hall, "ada", kind="choose")
    await hall.get(ProposalMade, OpenDraft(hall["ada"], shown.draft, shown.revision))
    assert await hall.refused(DiscardDraft(hall["ben"], shown.draft)) is Reason.UNKNOWN_DRAFT
    gone = await hall.get(DraftDiscarded, DiscardDraft(hall["ada"], shown.draft))
    assert gone == DraftDiscarded("Which?", proposed=True)
    assert await hall.refused(Second(hall["ben"], shown.draft)) is Reason.UNKNOWN_PROPOSAL


async def test_a_member_has_a_few_proposals_at_a_time(hall: Hall) -> None:
    for number in range(MOST_PROPOSALS + 1):
        shown = await begin(hall, "ada", kind="choose")
        reply = await hall.ask(OpenDraft(hall["ada"], shown.draft, shown.revision))
        if number < MOST_PROPOSALS:
            assert isinstance(reply, ProposalMade)
    assert isinstance(reply, DraftShown)
    assert reply.told is not None
    assert reply.told.reason is Reason.TOO_MANY_PROPOSALS


async def test_a_proposal_ends_with_the_time_that_it_names(hall: Hall) -> None:
    shown = await begin(hall, "ada", kind="choose", until="tomorrow 20:00")
    await hall.get(ProposalMade, OpenDraft(hall["ada"], shown.draft, shown.revision))
    hall.clock.now += timedelta(days=2)
    assert not (await votes(hall)).proposed
    assert await hall.refused(Second(hall["ben"], shown.draft)) is Reason.UNKNOWN_PROPOSAL


async def test_another_kind_lets_go_of_the_rule_that_it_does_not_have(hall: Hall) -> None:
    shown = await put(hall, await begin(hall, kind="choose"), rule="irv")
    assert shown.card.terms.rule == "irv"
    shown = await put(hall, shown, kind="elect")
    assert (shown.card.terms.rule, shown.problems) == ("stv", ())
    shown = await put(hall, shown, kind="adopt")
    assert (shown.card.options, shown.aside) == (MOTION, ("options",))
    shown = await put(hall, shown, kind="ask")
    assert (shown.card.options, shown.aside) == (("Tea", "Coffee"), ())


@pytest.mark.parametrize(
    "typed",
    [
        {"kind": "guess"},
        {"kind": ""},
        {"rule": "majority"},
        {"names": "all"},
        {"passages": "1"},
        {"caller": "x"},
        {"attached": "1"},
    ],
)
async def test_what_no_menu_and_no_form_offers_is_refused(
    hall: Hall, typed: dict[str, str]
) -> None:
    shown = await begin(hall)
    assert await hall.refused(ChangeDraft(hall["mo"], shown.draft, typed)) is Reason.UNKNOWN_ANSWER
    after = await hall.get(DraftShown, ShowDraft(hall["mo"], shown.draft))
    assert after.revision == shown.revision


async def test_the_passages_that_bear_on_it_are_offered_and_the_ballot_shows_the_chosen(
    hall: Hall, harbour: str
) -> None:
    assert harbour
    shown = await begin(hall, question="Who locks the door at night?")
    assert shown.offered
    chosen = shown.offered[0].id
    for forged in ((99999,), (2**70,), tuple(range(chosen, chosen + 9))):
        asked = ChangeDraft(hall["mo"], shown.draft, {}, forged)
        assert await hall.refused(asked) is Reason.UNKNOWN_ANSWER
    shown = await hall.get(DraftShown, ChangeDraft(hall["mo"], shown.draft, {}, (chosen,)))
    assert [hit.id for hit in shown.chosen] == [chosen]
    assert chosen not in {hit.id for hit in shown.offered}
    shown = await put(hall, shown, question="Something else?")
    assert [hit.id for hit in shown.chosen] == [chosen]
    opened = await hall.get(VoteOpened, OpenDraft(hall["mo"], shown.draft, shown.revision))
    assert opened.card.passages == shown.card.passages
    assert opened.card.passages[0].quotation == shown.chosen[0].text


async def test_a_number_names_a_passage_when_the_draft_is_begun(hall: Hall, harbour: str) -> None:
    assert harbour
    shown = await begin(hall, question="Who locks the door at night?", passages="1")
    assert len(shown.chosen) == 1
    assert shown.told is None


async def test_a_passage_that_is_gone_is_told_before_it_opens(hall: Hall, harbour: str) -> None:
    shown = await begin(hall, question="Who locks the door at night?", passages="1")
    await hall.ask(RemoveText(hall["mo"], harbour))
    again = await hall.get(DraftShown, OpenDraft(hall["mo"], shown.draft, shown.revision))
    assert again.told is not None
    assert (again.told.reason, again.chosen) == (Reason.PASSAGES_GONE, ())
    await hall.get(VoteOpened, OpenDraft(hall["mo"], shown.draft, again.revision))


async def test_the_page_of_figures_asks_for_those_that_the_kind_has(hall: Hall) -> None:
    shown = await begin(hall, kind="elect")
    asked = await hall.get(WordsAsked, AskWords(hall["mo"], shown.draft, advanced=True))
    assert tuple(asked.fields) == ("seats", "quorum", "tenure", "roles")
    page = ChangeDraft(hall["mo"], shown.draft, {"seats": "two"}, advanced=True)
    changed = await hall.get(DraftShown, page)
    assert changed.advanced
    assert [each.reason for each in changed.problems] == [Reason.BAD_NUMBER]
    changed = await put(hall, changed, seats="2", tenure="0")
    assert (changed.card.terms.seats, changed.card.terms.electorate.tenure) == (2, 0)


async def test_a_stance_is_drafted_and_has_nothing_but_words(hall: Hall) -> None:
    shown = await hall.get(DraftShown, DraftStance(hall["ada"], "So it is."))
    assert (shown.kind, shown.seconded, shown.card.closes) == (None, False, None)
    for typed in ({"kind": "adopt"}, {"names": "visible"}, {"seats": "2"}):
        asked = ChangeDraft(hall["ada"], shown.draft, typed)
        assert await hall.refused(asked) is Reason.UNKNOWN_ANSWER
    shown = await put(hall, shown, "ada", question="It is.", options="yes\nno")
    opened = await hall.get(VoteOpened, OpenDraft(hall["ada"], shown.draft, shown.revision))
    assert (opened.card.terms.kind, opened.card.options) == (Kind.STANCE, ("yes", "no"))


async def test_the_form_that_mends_is_the_authors_until_the_first_ballot(hall: Hall) -> None:
    await hall.get(VoteOpened, OpenVote(hall["ada"], "Whihc?", "A;B"))
    assert await hall.refused(AskMending(hall["ben"], "1")) is Reason.NOT_AUTHOR
    assert (await hall.get(MendingAsked, AskMending(hall["ada"], "1"))).card.question == "Whihc?"
    await hall.get(BallotCast, CastBallot(hall["ben"], "1", "A"))
    assert await hall.refused(AskMending(hall["ada"], "1")) is Reason.BALLOTS_CAST


async def test_deleting_ones_data_deletes_ones_drafts(hall: Hall) -> None:
    shown = await begin(hall, "ada")
    await hall.ask(ForgetMember(hall["ada"]))
    assert await hall.refused(ShowDraft(hall["ada"], shown.draft)) is Reason.UNKNOWN_DRAFT


RIGHT: dict[str, tuple[str, ...]] = {
    "question": ("Which?", "Lock the\ndoor."),
    "options": ("A;B", "a|b | c", "Tea; hot\nCoffee", ""),
    "until": ("3 days", "fri 20:00", "tomorrow", "1.2. 9 uhr", ""),
    "kind": KINDS,
    "rule": ("approval", "irv", "stv", ""),
    "names": ("secret", "visible"),
    "counts": ("close", "live"),
    "runoff": ("yes", "no"),
    "seats": ("1", "2", ""),
    "quorum": ("1/3", "40%", "0", ""),
    "majority": ("2/3", "1/2", ""),
    "tenure": ("0", "30", ""),
    "roles": ("<@&70>", "70; 1", ""),
}
WRONG = ("", " ", "\0", "\ud800", "x" * 101, "soon", "0", "-1", "5/3", "A;a", "; ;", "Night Watch")


def typed(fields: Iterable[str]) -> st.SearchStrategy[dict[str, str]]:
    """Mostly what is right, so that much of it can be opened."""
    wrong = st.sampled_from(WRONG) | st.text(max_size=12)

    def mostly(right: tuple[str, ...]) -> st.SearchStrategy[str]:
        good = st.sampled_from(right)
        return st.integers(0, 9).flatmap(lambda die: good if die else wrong)

    return st.fixed_dictionaries({}, optional={name: mostly(RIGHT[name]) for name in fields})


LIVES = {
    stance: st.lists(typed(WORDS if stance else FIELDS), min_size=1, max_size=5)
    for stance in (False, True)
}


def seen(card: VoteCard) -> tuple[object, ...]:
    """What members see of a vote, its number and its clock apart."""
    terms = replace(card.terms, seconds=None)
    shown = (terms, card.question, card.options, card.standing, card.state, card.roll)
    return (*shown, card.checked, card.shown, card.passages, card.ballots, card.own, card.fresh)


@settings(max_examples=60, deadline=None)
@given(st.booleans().flatmap(lambda stance: st.tuples(st.just(stance), LIVES[stance])))
def test_whatever_is_typed_opening_gives_what_was_shown(
    life: tuple[bool, list[dict[str, str]]],
) -> None:
    stance, (first, *changes) = life

    async def draft() -> None:
        house = fake_house()
        try:
            hall = Hall(house)
            await hall.join("mo", "ada")
            member = replace(hall["mo"], roles=frozenset({"1", "70"}))
            asked = {"question": "Which?", **first}
            question = asked.pop("question")
            begun = DraftStance if stance else DraftVote
            shown = await hall.get(DraftShown, begun(member, question, **asked))  # type: ignore[arg-type]
            for change in changes:
                reply = await hall.ask(ChangeDraft(member, shown.draft, change))
                if isinstance(reply, Refused):
                    assert reply.reason is Reason.UNKNOWN_ANSWER
                    continue
                assert isinstance(reply, DraftShown)
                shown = reply
            opened = await hall.ask(OpenDraft(member, shown.draft, shown.revision))
            assert isinstance(opened, DraftShown if shown.problems else VoteOpened)
            if isinstance(opened, VoteOpened):
                assert seen(opened.card) == seen(shown.card)
                if shown.card.closes is not None:
                    assert opened.card.closes is not None
                    # The clock moves a second at each look.
                    late = opened.card.closes - shown.card.closes
                    assert timedelta() <= late < timedelta(minutes=1)
        finally:
            house.store.close()

    asyncio.run(draft())


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Tea, Coffee,Milk", ("Tea", "Coffee", "Milk")),
        ("Tea, black; Coffee", ("Tea, black", "Coffee")),
        ("Tea, black\nCoffee", ("Tea, black", "Coffee")),
        ("Ruth Adeyemi, cook;", ("Ruth Adeyemi, cook",)),
        ("Tea", ("Tea",)),
        (" , ", ()),
    ],
)
def test_commas_part_options_where_nothing_else_does(typed: str, meant: tuple[str, ...]) -> None:
    assert parted(typed) == meant
