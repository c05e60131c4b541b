"""Language server of klarsprog-lint: a thin adapter over the engine."""
