"""The lots of a standing vote: a reversed hash chain, of which each lot reveals one link (S4).

From a secret seed every link is the SHA-256 of the one before it; only the last, the *head*, is
shown at the beginning. A lot reveals the link before the one that was shown last, so anybody can
hash it and see that it was fixed from the beginning, and nobody can foresee the next. The idea:
Leslie Lamport, Password authentication with insecure communication (CACM 24/11, 1981).
"""

from bot.voting.lot import commitment

LENGTH = 1000
"""How many lots a chain is good for. After the last a new one begins."""


def head(seed: str) -> str:
    """What is shown of a chain before its first lot."""
    return link(seed, 0)


def link(seed: str, lot: int) -> str:
    """What the lot of that number reveals, from 1 to ``LENGTH``: it is the seed of that lot."""
    found = seed
    for _ in range(LENGTH - lot):
        found = commitment(found)
    return found


def follows(shown: str, revealed: str) -> bool:
    """Whether a revealed link is the one before what was shown last."""
    return commitment(revealed) == shown
