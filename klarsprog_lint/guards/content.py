"""What a sentence is about: its content words, those that say something of the case first."""

import re
from collections.abc import Iterator
from functools import lru_cache

from klarsprog_lint.guards.versions import Sentence

_CLASSES = frozenset(("NOUN", "PROPN", "VERB", "ADJ", "NUM"))
# Verbs and nouns that every letter has; they are no content of a sentence.
# Adverbs say little, but few of them stay by chance.
_ADVERBS = frozenset(
    "straks omgående skriftligt mundtligt digitalt personligt telefonisk automatisk fortroligt "
    "vederlagsfrit gratis fremover forgæves årligt månedligt dagligt ugentligt særskilt".split()
)
_EMPTY = frozenset(
    "have være blive få gøre komme kunne skulle ville måtte burde se tage give ske gælde stå "
    "ligge anden andet andre al alle samme sådan hver selv egen ny god ja nej "
    "kommune kommunen borger ansøger undertegnede sag brev skrivelse tak hilsen venlig kære "
    "følgende "
    "ovenstående nedenstående hermed herved gang del måde ting form tilfælde forbindelse "
    "vedrørende henhold henvisning forhold".split()
)
# Everyday words that a rewrite may need though the first text does without them.
_EVERYDAY = frozenset(
    "købe følge dække låne trække gå løbe slippe miste åbne stige falde ændre nå prøve tælle undgå "
    "idé tide pause ens tilmelde veje måle anbefale foreslå sørge lægge stille pudse rense teste "
    "melde behøve behov brug særskilt gratis passe særlig almindelig mange meget lidt først sidst "
    "næste tidligere senere hurtig let nem svær dato frist "
    "sende skrive ringe betale svare spørge spørgsmål læse finde kontakte hjælpe bruge søge hente "
    "vente holde sætte mene tale fortælle vise mangle passe lave begynde starte stoppe slutte "
    "side hjemmeside adresse telefon tid uge dag måned år time penge beløb pris regning "
    "besked svar grund afgørelse beslutning oplysning regel lov liste skema krav "
    "måtte ville tro kende vide høre møde flytte bo arbejde hus barn person menneske "
    "vigtig nødvendig stor lille lang kort mulig rigtig enig uenig klar sikker gammel hel "
    "regne regne handle betyde skyldes bede beholde glemme huske lægge leve sige kalde kigge "
    "tjekke "
    "klage ret pligt tilladelse mulighed hjælp støtte".split()
)
# What letters from authorities say around a thing; a rewrite says it without them.
_OFFICIAL = frozenset(
    "meddele oplyse bemærke henvise anmode fremkomme foretage afholde udgøre andrage yde indrømme "
    "påhvile medføre jævnføre eventuel nærværende foreliggende foreligge periode tidsrum baggrund "
    "grundlag henblik medfør hensyn hensyntagen udgangspunkt opmærksom opmærksomhed henlede "
    "anføre angive fremgå konstatere overgå påløbe indgå bestå sted stand fald formål varighed "
    "omfang adgang modtage modtagelse medtage omhandle angå virkning berettige omfatte samtlige "
    "finde lade bede udløb".split()
)
_CLAUSE_END = re.compile(r",\s+(?:og|men|samt|mens|hvorefter|ligesom|idet)\s|;\s")
_LIGHT, _LIGHTEST = 0.4, 0.1


@lru_cache(maxsize=4096)
def content(sentence: Sentence) -> tuple[str, ...]:
    """The lemmas of the content words; figures are for other guards."""
    return tuple(lemma for _, lemma in _placed(sentence))


@lru_cache(maxsize=4096)
def clauses(sentence: Sentence) -> tuple[tuple[str, ...], ...]:
    """The content words of every clause that a comma and a conjunction set apart."""
    found: list[list[str]] = [[]]
    ends = [match.end() for match in _CLAUSE_END.finditer(sentence.text)]
    for start, lemma in _placed(sentence):
        while ends and ends[0] <= start:
            ends.pop(0)
            found.append([])
        found[-1].append(lemma)
    return tuple(map(tuple, found))


@lru_cache(maxsize=4096)
def things(sentence: Sentence) -> frozenset[str]:
    """The nouns and names among the content words."""
    return frozenset(
        lemma.strip(".,-")
        for token, lemma in zip(sentence.tokens, sentence.lemmas, strict=True)
        if token.pos_ in ("NOUN", "PROPN", "X")
    )


def _placed(sentence: Sentence) -> Iterator[tuple[int, str]]:
    return (
        (token.idx - sentence.start, lemma.strip(".,-"))
        for token, lemma in zip(sentence.tokens, sentence.lemmas, strict=True)
        if (token.pos_ in _CLASSES or lemma in _ADVERBS)
        and lemma not in _EMPTY
        and len(lemma) > 2
        and not any(map(str.isdigit, lemma))
    )


def weight(lemma: str) -> float:
    """How much a word says."""
    if lemma in _OFFICIAL:
        return _LIGHTEST
    return _LIGHT if lemma in _EVERYDAY or lemma in _ADVERBS else 1.0
