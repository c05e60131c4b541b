"""Proving fixes: none that a hard guard says changes the meaning is offered as safe.

A fix is judged in the sentences that it touches, analysed by themselves before and after it. That
costs about as much as all else that is done about those sentences. So nothing is loaded until
there is a fix to prove, the answers are remembered, and whoever lints chooses what is proven when.
"""

import logging
from collections import OrderedDict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from klarsprog_lint.documents.model import Block, Document
from klarsprog_lint.findings import Applicability, Diagnostic, Fix, TextEdit
from klarsprog_lint.fixes.passages import Passage, touched
from klarsprog_lint.language.levels import Level
from klarsprog_lint.language.pipeline import load
from klarsprog_lint.rules.loading import LoadedRule, shipped_pack

if TYPE_CHECKING:
    from klarsprog_lint.guards.model import Pair

logger = logging.getLogger(__name__)

REMEMBERED = 4096

Offer = tuple[Diagnostic, Fix]
#: The names of the guards that a fix trips.
Tripped = tuple[str, ...]
# All that the answer depends on: a block, and the edits of its text.
_Change = tuple[Passage, tuple[TextEdit, ...]]


class FixProver:
    """Runs the hard guards over the fixes of some rules.

    ``pipeline`` is the name that settings give it.
    """

    def __init__(self, rules: Mapping[str, LoadedRule], pipeline: str | None = None) -> None:
        self._rules = rules
        self._pipeline = pipeline
        self._own = {c for c, loaded in rules.items() if loaded.pack != shipped_pack()}
        self._answers: OrderedDict[_Change, Tripped] = OrderedDict()
        self._logged: set[tuple[str, Tripped]] = set()

    def prove(
        self, document: Document, diagnostics: Sequence[Diagnostic]
    ) -> tuple[Diagnostic, ...]:
        """The diagnostics without the safe fixes that trip a hard guard.

        The finding stays, since it may well be right where its replacement is not.
        """
        return self._proven(document, diagnostics, self._rules.keys())

    def prove_own(
        self, document: Document, diagnostics: Sequence[Diagnostic]
    ) -> tuple[Diagnostic, ...]:
        """The same, for the rules of packs of one's own: those that are shipped have been proven.

        The test suite runs every fix of theirs that it can find a sentence for.
        """
        return self._proven(document, diagnostics, self._own)

    def _proven(
        self, document: Document, diagnostics: Sequence[Diagnostic], codes: Collection[str]
    ) -> tuple[Diagnostic, ...]:
        safe = [
            (diagnostic, fix)
            for diagnostic in diagnostics
            if diagnostic.code in codes
            for fix in diagnostic.fixes
            if fix.applicability is Applicability.SAFE
        ]
        withheld = []
        for (diagnostic, fix), tripped in zip(safe, self.tripped(document, safe), strict=True):
            meant = self._rules[diagnostic.code].rule.fixes_change
            if changed := tuple(name for name in tripped if name not in meant):
                self._log(diagnostic.code, changed)
                withheld.append((diagnostic, fix))
        if not withheld:
            return tuple(diagnostics)
        return tuple(_without(diagnostic, withheld) for diagnostic in diagnostics)

    def tripped(self, document: Document, offers: Sequence[Offer]) -> Sequence[Tripped]:
        """The hard guards that each fix trips, whatever its rule says of its applicability."""
        if not offers:
            return ()
        blocks = {block.index: block for block in document.blocks}
        changes = [
            (_passage(block), tuple(_in_text(block, edit) for edit in fix.edits))
            for diagnostic, fix in offers
            for block in (blocks[diagnostic.block_index],)
        ]
        new = [change for change in dict.fromkeys(changes) if change not in self._answers]
        answers = {change: self._answers[change] for change in changes if change in self._answers}
        if new:
            answers |= zip(new, self._judged(new), strict=True)
        self._remember(answers)
        return [answers[change] for change in changes]

    def _remember(self, answers: dict[_Change, Tripped]) -> None:
        for change, tripped in answers.items():
            self._answers[change] = tripped
            self._answers.move_to_end(change)
        while len(self._answers) > REMEMBERED:
            self._answers.popitem(last=False)

    def _judged(self, changes: Sequence[_Change]) -> Iterator[Tripped]:
        # The guards take a tenth of a second to load.
        from klarsprog_lint.guard_parts import part_of
        from klarsprog_lint.guards.model import Pair
        from klarsprog_lint.guards.versions import Version
        from klarsprog_lint.language.analysis import analyse

        nlp = load(self._pipeline)
        texts = list(dict.fromkeys(block.text for block, _ in changes))
        docs = zip(texts, analyse(texts, nlp, Level.TOKENS), strict=True)
        sentences = {text: [(s.start_char, s.end_char) for s in doc.sents] for text, doc in docs}
        pairs = [touched(block, sentences[block.text], edits) for block, edits in changes]
        cut = list(dict.fromkeys(passage.text for pair in pairs for passage in pair))
        analysed = dict(zip(cut, analyse(cut, nlp), strict=True))
        for pair in pairs:
            before, after = (
                Version((part_of(one.kind, one.text, one.fields, analysed[one.text]),))
                for one in pair
            )
            yield tuple(_failed(Pair(before, after)))

    def _log(self, code: str, tripped: Tripped) -> None:
        """Tell once what was withheld; the log names rule and guards, never the text."""
        if (code, tripped) not in self._logged:
            self._logged.add((code, tripped))
            logger.warning(
                "Reglen %s: en rettelse, som den kalder sikker, er holdt tilbage, fordi den kan "
                "ændre betydningen (%s).",
                code,
                ", ".join(tripped),
            )


def _failed(pair: "Pair") -> Iterator[str]:
    """The names of the hard guards that the pair trips; one that crashes proves nothing."""
    from klarsprog_lint.guards.catalogue import GUARDS
    from klarsprog_lint.guards.model import Strength

    for guard in GUARDS:
        if guard.strength is Strength.HARD:
            try:
                failed = any(True for _ in guard.check(pair))
            except Exception as error:
                logger.error("Vagten %s fejlede (%s).", guard.name, type(error).__name__)
                failed = True
            if failed:
                yield guard.name


def _passage(block: Block) -> Passage:
    return Passage(block.kind.value, block.text, block.placeholders)


def _in_text(block: Block, edit: TextEdit) -> TextEdit:
    """The edit of the source as an edit of the block's text."""
    return TextEdit(*block.source_map.to_text_range(edit.start, edit.end), edit.content)


def _without(diagnostic: Diagnostic, withheld: Collection[Offer]) -> Diagnostic:
    kept = tuple(fix for fix in diagnostic.fixes if (diagnostic, fix) not in withheld)
    return diagnostic if len(kept) == len(diagnostic.fixes) else replace(diagnostic, fixes=kept)
