"""The table of commands: each builds its request, and a forged press is refused."""

import dataclasses
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.desk import requests
from bot.desk.board.requests import PostBody, PostVote
from bot.desk.bodies.requests import (
    AnswerAsked,
    Asked,
    AskForm,
    BindMandate,
    GiveMandate,
    Page,
    RecallDelegate,
    Stand,
    SteerBody,
    Support,
    TurnTo,
)
from bot.desk.commands import (
    ACTIONS,
    COMMANDS,
    Command,
    Given,
    Kind,
    Takes,
    build,
    find,
    press,
)
from bot.desk.requests import (
    Caller,
    OpenText,
    ReadAsText,
    Request,
    ShowContext,
    ShowHelp,
    TrySample,
    Upload,
)
from bot.desk.voting.ballot_requests import (
    ChooseOptions,
    PressOption,
    RankNext,
    TypeRanking,
    UndoRank,
)
from bot.desk.voting.drafting_requests import OpenDraft
from bot.desk.voting.requests import (
    MyBallots,
    RecallDecision,
    SearchHistory,
    ShowResult,
)
from bot.errors import Reason, Refusal

CALLER = Caller("one", "me")
VALUES: dict[Kind, object] = {
    Kind.TEXT: "words",
    Kind.TIME: "2026-03-01",
    Kind.SOURCE: "the-moon",
    Kind.NUMBER: 2,
    Kind.FILE: Upload("a.md", Path("a.md")),
    Kind.COMMAND: "ask",
    Kind.TOPIC: "ask",
    Kind.VOTE: "12",
    Kind.BODY: "The Assembly",
    Kind.WORD: "word",
}
each_command = pytest.mark.parametrize("command", COMMANDS, ids=lambda each: each.name)


@each_command
def test_every_command_builds_its_request_from_all_its_options(command: Command) -> None:
    values = {option.name: VALUES[option.kind] for option in command.options}
    request = build(command, CALLER, values)
    assert isinstance(request, get_args(Request))
    assert request.caller == CALLER
    assert all(getattr(request, name) == value for name, value in values.items())


@each_command
def test_every_command_builds_its_request_from_the_required_options(command: Command) -> None:
    required = {o.name: VALUES[o.kind] for o in command.options if o.required}
    assert build(command, CALLER, required) == build(
        command, CALLER, {**{o.name: None for o in command.options}, **required}
    )


@each_command
def test_options_are_the_fields_of_the_request(command: Command) -> None:
    built = build(command, CALLER, {o.name: VALUES[o.kind] for o in command.options if o.required})
    # Who asks, how strictly, and that a card is lost, is not for a member to type.
    own = ("caller", "strictness", "lost", "group")
    typed = {option.name for option in command.options}
    fields = {
        each.name: each
        for each in dataclasses.fields(built)
        if each.name in typed or each.name not in own
    }
    assert {option.name for option in command.options} == set(fields)
    for option in command.options:
        has_default = fields[option.name].default is not dataclasses.MISSING
        assert has_default != option.required


@each_command
def test_a_required_option_that_is_missing_is_named(command: Command) -> None:
    values = {option.name: VALUES[option.kind] for option in command.options}
    for option in command.options:
        if not option.required:
            continue
        without = {name: value for name, value in values.items() if name != option.name}
        for lacking in (without, {**without, option.name: None}, {**without, option.name: ""}):
            with pytest.raises(Refusal) as refused:
                build(command, CALLER, lacking)
            assert refused.value.reason is Reason.MISSING_OPTION
            assert refused.value.facts == {"option": option.name, "command": command.name}


@each_command
def test_an_option_that_a_command_does_not_have_is_named(command: Command) -> None:
    for name in ("colour", "caller"):
        with pytest.raises(Refusal) as refused:
            build(command, CALLER, {name: "x"})
        assert refused.value.reason is Reason.UNKNOWN_OPTION
        assert refused.value.facts == {"option": name, "command": command.name}


def test_paths_are_unique_lower_case_and_short_enough_for_every_front() -> None:
    names = [command.name for command in COMMANDS]
    assert len(set(names)) == len(names)
    for command in COMMANDS:
        assert 1 <= len(command.path) <= 2
        for word in (*command.path, *(option.name for option in command.options)):
            assert word == word.lower()
            assert word.isalpha()
            assert len(word) <= 32
        required = [option.required for option in command.options]
        assert required == sorted(required, reverse=True)


def test_moderators_commands_stand_apart() -> None:
    assert {each.path[0] for each in COMMANDS if each.moderator} == {"manage"}
    assert not any(each.moderator for each in COMMANDS if each.path[0] != "manage")


@each_command
def test_a_command_is_found_by_its_path(command: Command) -> None:
    assert find(command.name) is find(f"/{command.name}") is command
    assert find(f"  {'  '.join(command.path)} ") is command


