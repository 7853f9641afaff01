"""Receipts for ballots of assemblies: as for any other vote (VOTING.md, S5)."""

from bot.errors import Reason, Refusal
from bot.voting.bodies.assemblies.assembly import Assembly
from bot.voting.bodies.assemblies.part import Assemblies
from bot.voting.votes.receipts import Receipt


def receipt(assembly: Assembly, member: str) -> Receipt:
    """The receipt of a member's live ballot."""
    known = assembly.people.of(member)
    if known is None or not known.ballot or known.salt is None:
        raise Refusal(Reason.NO_SUPPORT)
    return Receipt(known.ballot, known.salt)


def prove(assemblies: Assemblies, shown: Receipt) -> tuple[str, str]:
    """The assembly and the list that a receipt proves to be supported; else it proves nothing."""
    for assembly in assemblies.all.values():
        for person in assembly.people.all.values():
            if (person.ballot, person.salt) == (shown.entry, shown.salt) and person.choice:
                return assembly.id, person.choice
    raise Refusal(Reason.UNKNOWN_RECEIPT)
