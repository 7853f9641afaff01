"""The executive and the chair of a body, of either design (VOTING.md, S10).

Both come from its delegates and go with their seats: an office follows when the body changes.
"""
