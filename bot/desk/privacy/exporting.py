"""Everything that is kept of a member in a circle, as JSON, and nothing of anybody else."""

import asyncio
import json
from collections.abc import Iterable
from typing import Any

from bot.desk.caller import Caller
from bot.desk.office import Office
from bot.desk.privacy.replies import DataExported
from bot.desk.privacy.requests import ExportData
from bot.desk.voting.hall import looked, sees
from bot.desk.voting.views import mine, numbers
from bot.voting.circle import Circle
from bot.voting.ledger.codec import plain
from bot.voting.verifying import Stored
from index.progress import Report


async def export_data(office: Office, request: ExportData, _: Report) -> DataExported:
    """Hand everything over that is kept of the caller in this circle."""
    caller = request.caller
    rows = await office.store.belongings(caller.circle, caller.member)
    in_force = await looked(office, caller, lambda circle: record_of(circle, caller))
    entries = await office.ledgers.entries(caller.circle)
    record = {
        "circle": caller.circle,
        "member": caller.member,
        "at": office.clock().isoformat(),
        **rows,
        **in_force,
        "ledger": await asyncio.to_thread(own_entries, entries, caller.member),
    }
    return DataExported(json.dumps(record, ensure_ascii=False, indent=2, default=str))


def record_of(circle: Circle, caller: Caller) -> dict[str, Any]:
    """What a circle holds of a member: roll, ballots, signatures, bodies, mandates."""
    member = caller.member
    return {
        "roll": _roll(circle, member),
        "votes": _votes(circle, caller),
        "signatures": _signatures(circle, member),
        "assemblies": _assemblies(circle, member),
        "councils": _councils(circle, member),
        "sent": [
            {"body": office.body, "by": each.sender, "voting": each.voting}
            for office in circle.offices.by_body.values()
            for each in office.sent.values()
            if each.member == member
        ],
    }


def _roll(circle: Circle, member: str) -> dict[str, Any] | None:
    known = circle.roll.of(member)
    if known is None:
        return None
    return {
        "on": known.on,
        "here": known.here,
        "roles": sorted(known.roles),
        "server_since": plain(known.server_since),
        "checked": known.checked.isoformat(),
    }


def _votes(circle: Circle, caller: Caller) -> list[dict[str, Any]]:
    """The votes that know the member: as a voter, as who asked, as who seconded.

    What was asked where they see nothing any more is not theirs; what they answered is.
    """
    on_roll = circle.roll.of(caller.member)
    found = []
    for vote, number in numbers(circle).items():
        held = circle.votes[vote]
        who = None if on_roll is None else held.known_as.get(on_roll.who)
        if who is None:
            continue
        ballot, asked = mine(circle, held, caller.member), held.opened.author == who
        readable = asked or sees(caller, held)
        found.append(
            {
                "number": number,
                "question": held.question if readable else None,
                "options": list(held.options or ()) if readable else None,
                "state": held.state,
                "asked_by_you": asked,
                "seconded_by_you": held.opened.seconder == who,
                "ballot": None
                if ballot is None
                else {
                    "choice": plain(ballot.choice),
                    "at": ballot.at.isoformat(),
                    "counts": ballot.counts,
                },
            }
        )
    return found


def _signatures(circle: Circle, member: str) -> list[dict[str, Any]]:
    petitions = (circle.petitions.all[each] for each in circle.petitions.running.values())
    return [
        {
            "petition": each.id,
            "aim": each.target.aim,
            "of": each.target.of,
            "place": each.target.place,
            "until": each.until.isoformat(),
        }
        for each in petitions
        if member in each.signed
    ]


def _assemblies(circle: Circle, member: str) -> list[dict[str, Any]]:
    found = []
    for assembly in circle.assemblies.all.values():
        who = assembly.people.by_member.get(member)
        if who is None:
            continue
        person, seat = assembly.people.all[who], assembly.seats.held_by(who)
        found.append(
            {
                "assembly": assembly.title,
                "supports": person.choice,
                "stands_on": person.list,
                "seat": None if seat is None else seat.number,
                **_delegate(circle, assembly.id, None if seat is None else seat.number),
            }
        )
    return found


def _councils(circle: Circle, member: str) -> list[dict[str, Any]]:
    found = []
    for council in circle.councils.by_id.values():
        who = council.known.get(member)
        if who is None:
            continue
        home, seat = council.home(who), council.seats.held_by(who)
        stands = None if home is None else home.standing.get(who)
        found.append(
            {
                "council": council.title,
                "group": None if home is None else home.name,
                "stands_as": None if stands is None else stands[0],
                "sent": who in council.ex_officio,
                "seat": None if seat is None else seat.number,
                **_delegate(circle, council.id, None if seat is None else seat.number),
            }
        )
    return found


def _delegate(circle: Circle, body: str, seat: int | None) -> dict[str, Any]:
    """What is recorded of whoever holds a seat: mandates, and the votes that went against one."""
    return {
        "mandates": [
            {
                "text": each.text,
                "scope": each.scope,
                "broken_in": sorted(
                    number
                    for vote, number in numbers(circle).items()
                    if vote in circle.mandates.breaches(each)
                ),
            }
            for each in circle.mandates.all.values()
            if (each.body, each.seat) == (body, seat) and each.ended is None
        ]
    }


def own_entries(stored: Iterable[Stored], member: str) -> list[dict[str, Any]]:
    """The entries that name the member, or one of the pseudonyms that stand for them.

    Whoever has an opening can prove how its ballot was cast: it holds the receipt's salt.
    """
    found, names = [], set()
    for entry, opening in stored:
        text = json.loads(entry.text)
        kept = None if opening is None else json.loads(opening)
        known = (text.get("about"), text.get("who"))
        named = kept is not None and kept.get("member") == member
        if named and isinstance(known[1], str):
            names.add(known)
        if named or (isinstance(known[1], str) and known in names):
            found.append({"number": entry.number, "entry": text, "opening": kept})
    return found
