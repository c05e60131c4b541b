"""The words behind TIL06: names of senders, and verbs that are the sender's own or the law's."""

import re

GENERIC = frozenset(("kommunen", "forvaltningen", "myndigheden"))
UNITS = (
    *("afdelingen", "forvaltningen", "centeret", "centret", "teamet", "kontoret", "enheden"),
    *("sekretariatet", "borgerservice", "visitationen", "pladsanvisningen", "opkrævningen"),
)
CUES = (*UNITS, "kommune", "myndigheden", "undertegnede")
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
    r"§|\blov(?:en|ens|givningen)?\b|\w(?:loven|lovens)\b|\breglerne\b|\bretningslinjer",
    re.IGNORECASE,
)
# Duties and powers are the law's words, and who decided must be named.
LAW_MODALS = frozenset(("skal", "kan", "må", "bør", "skulle", "kunne", "måtte", "burde"))
DECIDES = frozenset(("træffe", "beslutte", "afgøre", "vedtage", "fastsætte", "fastholde", "afslå"))
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
