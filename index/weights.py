"""How much each signal weighs. Written by ``python -m tests.measuring.abstention``."""

MODEL = "all-MiniLM-L6-v2"
"""Cosines of another model mean something else."""

BIAS = -10.11
WEIGHTS = {
    "meaning": 10.72,
    "words": 2.08,
    "phrases": 1.86,
    "match_ahead": 14.90,
    "score_ahead": 10.86,
    "agreement": 1.03,
    "focus": 2.55,
    "names": -3.00,
    "numbers": -6.00,
    "refers": 3.50,
}
BORDER = {
    "meaning": 0.44,
    "words": 0.38,
    "phrases": 0.20,
    "match_ahead": 0.10,
    "score_ahead": 0.12,
    "agreement": 0.31,
    "focus": 0.73,
    "names": 0.00,
    "numbers": 0.00,
    "refers": 0.00,
}
"""What a signal is halfway between questions with and without an answer."""
