"""What a word denies by its meaning and the other version says: *bortfalder*, *får fortsat*."""

from collections.abc import Iterable, Iterator, Sequence

from klarsprog_lint.guards.clauses import Clause, clauses, likeness
from klarsprog_lint.guards.denial_pairs import Item, number_of_denials
from klarsprog_lint.guards.denials import CONDITIONAL, denials, topic
from klarsprog_lint.guards.denying_words import denies_by_meaning, families
from klarsprog_lint.guards.model import Difference, Pair, place
from klarsprog_lint.guards.versions import Sentence

# Families of which a word may deny what another word denied.
_DENYING = frozenset(
    "stop refuse forbid lack except else lose un late outside default breach other".split()
)
_IMPLIES = 0.4


def implied(pair: Pair, left: Sequence[Item]) -> Iterator[Difference]:
    """*Bortfalder* that has become *får fortsat*, *frarådes* that has become *anbefales*."""
    busy = {item.group for item in left if item.is_added}
    for group in pair.groups:
        if group in busy or not group.after:
            continue
        others = families("\n".join(s.text for s in group.after))
        if {*others} & _DENYING or any(d.is_no_longer for s in group.after for d in denials(s)):
            continue
        for sentence in group.before:
            if sentence.part.kind == "heading" or sentence.text.endswith("?"):
                continue
            for clause in clauses(sentence):
                if not denies_by_meaning(clause.text) or number_of_denials(clause):
                    continue
                claim = _plainest(clause, group.after)
                if claim:
                    yield Difference(
                        "Det, der er nægtet i den første tekst, siges i den anden tekst.",
                        (place(sentence, *clause.span),),
                        (place(claim.sentence, *claim.span),),
                    )


def _plainest(clause: Clause, sentences: Iterable[Sentence]) -> Clause | None:
    """The clause of some sentences that says what a clause says, and denies nothing."""
    keys = topic(clause)
    scored = [
        (likeness(keys, topic(other)), other)
        for sentence in sentences
        for other in clauses(sentence)
        if (other.opening in CONDITIONAL) == (clause.opening in CONDITIONAL)
    ]
    score, best = max(scored, key=lambda entry: entry[0], default=(0.0, None))
    return best if best and score >= _IMPLIES and not number_of_denials(best) else None
