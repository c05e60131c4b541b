"""NOM05: a purpose hidden in a noun (»med henblik på afklaring af« for »for at afklare«)."""

from collections.abc import Iterator

from klarsprog_lint.checks.nom_derived import act_named_by
from klarsprog_lint.checks.nom_lexicon import VerbalNoun
from klarsprog_lint.checks.sen_fields import fields_of
from klarsprog_lint.findings import Applicability, Finding, Fix, TextEdit
from klarsprog_lint.fixes.inflection import match_case
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end
from klarsprog_lint.rules.options import Options

_HENBLIK = ("med", "henblik", "på")
_BRUG = ("til", "brug", "for")
_NOUNS = frozenset(
    ("sikring", "belysning", "afklaring", "opfyldelse", "varetagelse", "imødegåelse",
     "imødekommelse", "forebyggelse", "gennemførelse", "iværksættelse")
)  # fmt: skip
# What these are given *to* is their complement, not the purpose of the sentence.
_TAKES_TIL = frozenset(
    ("støtte", "tilskud", "hjælp", "bidrag", "ret", "pligt", "krav", "adgang", "mulighed", "tid",
     "penge", "midler", "udgift", "udgifter", "grundlag", "forslag", "plan", "anledning",
     "bevilling", "tilladelse", "lån", "henvisning", "hensyn", "metode", "behov", "værktøj")
)  # fmt: skip
_OBJECT = frozenset(("NOUN", "PROPN", "DET", "ADJ", "NUM", "PRON"))
_CLAUSE = frozenset(("at", "om", "hvad", "hvem", "hvor", "hvordan", "hvorvidt"))
_SUBJECTS = frozenset(("vi", "jeg", "du", "de"))
# Somebody else gets the case, and it is they who act.
_HANDED_OVER = frozenset(("sende", "oversende", "videresende", "henvise", "overdrage", "indkalde"))


def purpose_as_noun(block: AnalysedBlock, _: Options) -> Iterator[Finding]:
    """A purpose as a noun; *at* after *med henblik på* belongs to ORD02."""
    lowers = block.lowers
    for word in ("henblik", "brug", "til"):
        for index in block.places.get(word, ()):
            found = None
            if word == "henblik" and lowers[index - 1 : index + 2] == _HENBLIK:
                if lowers[index + 2 : index + 3] not in (("at",), (",",)):
                    found = _purpose(block, index - 1, index + 2)
            elif word == "brug" and lowers[index - 1 : index + 2] == _BRUG:
                if _act(block, index + 2) is not None:
                    found = _purpose(block, index - 1, index + 2)
            elif word == "til" and _is_purpose(block, index):
                found = _purpose(block, index, index + 1)
            if found is not None:
                yield found


def _act(block: AnalysedBlock, index: int) -> VerbalNoun | None:
    if index >= len(block.upos) or block.upos[index] != "NOUN" or index in block.opaque:
        return None
    return act_named_by(block.doc.vocab.lookups, block.lemmas[index])


def _is_purpose(block: AnalysedBlock, index: int) -> bool:
    following = block.lowers[index + 1 : index + 3]
    return (
        len(following) == 2
        and following[0] in _NOUNS
        and following[1] == "af"
        and (index == 0 or block.lemmas[index - 1] not in _TAKES_TIL)
    )


def _purpose(block: AnalysedBlock, first: int, noun: int) -> Finding:
    """Flag up to the noun's *af*, with »for at« and the verb; else the preposition alone."""
    tokens, row = block.tokens, _act(block, noun)
    with_af = row is not None and block.lowers[noun + 1 : noun + 2] == ("af",)
    if row is None or not with_af or "Definite=Def" in block.morphs[noun]:
        last = tokens[noun - 1] if row is None else tokens[noun]
        return Finding(tokens[first].idx, token_end(last), {"verb": row.verb if row else "…"})
    start, end = tokens[first].idx, token_end(tokens[noun + 1])
    fixes: tuple[Fix, ...] = ()
    if " " not in row.verb and _object_follows(block, noun + 2) and _same_actor(block, first):
        content = match_case(tokens[first].text, f"for at {row.verb}")
        fix = Fix(Applicability.UNSAFE, f"Skriv »{content}«", (TextEdit(start, end, content),))
        fixes = (fix,)
    return Finding(start, end, {"verb": row.verb}, fixes)


def _object_follows(block: AnalysedBlock, index: int) -> bool:
    """Whether a noun phrase follows that can be the verb's object, not *at*, *om* or *hvad*."""
    return (
        index < len(block.upos)
        and block.upos[index] in _OBJECT
        and block.lowers[index] not in _CLAUSE
    )


def _same_actor(block: AnalysedBlock, first: int) -> bool:
    """Whether whoever acts in the main clause has the purpose and acts on it: *vi* or *du*."""
    sentence = block.doc[first].sent
    fields = fields_of(block, sentence)
    if fields is None or "Voice=Pass" in block.morphs[fields.verb]:
        return False
    near = (fields.verb - 1, fields.verb + 1)
    if not any(block.lowers[i] in _SUBJECTS and "Case=Nom" in block.morphs[i] for i in near):
        return False
    return _HANDED_OVER.isdisjoint(block.lemmas[sentence.start : sentence.end])
