"""Which page phrases what while the bot is set up."""

from collections.abc import Callable
from typing import Any

from bot.desk.setup.replies import Checked, QuestionAsked, RolesAsked, StepShown
from bot.wording.blocks import Message
from bot.wording.setup.guiding import question_asked, roles_asked, step_shown
from bot.wording.setup.inspecting import checked

SETUP_PHRASED: dict[type[Any], Callable[[Any, str], Message]] = {
    StepShown: step_shown,
    RolesAsked: roles_asked,
    QuestionAsked: question_asked,
    Checked: checked,
}
