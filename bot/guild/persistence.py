"""Trying again, a few times, what Discord or the network has dropped."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from http import HTTPStatus
from typing import TypeVar

import aiohttp
import discord

log = logging.getLogger(__name__)

T = TypeVar("T")

DROPPED = (aiohttp.ClientError, OSError, TimeoutError)
"""What a connection that failed raises: not part of ``discord.HTTPException``."""

FAILURES = (discord.HTTPException, *DROPPED)
"""Everything that a request to Discord raises when it fails."""

PAUSES = (0.5, 1.5, 4.0)  # seconds before each further attempt
PATIENCE = 30.0  # seconds for an attempt: a silent connection would otherwise hold for minutes


async def persist(
    what: str,
    attempt: Callable[[], Awaitable[T]],
    *,
    pauses: tuple[float, ...] | None = None,
    patience: float = PATIENCE,
) -> T:
    """What ``attempt`` gives, tried again after dropped connections and 503 only.

    discord.py itself tries again after 500, 502, 504, 524 and 429. ``attempt`` must be harmless
    when it is done twice: after a dropped connection nobody knows whether it was.
    """
    for pause in PAUSES if pauses is None else pauses:
        try:
            async with asyncio.timeout(patience):
                return await attempt()
        except FAILURES as error:
            if not _passing(error):
                raise
            log.info("%s failed (%s); trying again in %s s", what, describe(error), pause)
        await asyncio.sleep(pause)
    async with asyncio.timeout(patience):
        return await attempt()


def _passing(error: Exception) -> bool:
    if isinstance(error, discord.HTTPException):
        return error.status == HTTPStatus.SERVICE_UNAVAILABLE
    return True


def describe(error: Exception) -> str:
    """A failure in a few words without ids, tokens or addresses, which the error's own text has."""
    if isinstance(error, discord.HTTPException):
        return f"HTTP {error.status}, code {error.code}"
    return type(error).__name__
