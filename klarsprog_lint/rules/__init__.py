"""The rule model, loading of rule packs, and the kinds of check."""
