"""A reply's figures → PNG. Only ``bot.charts.drawing`` loads a drawing library."""
