"""Headings that name a condition which the sentence below them names the other way round."""

from collections.abc import Iterator
from itertools import pairwise

from klarsprog_lint.guards.clauses import Clause, clauses
from klarsprog_lint.guards.denial_counts import number_of_words
from klarsprog_lint.guards.denial_pairs import number_of_denials
from klarsprog_lint.guards.denials import CONDITIONAL, topic
from klarsprog_lint.guards.model import Difference, Pair, place, whole


def turned_headings(pair: Pair) -> Iterator[Difference]:
    """*Hvis du ikke bliver syg* over *Bliver du syg, …* in the second version."""
    for heading, sentence in pairwise(pair.after.sentences):
        if heading.part.kind != "heading" or sentence.part.kind == "heading":
            continue
        named, said = clauses(heading)[0], clauses(sentence)[0]
        is_question = sentence.text.rstrip().endswith("?")
        if named.opening not in CONDITIONAL or not (is_question or said.opening in CONDITIONAL):
            continue
        keys = topic(named)
        if keys and keys <= topic(said) and _is_denied(named) != _is_denied(said):
            yield Difference(
                f"Overskriften »{heading.text}« passer ikke til teksten under den.",
                (),
                (whole(heading), place(sentence, *said.span)),
            )


def _is_denied(clause: Clause) -> bool:
    return (number_of_denials(clause) + number_of_words(clause.text)) % 2 == 1
