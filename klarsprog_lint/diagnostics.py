"""From findings to diagnostics: source positions, messages, fingerprints, order."""

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from klarsprog_lint.documents.model import Block, Document
from klarsprog_lint.findings import Applicability, Diagnostic, Finding, Fix, Location, TextEdit
from klarsprog_lint.rules.loading import LoadedRule
from klarsprog_lint.settings import Settings

_FIELD = re.compile(r"\{([\w-]+)\}")
_LONGEST_QUOTE = 60


def make_diagnostic(
    document: Document, block: Block, loaded: LoadedRule, finding: Finding, settings: Settings
) -> Diagnostic:
    """The diagnostic of a finding; its fingerprint is finished by ``finish``."""
    rule = loaded.rule
    start, end = block.source_map.to_source(finding.start, finding.end)
    opaque = any(
        field.start < finding.end and finding.start < field.end for field in block.placeholders
    )
    # A placeholder's stand-in word means nothing to the reader.
    shown = document.source[start:end] if opaque else block.text[finding.start : finding.end]
    values = {"text": _shortened(shown), **finding.values}
    severity = settings.severity.get(rule.code) or finding.severity or rule.severity
    return Diagnostic(
        filename=document.name,
        code=rule.code,
        name=rule.name,
        severity=severity,
        message=fill(finding.message or rule.message, values),
        url=loaded.url,
        start=start,
        end=end,
        location=_location(document, start),
        end_location=_location(document, end),
        block_kind=block.kind.value,
        block_index=block.index,
        text=document.source[start:end],
        fixes=_source_fixes(document, block, finding.fixes),
        fingerprint=_sentence_around(block.text, finding),
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


def _sentence_around(text: str, finding: Finding) -> str:
    """The flagged text with its neighbourhood, normalised: what makes two findings the same."""
    before = text[: finding.start].rsplit(". ", 1)[-1]
    after = text[finding.end :].split(". ", 1)[0]
    joined = f"{before}⟦{text[finding.start : finding.end]}⟧{after}"
    return " ".join(joined.split()).casefold()


def finish(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The diagnostics in order of place and code, each with its fingerprint.

    The fingerprint is a hash of rule, sentence and number among equals: it stays the same
    when lines move. A lexicon match inside a longer one of the same family is dropped.
    """
    ordered = sorted(diagnostics, key=lambda item: (item.start, item.end, item.code))
    seen: dict[tuple[str, str], int] = {}
    finished = []
    for diagnostic in _without_nested(ordered):
        key = (diagnostic.code, diagnostic.fingerprint)
        seen[key] = seen.get(key, -1) + 1
        digest = hashlib.sha256("\x1f".join((*key, str(seen[key]))).encode()).hexdigest()
        finished.append(replace(diagnostic, fingerprint=digest[:16]))
    return tuple(finished)


_WORD_LISTS = frozenset(("ORD", "FRK", "FRM", "NOM"))


def _without_nested(ordered: list[Diagnostic]) -> Iterable[Diagnostic]:
    lexical = [item for item in ordered if item.code[:3] in _WORD_LISTS]
    dropped = set()
    taken: Diagnostic | None = None
    for item in sorted(lexical, key=_longest_first):
        if taken is None or item.end > taken.end:
            taken = item
        elif (item.start, item.end) != (taken.start, taken.end) or item.code[:3] != taken.code[:3]:
            dropped.add(id(item))
    return [item for item in ordered if id(item) not in dropped]


def _longest_first(item: Diagnostic) -> tuple[int, int, bool, str]:
    """Where two families flag the same words, the one with a safe fix is shown."""
    safe = item.fix is not None and item.fix.applicability is Applicability.SAFE
    return item.start, -item.end, not safe, item.code
