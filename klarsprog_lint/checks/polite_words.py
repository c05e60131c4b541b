"""The words behind TIL01: what a reader does and is told, and who else *De* may be."""

# What is said to a reader: *De indkaldes til …*.
IS_TOLD = frozenset(
    """anmodes bedes opfordres indkaldes inviteres tilbydes henvises vejledes underrettes varsles
    pålægges indskærpes forpligtes bemyndiges partshøres anbefales tillades erindres mindes påmindes
    rykkes opkræves meddeles tildeles bevilges tilsiges gøres orienteres""".split()
)
RIGHTS = frozenset(
    """ret pligt mulighed krav adgang frist lov fuldmagt partsstatus klageadgang oplysningspligt
    brug lejlighed""".split()
)
# The plural would be *velkomne, forpligtede*: only one reader is spoken to.
SINGULAR_STATES = frozenset(
    """velkommen berettiget forpligtet pligtig omfattet enig uenig ansvarlig indkaldt tilmeldt
    registreret utilfreds opmærksom undtaget fritaget ledig sygemeldt interesseret""".split()
)
# Narrow: in ordinary prose *De* first in a sentence is a third person that does everything else.
ACTS_OF_READERS = frozenset(
    """ansøge søge klage anmode henvende oplyse indsende fremsende modtage betale indbetale
    kontakte svare besvare meddele medbringe vedlægge udfylde underskrive påklage oprette rette
    møde udeblive afmelde tilmelde aflevere tilbagebetale dokumentere redegøre begrunde
    sende ringe skrive bestille reagere undlade fremlægge bygge opføre parkere grave fælde
    fravælge opsige logge klage""".split()
)
PRESENT_ACTS = frozenset(("skylde", "opfylde", "modtage", "høre"))
CLAUSES = frozenset(
    "hvis når at om fordi da inden før mens medmindre selvom såfremt som hvad hvor".split()
)
# The end of what is the reader's own.
READERS = (
    *("ansøgning", "klage", "sag", "henvendelse", "anmodning", "brev", "skrivelse", "mail"),
    *("indsigelse", "bemærkning", "svar", "indberetning", "ydelse", "pension", "kontanthjælp"),
    *("sygedagpenge", "tilskud", "anmeldelse", "erklæring", "redegørelse", "restance", "gæld"),
    *("tilmelding", "bopæl", "ejendom", "bolig", "boligstøtte", "indkomst", "indtægt"),
    *("egenbetaling", "byggeri", "byggesag", "tilladelse", "udtalelse", "oplysning", "hjælp"),
    *("affaldsspand", "affaldsbeholder", "beholder", "renovation", "aktindsigt", "underskrift"),
)
THINGS_DO = frozenset(("gælder", "ligger", "fremgår", "findes", "vedlægges", "koster", "står"))
PERSONS = frozenset(
    """forælder forældre nabo barn elev kollega medlem pårørende søskende læge pædagog tolk ven
    gæst part ung ældre menneske mand kvinde pige dreng myndighed kommune virksomhed firma
    forening skole institution nævn styrelse bank familie husstand person frivillig
    ansat afdeling voksen studerende handicappet""".split()
)
PERSON_ENDINGS = (
    *("borger", "ejer", "lejer", "bruger", "ansøger", "lærer", "leder", "behandler", "arbejder"),
    *("beboer", "hjælper", "giver", "tager", "rådgiver", "følger", "hører", "klager", "bygger"),
    *("skytte", "plejerske", "assistent", "konsulent", "leverandør", "entreprenør", "person"),
    *("mand", "kvinde", "barn", "forælder", "myndighed", "virksomhed", "part", "medlem", "ist"),
    *("chauffør", "håndværker", "indehaver", "tekniker", "specialist", "terapeut", "aktør"),
)
HIDES_PERSON = frozenset(("politiet", "personalet", "parret", "familien", "ægteparret"))
