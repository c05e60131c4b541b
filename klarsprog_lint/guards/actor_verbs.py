"""Who by nature does what in a letter: the reader applies and pays, the sender decides and grants.

Only verbs that belong to one of the two are listed; *sende*, *betale* and *kontakte* do not.
Lemmas, since *indsende* is the reader's and *sende* anybody's.
"""

import re
from collections.abc import Mapping

READER, SENDER = "læseren", "afsenderen"
# What the reader sends or pays, what the reader obtains, and what else the reader does.
_READER_GIVES = """
indsende aflevere indgive indlevere fremsætte anmelde
"""
# Money goes both ways: *Gebyret tilbagebetales ikke* speaks of the sender, *Beløbet skal
# tilbagebetales* of the reader. Only a duty tells.
_PAYS_BACK = frozenset(("indbetale", "tilbagebetale"))
# So do enclosures: *Der vedlægges en folder*.
_TOLD = (*_PAYS_BACK, "vedlægge")
_READER_OBTAINS = " rekvirere låne leje søge ansøge opnå "
_READER_ACTS = """
betaling indbetaling ansøgning tilmelding anmeldelse henvendelse aflevering udeblivelse fraflytning
udfylde underskrive medbringe klage påklage indbringe tilmelde fremmøde udeblive fraflytte tilflytte
flytte bo rejse overnatte parkere afbrænde brænde overfylde vedligeholde rydde bekoste henvende
skylde arbejde rive nedrive bygge opføre vaske lufte bortskaffe kassere færdes opholde bosætte
betale repræsentere sygemelde raskmelde renholde sortere tjene
"""
_SENDER_GIVES = """
udbetale bevilge tildele yde refundere udlevere udstede tilkende bevillige tilbyde kompensere
imødekomme fastsætte beregne
"""
_SENDER_ACTS = """
udbetaling afgørelse behandling vurdering opkrævning tømning udlevering varsling partshøring
behandle afgøre vurdere indhente opkræve indkalde træffe standse genvurdere videresende
partshøre varsle nedsætte opgøre modregne inddrive visitere anvise genoptage godkende
dispensere afslå afvise registrere journalisere videregive tilbagekalde fastholde bedømme
færdigbehandle forhøje tilbageholde varetage efterprøve stoppe frakende udmåle
omberegne iværksætte ophæve revurdere fakturere sagsbehandle kvittere udsende påtænke
indsætte inddrage etablere offentliggøre henlægge aflyse annullere
efterregulere pålægge påbyde begrunde vedtage
"""
# Verbs that tell only as a passive without an agent: *lånet afdrages*, *sagen oprettes*. As actives
# both parties may be their subject.
_READER_PASSIVES = """
arbejde bygge opføre rydde bo tjene betale betaling leje rive køre færdes
montere forevise fremvise afmelde framelde indberette indmelde fravælge vælge beskære
klippe grave overholde efterleve efterkomme afdrage indfri gennemlæse medsende
rekvirere underskrive vedligeholde bekoste vaske bortskaffe kassere repræsentere renholde
sortere flytte skylde indbringe tilmelde låne
bestille stemme brevstemme rive nedrive godtgøre opsætte
"""
_SENDER_PASSIVES = """
ophæve tømme videregive tinglyse stoppe standse træffe godkende fastholde afvise
nedsætte forhøje
beregne opgøre registrere fastsætte varetage iværksætte tilbyde indsætte inddrage
etablere begrunde
pålægge vedtage efterbetale konstatere notere slette anonymisere arkivere udarbejde udfærdige
undersøge besigtige reparere anlægge indkassere rykke tilrettelægge planlægge koordinere vejlede
rådgive fratrække indhente indkalde videresende aflyse annullere fastholde udlevere offentliggøre
dække regulere oprette tilskrive udligne eftergive overføre indkræve føre
"""
#: What either may do, as far as the verb tells.
EITHER = frozenset(
    "overføre oprette føre dække undersøge reparere anlægge planlægge tilrettelægge koordinere "
    "udarbejde udfærdige slette notere begrunde tinglyse tømme etablere montere beskære klippe "
    "grave køre rive nedrive bygge opføre opsætte skylde flytte".split()
)
OPEN = frozenset((_READER_PASSIVES + _SENDER_PASSIVES).split())
#: Who does it, by lemma, where a passive names nobody.
BY_NATURE: Mapping[str, str] = {
    **dict.fromkeys((_READER_GIVES + _READER_OBTAINS + _READER_ACTS).split(), READER),
    **dict.fromkeys(_READER_PASSIVES.split(), READER),
    **dict.fromkeys((_SENDER_GIVES + _SENDER_ACTS + _SENDER_PASSIVES).split(), SENDER),
}
#: Who does it, also where nothing in the original says so.
BY_NATURE_ALONE: Mapping[str, str] = {
    lemma: who for lemma, who in BY_NATURE.items() if lemma not in OPEN
}
READER_GIVES = frozenset(_READER_GIVES.split()) | {*_TOLD}
#: What is the reader's only if the sentence tells so: *kan ikke overdrages*, *skal indbetales*.
TOLD_READER: Mapping[str, re.Pattern[str]] = {
    **dict.fromkeys(_TOLD, re.compile(r"\b(?:skal|bedes|senest|inden)\b")),
    "overdrage": re.compile(r"\b(?:kan|må)\s+(?:\w+\s+)?ikke\b"),
}
# Either of the two may give and tell; who gets is clear all the same.
SENDER_GIVES = frozenset((*_SENDER_GIVES.split(), "meddele", "give"))
#: Who has the thing when it is done; who acted is the other one.
RECEIVING = frozenset(("få", "modtage", "opnå", "erhverve"))
#: What one gets by doing it.
OBTAINING = frozenset(("låne", "leje", "opnå"))
#: Wanting something done is not doing it.
WISHING = frozenset("ønske anmode bede forlange kræve ville begære forvente acceptere".split())
#: Paying for somebody: *Udgifterne dækkes* is what *vi betaler*.
COVERS = frozenset(("dække", "refundere", "kompensere"))
#: What somebody does with what the other one gives.
USING = frozenset("låne leje beholde bruge eje benytte anvende".split())
#: What readers give: *give en anden fuldmagt* is no giving by an authority.
READER_HANDS = frozenset("fuldmagt samtykke besked accept tilsagn".split())
#: Auxiliaries, and words that say how the verb after them is meant: *er berettiget til at klage*.
LIGHT = frozenset(
    "have være blive kunne skulle ville måtte burde lade bede tillade forbyde berettige forpligte "
    "påhvile".split()
)
#: What authorities give and readers get, by the end of the word.
BENEFITS = (
    "dispensation", "tilladelse", "tilskud", "støtte", "hjælp", "afslag", "bevilling", "ydelse",
    "penge", "pension", "refusion", "erstatning", "aktindsigt", "befordring", "attest", "blanket",
    "godtgørelse", "påbud", "legat", "henstand", "fripladstilskud", "revalidering", "fleksjob",
)  # fmt: skip
READER_NOUNS = frozenset(
    "ansøger borger klager part modtager ejer grundejer husejer lejer forælder forældre barn mor "
    "far pårørende beboer bruger kunde bygherre arrangør virksomhed forening husstand elev "
    "pensionist patient kursist medlem værge fuldmægtig anmelder bestyrer deltager skatteyder "
    "låner besøgende bevillingshaver indehaver tilladelsesindehaver licenshaver brugsretshaver "
    "hundeejer sommerhusejer forbruger rekvirent kasserer formand køber sælger fører bilist "
    "boligsøgende studerende ægtefælle samlever lodsejer låntager kontohaver".split()
)
SENDER_NOUNS = frozenset(
    "kommune forvaltning undertegnede afdeling center jobcenter myndighed borgerservice "
    "sagsbehandler region styrelse nævn team udvalg byråd magistrat administration kontor "
    "institution skole bibliotek opkrævning visitation tilsyn forsyning hjemmepleje sundhedspleje "
    "tandpleje sekretariat museum brandvæsen personale medarbejder pladsanvisning".split()
)
