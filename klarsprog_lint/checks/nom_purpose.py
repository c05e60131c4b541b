"""NOM05: a purpose hidden in a noun (»med henblik på afklaring af« for »for at afklare«)."""

from collections.abc import Iterator

from klarsprog_lint.checks.nom_derived import act_named_by
from klarsprog_lint.checks.nom_lexicon import VerbalNoun
from klarsprog_lint.checks.nom_people import SENDER_ACTS
from klarsprog_lint.checks.sen_fields import fields_of
from klarsprog_lint.checks.sen_finite import finite_verbs
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
_UNITS = ("kommunen", "forvaltningen", "nævnet", "udvalget", "centret", "jobcentret", "skolen")
_CASE_ACTS = frozenset(("afklaring", "belysning", "afgørelse", "opfyldelse", "sikring"))
# What an office does itself with information, meetings and cases.
_GATHERS = frozenset(
    ("indhente", "registrere", "indsamle", "afholde", "gennemføre", "iværksætte", "foretage",
     "behandle", "bruge", "anvende", "gennemgå")
)  # fmt: skip
_READERS = frozenset(("du", "de", "dig", "dem", "jer", "bedes"))
# Somebody else gets the case, and it is they who act.
_HANDED_OVER = frozenset(
    (
        "sende",
        "oversende",
        "videresende",
        "henvise",
        "overdrage",
        "indkalde",
        "videregive",
        "forelægge",
        "overgive",
        "anmode",
        "bede",
    )
)


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
    if row is None or not with_af:
        last = tokens[noun - 1] if row is None else tokens[noun]
        return Finding(tokens[first].idx, token_end(last), {"verb": row.verb if row else "…"})
    definite = "Definite=Def" in block.morphs[noun]
    start, end = tokens[first].idx, token_end(tokens[noun] if definite else tokens[noun + 1])
    fix = _plain_purpose(block, first, noun, row.verb)
    return Finding(start, end, {"verb": row.verb}, () if fix is None else (fix,))


def _plain_purpose(block: AnalysedBlock, first: int, noun: int, verb: str) -> Fix | None:
    """»med henblik på afklaring af« → »for at afklare«, where the same one acts."""
    if " " in verb or not _object_follows(block, noun + 2):
        return None
    if not (_same_actor(block, first) or _for_the_sender(block, first, noun)):
        return None
    content = match_case(block.tokens[first].text, f"for at {verb}")
    edit = TextEdit(block.tokens[first].idx, token_end(block.tokens[noun + 1]), content)
    return Fix(Applicability.UNSAFE, f"Skriv »{content}«", (edit,))


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
    person = any(block.lowers[i] in _SUBJECTS and "Case=Nom" in block.morphs[i] for i in near)
    unit = fields.verb - 1 == fields.start and block.lowers[fields.start].endswith(_UNITS)
    if not (person or unit):
        return False
    return _HANDED_OVER.isdisjoint(block.lemmas[sentence.start : sentence.end])


def _for_the_sender(block: AnalysedBlock, first: int, noun: int) -> bool:
    """»Oplysningerne indhentes med henblik på vurdering af …«: a passive whose agent is the office.

    Only for what an office does with a case, and where nobody is asked, allowed or bound.
    """
    if block.lemmas[noun] not in SENDER_ACTS | _CASE_ACTS:
        return False
    sentence = block.doc[first].sent
    fields = fields_of(block, sentence)
    if fields is None or not _HANDED_OVER.isdisjoint(block.lemmas[sentence.start : sentence.end]):
        return False
    if not _READERS.isdisjoint(block.lowers[sentence.start : sentence.end]):
        return False
    finite = finite_verbs(block) & set(range(fields.verb, sentence.end))
    gathers = block.lemmas[fields.verb] in _GATHERS and "Voice=Pass" in block.morphs[fields.verb]
    return finite == {fields.verb} and gathers
