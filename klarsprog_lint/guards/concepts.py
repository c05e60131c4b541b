"""What a word is about: a stem that *betale*, *betaling* and *betalt* share, synonyms included.

Plain rewrites exchange officialese for everyday words. Clauses of two versions can be compared
only if *fremsende* and *sende*, *anvende* and *bruge* count as one.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

# Each line is one concept that the first word names; a long one has several lines.
_SYNONYMS = """
sende indsende fremsende tilsende eftersende oversende indgive indlevere aflevere returnere
sende vedlægge videresende vedhæfte fremlægge tilbagesende tilstille fremsætte stile
meddele underrette orientere informere fortælle besked melde anmelde meddelelse underretning
meddele indberette oplyse
kontakte henvende henvendelse kontakt ringe telefonisk rette
tage medbringe
klage påklage anke indbringe klageadgang
søge ansøge ansøgning ansøger anmode anmodning bede
bruge anvende benytte udnytte anvendelse brug benyttelse
få modtage opnå modtagelse erhverve oppebære
betale indbetale afholde erlægge bekoste betaling indbetaling tilbagebetale tilbagebetaling
betale koste pris udgift
yde give tildele udbetale udbetaling tildeling
bevilge bevilling imødekomme bevilget
gemme opbevare opbevaring
smide kassere bortskaffe
stoppe ophøre standse bortfalde indstille ophør
begynde påbegynde starte iværksætte igangsætte påbegyndelse
nedsætte sætte reducere nedsættelse
bo bopæl bosætte bosat
opføre opførelse bygge byggeri
hjælpe bistå bistand hjælp støtte
rive nedrivning nedrive
møde fremmøde mødepligt
udeblive udeblivelse
behandle behandling sagsbehandling færdigbehandle sagsbehandlingstid behandlingstid
kontrollere tjekke undersøge kontrol
deltage deltagelse
skrive underskrive underskrift anføre angive angivelse
vare varighed
ændre ændring ændret
opkræve opkrævning
regne medregne beregne beregning
holde tilbageholde
sikre sørge
syg sygdom sygemelde
flytte fraflytte flytning fraflytning tilflytte
gratis vederlagsfri vederlagsfrit omkostningsfri
forlænge forlængelse
opsige opsigelse sige
spørgsmål spørge
tilladelse tillade tilladt
begrunde begrundelse
vælge valg
overstige overskride høj over
udføre foretage udførelse
rydde snerydning
køre kørsel færdsel befordring befordre køretøj motorkøretøj
levere levering varelevering
vurdere vurdering skøn skønne bedømme
ejer grundejer husejer
lege legetøj
læse gennemlæse læsning gennemgå
hente afhente afhentning
måned månedlig måned
år årlig årligt
uge ugentlig
dag daglig
gang gang
skattepligtig skat beskatte
nødvendig nødvendiggøre
dokumentere dokumentation
forsinke forsinkelse forsinket
leje lejemål lejer
godkende godkendelse
komme fremkomme
rejse ophold opholde udlandsophold
indkomst indtægt løn
rettelse rette berigtige
varsel varsle varsling
erstatte erstatning
fejl fejlagtig
"""


def _table() -> Mapping[str, str]:
    table: dict[str, str] = {}
    for line in _SYNONYMS.split("\n"):
        first, *_ = words = line.split() or [""]
        for word in words:
            table.setdefault(word, f"={first}")
    return table


_TABLE = _table()
_SUFFIXES = ("ation", "else", "ning", "ing", "e")
# Longer stems differ in endings only.
_STEM = 6
_SHORTEST = 3
_CONTENT = frozenset(("NOUN", "PROPN", "VERB", "ADJ", "NUM", "X", "SYM", "ADV"))
_EMPTY = frozenset(
    "have være blive gøre ske kunne skulle ville måtte burde anden al også dog derfor derefter "
    "herefter herved hermed således ligeledes tillige endvidere desuden ikke kun alene aldrig når "
    "hvor her der så da nu ellers samt eventuel pågældende ovennævnte nævnte meget mere mest "
    "først senest tidligst højst mindst maksimalt hvorfor hvorefter ca. cirka omkring del vedrøre "
    "henblik forbindelse henhold medfør idet bede jævnføre styk klokken krone procent tilfælde "
    "nødt krav pligt ret berettiget berettige mulighed mulig forpligte forpligtet adgang".split()
)
#: Verbs that say too little for two clauses with them to be alike.
VAGUE = frozenset(
    "se gå komme stå finde lægge sætte holde tage gøre give sige ville mangle".split()
)
_SAYS_NOTHING = VAGUE - {"tage", "holde", "sætte", "mangle"}


@lru_cache(maxsize=16384)
def concept(lemma: str) -> str:
    """The concept of a lemma in lower case."""
    known = _TABLE.get(lemma)
    if known:
        return known
    stem = lemma
    for suffix in _SUFFIXES:
        if stem.endswith(suffix) and len(stem) - len(suffix) >= _SHORTEST:
            stem = stem.removesuffix(suffix)
            break
    if len(stem) > _SHORTEST and stem[-1] == stem[-2]:
        stem = stem[:-1]
    return stem[:_STEM]


def key(token: "Token", lemma: str) -> str:
    """What a token is about; empty for a word that says nothing by itself."""
    if any(map(str.isdigit, lemma)):
        return token.lower_.strip(".,-")
    if token.pos_ not in _CONTENT or lemma in _EMPTY or len(lemma) < 2 or token.is_space:
        return ""
    if lemma in _SAYS_NOTHING and token.pos_ == "VERB":
        return ""
    # Particles: *sætte ned*, *tage med*.
    if token.pos_ == "ADV" and len(lemma) <= _SHORTEST:
        return ""
    return concept(lemma)
