"""D'Hondt (Jefferson): splitting a list never gains seats, a further seat never costs one (V9).

Victor D'Hondt, Système pratique et raisonné de représentation proportionnelle (Brussels 1882);
the properties: Balinski and Young, Fair Representation (1982).
"""

from fractions import Fraction

from bot.voting.counting import Election, Lot, Record
from bot.voting.rules.averages import highest_averages


def dhondt(election: Election, lot: Lot) -> Record:
    """Votes divided by 1, 2, 3 …; level at the last seat: the incumbent list, then the lot."""
    return highest_averages("dhondt", Fraction(0), election, lot)
