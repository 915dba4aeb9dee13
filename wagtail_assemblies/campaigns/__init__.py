"""Floor 4: the page that makes the case and ties the other rooms together."""
