"""What moderators choose for their server and its channels: what holds, and changes."""
