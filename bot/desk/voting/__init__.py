"""Deciding together: the use cases of votes, decisions and bodies, with their tables."""
