"""Rows and values: everything that the bot remembers, and where the circles' libraries lie."""
