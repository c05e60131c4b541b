"""The frame of FOR01: what opens a noun phrase, what is packed inside, its participle and noun."""

from dataclasses import dataclass

from klarsprog_lint.checks.premodifiers_participles import is_participle, may_be_past_tense
from klarsprog_lint.checks.premodifiers_phrases import (
    ends_premodifier,
    fits_noun,
    is_complete_before,
    noun_after,
)
from klarsprog_lint.rules.analysed import AnalysedBlock

PREPOSITIONS = frozenset(
    ("af", "i", "ved", "til", "på", "for", "fra", "efter", "med", "under", "hos", "om", "over",
     "mellem", "inden", "ifølge", "iht.", "jf.", "gennem", "mod", "uden", "foran", "blandt",
     "omkring", "siden", "vedrørende", "igennem", "pr.", "via", "angående", "overfor", "langs",
     "bag")
)  # fmt: skip
_OBJECT_PRONOUNS = frozenset(("dig", "dem", "jer", "os", "mig", "ham", "hende"))
DEFINITE = frozenset(("den", "det", "de", "denne", "dette", "disse"))
INDEFINITE = frozenset(("en", "et"))
_POSSESSIVES = frozenset(
    ("din", "dit", "dine", "min", "mit", "mine", "vores", "jeres", "deres", "hans", "hendes", "sin",
     "sit", "sine")
)  # fmt: skip
_QUANTIFIERS = frozenset(
    ("alle", "samtlige", "eventuelle", "enkelte", "øvrige", "visse", "mulige", "nærmere", "særlige",
     "nogle", "flere", "andre")
)  # fmt: skip
ADVERBS = frozenset(
    ("tidligere", "allerede", "senest", "oprindeligt", "hidtil", "nyligt", "nylig", "løbende",
     "senere", "først", "midlertidigt", "endeligt", "vejledende", "netop", "ovenfor", "nedenfor",
     "her", "særskilt", "samtidig", "samtidigt", "ligeledes", "også")
)  # fmt: skip
_STARTERS = PREPOSITIONS | _OBJECT_PRONOUNS | {"den", "sidste", "forrige"}
_TIMES = frozenset(("år", "måned", "uge", "sommer", "vinter", "forår", "efterår"))
# They take a phrase with *for* or *til* and are as heavy before a noun as a participle.
ADJECTIVES = frozenset(
    ("nødvendig", "relevant", "væsentlig", "vigtig", "bebyrdende", "begunstigende", "egnet",
     "indgribende", "tilstrækkelig")
)  # fmt: skip
# Whole phrases that are adverbs: »den i forvejen planlagte tur« is no heavier than »nu«.
_ADVERBIALS = frozenset(
    ("i alt", "i øvrigt", "på ny", "på forhånd", "i forvejen", "for længst", "for nylig",
     "i praksis", "i særlig grad", "i høj grad", "i det hele", "til dels", "til stadighed",
     "i sin tid",
     "med rette", "i al hast", "i dag", "i fællesskab", "i vid udstrækning", "for meget",
     "for lidt", "for tiden", "i mindre grad", "i hovedsagen", "i sidste ende", "ved lov",
     "i princippet")
)  # fmt: skip
# Longer premodifiers are misread sentences rather than premodifiers.
REACH = 16
_LONG = 3


@dataclass(frozen=True, slots=True)
class Premodifier:
    """Token indices: first of all, first inside, the participles, and the noun.

    ``start == inside`` where nothing opens the phrase (»efter af kommunen fastsatte regler«).
    """

    start: int
    inside: int
    participles: tuple[int, ...]
    noun: int


def starts(block: AnalysedBlock) -> list[int]:
    """Where a phrase inside a premodifier may begin."""
    return [index for index, word in enumerate(block.lowers) if word in _STARTERS]


def premodifier_at(block: AnalysedBlock, inside: int) -> Premodifier | None:
    """The premodifier whose first phrase begins at ``inside``."""
    if inside + 1 >= len(block.lowers) or not _opens_phrase(block, inside):
        return None
    start = _opener(block, inside)
    if start is None:
        return None
    opener = block.lowers[start] if start < inside else ""
    chain: tuple[int, ...] = ()
    for index in range(inside + 1, min(inside + REACH, len(block.lowers) - 1)):
        if _is_last_word(block, inside, index, chain):
            noun = noun_after(block, index)
            if noun is not None and _agrees(block, start, opener, index, noun):
                return _unless_adverb(block, Premodifier(start, inside, (*chain, index), noun))
            if block.upos[index + 1] == "CCONJ" and block.lowers[index].endswith("e"):
                chain = (*chain, index)
                continue
        if ends_premodifier(block, index) or _begins_another(block, index):
            return None
    return None


