"""PAS03: passives with an impersonal *der* (»Der udbetales støtte«), in every word order."""

from collections.abc import Iterator, Sequence

from klarsprog_lint.language.passives import Passive
from klarsprog_lint.rules.analysed import AnalysedBlock

# Behind these *der* is impersonal; behind a noun it is a relative.
_OPENERS = frozenset(
    ("at", "om", "hvis", "når", "fordi", "hvorvidt", "såfremt", "da", "idet", "medmindre", "så",
     "inden", "før", "førend", "mens", "selvom", "skønt", "ifald", "indtil", "eftersom", "siden",
     "hvor", "hvorefter", "hvornår", "hvordan", "hvorfor", "hvorved", "hvortil", "hvorfra",
     "hvorom", "hvormed", "hvori", "hvorpå", "hvorunder", "hvorimod", "hvoraf", "ligesom",
     "dersom", "forinden", "end", "og", "men", "samt")
)  # fmt: skip
_STARTS = frozenset((".", ":", ";", "(", "–", "?", "!", "»"))
# *ved* is now and then read as the verb *vide*.
_NO_VERBS = frozenset(("ved", "for", "efter", "over", "under"))
_AUXILIARIES = frozenset(
    ("blive", "være", "have", "ville", "kunne", "skulle", "måtte", "burde", "bør")
)
_ENDS = frozenset(("PUNCT", "SCONJ"))
_REACH = 14
# »Der er lagt vægt på …«, »Der er foretaget …«: no passive by form, but one in effect.
_EFFECTS = frozenset(("foretaget", "lagt"))


def impersonals(block: AnalysedBlock, passives: Sequence[Passive]) -> Iterator[tuple[int, Passive]]:
    """The passives with an impersonal *der*, and the token index of the *der*."""
    by_verb = {passive.verb: passive for passive in passives}
    for index in block.places.get("der", ()):
        found = _passive_of(block, index, by_verb) or _effect(block, index)
        if found is not None:
            yield from ((index, by_verb[verb]) for verb in _joined(block, found.verb, by_verb))
            yield index, found


def _joined(block: AnalysedBlock, verb: int, by_verb: dict[int, Passive]) -> Iterator[int]:
    """»Her leges, tegnes og synges der«: the verbs right before the one beside *der*."""
    while verb >= 2 and block.lowers[verb - 1] in (",", "og", "eller") and verb - 2 in by_verb:
        verb -= 2
        yield verb


def _passive_of(block: AnalysedBlock, index: int, by_verb: dict[int, Passive]) -> Passive | None:
    inverted = _follows_finite(block, index)
    if inverted and index - 1 in by_verb:
        return by_verb[index - 1]
    if not inverted and not _opens_clause(block, index):
        return None
    for other in range(index + 1, min(index + 1 + _REACH, len(block.lowers))):
        if other in by_verb:
            return by_verb[other]
        if block.lowers[other] == ",":
            return by_verb.get(_after_insertion(block, other))
        if _ends_chain(block, other):
            return None
    return None


def _after_insertion(block: AnalysedBlock, comma: int) -> int:
    """»kan der, såfremt De søger, ydes hjælp«: the word after what stands between two commas."""
    for other in range(comma + 1, min(comma + 16, len(block.lowers))):
        if block.lowers[other] == ",":
            return other + 1
    return -1


def _follows_finite(block: AnalysedBlock, index: int) -> bool:
    before = index - 1
    finite = before >= 0 and "VerbForm=Fin" in block.morphs[before]
    return finite and block.upos[before] in ("VERB", "AUX")


def _opens_clause(block: AnalysedBlock, index: int) -> bool:
    if index == 0 or block.tokens[index].is_sent_start:
        return True
    before = block.lowers[index - 1]
    # »når ellers der«, »og dermed der«
    if block.upos[index - 1] == "ADV" and index > 1 and before not in _OPENERS:
        before = block.lowers[index - 2]
    return before in _STARTS or before in _OPENERS


def _ends_chain(block: AnalysedBlock, index: int) -> bool:
    tag = block.upos[index]
    if tag == "VERB":
        participle = "VerbForm=Part" in block.morphs[index]
        passable = block.lemmas[index] in _AUXILIARIES or block.lowers[index] in _NO_VERBS
        return not (participle or passable)
    return tag in _ENDS or block.lowers[index] == "som"


def _effect(block: AnalysedBlock, index: int) -> Passive | None:
    """»Der er herved lagt vægt på«, »er der foretaget en afvejning«."""
    around = block.lowers[max(index - 1, 0) : index + 2]
    if "er" not in around and "var" not in around:
        return None
    if not _follows_finite(block, index) and not _opens_clause(block, index):
        return None
    for other in range(index + 1, min(index + 8, len(block.lowers))):
        if block.lowers[other] in _EFFECTS:
            heavy = block.lowers[other] == "foretaget" or "vægt" in block.lowers[other : other + 4]
            return Passive(-1, other) if heavy else None
        if block.upos[other] in ("PUNCT", "SCONJ") or "VerbForm=Inf" in block.morphs[other]:
            return None
    return None
