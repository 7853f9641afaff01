"""The text's words in other words: asked for one by one, by whoever wants them."""
