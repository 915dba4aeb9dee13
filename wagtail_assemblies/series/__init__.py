"""Floor 2: runs of assemblies by the same hosts, each with its own question."""
