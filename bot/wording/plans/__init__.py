"""Reading plans in words."""
