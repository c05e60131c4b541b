"""Checks that need Python, one module per family of rules."""
