"""Edits on the words of one clause: capitals and full stops stay right when words move."""

from klarsprog_lint.checks.pas_chain import Chain
from klarsprog_lint.findings import Applicability, Fix, TextEdit
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end


class ClauseEdits:
    """What can be done to the words of the clause that a chain of verbs stands in."""

    def __init__(self, block: AnalysedBlock, chain: Chain) -> None:
        self._block, self._chain = block, chain
        self._sentence = block.sentence_of(chain.finite)

    def text(self, start: int, end: int) -> str:
        """The words from one token up to another; empty if there are none."""
        if start >= end:
            return ""
        tokens = self._block.tokens
        return self._block.span_text(tokens[start].idx, token_end(tokens[end - 1]))

    def verbs(self) -> list[TextEdit]:
        """The active verbs where the passive ones stood."""
        chain = self._chain
        edits = [self.replaced(chain.finite, chain.finite, chain.active)]
        if chain.others:
            edits.append(self.replaced(chain.start, chain.last, chain.others))
        elif chain.start > chain.finite:
            tokens = self._block.tokens
            gone = token_end(tokens[chain.start - 1]), token_end(tokens[chain.last])
            edits.append(TextEdit(*gone, ""))
        return edits

    def replaced(self, first: int, last: int, content: str) -> TextEdit:
        """Other words for the tokens from ``first`` to ``last``."""
        tokens = self._block.tokens
        opens = first == self._sentence.start or self._block.lowers[first - 1] == ":"
        if opens and tokens[first].text[:1].isupper():
            content = content[:1].upper() + content[1:]
        end = token_end(tokens[last])
        if content.endswith(".") and self._block.span_text(end, end + 1) == ".":
            content = content[:-1]  # »500 kr.« has moved to the end of the sentence
        return TextEdit(tokens[first].idx, end, content)

    def rewritten(self, first: int, last: int, parts: tuple[str, ...]) -> Fix:
        """A fix that puts the parts, as far as they are not empty, in place of some tokens."""
        edit = self.replaced(first, last, " ".join(part for part in parts if part))
        return fix_of([edit], edit.content)


def fix_of(edits: list[TextEdit], shown: str) -> Fix:
    """The edits as a fix that a person must look at."""
    ordered = tuple(sorted(edits, key=lambda edit: edit.start))
    return Fix(Applicability.UNSAFE, f"Skriv »{shown}«", ordered)
