"""Running the examples that rule files carry: they are the rules' tests."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from klarsprog_lint.documents import read
from klarsprog_lint.findings import Diagnostic
from klarsprog_lint.fixes.applying import apply_fixes
from klarsprog_lint.linter import Linter
from klarsprog_lint.rules.loading import LoadedRule
from klarsprog_lint.rules.model import Example
from klarsprog_lint.settings import Settings

_OWN_MARKS = re.compile(r"⟦(.*?)⟧", re.DOTALL)
_BRACKETS = re.compile(r"\[(.*?)\]", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Failure:
    """An example that does not hold; ``example`` counts from 1, ``message`` is Danish."""

    code: str
    example: int
    message: str


def parse_marks(marked: str) -> tuple[str, list[str]]:
    """The text without its marks, and the marked parts in order."""
    marks = _OWN_MARKS if "⟦" in marked else _BRACKETS
    return marks.sub(r"\1", marked), marks.findall(marked)


class RuleTester:
    """Runs the examples of rules; the pipeline is loaded once.

    Every example is linted by the rule alone, as a document of its own.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def failures(self, loaded: LoadedRule) -> Iterator[Failure]:
        """The examples of the rule that do not hold."""
        code = loaded.rule.code
        linter = Linter(_only(self._settings, code))
        for number, example in enumerate(loaded.rule.examples, start=1):
            for message in _problems(linter, example):
                yield Failure(code, number, message)


def _only(settings: Settings, code: str) -> Settings:
    return Settings(
        select=(code,),
        rule_paths=settings.rule_paths,
        rule_options=settings.rule_options,
        pipeline=settings.pipeline,
    )


def _problems(linter: Linter, example: Example) -> Iterator[str]:
    if example.ok is not None:
        found = _lint(linter, example.ok, example)
        if found:
            yield f"ok-eksemplet »{example.ok}« blev markeret: {_shown(found)}"
        return
    text, marks = parse_marks(example.bad or "")
    found = _lint(linter, text, example)
    texts = [diagnostic.text for diagnostic in found]
    if not found or (marks and texts != marks):
        yield f"bad-eksemplet »{text}« skulle give {marks or 'et fund'}, men gav {texts}"
    if example.fix is not None:
        fixed = apply_fixes(text, found, unsafe=True).text
        if fixed != example.fix:
            yield f"rettelsen af »{text}« skulle give »{example.fix}«, men gav »{fixed}«"
    if example.good is not None and (left := _lint(linter, example.good, example)):
        yield f"good-eksemplet »{example.good}« blev markeret: {_shown(left)}"


def _lint(linter: Linter, text: str, example: Example) -> Sequence[Diagnostic]:
    return linter.lint(read(text, "eksempel", example.format))


def _shown(found: Sequence[Diagnostic]) -> str:
    return ", ".join(f"»{diagnostic.text}«" for diagnostic in found)
