"""Reading plans: a text in portions, the meetings over the weeks, how far a group has read."""
