"""Replies about what is kept, for the tests of their words."""

from bot.desk.privacy import replies
from bot.desk.privacy.holding import Held
from bot.desk.rewording.values import Service

ALL = Held(
    known=True,
    on_roll=True,
    ballots=2,
    past=1,
    supports=1,
    signatures=1,
    seats=1,
    questions=3,
    proposals=1,
    notes=2,
    unclear=1,
    sessions=1,
    acts=2,
)
HASH = "0" * 64


def privacy_replies() -> tuple[replies.PrivacyReply, ...]:
    """Every kind of reply about what is kept."""
    return (
        replies.PrivacyShown(ALL, 90, 14, 0, 30, 30, "the library"),
        replies.PrivacyShown(ALL, 90, 14, 365, 30, 30, "the library"),
        replies.PrivacyShown(Held(), 90, 14, 0, 30, 0, None),
        replies.PrivacyShown(Held(known=True), 90, 14, 0, 30, 0, None),
        replies.PrivacyShown(
            Held(), 90, 14, 0, 30, 0, None, Service("parrot-7b", "models.example")
        ),
        replies.DataExported("{}"),
        replies.ForgetAsked(ALL, 30),
        replies.ForgetAsked(Held(), 0),
        replies.Forgotten(1),
        replies.KeptAsIs(),
        replies.TakedownAsked(HASH, "The Open Door", 2, 30),
        replies.TakedownAsked(HASH, None, 1, 0),
        replies.TakenDown("The Open Door", "door.txt", 2, 1, 3, 30),
        replies.TakenDown(None, None, 1, 0, 0, 0),
    )
