"""A petition against a delegate or the chair: running, answered, and what came of it."""

from bot.desk.bodies.replies import RecallShown
from bot.desk.bodies.requests import Asked
from bot.desk.voting.replies import Signed
from bot.voting.petitions.petition import State
from bot.wording.blocks import Block, Control, Message, Quote, Text
from bot.wording.bodies import shared
from bot.wording.catalogue import phrase
from bot.wording.voting.decisions import petition_keys, petition_told


def recall_shown(reply: RecallShown, locale: str) -> Message:
    """Whom it is against, what the reader did, the delegate's answer, and how far it is."""
    recall = reply.recall
    who = shared.somebody(recall.member, locale)
    whom = phrase(locale, "recall-chair" if recall.chair else "recall-delegate", member=who)
    blocks: list[Block] = [shared.heading(reply.title, locale), Text(whom)]
    collecting = recall.petition.state is State.COLLECTING
    if collecting or reply.how is not Signed.SHOWN:
        blocks.append(Text(phrase(locale, f"recall-{reply.how}")))
    if collecting:
        half = "petition-half-delegates" if recall.chair else "petition-half"
        blocks += petition_told(recall.petition, locale, half)
    else:
        blocks += _over(reply, who, locale)
    return Message(tuple(blocks), tuple(_keys(reply, locale)))


def _over(reply: RecallShown, who: str, locale: str) -> list[Block]:
    """What came of it, and what comes next."""
    recall = reply.recall
    blocks: list[Block] = []
    if recall.petition.text:
        blocks.append(Quote(recall.petition.text))
    if recall.petition.state is State.QUALIFIED and recall.vote is not None:
        return [*blocks, Text(phrase(locale, "recall-voting", number=recall.vote))]
    blocks.append(Text(f"{who}: {shared.came(recall, locale)}"))
    if recall.petition.state is State.EFFECTED and not recall.chair:
        next_ = "recall-next-programmes" if reply.programmes else "recall-next-groups"
        blocks.append(Text(phrase(locale, next_)))
    return blocks


def _keys(reply: RecallShown, locale: str) -> list[Control]:
    recall = reply.recall
    keys: list[Control] = []
    if reply.mine and recall.petition.state is State.COLLECTING:
        keys.append(shared.write(Asked.ANSWER, reply.body, locale))
    keys += petition_keys(recall.petition, locale)
    if recall.vote is not None:
        label = phrase(locale, "control-ballot", number=recall.vote)
        keys.append(Control("ballot", str(recall.vote), label))
    return [*keys, shared.back(reply.body, locale)]
