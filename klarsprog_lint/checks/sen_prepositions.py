"""SEN10: chains of preposition phrases (*beregning af størrelsen af tilskud til dækning af …*)."""

from collections.abc import Iterator
from dataclasses import dataclass

from klarsprog_lint.findings import Finding
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end
from klarsprog_lint.rules.options import Options

_INSIDE = frozenset(("DET", "ADJ", "NUM", "PRON", "PROPN", "NOUN"))
_LAW = (
    "lov",
    "loven",
    "bekendtgørelse",
    "bekendtgørelsen",
    "vejledning",
    "aftale",
    "§",
    "§§",
    "stk.",
)
# Complex prepositions are one preposition, whatever their number of words.
_COMPLEX = frozenset(
    "grund baggrund forhold henhold henblik forbindelse hjælp stedet medfør trods hensyn kraft "
    "løbet form overensstemmelse mangel vegne brug anledning samarbejde lighed vejen".split()
)
_DATES = frozenset(
    "januar februar marts april maj juni juli august september oktober november december uge år "
    "dag uger dage måneder måned året kr.".split()
)
# What these begin tells when or how something is done, and belongs to no noun before it.
_ADVERBIAL = frozenset(
    ("inden", "efter", "før", "siden", "under", "via", "ifølge", "pr.", "uden", "mod", "hos",
     "gennem", "trods", "ad")
)  # fmt: skip
_AF_WINDOW = 10
_MANY_AF = 3


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A preposition phrase: token indices of its preposition and last word; whether it counts."""

    first: int
    last: int
    counts: bool


def preposition_chain(block: AnalysedBlock, options: Options) -> Iterator[Finding]:
    """Four or more preposition phrases in a row, or three *af* close together."""
    fewest = options.number("min-phrases")
    reported = -1
    for chain in _chains(block):
        counted = [phrase for phrase in chain if phrase.counts]
        if len(counted) >= fewest or _many_af(block, chain):
            first, last = block.tokens[counted[0].first], block.tokens[chain[-1].last]
            if first.i > reported:
                reported = last.i
                values = {"value": str(len(counted))}
                yield Finding(first.idx, token_end(last), values=values)


def _many_af(block: AnalysedBlock, chain: list[_Phrase]) -> bool:
    af = [phrase.first for phrase in chain if phrase.counts and block.lowers[phrase.first] == "af"]
    return any(
        last - first <= _AF_WINDOW for first, last in zip(af, af[_MANY_AF - 1 :], strict=False)
    )


def _chains(block: AnalysedBlock) -> Iterator[list[_Phrase]]:
    """The longest runs of two or more preposition phrases."""
    chain: list[_Phrase] = []
    index = 0
    while index < len(block.lowers):
        found = _phrase(block, index) if block.upos[index] == "ADP" else None
        if found is None:
            if len(chain) >= _MANY_AF:
                yield chain
            chain = []
            index += 1
            continue
        if chain and _starts_anew(block, index):
            if len(chain) >= _MANY_AF:
                yield chain
            chain = []
        chain.append(found)
        index = found.last + 1
    if len(chain) >= _MANY_AF:
        yield chain


def _starts_anew(block: AnalysedBlock, preposition: int) -> bool:
    """Whether the phrase is an adverbial: »efter mødet«, »i forbindelse med flytningen«."""
    if block.lowers[preposition] in _ADVERBIAL:
        return True
    return block.lemmas[preposition + 1] in _COMPLEX and block.lowers[preposition] in ("i", "på")


def _phrase(block: AnalysedBlock, preposition: int) -> _Phrase | None:
    """The phrase after the preposition: nominal words up to a noun, »som«-less."""
    if block.tokens[preposition].is_sent_start and block.lowers[preposition] == "som":
        return None
    last = None
    for index in range(preposition + 1, min(preposition + 7, len(block.lowers))):
        tag = block.upos[index]
        participle = tag == "VERB" and "VerbForm=Part" in block.morphs[index] and last is None
        if block.lowers[index] == "hjem" and index == preposition + 1:
            tag = "NOUN"
        if tag not in _INSIDE and not participle:
            break
        if last is not None and tag not in ("NOUN", "PROPN") and "Gen" not in block.morphs[last]:
            break
        if tag in ("NOUN", "PROPN") or (tag == "PRON" and index == preposition + 1):
            last = index
        elif (tag == "ADJ" or participle) and _is_person(block, index):
            # Or a noun that the tagger took for a participle: »fra lageret bag stationen«.
            last = index
    if last is None:
        return None
    counts = _counts(block, preposition, last)
    following = block.upos[last + 1 : last + 4]
    if following[:2] == ("CCONJ", "NOUN") and following[2:] == ("ADP",):
        # »borde og stole til festen«: the chain goes on behind the second noun.
        last += 2
    return _Phrase(preposition, last, counts)


def _is_person(block: AnalysedBlock, index: int) -> bool:
    """»for unge i Nordby«: an adjective that no noun follows."""
    following = block.upos[index + 1] if index + 1 < len(block.upos) else "PUNCT"
    return following not in ("NOUN", "PROPN", "ADJ", "CCONJ", "VERB", "NUM", "ADV")


def _counts(block: AnalysedBlock, preposition: int, last: int) -> bool:
    """Not dates, names, complex prepositions and the names of laws."""
    lemma, before = block.lemmas[last], block.lowers[preposition - 1] if preposition else ""
    # A capital inside the sentence is an official name's: *Nævnet for Fritid*.
    named = block.tokens[last].text[:1].isupper() and not block.tokens[last].is_sent_start
    if named and last == preposition + 1 and block.lowers[preposition] in ("i", "på", "fra"):
        # »på sygehuset i Nordby«, but not »Center for Job«.
        return block.upos[last] == "PROPN"
    plain = (
        block.upos[last] in ("NOUN", "ADJ", "ADV", "VERB")
        and not named
        and lemma not in _DATES
        and lemma not in _LAW
    )
    fixed = lemma in _COMPLEX and last == preposition + 1
    return plain and not fixed and not before.endswith(_LAW)
