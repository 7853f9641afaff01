"""Decisions and their recall (VOTING.md, S11).

A decision is what a counted motion or choice brought about, and has its id. It stays in force
while it is challenged; revoking it makes nothing undone; adopting the same again makes another.
"""
