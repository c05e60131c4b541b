"""Errors that a user can mend: one clear Danish line, no traceback."""


class KlarsprogError(Exception):
    """Base of all errors with a Danish one-line message that names the place and the remedy."""


class InputError(KlarsprogError):
    """A file, folder or text that cannot be read or written."""


class UnreadableFormatError(InputError):
    """A file whose content or format cannot be linted (binary, unknown encoding or suffix)."""


class ConfigurationError(KlarsprogError):
    """A configuration file or option that is not valid."""


class RuleError(KlarsprogError):
    """A rule file, lexicon or rule code that is not valid."""


class PipelineError(KlarsprogError):
    """A language pipeline that is missing, not Danish or lacks a component."""
