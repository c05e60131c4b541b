"""Fixes that put a sentence in an easier order: the point first, one thing at a time."""

from typing import TYPE_CHECKING

from klarsprog_lint.checks.sen_fields import fields_of
from klarsprog_lint.checks.sen_finite import finite_verbs
from klarsprog_lint.checks.sen_inserted import Inserted
from klarsprog_lint.findings import Applicability, Fix, TextEdit
from klarsprog_lint.fixes.inflection import Inflection
from klarsprog_lint.language.fields import Fields
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end

if TYPE_CHECKING:
    from spacy.tokens import Span

_DANISH = Inflection()
_PRONOUNS = {"Com": "Den", "Neut": "Det"}
# Clauses that may stand last as well as in the middle.
_MOVABLE = frozenset(("hvis", "når", "såfremt", "medmindre", "inden"))
# Words that may point to something in what would be moved behind them.
_POINTERS = frozenset(
    ("den", "det", "de", "dem", "denne", "dette", "disse", "han", "hun", "ham", "hende", "så",
     "derved", "dermed", "herved", "derfor", "heraf", "deraf", "herom", "sådan", "sådanne")
)  # fmt: skip
_NEGATIONS = frozenset(("ikke", "aldrig", "kun", "hverken", "ingen"))
_BEFORE_VERB = frozenset(("ikke", "også", "stadig", "selv", "allerede"))
_SUBJECTS = frozenset(("vi", "jeg", "du", "de", "der"))
_MOST_WORDS = 12
_MIDDLE = frozenset(("ADV", "ADP", "DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON", "PART"))


def own_sentence_fix(block: AnalysedBlock, sentence: "Span", clause: Inserted) -> Fix | None:
    """»Opholdet, der varer 18 måneder, slutter i maj« → »Opholdet varer 18 måneder. Det slutter …«.

    Only where the subject is one noun in the definite form, which the clause does not single out.
    """
    fields = fields_of(block, sentence)
    noun = clause.start - 2
    if fields is None or noun != fields.start or clause.end + 1 != fields.verb:
        return None
    if block.lowers[clause.start] not in ("der", "som") or block.lowers[sentence.end - 1] != ".":
        return None
    pronoun = _pronoun(block, noun)
    verb = _verb_of(block, clause)
    if pronoun is None or verb is None:
        return None
    middle = block.span_text(block.tokens[clause.start].idx, block.tokens[verb].idx)
    middle = middle.split(maxsplit=1)[1] if len(middle.split()) > 1 else ""
    moved = " ".join(part for part in (block.tokens[verb].text, middle.strip()) if part)
    opening = TextEdit(token_end(block.tokens[noun]), token_end(block.tokens[verb]), f" {moved}")
    comma = block.tokens[clause.end]
    stop = "" if block.span_text(comma.idx - 1, comma.idx) == "." else "."
    closing = TextEdit(comma.idx, token_end(comma), f"{stop} {pronoun}")
    message = f"Del sætningen: »{block.tokens[noun].text} {moved} … {pronoun} …«"
    return Fix(Applicability.UNSAFE, message, (opening, closing))


def _pronoun(block: AnalysedBlock, noun: int) -> str | None:
    morph = block.morphs[noun]
    if block.upos[noun] != "NOUN" or "Definite=Def" not in morph or "Number=Sing" not in morph:
        return None
    return _PRONOUNS.get(_DANISH.gender(block.lemmas[noun]) or "")


def _verb_of(block: AnalysedBlock, clause: Inserted) -> int | None:
    """The clause's own verb: the first finite one, with no subject of another before it."""
    finite, only_adverbs = finite_verbs(block), True
    for index in range(clause.start + 1, clause.end):
        if index in finite:
            # After *som* a noun may be the clause's subject: »som kommunen købte«.
            return index if only_adverbs or block.lowers[clause.start] == "der" else None
        only_adverbs = only_adverbs and block.upos[index] in ("ADV", "PART")
        if "Case=Nom" in block.morphs[index] or block.upos[index] not in _MIDDLE:
            return None
    return None


