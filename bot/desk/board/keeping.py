"""What should stand in the channels of a circle, what does, and posting it again."""

from dataclasses import replace
from datetime import datetime

from bot.desk.board.posts import Post, body_key, vote_key
from bot.desk.board.proposing import over_next, proposed
from bot.desk.board.putting import put_up
from bot.desk.board.quoting import answers_taken_down
from bot.desk.board.replies import Hanging, Noted, Reposted, ResultPosted, Shown, WallShown
from bot.desk.board.requests import NoteLost, NotePost, PostBody, PostVote, ShowWall
from bot.desk.board.wall import again, wall
from bot.desk.bodies.cards import card_of as body_card
from bot.desk.bodies.finding import found_body
from bot.desk.bodies.views import BodyCard
from bot.desk.chronicle.wall import act_posts
from bot.desk.office import Office
from bot.desk.plans.keeping import presents
from bot.desk.plans.meetings import meetings_again
from bot.desk.plans.opening import opened
from bot.desk.plans.wall import plan_posts, plans_again
from bot.desk.sessions.wall import session_posts, sessions_again
from bot.desk.settings.holding import in_force, in_force_at
from bot.desk.voting.hall import acted, found_vote, looked, only_moderators
from bot.desk.voting.steering import led_by
from bot.desk.voting.views import VoteCard, card_of
from bot.errors import Reason, Refusal
from bot.voting.circle import Circle
from bot.voting.steps import Step
from bot.voting.votes.steering import move
from index.progress import Report


async def show_wall(office: Office, request: ShowWall, _: Report) -> WallShown:
    """What should stand in the channels of a circle, and what does."""
    caller, now = request.caller, office.clock()
    stands = await office.board.posts(caller.circle)
    plans = await opened(office, await presents(office, caller.circle), stands, now)
    kept = await office.store.proposals(caller.circle)
    going = await office.sessions.going(caller.circle, now)
    here = in_force(office, caller)
    acts = await office.acts.of(caller.circle)
    limited = in_force_at(office, caller.circle).hidden(())

    def look(circle: Circle) -> WallShown:
        of_sessions, waits = session_posts(going, circle, now, stands, here)
        posts: tuple[Post[Shown], ...] = (
            *proposed(circle, kept, stands, now, here.zone),
            *wall(circle, now, stands),
            *plan_posts(plans, now, stands),
            *answers_taken_down(stands),
            *of_sessions,
            *act_posts(acts, stands, limited),
        )
        times = (
            again(circle, now),
            over_next(kept, now),
            plans_again(plans, now),
            sessions_again(going, now),
            meetings_again(plans, now),
        )
        return WallShown(
            tuple(
                Hanging(post, stands.get(post.key), stands.get(post.card or "")) for post in posts
            ),
            min((at for at in times if at is not None), default=None),
            waits,
        )

    shown = await looked(office, caller, look)
    if any(isinstance(each.post.shows, ResultPosted) for each in shown.posts):
        head = await office.ledgers.head(caller.circle, now)
        return replace(shown, posts=tuple(_with_head(each, head) for each in shown.posts))
    return shown


async def note_post(office: Office, request: NotePost, _: Report) -> Noted:
    """Keep what stands, or why it does not."""
    await office.board.keep_post(request.caller.circle, request.posted)
    return Noted()


async def note_lost(office: Office, request: NoteLost, _: Report) -> Noted:
    """Keep that messages were deleted; who did that wants no new ones in their place."""
    circle, now = request.caller.circle, office.clock()
    await office.board.lose_posts(circle, now, messages=request.messages, channel=request.channel)
    return Noted()


async def post_vote(office: Office, request: PostVote, _: Report) -> Reposted:
    """Put the card of a vote into the caller's channel; its author may, and moderators.

    Where the vote is held somewhere else, it is held here from now on: whoever sees a vote follows
    from where it is held. So only moderators may do that.
    """
    caller, channel = request.caller, request.caller.channel
    if channel is None:
        raise Refusal(Reason.NO_CHANNEL)

    def decide(circle: Circle, now: datetime) -> Step:
        vote = found_vote(circle, caller, request.vote)
        led_by(circle, vote, caller.member, moderator=caller.moderator)
        step = move(circle.votes, vote.id, channel, caller.within, now)
        if step.events:
            only_moderators(caller)
        return step

    def look(circle: Circle) -> VoteCard:
        return card_of(circle, found_vote(circle, caller, request.vote), caller.member)

    card = await acted(office, caller, decide, look)
    known = await office.board.posts(caller.circle)
    await put_up(office, caller, vote_key(card.number, card.id, known), lost=request.lost)
    return Reposted(card)


async def post_body(office: Office, request: PostBody, _: Report) -> Reposted:
    """Put the card of a body into a moderator's channel."""
    caller = request.caller
    only_moderators(caller)
    if caller.channel is None:
        raise Refusal(Reason.NO_CHANNEL)

    def look(circle: Circle) -> BodyCard:
        return body_card(circle, found_body(circle, request.body), caller.member, caller.sight)

    card = await looked(office, caller, look)
    await put_up(office, caller, body_key(card.id), lost=request.lost)
    return Reposted(card)


def _with_head(each: Hanging, head: str) -> Hanging:
    """A result with the head of the ledger, which shows later that nothing was cut off."""
    shows = each.post.shows
    if not isinstance(shows, ResultPosted):
        return each
    result = ResultPosted(replace(shows.result, head=head))
    return replace(each, post=replace(each.post, shows=result))
