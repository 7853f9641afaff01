"""Fitting: a line that is there is found, and quotations are found in files by their digests."""

from pathlib import Path

import numpy as np
import pytest

from tests.measuring.discussing import marks
from tests.measuring.discussing.fitting import fit, validated


def test_a_line_through_vectors_is_found() -> None:
    rng = np.random.default_rng(1)
    vectors = rng.normal(size=(2000, 8)).astype(np.float32)
    line = np.array([0.5, -0.25, 0, 0, 1, 0, 0, 0])
    own, bias = fit(vectors, vectors @ line + 1.5)
    assert np.allclose(own, line, atol=0.01)
    assert bias == pytest.approx(1.5, abs=0.01)


def test_no_file_is_marked_by_what_it_says_itself() -> None:
    vectors = np.eye(4, dtype=np.float32)
    said = validated(vectors, np.array([0.0, 0.0, 3.0, 3.0]), ["a", "a", "b", "b"])
    assert said == pytest.approx([3.0, 3.0, 0.0, 0.0])


def test_marked_quotations_are_found_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "The wheel turned. Nobody asked why it turned. The village slept."
    (tmp_path / "mill.md").write_text(f"# The mill\n\n{text}\n", "utf-8")
    rows = [(text[18:], 2), ("What nobody wrote.", 3)]
    kept = tmp_path / "marks.csv"
    lines = [f"mill.md,{marks.digest(each)},{mark}" for each, mark in rows]
    kept.write_text("\n".join(["file,quotation,mark", *lines]), "utf-8")
    monkeypatch.setattr(marks, "MARKS", kept)
    found, missing = marks.marked(tmp_path)
    assert [(each.text, each.mark) for each in found] == [(text[18:], 2)]
    assert missing == 1
