"""What stands in channels: derived from the circle's state, and made true by the fronts."""
