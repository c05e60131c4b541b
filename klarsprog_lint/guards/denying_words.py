"""Words that deny by their meaning: *afslag*, *bortfalder*, *mangler*, *gratis*, *uenig*.

A rewrite exchanges them for *ikke* and the other way round. Words of one family say the same.
"""

import re
from collections import Counter

#: Words that say first what must be, instead of what is not: *først når*, *kun hvis*, *skal have*.
_TURNED = re.compile(
    r"\b(?:først|tidligst|vent\w*|skal|kræv\w*|betinge\w*|kun|alene|udelukkende|nødvendig\w*"
    r"|forudsæt\w*|medmindre|med\s+mindre|undtagen|når|indtil|forudsat|betingelse\w*|højst"
    r"|maksimalt|senest|mindst)\b",
    re.IGNORECASE,
)

#: Words that deny by their meaning, by family: words of one family say the same.
_FAMILIES = tuple(
    (name, re.compile(rf"\b(?:{pattern})", re.IGNORECASE))
    for name, pattern in (
        (
            "stop",
            r"ophør\w*|afbr[yu]d\w*|ophæv\w*|bortfald\w*|falder\s+(?:bort|væk|ud)|stop\w*|stands\w*"
            r"|(?<!fristen )udløber\b"
            r"|slut\w*|indstill\w+|hold\w*\s+(?:\w+\s+)?op|sluk\w*"
            r"|forbi\b|væk\b|slet\w*|aflys\w*|annull\w+|forældes\w*|forældet",
        ),
        (
            "refuse",
            r"\w*afsl(?:ag|å|og)\w*|afvis\w*|nægt\w*|forkast\w*|nej\b|afstå\w*|fravælg\w*|fravalg\w*"
            r"|modsæt\w*|frabed\w*|fraråd\w*",
        ),
        (
            "forbid",
            r"\w*forb[uy]d\w*|forhindr\w*|hindr\w*|hinder\b|afskår\w*|afskær\w*|udelukke[srt]?\b"
            r"|udelukket|spær\w*|luk\b|lukk\w*|forebyg\w*",
        ),
        (
            "lack",
            r"mangl(?!ende)\w*|mangel\w*|udelad\w*|savn\w*|undla\w*|undgå\w*|forsøm\w*|l[ao]d\w*\s+være|slip\w*|spar\w*"
            r"|glem\w*|tom\w*\b|forgæves|se[sr]?\s+(?:\w+\s+)?bort",
        ),
        ("except", r"undta\w*|borts\w+|fraset|på\s+nær|medmindre|med\s+mindre"),
        ("else", r"ellers|i\s+modsat"),
        ("only", r"kun\b|alene\b|udelukkende|først\b|tidligst|begræns\w*|eneste?\b"),
        (
            "free",
            r"gratis|uden\s+(?:udgift|beregning|omkostning)\w*|\w*fri\b|frie\b|\w*frit\b"
            r"|fritag\w*|frivillig\w*|valgfri\w*|(?:bestemm|vælg|afgør)\w+\s+(?:\w+\s+)?selv",
        ),
        (
            "breach",
            r"overtræd\w*|mislighold\w*|oversk\w+|overs[ti]\w+|i\s+strid|strider"
            r"|urette|tilsidesæt\w*|brud\b|bryd\w*|ulovlig\w*|forbigå\w*",
        ),
        ("late", r"for\s+sent?\b|forsin\w*"),
        (
            "other",
            r"senere\b|bagud\b|and(?:re|et|en)\s+(?:\w+\s+)?end|øvrige\b|modsat\w*",
        ),
        ("lose", r"mist\w*|frakend\w*|fratag\w*|fortab\w*|tab\w*\b"),
        ("outside", r"uden\s+(?:for|om)\b|udenfor|udenom"),
        ("default", r"manglende|udebl\w+|fravær\w*|blev\w*\s+væk|bliver\s+væk"),
        ("bare", r"eksk\w*|minus|nul\b|0\b|nul-"),
        (
            "still",
            r"fortsat\b|stadig\w*|uændre\w*|fortsæt\w*"
            r"|fasthold\w*|holder\s+fast|oprethold\w*|stadfæst\w*",
        ),
        ("un", r"u(?!d|nd|ng|ge|lykke|ændre|anset|formel|mid)\w{2,}(?:t|te|ede|lig\w*|ig\w*|et)\b"),
    )
)


def families(text: str) -> Counter[str]:
    """How many words of every family deny something in a text."""
    return Counter(name for name, pattern in _FAMILIES for _ in pattern.finditer(text))


_SURELY_DENIES = re.compile(
    r"\b(?:bortfald\w*|ophør(?:er|t)?\b|afslå\w*|afvis(?:es|er|t)\b|frarå\w*|forbyd\w*|undlad\w*"
    r"|undtaget\b)",
    re.IGNORECASE,
)


def denies_by_meaning(text: str) -> bool:
    """Whether a word surely denies something, as *bortfalder* and *frarådes* do."""
    return bool(_SURELY_DENIES.search(text))


def turns(text: str) -> Counter[str]:
    """The words in a text that say what must be: *først når*, *kun hvis*."""
    return Counter(match.group().lower() for match in _TURNED.finditer(text))
