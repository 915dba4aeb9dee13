"""Floor 2: the read model of all that has a date, and everything that visitors read from it."""
