"""For moderators who are new: a guided beginning, and a look at what is missing."""
