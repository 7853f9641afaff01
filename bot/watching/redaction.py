"""Texts without secrets: whoever has an interaction's token may answer in the bot's name."""

import re

_SECRETS = (
    # The bot's token: its id, a time and a signature.
    (re.compile(r"[\w-]{23,28}\.[\w-]{6,7}\.[\w-]{27,}"), "[token]"),
    (re.compile(r"(?<=/webhooks/)\d+/[\w.-]+|(?<=/interactions/)\d+/[\w.-]+"), "[token]"),
    (re.compile(r"(?<=[?&])(?:ex|is|hm)=[0-9a-f]+"), "[signature]"),  # of an attachment's address
    (re.compile(r"\b\d{17,20}\b"), "[id]"),
)


def redact(text: str, *secrets: str) -> str:
    """The text without ``secrets``, tokens, signed addresses, and ids of Discord.

    Those are the ids of members, servers, channels and messages.
    """
    for secret in filter(None, secrets):
        text = text.replace(secret, "[token]")
    for pattern, instead in _SECRETS:
        text = pattern.sub(instead, text)
    return text
