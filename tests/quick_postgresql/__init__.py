"""PostgreSQL as Django knows it, but emptied between tests in milliseconds."""
