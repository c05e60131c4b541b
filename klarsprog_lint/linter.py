"""The linter: the one place where the flow from Document to diagnostics is written out.

source → Document → analysis → findings → fixes → diagnostics. Importing this module does not
import spaCy; the pipeline is loaded when the first block must be analysed.
"""

import gc
import logging
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

from klarsprog_lint.checks.compiling import compile_check
from klarsprog_lint.diagnostics import Found, make_diagnostics, outside_rules
from klarsprog_lint.documents.model import Block, Document
from klarsprog_lint.findings import Diagnostic, Finding
from klarsprog_lint.language.analysis import analyse
from klarsprog_lint.language.levels import Level
from klarsprog_lint.language.pipeline import load
from klarsprog_lint.proving import FixProver
from klarsprog_lint.rules.analysed import AnalysedBlock
from klarsprog_lint.rules.exceptions import ExceptionFilter, let_go
from klarsprog_lint.rules.loading import load_rules
from klarsprog_lint.rules.locks import without_lock_breakers
from klarsprog_lint.rules.metrics import DocumentCheck, Fact
from klarsprog_lint.rules.options import Options, resolve_options
from klarsprog_lint.rules.patterns import BlockCheck, needs_parse
from klarsprog_lint.rules.selection import select_rules
from klarsprog_lint.settings import Settings

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

logger = logging.getLogger(__name__)

# Documents read ahead so that the pipeline gets full batches; blocks kept in memory.
BATCH_DOCUMENTS = 32
CACHED_BLOCKS = 4096

BlockKey = tuple[object, ...]


@dataclass(frozen=True)
class BlockResult:
    """What one block's analysis left behind: findings and facts by rule code."""

    findings: Mapping[str, tuple[Finding, ...]]
    facts: Mapping[str, Sequence[Fact]]


@dataclass(frozen=True)
class _Checks:
    """The selected rules' compiled checks, by scope."""

    block: Mapping[str, tuple[BlockCheck, ExceptionFilter]]
    document: Mapping[str, DocumentCheck]
    # Those that read the parse: a document check has no trigger and always needs it.
    parsed: Sequence[BlockCheck | DocumentCheck]


