"""SKA06: an article or possessive that does not agree with its noun, as merging leaves it.

A noun is judged by its form alone (the table of forms), never by the tagger, which guesses gender
from the very article in doubt. Nouns with two genders (Retskrivningsordbogen) are left alone.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from klarsprog_lint.checks.sentence_words import INFLECTION
from klarsprog_lint.checks.skanumbers import mentions_number, numbers_without_agreement
from klarsprog_lint.findings import Applicability, Finding, Fix, TextEdit
from klarsprog_lint.fixes.inflection import match_case
from klarsprog_lint.language.noun_forms import has_plural, readings
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
    {_COMMON: "vor", _NEUTER: "vort", _PLURAL: "vore"},
    {_COMMON: "hver", _NEUTER: "hvert"},
    {_COMMON: "hvilken", _NEUTER: "hvilket", _PLURAL: "hvilke"},
    {_COMMON: "én", _NEUTER: "ét"},
)
_ASKED = {form: (reading, series) for series in _SERIES for reading, form in series.items()}
# As pronouns these stand alone, with an object noun behind: *Giver det adgang?*
_ALSO_PRONOUNS = frozenset(("den", "det", "denne", "dette", "disse"))
_INDEFINITE = frozenset(("en", "et", "én", "ét"))
_DEFINITE = frozenset(_ASKED) - _INDEFINITE
# *vores brevet*, *din skemaet*: none of these goes with a noun in the definite form.
_UNINFLECTED = frozenset(("vores", "jeres", "deres", "hans", "hendes"))
_OWN = frozenset(("egen", "eget"))
_OTHER = frozenset(("anden", "andet"))
# *Var det sidste gang?* has no article; *anden* and *hel* go with words of measure.
_STAND_WITHOUT_ARTICLE = frozenset(
    "sidste første næste forrige samme anden andet andre lille hel helt halv halvt".split()
)
# *Vi ser på det onsdag*: a pronoun and the time.
_WEEKDAYS = frozenset("mandag tirsdag onsdag torsdag fredag lørdag søndag".split())
# *give det tid*, *få det lov*: two objects.
_TWO_OBJECTS = frozenset("give få yde skaffe tilbyde lade gøre koste kalde tage bringe".split())


def broken_agreement(block: AnalysedBlock, _: Options) -> Iterator[Finding]:
    """*en brev*, *den skema*, *din ansøgninger*; one adjective may stand between."""
    if mentions_number(block):
        yield from numbers_without_agreement(block)
    if _ASKED.keys().isdisjoint(block.lowers) and _UNINFLECTED.isdisjoint(block.lowers):
        return
    for index, word in enumerate(block.lowers[:-1]):
        if (word in _ASKED or word in _UNINFLECTED) and index not in block.opaque:
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
        adjective = block.lowers[position]
        is_other = (word in _INDEFINITE and adjective in _OTHER) or adjective in _OWN
        if not is_other and not _is_plain_adjective(adjective, definite=word in _DEFINITE):
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
    return starts and not _may_be_agent(block.lowers[index + 1])


def _points_ahead(block: AnalysedBlock, index: int) -> bool:
    """*udfylde den skema, du …*: a verb without subject before, the end or a comma behind."""
    verb = block.morphs[index - 1] if index else ""
    if not verb or block.lemmas[index - 1] in _TWO_OBJECTS:
        return False
    after = block.upos[index + 2 : index + 3]
    if "VerbForm=Inf" in verb or "Mood=Imp" in verb or "VerbForm=Part" in verb:
        return after in (("PUNCT",), ("ADP",), ())
    # *Her er den brev, du bad om*; *det* may stand for anything there.
    is_told = "VerbForm=Fin" in verb and not block.tokens[index - 1].is_sent_start and index > 1
    follows = block.lowers[index + 2 : index + 4]
    relative = ("du", "vi", "som", "der", "i", "jeg", "de")
    return (
        is_told
        and block.lowers[index] == "den"
        and follows[:1] == (",",)
        and follows[-1] in relative
    )


def _is_adjective(block: AnalysedBlock, position: int) -> bool:
    return block.upos[position] == "ADJ" or "VerbForm=Part" in block.morphs[position]


def _is_plain_adjective(word: str, *, definite: bool) -> bool:
    if word in _STAND_WITHOUT_ARTICLE:
        return False
    return word.endswith("e") if definite else word != "enkelt"


def _judged(block: AnalysedBlock, index: int, position: int) -> Iterator[Finding]:
    word = block.lowers[index]
    if _is_definite_twice(block, index, position) or _is_adjective_wrong(block, index, position):
        token, noun = block.tokens[index], block.tokens[position]
        yield Finding(token.idx, token_end(noun), {"noun": noun.text})
        return
    if word in _UNINFLECTED:
        return
    asked, series = _ASKED[word]
    wanted = _wanted(block.lowers[position], asked)
    # *Er det nye regler?* has a pronoun and a plural.
    starts = index == 0 or bool(block.tokens[index].is_sent_start)
    is_pointing = word in ("denne", "dette") and starts
    is_unsure = word in _ALSO_PRONOUNS and asked is not _PLURAL and not is_pointing
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


def _is_definite_twice(block: AnalysedBlock, index: int, position: int) -> bool:
    """*din skemaet*, *en restancen*, *vores brevet*."""
    word = block.lowers[index]
    if word in ("hver", "hvert", "hvilken", "hvilket", "hvilke") or position != index + 1:
        return False
    if word in _ALSO_PRONOUNS and index and not block.tokens[index].is_sent_start:
        return False
    known = readings(block.lowers[position])
    return bool(known) and all(number == "Def" for number, _ in known)


def _is_adjective_wrong(block: AnalysedBlock, index: int, position: int) -> bool:
    """*et ny brev*, *en stort bolig*, *dit egen brev*: the article is right, the adjective not."""
    word, adjective = block.lowers[index], block.lowers[position - 1]
    if position == index + 1 or not (word in _INDEFINITE or adjective in _OWN):
        return False
    genders = {gender for number, gender in readings(block.lowers[position]) if number == "Sing"}
    if len(genders) != 1:
        return False
    wrong = {"Com": _neuter_forms(), "Neut": _common_forms()}[genders.pop()]
    return adjective in wrong and adjective != "enkelt"


@cache
def _neuter_forms() -> frozenset[str]:
    """*stort*, *nyt*: forms that only the neuter has."""
    return _forms("Neut") - _forms("Com")


@cache
def _common_forms() -> frozenset[str]:
    return _forms("Com") - _forms("Neut")


def _forms(gender: str) -> frozenset[str]:
    return frozenset(
        form
        for (_, upos), cells in INFLECTION.table.items()
        if upos == "ADJ"
        for cell, form in cells
        if cell.get("Gender") == gender
    )


def _may_be_agent(noun: str) -> bool:
    """*en klager*, *en ledsager*: somebody who does it, though it looks like a plural."""
    return noun.endswith("er") and INFLECTION.has(noun[:-1], "VERB")


def _wanted(noun: str, asked: _Reading) -> tuple[_Reading, ...]:
    """What the noun needs instead of what is asked, singular first; empty where they may agree."""
    known = readings(noun)
    if not known or any(number == "Def" for number, _ in known):
        return ()
    if any(number == asked.number and asked.gender in ("", own) for number, own in known):
        return ()
    if asked is _PLURAL and not has_plural(noun):
        return ()
    needs = {_PLURAL if number == "Plur" else _Reading(number, own) for number, own in known}
    return tuple(sorted(needs, reverse=True))
