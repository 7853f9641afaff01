"""Which use case answers which request about bodies."""

from collections.abc import Awaitable, Callable
from typing import Any

from bot.desk.bodies import (
    acting,
    asking,
    founding,
    governing,
    mending,
    recalling,
    signing,
    turning,
)
from bot.desk.bodies import requests as r
from bot.desk.office import Office
from bot.desk.voting.requests import Sign, Unsign
from index.progress import Report

BODY_HANDLERS: dict[type[Any], Callable[[Office, Any, Report], Awaitable[Any]]] = {
    r.ShowBody: acting.show_body,
    r.SuggestBodies: acting.suggest_bodies,
    r.Found: founding.found,
    r.ShowPlan: founding.show_plan,
    r.AskPlan: founding.ask_plan,
    r.FillPlan: founding.fill_plan,
    r.TurnTo: turning.turn_to,
    r.ChooseBinding: turning.choose_binding,
    r.AskForm: asking.ask_form,
    r.ShowPetition: signing.show_petition,
    r.Support: acting.support,
    r.Unsupport: acting.unsupport,
    r.MendList: mending.mend_list,
    r.Stand: acting.stand,
    r.JoinGroup: acting.join_group,
    r.LeaveBody: acting.leave_body,
    r.AnswerAsked: acting.answer_asked,
    r.RecallDelegate: recalling.recall_delegate,
    r.AnswerRecall: recalling.answer_recall,
    r.GiveMandate: governing.give_mandate,
    r.BindMandate: governing.bind_mandate,
    r.SteerBody: governing.steer_body,
    Sign: signing.sign,
    Unsign: signing.unsign,
}
