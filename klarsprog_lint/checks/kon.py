"""Checks of the family KON: the same thing is called the same through the whole letter."""

from klarsprog_lint.checks.kon_names import spelling_variants
from klarsprog_lint.checks.kon_pointers import unclear_pointer
from klarsprog_lint.checks.kon_sender import changing_sender
from klarsprog_lint.checks.kon_terms import changing_terms

__all__ = ["changing_sender", "changing_terms", "spelling_variants", "unclear_pointer"]
