"""What a member can do about what they have to know of the bodies."""

from bot.desk.bodies.requests import Asked
from bot.desk.voting.replies import Notice, Noticed
from bot.wording.blocks import Control
from bot.wording.catalogue import phrase
from bot.wording.voting.parts import key


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
