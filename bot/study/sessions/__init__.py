"""Sessions: a text discussed together, from the first prompt to the minutes."""
