"""Asking, and saying what must have come of it."""

from bot.desk.replies import (
    Answered,
    NotAnswered,
    Refused,
    Reply,
)
from bot.desk.requests import (
    Ask,
)
from bot.errors import Reason
from tests.fakes import FakeHouse

ABOUT_TIDES = "How many tides did the pilot Quagmire count?"


async def answered(house: FakeHouse, question: str = ABOUT_TIDES) -> Answered:
    reply = await house.desk.handle(Ask(house.member, question))
    assert isinstance(reply, Answered)
    return reply


async def not_answered(house: FakeHouse, question: str) -> NotAnswered:
    reply = await house.desk.handle(Ask(house.member, question))
    assert isinstance(reply, NotAnswered)
    return reply


def reason(reply: Reply) -> Reason:
    assert isinstance(reply, Refused)
    return reply.reason
