"""Discussing a text together: what to ask, and which place is meant.

Pure: no clock, no chance, no file but its own lists.
"""