class Linter:
    """Lints documents with one set of settings; keeps the analysis of blocks it has seen.

    Raises RuleError for rules, options or codes that are not valid. One caller at a time.
    """

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.rules = select_rules(load_rules(settings.rule_paths), settings)
        self._options: Mapping[str, Options] = {
            code: resolve_options(
                loaded.rule, settings.rule_options.get(code, {}), settings.glossary
            )
            for code, loaded in self.rules.items()
        }
        self._cache: OrderedDict[BlockKey, BlockResult] = OrderedDict()
        self._prover = FixProver(self.rules, settings.pipeline)

    def lint(self, document: Document) -> tuple[Diagnostic, ...]:
        """The document's diagnostics by place and code; PipelineError if none can be loaded."""
        return next(self.lint_many((document,)))[1]

    def lint_many(
        self, documents: Iterable[Document]
    ) -> Iterator[tuple[Document, tuple[Diagnostic, ...]]]:
        """Every document with its diagnostics, in order, reading a few documents ahead."""
        remaining = iter(documents)
        while batch := tuple(islice(remaining, BATCH_DOCUMENTS)):
            results = self._results(batch)
            for document in batch:
                made = self._diagnostics(document, results)
                yield document, self._prover.prove_own(document, made)

    def lint_analysed(
        self, document: Document, docs: Mapping[str, "Doc"]
    ) -> tuple[Diagnostic, ...]:
        """The diagnostics of a document that the caller has parsed; ``docs`` by block text.

        They are there to be counted: their fixes are not proven.
        """
        return self._diagnostics(document, self._results((document,), docs))

    def prove(
        self, document: Document, diagnostics: Sequence[Diagnostic]
    ) -> tuple[Diagnostic, ...]:
        """The diagnostics without the safe fixes that change a meaning, before any is applied."""
        return self._prover.prove(document, diagnostics)

    @cached_property
    def level(self) -> Level:
        """The deepest level of analysis that a selected rule needs."""
        return max((loaded.rule.needs for loaded in self.rules.values()), default=Level.TOKENS)

    @cached_property
    def _pipeline(self) -> "Language":
        return load(self.settings.pipeline)

    @cached_property
    def _checks(self) -> _Checks:
        block: dict[str, tuple[BlockCheck, ExceptionFilter]] = {}
        document: dict[str, DocumentCheck] = {}
        parsed: list[BlockCheck | DocumentCheck] = []
        for code, loaded in self.rules.items():
            check = compile_check(loaded, self._options[code], self._pipeline)
            if loaded.rule.needs is Level.PARSE:
                parsed.append(check)
            if not callable(check):
                document[code] = check
            else:
                block[code] = (check, ExceptionFilter(loaded, self._pipeline))
        # Pipeline, lexicons and rules live as long as the process: a million objects that the
        # garbage collector need not walk through again and again (7 % of a cold run).
        gc.freeze()
        return _Checks(block, document, parsed)

    def _results(
        self, documents: Sequence[Document], docs: "Mapping[str, Doc] | None" = None
    ) -> Mapping[BlockKey, BlockResult]:
        """The results of all linted blocks of some documents, analysing those that are new."""
        blocks = {
            _key(block): block
            for document in documents
            for block in document.blocks
            if block.kind.is_linted and block.text
        }
        if not self.rules:
            return {}
        results = {key: self._cache[key] for key in blocks if key in self._cache}
        new = {key: block for key, block in blocks.items() if key not in results}
        if docs is not None:
            ready = ((key, AnalysedBlock(block, docs[block.text])) for key, block in new.items())
            results |= {key: _check_block(block, self._checks) for key, block in ready}
        elif new:
            results |= self._analysed(new)
        self._remember(results)
        return results

    def _analysed(self, blocks: Mapping[BlockKey, Block]) -> dict[BlockKey, BlockResult]:
        checks = self._checks
        ordered = list(blocks.values())
        analysed: dict[int, AnalysedBlock] = {}

        def worth_parsing(number: int, doc: "Doc") -> bool:
            block = analysed[number] = AnalysedBlock(ordered[number], doc)
            return any(needs_parse(check, block) for check in checks.parsed)

        texts = [block.text for block in ordered]
        # Closed at once also after an error: until then the shared pipeline lacks the components
        # that this level does without.
        with closing(analyse(texts, self._pipeline, self.level, worth_parsing)) as docs:
            return {
                key: _check_block(analysed.pop(number, AnalysedBlock(block, doc)), checks)
                for number, ((key, block), doc) in enumerate(zip(blocks.items(), docs, strict=True))
            }

    def _remember(self, results: Mapping[BlockKey, BlockResult]) -> None:
        """Keep the results in memory, dropping those that were needed longest ago."""
        for key, result in results.items():
            self._cache[key] = result
            self._cache.move_to_end(key)
        while len(self._cache) > CACHED_BLOCKS:
            self._cache.popitem(last=False)

    def _diagnostics(
        self, document: Document, results: Mapping[BlockKey, BlockResult]
    ) -> tuple[Diagnostic, ...]:
        own = [(block, results[_key(block)]) for block in document.blocks if _key(block) in results]
        found = [
            Found(self.rules[code], block, finding)
            for block, result in own
            for code, findings in result.findings.items()
            for finding in findings
        ]
        found.extend(self._judged(document, own))
        return make_diagnostics(document, outside_rules(document, found), self.settings)

    def _judged(
        self, document: Document, results: Sequence[tuple[Block, BlockResult]]
    ) -> Iterator[Found]:
        blocks = {block.index: block for block in document.blocks}
        for code, check in self._checks.document.items():
            facts = [
                (block, fact) for block, result in results for fact in result.facts.get(code, ())
            ]
            try:
                judged = tuple(check.judge(document, facts))
            except Exception as error:
                _log_crash(code, error)
                continue
            for finding in judged:
                block = blocks[finding.block or 0]
                finding = without_lock_breakers(block.text, finding)
                yield Found(self.rules[code], block, finding)


def _check_block(block: AnalysedBlock, checks: _Checks) -> BlockResult:
    findings: dict[str, tuple[Finding, ...]] = {}
    facts: dict[str, Sequence[Fact]] = {}
    for code, (check, exceptions) in checks.block.items():
        try:
            if (found := tuple(check(block))) and (
                kept := tuple(let_go(block, exceptions(block, found)))
            ):
                findings[code] = kept
        except Exception as error:
            _log_crash(code, error)
    for code, document_check in checks.document.items():
        try:
            if collected := tuple(document_check.collect(block)):
                facts[code] = collected
        except Exception as error:
            _log_crash(code, error)
    return BlockResult(findings, facts)


def _key(block: Block) -> BlockKey:
    return block.kind, block.text, block.placeholders, block.quoted, block.level


def _log_crash(code: str, error: Exception) -> None:
    """A crash costs one rule on one block; the log names rule and error, never the text."""
    logger.error("Reglen %s fejlede (%s) og er sprunget over her.", code, type(error).__name__)
