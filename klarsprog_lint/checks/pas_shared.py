"""Passives that share their subject with a verb before them.

»Afgiften udgør 900 kr. og opkræves i maj« needs a new subject and a pronoun in the active:
»…, og vi opkræver den i maj«. Gender and number of the noun must be certain.
"""

from klarsprog_lint.checks.pas_chain import Chain
from klarsprog_lint.checks.pas_edits import ClauseEdits, fix_of
from klarsprog_lint.checks.pas_heavy_subject import heavy_subject
from klarsprog_lint.checks.pas_openers import OPENERS, clause_start
from klarsprog_lint.checks.pas_phrases import (
    is_adverbial,
    is_moveable,
    nominal_end,
    rest_can_stay,
    starts_nominal,
)
from klarsprog_lint.checks.pas_words import MODALS, actors
from klarsprog_lint.findings import Fix, TextEdit
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end

_JOINS = frozenset(("og", "men"))
_REACH = 14
_ADJACENT = 2
_PRONOUNS = {"Gender=Com": "den", "Gender=Neut": "det"}


def verbs_joined_to(block: AnalysedBlock, chain: Chain) -> tuple[int, ...]:
    """The passives side by side with this one: »oplyses, vurderes og afgøres«."""
    if chain.start != chain.finite or chain.last != chain.finite:
        return (chain.last,)
    whole = _run(block, chain.finite, ("og", ","))
    # »Hvis sagen genoptages, behandles den«: the comma ends a clause.
    listed = block.lowers[whole[-1] - 1] == "og" and opener_of(block, whole[0]) not in OPENERS
    return whole if listed else _run(block, chain.finite, ("og",))


def opener_of(block: AnalysedBlock, index: int) -> str:
    """The word that opens the clause around ``index``; empty where its sentence begins."""
    first = clause_start(block, index)
    return block.lowers[first - 1] if first > block.sentence_of(index).start else ""


def _run(block: AnalysedBlock, verb: int, joins: tuple[str, ...]) -> tuple[int, ...]:
    first = last = verb
    while first >= 2 and block.lowers[first - 1] in joins and _is_passive(block, first - 2):
        first -= 2
    while _is_passive(block, last + 2) and block.lowers[last + 1] in joins:
        last += 2
    return tuple(range(first, last + 1, 2))


def passive_pair(block: AnalysedBlock, chain: Chain) -> tuple[int, int] | None:
    """»Støtten udbetales bagud og reguleres hvert år«, »gives for et år og kan forlænges«."""
    verb, first = chain.finite, clause_start(block, chain.finite)
    if block.lowers[verb - 1] == "og":
        before = [at for at in range(first, verb - 1) if "VerbForm=Fin" in block.morphs[at]]
        pair = (before[0], chain.last) if len(before) == 1 else None
    elif chain.last == verb:
        after = range(verb + 2, min(verb + _REACH, block.sentence_of(verb).stop))
        join = next((at for at in after if block.upos[at] in ("PUNCT", "CCONJ", "VERB")), verb)
        pair = (verb, _passive_after(block, join)) if block.lowers[join] == "og" else None
    else:
        pair = None
    if pair is None or not _is_passive(block, pair[0]) or pair[1] - pair[0] <= _ADJACENT:
        return None
    return pair


def modal_pair(block: AnalysedBlock, chain: Chain) -> tuple[int, int] | None:
    """»kan indbringes for nævnet inden 1. maj og sendes til os«: two passives under one modal.

    ``chain`` can be that of either.
    """
    verb, sentence = chain.last, block.sentence_of(chain.last)
    pair = None
    if block.lowers[verb - 1] == "og":
        before = range(verb - 2, max(verb - 2 * _REACH, sentence.start), -1)
        first = next((at for at in before if _ends_conjunct(block, at)), verb)
        pair = (first, verb) if first < verb and _is_passive(block, first) else None
    elif chain.start > chain.finite:
        after = range(verb + 2, min(verb + 2 * _REACH, sentence.stop))
        join = next((at for at in after if _ends_conjunct(block, at)), verb)
        listed = block.lowers[join] == "og" and _is_passive(block, join + 1)
        pair = (verb, join + 1) if listed else None
    if pair is None:
        return None
    reached = set(block.lowers[max(pair[0] - _REACH, sentence.start) : pair[0]])
    # Whether »ikke« is said of the second verb too is open.
    return pair if reached & MODALS and "ikke" not in reached else None


def _ends_conjunct(block: AnalysedBlock, index: int) -> bool:
    """A verb, a clause or an »og« before one."""
    if block.lowers[index] == "og":
        return "Voice=Pass" in "".join(block.morphs[index + 1 : index + 2])
    return block.upos[index] in ("PUNCT", "SCONJ", "VERB", "AUX") and (
        "VerbForm=Part" not in block.morphs[index]
    )


