"""A text goes in, cited answers come out.

Importing this package loads neither faiss nor torch: only the modules that need them do, and
those run in worker processes.
"""
