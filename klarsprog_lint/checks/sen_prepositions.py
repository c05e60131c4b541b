"""SEN10: chains of preposition phrases (*beregning af størrelsen af tilskud til dækning af …*)."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

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
    phrase.strip()
    for phrase in """
    på grund, på baggrund, i forhold, i henhold, med henblik, i forbindelse, ved hjælp, i
    stedet, i medfør, på trods, til trods, med hensyn, under hensyn, af hensyn, i kraft, i
    løbet, i form, i overensstemmelse, i mangel, af mangel, på vegne, til brug, i anledning, i
    samarbejde, i lighed, ad vejen, med henvisning, under henvisning, ved siden, for enden, i
    nærheden, i tilfælde, til fordel, på foranledning, i tilknytning, i tilslutning, på tværs,
    i strid, til gavn, i retning, til rådighed, i modsætning, i tillæg, med undtagelse, under
    forudsætning, i perioden""".split(",")
)
_FEWEST_LINKS = 2
_WEEKDAYS = frozenset(("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"))
_DATES = _WEEKDAYS | frozenset(
    "januar februar marts april maj juni juli august september oktober november december uge år "
    "dag måned kr. klokken kl. går morgen aften weekend telefon".split()
)
# A place in a place in a place is an address; these tie a noun to what it is about.
_LINKS = frozenset(
    ("af", "for", "om", "til", "med", "mod", "over", "vedrørende", "angående", "uden", "efter")
)
# What these begin tells when or how something is done, and belongs to no noun before it.
_ADVERBIAL = frozenset(
    ("inden", "efter", "før", "siden", "under", "via", "ifølge", "pr.", "uden", "mod", "hos",
     "gennem", "trods", "ad")
)  # fmt: skip
_DEFINITE_TIMES = frozenset(("måneden", "ugen", "året", "dagen", "kvartalet", "perioden"))
_NO_NOUNS = frozenset(("går", "morgen", "telefonen"))
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
        long = len(counted) >= fewest and _is_linked(block, chain)
        if long or _many_af(block, chain):
            first, last = block.tokens[counted[0].first], block.tokens[chain[-1].last]
            if first.i > reported:
                reported = last.i
                values = {"value": str(len(counted))}
                yield Finding(first.idx, token_end(last), values=values)


def _is_linked(block: AnalysedBlock, chain: list[_Phrase]) -> bool:
    """Whether the phrases describe nouns: by their prepositions, or before the subject's verb."""
    links = sum(block.lowers[phrase.first] in _LINKS for phrase in chain)
    after = chain[-1].last + 1
    subject = block.upos[after : after + 1] in (("VERB",), ("AUX",))
    return links >= _FEWEST_LINKS or (links > 0 and subject)


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
        if chain and _starts_anew(block, index, chain[-1]):
            if len(chain) >= _MANY_AF:
                yield chain
            chain = []
        if block.lowers[index] == "til" and chain and _is_way(block, chain[0], found):
            # »fra hjemmet til sygehuset« is one way, not two steps down.
            found = replace(found, counts=False)
        chain.append(found)
        index = found.last + 1
    if len(chain) >= _MANY_AF:
        yield chain


def _starts_anew(block: AnalysedBlock, preposition: int, before: _Phrase) -> bool:
    """Whether the phrase is an adverbial: »efter mødet«, »i forbindelse med flytningen«."""
    if block.lemmas[before.last] in _WEEKDAYS or block.lowers[before.last] in _NO_NOUNS:
        return True
    if block.lowers[preposition] in _ADVERBIAL:
        # »den første hverdag i måneden efter din fødselsdag«
        return block.lowers[before.last] not in _DEFINITE_TIMES
    return _is_complex(block, preposition) and block.lowers[preposition] in ("i", "på")


def _is_complex(block: AnalysedBlock, preposition: int) -> bool:
    return " ".join(block.lowers[preposition : preposition + 2]) in _COMPLEX


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
        if (
            last is not None
            and tag not in ("NOUN", "PROPN")
            and "Case=Gen" not in block.morphs[last]
        ):
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


def _is_way(block: AnalysedBlock, start: _Phrase, goal: _Phrase) -> bool:
    """»fra hjørnet af gaden til midten«, but not »fra kravet om afstand til skel«."""
    places = block.upos[goal.last] == "PROPN" or "Definite=Def" in block.morphs[goal.last]
    return block.lowers[start.first] == "fra" and places


def _is_period(block: AnalysedBlock, preposition: int, last: int) -> bool:
    """»den første hverdag i måneden«, but not »på dagen«."""
    return block.lowers[last] in _DEFINITE_TIMES and block.lowers[preposition] in ("i", "af")


def _counts(block: AnalysedBlock, preposition: int, last: int) -> bool:
    """Not dates, names, complex prepositions and the names of laws."""
    lemma, before = block.lemmas[last], block.lowers[preposition - 1] if preposition else ""
    # A capital inside the sentence is an official name's: *Nævnet for Fritid*.
    named = block.tokens[last].text[:1].isupper() and not block.tokens[last].is_sent_start
    if named and last == preposition + 1 and block.lowers[preposition] in ("i", "på", "fra", "af"):
        # »på sygehuset i Nordby«, but not »Center for Job«.
        return block.upos[last] == "PROPN"
    plain = (
        block.upos[last] in ("NOUN", "ADJ", "ADV", "VERB")
        and not named
        and (lemma not in _DATES or _is_period(block, preposition, last))
        and lemma not in _LAW
    )
    fixed = _is_complex(block, preposition)
    return plain and not fixed and not before.endswith(_LAW)
