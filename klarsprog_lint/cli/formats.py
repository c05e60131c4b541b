"""The output formats of commands other than ``check``."""

from enum import StrEnum


class PageFormat(StrEnum):
    """How rules are shown."""

    FULL = "full"
    JSON = "json"
    MARKDOWN = "markdown"


class StateFormat(StrEnum):
    """How configuration and installation are shown."""

    FULL = "full"
    JSON = "json"
