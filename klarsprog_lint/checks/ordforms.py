"""Checks of the family ORD: stacked modal verbs and the forms of old letters."""

import re
from collections.abc import Iterator, Sequence

from klarsprog_lint.findings import Applicability, Finding, Fix, TextEdit
from klarsprog_lint.fixes.inflection import match_case
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end
from klarsprog_lint.rules.options import Options

_MODAL_INFINITIVES = frozenset(("kunne", "skulle", "måtte", "burde"))
_FINITE_MODALS = frozenset(("vil", "kan", "skal", "må", "bør", "kunne", "skulle"))
_EXPECTING = frozenset(
    ("antages", "forventes", "formodes", "påregnes", "tænkes", "forvente", "formode", "påregne")
)
_HEDGES = frozenset(
    ("eventuelt", "muligvis", "måske", "formentlig", "formodentlig", "antagelig", "antageligt",
     "sandsynligvis")
)  # fmt: skip
_BETWEEN = frozenset(("PRON", "ADV", "NOUN", "PROPN", "DET", "ADJ"))
# A wish (*vil gerne kunne*) and a new clause are no stack.
_NO_STACK = frozenset(("gerne", "hellere", "at", "om", "og", "eller", "der", "som", "hvis", "så"))
_WISHES = frozenset(("gerne", "hellere", "helst"))
_REACH = 5


def stacked_modals(block: AnalysedBlock, _: Options) -> Iterator[Finding]:
    """Two words for possibility or duty where one would do: *vil kunne*, *må antages at ville*."""
    if _FINITE_MODALS.isdisjoint(block.lowers):
        return
    reached = 0
    for index, word in enumerate(block.lowers):
        if word not in _FINITE_MODALS or index < reached:
            continue
        if index and block.lowers[index - 1] in _WISHES:
            continue
        end = _stack_end(block, index)
        if end:
            reached = end
            yield Finding(block.tokens[index].idx, token_end(block.tokens[end - 1]))


def _stack_end(block: AnalysedBlock, index: int) -> int:
    """The token index just past the chain that begins here, or 0."""
    lowers = block.lowers
    hedges = 0
    for position in range(index + 1, min(index + 1 + _REACH, len(lowers))):
        word = lowers[position]
        if lowers[index] == "vil" and word in _MODAL_INFINITIVES:
            return position + 1
        if lowers[index] == "skal" and word == "kunne":
            return position + 1
        if word in _EXPECTING:
            return _expected_end(lowers, position)
        if word == "søge" and lowers[position + 1 : position + 2] == ("at",):
            return position + 2
        hedges += word in _HEDGES
        if hedges > 1:
            return position + 1
        if block.upos[position] not in _BETWEEN or word in _NO_STACK:
            return 0
    return 0


def _expected_end(lowers: Sequence[str], position: int) -> int:
    """*forventes, at du vil kunne*: past the modal in the clause, or 0 when there is none."""
    rest = [word for word in lowers[position + 1 : position + 8] if word != ","]
    if rest[:1] != ["at"]:
        return 0
    for place in range(position + 2, min(position + 8, len(lowers))):
        if lowers[place] in _MODAL_INFINITIVES or lowers[place] == "ville":
            return place + 1
    return 0


_MONTH = (
    r"(?:jan(?:uar)?|feb(?:ruar)?|mar(?:ts)?|apr(?:il)?|maj|juni?|juli?|aug(?:ust)?"
    r"|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b"
)
_DAY = r"\d{1,2}\.?"
# *d.* is a date only with a month behind it, or as *d. 1. i måneden*; *d. 3.* alone may be a point.
_SHORT_DEN = re.compile(
    rf"(?<![\w.])[dD]\.(?=\s*{_DAY}(?:\s*(?:og|eller|til|-|–)\s*(?:[a-zæøå]+dag\s+)?(?:d\.\s*|den\s+)?{_DAY})?\s*{_MONTH}"
    r"|\s*\d{1,2}[./-]\s?\d{1,2}(?!\d)(?![./-]\s*[A-Za-zÆØÅæøå])"
    rf"|\s*{_DAY}\s+i\s+(?:hver\s+|næste\s+|samme\s+)?måned)",
    re.IGNORECASE,
)
_OLD_FORM = re.compile(
    r"\b(?:Deres|Vor|Vores)\s+ref(?:erence\b|\.)|\bVor\s+ref\.|\bÆrbødigst\b|\bærbødigst\b"
    r"|\b[Mm]ed\s+(?:venlig\s+)?højagtelse\b|\bDeres\s+(?:hengivne|ærbødige)\b"
    r"|(?<![\w.])(?:E\.\s?B\.|e\.\s?b\.(?=\s*$)|[pP]\.\s?[vb]\.\s?v\.|[sS]ign\.)(?!\w)"
    r"|(?<![\w.])Att\.:?(?=\s)|^Ad\.?\s(?=sag|Deres|brev|punkt|pkt)|\bd\.\s?[åsm]\.(?!\w)"
)
# Cheap substrings, one of which every match has.
_OLD_CUES = """ d.| D.|(d.|ref|rbødig|højagtelse|hengivne|E.|e.b|e. b|p.|P.|ign.|Att""".split("|")


def old_letter_forms(block: AnalysedBlock, _: Options) -> Iterator[Finding]:
    """Formulas and abbreviations of letters from before; *d.* in a date becomes *den*."""
    text = block.block.text
    if not text.startswith(("d.", "D.", "Ad")) and not any(cue in text for cue in _OLD_CUES):
        return
    for found in _OLD_FORM.finditer(text):
        yield Finding(found.start(), found.end())
    for found in _SHORT_DEN.finditer(text):
        start, end = found.span()
        message = "Skriv »den« helt ud foran datoen."
        yield Finding(start, end, fixes=tuple(_written_out(text, start, end)), message=message)


def _written_out(text: str, start: int, end: int) -> Iterator[Fix]:
    if text[:start].rstrip().lower().endswith((" den", " d.")):
        return
    # The space that may be missing: *d.3. maj*.
    content = match_case(text[start:end], "den") + ("" if text[end].isspace() else " ")
    if text[start].isupper() and text[:start].strip() and text[:start].rstrip()[-1] not in ".!?:":
        content = content.lower()
    edit = TextEdit(start, end, content)
    yield Fix(Applicability.SAFE, f"Skriv »{content.strip()}«", (edit,))
