"""The relative clause of FOR01's fix: who has done what, or what is done, and when and where."""

from dataclasses import dataclass, replace
from itertools import pairwise

from klarsprog_lint.checks.pas_words import actors
from klarsprog_lint.checks.premodifiers_frames import ADJECTIVES, ADVERBS, Premodifier
from klarsprog_lint.checks.premodifiers_participles import (
    present,
    preterite,
    supine,
    verb_of_participle,
)
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end

_SUBJECT_FORMS = {
    "dig": "du", "os": "vi", "mig": "jeg", "jer": "I", "dem": "de", "ham": "han", "hende": "hun",
}  # fmt: skip
_AGENT = frozenset(("DET", "ADJ", "NUM", "PRON", "NOUN", "PROPN", "CCONJ"))
# What lasts is told in the present: »de bygninger, kommunen ejer«.
_LASTING = frozenset(("eje", "drive", "bebo", "ønske", "kende", "administrere"))
# »den nøgle, du har fået udleveret«.
_GIVING = frozenset(
    ("tilsende", "udlevere", "tildele", "bevilge", "pålægge", "tilkende", "overlade", "meddele",
     "tilstå", "udbetale", "tilbyde", "anvise", "fremsende")
)  # fmt: skip
# »den carport, du har ansøgt om«.
_STRANDED = {"ansøge": " om", "anmode": " om"}
_PAST_TIMES = frozenset(
    "januar februar marts april maj juni juli august september oktober november december foråret "
    "efteråret sommeren vinteren går forgårs mandag tirsdag onsdag torsdag fredag mødet møde "
    "samtalen besigtigelsen".split()
)
_PRESENT_TIMES = frozenset(("indeværende", "dette", "denne"))
_AT = frozenset(("i", "ved", "under", "den", "på", "efter", "sidste", "forrige"))


@dataclass(frozen=True, slots=True)
class _Parts:
    """The agent after *af* (token indices), and the text of the other phrases."""

    agent: range
    rest: str
    past: bool


def clause_of(block: AnalysedBlock, found: Premodifier, adverbs: list[str]) -> str | None:
    """The clause without its comma, or None when the words inside are not understood."""
    verb = _verb_chain(block, found.participles)
    if verb is None:
        return None
    if block.lemmas[found.participles[0]] in ADJECTIVES or _adjective(block, found) is not None:
        return _with_adjective(block, found)
    end = found.participles[0]
    while end > found.inside + 1 and _is_adverb(block, end - 1):
        end -= 1
        adverbs = [*adverbs, block.lowers[end]]
    if end - found.inside == 1:
        return _receiver(block, found, verb) if not adverbs else None
    parts = _parts(block, found.inside, end)
    if parts is None:
        return None
    if parts.rest == "til enhver tid":
        adverbs, parts = [*adverbs, parts.rest], replace(parts, rest="")
    between = "".join(f" {adverb}" for adverb in adverbs)
    rest = f" {parts.rest}" if parts.rest else ""
    if not parts.agent:
        return f"der{between} er {verb}{rest}"
    agent = _text(block, parts.agent)
    if not _acts(block, parts.agent):
        return f"der{between} er {verb} af {agent}{rest}"
    head = block.tokens[parts.agent[-1]]
    subject = "De" if head.text == "Dem" else _SUBJECT_FORMS.get(agent.lower(), agent)
    if verb_of_participle(block, found.participles[0]) in _LASTING:
        finite = present(block, found.participles[0])
    elif parts.past and len(found.participles) == 1:
        finite = preterite(block, found.participles[0])
    else:
        finite = f"har {verb}"
    particle = _STRANDED.get(verb_of_participle(block, found.participles[-1]), "")
    return None if finite is None else f"{subject}{between} {finite}{particle}{rest}"


def _is_adverb(block: AnalysedBlock, index: int) -> bool:
    if block.upos[index] == "ADJ":
        return block.lowers[index].endswith(("t", "ende")) and "Ord" not in block.morphs[index]
    return block.upos[index] == "ADV" or block.lowers[index] in ADVERBS


def _verb_chain(block: AnalysedBlock, chain: tuple[int, ...]) -> str | None:
    """»indsendt og underskrevet«; None where a phrase stands between the participles."""
    if any(second - first != 2 for first, second in pairwise(chain)):
        return None
    words = [supine(block, index) or block.lowers[index] for index in chain[:1]]
    for index in chain[1:]:
        words.append(f"{block.lowers[index - 1]} {supine(block, index)}")
    known = all(supine(block, index) is not None for index in chain)
    return " ".join(words) if known or _is_adjective(block, chain[0]) else None


