"""Discord over the Desk: the only package that imports discord."""
