"""The one door: requests come in, replies go out."""
