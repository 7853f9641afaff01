"""What somebody may see of a circle's texts: the rest is as if it were not there.

Whoever answers a request works with an office whose ports know nothing of the texts that are hidden
from the caller, so that no use case can forget to ask.
"""
