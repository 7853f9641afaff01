"""Reading plans: drafted by moderators, shown to members, and how far a channel has read."""
