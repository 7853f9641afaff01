"""How hard properties are tried: a few hundred examples in every run, many in the long one."""

from hypothesis import settings

settings.register_profile("short", max_examples=200, deadline=None)
settings.register_profile("long", max_examples=10_000, deadline=None)
settings.load_profile("short")
