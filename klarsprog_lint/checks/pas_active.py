"""A passive clause in the active voice, with a subject that is known (»vi«, »du«).

Danish main clauses have the finite verb second, subordinate clauses have subject and adverbs before
it; where the words of a clause do not show for certain which it is, nothing is rewritten.
"""

from klarsprog_lint.checks.pas_chain import Chain
from klarsprog_lint.checks.pas_edits import ClauseEdits, fix_of
from klarsprog_lint.checks.pas_heavy_subject import heavy_active, heavy_subject
from klarsprog_lint.checks.pas_openers import (
    OPENERS,
    RELATIVES,
    clause_start,
    follows_clause,
)
from klarsprog_lint.checks.pas_phrases import (
    POINTERS,
    adverbs_end,
    as_object,
    has_predicate,
    has_verb,
    is_adverbial,
    is_moveable,
    nominal_end,
    rest_can_stay,
    says_that,
    shares_modal,
    starts_nominal,
)
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
        joined: int | None = None,
        agent_end: int | None = None,
    ) -> None:
        """``is_polite``: the letter says »De«; ``takes_two``: the subject is given something.

        ``joined``: another verb with the same subject, which gets an object of its own.
        ``agent_end``: where an agent that stands behind the verbs ends.
        """
        self._joined, self._rest = joined, (agent_end or chain.last) + 1
        self._block, self._chain, self._agent = block, chain, agent
        self._is_polite, self._takes_two = is_polite, takes_two
        self._sentence, self._edits = block.sentence_of(chain.finite), ClauseEdits(block, chain)

    def impersonal(self, der: int) -> Fix | None:
        """»Der udbetales støtte« → »Vi udbetaler støtte«: no word changes its place."""
        chain = self._chain
        if "," in self._block.lowers[der : chain.last] or not self._can_stay():
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
        free = rest_can_stay(block, self._rest, chain.last, self._joined)
        return free and (self._joined is not None or not shares_modal(block, chain))

    def _has_second_object(self) -> bool:
        """»meddeles andre myndigheder«: in the active the two would stand in the wrong order."""
        last = self._chain.last
        if self._block.lowers[last + 1 : last + 2] in (("dig",), ("jer",), ("dem",)):
            return "det" not in self._block.lowers[max(self._chain.finite - 1, 0) : last]
        second = starts_nominal(self._block, last + 1) and not has_predicate(self._block, last)
        return second and not self._takes_two

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
        if not adverbs or starts_nominal(block, self._rest):
            return None
        opener = f"som {self._agent}"
        edits = [self._edits.replaced(first - 1, first - 1, opener), *self._edits.verbs()]
        return fix_of(edits, f"{opener} … {chain.active}")

    def _subordinate(self, first: int) -> Fix | None:
        """»at sagen ikke behandles« → »at vi ikke behandler sagen«."""
        block, chain = self._block, self._chain
        if (
            first == chain.last
            and block.lowers[first - 1] == "idet"
            and says_that(block, first + 1)
        ):
            # »idet bemærkes, at«
            return self._edits.rewritten(first, first, (self._agent, chain.active))
        end = nominal_end(block, first, chain.finite)
        target = self._target(first, end)
        middle = range(end, chain.finite)
        plain = block.upos[first] == "PRON" and end == first + 1 and not has_verb(block, middle)
        if target is None or self._has_second_object():
            return None
        if not plain and not is_adverbial(block, middle, chain.finite):
            return None
        between = self._edits.text(chain.finite + 1, chain.start)
        before = self._edits.text(end, chain.finite)
        words = (self._agent, before, chain.active, between, *chain.with_object(target))
        return self._edits.rewritten(first, chain.last, words)

    def _main(self, first: int) -> Fix | None:
        block, chain = self._block, self._chain
        if chain.is_simple and "VerbForm=Inf" in block.morphs[chain.finite]:
            return None
        joined = first < chain.finite and block.lowers[first] in _JOINS
        first += joined
        if first == chain.finite and not joined and heavy_subject(block, first) is not None:
            stuck = self._has_second_object() or self._has_subject_after()
            return None if stuck else heavy_active(block, chain, self._agent, self._is_polite)
        if first == chain.finite:
            return None if joined or not follows_clause(block, first) else self._inverted(first)
        if first > self._sentence.start and not joined and block.lowers[first - 1] == ",":
            return None
        if has_verb(block, range(first, chain.finite)):
            return None
        pronoun = first + 1 == chain.finite and (
            block.upos[first] == "PRON" or block.lowers[first] in POINTERS
        )
        end = nominal_end(block, first, chain.finite)
        if not pronoun and (
            end < chain.finite or not is_moveable(block, first, end) or self._has_subject_after()
        ):
            return self._inverted(first)
        return self._straight(first)

    def _has_subject_after(self) -> bool:
        after = self._chain.finite + 1
        return not self._chain.is_simple and starts_nominal(self._block, after)

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
            parts = (self._agent, chain.active, middle, *chain.with_object(target))
            return self._edits.rewritten(first, chain.last, parts)
        end = adverbs_end(block, after)
        objects = (self._edits.text(after, end), target)
        if block.upos[first] == "PRON" and first + 1 == chain.finite:
            objects = (target, self._edits.text(after, end))
        return self._edits.rewritten(first, end - 1, (self._agent, chain.active, *objects))

    def _inverted(self, first: int) -> Fix | None:
        """Something else stands first (»Derfor udbetales støtten«): the verb stays second."""
        chain, block = self._chain, self._block
        # »Herefter behandles og vurderes sagen«: the verbs side by side are one.
        side_by_side = chain.is_simple and chain.start == chain.finite
        after = (chain.last if side_by_side else chain.finite) + 1
        fronted = first == chain.finite or block.upos[first] in ("ADP", "ADV", "PRON", "SCONJ")
        if not fronted and is_moveable(block, first, chain.finite):
            return None
        if chain.start > chain.finite:
            return self._inverted_chain(after)
        if after >= self._sentence.stop:
            return None
        if block.upos[after] == "PRON" and block.lowers[after] != "der":
            target = self._target(after, after + 1)
            end = adverbs_end(block, after + 1) if target == "" else after + 1
            adverbs = self._edits.text(after + 1, end)
            second = starts_nominal(block, after + 1) and not self._takes_two
            if target is None or second:
                return None
            parts = (chain.active, self._agent, target, adverbs)
            return self._edits.rewritten(chain.finite, end - 1, parts)
        skipped = adverbs_end(block, after)
        if not starts_nominal(block, skipped):
            content = f"{chain.active} {self._agent}"
            sure = fronted and block.upos[after] == "ADP"
            return self._edits.rewritten(chain.finite, after - 1, (content,)) if sure else None
        end = nominal_end(block, skipped, self._sentence.stop, of_one=True)
        hopped = adverbs_end(block, end)
        if hopped > end and skipped == after:
            noun, adverbs = self._edits.text(after, end), self._edits.text(end, hopped)
            parts = (chain.active, self._agent, adverbs, noun)
            return self._edits.rewritten(chain.finite, hopped - 1, parts)
        content = f"{chain.active} {self._agent}"
        return self._edits.rewritten(chain.finite, after - 1, (content,))

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
        parts = (chain.active, self._agent, middle, *chain.with_object(target))
        return self._edits.rewritten(chain.finite, chain.last, parts)

    def _target(self, start: int, end: int) -> str | None:
        """The old subject as an object; empty where it only announced a clause."""
        if end <= start:
            return None
        if end - start == 1 and self._block.lowers[start] == "det":
            given = self._block.lemmas[self._chain.last] == "tillægge"
            if given or has_predicate(self._block, self._chain.last):
                return "det"
            if says_that(self._block, self._chain.last + 1):
                return ""
            # What the reader pays or sends is a thing (»medmindre det betales«).
            return None if self._agent == "vi" else "det"
        target = as_object(self._block, start, end, is_polite=self._is_polite)
        # »Du skal medbringes«: somebody else brings the reader.
        return None if self._agent != "vi" and target in _PERSONS else target
