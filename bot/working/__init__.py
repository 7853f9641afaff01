"""Worker processes: only they load a model, a reader, torch or matplotlib."""
