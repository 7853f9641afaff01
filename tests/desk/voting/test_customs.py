"""What a server has agreed for its votes: it holds for what begins, never for what has begun."""

from datetime import timedelta
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.desk.bodies.replies import BodyShown, DesignAsked
from bot.desk.bodies.requests import Found
from bot.desk.bodies.views import AssemblyCard, CouncilCard
from bot.desk.caller import Caller
from bot.desk.commands import press
from bot.desk.settings.checking import checked
from bot.desk.settings.chosen import EVERYBODY, SERVER, Chosen, InForce
from bot.desk.settings.replies import SettingShown
from bot.desk.settings.requests import ResetSetting, Settings
from bot.desk.settings.table import SETTINGS, Group, Setting, Sort
from bot.desk.voting.ballot_requests import ShowRules
from bot.desk.voting.customs import Customs, customs_of
from bot.desk.voting.drafting import draft_of
from bot.desk.voting.drafting_replies import DraftShown
from bot.desk.voting.drafting_requests import DraftVote
from bot.desk.voting.replies import PetitionShown, RulesShown, VoteOpened
from bot.desk.voting.requests import CastBallot, OpenStance, OpenVote, RecallDecision
from bot.errors import Reason, Refusal
from bot.voting.bodies.assemblies.events import Terms as AssemblyTerms
from bot.voting.bodies.councils.terms import CouncilTerms
from bot.voting.decisions.events import RecallTerms
from bot.voting.votes.drafts import terms_of
from bot.voting.votes.terms import Counts, Kind, Names, Terms
from tests.desk.voting.meeting import Hall
from tests.fakes import NOW, FakeHouse

OURS = [setting for setting in SETTINGS if setting.group is not Group.GENERAL]
FIGURES = {
    "poll-duration": "36h",
    "vote-duration": "5 days",
    "choice-rule": "irv",
    "choice-names": "visible",
    "choice-counts": "live",
    "motion-quorum": "1/4",
    "motion-majority": "2/3",
    "poll-tenure": "1",
    "vote-tenure": "0",
    "petition-share": "1/2",
    "petition-least": "2",
    "petition-days": "3",
    "recall-opens": "1",
    "recall-runs": "200",
    "recall-quorum": "1/4",
    "recall-majority": "3/5",
    "recall-bar": "10",
    "council-immunity": "0",
    "council-settling": "6",
    "council-founders": "2",
    "council-nomination": "5",
    "council-asking": "7",
    "assembly-window": "24",
    "assembly-tenure": "2",
    "assembly-bar": "5",
    "body-voting": "9",
    "body-petition": "4",
}
ADOPT: dict[str, Any] = {"kind": "adopt"}
CHOOSE: dict[str, Any] = {"kind": "choose", "options": "Tea; Coffee"}
ASK = {"kind": "ask", "options": "Tea; Coffee"}
ADA = Caller("one", "ada")
RECALL = RecallTerms(Fraction(1, 2), 2, 3, 0, 1, 200, 10, Fraction(1, 4), Fraction(3, 5))


async def choose(hall: Hall, name: str, value: str) -> None:
    await hall.get(SettingShown, Settings(hall["mo"], name, value))


async def choose_all(hall: Hall) -> None:
    for name, value in FIGURES.items():
        await choose(hall, name, value)


async def terms(hall: Hall, **asked: Any) -> Terms:
    return (await hall.get(VoteOpened, OpenVote(hall["mo"], "What?", **asked))).card.terms


def test_every_figure_of_votes_and_bodies_is_tried_here() -> None:
    assert [setting.name for setting in OURS] == list(FIGURES)


def test_without_a_choice_the_defaults_are_those_of_the_rules() -> None:
    usual = customs_of(InForce((), (), {}))
    assert (usual.poll, usual.vote) == (timedelta(hours=24), timedelta(hours=48))
    assert (usual.rule, usual.names, usual.counts) == ("approval", Names.SECRET, Counts.CLOSE)
    assert (usual.quorum, usual.majority) == (Fraction(1, 3), Fraction(1, 2))
    assert (usual.poll_tenure, usual.tenure) == (0, 7)
    thirds = (Fraction(1, 3), Fraction(1, 2))
    assert usual.recall == RecallTerms(Fraction(1, 5), 3, 14, 7, 48, 24, 30, *thirds)
    assert usual.council == CouncilTerms()
    assert usual.assembly == AssemblyTerms(12 * 60, 14, frozenset(), secret=True, bar=30)


