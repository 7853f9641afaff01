"""A member's data: what is kept, what deleting it means, and deleting it (S15)."""

from bot.desk.office import Office
from bot.desk.privacy.holding import held
from bot.desk.privacy.replies import ForgetAsked, Forgotten, KeptAsIs, PrivacyShown
from bot.desk.privacy.requests import AskToForget, ForgetMember, Keep, ShowPrivacy
from bot.desk.rewording.consent import service_of
from bot.desk.settings.holding import in_force_at
from bot.desk.voting.drafted import PROPOSED
from bot.desk.voting.remembering import forget_stale
from bot.voting.circle import Circle
from bot.voting.steps import Step
from index.progress import Report


async def show_privacy(office: Office, request: ShowPrivacy, _: Report) -> PrivacyShown:
    """What is kept of the caller, for how long, and who can read it."""
    here = in_force_at(office, request.caller.circle)
    return PrivacyShown(
        await held(office, request.caller),
        here.keep.days,
        max(PROPOSED, here.drafts).days,
        0 if here.minutes is None else here.minutes.days,
        office.grace_days,
        office.backup_days,
        office.operator,
        service_of(office, request.caller.circle),
    )


async def ask_to_forget(office: Office, request: AskToForget, _: Report) -> ForgetAsked:
    """What would be withdrawn and deleted."""
    return ForgetAsked(await held(office, request.caller), office.backup_days)


async def forget_member(office: Office, request: ForgetMember, _: Report) -> Forgotten:
    """Withdraw what a member has in force, and erase who they were.

    Each part can be done again: whoever is interrupted presses once more.
    """
    caller = request.caller
    found = await held(office, caller)
    if not found.anything:
        return Forgotten(0)
    now = office.clock()

    def decide(circle: Circle) -> Step:
        return circle.forget(caller.member, now, office.chance)

    await office.ledgers.act(caller.circle, now, decide, lambda _: None)
    await office.store.forget(caller.circle, caller.member)
    await forget_stale(office, caller)
    await office.store.wipe()
    return Forgotten(found.ballots)


async def keep(_: Office, __: Keep, ___: Report) -> KeptAsIs:
    """Nothing."""
    return KeptAsIs()
