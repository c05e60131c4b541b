"""Plain words and what letters from authorities say instead, by stem.

A rewrite changes words and keeps what they say: *send* for *fremsende*, *betal* for *afholde
udgiften*. Words of one line may stand for each other; a word may stand in several lines. The lists
serve to tell a reworded sentence from a new one, so they hold what belongs together in letters and
not only true synonyms.
"""

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache, lru_cache

_CLASSES = """
betal indbetal tilbagebetal afhold bekost erlæg faktur opkræv udgift pris kost takst regning \
beløb andrag udgør penge krone
skyld restance gæld krav mangle ubetalt
send fremsend indsend indgiv indlever returner videresend oversend udsend tilsend aflever post \
fremsætte ret vedlæg
få modtag tildel bevilg meddel udbetal yde give tilkend tilstå opnå give
søg ansøg anmod begær bestil
fortæl meddel oplys orienter underret besked informer skriv anfør angiv nævn bemærk sig henled \
opmærksom
brug anvend benyt udnyt
begynd påbegynd start indled iværksæt træd
slut ophør stop bortfald udløb standse indstil afslut luk henlæg færdig
bo bopæl adresse hjem bolig ejendom
eje ejer ejendom tilhør
forlæng tid længe mere
anmod bede
snarest snart hurtig straks
møbel møblement møbl
ensart ens
bedre bedret forbedr bedring rask
gå gang gangfunktion gangdistance
straf bøde
overtræd overhold overholde følge
bortkom væk tabt mist
stykke itu repar
snavset tilsmuds beskidt
holde ophør slutte
hjælp støtte bistå bistand assist
møde fremmød udebliv komme samtale indkald udeblivelse
tale telefon drøft ring henvend kontakt henvendelse
tag medbring bring med
se fremgå læse vise gennemgå gennemgang konstater find synlig kigge opdag
gem opbevar behold
smid kasser fjern
køre færdsel transport køretøj bil befordr kørsel
gå færdes
kende bekendt
mene bemærkning udtal holdning høre partshør indsigelse svar
enig uenig indsigelse
vurder skøn anse finde vurdering bedøm antag forvent regne
vente forvent afvent regne
beslut afgør afgørelse afgjort bestem
grund årsag begrund skyldes forårsag fordi baggrund følge
hav besidde indehav ejer
købe anskaf erhverv indkøb
flytte fraflyt tilflyt flytning
arbejde beskæftig job erhverv ansæt
sygdom syg helbred lidelse
barn børn forælder mor far moder fader
dag dato
besøg aflæg tilsyn syn
måle udgør omfang
stor betydelig forhøj høj øge stige overstig mere
lille nedsæt mindske lav ned reducer falde
træk tilbagehold indehold modregn
hente afhent udlever rekvirer bestil
udfyld skema blanket formular
underskriv skrive under
rette korriger ændre rettelse berigtig
ændre ændring forandr
tillad tilladelse lov forbyd forbudt ulovlig lovlig
starte opstart
bygge opføre opførelse byggeri
rive nedriv
lave udfør foretag udarbejd ske
passe pasning
gratis vederlagsfri gebyrfri
hurtig straks omgående snarest
rydde ryddelig
vise dokument dokumentation bevis kvittering legitimation
efter derefter herefter
uge måned år dag
navn hedde
ledsag følge
opfyld leve
parker holde
forsent rettid tid frist
tilskud støtte ydelse hjælp
medbring medtage tage medbragt
ankomme komme
forevis vise fremvis
forpligt pligt
berettig ret
efterkomme følge
overskrid over overstig mere
under mindre
tilstrækkelig nok
fyldestgørende nok fuldstændig mangle
vedrøre handle angå dreje omhandle
skriftlig skrive brev
mundtlig sige tale telefon
digital internet computer selvbetjening hjemmeside
elektronisk digital mail
lægelig læge helbred
økonomi penge indtægt formue
indtægt løn tjene indkomst
udgå slette stryge
overdrag videre
genoptag igen
fortsæt stadig blive ved
forny igen forlænge
anmeld melde
afbud melde aflyse
aflys melde
ægtefælle gift samlever vielse bryllup
vielse gift gifte
dødsfald død afdød
fødsel føde
forlænge længere udsæt
udsæt vente senere
godkend acceptere sige ja tilladelse
afvis nej afslå afslag
undlad ikke lade
frivillig vælge
tilbyd tilbud
ansvar hæfte
dom domstol ret søgsmål sag anlægge
rengør gøre rent
personale medarbejder ansat
medarbejder sagsbehandler rådgiver
skole elev undervis
leje husleje lejer udlejer
gæld skylde restance
tømme tømning
bortkør køre hente afhent
snerydning sne rydde
lys lampe belysning
synlig se
adgang komme ind åben
fri gratis
tavshed fortrolig
samvær se besøge
lejlighed bolig
erstat betale
tjenestested kontor
oprindelig første
varig længe
tilbagekald træk
rygning ryge
identitet legitim hvem
forlang bed kræv
refunder tilbage
forudbetal forud
inddrag tage
indlæg indlagt
midlertidig periode kort
"""
_SHORTEST = 4
_ENDING = re.compile(r"(?:else|ning|ing|er|en|et|e)$")
_PREFIX = re.compile(
    r"^(?:tilbage|under|over|efter|frem|sammen|videre|hjem|ind|gen|til|for|bort|ud|be|af|på|op|med"
    r"|an|ved)"
)