async def test_votes_begin_with_the_figures_of_the_server(hall: Hall) -> None:
    await choose_all(hall)
    poll, motion = await terms(hall, **ASK), await terms(hall, **ADOPT)
    assert (poll.seconds, poll.electorate.tenure, poll.rule) == (36 * 3600, 1, "plurality")
    assert (motion.seconds, motion.electorate.tenure) == (5 * 24 * 3600, 0)
    assert (motion.quorum, motion.majority, motion.or_equal) == (
        Fraction(1, 4),
        Fraction(2, 3),
        True,
    )
    choice = await terms(hall, **CHOOSE)
    assert (choice.rule, choice.names, choice.counts) == ("irv", Names.VISIBLE, Counts.LIVE)
    assert choice.seconds == 5 * 24 * 3600
    elected = await terms(hall, kind="elect", options="Ann; Ben")
    assert (elected.rule, elected.names, elected.seconds) == ("stv", Names.SECRET, 5 * 24 * 3600)
    stance = (await hall.get(VoteOpened, OpenStance(hall["mo"], "So it is."))).card.terms
    assert (stance.seconds, stance.electorate.tenure) == (None, 0)


async def test_what_the_author_says_counts_before_what_the_server_chose(hall: Hall) -> None:
    await choose_all(hall)
    motion = await terms(hall, **ADOPT, quorum="0", majority="1/2", tenure=3, until="1 day")
    assert (motion.quorum, motion.majority) == (Fraction(0), Fraction(1, 2))
    assert not motion.or_equal
    assert (motion.electorate.tenure, motion.seconds) == (3, 24 * 3600)
    choice = await terms(hall, **CHOOSE, rule="plurality", names="secret", counts="close")
    assert (choice.rule, choice.names, choice.counts) == (
        "plurality",
        Names.SECRET,
        Counts.CLOSE,
    )


async def test_what_is_open_goes_on_as_it_began(hall: Hall) -> None:
    opened = await hall.get(VoteOpened, OpenVote(hall["mo"], "What?", **ADOPT))
    await choose_all(hall)
    rules = await hall.get(RulesShown, ShowRules(hall["ben"], str(opened.card.number)))
    assert rules.card.terms == opened.card.terms
    assert rules.card.closes == opened.card.closes


async def test_the_preview_shows_what_the_server_chose(hall: Hall) -> None:
    await choose_all(hall)
    shown = await hall.get(DraftShown, DraftVote(hall["ada"], "Which?", "A; B", "choose"))
    terms = shown.card.terms
    assert (terms.rule, terms.names, terms.seconds) == ("irv", Names.VISIBLE, 5 * 24 * 3600)
    await hall.get(SettingShown, ResetSetting(hall["mo"], "choice-rule", "server"))
    again = await hall.get(DraftShown, press("draft", shown.draft, hall["ada"]))
    assert again.card.terms.rule == "approval"


async def test_a_petition_keeps_the_figures_with_which_it_began(hall: Hall) -> None:
    await hall.get(VoteOpened, OpenVote(hall["mo"], "The door is locked.", **ADOPT))
    for name in ("mo", "ada", "ben", "cleo"):
        await hall.ask(CastBallot(hall[name], "1", "yes"))
    await hall.wait(hours=49)
    await choose_all(hall)
    rules = await hall.get(RulesShown, ShowRules(hall["ada"], "1"))
    assert rules.recall == RECALL
    petition = (await hall.get(PetitionShown, RecallDecision(hall["ada"], "1"))).petition
    assert petition.needed == 4  # half of the seven who joined
    assert petition.until - petition.opened == timedelta(days=3)
    for name in FIGURES:
        await hall.get(SettingShown, ResetSetting(hall["mo"], name, "server"))
    assert (await hall.get(RulesShown, ShowRules(hall["ada"], "1"))).recall == rules.recall
    for name in ("ben", "cleo", "dan"):
        await hall.ask(press("sign", petition.id, hall[name]))
    await hall.wait(hours=2)
    new = (await hall.get(RulesShown, ShowRules(hall["ada"], "2"))).card
    # It runs as the server had it at the petition, with the quorum and majority of the decision.
    assert (new.recalls, new.terms.seconds) == (1, 200 * 3600)
    assert (new.terms.quorum, new.terms.majority) == (Fraction(1, 3), Fraction(1, 2))


