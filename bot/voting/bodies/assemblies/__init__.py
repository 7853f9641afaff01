"""Assemblies: everybody supports a programme, and the seats follow, for as long as it stands (S7).

What VOTING.md leaves open is decided so:

- *Order of doing.* Whoever asks for something first lets come about all that is due by then. An
  event's consequences (a batch published, a seat filled, a new allocation aimed at) are due at
  its own time, so that the ledger is the same however often somebody looks.
- *Counts are always live*, at once or in batches: counts at the close would mean that no seat is
  filled before the end. In a secret assembly all that members see, progress of petitions included,
  follows the last batch; where that held fewer than five ballots the seats follow, and the counts
  are not shown.
- *Lapse.* A ballot counts for 72 hours after the first failed check, and then is gone; so is a
  candidacy, and with it a seat. Who is back within that time has lost nothing.
- *Lists.* A list begins with its founder as its first candidate; others join at its end. One
  stands on one list at a time; to stand is not to support. Its texts may be mended until the next
  ballot that anybody gives, which shows nothing of what it said. A list without candidates keeps
  its supporters, and its seats are vacant; without counted supporters and without seats as well
  it is dissolved. A ballot for a dissolved list stands, without effect.
- *Lots* are drawn when an allocation takes effect, not before: nobody can ask for another draw by
  moving to and fro. Until then "one of these" is what stands unchanged for the window.
- *The house's size* takes effect like a new allocation, through the settling window.
- *Losing a seat*: a vacant seat goes before a held one.
- *Suspended*: nobody moves or signs, and no clock runs, that of a petition included. Moderators may
  strike accounts meanwhile, and deleting one's data is always possible.
- *Struck* accounts lose ballot, candidacy and seat at once, and take no part any more; the next of
  the list sits. Signatures go with the support. Of what they supported nothing is kept. What the
  counts asked for before stands beside what they ask for without them, and the seats follow
  through the settling window, like any other change. In a secret assembly the counts leave them out
  with the next batch: one of fewer than five would tell what a single ballot had said.
- *Deleted data*: what was in force is withdrawn; the texts of a list stay with its candidates. A
  bar outlasts it, by a keyed hash. Whoever is back supports, stands and signs anew.
- *The end*: the composition of that moment is the last; what had not settled does not settle.
"""
