"""Buttons as Discord takes them."""

from discord import ButtonStyle

from bot.guild.controls import LONGEST_ID, encode, view_of
from bot.wording.blocks import Control


async def test_no_buttons_are_no_view() -> None:
    assert view_of(()) is None


async def test_buttons_stand_in_rows_of_five() -> None:
    view = view_of(tuple(Control("page", f"{n}:door", f"Page {n}") for n in range(12)))

    assert view is not None
    rows = view.to_components()
    assert [len(row["components"]) for row in rows] == [5, 5, 2]
    assert rows[0]["components"][1]["custom_id"] == "sc1:page:1:door"
    assert view.is_persistent()


async def test_what_discord_would_refuse_is_left_out() -> None:
    longest = "x" * (LONGEST_ID - len(encode("page", "")))
    controls = (
        Control("page", longest, "L" * 200),
        Control("page", longest, "The same again"),
        Control("page", longest + "x", "Too long"),
        *(Control("more", str(n), "More", disabled=True) for n in range(40)),
    )

    view = view_of(controls)

    assert view is not None
    buttons = [button for row in view.to_components() for button in row["components"]]
    assert len(buttons) == 25
    assert len({button["custom_id"] for button in buttons}) == 25
    assert all(len(button["custom_id"]) <= 100 for button in buttons)
    assert all(0 < len(button["label"]) <= 80 for button in buttons)
    assert [button["disabled"] for button in buttons[:2]] == [False, True]


async def test_a_label_is_plain_and_never_empty() -> None:
    view = view_of((Control("more", "a", "\u202eMore\n\u200b"), Control("help", "", "\u200b")))

    assert view is not None
    labels = [button["label"] for button in view.to_components()[0]["components"]]
    assert labels == ["More", "help"]


async def test_a_button_looks_as_it_weighs() -> None:
    view = view_of(
        (
            Control("cast", "1:0:1", "Yes"),
            Control("cast", "1:0:0", "Abstain", plain=True),
            Control("rules", "1", "Rules"),
            Control("withdraw", "1", "Withdraw"),
        )
    )

    assert view is not None
    styles = [ButtonStyle(button["style"]) for button in view.to_components()[0]["components"]]
    grey = ButtonStyle.secondary
    assert styles == [ButtonStyle.primary, grey, grey, ButtonStyle.danger]
