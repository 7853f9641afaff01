"""Bodies in words."""
