"""Applying and making fixes: text edits, inflection."""
