"""Voice, of which the bot has none."""

import discord


def hush_voice() -> None:
    """Keep discord.py from advising packages for it."""
    discord.VoiceClient.warn_nacl = False
    discord.VoiceClient.warn_dave = False