@pytest.mark.parametrize("path", ["", "/", "dance", "text", "ask me", "ASK", "manage"])
def test_a_path_that_is_no_command_is_refused(path: str) -> None:
    with pytest.raises(Refusal) as refused:
        find(path)
    assert refused.value.reason is Reason.UNKNOWN_COMMAND


@pytest.mark.parametrize(
    ("name", "argument", "request_"),
    [
        ("context", "a1", ShowContext(CALLER, "a1")),
        ("more", "a1", requests.ShowMore(CALLER, "a1")),
        ("share", "a1", requests.Share(CALLER, "a1")),
        ("page", "2:the-moon", OpenText(CALLER, "the-moon", 2)),
        ("page", "12:a:b", OpenText(CALLER, "a:b", 12)),
        ("sample", "", TrySample(CALLER)),
        ("help", "whatever", ShowHelp(CALLER)),
        ("cast", "12:345:0", PressOption(CALLER, "12", 0, 345)),
        ("draft-open", "3:ab", OpenDraft(CALLER, "ab", 3)),
        ("run", "b0", Stand(CALLER, None, "b0")),
        ("turn", "history:b0", TurnTo(CALLER, "b0", Page.HISTORY)),
        ("write", "list:b0:Dawn: all", AskForm(CALLER, Asked.LIST, "b0", "Dawn: all")),
        ("consent", "b0:3", AnswerAsked(CALLER, "b0", 3, consents=True)),
        ("steer", "resume:b0", SteerBody(CALLER, "b0", "resume")),
        ("history", "2:a: b", SearchHistory(CALLER, "a: b", 2)),
        ("astext", "result:12", ReadAsText(CALLER, ShowResult(CALLER, "12"))),
        (
            "astext",
            "turn:history:b0",
            ReadAsText(CALLER, TurnTo(CALLER, "b0", Page.HISTORY)),
        ),
        ("repost", "vote:3", PostVote(CALLER, "3", lost=True)),
        ("repost", "body:b0", PostBody(CALLER, "b0", lost=True)),
    ],
)
def test_a_press_becomes_its_request(name: str, argument: str, request_: Request) -> None:
    assert press(name, argument, CALLER) == request_


@pytest.mark.parametrize(
    ("name", "argument", "sent", "request_"),
    [
        ("ballot-choose", "12:345", ("3", "1"), ChooseOptions(CALLER, "12", (3, 1), 345)),
        ("ballot-next", "12:345:2", ("3",), RankNext(CALLER, "12", 3, 345)),
        ("ballot-undo", "12:345:2", None, UndoRank(CALLER, "12", 2, 345)),
        ("ballot-typed", "12:345", {"ranking": "3"}, TypeRanking(CALLER, "12", "3", 345)),
        ("ballot-typed", "12:345", {}, TypeRanking(CALLER, "12", "", 345)),
        ("receipt-pasted", "", {"receipt": "1-00"}, MyBallots(CALLER, None, "1-00")),
        ("support", "b0", ("2",), Support(CALLER, "2", "b0")),
        ("stand", "b0", ("1",), Stand(CALLER, "1", "b0")),
        ("write-about", "recall:b0", ("chair",), AskForm(CALLER, Asked.RECALL, "b0", "chair")),
        ("manage", "b0", ("pause",), AskForm(CALLER, Asked.PAUSE, "b0")),
        ("bind", "b0:1:12", ("2",), BindMandate(CALLER, 1, "12", "2", "b0")),
        ("recall-seat", "b0:3", {"reason": "x"}, RecallDelegate(CALLER, "3", "x", "b0")),
        ("mandate-given", "b0:3", {"text": "x"}, GiveMandate(CALLER, "3", "x", body="b0")),
        ("steered", "resize:b0", {"number": "7"}, SteerBody(CALLER, "b0", "resize", 7)),
        ("steered", "executive:b0", {}, SteerBody(CALLER, "b0", "executive", 0)),
        ("challenge", "12", {"reason": "x"}, RecallDecision(CALLER, "12", "x")),
        ("see", "", ("12",), ShowResult(CALLER, "12")),
    ],
)
def test_what_is_given_becomes_part_of_the_request(
    name: str, argument: str, sent: Given, request_: Request
) -> None:
    assert press(name, argument, CALLER, sent) == request_


PLAN = "p:5::720:s:14:The Assembly"
# What an action's argument looks like, and what a menu gives, where that is not just anything.
ARGUMENTS = {
    **dict.fromkeys(
        ("setting", "setting-choose", "setting-words", "setting-write", "setting-reset"),
        "server:zone",
    ),
    "setup-step": "text",
    "cast": "12:345:1",
    "cast-join": "12:345:1",
    "settings": "general",
    "settings-fixed": "general",
    "attach": "12:7",
    "astext": "result:1",
    "repost": "vote:3",
    "ballot-choose": "12:345",
    "ballot-next": "12:345:1",
    "ballot-next-join": "12:345:1",
    "ballot-undo": "12:345:1",
    "ballot-typed": "12:345",
    "reading-dates-ask": "move:p",
    "reading-dates-write": "move:p",
    "reading-dates-every": "anew.1.20260110T1930.day:p",
    "reading-dates-set": "1:shift.1.7:p",
    "turn": "rules:b0",
    "write": "list:b0",
    "write-about": "recall:b0",
    "bind": "b0:1:2",
    "steer": "resume:b0",
    "steered": "pause:b0",
    "found": PLAN,
    "plan-set": f"w:{PLAN}",
    "sharenote": "3",
    "dropnote": "3",
}
GIVEN: dict[Takes, tuple[Given, ...]] = {
    Takes.NOTHING: (),
    Takes.VALUES: (("1",),),
    Takes.FIELDS: ({},),
}


