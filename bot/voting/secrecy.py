"""What secrecy rests on wherever there are ballots or signatures (VOTING.md, S3, S5, S8).

Counts of a secret vote that runs are published in batches: a batch needs five voters whose ballot
differs from what the last batch counted. Who they are, is told in two ways, on purpose:

- *A vote with a close* keeps a keyed hash of what somebody said at the last batch, from the first
  change on (``bot.voting.votes.differing``). So it knows when somebody has gone back, and counts
  exactly. The key is erased with the next batch, at the latest with the close.
- *An assembly never closes*, and its next batch may be months away. For so long a keyed hash, with
  its key beside it, would say as much as the choice that was replaced, of which none is to be kept
  (S5): there are only a few lists to try. So it keeps entry numbers alone
  (``bot.voting.bodies.assemblies.batches``): whoever changed twice might have gone back, and does
  not count towards the five until the next batch. It may publish later than it could, never sooner.
"""

import hmac

FEWEST = 5
"""Fewer ballots, changes or electors than this would say who they are: nothing of them is shown."""


def mark(key: str, about: str, said: str) -> str:
    """The keyed hash (HMAC-SHA-256, hexadecimal) of what is said about something or somebody."""
    return hmac.digest(key.encode(), f"{about}\0{said}".encode(), "sha256").hex()
