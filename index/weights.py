"""How much each signal weighs. Written by ``python -m tests.measuring.abstention``."""

BIAS = -9.29
WEIGHTS = {
    "meaning": 8.93,
    "meaning_ahead": 7.20,
    "words": 2.38,
    "words_ahead": 7.62,
    "phrases": 3.03,
    "agreement": 1.31,
    "focus": 2.17,
    "names": -0.92,
    "numbers": -4.00,
}
BORDER = {
    "meaning": 0.44,
    "meaning_ahead": 0.13,
    "words": 0.50,
    "words_ahead": 0.15,
    "phrases": 0.23,
    "agreement": 0.31,
    "focus": 0.69,
    "names": 0.22,
    "numbers": 0.00,
}
"""What a signal is halfway between questions with and without an answer."""