TAKEN: dict[str, tuple[Given, ...]] = {
    "manage": (("pause",),),
    "reading-dates-every": (("week",),),
}


def test_every_action_makes_a_request() -> None:
    for name, action in ACTIONS.items():
        assert action.name == name
        given = TAKEN.get(name) or GIVEN[action.takes]
        request = action.request(CALLER, ARGUMENTS.get(name, "1:2"), *given)
        assert isinstance(request, get_args(Request)), name
    assert {name for name, action in ACTIONS.items() if action.public} == {"share", "session-probe"}


@pytest.mark.parametrize(
    ("name", "argument", "sent"),
    [
        ("ballot-choose", "12:345", ()),
        ("ballot-choose", "12:345", ("1", "1")),
        ("ballot-choose", "12:345", ("x",)),
        ("ballot-choose", "12:345", ("-1",)),
        ("ballot-choose", "12:345", ("1" * 10,)),
        ("ballot-choose", "12", ("1",)),
        ("ballot-choose", "12:345", None),
        ("ballot-choose", "12:345", {"1": "1"}),
        ("ballot-next", "12:345:1", ("1", "2")),
        ("ballot-next", "12:345", ("1",)),
        ("ballot-undo", "12:345:1", ("1",)),
        ("ballot-typed", "12", {"ranking": "1"}),
        ("ballot-typed", "12:345", ("1",)),
        ("rules", "12", ("1",)),
        ("support", "body", ()),
        ("support", "body", ("1", "2")),
        ("support", "body", ("x",)),
        ("support", "body", {"list": "1"}),
        ("unsupport", "body", ("1",)),
        ("write-about", "crown:body", ("1",)),
        ("manage", "body", ("crown",)),
        ("bind", "body:1", ("1",)),
        ("recall-seat", "body:king", {"reason": ""}),
        ("steered", "crown:body", {}),
        ("plan-set", "z:p:5::720:s:14:A", ("1",)),
        ("recall-one", "", ("²",)),
    ],
)
def test_what_no_client_gives_is_refused(name: str, argument: str, sent: Given) -> None:
    with pytest.raises(Refusal) as refused:
        press(name, argument, CALLER, sent)
    assert refused.value.reason is Reason.UNKNOWN_ANSWER


@pytest.mark.parametrize(
    ("name", "argument"),
    [
        ("remove", "the-moon"),
        ("", ""),
        ("Context", "a1"),
        ("page", ""),
        ("page", "the-moon"),
        ("page", ":the-moon"),
        ("page", "-1:the-moon"),
        ("cast", "12:345"),
        ("cast", "12:345:x"),
        ("cast", "12:345:1:2"),
        ("cast", "-1:345:1"),
        ("cast", f"{10**9}:1:1"),
        ("attach", "12"),
        ("astext", ""),
        ("astext", "astext:result:1"),
        ("astext", "cancel:1"),
        ("support", "body"),
        ("enter", "a b:1"),
        ("repost", "result:1"),
        ("consent", "body:-1"),
        ("turn", "secrets:body"),
        ("write", "crown:body"),
        ("steer", "crown:body"),
        ("found", "p:5::720:s:14:"),
        ("found", "x:5::720:s:14:The Assembly"),
        ("history", "x:door"),
        ("page", "1.5:the-moon"),
        ("page", "²:the-moon"),
        ("page", "٣:the-moon"),
        ("page", "1\n:the-moon"),
        ("page", f"{10**9}:the-moon"),
    ],
)
def test_a_forged_press_is_refused(name: str, argument: str) -> None:
    with pytest.raises(Refusal) as refused:
        press(name, argument, CALLER)
    assert refused.value.reason is Reason.UNKNOWN_ANSWER


ANYTHING = st.one_of(
    st.none(),
    st.lists(st.text(max_size=20), max_size=3).map(tuple),
    st.dictionaries(st.sampled_from(["name", "seats", "number", "vote", "x"]), st.text()),
)


@given(st.text(max_size=20), st.text(max_size=40), ANYTHING)
def test_any_press_is_a_request_or_a_refusal(name: str, argument: str, given: Given) -> None:
    for tried in (name, *ACTIONS):
        try:
            request = press(tried, argument, CALLER, given)
        except Refusal:
            continue
        assert request.caller == CALLER
