"""The fixes of FOR01: what stands before the noun becomes a relative clause after it."""

from collections.abc import Iterator

from klarsprog_lint.checks.premodifiers_clauses import clause_of
from klarsprog_lint.checks.premodifiers_frames import ADVERBS, Premodifier
from klarsprog_lint.checks.premodifiers_phrases import ARTICLES, closes_phrase, closing_comma
from klarsprog_lint.findings import Applicability, Fix, TextEdit
from klarsprog_lint.fixes.inflection import match_case
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end

# Nouns whose »om …« is surely part of the same phrase.
_ABOUT = (
    "oplysning", "ansøgning", "aftale", "afgørelse", "regel", "erklæring", "vejledning", "klage",
    "bekendtgørelse", "anmodning", "bestemmelse", "oversigt", "dokumentation", "udtalelse",
    "rapport", "notat", "meddelelse", "beslutning", "brev", "krav", "lov", "regulativ", "spørgsmål",
)  # fmt: skip
_RELATIVE = frozenset(("som", "der", "hvor", "hvis", "hvilket", "hvilke", "at"))
# Phrases that never belong to a noun.
_FREE = frozenset((("til", "orientering"), ("til", "underretning"), ("i", "dag")))
_NOUN_PHRASE = frozenset(("DET", "ADJ", "NUM", "NOUN", "PROPN"))
_LONGEST_TAIL = 5


def relative_clause(block: AnalysedBlock, found: Premodifier) -> Iterator[Fix]:
    """»de takster, kommunen har fastsat«, »det skema, der er udfyldt i maj«.

    Only where the noun phrase ends after the noun: what follows might belong to the noun.
    """
    last = end_of_phrase(block, found.noun)
    if last is None or "Case=Gen" in block.morphs[found.noun]:
        return
    before = range(found.start, found.inside)
    adverbs = [index for index in before if block.lowers[index] in ADVERBS]
    opener = " ".join(block.tokens[index].text for index in before if index not in adverbs)
    clause = clause_of(block, found, [block.lowers[index] for index in adverbs])
    if clause is None:
        return
    # »de regler, kommunen har fastsat«, but »dine regler, som kommunen har fastsat«.
    if not clause.startswith("der ") and block.lowers[found.start] not in ARTICLES:
        clause = f"som {clause}"
    tokens = block.tokens
    head = block.span_text(tokens[found.participles[-1] + 1].idx, token_end(tokens[last]))
    content = f"{opener} {head}, {clause}{closing_comma(block, last + 1)}".strip()
    content = match_case(tokens[found.start].text, content)
    edit = TextEdit(tokens[found.start].idx, token_end(tokens[last]), content)
    yield Fix(Applicability.UNSAFE, f"Skriv »{content}«", (edit,))


def end_of_phrase(block: AnalysedBlock, noun: int) -> int | None:
    """The last word of the noun phrase; None where that is not certain."""
    after = block.lowers[noun + 1 : noun + 2]
    about = after == ("om",) and block.lemmas[noun].endswith(_ABOUT)
    dated = after == ("af",) and "NumType=Ord" in "".join(block.morphs[noun + 2 : noun + 3])
    # »på 38 m²«, »fra 1979«.
    measured = after in (("på",), ("fra",)) and block.upos[noun + 2 : noun + 3] == ("NUM",)
    last = _short_phrase(block, noun + 2) if about or dated or measured else noun
    return last if last is not None and _closes(block, last + 1) else None


def _short_phrase(block: AnalysedBlock, start: int) -> int | None:
    last = None
    for index in range(start, min(start + _LONGEST_TAIL, len(block.upos))):
        if block.upos[index] not in _NOUN_PHRASE or "Case=Gen" in block.morphs[index]:
            break
        last = index if block.upos[index] in ("NOUN", "PROPN", "NUM") else None
    return last


def _closes(block: AnalysedBlock, index: int) -> bool:
    """Whether a relative clause may end before ``index`` and the sentence go on."""
    if index >= len(block.lowers):
        return True
    following = block.lowers[index + 1 : index + 2]
    if block.lowers[index] == ",":
        return _RELATIVE.isdisjoint(following)
    if closes_phrase(block, index):
        return True
    pair = (block.lowers[index], *following)
    if pair in _FREE or (pair[0] == "som" and _is_predicate(block, index + 1)):
        return True
    upos, morph = block.upos[index], block.morphs[index]
    if upos == "CCONJ":
        # »regler og takster« would leave the second noun without its premodifier.
        return bool(following) and (
            following[0] in ARTICLES or closes_phrase(block, index + 1) or _is_subject(block, index)
        )
    if block.lowers[index] in ADVERBS:
        return True
    if upos == "ADV" or block.lowers[index] == "ikke":
        return not block.lowers[index].startswith(("her", "der", "hvor"))
    # »har … dannet grundlag«, »kræver … refunderet.«
    predicate = upos == "ADJ" and block.lowers[index].endswith("et")
    ends = block.upos[index + 1 : index + 2] in ((), ("PUNCT",))
    return (predicate and ends) or (upos in ("VERB", "AUX") and morph.endswith("VerbForm=Part"))


def _is_predicate(block: AnalysedBlock, index: int) -> bool:
    """»betragtes som betalingspligtig.«: no relative clause."""
    return block.upos[index : index + 1] in (("ADJ",), ("NOUN",)) and (
        block.upos[index + 1 : index + 2] in ((), ("PUNCT",))
    )


def _is_subject(block: AnalysedBlock, conjunction: int) -> bool:
    return "Case=Nom" in block.morphs[conjunction + 1]
