"""Mandates: what a delegate is told to do, and whether a recorded vote did it (VOTING.md, S12).

Nothing is automatic: a vote against a mandate tells the electors, who may petition.
"""
