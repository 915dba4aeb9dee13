"""Floor 3: the assembly page: its question, its sessions, its place, and what of it is public."""
