"""The loopback, and a plain client of it."""

from collections.abc import AsyncIterator

import aiohttp
import pytest_asyncio

from . import LoopbackDiscord


@pytest_asyncio.fixture
async def loopback() -> AsyncIterator[LoopbackDiscord]:
    async with LoopbackDiscord(reply_timeout_s=0.2) as server:
        yield server


@pytest_asyncio.fixture
async def client() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as session:
        yield session
