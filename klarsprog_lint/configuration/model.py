"""The configuration file's model: its keys, their types and the published JSON Schema."""

import re
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

from klarsprog_lint.findings import Severity
from klarsprog_lint.letter_type_names import LetterTypeName
from klarsprog_lint.rules.model import OptionValue

SCHEMA_URL = "https://json-schema.org/draft/2020-12/schema"


class FailOn(StrEnum):
    """The lowest severity that makes ``check`` exit with 1."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
    NEVER = "never"

    def is_reached(self, severity: Severity) -> bool:
        """Whether a finding of this severity makes the check fail."""
        return self is not FailOn.NEVER and severity.rank >= Severity(self.value).rank


def _option_value(value: object) -> object:
    # A union of types would give one English message per member; this gives one Danish line.
    if isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return tuple(value)
    raise ValueError("skal være true, false, et tal, tekst eller en liste af tekster")


def _pattern(value: str) -> str:
    try:
        re.compile(value)
    except re.error as error:
        raise ValueError(f"»{value}« er ikke et gyldigt regulært udtryk") from error
    return value


Texts = tuple[str, ...]
Value = Annotated[OptionValue, BeforeValidator(_option_value)]
Pattern = Annotated[str, AfterValidator(_pattern)]


class Configuration(BaseModel):
    """Indstillinger for klarsprog-lint (klarsprog.toml)."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        title="klarsprog-lint",
        alias_generator=lambda name: name.replace("_", "-"),
    )

    select: Texts = Field((), description="Koder eller familier, der skal bruges: PAS, ORD01.")
    ignore: Texts = Field((), description="Koder eller familier, der ikke skal bruges.")
    per_file_ignores: Mapping[str, Texts] = Field(
        default_factory=dict,
        description="Koder, der ikke skal bruges i filer, som mønstret passer på.",
    )
    letter_types: Mapping[str, LetterTypeName] = Field(
        default_factory=dict,
        description='Brevtypen i filer, som mønstret passer på: "afslag/**" = "afslag".',
    )
    severity: Mapping[str, Severity] = Field(
        default_factory=dict, description="Alvor pr. regelkode: error, warning eller info."
    )
    rules: Mapping[str, Mapping[str, Value]] = Field(
        default_factory=dict,
        description="Reglernes egne indstillinger: [rules.SEN01] max-words = 24.",
    )
    rule_paths: tuple[Path, ...] = Field(
        (), description="Mapper med egne regelfiler, set fra konfigurationsfilen."
    )
    pipeline: str | None = Field(
        None, description="En installeret dansk spaCy-pipeline. Standard: da_klarsprog."
    )
    placeholders: tuple[Pattern, ...] = Field(
        (), description="Regulære udtryk for flettefelter ud over de kendte."
    )
    include: Texts = Field(
        (),
        description="Mønstre for filer, der er breve. Standard: *.txt, *.md og *.markdown.",
    )
    exclude: Texts = Field((), description="Mønstre for filer og mapper, der skal springes over.")
    glossary: Mapping[str, str] = Field(
        default_factory=dict, description="Egne ord: hvert ord og det, der skal stå i stedet."
    )
    fail_on: FailOn = Field(
        FailOn.WARNING, description="Den laveste alvor, der giver udgangskode 1."
    )
    extend: str | None = Field(None, description="En konfigurationsfil, som denne bygger på.")


def valid_keys() -> list[str]:
    """The keys a configuration file may have at its top level."""
    return [name.replace("_", "-") for name in Configuration.model_fields]


def json_schema() -> dict[str, Any]:
    """The JSON Schema of ``klarsprog.toml``."""
    return {"$schema": SCHEMA_URL, **Configuration.model_json_schema(by_alias=True)}
