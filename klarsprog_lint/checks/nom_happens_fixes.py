"""Fixes of NOM04: »Udbetaling af støtten sker i maj« → »Vi udbetaler støtten i maj«.

Only in a simple clause whose object is named (or whose verb needs none), and only for acts that the
sender or the reader alone can do. Tense, modal verb and adverbs stay.
"""

from dataclasses import dataclass

from klarsprog_lint.checks.nom_people import INTRANSITIVE, READER_ACTS, SENDER_ACTS, People
from klarsprog_lint.findings import Applicability, Fix, TextEdit
from klarsprog_lint.fixes.inflection import Inflection
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end

_DANISH = Inflection()
_PRESENT = "Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Act"
_PAST = "Mood=Ind|Tense=Past|VerbForm=Fin|Voice=Act"
_INFINITIVE = "VerbForm=Inf|Voice=Act"
_PARTICIPLE = "Definite=Ind|Number=Sing|Tense=Past|VerbForm=Part"
_MODALS = frozenset(("skal", "kan", "vil", "må", "bør", "skulle", "kunne", "ville", "måtte"))
_PERFECT = {"er": "har", "var": "havde", "har": "har", "havde": "havde"}
_NOMINAL = frozenset(("NOUN", "PROPN", "PRON", "DET", "ADJ", "NUM", "ADP"))
# Who else may be the one that acts, or words that tie the phrase to the old subject.
_OTHERS = frozenset(
    ("fra", "hos", "gennem", "igennem", "via", "af", "mellem", "heraf", "sig", "sin")
)
_BASES = frozenset(
    ("grundlag", "baggrund", "grund", "løbet", "hjælp", "begyndelsen", "slutningen", "udgangen")
)
_OPENERS = frozenset(("når", "hvis", "at", "inden", "før", "om"))


@dataclass(frozen=True, slots=True)
class Happening:
    """Token indices: clause, subject's head, finite verb, *ske* or *finde*, last verb word."""

    start: int
    subject: int
    finite: int
    verb: int
    last: int
    act: str


def active_fix(block: AnalysedBlock, found: Happening, people: People) -> Fix | None:
    """The clause with the one who acts as its subject, or None."""
    lemma = block.lemmas[found.subject]
    agent = None
    if lemma in SENDER_ACTS:
        agent = people.sender
    elif lemma in READER_ACTS:
        agent = people.reader
    if agent is None or " " in found.act:
        return None
    inverted = found.subject > found.finite
    end = _object_end(block, found, inverted)
    verbs = _verbs(block, found)
    if end is None or verbs is None:
        return None
    target = _object(block, found.subject, end)
    if target is None and found.act not in INTRANSITIVE:
        return None
    if agent == "vi" and _names_others(block, max(found.last + 1, end)):
        return None
    return _rewritten(block, found, (agent, *verbs, target or ""), end)


def _names_others(block: AnalysedBlock, start: int) -> bool:
    """Whether the rest of the sentence may name somebody else as the one who acts."""
    return any(
        block.lowers[index] in _OTHERS and block.lowers[index - 1] not in _BASES
        for index in range(start, block.doc[start - 1].sent.end)
    )


def _object_end(block: AnalysedBlock, found: Happening, inverted: bool) -> int | None:
    """Just behind the noun phrase of the subject; None where it is not simple."""
    if not inverted:
        simple = found.subject - found.start <= 1
        inside = range(found.subject + 1, found.finite)
        return found.finite if simple and _is_nominal(block, inside) else None
    if found.subject > found.last and found.subject - found.last > 1:
        return None
    if found.subject < found.last and found.subject - found.finite > 1:
        return None
    index = found.subject + 1
    if block.lowers[index : index + 1] == ("af",):
        index += 1
        while index < len(block.upos) and block.upos[index] in ("DET", "ADJ", "PRON", "NUM"):
            index += 1
        if index >= len(block.upos) or block.upos[index] not in ("NOUN", "PROPN"):
            return None
        index += 1
    return index


def _is_nominal(block: AnalysedBlock, indices: range) -> bool:
    return all(
        block.upos[index] in _NOMINAL and index not in block.opaque for index in indices
    ) and not any("Case=Nom" in block.morphs[index] for index in indices)


def _object(block: AnalysedBlock, subject: int, end: int) -> str | None:
    """What the act is done to: the phrase with *af*; None without one."""
    if end == subject + 1:
        return None
    if block.lowers[subject + 1] != "af" or block.upos[subject + 2] == "ADP":
        return None
    return block.span_text(block.tokens[subject + 2].idx, token_end(block.tokens[end - 1]))


def _verbs(block: AnalysedBlock, found: Happening) -> tuple[str, str] | None:
    """The finite verb and the other one of the active clause."""
    word, happens = block.lowers[found.finite], block.lowers[found.verb]
    if found.finite == found.verb:
        past = happens in ("skete", "foregik", "fandt")
        form = _DANISH.form(found.act, "VERB", _PAST if past else _PRESENT)
        return None if form is None else (form, "")
    if word in _MODALS and "VerbForm=Inf" in block.morphs[found.verb]:
        form = _DANISH.form(found.act, "VERB", _INFINITIVE)
        return None if form is None else (word, form)
    if word in _PERFECT and happens in ("sket", "foregået", "fundet"):
        form = _DANISH.form(found.act, "VERB", _PARTICIPLE)
        return None if form is None else (_PERFECT[word], form)
    return None


def _rewritten(
    block: AnalysedBlock, found: Happening, parts: tuple[str, str, str, str], end: int
) -> Fix | None:
    agent, finite, other, target = parts
    opens = block.tokens[found.start].is_sent_start
    before = block.lowers[found.start - 1] if found.start else ""
    last = max(found.last, end - 1)
    if found.subject > found.finite:
        middle = _between(block, found, end)
        if middle is None or found.finite == found.start:
            return None
        words = [finite, agent, *middle, other, target]
        start = found.finite
    else:
        adverbs = [block.tokens[i].text for i in range(found.finite + 1, found.verb)]
        if any(block.upos[i] not in ("ADV", "PART") for i in range(found.finite + 1, found.verb)):
            return None
        subordinate = before in _OPENERS
        if subordinate and adverbs:
            return None
        if not subordinate and not (opens or before in (",", "og", "men")):
            return None
        first = agent[:1].upper() + agent[1:] if opens else agent
        while not other and block.upos[last + 1] in ("ADV", "PART") and not subordinate:
            # »sker ikke før maj« → »udbetaler ikke støtten før maj«
            last += 1
            adverbs.append(block.tokens[last].text)
        words = [first, finite, *adverbs, other, target]
        start = found.start
    content = " ".join(word for word in words if word)
    edit = TextEdit(block.tokens[start].idx, token_end(block.tokens[last]), content)
    return Fix(Applicability.UNSAFE, f"Skriv »{content}«", (edit,))


def _between(block: AnalysedBlock, found: Happening, end: int) -> list[str] | None:
    """Adverbs between the verbs of an inverted clause, *der* left out."""
    taken = range(found.subject, end)
    inner = [
        index
        for index in range(found.finite + 1, max(found.last, found.subject))
        if index not in taken and index not in (found.verb, found.last)
    ]
    if any(block.upos[i] not in ("ADV", "PART") and block.lowers[i] != "der" for i in inner):
        return None
    return [block.tokens[i].text for i in inner if block.lowers[i] != "der"]
