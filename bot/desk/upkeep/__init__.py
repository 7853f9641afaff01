"""What time brings about in what is kept: circles that were left, texts that were removed."""
