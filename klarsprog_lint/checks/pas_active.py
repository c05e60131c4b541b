"""A passive clause in the active voice, with a subject that is known (»vi«, »du«).

Danish main clauses have the finite verb second, subordinate clauses have subject and adverbs before
it; where the words of a clause do not show for certain which it is, nothing is rewritten.
"""

from klarsprog_lint.checks.pas_chain import Chain
from klarsprog_lint.checks.pas_edits import ClauseEdits, fix_of
from klarsprog_lint.checks.pas_openers import OPENERS, RELATIVES, clause_start
from klarsprog_lint.checks.pas_phrases import (
    ADVERBS,
    as_object,
    has_verb,
    is_adverbial,
    is_moveable,
    nominal_end,
    rest_can_stay,
    says_that,
    shares_modal,
    starts_nominal,
)
from klarsprog_lint.checks.pas_words import MODALS
from klarsprog_lint.findings import Fix
from klarsprog_lint.rules.analysed import AnalysedBlock

_PERSONS = frozenset(("dig", "jer", "Dem", "ham", "hende"))
_ASKING = frozenset(("hvilke", "hvilken", "hvilket", "hvem", "hvad", "hvis"))
_JOINS = frozenset(("og", "men", "eller", "samt"))


class Rewriting:
    """One clause on its way to the active: where it begins, and what becomes of its words."""

    def __init__(
        self,
        block: AnalysedBlock,
        chain: Chain,
        agent: str,
        *,
        is_polite: bool = False,
        takes_two: bool = False,
    ) -> None:
        """``is_polite``: the letter says »De«; ``takes_two``: the subject is given something."""
        self._block, self._chain, self._agent = block, chain, agent
        self._is_polite, self._takes_two = is_polite, takes_two
        self._sentence, self._edits = block.sentence_of(chain.finite), ClauseEdits(block, chain)

    def impersonal(self, der: int) -> Fix | None:
        """»Der udbetales støtte« → »Vi udbetaler støtte«: no word changes its place."""
        chain = self._chain
        split = "," in self._block.lowers[der : chain.last]
        if split or not self._can_stay():
            return None
        edits = [self._edits.replaced(der, der, self._agent), *self._edits.verbs()]
        return fix_of(edits, f"{self._agent} {chain.active}")

    def personal(self) -> Fix | None:
        """»Støtten udbetales« → »Vi udbetaler støtten«, in main and subordinate clauses."""
        if not self._can_stay():
            return None
        first = clause_start(self._block, self._chain.finite)
        opener = self._block.lowers[first - 1] if first - 1 in self._sentence else ""
        if opener in RELATIVES and first - 1 > self._sentence.start:
            return self._relative(first)
        if opener in OPENERS:
            # »…, der, såfremt afgørelsen fastholdes, …«: the antecedent acts.
            inside = self._block.lowers[max(first - 3, 0) : first - 1]
            return None if inside in (("der", ","), ("som", ",")) else self._subordinate(first)
        return self._main(first)

    def _can_stay(self) -> bool:
        block, chain = self._block, self._chain
        return rest_can_stay(block, chain.last + 1, chain.last) and not shares_modal(block, chain)

    def _has_second_object(self) -> bool:
        """»meddeles andre myndigheder«: in the active the two would stand in the wrong order."""
        return not self._takes_two and starts_nominal(self._block, self._chain.last + 1)

    def _relative(self, first: int) -> Fix | None:
        """»den støtte, der udbetales« → »den støtte, som vi udbetaler«."""
        block, chain, before = self._block, self._chain, first - 2
        if not _ASKING.isdisjoint(block.lowers[max(before - 3, 0) : first]):
            return None
        named = before in self._sentence and (
            block.lowers[before] in (",", "og") or block.upos[before] in ("NOUN", "PROPN")
        )
        if not named:
            return None
        adverbs = all(block.upos[index] == "ADV" for index in range(first, chain.finite))
        if not adverbs or starts_nominal(block, chain.last + 1):
            return None
        opener = self._edits.replaced(first - 1, first - 1, f"som {self._agent}")
        edits = [opener, *self._edits.verbs()]
        return fix_of(edits, f"som {self._agent} … {chain.active}")

    def _subordinate(self, first: int) -> Fix | None:
        """»at sagen ikke behandles« → »at vi ikke behandler sagen«."""
        block, chain = self._block, self._chain
        end = nominal_end(block, first, chain.finite)
        target = self._target(first, end)
        middle = range(end, chain.finite)
        plain = block.upos[first] == "PRON" and end == first + 1 and not has_verb(block, middle)
        if target is None or self._has_second_object():
            return None
        if not plain and not is_adverbial(block, middle, chain.finite):
            return None
        between = self._edits.text(chain.finite + 1, chain.start)
        words = (
            self._agent,
            self._edits.text(end, chain.finite),
            chain.active,
            between,
            chain.others,
        )
        return self._edits.rewritten(first, chain.last, (*words, target))

    def _main(self, first: int) -> Fix | None:
        block, chain = self._block, self._chain
        if chain.is_simple and "VerbForm=Inf" in block.morphs[chain.finite]:
            return None
        joined = first < chain.finite and block.lowers[first] in _JOINS
        first += joined
        if first == chain.finite:
            return None if joined or not self._follows_clause(first) else self._inverted(first)
        if first > self._sentence.start and not joined and block.lowers[first - 1] == ",":
            return None
        if has_verb(block, range(first, chain.finite)):
            return None
        pronoun = first + 1 == chain.finite and block.upos[first] == "PRON"
        end = nominal_end(block, first, chain.finite)
        if not pronoun and (
            end < chain.finite or not is_moveable(block, first, end) or self._has_subject_after()
        ):
            return self._inverted(first)
        return self._straight(first)

    def _has_subject_after(self) -> bool:
        after = self._chain.finite + 1
        return not self._chain.is_simple and starts_nominal(self._block, after)

    def _follows_clause(self, finite: int) -> bool:
        """»Hvis du flytter, udbetales støtten« or »Modtages svaret ikke, afsluttes sagen«."""
        block, sentence = self._block, self._sentence
        words = block.lowers[sentence.start : sentence.stop]
        if finite == sentence.start:
            return "," in words and words[-1] != "?"
        if block.lowers[finite - 1] != ",":
            return False
        before = words[: finite - sentence.start]
        # »I maj kan støtten, hvis du vil, udbetales« has its finite verb already.
        begun = MODALS.isdisjoint(before) and block.upos[sentence.start] == "ADP"
        return words[0] in OPENERS or begun or "VerbForm=Fin" in block.morphs[sentence.start]

    def _straight(self, first: int) -> Fix | None:
        """The subject stands first: it changes places with the one who acts."""
        block, chain = self._block, self._chain
        target = self._target(first, chain.finite)
        after = chain.last + 1
        if target is None or self._has_second_object():
            return None
        if not chain.is_simple or chain.start > chain.finite:
            between = range(chain.finite + 1, chain.start)
            if not is_adverbial(block, between, chain.start):
                return None
            middle = self._edits.text(chain.finite + 1, chain.start)
            parts = (self._agent, chain.active, middle, chain.others, target)
            return self._edits.rewritten(first, chain.last, parts)
        end = self._adverbs_end(after)
        objects = (self._edits.text(after, end), target)
        if block.upos[first] == "PRON" and first + 1 == chain.finite:
            objects = (target, self._edits.text(after, end))
        return self._edits.rewritten(first, end - 1, (self._agent, chain.active, *objects))

    def _inverted(self, first: int) -> Fix | None:
        """Something else stands first (»Derfor udbetales støtten«): the verb stays second."""
        chain, after = self._chain, self._chain.finite + 1
        block = self._block
        fronted = first == chain.finite or block.upos[first] in ("ADP", "ADV", "PRON", "SCONJ")
        if not fronted and is_moveable(block, first, chain.finite):
            return None
        if chain.start > chain.finite:
            return self._inverted_chain(after)
        if after >= self._sentence.stop:
            return None
        if block.upos[after] == "PRON" and block.lowers[after] != "der":
            target = self._target(after, after + 1)
            end = self._adverbs_end(after + 1) if target == "" else after + 1
            adverbs = self._edits.text(after + 1, end)
            second = starts_nominal(block, after + 1) and not self._takes_two
            if target is None or second:
                return None
            parts = (chain.active, self._agent, target, adverbs)
            return self._edits.rewritten(chain.finite, end - 1, parts)
        skipped = self._adverbs_end(after)
        if not starts_nominal(block, skipped):
            content = f"{chain.active} {self._agent}"
            sure = fronted and block.upos[after] == "ADP"
            return self._edits.rewritten(chain.finite, chain.finite, (content,)) if sure else None
        end = nominal_end(block, skipped, self._sentence.stop, of_one=True)
        hopped = self._adverbs_end(end)
        if hopped > end and skipped == after:
            noun, adverbs = self._edits.text(after, end), self._edits.text(end, hopped)
            parts = (chain.active, self._agent, adverbs, noun)
            return self._edits.rewritten(chain.finite, hopped - 1, parts)
        content = f"{chain.active} {self._agent}"
        return self._edits.rewritten(chain.finite, chain.finite, (content,))

    def _inverted_chain(self, after: int) -> Fix | None:
        chain = self._chain
        end = nominal_end(self._block, after, chain.start)
        target = self._target(after, end)
        if (
            target is None
            or self._has_second_object()
            or not is_adverbial(self._block, range(end, chain.start), chain.start)
        ):
            return None
        middle = self._edits.text(end, chain.start)
        parts = (chain.active, self._agent, middle, chain.others, target)
        return self._edits.rewritten(chain.finite, chain.last, parts)

    def _target(self, start: int, end: int) -> str | None:
        """The old subject as an object; empty where it only announced a clause."""
        if end <= start:
            return None
        if end - start == 1 and self._block.lowers[start] == "det":
            return "" if says_that(self._block, self._chain.last + 1) else None
        target = as_object(self._block, start, end, is_polite=self._is_polite)
        # »Du skal medbringes«: somebody else brings the reader.
        return None if self._agent != "vi" and target in _PERSONS else target

    def _adverbs_end(self, index: int) -> int:
        while index < self._sentence.stop and self._block.lowers[index] in ADVERBS:
            index += 1
        return index
