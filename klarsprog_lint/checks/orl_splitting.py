"""The fix of ORL01: *tilbagebetalingskravet* → *kravet om tilbagebetaling*."""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from klarsprog_lint.findings import Applicability, Fix, TextEdit
from klarsprog_lint.fixes.inflection import Inflection, match_case
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end

# Heads that say with one preposition what the first part is to them.
_HEADS = {
    "krav": "om", "pligt": "til", "frist": "for", "ansøgning": "om", "afgørelse": "om",
    "aftale": "om", "plan": "for", "oplysning": "om", "gebyr": "for", "anmodning": "om",
    "regel": "for", "procedure": "for", "ordning": "for",
}  # fmt: skip
# Such first parts can stand alone without an article: *betaling*, *placering*, *uddannelse*.
_ABSTRACT = ("ing", "else", "tion", "hed")
_SHORTEST_FIRST = 6


@lru_cache(maxsize=1)
def _heads() -> Mapping[str, str]:
    """The preposition by every form of a head."""
    inflection = Inflection()
    return {
        form: preposition
        for head, preposition in _HEADS.items()
        for form in (head, *inflection.forms(head, "NOUN"))
    }


def split_compound(block: AnalysedBlock, index: int) -> Iterator[Fix]:
    """Head first; refused where the head already has a phrase with that preposition."""
    token, word = block.tokens[index], block.lowers[index]
    if "Case=Gen" in block.morphs[index]:
        return
    form = max((form for form in _heads() if word.endswith(form)), key=len, default="")
    preposition = _heads().get(form, "")
    first = word[: len(word) - len(form)].removesuffix("s")
    if not form or len(first) < _SHORTEST_FIRST or not first.endswith(_ABSTRACT):
        return
    if block.lowers[index + 1 : index + 2] == (preposition,):
        return
    content = match_case(token.text, f"{form} {preposition} {first}")
    edit = TextEdit(token.idx, token_end(token), content)
    yield Fix(Applicability.UNSAFE, f"Skriv »{content}«", (edit,))
