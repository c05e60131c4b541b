"""NOM03: a preposition and a verbal noun where a clause would say who acts when."""

from collections.abc import Iterator

from klarsprog_lint.checks.nom_derived import ENDINGS, act_named_by
from klarsprog_lint.checks.nom_lexicon import VerbalNoun, verbal_nouns
from klarsprog_lint.checks.nom_people import People, with_people
from klarsprog_lint.checks.nom_prepositions_fixes import clause_fix
from klarsprog_lint.checks.nom_prepositions_places import Phrase
from klarsprog_lint.documents.model import BlockKind
from klarsprog_lint.findings import Finding
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end
from klarsprog_lint.rules.options import Options

TIMES = frozenset(("ved", "efter", "før", "inden", "under", "mod", "uden", "forud"))
_MODIFIERS = frozenset(("ADJ", "DET", "NUM", "VERB", "ADV"))
# »efter en vurdering af« says according to what, not when.
_ACCORDING_TO = frozenset(("vurdering", "bedømmelse", "beregning", "fortolkning", "orientering"))
_HENVENDELSE = frozenset(((), ("personlig",), ("telefonisk",), ("skriftlig",)))
# »ved for sen betaling« is »hvis du betaler for sent«.
_HOW = frozenset(
    ("sen", "forsinket", "rettidig", "forkert", "ufuldstændig", "utilstrækkelig", "gentagen")
)
# Acts whose names are no verbal nouns by their ending.
_OTHER_ACTS = {
    "køb": "købe", "salg": "sælge", "ophør": "ophøre", "bortfald": "bortfalde", "skift": "skifte",
    "svar": "svare",
    "afbud": "melde afbud", "besked": "give besked", "samtykke": "give samtykke",
    "medvirken": "medvirke", "reaktion": "reagere", "fremmøde": "møde frem",
    "udeblivelse": "udeblive", "overdragelse": "overdrage", "indgreb": "gribe ind",
}  # fmt: skip
_REACH = 5
# One of these stands before every noun that the rule may find.
_OPENERS = frozenset(("manglende", "til", *TIMES))


def _search(block: AnalysedBlock, _: Options, people: People) -> Iterator[Finding]:
    openers = block.vocabulary & _OPENERS
    if block.block.kind is BlockKind.HEADING or not openers:
        return
    for index in range(min(block.places[word][0] for word in openers), len(block.upos)):
        if block.upos[index] != "NOUN" or index in block.opaque:
            continue
        act = _act(block, index)
        found = _phrase(block, index, act) if act is not None else None
        if found is not None:
            start, end = block.tokens[found.first].idx, token_end(block.tokens[found.last])
            fix = clause_fix(block, found, people)
            values = {"noun": block.tokens[index].text, "verb": found.verb}
            yield Finding(start, end, values, (fix,) if fix else ())


def _act(block: AnalysedBlock, index: int) -> VerbalNoun | None:
    lemma = block.lemmas[index]
    if lemma in _OTHER_ACTS:
        return VerbalNoun(_OTHER_ACTS[lemma], is_act=True)
    if not lemma.endswith(ENDINGS):
        return verbal_nouns().get(lemma)
    return act_named_by(block.doc.vocab.lookups, lemma)


def _phrase(block: AnalysedBlock, noun: int, act: VerbalNoun) -> Phrase | None:
    start = _start_of_noun_phrase(block, noun)
    modifiers = block.lowers[start:noun]
    preposition = start - 1 if start and _may_govern(block, start - 1) else -1
    af = noun + 1 if block.lowers[noun + 1 : noun + 2] == ("af",) else _later_af(block, noun)
    if block.tokens[noun].text.isupper():
        return None
    if "manglende" in modifiers:
        manglende = start + modifiers.index("manglende")
        if not act.is_act or not _is_lack(block, manglende, noun):
            return None
        first = manglende if preposition < 0 else preposition
        return Phrase(first, preposition, noun, af, True, act.verb)
    if preposition < 0 or _is_fixed(block, preposition, noun):
        return None
    if block.lemmas[noun] == "henvendelse":
        if tuple(modifiers) in _HENVENDELSE and block.lowers[noun + 1 : noun + 2] == ("til",):
            return Phrase(preposition, preposition, noun, noun + 1, False, act.verb)
        return None
    described = act.is_act and not _HOW.isdisjoint(modifiers)
    if af < 0 and not described:
        return None
    return Phrase(preposition, preposition, noun, af, False, act.verb)


def _may_govern(block: AnalysedBlock, index: int) -> bool:
    """A preposition of time or means; *til* only where no word before can ask for it."""
    if block.lowers[index] in TIMES:
        return True
    return block.lowers[index] == "til" and block.tokens[index].is_sent_start is True


def _later_af(block: AnalysedBlock, noun: int) -> int:
    """*af* after a second act: »ved oprettelse eller ændring af«; -1 where there is none."""
    for index in range(noun + 1, min(noun + _REACH, len(block.lowers))):
        if block.lowers[index] == "af":
            return index if block.lemmas[index - 1].endswith(ENDINGS) else -1
        if block.upos[index] not in ("CCONJ", "NOUN", "ADJ") and block.lowers[index] != ",":
            return -1
    return -1


def _is_lack(block: AnalysedBlock, manglende: int, noun: int) -> bool:
    """Something that was not done; not »mange manglende svar«, »de manglende oplysninger«."""
    if "Number=Plur" in block.morphs[noun] or manglende + 1 != noun:
        return False
    return (
        not manglende
        or block.upos[manglende - 1] not in ("ADJ", "NUM", "DET")
        or (block.lowers[manglende - 1] in TIMES)
    )


def _is_fixed(block: AnalysedBlock, preposition: int, noun: int) -> bool:
    word, lemma = block.lowers[preposition], block.lemmas[noun]
    if word == "efter" and lemma in _ACCORDING_TO and "Definite=Ind" in block.morphs[noun]:
        return True
    if word == "mod":
        # »mod betaling af 100 kr.« is a price, »mod forurening« an enemy.
        return lemma != "forevisning" and lemma != "fremvisning" and lemma != "aflevering"
    if word == "under":
        return lemma in ("kontrol", "udvikling", "afvikling", "ændring")
    return False


def _start_of_noun_phrase(block: AnalysedBlock, noun: int) -> int:
    """Index of the first determiner, adjective or genitive before the noun."""
    start = noun
    while start and noun - start < _REACH and _modifies(block, start - 1):
        start -= 1
    return start


def _modifies(block: AnalysedBlock, index: int) -> bool:
    upos, morph = block.upos[index], block.morphs[index]
    if "Case=Gen" in morph or "Poss=Yes" in morph:
        return True
    return upos in _MODIFIERS and block.lowers[index] not in TIMES and "Fin" not in morph


preposition_with_noun = with_people(_search)