def _passive_after(block: AnalysedBlock, join: int) -> int:
    """The passive of the verbs right after a conjunction; -1 if there is none."""
    reach = range(join + 1, min(join + 5, len(block.lowers)))
    modal = block.lowers[join + 1] in MODALS | {"vil"} if len(reach) else False
    return next((at for at in reach if _is_passive(block, at) and (modal or at == join + 1)), -1)


def pair_fix(
    block: AnalysedBlock, second: Chain, first: Fix | None, *, of_modal: bool = False
) -> Fix | None:
    """Both verbs of a pair; ``first`` is what becomes of the first one's clause."""
    pronoun = pronoun_before(block, second.finite - 1, of_modal=of_modal)
    can_stay = rest_can_stay(block, second.last + 1, second.last)
    if first is None or pronoun is None or not can_stay or starts_nominal(block, second.last + 1):
        return None
    words = _verbs_with(block, second, pronoun)
    if words is None:
        return None
    edit = ClauseEdits(block, second).replaced(second.finite, second.last, words)
    return fix_of([*first.edits, edit], f"{first.edits[0].content} … {words}")


def _verbs_with(block: AnalysedBlock, chain: Chain, pronoun: str, agent: str = "") -> str | None:
    """»kan ikke behandle den« for »kan ikke behandles«."""
    if not is_adverbial(block, range(chain.finite + 1, chain.start), chain.start):
        return None
    middle = ClauseEdits(block, chain).text(chain.finite + 1, chain.start)
    parts = (agent, chain.active, middle, chain.others, pronoun)
    if chain.object_first:
        parts = (agent, chain.active, pronoun, middle, chain.others)
    return " ".join(part for part in parts if part)


def shared_subject_fix(block: AnalysedBlock, chain: Chain, agent: str) -> Fix | None:
    """»Sagen er oprettet og behandles i maj« → »…, og vi behandler den i maj«."""
    join = chain.finite - 1
    sentence = block.sentence_of(chain.finite)
    if join <= sentence.start or block.lowers[join] not in _JOINS:
        return None
    left = join - 1 if block.lowers[join - 1] == "," else join
    pronoun = pronoun_before(block, left)
    if pronoun is None or not rest_can_stay(block, chain.last + 1, chain.last):
        return None
    # »…, at afgiften er fastsat og opkræves i maj« → »…, og at vi opkræver den i maj«
    said = opener_of(block, left) == "at"
    words = _verbs_with(block, chain, pronoun, f"at {agent}" if said else agent)
    between = range(chain.finite + 1, chain.start)
    if words is None or starts_nominal(block, chain.last + 1) or (said and between):
        return None
    content = f", {block.lowers[join]} {words}"
    span = token_end(block.tokens[left - 1]), token_end(block.tokens[chain.last])
    return fix_of([TextEdit(*span, content)], content.removeprefix(", "))


def pronoun_before(block: AnalysedBlock, end: int, *, of_modal: bool = False) -> str | None:
    """The pronoun for the subject of the main clause that ends at ``end``, if all is certain.

    ``of_modal``: a modal verb is no obstacle.
    """
    first, opener = clause_start(block, end), opener_of(block, end)
    heavy = heavy_subject(block, first) if opener == "," else None
    if heavy is not None:
        return _pronoun(block, heavy[0], nominal_end(block, *heavy, of_one=True))
    if opener not in ("", "at"):
        return None
    verbs = [at for at in range(first, end) if "VerbForm=Fin" in block.morphs[at]]
    is_modal = len(verbs) == 1 and block.lowers[verbs[0]] in MODALS | {"vil", "ville"}
    if len(verbs) != 1 or (is_modal and not of_modal):
        return None
    stop = nominal_end(block, first, verbs[0])
    before_verb = range(stop, verbs[0])
    if before_verb and (not opener or not is_adverbial(block, before_verb, verbs[0])):
        return None
    if not is_moveable(block, first, stop):
        return None
    # »Sagen sender vi til nævnet og …«: the subject stands behind the verb.
    if any("Case=Nom" in block.morphs[at] for at in range(verbs[0], end)):
        return None
    return _pronoun(block, first, nominal_end(block, first, stop, of_one=True))


def _pronoun(block: AnalysedBlock, start: int, end: int) -> str | None:
    head = end - 1
    if block.upos[head] != "NOUN" or block.lemmas[head] in actors():
        return None
    if "og" in block.lowers[start : head + 3] or "eller" in block.lowers[start : head + 3]:
        return None
    morph = block.morphs[head]
    if "Number=Plur" in morph:
        return "dem"
    return next((word for gender, word in _PRONOUNS.items() if gender in morph), None)


def _is_passive(block: AnalysedBlock, index: int) -> bool:
    return index < len(block.morphs) and "Voice=Pass" in block.morphs[index]
