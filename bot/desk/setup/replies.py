"""What the guide shows, and what was found to be missing."""

from dataclasses import dataclass

from bot.desk.server import Right
from bot.desk.settings.chosen import Given
from bot.desk.setup.requests import Step
from bot.desk.voting.replies import Hindered
from index.documents import Source


@dataclass(frozen=True, slots=True)
class StepShown:
    """A step of the guide, and all that there is already.

    ``steps`` are those that make sense here, fewer in a terminal. ``moderators`` and
    ``facilitators`` are roles by their ids, ``texts`` titles. ``question`` can be asked at once:
    the sample answers it. ``own``: the caller may say who moderates. ``none``: a text was expected,
    and there is none. ``added`` is the text that was added just now.
    """

    step: Step
    steps: tuple[Step, ...]
    language: Given
    moderators: tuple[str, ...]
    facilitators: tuple[str, ...]
    texts: tuple[str, ...]
    question: str | None
    own: bool = True
    none: bool = False
    added: Source | None = None


@dataclass(frozen=True, slots=True)
class RolesAsked:
    """What goes into the form of roles; ``None``: the caller may not say who moderates."""

    moderators: tuple[str, ...] | None
    facilitators: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class QuestionAsked:
    """A question is to be typed."""


@dataclass(frozen=True, slots=True)
class Missing:
    """A permission that the bot lacks in these channels; in none of them: in the whole server.

    ``unseen`` more are channels that the caller does not see.
    """

    right: Right
    places: tuple[str, ...] = ()
    unseen: int = 0


@dataclass(frozen=True, slots=True)
class Gone:
    """A channel or a role that something refers to and that is no more.

    ``what`` is the name of a setting, else ``text`` or ``plan``; ``title`` is that text's.
    """

    what: str
    title: str = ""
    role: bool = False


@dataclass(frozen=True, slots=True)
class Barred:
    """A role that the bot is to give, and what hinders it."""

    role: str
    failure: str


@dataclass(frozen=True, slots=True)
class Machine:
    """Where the data lies, what makes the vectors, and for how many days backups are kept.

    Of those nothing is known where the days are 0.
    """

    data: str
    model: str
    backup_days: int


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found to be missing, or gone.

    ``posts`` do not stand where they should. ``offered``: Discord has the commands as they are.
    ``hidden`` is how many channels the bot does not see and need not see. ``machine`` is told where
    there is no server, in a terminal.
    """

    missing: tuple[Missing, ...] = ()
    gone: tuple[Gone, ...] = ()
    barred: tuple[Barred, ...] = ()
    posts: tuple[Hindered, ...] = ()
    offered: bool = True
    hidden: int = 0
    machine: Machine | None = None

    @property
    def well(self) -> bool:
        """Whether nothing needs to be done."""
        return self.offered and not (self.missing or self.gone or self.barred or self.posts)


SetupReply = StepShown | RolesAsked | QuestionAsked | Checked
