"""Letters written to measure how well letter types are detected, and the command that does it."""
