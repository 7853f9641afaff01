"""The guide for new moderators, and what is missing, in words."""
