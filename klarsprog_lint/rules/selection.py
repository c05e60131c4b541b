"""Which rules run: ``select`` and ``ignore`` by code or prefix, and the checks on all codes."""

from collections.abc import Iterable, Mapping

from klarsprog_lint.errors import RuleError
from klarsprog_lint.rules.loading import LoadedRule
from klarsprog_lint.settings import Settings
from klarsprog_lint.validation import nearest


def select_rules(rules: Mapping[str, LoadedRule], settings: Settings) -> Mapping[str, LoadedRule]:
    """The rules that the settings choose; a longer code or prefix wins over a shorter one.

    Raises RuleError for a code or prefix that no rule has.
    """
    for key, codes in (
        ("select", settings.select),
        ("ignore", settings.ignore),
        ("severity", settings.severity),
        ("rules", settings.rule_options),
    ):
        _check_known(key, codes, rules)
    return {code: loaded for code, loaded in rules.items() if _chosen(loaded, settings)}


def _check_known(key: str, codes: Iterable[str], rules: Mapping[str, LoadedRule]) -> None:
    for given in codes:
        if given.upper() == "ALL" and key in ("select", "ignore"):
            continue
        if not given or not any(code.startswith(given.upper()) for code in rules):
            raise RuleError(
                f"{key}: reglen »{given}« findes ikke.{nearest(given.upper(), rules)} "
                "Se alle regler med: klarsprog-lint rules"
            )


def _chosen(loaded: LoadedRule, settings: Settings) -> bool:
    selected = max((_length(loaded, given) for given in settings.select), default=-1)
    if not settings.select:
        selected = -1 if loaded.rule.preview else 0
    if loaded.disabled and selected < len(loaded.rule.code):
        return False
    ignored = max((_length(loaded, given) for given in settings.ignore), default=-1)
    return selected > ignored or (selected == 0 and ignored < 0)


def _length(loaded: LoadedRule, given: str) -> int:
    """How closely a code or prefix names the rule: its length, 0 for ALL, -1 for no match."""
    if given.upper() == "ALL":
        return 0
    return len(given) if loaded.rule.code.startswith(given.upper()) else -1
