"""The options of one rule: defaults from its file, values from the configuration."""

from collections.abc import Mapping
from types import MappingProxyType

from klarsprog_lint.errors import RuleError
from klarsprog_lint.rules.model import OptionValue, Rule
from klarsprog_lint.validation import nearest

_KINDS: tuple[tuple[type, str], ...] = (
    (bool, "true eller false"),
    (int, "et helt tal"),
    (float, "et tal"),
    (str, "tekst"),
    (tuple, "en liste af tekster"),
)


class Options:
    """Typed access to a rule's options; names are those of the rule file.

    ``glossary`` is the municipality's own, the same for all rules: term and explanation.
    """

    def __init__(
        self,
        values: Mapping[str, OptionValue],
        glossary: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        self._values = dict(values)
        self.glossary = glossary
        self._words: dict[str, frozenset[str]] = {}

    def __contains__(self, name: str) -> bool:
        """Whether the rule has an option of this name."""
        return name in self._values

    def __getitem__(self, name: str) -> OptionValue:
        return self._values[name]

    def number(self, name: str) -> float:
        """The value of a numeric option."""
        value = self._values[name]
        assert isinstance(value, int | float)
        return value

    def flag(self, name: str) -> bool:
        """The value of a true/false option."""
        return bool(self._values[name])

    def words(self, name: str) -> frozenset[str]:
        """The values of a list option, as given."""
        if name not in self._words:
            value = self._values[name]
            self._words[name] = frozenset(value if isinstance(value, tuple) else (str(value),))
        return self._words[name]


def resolve_options(
    rule: Rule,
    given: Mapping[str, OptionValue],
    glossary: Mapping[str, str] = MappingProxyType({}),
) -> Options:
    """The rule's options; RuleError for an unknown name or a value of another type."""
    values = {name: option.default for name, option in rule.options.items()}
    for name, value in given.items():
        if name not in values:
            hint = nearest(name, values)
            raise RuleError(f"[rules.{rule.code}]: reglen har ingen indstilling »{name}«.{hint}")
        values[name] = _checked(rule.code, name, value, values[name])
    return Options(values, glossary)


def _checked(code: str, name: str, value: OptionValue, default: OptionValue) -> OptionValue:
    if isinstance(value, list):
        value = tuple(str(item) for item in value)
    if isinstance(default, float) and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    if type(value) is not type(default):
        kind = next(text for type_, text in _KINDS if isinstance(default, type_))
        raise RuleError(f"[rules.{code}]: »{name}« skal være {kind}.")
    return value
