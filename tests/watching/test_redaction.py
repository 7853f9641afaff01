"""Texts hold no token and no id."""

import pytest

from bot.watching.redaction import redact

TOKEN = "MTIzNDU2Nzg5MDEyMzQ1Njc4.GAbCdE.abcdefghijklmnopqrstuvwxyz0123456789AB"


@pytest.mark.parametrize(
    ("text", "redacted"),
    [
        (f"Bot {TOKEN} said", "Bot [token] said"),
        ("PATCH /webhooks/1234/aW50ZXJ.x-y_z/messages", "PATCH /webhooks/[token]/messages"),
        ("/interactions/12/tok-en_1/callback", "/interactions/[token]/callback"),
        ("a.txt?ex=66&is=6f&hm=0a1b&", "a.txt?[signature]&[signature]&[signature]&"),
        ("guild 1456074443980800006 left", "guild [id] left"),
        ("in 42 servers, 10062", "in 42 servers, 10062"),
    ],
)
def test_secrets_are_taken_out(text: str, redacted: str) -> None:
    assert redact(text) == redacted


def test_the_token_is_taken_out_whatever_it_looks_like() -> None:
    assert redact("secret! in secret!s", "secret!") == "[token] in [token]s"
    assert redact("secret! and key", "secret!", "", "key") == "[token] and [token]"
