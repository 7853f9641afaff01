"""The ``study-circle`` command: entry points that only translate."""
