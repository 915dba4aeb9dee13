"""Floor 5, the second label: the concrete page types, and nothing else."""