def _begins_another(block: AnalysedBlock, index: int) -> bool:
    """»… bilag og de af dig oplyste tal«: a second noun phrase."""
    articles = DEFINITE | INDEFINITE | _POSSESSIVES
    return block.upos[index] == "CCONJ" and block.lowers[index + 1] in articles


def _opens_phrase(block: AnalysedBlock, inside: int) -> bool:
    word = block.lowers[inside]
    if word == "den":
        return "NumType=Ord" in "".join(block.morphs[inside + 1 : inside + 2])
    if word in ("sidste", "forrige"):
        return block.lowers[inside + 1 : inside + 2] in {(time,) for time in _TIMES}
    return True


def _opener(block: AnalysedBlock, inside: int) -> int | None:
    """The article or other word that opens the noun phrase; ``inside`` where none is needed."""
    index = inside - 1
    adjectives = 0
    while index >= 0 and (block.lowers[index] in ADVERBS or _is_adjective(block, index)):
        if block.lowers[index] in _QUANTIFIERS:
            break
        index, adjectives = index - 1, adjectives + 1
    if index < 0 or adjectives > 2:
        return None
    word = block.lowers[index]
    if word in DEFINITE or word in INDEFINITE or word in _POSSESSIVES:
        return index
    if word in _QUANTIFIERS or "Case=Gen" in block.morphs[index]:
        return index
    bare = block.lowers[inside] == "af" and not adjectives
    follows = word in PREPOSITIONS or block.lowers[inside + 1] in _OBJECT_PRONOUNS
    return inside if bare and follows else None


def _is_adjective(block: AnalysedBlock, index: int) -> bool:
    morph = block.morphs[index]
    return block.upos[index] == "ADJ" and ("Plur" in morph or "Definite=Def" in morph)


def _is_last_word(block: AnalysedBlock, inside: int, index: int, chain: tuple[int, ...]) -> bool:
    """A participle, or an adjective with a phrase of its own, right after a complete phrase."""
    if not (is_participle(block, index) or _takes_phrase(block, inside, index)):
        return False
    if chain and block.upos[index - 1] == "CCONJ":
        return chain[-1] == index - 2
    return is_complete_before(block, inside, index)


def _takes_phrase(block: AnalysedBlock, inside: int, index: int) -> bool:
    # With more words than this FOR04 speaks.
    return (
        block.lowers[inside] in ("for", "til")
        and index - inside < _LONG
        and (block.lemmas[index] in ADJECTIVES or block.lowers[index] in ADJECTIVES)
    )


def _agrees(block: AnalysedBlock, start: int, opener: str, participle: int, noun: int) -> bool:
    """Whether ending, article and noun go together: the phrase is one noun phrase."""
    if "Definite=Def" in block.morphs[noun]:
        return False
    if not opener and "Plur" not in block.morphs[noun]:
        return False
    inflected = block.lowers[participle].endswith("e")
    if opener in INDEFINITE:
        return (
            not block.lowers[participle].endswith(("ede", "ne"))
            and "Plur" not in block.morphs[noun]
            and not _is_partitive(block, start)
            and not _is_perfect(block, start)
        )
    if not inflected or not fits_noun(block, opener, noun):
        return False
    if not may_be_past_tense(block, participle):
        return True
    return opener in ("den", "det") or _has_other_verb(block, start, noun)


def _is_partitive(block: AnalysedBlock, start: int) -> bool:
    """»en af sagerne«, »et af dem«."""
    if block.lowers[start + 1] != "af":
        return False
    return any(
        "Number=Plur" in block.morphs[index] and "VerbForm" not in block.morphs[index]
        for index in range(start + 2, min(start + 4, len(block.morphs)))
    )


def _is_perfect(block: AnalysedBlock, start: int) -> bool:
    """»Har en på skolen givet besked«: *en* is the subject of a verb right before it."""
    before = range(max(start - 2, 0), start)
    done = any("VerbForm=Part" in block.morphs[index] for index in before)
    return not done and any(block.lemmas[index] in ("have", "få") for index in before)


def _has_other_verb(block: AnalysedBlock, start: int, noun: int) -> bool:
    if start and block.upos[start - 1] == "SCONJ":
        # »Hvis de efter mødet sendte breve, …«
        return any("VerbForm=Fin" in morph for morph in block.morphs[noun + 1 : noun + 2])
    sentence = block.sentence_of(start)
    outside = (*range(sentence.start, start), *range(noun + 1, sentence.stop))
    return any("VerbForm=Fin" in block.morphs[index] for index in outside)


def _unless_adverb(block: AnalysedBlock, found: Premodifier) -> Premodifier | None:
    inside = " ".join(block.lowers[found.inside : found.participles[0]])
    return None if inside in _ADVERBIALS else found
