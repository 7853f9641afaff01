"""What stands in Discord's channels, made equal to what should; and what goes with it."""
