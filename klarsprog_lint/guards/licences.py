"""What a letter may say of its sender or reader without the original saying so of them.

What *vi kan*, *vi skal* or *vi må ikke* do belongs to an office: decide, write, pay, visit. Anything
else that somebody may or must do – put up a carport, keep a dog on a lead – is the reader's. A
few things are the other way round: a reader fixes no deadlines and deducts nothing from a benefit.
"""

import re

from klarsprog_lint.guards.actor_verbs import BY_NATURE, LIGHT, READER, RECEIVING, SENDER
from klarsprog_lint.guards.deeds import Deed
from klarsprog_lint.guards.modals import DUTY, FREEDOM, NO_RIGHT, PROHIBITION, RIGHT

# What an office may say that it can, must or may not do, beside what only offices do.
_OFFICE = frozenset(
    """
    acceptere afbryde afhente afholde afkorte aflevere afslutte aftale afvente agte anbefale
    anerkende anføre anmelde anmode anse ansætte anvende arbejde bede begrænse begynde beholde
    bekræfte belyse beslutte bestemme bestille besvare bidrage bistå bruge bygge diskutere
    dokumentere drøfte dække eftergive efterlyse efterspørge ekspedere erstatte
    finde fjerne flytte forelægge foreslå foretage forhandle forklare forkorte forlange forlænge
    formidle forny forsøge fortsætte fortælle forudsætte forvente fragå frafalde fraråde fravige
    fremlægge fremsende fremskaffe fritage føre følge garantere gemme gennemføre gennemgå
    give gå gøre hente henvise hjælpe holde hæve håndtere imødese indberette indefryse indgå
    indkassere indlede indregne indrette indskrænke indstille informere inspicere invitere justere kalde
    klare klippe komme konkludere konstatere kontakte kontrollere kopiere korrigere kræve kunne
    kvalitetssikre køre lave ledsage lede levere levere lukke lytte lægge lære løse male mangle
    markere medregne medtage mene måle møde nævne nå offentliggøre omgøre oplyse oprette opsige
    opstille orientere overføre overgive overtage overveje passe pleje prioritere
    prøve rekvirere rengøre reservere rette ringe rydde råde samle sammenligne se sende sige sikre
    skabe skaffe skelne skrive skønne slette spærre spørge stille straffe støtte svare synliggøre
    syne sælge sætte søge sørge tage tale tillægge tilpasse tilbyde tilse tilslutte tilsende
    tinglyse tjekke tro træde trække tænke uddybe udarbejde udbyde udfærdige udføre udlevere udlåne
    udpege udskrive udskyde udsætte udtale udveksle udvide undersøge underrette undersøge undlade
    undtage undvære vaccinere validere vejlede vente vide vise vælge være yde ændre åbne
    """.split()
)
_BINDING = frozenset((RIGHT, NO_RIGHT, DUTY, PROHIBITION, FREEDOM))
