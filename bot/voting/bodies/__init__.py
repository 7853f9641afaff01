"""Bodies: councils whose constituencies elect people, assemblies whose seats follow programmes."""