def _is_adjective(block: AnalysedBlock, index: int) -> bool:
    return block.lemmas[index] in ADJECTIVES or block.lowers[index] in ADJECTIVES


def _adjective(block: AnalysedBlock, found: Premodifier) -> str | None:
    """»nødvendige« in the plural, »nødvendig« or »nødvendigt« by the noun's gender."""
    index = found.participles[0]
    if not _is_adjective(block, index):
        return None
    indefinite = block.lowers[found.start] in ("en", "et")
    if block.lowers[index].endswith("ende") or indefinite or "Plur" in block.morphs[found.noun]:
        return block.lowers[index]
    lemma = block.lemmas[index]
    ending = "t" if lemma.endswith(("ig", "fuld")) else ""
    neuter = {"den": "", "det": ending}.get(block.lowers[found.start])
    return None if neuter is None else f"{lemma}{neuter}"


def _with_adjective(block: AnalysedBlock, found: Premodifier) -> str | None:
    adjective = _adjective(block, found)
    if adjective is None or len(found.participles) > 1:
        return None
    phrase = _text(block, range(found.inside, found.participles[0]))
    return f"der er {adjective} {phrase}"


def _receiver(block: AnalysedBlock, found: Premodifier, verb: str) -> str | None:
    """»den dig udleverede nøgle« → »du har fået udleveret«."""
    pronoun = block.tokens[found.inside].text
    if verb_of_participle(block, found.participles[0]) not in _GIVING:
        return None
    subject = "De" if pronoun == "Dem" else _SUBJECT_FORMS.get(pronoun.lower())
    return None if subject is None else f"{subject} har fået {verb}"


def _parts(block: AnalysedBlock, start: int, end: int) -> _Parts | None:
    agent = range(0)
    for index in range(start, end):
        if block.lowers[index] != "af" or "NumType=Ord" in block.morphs[index + 1]:
            continue
        if agent:
            return None
        stop = _end_of_agent(block, index + 1, end)
        if stop is None:
            return None
        if index == start or _acts(block, range(index + 1, stop)):
            agent = range(index + 1, stop)
    outside = [
        i for i in range(start, end) if not agent or i not in range(agent[0] - 1, agent.stop)
    ]
    rest = _rest(block, start, end, agent)
    words = {block.lowers[index] for index in outside}
    past = bool(outside) and block.lowers[outside[0]] in _AT and _PRESENT_TIMES.isdisjoint(words)
    years = any(word.isdigit() and len(word) == len("2027") for word in words)
    return _Parts(agent, rest, past and (years or not _PAST_TIMES.isdisjoint(words)))


def _rest(block: AnalysedBlock, start: int, end: int, agent: range) -> str:
    if not agent:
        return _text(block, range(start, end))
    pieces = _text(block, range(start, agent[0] - 1)), _text(block, range(agent.stop, end))
    return " ".join(piece for piece in pieces if piece)


def _end_of_agent(block: AnalysedBlock, start: int, end: int) -> int | None:
    """Just past the noun phrase after *af*: where a preposition or a date begins, or the end."""
    stop = start
    while stop < end and block.upos[stop] != "ADP":
        dated = block.lowers[stop] == "den" and "NumType=Ord" in block.morphs[stop + 1]
        if stop > start and (dated or block.upos[stop] == "ADV"):
            break
        if block.upos[stop] not in _AGENT:
            return None
        stop += 1
    return stop if stop > start and block.upos[stop - 1] in ("NOUN", "PROPN", "PRON") else None


def _acts(block: AnalysedBlock, agent: range) -> bool:
    """Whether the agent is a person, a unit or an authority, so that it can be the subject."""
    head = agent[-1]
    if block.lowers[head] in _SUBJECT_FORMS:
        return len(agent) == 1
    return block.upos[head] == "PROPN" or block.lemmas[head] in actors()


def _text(block: AnalysedBlock, indices: range) -> str:
    if not indices:
        return ""
    first, last = block.tokens[indices[0]], block.tokens[indices[-1]]
    text = block.span_text(first.idx, token_end(last)).rstrip(",")
    return " ".join(text.split())
