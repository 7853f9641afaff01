"""Signs of the sentence: where an answer may stand."""

from itertools import pairwise

import numpy as np

from index.spans import nouns
from index.spans.choosing import Chosen, speaks
from index.spans.view import Columns, View

_HALF = 0.5  # less sure than this, a word of the question is lacking
_RARE = 2  # of the question's words, the rarest


def sentence_signs(view: View) -> Columns:
    """The question's words in the sentence and around it, and how the passage was ranked."""
    chosen, needed, asked = view.chosen, view.needed, view.asked
    own = np.array([each.own for each in chosen])
    present = np.array([each.present for each in chosen])
    match = np.array([each.match for each in chosen])
    names = sorted({needed.place[each] for each in asked.names if each in needed.place})
    rare = np.argsort(-needed.weight, kind="stable")[:_RARE]
    verb = needed.place.get(asked.verb)
    named = needed.weight[names]
    lengths = np.array([each.last - each.first for each in chosen])
    by_sentence = {
        "own": own,
        "before": np.array([each.before for each in chosen]) - own,
        "near": np.array([each.near for each in chosen]) - own,
        "passage": np.array([each.whole for each in chosen]),
        "carried": np.array([each.carries * (each.before - each.own) for each in chosen]),
        "speech": np.array([_speaks(view, each) for each in chosen]),
        "match": match - match.max(),
        "best_match": (match == match.max()) & (match != 0),
        "asks": np.array([each.asks for each in chosen]),
        "score": np.array([each.share for each in chosen]),
        "first_passage": np.array([each.passage == 0 for each in chosen]),
        "second_passage": np.array([each.passage == 1 for each in chosen]),
        "less_than_best": own - own.max(),
        "first_sentence": np.array([each.number == 0 for each in chosen]),
        "names": present[:, names] @ named / (named.sum() or 1.0)
        if names
        else np.full(len(chosen), 0.5),
        "verb": present[:, verb] if verb is not None else np.zeros(len(chosen)),
        "pairs": np.array([_pairs(view, each) for each in chosen]) / 4,
        "promise": np.array([each.promise - chosen[0].promise for each in chosen]),
        "most_promising": np.arange(len(chosen)) == 0,
        "rarest": present[:, rare].sum(axis=1),
        "density": own * 10 / (lengths + 5),
        "lacking": (present < _HALF).sum(axis=1) / 5,
    }
    return {name: values[view.spans.sentence] for name, values in by_sentence.items()}


def _speaks(view: View, sentence: Chosen) -> bool:
    """Whether somebody speaks in a sentence, where the question asks for that."""
    return view.asked.verb in nouns.SAYING and speaks(sentence)


def _pairs(view: View, sentence: Chosen) -> int:
    """How many neighbours of the question are neighbours here, up to four."""
    keys = sentence.words.keys[sentence.first : sentence.last]
    return min(4, sum(pair in view.asked.pairs for pair in pairwise(keys)))
