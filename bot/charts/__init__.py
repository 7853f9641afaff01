"""A reply's figures → PNG. Only what a worker loads draws; ``figures`` are values for everybody."""
