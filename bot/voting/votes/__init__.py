"""Votes with a deadline, and stances: from the opening to the count (VOTING.md, S1 to S5)."""
