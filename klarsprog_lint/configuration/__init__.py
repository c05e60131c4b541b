"""Configuration files of the linter: their model, their search and the effective values."""

from klarsprog_lint.configuration.files import FILE_NAME, nearest_file
from klarsprog_lint.configuration.model import Configuration, FailOn, json_schema
from klarsprog_lint.configuration.resolving import Configurations, Patterns, Resolved, resolve
from klarsprog_lint.configuration.showing import Entry, effective

__all__ = [
    "FILE_NAME",
    "Configuration",
    "Configurations",
    "Entry",
    "FailOn",
    "Patterns",
    "Resolved",
    "effective",
    "json_schema",
    "nearest_file",
    "resolve",
]
