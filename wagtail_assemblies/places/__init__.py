"""Floor 2: where assemblies are held, and the movement's own regions."""
