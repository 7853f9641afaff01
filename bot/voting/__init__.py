"""Votes with recall, pure: rules, counts and (to come) the life of a vote. Standard library only."""
