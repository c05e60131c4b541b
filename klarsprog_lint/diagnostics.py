"""From findings to diagnostics: source positions, messages, fingerprints, order."""

import hashlib
import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from klarsprog_lint.checks.sections import WORDING, rules_blocks
from klarsprog_lint.documents.model import Block, Document
from klarsprog_lint.findings import Applicability, Diagnostic, Finding, Fix, Location, TextEdit
from klarsprog_lint.rules.loading import LoadedRule
from klarsprog_lint.settings import Settings

_FIELD = re.compile(r"\{([\w-]+)\}")
_LONGEST_QUOTE = 60


@dataclass(frozen=True, slots=True)
class Found:
    """A finding with its rule and block, before it has a place in the source."""

    loaded: LoadedRule
    block: Block
    finding: Finding


class _Placed(NamedTuple):
    start: int
    end: int
    code: str
    found: Found

    @property
    def has_safe_fix(self) -> bool:
        fixes = self.found.finding.fixes
        return bool(fixes) and fixes[0].applicability is Applicability.SAFE


def make_diagnostics(
    document: Document, found: Iterable[Found], settings: Settings
) -> tuple[Diagnostic, ...]:
    """The diagnostics in order of place and code, each with its fingerprint.

    The fingerprint is a hash of rule, sentence and number among equals: it stays the same when
    lines move. A finding that another one says better is dropped.
    """
    placed = sorted((_place(item) for item in found), key=lambda item: item[:3])
    seen: Counter[str] = Counter()
    made = []
    for item in _dominant(placed):
        about = f"{item.code}\x1f{_neighbourhood(item.found)}"
        digest = hashlib.sha256(f"{about}\x1f{seen[about]}".encode()).hexdigest()
        seen[about] += 1
        made.append(_diagnostic(document, item, settings, digest[:16]))
    return tuple(made)


def outside_rules(document: Document, found: Sequence[Found]) -> Sequence[Found]:
    """The findings without advice on the wording of a section that gives the law's own words."""
    rules = rules_blocks(document)
    if not rules:
        return found
    return [
        item
        for item in found
        if item.block.index not in rules or item.loaded.rule.family not in WORDING
    ]


def _place(found: Found) -> _Placed:
    finding = found.finding
    start, end = found.block.source_map.to_source(finding.start, finding.end)
    return _Placed(start, end, found.loaded.rule.code, found)


def _diagnostic(
    document: Document, item: _Placed, settings: Settings, fingerprint: str
) -> Diagnostic:
    loaded, block, finding = item.found.loaded, item.found.block, item.found.finding
    rule = loaded.rule
    message = loaded.message or finding.message or rule.message
    text = document.source[item.start : item.end]
    # A placeholder's stand-in word means nothing to the reader.
    opaque = any(
        field.start < finding.end and finding.start < field.end for field in block.placeholders
    )
    shown = text if opaque else block.text[finding.start : finding.end]
    return Diagnostic(
        filename=document.name,
        code=rule.code,
        name=rule.name,
        severity=(
            settings.severity.get(rule.code) or loaded.severity or finding.severity or rule.severity
        ),
        message=fill(message, {"text": _shortened(shown), **finding.values}),
        url=loaded.url,
        start=item.start,
        end=item.end,
        location=_location(document, item.start),
        end_location=_location(document, item.end),
        block_kind=block.kind.value,
        block_index=block.index,
        text=text,
        fixes=_source_fixes(document, block, finding.fixes),
        fingerprint=fingerprint,
    )


def fill(template: str, values: Mapping[str, str]) -> str:
    """The template with its ``{name}`` fields filled in; unknown fields stay as they are."""
    return _FIELD.sub(lambda match: values.get(match[1], match[0]), template)


def _shortened(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _LONGEST_QUOTE else words[: _LONGEST_QUOTE - 1].rstrip() + "…"


def _location(document: Document, offset: int) -> Location:
    row, column = document.lines.position(offset)
    return Location(row + 1, column + 1)


def _source_fixes(document: Document, block: Block, fixes: Iterable[Fix]) -> tuple[Fix, ...]:
    """The fixes in source offsets; one that would cut through markup is left out."""
    source_map = block.source_map
    return tuple(
        Fix(
            fix.applicability,
            fix.message,
            tuple(
                TextEdit(*source_map.to_source(edit.start, edit.end), edit.content)
                for edit in fix.edits
            ),
        )
        for fix in fixes
        if all(source_map.is_editable(edit.start, edit.end, document.source) for edit in fix.edits)
    )


def _neighbourhood(found: Found) -> str:
    """The flagged text in its sentence, normalised: what makes two findings the same."""
    text, finding = found.block.text, found.finding
    start = text.rfind(". ", 0, finding.start) + 1
    end = text.find(". ", finding.end)
    after = text[finding.end : end if end >= 0 else len(text)]
    joined = f"{text[start : finding.start]}⟦{text[finding.start : finding.end]}⟧{after}"
    return " ".join(joined.split()).casefold()


# One problem is reported once: a finding of these rules gives way to an overlapping one of a rule
# that says more about it.
_GIVES_WAY = {
    "PAS01": ("ORD05", "PAS03", "PAS04", "PAS07", "PAS08"),
    "PAS02": ("ORD05", "PAS03", "PAS04", "PAS07", "PAS08"),
    "PAS03": ("ORD05", "PAS04", "PAS07", "PAS08"),
    "SEN02": ("SEN07",),
    "FOR01": ("FOR02", "FOR03"),
    "FOR05": ("FOR03",),
    "FRK02": ("JAR02",),
    "KON02": ("FOR05",),
}
_SAYS_MORE = frozenset(code for codes in _GIVES_WAY.values() for code in codes)
_WORD_LISTS = frozenset(("ORD", "FRK", "FRM", "NOM"))
# Says how many there are, and not that a word is wrong.
_COUNTS = frozenset(("NOM02",))


def _dominant(ordered: list[_Placed]) -> Iterable[_Placed]:
    """The findings without those that give way to another."""
    dropped = _nested(ordered)
    strong: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for item in ordered:
        if item.code in _SAYS_MORE:
            strong[item.code].append((item.start, item.end))
    return (
        item
        for item in ordered
        if id(item) not in dropped
        and not any(_overlaps(item, strong[code]) for code in _GIVES_WAY.get(item.code, ()))
    )


def _overlaps(item: _Placed, spans: list[tuple[int, int]]) -> bool:
    """Whether one of some spans of one rule, in order, overlaps; they hardly ever nest."""
    last = bisect_left(spans, (item.end, 0))
    return any(end > item.start for _, end in spans[max(last - 2, 0) : last])


def _nested(ordered: list[_Placed]) -> set[int]:
    """The word-list findings inside a longer one, by identity."""
    lexical = [
        item for item in ordered if item.code[:3] in _WORD_LISTS and item.code not in _COUNTS
    ]
    nested = set()
    taken: _Placed | None = None
    for item in sorted(lexical, key=_longest_first):
        if taken is None or item.end > taken.end:
            taken = item
        elif (item.start, item.end) != (taken.start, taken.end) or item.code[:3] != taken.code[:3]:
            nested.add(id(item))
    return nested


def _longest_first(item: _Placed) -> tuple[int, int, bool, str]:
    """Where two families flag the same words, the one with a safe fix is shown."""
    return item.start, -item.end, not item.has_safe_fix, item.code
