"""What `make bench` runs: design numbers beside what this machine does. No test imports it."""
