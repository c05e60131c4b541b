"""The verbs of a passive and the active verbs that take their place.

The forms come from the table of inflections and must lead back to the passive form in the text;
where they do not, there is no active chain, and so no fix. Modal verbs stay as they are.
"""

from dataclasses import dataclass

from klarsprog_lint.checks.pas_words import MODALS
from klarsprog_lint.fixes.inflection import Inflection
from klarsprog_lint.language.passives import Passive
from klarsprog_lint.rules.analysed import AnalysedBlock

_DANISH = Inflection()
_INFINITIVE = "VerbForm=Inf|Voice=Act"
_TENSES = (
    "Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Act",
    "Mood=Ind|Tense=Past|VerbForm=Fin|Voice=Act",
)
_PARTICIPLE = "Definite=Ind|Number=Sing|Tense=Past|VerbForm=Part"
_PERFECT = {"er": "har", "var": "havde"}
_MODALS = MODALS | {"vil", "ville"}
_MODAL_INFINITIVES = frozenset(("kunne", "skulle", "ville", "måtte"))
_REACH = 14


@dataclass(frozen=True, slots=True)
class Chain:
    """A passive's verbs and their active forms.

    The finite verb stands at ``finite``, the others from ``start`` to ``last``; in a chain of one
    verb all three are the same token, and ``others`` is empty.
    """

    finite: int
    start: int
    last: int
    active: str
    others: str

    @property
    def is_simple(self) -> bool:
        """Whether nothing but the finite verb is left in the active (»udbetales«, »blev givet«)."""
        return not self.others


def chain_of(block: AnalysedBlock, passive: Passive) -> Chain | None:
    """The chain that a passive is the end of."""
    if passive.auxiliary >= 0:
        return _with_blive(block, passive)
    if "VerbForm=Part" in block.morphs[passive.verb]:
        return _with_be(block, passive.verb)
    return _in_s(block, passive.verb)


def infinitive_chain(block: AnalysedBlock, modal: int, verbs: tuple[int, ...]) -> Chain | None:
    """»skal udfyldes, underskrives og sendes«, with commas and conjunctions."""
    words = list(block.lowers[verbs[0] : verbs[-1] + 1])
    for verb in verbs:
        form = _DANISH.form(block.lemmas[verb], "VERB", _INFINITIVE)
        if form is None or block.lowers[verb] != f"{form}s":
            return None
        words[verb - verbs[0]] = form
    others = " ".join(words).replace(" ,", ",")
    return Chain(modal, verbs[0], verbs[-1], block.lowers[modal], others)


def lemma_of(block: AnalysedBlock, verb: int) -> str:
    """The verb's lemma; a form taken for a deponent (»afslås«) is its own lemma."""
    lemma = block.lemmas[verb]
    is_form = lemma == block.lowers[verb] and lemma.endswith("s")
    return lemma[:-1] if is_form else lemma


def _in_s(block: AnalysedBlock, verb: int) -> Chain | None:
    lemma, form = lemma_of(block, verb), block.lowers[verb]
    infinitive, present = _infinitive(lemma, form), _present(lemma, form)
    modal = _finite_before(block, verb)
    if modal is not None and block.lowers[modal] in _MODALS:
        if infinitive is None or form != f"{infinitive}s":
            return None
        if block.lowers[verb - 1] in _MODAL_INFINITIVES and verb - 1 > modal:
            others = f"{block.lowers[verb - 1]} {infinitive}"
            return Chain(modal, verb - 1, verb, block.lowers[modal], others)
        return Chain(modal, verb, verb, block.lowers[modal], infinitive)
    past = _DANISH.form(lemma, "VERB", _TENSES[1])
    if block.lowers[verb - 1 : verb] == ("at",) and "VerbForm=Inf" in block.morphs[verb]:
        return None
    if present and infinitive and form == f"{infinitive}s":
        return Chain(verb, verb, verb, present, "")
    return Chain(verb, verb, verb, past, "") if past and form == f"{past}s" else None


def _infinitive(lemma: str, form: str) -> str | None:
    """From the table; »modregnes« that it lacks can come from »modregne« only."""
    known = _DANISH.form(lemma, "VERB", _INFINITIVE)
    regular = known is None and lemma.endswith("e") and form == f"{lemma}s"
    return lemma if regular else known


def _present(lemma: str, form: str) -> str | None:
    known = _DANISH.form(lemma, "VERB", _TENSES[0])
    regular = known is None and lemma.endswith("e") and form == f"{lemma}s"
    return f"{lemma}r" if regular else known


def _finite_before(block: AnalysedBlock, index: int) -> int | None:
    """The finite verb of the same clause, before the verb at ``index``."""
    for before in range(index - 1, max(index - _REACH, -1), -1):
        if block.lowers[before] in _MODALS and "VerbForm=Fin" in block.morphs[before]:
            return before
        if block.upos[before] in ("VERB", "AUX"):
            if block.lowers[before] in _MODAL_INFINITIVES or block.lowers[before] == "ved":
                continue
            attribute = "VerbForm=Part" in block.morphs[before]
            if attribute and block.upos[before + 1] in ("NOUN", "ADJ"):
                continue
            return before if "VerbForm=Fin" in block.morphs[before] else None
        if block.upos[before] in ("PUNCT", "SCONJ") or block.tokens[before + 1].is_sent_start:
            return None
    return None


def _with_be(block: AnalysedBlock, verb: int) -> Chain | None:
    """»er lagt« → »har lagt«."""
    before = _finite_before(block, verb)
    if before is None or block.lowers[before] not in _PERFECT:
        return None
    return Chain(before, verb, verb, _PERFECT[block.lowers[before]], block.lowers[verb])


def _with_blive(block: AnalysedBlock, passive: Passive) -> Chain | None:
    lemma, auxiliary = block.lemmas[passive.verb], block.lowers[passive.auxiliary]
    participle = _DANISH.form(lemma, "VERB", _PARTICIPLE)
    if participle is None or participle != block.lowers[passive.verb]:
        return None
    if auxiliary in ("bliver", "blev"):
        form = _DANISH.form(lemma, "VERB", _TENSES[auxiliary == "blev"])
        return Chain(passive.auxiliary, passive.verb, passive.verb, form, "") if form else None
    before = _finite_before(block, passive.auxiliary)
    if passive.verb != passive.auxiliary + 1 or before is None:
        return None
    word = block.lowers[before]
    if auxiliary == "blevet" and word in _PERFECT:
        return Chain(before, passive.auxiliary, passive.verb, _PERFECT[word], participle)
    infinitive = _DANISH.form(lemma, "VERB", _INFINITIVE)
    if auxiliary != "blive" or word not in _MODALS or infinitive is None:
        return None
    return Chain(before, passive.auxiliary, passive.verb, word, infinitive)
