"""Votes with recall, pure: rules and counts. The standard library and ``bot.errors`` only."""
