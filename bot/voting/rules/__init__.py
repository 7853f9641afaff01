"""The rules of counting, by the names that the command line and the settings give them."""

from bot.voting.counting import Rule
from bot.voting.rules.approval import approval
from bot.voting.rules.dhondt import dhondt
from bot.voting.rules.hare import hare
from bot.voting.rules.irv import irv
from bot.voting.rules.majority import majority
from bot.voting.rules.plurality import plurality
from bot.voting.rules.sainte_lague import sainte_lague
from bot.voting.rules.schulze import schulze
from bot.voting.rules.seqpav import seqpav
from bot.voting.rules.seqphragmen import seqphragmen
from bot.voting.rules.stv import stv

RULES: dict[str, Rule] = {
    "plurality": plurality,
    "approval": approval,
    "majority": majority,
    "irv": irv,
    "stv": stv,
    "schulze": schulze,
    "dhondt": dhondt,
    "sainte-lague": sainte_lague,
    "hare": hare,
    "seqpav": seqpav,
    "seqphragmen": seqphragmen,
}
"""Adding a rule is its module and a line here."""
