"""The token and dependency kinds of check, on spaCy's Matcher and DependencyMatcher."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, Protocol

from klarsprog_lint.errors import RuleError
from klarsprog_lint.findings import Finding, Fix, TextEdit
from klarsprog_lint.fixes.inflection import Inflection, match_case
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end
from klarsprog_lint.rules.loading import LoadedRule
from klarsprog_lint.rules.model import FixTemplate

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.matcher import DependencyMatcher, Matcher
    from spacy.tokens import Token

Pattern = Sequence[dict[str, Any]]


class BlockCheck(Protocol):
    """A compiled check at block scope."""

    def __call__(self, block: AnalysedBlock) -> Iterator[Finding]:
        """The findings in one block."""
        ...


def needs_parse(check: object, block: AnalysedBlock) -> bool:
    """Whether a check at the level of parse could find anything in a block that is only tagged.

    A check may have a trigger of its own, ``needs_parse(block)``; without one it always needs it.
    """
    trigger = getattr(check, "needs_parse", None)
    return trigger is None or bool(trigger(block))


def token_matcher(loaded: LoadedRule, patterns: Sequence[Pattern], nlp: "Language") -> "Matcher":
    """A Matcher for the patterns; RuleError names the rule file when one is not valid."""
    from spacy.matcher import Matcher

    matcher = Matcher(nlp.vocab, validate=True)
    try:
        matcher.add(loaded.rule.code, [list(pattern) for pattern in patterns], greedy="LONGEST")
    except ValueError as error:
        raise RuleError(
            f"{loaded.path}: et mønster under tokens er ikke gyldigt for spaCy."
        ) from error
    return matcher


def compile_tokens(loaded: LoadedRule, nlp: "Language") -> BlockCheck:
    """The check of a rule with ``tokens``."""
    check = loaded.rule.check
    matcher = token_matcher(loaded, check.tokens or (), nlp)
    marks = [mark for mark in check.mark if isinstance(mark, int)]

    def run(block: AnalysedBlock) -> Iterator[Finding]:
        for _, start, end in sorted(matcher(block.doc), key=lambda match: match[1]):
            tokens = block.tokens[start:end]
            flagged = [tokens[mark] for mark in marks if mark < len(tokens)] or tokens
            yield _finding(block, loaded, tokens, flagged)

    return run


def compile_dependency(loaded: LoadedRule, nlp: "Language") -> BlockCheck:
    """The check of a rule with ``dependency``; ``mark`` holds RIGHT_IDs."""
    check = loaded.rule.check
    pattern = check.dependency or ()
    names = [node["RIGHT_ID"] for node in pattern]
    wanted = [names.index(mark) for mark in check.mark if mark in names] or list(range(len(names)))
    matcher = _dependency_matcher(loaded, pattern, nlp)

    def run(block: AnalysedBlock) -> Iterator[Finding]:
        seen = set()
        for _, indices in sorted(matcher(block.doc)):
            tokens = [block.tokens[index] for index in indices]
            flagged = sorted((tokens[number] for number in wanted), key=lambda token: token.i)
            span = (flagged[0].i, flagged[-1].i)
            if span not in seen:
                seen.add(span)
                yield _finding(block, loaded, tokens, flagged)

    return run


def _dependency_matcher(
    loaded: LoadedRule, pattern: Pattern, nlp: "Language"
) -> "DependencyMatcher":
    from spacy.matcher import DependencyMatcher

    matcher = DependencyMatcher(nlp.vocab)
    try:
        matcher.add(loaded.rule.code, [list(pattern)])
    except ValueError as error:
        raise RuleError(
            f"{loaded.path}: mønstret under dependency er ikke gyldigt for spaCy."
        ) from error
    return matcher


def _finding(
    block: AnalysedBlock,
    loaded: LoadedRule,
    matched: "Sequence[Token]",
    flagged: "Sequence[Token]",
) -> Finding:
    start, end = flagged[0].idx, token_end(flagged[-1])
    fixes: tuple[Fix, ...] = ()
    values: dict[str, str] = {str(number): token.text for number, token in enumerate(matched)}
    if loaded.rule.fix is not None:
        content = _replacement(block, loaded.rule.fix, values, flagged)
        if content is not None:
            edit = TextEdit(start, end, content)
            title = f"Skriv »{content}«" if content else "Slet ordet"
            fixes = (Fix(loaded.rule.fix.applicability, title, (edit,)),)
    return Finding(start, end, values=values, fixes=fixes)


def _replacement(
    block: AnalysedBlock, fix: FixTemplate, values: dict[str, str], flagged: "Sequence[Token]"
) -> str | None:
    text = block.span_text(flagged[0].idx, token_end(flagged[-1]))
    content = fix.replacement
    for name, value in (*values.items(), ("text", text)):
        content = content.replace(f"{{{name}}}", value)
    if fix.inflect:
        inflected = Inflection().inflect_phrase(content, flagged[0].pos_, str(flagged[0].morph))
        if inflected is None:
            return None
        content = inflected
    return match_case(text, content)
