"""Gender and number of a noun by its form alone, whatever the tagger makes of it."""

from collections.abc import Mapping
from functools import cache

from klarsprog_lint.language.word_forms import shipped_table

# Two genders, two words of one spelling, or a gender that the table has in one sense only.
_TWO_GENDERS = frozenset(
    """
    ark bid boykot forældre forælder søskende brud cirkus e-mail element fax fokus fond format
    frø fyr følge gran høj kalk kast katalog klik kompromis kor krog leje lejde lem link lod
    mail mask medie medium minus nøgle øl øre pant par parameter pas plan plus pop port raft rap rum
    segl site skin skrift skær slag slags sms snit spand spil stift stof støv syn søm tab test
    tjek ton træk tvist vask vidne virke virus værd værk vår antal bunke del dusin hundrede
    masse million milliard mængde penge række smule snes tusind tusinde
    """.split()
)
# Nouns of municipal letters that the table of forms lacks.
_COMMON = (
    "container skraldespand bådplads efterløn saldo svømmehal hal bod app kode adgangskode måler"
    " kuvert kat urne vielse dåb grav rollator førtidspension legitimation"
)
_NEUTER = (
    "afdrag kontoudtog fortov arrangement stade torv login dyr gravsted bibliotek sygesikringsbevis"
    " sygesikringskort pasbillede universitet spøgelse"
)
# Endings that settle gender and number of any noun long enough.
_ENDINGS: tuple[tuple[str, tuple[str, str]], ...] = (
    *((ending, ("Def", "Com")) for ending in ("ningen", "heden", "tionen", "iteten", "elsen")),
    *((ending, ("Def", "Com")) for ending in ("ningerne", "hederne", "tionerne", "elserne")),
    *((ending, ("Plur", "Com")) for ending in ("ninger", "heder", "tioner", "iteter", "elser")),
    *((ending, ("Sing", "Com")) for ending in ("ning", "hed", "tion", "sion", "itet", "else")),
)
_LONG = 8
_SHORTEST_HEAD, _SHORTEST_TAIL, _TELLING_TAIL = 4, 4, 5


@cache
def _nouns() -> Mapping[str, frozenset[tuple[str, str, str]]]:
    """For each indefinite or definite form: lemma, number and definiteness with gender."""
    found: dict[str, set[tuple[str, str, str]]] = {}
    for (lemma, upos), cells in shipped_table().items():
        if upos == "NOUN":
            for cell, form in cells:
                is_definite = "Def" if cell.get("Definite") == "Def" else cell.get("Number", "")
                found.setdefault(form, set()).add((lemma, is_definite, cell.get("Gender", "")))
        else:
            for _, form in cells:
                found.setdefault(form, set())
    for gender, words in (("Com", _COMMON), ("Neut", _NEUTER)):
        for word in words.split():
            found.setdefault(word, set()).add((word, "Sing", gender))
    return {form: frozenset(readings) for form, readings in found.items()}


def readings(noun: str) -> frozenset[tuple[str, str]]:
    """Number (or *Def*) and gender of each noun that has this form; empty where not known."""
    table = _nouns()
    if noun in table:
        entries = table[noun]
        if any(lemma in _TWO_GENDERS for lemma, _, _ in entries):
            return frozenset()
        return frozenset((number, gender) for _, number, gender in entries)
    tail = _tail(noun)
    if tail:
        return readings(tail)
    if len(noun) >= _LONG:
        return frozenset(reading for ending, reading in _ENDINGS if noun.endswith(ending))
    return frozenset()


@cache
def _tail(noun: str) -> str:
    """The last part of a compound whose first part is known, too; empty where there is none."""
    table = _nouns()
    for cut in range(_SHORTEST_HEAD, len(noun) - _SHORTEST_TAIL + 1):
        head, tail = noun[:cut], noun[cut:]
        known = head in table or head.removesuffix("s") in table or head.removesuffix("e") in table
        is_telling = known or len(tail) >= _TELLING_TAIL
        if tail in table and table[tail] and is_telling:
            return tail
    return ""


def has_plural(noun: str) -> bool:
    """Whether the noun is known to have a plural of another form; *glas* and *bind* have not."""
    entries = _nouns().get(noun)
    if entries is None:
        tail = _tail(noun)
        return has_plural(tail) if tail else bool(readings(noun))
    return any(
        cell.get("Number") == "Plur" and cell.get("Definite") != "Def" and form != noun
        for lemma, _, _ in entries
        for cell, form in shipped_table().get((lemma, "NOUN"), ())
    )
