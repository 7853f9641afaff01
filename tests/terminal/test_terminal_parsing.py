"""Lines as members type them, and what they mean."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.desk import requests
from bot.desk.commands import COMMANDS as TABLE
from bot.desk.commands import Command, Kind, build
from bot.desk.notes.requests import AddNote, ListNotes, Mention, ShareNote
from bot.desk.requests import Caller
from bot.errors import Reason, Refusal
from bot.terminal.parsing import Leave, Press, Send, parse
from bot.terminal.playing import Go, Speak
from bot.terminal.vocabulary import Mistake
from bot.wording import phrase, sentence

ME = Caller("local", "me", "en", moderator=True)
ICH = Caller("local", "ich", "de", moderator=True)


def upload(text: str) -> requests.Upload:
    path = Path(text).expanduser()
    return requests.Upload(path.name, path)


@pytest.mark.parametrize(
    ("line", "request_"),
    [
        ("Who calls?", requests.Ask(ME, "Who calls?")),
        ("  Who: he?  ", requests.Ask(ME, "Who: he?")),
        ("Who calls? text:tea", requests.Ask(ME, "Who calls? text:tea")),
        ("/ask Who said “we”?", requests.Ask(ME, "Who said “we”?")),
        ('/ask "Who calls?"', requests.Ask(ME, "Who calls?")),
        ('/ask Who said "we" or "you"?', requests.Ask(ME, 'Who said "we" or "you"?')),
        ("/ASK who?", requests.Ask(ME, "who?")),
        ("/ask question: who?", requests.Ask(ME, "who?")),
        ("/ask What does the text: say?", requests.Ask(ME, "What does the text: say?")),
        ("/ask Who calls? text:tea", requests.Ask(ME, "Who calls?", "tea")),
        ("/ask Who? text:The Open Door", requests.Ask(ME, "Who?", "The Open Door")),
        ('/ask Who? text:"The Open Door"', requests.Ask(ME, "Who?", "The Open Door")),
        ('/ask text:"The Open Door" Who?', requests.Ask(ME, "Who?", "The Open Door")),
        ("/ask text:tea Who calls?", requests.Ask(ME, "Who calls?", "tea")),
        ("/text list", requests.ListTexts(ME)),
        ("/text  list  ", requests.ListTexts(ME)),
        ("/text info tea", requests.TextInfo(ME, "tea")),
        ("[Tides 2]", Mention(ME, "[Tides 2]")),
        ("[Tides 2] [Moon ¶1]", Mention(ME, "[Tides 2] [Moon ¶1]")),
        ("[Tides 2] why?", requests.Ask(ME, "[Tides 2] why?")),
        ("[sic]", requests.Ask(ME, "[sic]")),
        ("/note add [Tides 2] so: no", AddNote(ME, "[Tides 2] so: no")),
        ("/note add [Tides 2] text:so it is", AddNote(ME, "[Tides 2]", "so it is")),
        ("/note list", ListNotes(ME, "")),
        ("/note share 3", ShareNote(ME, 3)),
        ("/text info The Open Door", requests.TextInfo(ME, "The Open Door")),
        ("/text open deciding page:2", requests.OpenText(ME, "deciding", 2)),
        ("/text open deciding 2", requests.OpenText(ME, "deciding", 2)),
        ("/text open The Open Door 2", requests.OpenText(ME, "The Open Door", 2)),
        ('/text open "Fragment 2"', requests.OpenText(ME, "Fragment 2")),
        ("/text open 1984", requests.OpenText(ME, "1984")),
        ("/text open page:2 The Open Door", requests.OpenText(ME, "The Open Door", 2)),
        ("/text open text:The Open Door page: 2", requests.OpenText(ME, "The Open Door", 2)),
        ("/text open „Die Tür“", requests.OpenText(ME, "Die Tür")),
        ("/text open Capital: A Critique", requests.OpenText(ME, "Capital: A Critique")),
        ("/manage add ~/a b.txt", requests.AddText(ME, upload("~/a b.txt"))),
        (r"/manage add C:\texts\a.txt", requests.AddText(ME, upload(r"C:\texts\a.txt"))),
        (
            '/manage add a.txt "The Door" "Mara Lind" 1931',
            requests.AddText(ME, upload("a.txt"), "The Door", "Mara Lind", "1931"),
        ),
        (
            "/manage add a.txt title:The Open Door author:Mara Lind year:1931",
            requests.AddText(ME, upload("a.txt"), "The Open Door", "Mara Lind", "1931"),
        ),
        (
            '/manage edit The Open Door author:""',
            requests.EditText(ME, "The Open Door", author=""),
        ),
        ("/manage remove tea", requests.RemoveText(ME, "tea")),
        ("/", requests.ShowHelp(ME)),
        ("/help", requests.ShowHelp(ME)),
        ("/help text open", requests.ShowHelp(ME, "text open")),
        ("/help /Text open", requests.ShowHelp(ME, "text open")),
        ("/help text", requests.ShowHelp(ME, "text")),
        ("/help quit", requests.ShowHelp(ME)),
        ("/fragen Wer? text:tee", requests.Ask(ICH, "Wer?", "tee")),
        ("/ask Wer?", requests.Ask(ICH, "Wer?")),
        ("/text öffnen tee seite:2", requests.OpenText(ICH, "tee", 2)),
        ("/text open tee page:2", requests.OpenText(ICH, "tee", 2)),
        ("/hilfe abstimmung", requests.ShowHelp(ICH, "vote")),
        ("/hilfe text öffnen", requests.ShowHelp(ICH, "text open")),
    ],
)
def test_requests(line: str, request_: requests.Request) -> None:
    assert parse(line, request_.caller) == Send(request_)


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("", None),
        ("   ", None),
        ("1", Press((1,))),
        (" [12] ", Press((12,))),
        ("3,4", Press((3, 4))),
        ("3,", Press((3,))),
        ("[3] + [5], 7", Press((3, 5, 7))),
        ("/quit", Leave()),
        ("/me Anna  Lee", Speak("Anna Lee")),
        ('/me "Anna\x1b[31m"', Speak("Anna")),
        ("/me " + "x" * 90, Speak("x" * 40)),
        (
            "/me Anna Lee roles: readers, @night watch; joined: 2026-10-01 moderator: no",
            Speak("Anna Lee", ("readers", "night-watch"), "2026-10-01", moderator=False),
        ),
        ("/me Anna roles: - joined: - moderator: YES", Speak("Anna", (), "", moderator=True)),
        ("/me Anna gone: yes", Speak("Anna", gone=True)),
        ("/me Anna gone: no", Speak("Anna")),
        ("/here", Go()),
        ("/here #reading room", Go("reading-room")),
        ("/here crew members: Anna; @Ben, Anna", Go("crew", ("Anna", "Ben"))),
        ("/here crew members: -", Go("crew", ())),
    ],
)
def test_the_terminals_own(line: str, meant: object) -> None:
    assert parse(line, ME) == meant


@pytest.mark.parametrize(
    ("line", "correction"),
    [
        ("/aks who", "There is no command “/aks”. Did you mean /ask?"),
        ("/hlep", "There is no command “/hlep”. Did you mean /help?"),
        ("/quti", "There is no command “/quti”. Did you mean /quit?"),
        ("/text opne x", "There is no command “/text opne”. Did you mean /text open?"),
        ("/undo", "There is no command “/undo”. /help lists them all."),
        ("/exit", "There is no command “/exit”. /help lists them all."),
        ("/more", "There is no command “/more”. /help lists them all."),
        ("/txt open x", "There is no command “/txt”. Did you mean /text open?"),
        ("/open x", "There is no command “/open”. Did you mean /text open?"),
        ("/help opne", "There is no command “/opne”. Did you mean /text open?"),
        ("/xyzzy", "There is no command “/xyzzy”. /help lists them all."),
        ("/home/me/a.txt", "There is no command “/home/me/a.txt”. /help lists them all."),
        ("/text", "“/text” needs a word more: list, info, open, unclear."),
        (
            "/text xyz",
            (
                "There is no command “/text xyz”. After “/text” comes one of these: "
                "list, info, open, unclear."
            ),
        ),
        ("/me", "Please say who speaks: /me and a name."),
        ("/me roles: readers", "Please say who speaks: /me and a name."),
        ("/here #", "Please name the channel: /here and a name."),
        ("/here members: Ben", "Please name the channel: /here and a name."),
        (
            '/me Anna roles: "readers" weavers',
            'There are too many words. Please put a value with spaces in quotation marks: "…"',
        ),
        (
            '/text open "The Door',
            "A quotation mark is not closed. Please put a second one where the value ends.",
        ),
        (
            "/text open page:1 tea page:2",
            "The option “page” is given twice. Please give it once.",
        ),
        (
            '/text info "a" "b"',
            'There are too many words. Please put a value with spaces in quotation marks: "…"',
        ),
        (
            "/text list tea",
            'There are too many words. Please put a value with spaces in quotation marks: "…"',
        ),
    ],
)
def test_slips(line: str, correction: str) -> None:
    with pytest.raises(Mistake) as caught:
        parse(line, ME)
    assert phrase("en", caught.value.key, **caught.value.facts) == correction


@pytest.mark.parametrize(
    ("line", "reason", "facts"),
    [
        ("/ask", Reason.MISSING_OPTION, {"option": "question", "command": "ask"}),
        ("/text info", Reason.MISSING_OPTION, {"option": "text", "command": "text info"}),
        ('/text info ""', Reason.MISSING_OPTION, {"option": "text", "command": "text info"}),
        ("/manage add", Reason.MISSING_OPTION, {"option": "file", "command": "manage add"}),
        ("/text open tea pge:2", Reason.UNKNOWN_OPTION, {"option": "pge", "command": "text open"}),
        ("/text open tea page:x", Reason.BAD_NUMBER, {"option": "page", "value": "x"}),
        ("/text open tea page:0", Reason.BAD_NUMBER, {"option": "page", "value": "0"}),
        ("/text open tea page:-1", Reason.BAD_NUMBER, {"option": "page", "value": "-1"}),
        ("/me Anna role: x", Reason.UNKNOWN_OPTION, {"option": "role", "command": "me"}),
        ("/here crew seen:x", Reason.UNKNOWN_OPTION, {"option": "seen", "command": "here"}),
        (
            "/me Anna moderator: maybe",
            Reason.UNKNOWN_WORD,
            {"option": "moderator", "value": "maybe", "supported": "yes, no"},
        ),
        ("/text open tea page:²", Reason.BAD_NUMBER, {"option": "page", "value": "²"}),
    ],
)
def test_refusals(line: str, reason: Reason, facts: dict[str, str]) -> None:
    with pytest.raises(Refusal) as caught:
        parse(line, ME)
    assert (caught.value.reason, caught.value.facts) == (reason, facts)


WHERE = {"question": "Where do we meet?", "options": "Tea; Coffee", "until": "friday 20:00"}


@pytest.mark.parametrize(
    ("line", "values"),
    [
        ('/vote new "Where do we meet?" "Tea; Coffee" friday 20:00', WHERE),
        ('/vote new "Where do we meet?" "Tea; Coffee" "friday 20:00"', WHERE),
        ('/vote new "Where do we meet?" Tea; Coffee friday 20:00', WHERE),
        ('/vote new "Where do we meet?" Tea; Coffee until: friday 20:00', WHERE),
        ("/vote new Where do we meet? options: Tea; Coffee until: friday 20:00", WHERE),
        ('/vote new until: friday 20:00 "Where do we meet?" Tea; Coffee', WHERE),
        (
            '/vote new "Where do we meet?" "Tea; Coffee" choose friday 20:00',
            {**WHERE, "kind": "choose"},
        ),
        (
            '/vote new "Where do we meet?" "Tea; Coffee" friday 20:00 "1, 2"',
            {**WHERE, "passages": "1, 2"},
        ),
        ('/vote new "We meet on Sundays." in 3 days', {"until": "in 3 days"}),
        ('/vote new "We meet on Sundays." tomorrow', {"until": "tomorrow"}),
        ("/vote new We meet on friday 20:00", {"question": "We meet on friday 20:00"}),
        # What is none of its words is told to whoever typed it.
        ('/vote new "Where?" "Tea; Coffee" chose', {"kind": "chose"}),
        ('/vote stance "It turns." friday 20:00', {"claim": "It turns.", "until": "friday 20:00"}),
        ('/vote mend 1 "Which?" Tea; Coffee', {"question": "Which?", "options": "Tea; Coffee"}),
        (
            "/manage strike 1 friday 20:00 They came in a crowd",
            {"vote": "1", "since": "friday 20:00", "reason": "They came in a crowd"},
        ),
        (
            '/manage strike 1 yesterday "They came in a crowd"',
            {"since": "yesterday", "reason": "They came in a crowd"},
        ),
        (
            '/manage add a.txt "The Door" Lind 1931',
            {"title": "The Door", "author": "Lind", "year": "1931"},
        ),
    ],
)
def test_words_without_marks_are_one_value_where_only_one_option_can_have_them(
    line: str, values: dict[str, str]
) -> None:
    intent = parse(line, ME)
    assert isinstance(intent, Send)
    assert {name: getattr(intent.request, name) for name in values} == values


WORDS = st.lists(st.sampled_from(["Tea;", "Coffee", "the", "20:00", "–", "is", "3", "Möwe"]))
TIMES = st.sampled_from(["friday 20:00", "in 3 days", "2027-03-05 20:00", "gestern um 20 Uhr"])
LONG = [each for each in TABLE if len(each.options) > 2]


@st.composite
def named(draw: st.DrawFn) -> tuple[Command, dict[str, object], str]:
    """A line in which every value has its name and none is in quotation marks."""
    command = draw(st.sampled_from(LONG))
    options = [each for each in command.options if each.required or draw(st.booleans())]
    values: dict[str, object] = {}
    for option in options:
        match option.kind:
            case Kind.NUMBER:
                values[option.name] = draw(st.integers(option.least, 99))
            case Kind.TIME:
                values[option.name] = draw(TIMES)
            case Kind.WORD if option.words:
                values[option.name] = draw(st.sampled_from(option.words))
            case Kind.COMMAND | Kind.TOPIC:
                values[option.name] = "ask"
            case Kind.FILE:
                values[option.name] = upload(draw(st.sampled_from(["a b.txt", "c.md"])))
            case _:
                values[option.name] = " ".join(["Ada", *draw(WORDS)])
    order = draw(st.permutations(options))
    typed = " ".join(f"{each.name}: {_typed(values[each.name])}" for each in order)
    return command, values, f"/{command.name} {typed}"


def _typed(value: object) -> str:
    return value.name if isinstance(value, requests.Upload) else str(value)


@given(named())
def test_a_value_behind_its_name_ends_at_the_next_name(
    line: tuple[Command, dict[str, object], str],
) -> None:
    command, values, typed = line
    assert parse(typed, ME) == Send(build(command, ME, values))


COMMANDS = st.sampled_from(
    ["", "/", "/ask ", "/text ", "/text open ", "/manage add ", "/manage edit ", "/help ", "/me ",
     "/here ", "/fragen ", "/verwalten ändern "]
)  # fmt: skip
PIECES = st.sampled_from(["page:", "text:", "title:", '"', "“", "„", " ", ":", "~", "~nobody", "2"])
RESTS = st.lists(PIECES | st.text(max_size=6), max_size=8).map("".join)


@given(COMMANDS, RESTS, st.sampled_from([ME, ICH]))
def test_any_line_is_understood_or_corrected(command: str, rest: str, caller: Caller) -> None:
    correction = said(command + rest, caller)
    assert correction is None or (correction and "{$" not in correction)


def said(line: str, caller: Caller) -> str | None:
    """The correction of a line, if it needs one."""
    try:
        parse(line, caller)
    except Mistake as mistake:
        return phrase(caller.locale, mistake.key, **mistake.facts)
    except Refusal as refusal:
        return sentence(refusal.reason, refusal.facts, caller.locale)
    return None
