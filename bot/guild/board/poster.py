"""Makes one post stand: sends it, edits it, finds it again, or keeps why it cannot.

Each post goes out exactly once, whatever happens in between. That it is about to be sent is kept
before it is sent, and its message after. Where a bot that was killed finds the one without the
other, it looks in the channel for its own message of that time with the same contents; where it is
not there, it is sent again, with the same nonce: of two such messages within some minutes Discord
drops the second. Only who may not read the channel's history, and was away for longer than that,
might post something twice.
"""

import logging
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from http import HTTPStatus
from typing import Any

import discord

from bot.desk.behind import switched_off
from bot.desk.board.posts import Failure, Post, Posted, State
from bot.desk.board.replies import Hanging, Shown
from bot.desk.board.requests import NotePost
from bot.desk.requests import Caller
from bot.guild.board import prints
from bot.guild.board.known import Known
from bot.guild.board.rooms import find_room, missing, permissions
from bot.guild.board.spots import Spot, spots, take_down
from bot.guild.controls import view_of
from bot.guild.persistence import FAILURES, describe, persist
from bot.guild.pictures import illustrated
from bot.guild.ports import Desk, Pictures
from bot.guild.posting import Room
from bot.guild.rendering import Sheet, lay_out
from bot.guild.sending import attached
from bot.wording import render
from bot.wording.blocks import Message, Title
from bot.wording.board.offered import offered

log = logging.getLogger(__name__)

_MISSING: Any = discord.utils.MISSING

_UNKNOWN_CHANNEL = 10003
_MANY_OLD_EDITS = 30046  # of a message that is older than an hour
_ARCHIVED = 50083

_OLD = timedelta(hours=1)
_SKEW = timedelta(minutes=5)  # by which Discord's clock and this one may differ
_LOOKED_AT = 100  # messages in which one's own is looked for
_NEVER = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Pace:
    """Seconds to wait: between two looks at a circle, two edits of a message, after a failure.

    Discord allows few edits of messages that are older than an hour.
    """

    looks: float = 1.0
    edits: float = 5.0
    old_edits: float = 60.0
    retry: float = 60.0
    too_many: float = 600.0


@dataclass(frozen=True, slots=True)
class _Job:
    """A post to be made: where, what is known of it, and its words.

    ``caller`` is the bot, and speaks the language of the server.
    """

    guild: discord.Guild
    caller: Caller
    each: Hanging
    message: Message

    @property
    def title(self) -> str:
        """After what its thread is called: what it says itself, else its headline."""
        titles = (each.text for each in self.message.blocks if isinstance(each, Title))
        return self.message.subject or next(titles, "")

    @property
    def sheet(self) -> Sheet:
        """Its words, the same whether its pictures can be drawn or not."""
        return _one(lay_out(self.message))

    @property
    def digest(self) -> str:
        """That of the message as it should be."""
        return prints.of_sheet(self.sheet)


