"""``chat``, ``run`` and ``setup``: the two fronts."""

import asyncio
import os
import shutil
import sys
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

from bot.command_line.options import TOKEN, Shared, caller, complain, places, refuse, status
from bot.compose import House, open_house, sample_text
from bot.desk.replies import Refused, TextList
from bot.desk.requests import AddText, Caller, ListTexts, Upload
from bot.errors import Reason, Refusal
from bot.settings import Settings
from bot.store.store import OWN
from bot.terminal.screen import Screen
from bot.terminal.working import reply_to
from bot.watching.logs import start_logs
from bot.wording import phrase, render

if TYPE_CHECKING:
    from bot.guild.board.poster import Pace

_MEBIBYTE = 1024 * 1024


@click.command()
@click.option("--sample", is_flag=True, help="First add the sample text, if there is no text yet.")
@places
@click.pass_obj
def chat(shared: Shared, *, sample: bool) -> None:
    """Ask and read in the terminal: the same commands as in Discord."""
    settings = shared.settings()
    who = caller(settings)
    with open_house(settings, writable=True) as house:
        house.jobs.warm()
        sys.exit(asyncio.run(_chat(house, who, sample=sample)))


async def _chat(house: House, who: Caller, *, sample: bool) -> int:
    if sample:
        texts = await house.desk.handle(ListTexts(who))
        if isinstance(texts, TextList) and not texts.sources:
            failed = await _add_sample(house, who)
            if failed is not None:
                complain(failed.reason, failed.facts, who.locale)
                return status(failed.reason)
    # What reads typed lines takes a tenth of a second to import; no other command needs it.
    from bot.terminal.chat import chat as chat_front  # noqa: PLC0415

    return await chat_front(
        house.desk,
        circle=who.circle,
        locale=who.locale,
        member=who.member,
        history=house.places.history,
        pictures=house.pictures,
    )


async def _add_sample(house: House, who: Caller) -> Refused | None:
    path = sample_text()
    reply = await reply_to(
        AddText(who, Upload(path.name, path)), house.desk, Screen(sys.stderr), who.locale
    )
    if reply is None:
        raise KeyboardInterrupt
    if isinstance(reply, Refused):
        return reply
    Screen(sys.stdout).show(render(reply, who.locale))
    return None


@click.command()
@places
@click.pass_obj
def run(shared: Shared) -> None:
    """Run the Discord bot; the token comes from DISCORD_TOKEN."""
    serve(shared.settings(), os.environ)


def serve(settings: Settings, environment: Mapping[str, str]) -> None:
    """Serve Discord until told to stop."""
    token = environment.get(TOKEN, "").strip()
    if not token:
        refuse(Refusal(Reason.NO_TOKEN), settings.language)
    start_logs(settings, token)
    with open_house(settings, writable=True) as house:
        asyncio.run(serve_house(house, settings, token))


async def serve_house(
    house: House, settings: Settings, token: str, pace: "Pace | None" = None
) -> None:
    """Serve Discord from an open house until told to stop; ``pace``: unless it is the usual one."""
    # discord.py takes a third of a second to import, and what counts for Prometheus a tenth; no
    # other command needs them.
    from bot.guild.address import point_at  # noqa: PLC0415
    from bot.guild.client import GuildSettings  # noqa: PLC0415
    from bot.guild.client import run as serve_guilds  # noqa: PLC0415
    from bot.watching.watched import Watched  # noqa: PLC0415
    from bot.watching.watcher import Counted, Watcher, watching  # noqa: PLC0415

    if settings.discord_api:
        point_at(settings.discord_api)  # refused before anything begins
    # What a killed bot was reading lies there still.
    shutil.rmtree(house.places.uploads, ignore_errors=True)
    house.places.uploads.mkdir(parents=True, exist_ok=True)
    house.jobs.warm()
    guild_settings = GuildSettings(
        token=token,
        uploads=house.places.uploads,
        upload_limit=settings.largest_attachment_mb * _MEBIBYTE,
        api=settings.discord_api or None,
    )
    if pace is not None:
        guild_settings = replace(guild_settings, pace=pace)
    memory = FrontMemory(house)

    async def count() -> Counted:
        entries = await house.store.entries()
        circles = {*entries, *house.places.circles()}
        sizes = await asyncio.to_thread(house.places.sizes)
        return Counted(len(circles), sum(entries.values()), sizes)

    def rephrasings() -> Mapping[str, float]:
        return {} if house.rephraser is None else house.rephraser.outcomes

    watcher = Watcher(house.jobs, memory.write, count, rephrasings)
    async with watching(settings, watcher):
        await serve_guilds(
            Watched(house.desk, watcher.metrics, questions=settings.log.questions),
            guild_settings,
            commands=memory,
            greeted=memory,
            pictures=house.pictures,
            watch=watcher,
        )


class FrontMemory:
    """What the Discord front has to remember, as facts in the store."""

    def __init__(self, house: House) -> None:
        self._store = house.store

    async def get(self) -> str | None:
        """The digest of the commands that Discord has."""
        return await self._store.fact(OWN, "commands")

    async def set(self, digest: str) -> None:
        """Keep the digest of the commands that Discord has now."""
        await self._store.remember(OWN, "commands", digest)

    async def has(self, circle: str) -> bool:
        """Whether a circle was greeted."""
        return await self._store.fact(circle, "greeted") is not None

    async def add(self, circle: str) -> None:
        """Keep that a circle was greeted."""
        await self._store.remember(circle, "greeted", "yes")

    async def write(self) -> None:
        """Write something, to see whether that can be done at this moment."""
        await self._store.remember(OWN, "health", datetime.now(UTC).isoformat())


@click.command()
@places
@click.pass_obj
def setup(shared: Shared) -> None:
    """Connect the bot to Discord: check the token, print the invite link, offer to start."""
    settings = shared.settings()
    locale = caller(settings).locale
    token = os.environ.get(TOKEN, "").strip()
    if not token and not sys.stdin.isatty():
        # Nobody is there to be asked, and a token from a pipe would be shown on the screen.
        refuse(Refusal(Reason.NO_TOKEN), locale)
    if not token:
        click.echo(phrase(locale, "setup-where"))
        token = click.prompt(
            phrase(locale, "setup-token"), hide_input=True, prompt_suffix=" "
        ).strip()
    # discord.py takes a third of a second to import; no other command needs it.
    from bot.guild.address import point_at  # noqa: PLC0415
    from bot.guild.invite import check_token, invite_link  # noqa: PLC0415

    if settings.discord_api:
        point_at(settings.discord_api)
    application = asyncio.run(check_token(token))
    click.echo(phrase(locale, "setup-checked", name=application.name))
    if application.privileged:
        click.echo(phrase(locale, "setup-privileged", intents=", ".join(application.privileged)))
    click.echo(phrase(locale, "setup-invite"))
    click.echo(invite_link(application.id))
    if click.confirm(phrase(locale, "setup-start"), default=True):
        serve(settings, {**os.environ, TOKEN: token})
    else:
        click.echo(phrase(locale, "setup-later"))
