"""What stands in channels, in words: for everybody, so nothing of any one member."""
