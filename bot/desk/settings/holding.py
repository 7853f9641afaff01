"""What holds for whoever asks something of the Desk, before it is done."""

from dataclasses import replace

from bot.desk.caller import Caller
from bot.desk.office import Office
from bot.desk.settings.chosen import InForce, Use, places_of
from bot.errors import Reason, Refusal


def in_force(office: Office, caller: Caller) -> InForce:
    """What holds for somebody, where they are. Waits for nothing."""
    return in_force_at(office, caller.circle, *places_of(caller))


def in_force_at(office: Office, circle: str, *places: str) -> InForce:
    """What holds in a place, the nearest first."""
    return InForce(office.settings.of(circle), places, office.operator_settings)


def known(caller: Caller, here: InForce) -> Caller:
    """The caller, with what the roles that the settings name let them do."""
    appointed = not caller.moderator and bool(caller.roles & here.roles("moderators"))
    facilitator = bool(caller.roles & here.roles("facilitators"))
    if not (appointed or facilitator):
        return caller
    return replace(
        caller,
        moderator=caller.moderator or appointed,
        appointed=appointed,
        facilitator=facilitator,
    )


def admit(
    office: Office,
    caller: Caller,
    here: InForce,
    command: str | None,
    *,
    step: str | None,
    asks: bool,
) -> None:
    """Refuse a command that is switched off for the caller, or comes too soon after another.

    A later ``step`` of a command need not wait, and moderators need not; a question counts
    whoever ``asks`` it.
    """
    use = Use() if command is None else here.use(command, caller.roles)
    if command is not None and use.off:
        raise Refusal(Reason.COMMAND_OFF, command=command)
    if step is not None and here.use(step, caller.roles).off:
        raise Refusal(Reason.COMMAND_OFF, command=step)
    who = (caller.circle, caller.member)
    if asks:
        office.pace.ask(who, here.questions, office.clock())
    if command is not None and use.wait and not caller.moderator:
        office.pace.use(who, command, use.wait, office.clock())
