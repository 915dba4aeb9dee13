"""Floor 2: what visitors write, kept first and then carried to the support address."""