def moved_clause_fix(block: AnalysedBlock, sentence: "Span", clause: Inserted) -> Fix | None:
    """»Du skal, når du …, sende den.« → »Du skal sende den, når du …«."""
    if not clause.has_verb or block.lowers[clause.start] not in _MOVABLE:
        return None
    stop = sentence.end - 1
    rest = range(clause.end + 1, stop)
    if block.lowers[stop] != "." or not finite_verbs(block).isdisjoint(rest):
        return None
    words = block.lowers[clause.end + 1 : stop]
    if "," in words or not 0 < len(words) <= _MOST_WORDS or not _POINTERS.isdisjoint(words):
        return None
    if clause.before != sentence.start:
        return None
    text = block.span_text(block.tokens[clause.start].idx, token_end(block.tokens[clause.end - 1]))
    gone = TextEdit(block.tokens[clause.start - 1].idx, token_end(block.tokens[clause.end]), "")
    at = block.tokens[stop].idx
    return Fix(
        Applicability.UNSAFE, f"Flyt »{text}« til sidst", (gone, TextEdit(at, at, f", {text}"))
    )


def point_first_fix(block: AnalysedBlock, sentence: "Span", fields: Fields) -> Fix | None:
    """»Hvis du …, lukker vi sagen.« → »Vi lukker sagen, hvis du …«.

    The same for a phrase first in the sentence, if nothing is denied: it would be unclear how much.
    """
    stop, subject = sentence.end - 1, fields.verb + 1
    if block.lowers[stop] != "." or block.lowers[subject] not in _SUBJECTS:
        return None
    if block.lowers[subject] != "der" and "Case=Nom" not in block.morphs[subject]:
        return None
    end = subject + 1
    while end < stop and block.lowers[end] != ",":
        end += 1
    if end < stop and (fields.fronted or block.lowers[end + 1] not in ("hvis", "når", "fordi")):
        return None
    words = block.lowers[subject + 1 : end]
    if len(words) > _MOST_WORDS or not _POINTERS.isdisjoint(words):
        return None
    if not finite_verbs(block).isdisjoint(range(subject + 1, end)):
        return None
    if not _may_stand_last(block, fields, words):
        return None
    return _turned_round(block, fields, subject, end)


def _may_stand_last(block: AnalysedBlock, fields: Fields, rest: tuple[str, ...]) -> bool:
    opening = block.lowers[fields.start]
    if fields.fronted:
        comma = block.lowers[fields.verb - 1] == ","
        return comma and (opening in _MOVABLE or _hvis(block, fields) is not None)
    phrase = block.upos[fields.start] == "ADP" and opening not in ("som", "til", "under")
    several = sum(block.upos[i] == "ADP" for i in range(fields.verb, fields.verb + len(rest) + 2))
    inner = finite_verbs(block).isdisjoint(range(fields.start, fields.verb))
    return phrase and inner and several <= 1 and _NEGATIONS.isdisjoint(rest)


def _hvis(block: AnalysedBlock, fields: Fields) -> str | None:
    """»Kan du ikke betale« as »hvis du ikke kan betale«."""
    verb, subject = fields.start, fields.start + 1
    if verb not in finite_verbs(block) or "Case=Nom" not in block.morphs[subject]:
        return None
    end = fields.verb - 1
    if not finite_verbs(block).isdisjoint(range(subject, end)):
        return None
    rest = subject + 1
    while rest < end and block.lowers[rest] in _BEFORE_VERB:
        rest += 1
    if rest >= end or (block.lowers[verb] in ("har", "er") and block.upos[rest] == "ADP"):
        return None
    words = [token.text for token in block.tokens[subject:rest]]
    after = block.span_text(block.tokens[rest].idx, token_end(block.tokens[end - 1]))
    return " ".join(("hvis", *words, block.lowers[verb], after))


def _turned_round(block: AnalysedBlock, fields: Fields, subject: int, end: int) -> Fix:
    tokens = block.tokens
    front_end = fields.verb - (block.lowers[fields.verb - 1] == ",")
    front = block.span_text(tokens[fields.start].idx, token_end(tokens[front_end - 1]))
    named = tokens[fields.start].pos_ == "PROPN"
    front = front if named else front[:1].lower() + front[1:]
    if fields.fronted:
        front = _hvis(block, fields) or front
    who = tokens[subject].text
    rest = block.span_text(token_end(tokens[subject]), token_end(tokens[end - 1]))
    joint = ", " if fields.fronted else " "
    content = f"{who[:1].upper()}{who[1:]} {tokens[fields.verb].text}{rest}{joint}{front}"
    edit = TextEdit(tokens[fields.start].idx, token_end(tokens[end - 1]), content)
    return Fix(Applicability.UNSAFE, f"Skriv »{content}«", (edit,))
