"""The words behind TIL06: names of senders, and verbs that are the sender's own or the law's."""

import re

GENERIC = frozenset(("kommunen", "forvaltningen"))
UNITS = (
    *("afdelingen", "forvaltningen", "centeret", "centret", "teamet", "kontoret", "enheden"),
    *("sekretariatet", "borgerservice", "visitationen", "pladsanvisningen", "opkrævningen"),
)
CUES = (*UNITS, "kommune", "undertegnede")
UNIT_ENDING = re.compile(
    r"(?:s?afdelingen|s?forvaltningen|centeret|centret|s?teamet|s?kontoret|s?enheden"
    r"|s?sekretariatet|en|et)$"
)
OTHER_AUTHORITY = re.compile(
    r"udbetaling danmark|ankestyrelsen|styrelsen\b|nævnet\b|\bregion\b|ministeriet|\bpoliti"
    r"|\bfirma|\baps\b|\ba/s\b",
    re.IGNORECASE,
)
KOMMUNE = re.compile(r"\bkommune\b|\{\{\s*kommune|kommune\w*\s*\}", re.IGNORECASE)
LAW = re.compile(
    r"§|\blov(?:en|ens|givningen)?\b|\w(?:loven|lovens)\b|\bregler(?:ne)?\b|\bretningslinjer"
    r"|\bbestemmelse|bekendtgørelse|\bregulativ|\bvedtægt|\bifølge\b"
    r"|\bi (?:henhold til|medfør af)\b",
    re.IGNORECASE,
)
# »Kommunen skal bemærke, at …« is said in this letter, though it has a modal.
SPEECH = frozenset(
    """bemærke oplyse meddele beklage bekræfte konstatere tilføje henvise anmode bede
    opfordre""".split()
)
# »Du mener, at kommunen …«: somebody else's words.
REPORTED = re.compile(
    r"\b(?:du|de|i|han|hun|klager|ansøger|naboen|ejeren|advokaten)\b(?: \w+){0,4}? (?:skriver"
    r"|skrevet"
    r"|skrev|mener|ment|oplyser|oplyst|anfører|anført|påstår|siger|sagt|sagde|hævder|spørger|spurgt"
    r"|påpeger|påpeget|klaget over|gjort gældende)[^.]*$",
    re.IGNORECASE,
)
# »Kommunen giver tilskud til borgere, der …«: what it does for everybody.
ANYBODY = frozenset(
    """normalt typisk generelt altid sædvanligvis almindeligvis jævnligt borgere ansøgere
    indbyggere alle enhver ofte årligt regel udgangspunkt tilfælde""".split()
)
# What the sender is or has, and may not be said of »vi« the caseworkers.
STATES = frozenset("eje hedde ligge råde bestå omfatte grænse drive huse tælle".split())
OTHER_KOMMUNE = re.compile(
    r"\b(?:anden|andre|ny|nye|tidligere|gamle|begge|de to|hver) kommuner?\b"
    r"|\w(?:flytnings|holds)kommune",
    re.IGNORECASE,
)
NAMED_KOMMUNE = re.compile(r"\b([A-ZÆØÅ][\wé-]+)(?: |\u00a0)Kommune\b")
# Duties and powers are the law's words, and who decided must be named.
LAW_MODALS = frozenset(("skal", "kan", "må", "bør", "skulle", "kunne", "måtte", "burde"))
DECIDES = frozenset(
    """træffe beslutte afgøre vedtage fastsætte fastholde afslå bevilge godkende imødekomme afvise
    tildele ophæve udstede nedsætte forhøje bestemme afslag tilladelse dispensation påbud samtykke
    bevilling""".split()
)
# The reader's own declaration in a form.
SIGNS = re.compile(
    r"\bundertegnede\b[^.]{0,40}\b(?:erklærer|samtykke|fuldmagt|ansøger|accepterer)\b",
    re.IGNORECASE,
)
# What the law has the sender do with data and complaints.
COMPLAINT = re.compile(r"\b(?:klage(?:n|r|s)?|påklage)\b", re.IGNORECASE)
BY_LAW = frozenset("registrere opbevare videregive indsamle genvurdere".split())
# »som ikke er kommunen bekendt«; and what a duty or power is about.
IDIOM = frozenset(
    ("bekendt", "hænde", "uvedkommende", "forpligtet", "ansvarlig", "kompetent", "berettiget")
)
# Verbs that in the present tense tell what the sender does with this case.
CASEWORK = frozenset(
    """vurdere finde mene anerkende bemærke anmode bede henvise indkalde indhente meddele oplyse
    påtænke overveje forvente lægge foretage udbetale opkræve undersøge kontrollere fremsende sende
    modtage høre vende kontakte beklage opfordre ønske vente afvente behandle ringe skrive
    """.split()
)
REACH = 10
WRITER = ("undertegnede", "undertegnedes")
