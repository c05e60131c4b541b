"""NOM04: an act as the subject of *ske, finde sted, foregå*: nobody acts."""

from collections.abc import Iterator

from klarsprog_lint.checks.nom_derived import ENDINGS, act_named_by
from klarsprog_lint.checks.nom_happens_fixes import Happening, active_fix
from klarsprog_lint.checks.nom_lexicon import VerbalNoun, verbal_nouns
from klarsprog_lint.checks.nom_people import People, with_people
from klarsprog_lint.documents.model import BlockKind
from klarsprog_lint.findings import Finding, Fix
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end
from klarsprog_lint.rules.options import Options

HAPPEN = frozenset(("ske", "foregå", "pågå", "forekomme"))
_FIND = frozenset(("finde", "finder", "fandt", "fundet"))
# Acts by meaning: whoever does them decides to.
_DONE_BY_SOMEBODY = frozenset(
    ("overtrædelse", "misligholdelse", "henvendelse", "flytning", "høring")
)
_OTHER_ACTS = {
    "tilsyn": "føre tilsyn", "salg": "sælge", "køb": "købe", "udlån": "udlåne", "optag": "optage",
    "rengøring": "gøre rent", "afslag": "afslå", "partshøring": "partshøre",
    "fradrag": "trække fra", "træk": "trække", "ansøgning": "søge", "høring": "høre",
    "sagsbehandling": "behandle sagen", "meddelelse": "meddele",
}  # fmt: skip
# Meetings, and what is over before anybody can say who did it.
_EVENTS = frozenset(("åbning", "afstemning", "udstilling", "udvikling", "deling", "blanding"))
_PARTS_OF_LAW = frozenset(("§", "§§", "stk.", "nr.", "pkt."))
_STOPS = frozenset((",", ":", ";", "–", "(", "»"))
_BEFORE_HEAD = frozenset(("DET", "ADJ", "NUM", "PRON", "ADV", "PART"))
# Longer spans would hide what other rules say about the words between.
_LONGEST_SPAN = 5
_REACH = 6


def _search(block: AnalysedBlock, _: Options, people: People) -> Iterator[Finding]:
    if block.block.kind is BlockKind.HEADING:
        return
    if HAPPEN.isdisjoint(block.lemma_places) and "sted" not in block.vocabulary:
        return
    for index, lemma in enumerate(block.lemmas):
        if lemma in HAPPEN and block.upos[index] in ("VERB", "AUX"):
            last = index
        elif block.lowers[index] in _FIND and "sted" in block.lowers[index + 1 : index + _REACH]:
            last = block.lowers.index("sted", index)
        else:
            continue
        found = _happening(block, index, last)
        if found is not None:
            fix = active_fix(block, found, people)
            yield _finding(block, found, (fix,) if fix else ())


def _happening(block: AnalysedBlock, verb: int, last: int) -> Happening | None:
    start = _clause_start(block, verb)
    finite = next((i for i in range(start, verb + 1) if "VerbForm=Fin" in block.morphs[i]), None)
    if finite is None:
        return None
    places = [(start, finite), (finite + 1, verb), (verb + 1, verb + 1 + _REACH)]
    for first, end in places:
        head = _head(block, first, min(end, len(block.lowers)))
        if head is None:
            continue
        act = _act(block, head)
        return None if act is None else Happening(start, head, finite, verb, last, act)
    return None


def _clause_start(block: AnalysedBlock, verb: int) -> int:
    index = verb
    while index and not block.tokens[index].is_sent_start:
        before = index - 1
        if (block.lowers[before] in _STOPS and not _is_reference(block, before)) or block.upos[
            before
        ] == "SCONJ":
            break
        if (
            block.lowers[before] in ("og", "men", "når", "hvis")
            and index < verb
            and (block.upos[index] in ("VERB", "AUX") or block.lowers[before] in ("når", "hvis"))
        ):
            break
        index = before
    return index


def _is_reference(block: AnalysedBlock, comma: int) -> bool:
    """Whether the comma stands inside »§ 5, stk. 1, i lov …«."""
    near = block.lowers[max(comma - 3, 0) : comma + 2]
    return not _PARTS_OF_LAW.isdisjoint(near)


def _head(block: AnalysedBlock, start: int, end: int) -> int | None:
    """The first noun of a noun phrase from ``start``, unless a preposition comes first."""
    for index in range(start, end):
        tag = block.upos[index]
        if tag == "PROPN" and index == start and block.lowers[index].endswith(ENDINGS):
            # An unknown noun first in the sentence looks like a name.
            return index
        genitive = "Case=Gen" in block.morphs[index]
        if tag == "NOUN" and not genitive and block.lowers[index] != "sted":
            return index
        passes = tag in _BEFORE_HEAD or genitive or "VerbForm=Part" in block.morphs[index]
        if not passes and block.lowers[index] != "sted":
            return None
    return None


def _act(block: AnalysedBlock, index: int) -> str | None:
    lemma = block.lemmas[index] if block.upos[index] == "NOUN" else block.lowers[index]
    if index in block.opaque or lemma in _EVENTS:
        return None
    if lemma in _OTHER_ACTS:
        return _OTHER_ACTS[lemma]
    row: VerbalNoun | None
    if lemma.endswith(ENDINGS):
        row = act_named_by(block.doc.vocab.lookups, lemma)
    else:
        row = verbal_nouns().get(lemma)
    if row is None or not (row.is_act or lemma in _DONE_BY_SOMEBODY):
        return None
    return row.verb


def _finding(block: AnalysedBlock, found: Happening, fixes: tuple[Fix, ...]) -> Finding:
    first, end = min(found.subject, found.verb), max(found.subject, found.last)
    if end - first > _LONGEST_SPAN:
        first, end = found.verb, found.last
    values = {"noun": block.tokens[found.subject].text, "verb": block.tokens[found.verb].text}
    return Finding(block.tokens[first].idx, token_end(block.tokens[end]), values, fixes)


act_that_happens = with_people(_search)
