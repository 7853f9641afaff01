"""Sainte-Laguë (Webster): the most even between small and large lists.

André Sainte-Laguë, La représentation proportionnelle et la méthode des moindres carrés, Annales
scientifiques de l'École Normale Supérieure 27 (1910).
"""

from fractions import Fraction

from bot.voting.counting import Election, Lot, Record
from bot.voting.rules.averages import highest_averages


def sainte_lague(election: Election, lot: Lot) -> Record:
    """Votes divided by 1, 3, 5 …; level at the last seat: the incumbent list, then the lot."""
    return highest_averages("sainte-lague", Fraction(1, 2), election, lot)
