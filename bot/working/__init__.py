"""Worker processes: only they load a model, a reader or torch."""
