"""Roles and channels by their names."""

import pytest

from bot.wording.blocks import Field, Form
from bot.wording.called import Called, by_id, by_name

CALLED = Called(
    (
        ("1", "@everyone"),
        ("2", "Crew"),
        ("3", "Twin"),
        ("4", "twin"),
        ("night watch", "Night Watch"),
    ),
    (("7", "den"), ("8", "Hall"), ("9", "hall")),
)


@pytest.mark.parametrize(
    ("option", "typed", "meant"),
    [
        ("roles", "crew; @Night Watch", "<@&2>; <@&night watch>"),
        ("role", "@Crew", "<@&2>"),
        ("role", "Twin", "Twin"),
        ("channel", "#den", "<#7>"),
        ("channel", " Den ", "<#7>"),
        ("channel", "<#5>", "<#5>"),
        ("channel", "hall", "hall"),
        ("channel", "#", "#"),
        ("question", "crew", "crew"),
    ],
)
def test_names_become_mentions(option: str, typed: str, meant: str) -> None:
    assert by_id({option: typed}, CALLED) == {option: meant}


def test_other_values_stay_as_they_are() -> None:
    values: dict[str, object] = {"roles": None, "channel": 3, "seats": 2}
    assert by_id(values, CALLED) == values


def test_in_a_form_names_stand_in_place_of_mentions() -> None:
    form = Form(
        "a",
        "",
        "A form",
        (
            Field("roles", "Roles", value="<@&2>; <@&1>; <@&99>"),
            Field("channel", "Channel", value="<#7>"),
            Field("question", "Question", value="<@&2>"),
        ),
    )
    shown = by_name(form, CALLED)
    values = [field.value for field in shown.fields]
    assert values == ["@Crew; @everyone; <@&99>", "#den", "<@&2>"]
    typed = {field.name: field.value for field in shown.fields}
    assert by_id(typed, CALLED)["roles"] == "<@&2>; <@&1>; <@&99>"
