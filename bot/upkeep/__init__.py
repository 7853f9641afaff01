"""Looking after what is kept: checking it."""
