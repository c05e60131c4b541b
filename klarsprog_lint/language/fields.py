"""The fields of a Danish sentence: what stands before the main clause's finite verb.

Danish is a verb-second language, and commas mark every clause, so word classes and order find the
main verb more surely than the parser does: a subordinate clause is opened by a conjunction, a
relative word or a subject pronoun that stands before its verb, and takes one finite verb with it;
the first finite verb that no clause has claimed is the main clause's.
"""

from collections.abc import Sequence
from dataclasses import dataclass

# Always conjunctions, whatever the tagger says.
_CONDITIONS = frozenset(
    ("hvis", "når", "såfremt", "medmindre", "ifald", "dersom", "selvom", "hvorvidt")
)
_RELATIVE = frozenset(
    ("som", "der", "hvor", "hvilket", "hvilken", "hvilke", "hvad", "hvem", "hvordan", "hvornår",
     "hvorfor", "hvorved", "hvorefter", "hvormed", "hvori", "hvorfra", "hvoraf", "hvortil", "hvis")
)  # fmt: skip
_SUBJECTS = frozenset(("jeg", "du", "vi", "han", "hun", "man", "de", "i", "der"))
_OR_PREPOSITIONS = frozenset(("inden", "før", "siden", "indtil", "end"))
_LEADING = frozenset(("og", "men", "eller", "for"))
_NOMINAL = frozenset(("NOUN", "PROPN", "PRON", "DET", "ADJ", "NUM"))
_REACH = 4


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a block that the search reads."""

    lowers: Sequence[str]
    upos: Sequence[str]
    morphs: Sequence[str]
    finite: frozenset[int]


@dataclass(frozen=True, slots=True)
class Fields:
    """Token indices of the sentence's first word and of its main verb.

    ``fronted`` tells whether the sentence begins with a subordinate clause.
    """

    start: int
    verb: int
    fronted: bool


def main_fields(columns: Columns, start: int, end: int) -> Fields | None:
    """The fields of the sentence in a token range; None where no main verb is certain."""
    first = _first_word(columns, start, end)
    if first is None:
        return None
    if first in columns.finite:
        return _verb_first(columns, first, end)
    return _search(columns, first, end)


def _first_word(columns: Columns, start: int, end: int) -> int | None:
    for index in range(start, end):
        if columns.upos[index] in ("PUNCT", "SPACE", "SYM"):
            continue
        if index == start and columns.lowers[index] in _LEADING and columns.upos[index] == "CCONJ":
            continue
        return index
    return None


def _verb_first(columns: Columns, first: int, end: int) -> Fields:
    """A request, a question, or a condition without *hvis* (»Flytter du, skal du …«)."""
    is_request = "Mood=Imp" in columns.morphs[first] or columns.lowers[end - 1] == "?"
    if not is_request and first + 1 < end and columns.upos[first + 1] != "PUNCT":
        for index in range(first + 2, end - 1):
            if index not in columns.finite or not _after_comma(columns, index):
                continue
            if "Mood=Imp" not in columns.morphs[index] or columns.lowers[index - 1] == "så":
                return Fields(first, index, True)
    return Fields(first, first, False)


def _after_comma(columns: Columns, index: int) -> bool:
    before = index - 1
    if columns.lowers[before] == "så":
        before -= 1
    return columns.lowers[before] == ","


def _search(columns: Columns, first: int, end: int) -> Fields | None:
    fronted = opens_clause(columns, first, first, end)
    pending, opener, claimed = 0, -1, False
    for index in range(first, end):
        if index in columns.finite and not _is_attribute(columns, first, index, end):
            if pending and not (_after_comma(columns, index) and _inverted(columns, index, end)):
                pending, claimed = pending - 1, True
            elif claimed and _is_conjunct(columns, first, index):
                continue
            elif not fronted or _after_comma(columns, index) or _inverted(columns, index, end):
                return Fields(first, _settled(columns, first, index, end), fronted)
        elif opens_clause(columns, first, index, end) and opener != index - 1:
            pending, opener = pending + 1, index
    return None


def _is_attribute(columns: Columns, first: int, index: int, end: int) -> bool:
    """»de til os indberettede beløb er«: a participle that the tagger took for a past tense."""
    if not columns.lowers[index].endswith(("ede", "te")) or index + 1 >= end:
        return False
    heavy = _after_heavy_determiner(columns, first, index)
    if heavy and columns.upos[index + 1] in ("NOUN", "ADJ"):
        return True
    if not heavy and columns.upos[index + 1] not in ("NOUN", "ADJ"):
        return False
    for other in range(index + 1, end):
        if columns.upos[other] in ("PUNCT", "SCONJ") or (
            columns.upos[other] == "CCONJ" and not heavy
        ):
            return False
        if other in columns.finite:
            return True
    return False


def _after_heavy_determiner(columns: Columns, first: int, index: int) -> bool:
    """Whether an article and a preposition phrase stand right before: »det i sagen anførte«."""
    for before in range(index - 1, first - 1, -1):
        if columns.lowers[before] in ("den", "det", "de") and columns.upos[before + 1] == "ADP":
            return True
        if columns.upos[before] not in _NOMINAL and columns.upos[before] not in ("ADP", "CCONJ"):
            return False
    return False


def opens_clause(columns: Columns, first: int, index: int, end: int) -> bool:
    """Whether a subordinate clause begins at ``index`` of the sentence that begins at ``first``."""
    word, tag = columns.lowers[index], columns.upos[index]
    following = columns.morphs[index + 1] if index + 1 < end else ""
    if word == "at":
        return "VerbForm=Inf" not in following and tag != "PART"
    if word in _OR_PREPOSITIONS:
        return tag in ("SCONJ", "ADP") and _clause_follows(columns, index, end)
    if tag == "SCONJ":
        return word != "som" or index > first
    if word in _CONDITIONS and tag not in ("VERB", "AUX"):
        return True
    if index == first:
        return (
            word[:2] == "hv"
            and columns.lowers[end - 1] != "?"
            and index + 1 not in (columns.finite)
        )
    if word in _RELATIVE:
        if word == "der":
            return columns.upos[index - 1] in ("NOUN", "PROPN", "PRON", "PUNCT", "NUM")
        return tag in ("PRON", "ADV", "DET", "ADP")
    return _bare_clause(columns, index, end)


def _clause_follows(columns: Columns, index: int, end: int) -> bool:
    """»inden vi har svaret«, but »inden den 1. maj«, »inden for fire uger«."""
    nominal = False
    for other in range(index + 1, min(index + 1 + 2 * _REACH, end)):
        tag = columns.upos[other]
        if other in columns.finite:
            # »Inden mødet skal du …«: the verb of the main clause, with its subject after it.
            inverted = _inverted(columns, other, end) or "," not in columns.lowers[other:end]
            return nominal and not (inverted and _is_preposition_phrase(columns, index, other))
        if tag in ("ADP", "PUNCT", "SCONJ", "NUM") or columns.lowers[other][0].isdigit():
            return False
        nominal = nominal or tag in ("NOUN", "PROPN", "PRON")
    return False


def _is_preposition_phrase(columns: Columns, index: int, verb: int) -> bool:
    """No subject pronoun stands between: it may be »inden fristens udløb«."""
    return not any("Case=Nom" in columns.morphs[other] for other in range(index + 1, verb))


def _bare_clause(columns: Columns, index: int, end: int) -> bool:
    """»De papirer, du har sendt«: a subject before its verb, where the main verb is still due."""
    if columns.lowers[index] not in _SUBJECTS or "Case=Nom" not in columns.morphs[index]:
        return False
    if columns.upos[index - 1] not in ("NOUN", "PRON", "PROPN", "PUNCT", "ADJ"):
        return False
    if columns.lowers[index - 1] in ("-", "–", ":"):
        return False
    for other in range(index + 1, min(index + 1 + _REACH, end)):
        if other in columns.finite:
            return True
        if columns.upos[other] not in ("ADV", "PART"):
            return False
    return False


def _is_conjunct(columns: Columns, first: int, index: int) -> bool:
    """»… som du sendte og underskrev«: a second verb of the clause before."""
    before = index - 1
    while before > first and columns.upos[before] in ("ADV", "PART"):
        before -= 1
    return columns.lowers[before] in ("og", "eller", "men")


def _inverted(columns: Columns, index: int, end: int) -> bool:
    """»Hvis du flytter skal du …«: the subject pronoun after its verb, without a comma."""
    return index + 1 < end and "Case=Nom" in columns.morphs[index + 1]


def _settled(columns: Columns, first: int, index: int, end: int) -> int:
    """The main verb: not ``index`` in a clause without *som* (»den plads, barnet fik, er«)."""
    if "," not in columns.lowers[first:index]:
        return index
    for other in range(index + 1, end - 1):
        if columns.lowers[other] == ",":
            return other + 1 if other + 1 in columns.finite else index
        if other in columns.finite:
            return index
    return index
