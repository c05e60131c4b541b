"""Modal expressions that are no modal verbs: *har pligt til*, *er berettiget*, *det anbefales*."""

import re

DUTY, RIGHT, ADVICE = "pligt", "mulighed", "råd"
PROHIBITION, FREEDOM, NO_RIGHT = "forbud", "fritagelse", "ingen mulighed"

#: Instructions without a modal: *Til ansøgningen vedlægges …*.
INSTRUCTION = re.compile(
    r"\b(?:vedlægges|medbringes|udfyldes|underskrives|anføres|indsendes|indbetales)\b",
    re.IGNORECASE,
)
#: Every kind with what says it; an earlier line takes the words first.
PHRASES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in (
        (
            FREEDOM,
            r"\bbestemmer\s+(?:\w+\s+)?selv\b|\bfrivillig\w*|\bbehøver\s+(?:\w+\s+){0,2}ikke\b",
        ),
        (
            FREEDOM,
            r"\bikke\s+(?:\w+\s+)?(?:nødvendig\w*|pligtig\w*)|\bikke\s+(?:\w+\s+)?krav\b(?!\s+på)",
        ),
        (
            FREEDOM,
            r"\bfri\s+for\s+at\b|\bfritag(?:et|es|else\w*)\b|\bslipper\s+for\s+at\b"
            r"|\bkan undlade\b|\buden\s+pligt\s+til\b",
        ),
        (NO_RIGHT, r"\bumuligt?\b|\bikke\s+(?:\w+\s+)?\w*(?:klage|anke)(?:ret|adgang)\b"),
        (PROHIBITION, r"\b\w*forbud\w*|\bforby\w*|\bulovlig\w*|\bskal\s+(?:\w+\s+){0,2}undlade\b"),
        (
            RIGHT,
            # *indskrænker ikke din ret til* says nothing of having it.
            r"(?<!\bdin )(?<!\bdine )(?<!\bderes )(?<!\bjeres )(?<!\bhans )(?<!\bhendes )"
            r"\b(?:ret|krav|adgang|mulighed|muligheden|berettiget|berettigede|lov|valget?)\s+"
            r"(?:til|på|for|mellem)\b|\bberettige(?:t|de)\b",
        ),
        (
            RIGHT,
            r"\btilladt\b|\bi\s+stand\s+til\b|\bret,\s+men\s+ikke\s+pligt\b|\bvelkom(?:men|ne)\s+til\b|\btillade[rs]\b|\bberettige[rt]\b"
            r"|\bstår\s+(?:\w+\s+)?frit\b"
            r"|(?<!snarest )(?<!hurtigst )(?<!bedst )(?<!som )\bmulig(?:t|hed|heder)?\b"
            r"|\b(?:meddel(?:es|er|t)|gives|giver|givet)\s+(?:\w+\s+){0,2}(?:dispensation|tilladelse)\b",
        ),
        (
            RIGHT,
            r"\bikke\s+til\s+hinder\b|\b(?:afskærer|hindrer|forhindrer|udelukker)\s+ikke\b"
            r"|\bikke\s+(?:afskåret|udelukket|forhindret|forment)\b|\bintet\s+til\s+hinder\b",
        ),
        (
            DUTY,
            r"\bpligt(?:en)?\s+til\b|\bforpligt(?:et|ede|er|elser?)\b|\bpåhvile[rt]?\b|\bpligtige?\b"
            r"|\bbedes\b|\b(?:vi|jeg)\s+beder\b|\bbeder\s+(?:vi|jeg)\b|\bnødt\s+til\b"
            r"|\bder\s+kræves\b|\bdet\s+kræver\b|\bkræver\s+det,?\s+at\b|\bkræver,?\s+at\b|\bpålægges\b"
            r"|\bpåbyde[rs]\b|\bobligatorisk\w*|\bpåkræve[td]e?\b|\bkrav\s+om\b|\banmode[rs]\b"
            r"|\btilpligte\w+|\bpåkræves\b",
        ),
        (DUTY, INSTRUCTION.pattern),
        (
            ADVICE,
            r"\banbefale[rst]*\b|\bopfordre[rst]*\b|\bråde[rs]\b|\btilråde[rst]*\b|\bmed\s+fordel\b"
            r"|\ber\s+(?:\w+\s+)?en\s+god\s+id[eé]\s+at\b|\bdet\s+henstilles\b|\bhenstille[rs]\s+til\b|\bfraråde[rst]*\b"
            r"|\btilrådelig\w*|\banbefaling\w*",
        ),
    )
)
_OPPOSITES = {RIGHT: NO_RIGHT, DUTY: FREEDOM}
_FORBIDDEN = re.compile(r"tillad|lov\b|lov\s", re.IGNORECASE)
# *ikke tilladt*, *ikke længere har ret til*, *der er ikke nogen pligt til*.
_DENIED_BEFORE = re.compile(
    r"\b(?:ikke|ingen|intet|aldrig|hverken)(?:\s+[^\W\d]+){0,3}\s+$"
    r"|\bingen\s+andre\s+(?:[^\W\d]+\s+){0,4}$",
    re.IGNORECASE,
)
# *påhviler ikke lejeren*, *medbringes ikke*.
_DENIED_AFTER = re.compile(
    r"\s+(?:(?:dig|jer|dem|os|derfor|dog|herefter)\s+)?ikke\b", re.IGNORECASE
)
_FINITE = re.compile(r"\w+(?:s|er)$|\bbedes$|\bpåhviler?$")
_ELSEWHERE = re.compile(r"\bikke\s+(?:kun|bare|alene|mindst)\b|\b(?:og|men|som|at|hvis)\b")


def kind_in(text: str, kind: str, match: re.Match[str]) -> str:
    """What a phrase says where it stands: *tilladt* forbids after *ikke*."""
    if kind not in _OPPOSITES or match.group().lower().startswith(("ikke", "intet")):
        return kind
    before = _DENIED_BEFORE.search(text[: match.start()])
    after = _FINITE.search(match.group()) and _DENIED_AFTER.match(text, match.end())
    if not after and (not before or _ELSEWHERE.search(before.group())):
        return kind
    return PROHIBITION if _FORBIDDEN.search(match.group()) else _OPPOSITES[kind]


# What stands over *at* and the subject decides what is said: *udelukker, at du kan få*, *det er en
# betingelse, at du kan …*, *det er ikke sikkert, at vi kan nå*, *kan beslutte, at det skal ske*.
_STATES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(rf"\b(?:{words}),?\s+at\s+(?:\w+\s+){{1,3}}$", re.IGNORECASE))
    for kind, words in (
        (NO_RIGHT, r"udelukker|forhindrer|hindrer|afskærer"),
        (DUTY, r"betingelse|forudsætning|krav|vilkår|forudsætter|betinget\s+af"),
        ("", r"ikke\s+(?:\w+\s+)?(?:sikkert|givet)"),
        ("", r"(?:kan|må)\s+(?:\w+\s+){0,3}(?:beslutte|bestemme)"),
    )
)


def stated_kind(text: str) -> str | None:
    """The kind of a modal by the text in front of it; empty if the modal then says nothing."""
    return next((kind for kind, pattern in _STATES if pattern.search(text)), None)
