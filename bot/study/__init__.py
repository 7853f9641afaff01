"""Discussing a text together: what to ask. Pure: no clock, no chance, no file but its own lists."""
