"""The meetings of reading plans in the calendar of a server, made equal to what should stand."""
