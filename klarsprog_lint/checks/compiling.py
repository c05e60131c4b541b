"""From a rule's declaration to a check that runs: the one place that knows all five kinds."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from importlib import import_module
from typing import TYPE_CHECKING

from klarsprog_lint.documents.model import Document
from klarsprog_lint.errors import RuleError
from klarsprog_lint.findings import Finding, Severity
from klarsprog_lint.rules.analysed import AnalysedBlock
from klarsprog_lint.rules.lexicon import LexiconMatcher
from klarsprog_lint.rules.loading import LoadedRule
from klarsprog_lint.rules.metrics import DocumentCheck, Fact, Facts, compile_metric
from klarsprog_lint.rules.options import Options
from klarsprog_lint.rules.patterns import BlockCheck, compile_dependency, compile_tokens

if TYPE_CHECKING:
    from spacy.language import Language

_PYTHON_NAME = re.compile(r"^([a-z][a-z_]*)\.([a-z][a-z_]*)$")


@dataclass(frozen=True)
class PythonDocumentCheck:
    """What a module under ``checks`` declares for a rule at document scope.

    ``trigger`` is what ``parsed_when`` declares for a check at block scope.
    """

    collect_facts: Callable[[AnalysedBlock, Options], Sequence[Fact]]
    judge_facts: Callable[[Document, Facts, Options], Iterator[Finding]]
    trigger: "Trigger | None" = None


Trigger = Callable[[AnalysedBlock, Options], bool]
BlockFunction = Callable[[AnalysedBlock, Options], Iterator[Finding]]


def parsed_when(trigger: Trigger) -> Callable[[BlockFunction], BlockFunction]:
    """Declare a cheap test on tags alone: where it fails, the parse would bring no finding.

    A block that no selected check's test speaks for is not parsed.
    """

    def declare(function: BlockFunction) -> BlockFunction:
        _TRIGGERS[function] = trigger
        return function

    return declare


_TRIGGERS: dict[BlockFunction, Trigger] = {}


@dataclass(frozen=True)
class _BoundCheck:
    function: BlockFunction
    options: Options

    def __call__(self, block: AnalysedBlock) -> Iterator[Finding]:
        return self.function(block, self.options)

    def needs_parse(self, block: AnalysedBlock) -> bool:
        trigger = _TRIGGERS.get(self.function)
        return trigger is None or trigger(block, self.options)


@dataclass(frozen=True)
class _BoundDocumentCheck:
    check: PythonDocumentCheck
    options: Options

    def collect(self, block: AnalysedBlock) -> Sequence[Fact]:
        return self.check.collect_facts(block, self.options)

    def judge(self, document: Document, facts: Facts) -> Iterator[Finding]:
        return self.check.judge_facts(document, facts, self.options)

    def needs_parse(self, block: AnalysedBlock) -> bool:
        trigger = self.check.trigger
        return trigger is None or trigger(block, self.options)


def compile_check(
    loaded: LoadedRule, options: Options, nlp: "Language"
) -> BlockCheck | DocumentCheck:
    """The check of a rule; RuleError names the rule file when it cannot be made."""
    match loaded.rule.check.kind:
        case "lexicon":
            return _graded(LexiconMatcher(loaded.lexicon, nlp), options)
        case "tokens":
            return compile_tokens(loaded, nlp)
        case "dependency":
            return compile_dependency(loaded, nlp)
        case "metric":
            return compile_metric(loaded, options)
        case _:
            return _compile_python(loaded, options)


def _graded(matcher: LexiconMatcher, options: Options) -> BlockCheck:
    """The matcher with the options that any lexicon rule may declare.

    ``known`` phrases are not reported; phrases of ``warn-about``, and all from number
    ``warn-from`` in a block, are warnings whatever the rule's severity.
    """
    known = options.words("known") if "known" in options else frozenset()
    loud = options.words("warn-about") if "warn-about" in options else frozenset()
    limit = options.number("warn-from") if "warn-from" in options else 0
    if not known and not loud and limit <= 0:
        return matcher

    def run(block: AnalysedBlock) -> Iterator[Finding]:
        number = 0
        for finding in matcher(block):
            phrase = finding.values["phrase"]
            if phrase in known:
                continue
            number += 1
            is_loud = phrase in loud or 0 < limit <= number
            if is_loud and finding.severity is None:
                finding = replace(finding, severity=Severity.WARNING)
            yield finding

    return run


def _compile_python(loaded: LoadedRule, options: Options) -> BlockCheck | DocumentCheck:
    name = loaded.rule.check.python or ""
    found = _PYTHON_NAME.match(name)
    try:
        function = getattr(import_module(f"{__package__}.{found[1]}"), found[2]) if found else None
    except (ImportError, AttributeError):
        function = None
    if isinstance(function, PythonDocumentCheck):
        return _BoundDocumentCheck(function, options)
    if function is None or not callable(function):
        raise RuleError(f"{loaded.path}: funktionen »{name}« findes ikke i klarsprog_lint.checks.")

    return _BoundCheck(function, options)
