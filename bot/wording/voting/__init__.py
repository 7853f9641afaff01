"""Votes, decisions and bodies in words."""
