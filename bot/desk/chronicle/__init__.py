"""What moderators did, told in the channel that they chose for it; without one nothing is kept."""