async def test_a_new_vote_on_a_choice_has_the_quorum_and_the_majority_of_its_petition(
    hall: Hall,
) -> None:
    await hall.get(VoteOpened, OpenVote(hall["mo"], "What do we drink?", **CHOOSE))
    for name in ("mo", "ada", "ben"):
        await hall.ask(CastBallot(hall[name], "1", "Tea"))
    await hall.wait(hours=49)
    await choose_all(hall)
    petition = (await hall.get(PetitionShown, RecallDecision(hall["ada"], "1"))).petition
    for name in FIGURES:
        await hall.get(SettingShown, ResetSetting(hall["mo"], name, "server"))
    for name in ("ben", "cleo", "dan"):
        await hall.ask(press("sign", petition.id, hall[name]))
    await hall.wait(hours=2)
    new = (await hall.get(RulesShown, ShowRules(hall["ada"], "2"))).card.terms
    assert (new.quorum, new.majority, new.or_equal) == (Fraction(1, 4), Fraction(3, 5), True)


async def test_bodies_are_founded_with_the_figures_of_the_server(hall: Hall) -> None:
    await choose_all(hall)
    asked = await hall.get(DesignAsked, Found(hall["mo"], "The House"))
    groups, programmes = asked.plans
    assert (groups.programmes, groups.tenure) == (False, 0)
    assert (programmes.window, programmes.tenure) == (24 * 60, 2)
    founded = await hall.get(BodyShown, press("found", programmes.written(), hall["mo"]))
    assert isinstance(founded.card, AssemblyCard)
    assert founded.card.terms == AssemblyTerms(24 * 60, 2, bar=5, days=4, petitioning=0, voting=9)
    council = await hall.get(BodyShown, Found(hall["mo"], "The Council", "groups", per=4))
    assert isinstance(council.card, CouncilCard)
    assert council.card.terms == CouncilTerms(
        per=4,
        settling=6,
        founders=2,
        immunity=0,
        nomination=5,
        voting=9,
        asking=7,
        days=4,
        tenure=0,
        petitioning=0,
    )
    # What stands, stands as it was founded.
    for name in FIGURES:
        await hall.get(SettingShown, ResetSetting(hall["mo"], name, "server"))
    again = await hall.get(BodyShown, press("body", founded.card.id, hall["mo"]))
    assert isinstance(again.card, AssemblyCard)
    assert again.card.terms.bar == 5


def values(setting: Setting) -> st.SearchStrategy[str]:
    if setting.sort is Sort.WORD:
        return st.sampled_from([*map(str, setting.words)])
    if setting.sort is Sort.SHARE:
        least, most = Fraction(setting.least, 100), Fraction(setting.most, 100)
        return st.fractions(least, most, max_denominator=9999).map(str)
    return st.integers(setting.least, setting.most).map(str)


CHOICES = st.fixed_dictionaries({}, optional={each.name: values(each) for each in OURS})


def agreed(chosen: dict[str, str]) -> Customs:
    held = tuple(Chosen(SERVER, EVERYBODY, name, value) for name, value in chosen.items())
    return customs_of(InForce(held, (), {"zone": "UTC"}))


@given(CHOICES, st.sampled_from(["ask", "choose", "adopt", "elect"]))
def test_whatever_a_server_chooses_votes_can_be_opened(chosen: dict[str, str], kind: str) -> None:
    options = None if kind == "adopt" else "A; B"
    draft = draft_of(OpenVote(ADA, "?", options, kind), NOW, agreed(chosen))
    found = terms_of(draft, 3 if kind == "adopt" else 2)
    assert found.seconds is not None
    assert found.majority >= Fraction(1, 2)
    assert found.or_equal == (found.kind is Kind.MOTION and found.majority > Fraction(1, 2))


@pytest.mark.parametrize("setting", OURS, ids=lambda setting: setting.name)
async def test_what_is_kept_is_a_value_that_may_be_chosen(
    house: FakeHouse, setting: Setting
) -> None:
    """Each limit is allowed, what lies beyond it is refused, and what is kept is kept again."""
    if setting.sort is Sort.WORD:
        return
    unit = " %" if setting.sort is Sort.SHARE else ""
    for figure in (setting.least, setting.most):
        kept = await checked(house.office, setting, f"{figure}{unit}", ADA)
        assert await checked(house.office, setting, kept, ADA) == kept
    for figure in (setting.least - 1, setting.most + 1):
        with pytest.raises(Refusal) as refused:
            await checked(house.office, setting, f"{figure}{unit}", ADA)
        assert refused.value.reason in (Reason.BAD_SPAN, Reason.BAD_VALUE)
