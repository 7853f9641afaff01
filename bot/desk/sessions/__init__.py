"""Sessions: prepared, led, spoken in, ended with minutes."""