@cache
def _lines() -> Mapping[str, frozenset[int]]:
    """The numbers of the lines that a stem stands in."""
    lines: dict[str, set[int]] = defaultdict(set)
    for number, line in enumerate(_CLASSES.strip().splitlines()):
        for stem in line.split():
            lines[stem].add(number)
    return {stem: frozenset(numbers) for stem, numbers in lines.items()}


@lru_cache(maxsize=16384)
def classes_of(word: str) -> frozenset[int]:
    """The lines with a stem that the word begins with."""
    lines = _lines()
    stems = (word[:end] for end in range(1, len(word) + 1))
    return frozenset(n for stem in stems if _is_stem(stem, word) for n in lines.get(stem, ()))


def _is_stem(beginning: str, word: str) -> bool:
    """Short stems begin too many words: *ret* is in *rette* but not in *retning*."""
    size = len(beginning)
    return size == len(word) or size > 3 or (size == 3 and len(word) <= 5)


@lru_cache(maxsize=65536)
def same_stem(one: str, other: str) -> bool:
    """Whether two lemmas share a stem: *reparation* and *reparere*, *gebyr* and *rykkergebyr*."""
    if one == other:
        return True
    shorter, longer = sorted((_root(one), _root(other)), key=len)
    if len(shorter) < _SHORTEST:
        return len(shorter) == _SHORTEST - 1 and longer.startswith(shorter) and len(longer) > 7
    return longer.startswith(shorter[:5]) or (len(longer) > 7 and shorter in longer)


@lru_cache(maxsize=16384)
def _root(word: str) -> str:
    """The lemma without a prefix that many verbs have, and without its ending."""
    stem = _ENDING.sub("", word) if len(word) > 4 else word
    bare = _PREFIX.sub("", stem)
    return bare if len(bare) >= _SHORTEST else stem


def root_head(word: str) -> str:
    """The letters that every word with the stem of this one, or a longer one, has."""
    return _root(word)[:_SHORTEST]


@lru_cache(maxsize=16384)
def heads_in(word: str) -> frozenset[str]:
    """The heads that words with a shorter stem in this one may have."""
    root = _root(word)
    starts = range(len(root) - _SHORTEST + 1)
    return frozenset((root[: _SHORTEST - 1], *(root[i : i + _SHORTEST] for i in starts)))


@lru_cache(maxsize=65536)
def may_stand_for(one: str, other: str) -> bool:
    """Whether one lemma may be a plainer wording of the other."""
    return same_stem(one, other) or bool(classes_of(one) & classes_of(other))
