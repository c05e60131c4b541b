"""Lexicon files: tab-separated rows of phrase, part of speech, replacements and conditions."""

import csv
from functools import lru_cache
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from klarsprog_lint.errors import RuleError
from klarsprog_lint.rules.conditions import Condition, parse_condition
from klarsprog_lint.validation import describe

COLUMNS = ("code", "phrase", "pos", "replacements", "applicability", "conditions", "note")
PartOfSpeech = Literal["v.", "sb.", "adj.", "adv.", "præp.", "konj.", "pron.", "frase", "fork."]


class LexiconRow(BaseModel):
    """One row: what to match (dictionary form) and what may stand instead, preferred first."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)

    code: str
    phrase: str
    pos: PartOfSpeech
    replacements: tuple[str, ...]
    applicability: Literal["safe", "unsafe", "none"]
    conditions: tuple[Condition, ...]
    note: str


def _row(cells: dict[str, str]) -> LexiconRow:
    return LexiconRow.model_validate(
        cells
        | {
            "replacements": tuple(filter(None, cells["replacements"].split("|"))),
            "conditions": tuple(map(parse_condition, cells["conditions"].split())),
        }
    )


@lru_cache(maxsize=32)
def read_lexicon(path: Path) -> tuple[LexiconRow, ...]:
    """The rows of a lexicon; RuleError names the file, the line and what to mend."""
    try:
        with path.open(encoding="utf-8", newline="") as file:
            reader = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
            if tuple(reader.fieldnames or ()) != COLUMNS:
                raise RuleError(f"{path}: første linje skal være {' <tab> '.join(COLUMNS)}.")
            return tuple(_checked(path, reader.line_num, cells) for cells in reader)
    except (OSError, UnicodeDecodeError) as error:
        raise RuleError(f"{path}: ordlisten kan ikke læses som UTF-8.") from error


def _checked(path: Path, line: int, cells: dict[str, str]) -> LexiconRow:
    if None in cells or None in cells.values():
        raise RuleError(f"{path}, linje {line}: der skal være {len(COLUMNS)} kolonner.")
    try:
        return _row(cells)
    except ValidationError as error:
        raise RuleError(f"{path}, linje {line}: {describe(error, COLUMNS)}") from error
    except ValueError as error:
        raise RuleError(f"{path}, linje {line}: {error}") from error
