"""The keys of sentences on votes and bodies that code builds from values."""

from collections.abc import Iterator

from bot.desk.board.posts import Failure
from bot.desk.bodies.asking import MODERATING
from bot.desk.bodies.replies import Done
from bot.desk.bodies.requests import Asked, Page
from bot.desk.voting.commands import COUNTS, KINDS, NAMES, RUNOFF
from bot.desk.voting.drafted import FIGURES
from bot.desk.voting.drafting import SCALE, SECONDED
from bot.desk.voting.drafting_commands import ADVANCED, FRONT
from bot.desk.voting.replies import Cast, Noticed, Signed, Steered
from bot.desk.voting.views import Office
from bot.voting.decisions.decision import Standing
from bot.voting.votes.events import Outcome
from bot.voting.votes.showing import Moved, Withheld
from bot.voting.votes.terms import CUSTOMS, MOTION, Counts, Kind

FORMS = ("one", "several", "ranked")
FIELDS = (
    "name", "programme", "reason", "recall", "answer", "mandate", "scope", "vote", "size",
    "since", "executive", "member", "sender",
)  # fmt: skip
MOMENTS = (
    "founded",
    "list-founded",
    "settled",
    "recalled",
    "resized",
    "struck",
    "suspended",
    "resumed",
    "ended",
)


def built() -> Iterator[str]:
    """Every key that a value chooses."""
    yield from votes()
    yield from steering()
    yield from ballots()
    yield from drafts()
    yield from rules()
    yield from bodies()
    yield from board()


def votes() -> Iterator[str]:
    """What a vote is, and what came of it."""
    for kind in Kind:
        yield f"kind-{kind}"
    for counts in Counts:
        yield f"counts-{counts}"
    for outcome in Outcome:
        yield f"verdict-{outcome}"
    yield from ("verdict-recall-adopted", "verdict-recall-rejected", "verdict-recall-moot")
    yield "verdict-recall-off"
    yield from ("verdict-poll", "verdict-stance", "verdict-cancelled", "verdict-running")
    for standing in set(Standing) - {Standing.IN_FORCE}:
        yield f"standing-{standing}"
    for withheld in Withheld:
        yield f"withheld-{withheld}"
    for moved in Moved:
        yield f"moved-{moved}"
    for office in Office:
        yield f"vote-of-{office}"


def steering() -> Iterator[str]:
    """What was done with a vote, and where it comes from."""
    for event in ("suspended", "struck", "cancelled", "annulled"):
        yield f"done-{event}"
    for noticed in Noticed:
        yield f"noticed-{noticed}"
    for steered in Steered:
        yield f"steered-{steered}"
    for origin in ("recalls", "run-off-of", "instead-of"):
        yield f"vote-{origin}"
    yield from ("stage-elected", "stage-excluded")


def ballots() -> Iterator[str]:
    """What a ballot shows, and what became of it."""
    for form in FORMS:
        yield f"form-{form}"
    for form in (*FORMS, "motion", "listed"):
        yield f"how-{form}"
    for cast in Cast:
        yield from (f"cast-{cast}", f"ranking-{cast}")
    for word in MOTION:
        yield f"option-{word}"
    for word in SCALE:
        yield f"scale-{word.replace(' ', '-')}"
    for share in ("half", "third", "two-thirds"):
        yield f"share-{share}"
    for kind in SECONDED:
        yield f"proposed-{kind}"
    for name in ("ballot-again", "resign", "leave-group", "back"):
        yield f"control-{name}"


def drafts() -> Iterator[str]:
    """What may be chosen of a vote before it is open, and typed into its forms."""
    rules = {rule for custom in CUSTOMS.values() for rule in custom.rules if len(custom.rules) > 1}
    for name, words in (
        ("kind", KINDS),
        ("rule", rules),
        ("names", NAMES),
        ("counts", COUNTS),
        ("runoff", RUNOFF),
    ):
        yield f"draft-menu-{name}"
        for word in words:
            yield from (f"draft-{name}-{word}", f"draft-{name}-{word}-said")
    for page in (FRONT, ADVANCED):
        yield f"draft-form-{page}"
    for about in ("vote", "stance"):
        yield from (f"field-{about}-question", f"field-{about}-options")
        yield f"field-{about}-options-hint"
    for name in ("until", *FIGURES):
        yield from (f"field-{name}", f"field-{name}-hint")


def rules() -> Iterator[str]:
    """The rules of a vote."""
    for kind in Kind:
        yield f"afterwards-{kind}"
        for rule in CUSTOMS[kind].rules:
            yield f"counting-{rule}"
    for form in (*FORMS, "motion"):
        yield f"rules-form-{form}"
    for name in ("ballot", "counting", "quorum", "who", "until", "seen", "ties", "afterwards"):
        yield f"rules-{name}"
    for tie in (Kind.POLL, Kind.STANCE, Kind.MOTION):
        yield f"ties-{tie}"


def bodies() -> Iterator[str]:
    """What was done with a body, and who wants to recall whom."""
    for done in set(Done) - {Done.SHOWN}:
        yield f"body-{done}"
    yield "body-stood-groups"
    for signed in Signed:
        yield from (f"petition-{signed}", f"recall-{signed}")
    for moment in MOMENTS:
        yield f"moment-assembly-{moment}"
    for design in ("groups", "programmes"):
        yield from (f"design-{design}", f"design-{design}-how", f"plan-{design}")
    yield from pages()


def pages() -> Iterator[str]:
    """What is behind a body's card, and what is typed there."""
    for page in Page:
        yield from (f"page-{page}", f"page-title-{page}")
    for asked in Asked:
        yield f"form-{asked}"
    for asked in (Asked.LIST, Asked.GROUP, Asked.ANSWER, Asked.RECALL):
        yield f"write-{asked}"
    for asked in MODERATING:
        yield f"manage-{asked}"
    for asked in (Asked.LIST, Asked.GROUP):
        yield f"found-{asked}-in"
    for field in (*FIELDS, "channel"):
        yield f"field-{field}-hint"
    for design in ("groups", "programmes"):
        yield from (f"plan-fixed-{design}", f"founded-{design}")
    for field in ("name", "seats", "group-seats", "per"):
        yield from (f"plan-{field}", f"plan-{field}-hint")
    yield from ("setting-secret", "setting-visible", "steer-resume", "steer-chair")
    for standing in (Standing.UPHELD, Standing.REVOKED):
        yield f"challenge-{standing}"
    yield from ("control-history-newer", "control-history-older")


def board() -> Iterator[str]:
    """What stands in channels, and why it does not."""
    for action in ("ballot", "result", "rules", "draw", "sign", "second"):
        yield f"board-key-{action}"
    for kind in ("vote", "reminder", "result", "petition", "proposal", "body", "answer", "log"):
        yield f"board-post-{kind}"
    for kind in ("vote", "body"):
        yield f"board-again-{kind}"
    gone = (Failure.ARCHIVED, Failure.CHANNEL_GONE, Failure.MESSAGE_GONE)
    for failure in (Failure.FORBIDDEN, *gone):
        yield f"board-failure-{failure}"
    for failure_ in ("role-above", "role-gone", "role-managed"):
        yield f"board-failure-{failure_}"
    for permission in (Failure.VIEW, Failure.SEND, Failure.SEND_IN_THREADS, "manage_roles"):
        yield f"permission-{permission.replace('_', '-')}"
