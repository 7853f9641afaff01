"""The terminal chat: the same commands as in Discord, over the same Desk."""