class Poster:
    """Makes posts stand as they should, one at a time."""

    def __init__(
        self,
        desk: Desk,
        client: discord.Client,
        pictures: Pictures,
        pace: Pace,
        known: Known,
    ) -> None:
        self._desk = desk
        self._client = client
        self._pictures = pictures
        self._pace = pace
        self._known = known
        self._edited: dict[str, datetime] = {}

    async def hang(self, guild: discord.Guild, caller: Caller, each: Hanging) -> float | None:
        """Make a post stand; in how many seconds to look again, if there is more to do.

        ``caller`` is the bot, in the place where the post belongs.
        """
        job = _Job(guild, caller, each, self._worded(each.post.shows, caller))
        stands = each.stands
        if stands is not None:
            self._known.see(caller.circle, stands)
        try:
            if stands is None or stands.state is State.DUE:
                return await self._send(job)
            if stands.state is State.SENDING:
                return await self._find(job, stands)
            if stands.state is State.REFUSED:
                return await self._retry(job, stands)
            if stands.state is State.THERE and each.post.lives:
                return await self._edit(job, stands)
        except FAILURES as error:
            log.warning("A post could not be made: %s", describe(error))
            return self._pace.retry
        return None

    def _worded(self, shows: Shown, caller: Caller) -> Message:
        """A post in words; it offers nothing that is switched off there."""
        message, here = render(shows, caller.locale), self._desk.in_force(caller)
        behind = {
            each: switched_off(here, each.action, each.argument, caller)
            for each in message.controls
        }
        off = {each: command for each, command in behind.items() if command is not None}
        return offered(message, off, caller.locale)

    async def _retry(self, job: _Job, stands: Posted) -> float | None:
        """Try once more when the permission that was missing is there; Discord is not asked."""
        if stands.failure is Failure.FORBIDDEN:
            return None
        room = await find_room(self._client, job.guild, stands.channel)
        if room is not None and missing(room, job.guild) is not None:
            return None
        archived = isinstance(room, discord.Thread) and room.archived
        if stands.failure is Failure.ARCHIVED and archived:
            return None
        if stands.message is not None:
            return await self._edit(job, stands)
        return await self._send(job)

    async def _edit(self, job: _Job, stands: Posted) -> float | None:
        """Bring a message up to date, not too often: the last state wins."""
        if stands.message is None or job.digest == stands.digest:
            return None
        wait = self._wait(stands.message)
        if wait is not None:
            return wait
        room = await find_room(self._client, job.guild, stands.channel)
        if room is None:
            await self._fail(job, stands, Failure.CHANNEL_GONE)
            return None
        self._edited[stands.message] = _now()
        message, sheet = room.get_partial_message(int(stands.message)), job.sheet
        try:
            await persist(
                "A card",
                lambda: message.edit(content=sheet.content, view=view_of(sheet.controls)),
            )
        except (discord.NotFound, discord.Forbidden) as error:
            await self._fail(job, stands, _why(error, room, job.guild, Failure.MESSAGE_GONE))
        except discord.HTTPException as error:
            if error.code == _MANY_OLD_EDITS:
                return self._pace.too_many
            if error.code != _ARCHIVED:
                raise
            await self._fail(job, stands, Failure.ARCHIVED)
        else:
            shown = replace(stands, state=State.THERE, digest=job.digest, failure=None)
            await self._note(job, shown)
        return None

    def _wait(self, message: str) -> float | None:
        """For how many seconds a message should not be edited again."""
        old = _now() - discord.utils.snowflake_time(int(message)) > _OLD
        gap = timedelta(seconds=self._pace.old_edits if old else self._pace.edits)
        left = gap - (_now() - self._edited.get(message, _NEVER))
        return left.total_seconds() if left > timedelta() else None

    async def _find(self, job: _Job, stands: Posted) -> float | None:
        """Find out whether what was about to be sent was sent; else send it."""
        room = await find_room(self._client, job.guild, stands.channel)
        if room is not None and permissions(room, job.guild).read_message_history:
            after = stands.at - _SKEW
            async for known in room.history(limit=_LOOKED_AT, after=after, oldest_first=True):
                if known.author == job.guild.me and prints.of_message(known) == stands.digest:
                    await self._note(job, replace(stands, state=State.THERE, message=str(known.id)))
                    return self._pace.looks  # what has changed since then is edited
        return await self._send(job)

    async def _send(self, job: _Job) -> float | None:
        """Send a message to the first place that takes it."""
        stands, post = job.each.stands, job.each.post
        await take_down(self._client, job.guild, stands)
        # Sent again, a post keeps the time of the first attempt, and so its nonce.
        resumed = stands is not None and stands.state is State.SENDING
        at = stands.at if stands is not None and resumed else _now()
        posted = Posted(post.key, post.place, State.SENDING, at, digest=job.digest)
        failure: Failure | None = Failure.CHANNEL_GONE
        for spot in await spots(self._client, job.guild, job.each, job.title):
            failure = missing(spot.room, job.guild) or await self._post(job, spot, posted)
            if failure is None:
                return self._pace.looks if resumed else None
        await self._fail(job, posted, failure)
        return None

    async def _post(self, job: _Job, spot: Spot, posted: Posted) -> Failure | None:
        """Send a message to one place; why that place does not take it."""
        room = spot.room
        sheet = _one(await illustrated(job.message, self._pictures, job.caller.locale))
        posted = replace(posted, channel=str(room.id))
        await self._note(job, posted)
        nonce = prints.nonce_of(posted.key, room.id, posted.at.isoformat())
        files = permissions(room, job.guild).attach_files
        answers: Any = spot.answers  # discord.py takes None, and does not say so
        try:
            sent = await persist(
                "A post",
                lambda: room.send(
                    sheet.content,
                    view=view_of(sheet.controls) or _MISSING,
                    files=(attached(sheet) if files else None) or _MISSING,
                    reference=answers,
                    nonce=nonce,
                    allowed_mentions=_mentioned(job.each.post),
                ),
            )
        except (discord.NotFound, discord.Forbidden) as error:
            return _why(error, room, job.guild, Failure.CHANNEL_GONE)
        except discord.HTTPException as error:
            if error.status == HTTPStatus.BAD_REQUEST:  # such as a thread that is locked
                log.warning("A post was refused: %s", describe(error))
                return Failure.FORBIDDEN
            raise
        self._edited[str(sent.id)] = _now()
        # Discord may give the message of an earlier attempt, with other words: it is edited next.
        digest = prints.of_message(sent)
        there = replace(posted, state=State.THERE, message=str(sent.id), digest=digest)
        await self._note(job, there)
        return None

    async def _note(self, job: _Job, posted: Posted) -> None:
        self._known.see(job.caller.circle, posted)
        await self._desk.handle(NotePost(job.caller, posted))

    async def _fail(self, job: _Job, posted: Posted, failure: Failure | None) -> None:
        gone = failure in (Failure.CHANNEL_GONE, Failure.MESSAGE_GONE)
        log.warning("The post %s does not stand: %s", posted.key, failure)
        state = State.GONE if gone else State.REFUSED
        await self._note(job, replace(posted, state=state, at=_now(), failure=failure))


def _why(
    error: discord.HTTPException, room: Room, guild: discord.Guild, unknown: Failure
) -> Failure:
    """What a refusal means: something is gone, or a permission is missing."""
    if isinstance(error, discord.NotFound):
        return Failure.CHANNEL_GONE if error.code == _UNKNOWN_CHANNEL else unknown
    return missing(room, guild) or Failure.FORBIDDEN


def _one(sheets: tuple[Sheet, ...]) -> Sheet:
    """A post is one message: should its words ever be too many, the first part stands for all."""
    end = sheets[-1]
    return replace(sheets[0], controls=end.controls, files=end.files, pictures=end.pictures)


def _mentioned(post: Post[Shown]) -> Any:
    """Who hears of a message; nobody but them, whatever its words are."""
    members, roles = _ids(post.mentions), _ids(post.role)
    if not (members or roles):
        return _MISSING  # as the client has it: nobody
    return discord.AllowedMentions(everyone=False, replied_user=False, users=members, roles=roles)


def _ids(known: str | None) -> list[discord.Object]:
    return [discord.Object(int(known))] if known is not None and known.isdecimal() else []


def _now() -> datetime:
    return discord.utils.utcnow()
