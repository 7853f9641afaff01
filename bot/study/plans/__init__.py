"""Reading plans: a text in portions, their meetings over the weeks, and how far a group has read."""
