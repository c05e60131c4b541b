"""What is let go: a rule's own exceptions, quotations and placeholders."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from klarsprog_lint.documents.model import Placeholder, Span
from klarsprog_lint.findings import Finding
from klarsprog_lint.rules.analysed import AnalysedBlock
from klarsprog_lint.rules.loading import LoadedRule
from klarsprog_lint.rules.patterns import token_matcher

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Token


class ExceptionFilter:
    """Drops the findings that a rule's ``except`` lets go."""

    def __init__(self, loaded: LoadedRule, nlp: "Language") -> None:
        given = loaded.rule.except_
        self._lemmas = loaded.excepted_lemmas
        self._phrases = frozenset(phrase.lower() for phrase in given.phrases)
        self._matcher = token_matcher(loaded, given.tokens, nlp) if given.tokens else None

    def __call__(self, block: AnalysedBlock, findings: Iterable[Finding]) -> Iterator[Finding]:
        """The findings that remain."""
        if not self._lemmas and not self._phrases and self._matcher is None:
            yield from findings
            return
        allowed: frozenset[int] | None = None
        for finding in findings:
            if allowed is None:
                allowed = self._allowed_tokens(block)
            tokens = _tokens(block, finding)
            if not self._excepts(block, finding, tokens, allowed):
                yield finding

    def _lets_go(self, token: "Token") -> bool:
        # The form too: a deponent's lemma is its -s form, whatever the lemmatizer made of it.
        return token.lemma_.lower() in self._lemmas or token.lower_ in self._lemmas

    def _allowed_tokens(self, block: AnalysedBlock) -> frozenset[int]:
        if self._matcher is None:
            return frozenset()
        return frozenset(
            index for _, start, end in self._matcher(block.doc) for index in range(start, end)
        )

    def _excepts(
        self,
        block: AnalysedBlock,
        finding: Finding,
        tokens: "tuple[Token, ...]",
        allowed: frozenset[int],
    ) -> bool:
        return (
            any(token.i in allowed for token in tokens)
            or any(self._lets_go(token) for token in tokens)
            or block.span_text(finding.start, finding.end).lower() in self._phrases
        )


def _tokens(block: AnalysedBlock, finding: Finding) -> "tuple[Token, ...]":
    span = block.doc.char_span(finding.start, finding.end, alignment_mode="expand")
    return tuple(span) if span is not None else ()


def let_go(block: AnalysedBlock, findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings outside quotations and placeholders, without edits that would touch those.

    A finding that is larger than the quotation (a long sentence with a quoted word) stays.
    """
    protected: tuple[Span | Placeholder, ...] = (*block.block.quoted, *block.block.placeholders)
    for finding in findings:
        if any(span.start <= finding.start and finding.end <= span.end for span in protected):
            continue
        touching = tuple(
            fix
            for fix in finding.fixes
            if any(
                span.start < edit.end and edit.start < span.end
                for edit in fix.edits
                for span in protected
            )
        )
        if touching:
            remaining = tuple(fix for fix in finding.fixes if fix not in touching)
            finding = replace(finding, fixes=remaining)
        yield finding
