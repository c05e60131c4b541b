"""Passives of opinion over another verb: »forventes at vare«, »søges afsluttet«."""

from klarsprog_lint.checks.pas_chain import Chain
from klarsprog_lint.checks.pas_edits import ClauseEdits, fix_of
from klarsprog_lint.checks.pas_openers import OPENERS, RELATIVES, clause_start
from klarsprog_lint.checks.pas_phrases import adverbs_end, as_object, is_moveable
from klarsprog_lint.findings import Fix, TextEdit
from klarsprog_lint.fixes.inflection import Inflection
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end

#: Verbs over a participle, and what takes their place. With »at« the sender does both; without
#: it the object stands between (»Vi kræver beløbet betalt«), whoever does the second.
GOVERNORS = {
    "søge": "prøver at",
    "forsøge": "forsøger at",
    "tilstræbe": "prøver at",
    "forvente": "forventer at",
    "påregne": "regner med at",
    "vente": "venter at",
    "planlægge": "planlægger at",
    "påtænke": "planlægger at",
    "agte": "planlægger at",
    "kræve": "kræver",
    "ønske": "ønsker",
}
OBJECT_FIRST = frozenset(("kræve", "ønske"))
_DANISH = Inflection()
_PRESENT = "Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Act"
# Their opinion can be about somebody; the others say what they do to a thing (»bruges til at«).
_OPINIONS = frozenset(
    ("forvente", "vurdere", "skønne", "anse", "antage", "formode", "forudsætte", "påregne")
)
_NAMES = frozenset(("du", "de", "i", "den", "han", "hun"))


def has_infinitive(block: AnalysedBlock, index: int) -> bool:
    """Whether a verb of opinion before ``index`` has an infinitive with *at* behind it."""
    if block.lemmas[index - 1] not in _OPINIONS:
        return False
    index = adverbs_end(block, index)
    following = block.morphs[index + 1] if index + 1 < len(block.morphs) else ""
    return block.lowers[index : index + 1] == ("at",) and "VerbForm=Inf" in following


def raised_shared(block: AnalysedBlock, chain: Chain, pronoun: str | None) -> Fix | None:
    """»Mødet er i maj og forventes at vare en time« → »…, og vi forventer, at det varer …«."""
    verb = _infinitive(block, chain)
    subject = {"dem": "de"}.get(pronoun or "", pronoun)
    if verb is None or subject is None or verb[0] != chain.finite + 1:
        return None
    words = f"og vi {chain.active}, at {subject} {verb[1]}"
    span = token_end(block.tokens[chain.finite - 2]), token_end(block.tokens[verb[0] + 1])
    return fix_of([TextEdit(*span, f", {words}")], words)


def raised(block: AnalysedBlock, chain: Chain, *, is_polite: bool = False) -> Fix | None:
    """»Samtalen forventes at vare 2 timer« → »Vi forventer, at samtalen varer 2 timer«."""
    sentence = block.sentence_of(chain.finite)
    first = clause_start(block, chain.finite)
    opener = block.lowers[first - 1] if first > sentence.start else ""
    simple = chain.start == chain.finite == chain.last
    if not simple or first != sentence.start or opener in OPENERS | RELATIVES:
        return None
    pronoun = first + 1 == chain.finite and block.lowers[first] in _NAMES
    if not pronoun and not is_moveable(block, first, chain.finite):
        return None
    if any("VerbForm=Fin" in block.morphs[index] for index in range(first, chain.finite)):
        return None
    verb = _infinitive(block, chain)
    if verb is None:
        return None
    at, active = verb
    edits = ClauseEdits(block, chain)
    subject = edits.text(first, chain.finite) if pronoun else as_object(block, first, chain.finite)
    if subject is None:
        return None
    if pronoun and block.tokens[first].text not in ("De", "I"):
        subject = subject.lower()
    if subject == "De" and not is_polite:
        return None
    between = edits.text(chain.finite + 1, at)
    opinion = " ".join(part for part in ("vi", chain.active, between) if part)
    return edits.rewritten(first, at + 1, (f"{opinion},", "at", subject, active))


def _infinitive(block: AnalysedBlock, chain: Chain) -> tuple[int, str] | None:
    """Where the *at* of the infinitive stands, and the infinitive's present tense."""
    at = block.lowers.index("at", chain.finite)
    active = _DANISH.form(block.lemmas[at + 1], "VERB", _PRESENT)
    rest = block.lowers[at + 2 : block.sentence_of(chain.finite).stop]
    free = "Voice=Pass" not in block.morphs[at + 1] and "at" not in rest and "og" not in rest
    return (at, active) if active is not None and free else None
