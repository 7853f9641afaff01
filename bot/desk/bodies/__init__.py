"""Bodies: the use cases of assemblies and councils, with their tables."""
