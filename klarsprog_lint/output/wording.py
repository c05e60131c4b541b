"""Danish words for numbers of things, severities and other values that users read."""

from collections.abc import Mapping

from klarsprog_lint.findings import Severity

_SEVERITIES: Mapping[Severity, tuple[str, str]] = {
    Severity.ERROR: ("fejl", "fejl"),
    Severity.WARNING: ("advarsel", "advarsler"),
    Severity.INFO: ("bemærkning", "bemærkninger"),
}


def counted(number: int, one: str, many: str) -> str:
    """The number with its noun: »1 brev«, »12 breve«."""
    return f"{number} {one if number == 1 else many}"


def letters(number: int) -> str:
    """»1 brev«, »12 breve«."""
    return counted(number, "brev", "breve")


def problems(number: int) -> str:
    """»1 problem«, »12 problemer«."""
    return counted(number, "problem", "problemer")


def severity_name(severity: Severity) -> str:
    """The Danish name of a severity."""
    return _SEVERITIES[severity][0]


def severity_counts(counts: Mapping[Severity, int]) -> str:
    """»8 fejl, 20 advarsler, 6 bemærkninger«, without those that are 0."""
    return ", ".join(
        counted(counts[severity], *names)
        for severity, names in _SEVERITIES.items()
        if counts.get(severity)
    )


def yes_no(value: object) -> str:
    """A value as a Danish reader writes it: true is »ja«, lists are joined."""
    if isinstance(value, bool):
        return "ja" if value else "nej"
    if isinstance(value, list | tuple):
        return ", ".join(map(str, value)) or "ingen"
    return str(value)
