"""The rule model: what a YAML file under a rule pack may say, validated by pydantic.

The models are the published schema of rule files. Keys are written with hyphens in YAML
(``ignore-when``) and with underscores in Python.
"""

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from klarsprog_lint.findings import Applicability, Severity
from klarsprog_lint.language.levels import Level

RULE_CODE = re.compile(r"^[A-ZÆØÅ]{3}\d{2}$")
OptionValue = bool | int | float | str | tuple[str, ...]


class Strict(BaseModel):
    """A part of a rule file: unknown keys are errors, hyphens stand for underscores."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        populate_by_name=True,
        alias_generator=lambda name: name.rstrip("_").replace("_", "-"),
    )


class Scope(StrEnum):
    """What a check looks at."""

    BLOCK = "block"
    DOCUMENT = "document"
    REPOSITORY = "repository"


class Source(Strict):
    """Where the advice comes from."""

    title: str
    url: str | None = None


class LexiconCheck(Strict):
    """Rows of a TSV lexicon; ``code`` picks the rows of one rule, all rows without it."""

    file: str
    code: str | None = None


Thresholds = Mapping[Severity, float | str]


class Check(Strict):
    """Exactly one kind of check.

    ``mark`` names the part of a match that is flagged: token positions for ``tokens``,
    RIGHT_IDs for ``dependency``; the whole match without it. ``thresholds`` belong to
    ``metric``: a number, or the name of one of the rule's options, per severity.
    """

    lexicon: LexiconCheck | None = None
    tokens: tuple[tuple[dict[str, Any], ...], ...] | None = None
    dependency: tuple[dict[str, Any], ...] | None = None
    metric: str | None = None
    python: str | None = None
    mark: tuple[int | str, ...] = ()
    thresholds: Thresholds = Field(default_factory=dict)

    @property
    def kind(self) -> str:
        """The name of the one kind that is given."""
        return next(kind for kind in CHECK_KINDS if getattr(self, kind) is not None)

    @model_validator(mode="after")
    def _one_kind(self) -> "Check":
        given = [kind for kind in CHECK_KINDS if getattr(self, kind) is not None]
        if len(given) != 1:
            raise ValueError(f"præcis én af {', '.join(CHECK_KINDS)} skal stå under check")
        if self.metric is not None and not self.thresholds:
            raise ValueError("metric kræver thresholds")
        return self


CHECK_KINDS = ("lexicon", "tokens", "dependency", "metric", "python")
_LEVEL_OF_KIND = {
    "lexicon": Level.TAGS,
    "tokens": Level.TAGS,
    "dependency": Level.PARSE,
    "metric": Level.TOKENS,
    "python": Level.PARSE,
}


class Exceptions(Strict):
    """Findings that are dropped: by lemma of a flagged token, by its text, or by context.

    ``lemmas`` is a list or the path of a file with one lemma a line; ``phrases`` are compared
    with the flagged text in lower case; a flagged token inside a match of ``tokens`` (spaCy
    Matcher patterns) is let go.
    """

    lemmas: tuple[str, ...] | str = ()
    phrases: tuple[str, ...] = ()
    tokens: tuple[tuple[dict[str, Any], ...], ...] = ()


class FixTemplate(Strict):
    """A replacement for the flagged text; ``{text}`` and ``{0}``, ``{1}`` name its tokens.

    With ``inflect`` the first word takes the inflection of the first flagged token; where the
    form is not known no fix is offered.
    """

    replacement: str
    applicability: Applicability = Applicability.UNSAFE
    inflect: bool = False


class Option(Strict):
    """A value that the configuration may set under ``[rules.CODE]``."""

    default: OptionValue
    description: str


class Example(Strict):
    """One test of the rule.

    ``bad`` must be flagged, exactly at its ``[marks]`` (or ``⟦marks⟧`` where the text has
    brackets of its own; without marks anywhere). ``good`` is a better text that must pass.
    ``fix`` is what applying the rule's preferred fixes to ``bad`` must give. ``ok`` must pass.
    """

    bad: str | None = None
    good: str | None = None
    fix: str | None = None
    ok: str | None = None
    format: Literal["text", "markdown"] = "text"

    @model_validator(mode="after")
    def _asserts_something(self) -> "Example":
        if (self.bad is None) == (self.ok is None):
            raise ValueError("et eksempel har enten bad eller ok")
        if self.ok is not None and (self.good is not None or self.fix is not None):
            raise ValueError("good og fix hører til bad")
        return self


def _level(value: object) -> object:
    names = {level.name.lower(): level for level in Level}
    if not isinstance(value, str) or value not in names:
        raise ValueError(f"level skal være {', '.join(names)}")
    return names[value]


Text = Annotated[str, Field(min_length=1)]
LevelName = Annotated[Level, BeforeValidator(_level)]


#: Facts that a sender may know to be outdated, by the names of the guards that watch them.
#: Who must do what, and whether, is never one of them: such a replacement is not safe.
Fact = Literal["navne", "numre-og-adresser", "paragraffer", "tal", "frister"]


class Rule(Strict):
    """One checkable piece of advice, as its file declares it.

    ``fixes-change`` names the facts that its safe fixes are meant to change, as a rule for the
    new names of units does; a safe fix that changes anything else is withheld.
    """

    code: Annotated[str, Field(pattern=RULE_CODE.pattern)]
    name: Annotated[str, Field(pattern=r"^[a-zæøå0-9]+(-[a-zæøå0-9]+)*$")]
    family: Annotated[str, Field(pattern=r"^[A-ZÆØÅ]{3}$")]
    scope: Scope = Scope.BLOCK
    severity: Severity = Severity.WARNING
    preview: bool = False
    level: LevelName | None = None
    message: Text
    why: Text
    how: Text
    ignore_when: str = ""
    sources: tuple[Source, ...] = ()
    check: Check
    options: Mapping[str, Option] = Field(default_factory=dict)
    except_: Exceptions = Field(default_factory=Exceptions)
    fix: FixTemplate | None = None
    fixes_change: tuple[Fact, ...] = ()
    examples: tuple[Example, ...] = ()

    @property
    def needs(self) -> Level:
        """The level of analysis that the check reads."""
        return self.level if self.level is not None else _LEVEL_OF_KIND[self.check.kind]

    @model_validator(mode="after")
    def _consistent(self) -> "Rule":
        if not self.code.startswith(self.family):
            raise ValueError(f"koden {self.code} hører ikke til familien {self.family}")
        bad = sum(example.bad is not None for example in self.examples)
        if bad < 3 or len(self.examples) - bad < 3:
            raise ValueError("reglen skal have mindst tre bad- og tre ok-eksempler")
        for value in self.check.thresholds.values():
            if isinstance(value, str) and value not in self.options:
                raise ValueError(f"thresholds nævner »{value}«, som ikke står under options")
        return self
