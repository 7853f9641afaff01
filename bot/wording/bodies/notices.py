"""What a member can do about what they have to know of the bodies."""

from bot.desk.bodies.requests import Asked
from bot.desk.bodies.views import BodyPetition
from bot.desk.voting.replies import Notice, Noticed
from bot.wording.blocks import Control
from bot.wording.bodies import shared
from bot.wording.catalogue import phrase
from bot.wording.voting.challenges import petition_progress
from bot.wording.voting.parts import key, on_button


def notice_keys(notice: Notice, locale: str) -> list[Control]:
    """The button that answers a notice; none where nothing is to be done."""
    if notice.what is Noticed.ASKED:
        label = phrase(locale, "control-noticed-asked", seat=notice.seat or 0)
        return [Control("body", notice.id, label)]
    if notice.what is Noticed.SIGNABLE and notice.petition is not None:
        label = phrase(locale, "control-noticed-signable", seat=notice.seat or 0)
        return [Control("petition", notice.petition, label)]
    if notice.petition is not None:
        return [key("petition", notice.petition, locale)]
    if notice.what is Noticed.BROKEN:
        argument = f"{Asked.RECALL}:{notice.id}:{notice.seat}"
        return [Control("write", argument, phrase(locale, "write-recall"))]
    return []


def petition_line(on: BodyPetition, locale: str) -> tuple[str, str]:
    """A petition on a body in a line: whom it is against, or which group it would form."""
    title = on.title or phrase(locale, "removed")
    if on.seat is not None:
        about = shared.whom(on.seat, locale)
    else:
        about = phrase(locale, "new-group", name=on.petition.text or phrase(locale, "removed"))
    told = [petition_progress(on.petition, locale)]
    if on.petition.signed:
        told.insert(0, phrase(locale, "now-signed"))
    return f"{title}: {about}", " ".join(told)


def body_petition_key(on: BodyPetition, locale: str) -> Control:
    """To the petition, where its reason stands and where it is signed."""
    title = on.title or phrase(locale, "removed")
    if on.seat is None:
        about = phrase(locale, "control-new-group")
    elif on.seat.chair or on.seat.seat is None:
        about = phrase(locale, "chair")
    else:
        about = shared.place(on.seat.seat, locale)
    label = on_button(locale, "control-petition-against", "whom", f"{about}, {title}")
    return Control("petition", on.petition.id, label)
