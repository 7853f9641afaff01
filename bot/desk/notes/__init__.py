"""What members point at in the texts: references, notes, and marks of what is unclear."""
