"""Floor 2: the organisations that host assemblies or help with them."""
