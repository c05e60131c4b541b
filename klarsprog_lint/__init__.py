"""Engine and command line of klarsprog-lint, a linter for plain Danish in letters."""

__version__ = "0.1.0"
