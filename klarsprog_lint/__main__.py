"""``python -m klarsprog_lint``."""

from klarsprog_lint.cli import main

if __name__ == "__main__":
    main()
