"""Checks of the family TAL: numbers, dates and deadlines. ``weekdays`` has those on calendars."""

from klarsprog_lint.checks.amounts import amount_format
from klarsprog_lint.checks.tal_conflicts import conflicting_values
from klarsprog_lint.checks.tal_dates import date_format, latin_times
from klarsprog_lint.checks.tal_deadlines import has_past, relative_deadline, sentence_at
from klarsprog_lint.checks.tal_density import crowded_numbers
from klarsprog_lint.checks.tal_double import two_deadlines
from klarsprog_lint.checks.tal_percent import percent_without_amount
from klarsprog_lint.checks.tal_vague import vague_time

__all__ = [
    "amount_format",
    "conflicting_values",
    "crowded_numbers",
    "date_format",
    "has_past",
    "latin_times",
    "percent_without_amount",
    "relative_deadline",
    "sentence_at",
    "two_deadlines",
    "vague_time",
]
