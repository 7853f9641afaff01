"""Councils: constituencies elect people, and their voters recall them (VOTING.md, S6, S9).

A council is made of constituencies: a role, a channel's members, the whole server, or whoever
signed for one. Delegates sit until their electors recall them or a new election is held.
"""
