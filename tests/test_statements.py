"""Every statement about votes (S1 to S15) can be exercised from Discord and from the terminal.

``docs/voting.md`` tells members how; here stands which conversation and which tests show it.
"""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
TRANSCRIPTS = ROOT / "tests" / "cases" / "transcripts"

STATEMENTS = tuple(f"S{number}" for number in range(1, 16))

# Conversations that show a statement beside the one that is named for it, or in its place.
ALSO: dict[str, tuple[str, ...]] = {
    "S2": ("votes-poll", "ballots"),
    "S3": ("votes-counts",),
    "S4": ("votes-choice",),
    "S6": ("bodies-council",),
    "S7": ("bodies-assembly",),
    "S9": ("bodies-countback",),
    "S10": ("bodies-offices",),
    "S11": ("votes-motion",),
    "S12": ("bodies-council",),
    "S15": ("privacy-en",),
}

# What shows it in Discord, over simcord and over the wire.
DISCORD: dict[str, dict[str, tuple[str, ...]]] = {
    "S1": {
        "guild/test_guild_statements.py": ("test_roles_tenure_and_strikes_say_who_votes",),
        "guild/board/test_guild_seats.py": ("test_who_has_left_the_server_is_found_out",),
    },
    "S2": {
        "wire/test_wire_lives.py": (
            "test_a_poll_is_previewed_changed_withdrawn_and_told_in_its_thread",
        ),
    },
    "S3": {
        "guild/test_guild_statements.py": ("test_a_secret_vote_shows_nothing_before_five_ballots",),
    },
    "S4": {
        "guild/test_guild_statements.py": ("test_a_tie_is_broken_by_a_lot_that_can_be_checked",),
    },
    "S5": {
        "guild/test_guild_ballots.py": ("test_a_receipt_is_kept_apart_and_can_be_checked",),
        "guild/test_guild_voting.py": ("test_the_record_of_a_vote_is_a_file",),
    },
    "S6": {
        "guild/test_guild_groups.py": (
            "test_whoever_sees_the_channel_may_join_its_group",
            "test_who_sees_the_channel_no_more_is_found_out_by_looking",
        ),
    },
    "S7": {
        "guild/test_guild_bodies.py": (
            "test_the_majority_of_an_assembly_moves_when_it_has_stood_for_the_window",
        ),
        "wire/test_wire_bodies.py": ("test_a_majority_moves_when_it_has_stood_for_the_window",),
    },
    "S8": {
        "guild/test_guild_statements.py": ("test_those_behind_a_seat_recall_who_holds_it",),
    },
    "S9": {
        "guild/test_guild_bodies.py": (
            "test_a_delegate_is_elected_recalled_and_replaced_by_the_same_papers",
        ),
        "wire/test_wire_bodies.py": (
            "test_a_delegate_is_recalled_and_the_same_papers_are_counted_again",
        ),
    },
    "S10": {
        "guild/test_guild_statements.py": ("test_an_executive_and_a_chair_come_from_the_seats",),
    },
    "S11": {
        "guild/test_guild_bodies.py": ("test_a_decision_is_challenged_and_revoked_or_upheld",),
        "wire/test_wire_lives.py": ("test_one_decision_is_revoked_and_another_is_upheld",),
    },
    "S12": {
        "guild/test_guild_statements.py": (
            "test_a_vote_against_a_mandate_is_told_to_who_could_recall",
        ),
    },
    "S13": {
        "guild/test_guild_statements.py": ("test_a_ballot_quotes_the_text_as_it_stood",),
    },
    "S14": {
        "guild/test_guild_places.py": (
            "test_a_vote_of_a_channel_is_not_there_for_who_cannot_see_it",
        ),
    },
    "S15": {
        "guild/test_guild_privacy.py": (
            "test_data_are_deleted_on_the_second_press_and_double_presses_are_harmless",
            "test_a_text_is_taken_down_by_moderators_alone",
        ),
    },
}


def conversations(statement: str) -> list[str]:
    """The transcripts of a statement: the one that has its name, and others."""
    own = f"s{int(statement[1:]):02}"
    return [own] * (TRANSCRIPTS / f"{own}.txt").exists() + list(ALSO.get(statement, ()))


@pytest.mark.parametrize("statement", STATEMENTS)
def test_a_conversation_in_the_terminal_shows_it(statement: str) -> None:
    named = conversations(statement)
    assert named
    for each in named:
        case = (TRANSCRIPTS / f"{each}.txt").read_text("utf-8")
        assert "house: whole" in case.partition("\n\n")[0]


@pytest.mark.parametrize("statement", STATEMENTS)
def test_tests_of_discord_show_it(statement: str) -> None:
    assert DISCORD[statement]
    for path, names in DISCORD[statement].items():
        tree = ast.parse((ROOT / "tests" / path).read_text("utf-8"))
        functions = {
            node.name
            for node in tree.body
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        }
        assert names
        assert set(names) <= functions


def test_the_page_tells_members_how_to_exercise_each() -> None:
    page = (ROOT / "docs" / "voting.md").read_text("utf-8")
    rows = re.findall(r"^\| (S[0-9]+) ([^|]+) \| ([^|]+) \| ([^|]+) \|$", page, re.MULTILINE)
    assert [row[0] for row in rows] == list(STATEMENTS)
    for statement, _, in_discord, in_terminal in rows:
        assert in_discord.strip(), statement
        told = re.findall(
            r"\[`([a-z0-9-]+)`\]\(\.\./tests/cases/transcripts/\1\.txt\)", in_terminal
        )
        assert told == conversations(statement), statement
