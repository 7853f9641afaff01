"""Sessions in words: what the facilitator prepares, what stands in the thread, the minutes."""
