"""Replies of the guide and of what is missing, for the tests of their words."""

from bot.desk.replies import NotAnswered, QuestionTried, Reply
from bot.desk.server import Right
from bot.desk.settings.chosen import Given, Origin
from bot.desk.setup import replies
from bot.desk.setup.requests import Step
from bot.desk.voting.replies import Hindered
from index.answers import NotInText
from tests.terminal.fake_desk import answered

STEPS = tuple(Step)
LANGUAGE = Given("de", Origin.SERVER)


def step_shown(step: Step, *texts: str, question: str | None = None) -> replies.StepShown:
    return replies.StepShown(step, STEPS, LANGUAGE, ("3",), (), texts, question)


def setup_replies() -> tuple[Reply, ...]:
    """Every kind of reply while the bot is set up, and each of its steps."""
    return (
        *(step_shown(step) for step in STEPS),
        step_shown(Step.TEXT, "The Open Door"),
        step_shown(Step.QUESTION, *"ABCDE", question="Who?"),
        replies.RolesAsked(("1", "2"), ()),
        replies.RolesAsked(None, ("1",)),
        replies.QuestionAsked(),
        QuestionTried(answered()),
        QuestionTried(NotAnswered("a", NotInText("Who?", (), 0.1), 1, 3)),
        replies.Checked(),
        replies.Checked(hidden=2),
        replies.Checked(machine=replies.Machine("/data", "the-model", 30)),
        replies.Checked(machine=replies.Machine("/data", "the-model", 0)),
        all_missing(),
    )


def all_missing() -> replies.Checked:
    """A server in which everything is missing that can be."""
    return replies.Checked(
        (
            *(replies.Missing(right, ("7", "8"), 1) for right in Right),
            replies.Missing(Right.SEND),
            replies.Missing(Right.FILES, (), 1),
            replies.Missing(Right.VIEW, tuple(map(str, range(12))), 2),
        ),
        (
            replies.Gone("log"),
            replies.Gone("moderators", role=True),
            replies.Gone("facilitators", role=True),
            replies.Gone("text", "Tea"),
            replies.Gone("text", "Tea", role=True),
            replies.Gone("plan", "Tea"),
        ),
        tuple(
            replies.Barred("3", failure) for failure in ("role_gone", "role_managed", "role_above")
        ),
        (Hindered("vote:3", "7", "send_messages"),),
        offered=False,
        hidden=1,
    )
