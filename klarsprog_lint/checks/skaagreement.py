"""SKA06: an article or possessive that does not agree with its noun, as merging leaves it.

A noun is judged by its form alone (the table of forms), never by the tagger, which guesses gender
from the very article in doubt. Nouns with two genders (Retskrivningsordbogen) are left alone.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from klarsprog_lint.findings import Applicability, Finding, Fix, TextEdit
from klarsprog_lint.fixes.inflection import Inflection, match_case
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end
from klarsprog_lint.rules.options import Options


class _Reading(NamedTuple):
    """What a determiner asks of its noun, or what a noun can be: number and gender."""

    number: str
    gender: str


_COMMON, _NEUTER = _Reading("Sing", "Com"), _Reading("Sing", "Neut")
_PLURAL = _Reading("Plur", "")
# Forms of each word by what they ask for.
_SERIES: tuple[Mapping[_Reading, str], ...] = (
    {_COMMON: "en", _NEUTER: "et"},
    {_COMMON: "den", _NEUTER: "det"},
    {_COMMON: "denne", _NEUTER: "dette", _PLURAL: "disse"},
    {_COMMON: "din", _NEUTER: "dit", _PLURAL: "dine"},
    {_COMMON: "min", _NEUTER: "mit", _PLURAL: "mine"},
    {_COMMON: "sin", _NEUTER: "sit", _PLURAL: "sine"},
)
_ASKED = {form: (reading, series) for series in _SERIES for reading, form in series.items()}
# As pronouns these stand alone, with an object noun behind: *Giver det adgang?*
_ALSO_PRONOUNS = frozenset(("den", "det", "denne", "dette", "disse"))
_DEFINITE = frozenset(_ASKED) - {"en", "et"}
# Two genders, two words of one spelling, or a gender that the table has in one sense only.
_TWO_GENDERS = frozenset(
    """
    ark bid boykot forældre forælder søskende brud cirkus e-mail element fax fokus fond format
    frø fyr følge gran høj kalk kast katalog klik kompromis kor krog leje lejde lem link lod
    mail mask medie medium minus nøgle øl øre pant par parameter pas plus pop port raft rap rum
    segl site skin skrift skær slag slags sms snit spand spil stift stof støv syn søm tab test
    tjek ton træk tvist vask vidne virke virus værd værk vår antal bunke del dusin hundrede
    masse million milliard mængde penge række smule snes tusind tusinde
    """.split()
)
# *Var det sidste gang?* has no article; *anden* and *hel* go with words of measure.
_STAND_WITHOUT_ARTICLE = frozenset(
    "sidste første næste forrige samme anden andet andre lille hel helt halv halvt".split()
)
# *Vi ser på det onsdag*: a pronoun and the time.
_WEEKDAYS = frozenset("mandag tirsdag onsdag torsdag fredag lørdag søndag".split())
# *give det tid*, *få det lov*: two objects.
_TWO_OBJECTS = frozenset("give få yde skaffe tilbyde lade gøre koste kalde tage bringe".split())
_SHORTEST_HEAD, _SHORTEST_TAIL = 4, 4
_INFLECTION = Inflection()


@cache
def _nouns() -> Mapping[str, frozenset[tuple[str, str, str]]]:
    """For each indefinite or definite form: lemma, number and definiteness with gender."""
    found: dict[str, set[tuple[str, str, str]]] = {}
    for (lemma, upos), cells in _INFLECTION.table.items():
        if upos == "NOUN":
            for cell, form in cells:
                is_definite = "Def" if cell.get("Definite") == "Def" else cell.get("Number", "")
                found.setdefault(form, set()).add((lemma, is_definite, cell.get("Gender", "")))
        else:
            for _, form in cells:
                found.setdefault(form, set())
    return {form: frozenset(readings) for form, readings in found.items()}


def broken_agreement(block: AnalysedBlock, _: Options) -> Iterator[Finding]:
    """*en brev*, *den skema*, *din ansøgninger*; one adjective may stand between."""
    if _ASKED.keys().isdisjoint(block.lowers):
        return
    for index, word in enumerate(block.lowers[:-1]):
        if word in _ASKED and index not in block.opaque:
            position = _noun_at(block, index)
            if position is not None:
                yield from _judged(block, index, position)


def _noun_at(block: AnalysedBlock, index: int) -> int | None:
    """The noun of a determiner: next to it or behind one adjective; None where that is unsure."""
    word = block.lowers[index]
    if block.tokens[index + 1].is_sent_start or not _is_determiner(block, index):
        return None
    position = index + 1
    if _is_adjective(block, position) and position + 1 < len(block.tokens):
        if not _is_plain_adjective(block.lowers[position], definite=word in _DEFINITE):
            return None
        position += 1
    if position in block.opaque or block.upos[position] != "NOUN":
        return None
    if word in _ALSO_PRONOUNS and block.lowers[position] in _WEEKDAYS:
        return None
    if any(block.tokens[at].text[0].isupper() for at in range(index + 1, position + 1)):
        return None  # A name: *en Sort Guld*.
    if position + 1 < len(block.tokens):
        following = block.tokens[position + 1]
        # *en el kørestol*: the noun may be the first half of a compound written apart.
        if following.text in ("-", "–", "/") or (
            following.pos_ in ("NOUN", "PROPN", "X") and not following.is_sent_start
        ):
            return None
    return position


def _is_determiner(block: AnalysedBlock, index: int) -> bool:
    """Whether the word belongs to what follows; *Giver det adgang?* has a pronoun."""
    word = block.lowers[index]
    before = block.lowers[index - 1] if index else ""
    if word not in _ALSO_PRONOUNS:
        return before not in ("den", "det", "på", "hver", "nr.")
    if block.upos[index] != "DET":
        return False
    if _points_ahead(block, index):
        return True
    has_adjective = block.lowers[index + 1].endswith("e") and _is_adjective(block, index + 1)
    if word == "disse" or has_adjective or (index and block.upos[index - 1] == "ADP"):
        return True
    # A subject is followed by a verb; *møder* and *taler* are verbs as well as nouns.
    starts = index == 0 or bool(block.tokens[index].is_sent_start)
    return starts and not block.lowers[index + 1].endswith("er")


def _points_ahead(block: AnalysedBlock, index: int) -> bool:
    """*udfylde den skema, du …*: a verb without subject before, the end or a comma behind."""
    verb = block.morphs[index - 1] if index else ""
    return (
        ("VerbForm=Inf" in verb or "Mood=Imp" in verb)
        and block.lemmas[index - 1] not in _TWO_OBJECTS
        and block.upos[index + 2 : index + 3] == ("PUNCT",)
    )


def _is_adjective(block: AnalysedBlock, position: int) -> bool:
    return block.upos[position] == "ADJ" or "VerbForm=Part" in block.morphs[position]


def _is_plain_adjective(word: str, *, definite: bool) -> bool:
    if word in _STAND_WITHOUT_ARTICLE:
        return False
    return word.endswith("e") if definite else True


def _judged(block: AnalysedBlock, index: int, position: int) -> Iterator[Finding]:
    asked, series = _ASKED[block.lowers[index]]
    wanted = _wanted(block.lowers[position], asked)
    # *Er det nye regler?* has a pronoun and a plural.
    is_unsure = block.lowers[index] in _ALSO_PRONOUNS and asked is not _PLURAL
    if not wanted or (is_unsure and _PLURAL in wanted):
        return
    if asked is _COMMON and _may_be_agent(block.lowers[position]):
        return
    token, noun = block.tokens[index], block.tokens[position]
    fixes: list[Fix] = []
    # With *en* the adjective has to change too.
    if position == index + 1 or block.lowers[index] in _DEFINITE:
        for form in (series[reading] for reading in wanted if reading in series):
            content = match_case(token.text, form)
            edit = TextEdit(token.idx, token_end(token), content)
            fixes.append(Fix(Applicability.UNSAFE, f"Skriv »{content}«", (edit,)))
    yield Finding(token.idx, token_end(noun), {"noun": noun.text}, tuple(fixes))


def _may_be_agent(noun: str) -> bool:
    """*en klager*, *en ledsager*: somebody who does it, though it looks like a plural."""
    return noun.endswith("er") and _INFLECTION.has(noun[:-1], "VERB")


def _wanted(noun: str, asked: _Reading) -> tuple[_Reading, ...]:
    """What the noun needs instead of what is asked, singular first; empty where they may agree."""
    readings = _readings(noun)
    if not readings or any(number == "Def" for number, _ in readings):
        return ()
    if any(number == asked.number and asked.gender in ("", own) for number, own in readings):
        return ()
    needs = {_PLURAL if number == "Plur" else _Reading(number, own) for number, own in readings}
    return tuple(sorted(needs, reverse=True))


def _readings(noun: str) -> frozenset[tuple[str, str]]:
    """Number (or *Def*) and gender of each noun that has this form; empty where not known."""
    table = _nouns()
    if noun in table:
        entries = table[noun]
        if any(lemma in _TWO_GENDERS for lemma, _, _ in entries):
            return frozenset()
        return frozenset((number, gender) for _, number, gender in entries)
    tail = _tail(noun)
    return _readings(tail) if tail else frozenset()


@cache
def _tail(noun: str) -> str:
    """The last part of a compound whose first part is known, too; empty where there is none."""
    table = _nouns()
    for cut in range(_SHORTEST_HEAD, len(noun) - _SHORTEST_TAIL + 1):
        head, tail = noun[:cut], noun[cut:]
        known = head in table or head.removesuffix("s") in table or head.removesuffix("e") in table
        if tail in table and table[tail] and known:
            return tail
    return ""
