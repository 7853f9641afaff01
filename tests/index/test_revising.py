"""What a new version of a text changes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.revising import compare

WORDS = st.lists(st.sampled_from("abcdefgh"), max_size=25)


@pytest.mark.parametrize(
    ("old", "new", "kept", "changed", "added", "removed"),
    [
        ("abc", "abc", 3, 0, 0, 0),
        ("abc", "aXc", 2, 1, 0, 0),
        ("abc", "abXc", 3, 0, 1, 0),
        ("abc", "ac", 2, 0, 0, 1),
        ("abc", "aXYc", 2, 1, 1, 0),
        ("", "ab", 0, 0, 2, 0),
        ("ab", "", 0, 0, 0, 2),
        ("", "", 0, 0, 0, 0),
    ],
)
def test_passages_are_kept_changed_added_and_removed(
    old: str, new: str, kept: int, changed: int, added: int, removed: int
) -> None:
    revision = compare(list(old), list(new))
    assert (len(revision.kept), revision.changed, revision.added, revision.removed) == (
        kept,
        changed,
        added,
        removed,
    )


@given(WORDS, WORDS)
def test_every_passage_of_both_versions_is_counted_once(old: list[str], new: list[str]) -> None:
    revision = compare(old, new)
    kept = len(revision.kept)
    assert kept + revision.changed + revision.removed == len(old)
    assert kept + revision.changed + revision.added == len(new)
    assert all(old[before] == new[after] for before, after in revision.kept)
    assert list(revision.kept) == sorted(revision.kept)
    assert 0 <= revision.likeness <= 1
    assert (revision.likeness == 1) == (old == new)
