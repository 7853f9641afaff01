"""Whether the bot is well, for those who run it."""
