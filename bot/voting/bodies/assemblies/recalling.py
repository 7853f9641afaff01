"""Recall of a delegate by those who support the delegate's list (VOTING.md, S8).

Whoever supports the list may sign; in a secret assembly, once the last batch counts that. It
succeeds, by itself, when more than half of the list's counted supporters have signed.
"""

from contextlib import suppress
from datetime import datetime

from bot.errors import Reason, Refusal
from bot.voting.bodies.assemblies.assembly import Assembly
from bot.voting.bodies.assemblies.enrolling import admitted
from bot.voting.bodies.assemblies.following import strength
from bot.voting.bodies.assemblies.governing import moves
from bot.voting.bodies.assemblies.keeping import Recall
from bot.voting.chance import Chance
from bot.voting.ledger.events import Pseudonym
from bot.voting.petitions import deciding
from bot.voting.petitions.events import Aim, PetitionSigned, PetitionUnsigned, Target
from bot.voting.petitions.petition import FEWEST_SHOWN, Petition, Petitions, State
from bot.voting.roll import Person, Roll
from bot.voting.steps import Step


def open_recall(
    assembly: Assembly,
    petitions: Petitions,
    roll: Roll,
    person: Person,
    seat: int,
    now: datetime,
    chance: Chance,
    *,
    text: str | None = None,
) -> Step:
    """Open a petition to recall the delegate on a seat, and sign it."""
    moves(assembly)
    admitted(assembly, roll, person, now)
    known = assembly.seats.by_number.get(seat)
    if known is None or known.holder is None or known.group is None:
        raise Refusal(Reason.UNKNOWN_DELEGATE)
    electors = assembly.counted.get(known.group, 0)
    return deciding.open_petition(
        petitions,
        Target(Aim.RECALL_LISTED, assembly.id, known.group, known.holder),
        person.member,
        _weight(assembly, person.member, known.group),
        deciding.Threshold(electors if assembly.shown is not None else 0, None),
        now,
        chance,
        text=text,
        days=assembly.terms.days,
        needed=deciding.majority_of(electors),
    )


def sign_recall(
    assembly: Assembly,
    petition: Petition,
    roll: Roll,
    person: Person,
    now: datetime,
    chance: Chance,
) -> Step:
    """Sign a petition. A signature that lapsed with the support is given anew."""
    moves(assembly)
    admitted(assembly, roll, person, now)
    recall = _running(assembly, petition)
    needed = deciding.majority_of(assembly.counted.get(recall.list, 0)) + len(recall.lapsed)
    weight = _weight(assembly, person.member, recall.list)
    before = petition.signed.get(person.member)
    if before is None or before not in recall.lapsed | recall.lapsing:
        return deciding.sign(petition, person.member, weight, now, chance, needed=needed)
    if weight < 1:
        raise Refusal(Reason.NOT_AN_ELECTOR)
    lapsed = PetitionUnsigned(at=now, about=petition.id, who=before, lapsed=True)
    signed = PetitionSigned(
        at=now,
        about=petition.id,
        salt=chance.salt(),
        who=Pseudonym(chance.id()),
        member=person.member,
        weight=weight,
    )
    return Step((lapsed, signed), (petition.signatures[before].entry,))


def may_sign(assembly: Assembly, petition: Petition, member: str) -> bool:
    """Whether a member's support of the list, where it is counted, makes them an elector."""
    recall = assembly.recalls.get(petition.id)
    if recall is None:
        return False
    with suppress(Refusal):
        return _weight(assembly, member, recall.list) > 0
    return False


def unsign_recall(assembly: Assembly, petition: Petition, member: str, now: datetime) -> Step:
    """Withdraw a signature."""
    moves(assembly)
    _running(assembly, petition)
    return deciding.unsign(petition, member, now)


def answer_recall(
    assembly: Assembly, petition: Petition, member: str, text: str, now: datetime, chance: Chance
) -> Step:
    """Let the delegate answer, beside the petition."""
    moves(assembly)
    recall = _running(assembly, petition)
    if assembly.people.by_member.get(member) != recall.delegate:
        raise Refusal(Reason.NOT_THE_DELEGATE)
    return deciding.answer(petition, text, now, chance)


def quarters(assembly: Assembly, petition: Petition) -> int | None:
    """Progress as members may see it: whole quarters, and none among fewer than five electors."""
    recall = assembly.recalls.get(petition.id)
    if recall is None or petition.state is not State.COLLECTING or assembly.shown is None:
        return None
    electors = assembly.counted.get(recall.list, 0)
    if electors < FEWEST_SHOWN:
        return None
    return min(4 * strength(recall, petition) // deciding.majority_of(electors), 3)


def _running(assembly: Assembly, petition: Petition) -> Recall:
    recall = assembly.recalls.get(petition.id)
    if recall is None:
        raise Refusal(Reason.PETITION_OVER)
    return recall


def _weight(assembly: Assembly, member: str, which: str) -> int:
    """1 of whoever supports the list, 0 of anybody else."""
    known = assembly.people.of(member)
    if known is None or not known.ballot or known.choice != which:
        return 0
    who = assembly.people.by_member[member]
    if assembly.terms.secret and not assembly.batches.stands(who):
        raise Refusal(Reason.SUPPORT_NOT_COUNTED)
    return 1
