"""The words behind TIL04: what *man* does when it is the reader, the authority or everybody."""

from functools import cache

from klarsprog_lint.checks.pas_words import citizen_acts

STRONG = frozenset(("skal", "kan", "må", "bør", "behøver"))
ACTS = frozenset(
    """søge klage betale sende ringe skrive svare møde komme henvende kontakte flytte udfylde
    oplyse vedlægge medbringe tilmelde framelde melde bestille aflevere hente logge
    underskrive dokumentere anmode ansøge bede opgive afmelde booke rette give få modtage
    beholde miste ophæve opsige indgå overholde opfylde bruge benytte vælge fortryde
    genoptage fremsende indbringe anke give deltage rejse indlevere indsende tilkalde
    afdrage bo forsørge låne købe parkere følge gemme vise tage opsige forny stemme
    arbejde være have gøre""".split()
)
# With these a modal gives only a hint or a common truth.
SAYINGS = frozenset(
    """sige håbe tro mene forstå forvente spørge tale undre diskutere konstatere se regne
    kalde gætte frygte tænke opleve lære læse finde føle mærke høre glæde huske undgå
    vente påstå kritisere hævde forestille leve dø elske hade ane vide kende""".split()
)
# »Man kan være glad«: too general without one of these.
STATES = frozenset(
    """fyldt berettiget tilmeldt medlem opmærksom enig uenig omfattet bosat registreret ledig
    syg sygemeldt forpligtet hjemmehørende ret pligt krav brug mulighed adgang brev besked
    hjælp støtte tilskud plads penge ydelse dokumentation oplysninger ansøgning skema svar
    klage fradrag kort frist tilladelse bevilling fuldmagt kørekort pas legitimation
    opholdstilladelse læge afslag""".split()
)
VAGUE = frozenset(
    (
        "være",
        "have",
        "få",
        "gøre",
        "give",
        "bruge",
        "leve",
        "vælge",
        "rejse",
        "komme",
        "arbejde",
        "bo",
    )
)
# »Man udfylder skemaet«: an instruction without a modal.
INSTRUCTIONS = frozenset(
    """søge udfylde indsende klage tilmelde framelde ansøge henvende aflevere bestille
    vedlægge underskrive indbetale returnere medbringe""".split()
)
WISHES = frozenset(
    (
        "ønsker",
        "vil",
        "søger",
        "klager",
        "flytter",
        "modtager",
        "får",
        "har",
        "er",
        "bor",
        "betaler",
        "mangler",
    )
)
CONDITIONS = frozenset(("hvis", "såfremt", "når", "medmindre", "ifald"))
AUTHORITY = frozenset(
    (
        "kommunens",
        "kommunen",
        "forvaltningen",
        "forvaltningens",
        "nævnet",
        "udvalget",
        "byrådet",
        "regeringen",
    )
)
ACTS_OF_AUTHORITY = frozenset(
    (
        "træffe",
        "behandle",
        "vurdere",
        "bevilge",
        "imødekomme",
        "beslutte",
        "afgøre",
        "indhente",
        "partshøre",
        "udbetale",
        "opkræve",
        "sagsbehandle",
    )
)
REACH = 9
OBLIQUE = frozenset(("ens", "én"))


@cache
def citizen_verbs() -> frozenset[str]:
    """The verbs for what a reader does: those of PAS04 and everyday ones."""
    return ACTS | frozenset(citizen_acts())
