"""Floor 2: what assemblies are about."""
