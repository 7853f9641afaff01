"""Petitions: signatures gathered against a decision, a delegate or a chair, or for a constituency.

Whom a petition is about, who may sign and with what weight is the business of the part that it
concerns. Here is what all have in common: signing is secret and can be withdrawn, a threshold is
reached once or never, and time runs out.
"""
