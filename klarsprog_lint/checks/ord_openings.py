"""Fixes of ORD05: what an empty opening announces becomes the sentence itself."""

import re

from klarsprog_lint.findings import Applicability, Fix, TextEdit
from klarsprog_lint.fixes.inflection import Inflection, match_case
from klarsprog_lint.language.clauses import is_finite
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end
from klarsprog_lint.rules.rewriting.announcements import announced, token_from
from klarsprog_lint.rules.rewriting.noun_phrases import NOMINATIVES, phrase_end

_DANISH = Inflection()
_PRESENT = "Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Act"
# *Under henvisning til* points at the law, at what the reader wrote, or at what was said.
_LAW = re.compile(r"§|\w*lov(?:en|ens|givningen)?\b|\w*bekendtgørelse", re.IGNORECASE)
_WRITTEN = ("brev", "mail", "ansøgning", "henvendelse", "forespørgsel", "skrivelse", "indsigelse",
            "høringssvar", "anmodning", "klage", "spørgsmål")  # fmt: skip
_SPOKEN = ("samtale", "møde", "besøg", "aftale", "drøftelse")


def opening_fix(block: AnalysedBlock, found: re.Match[str], start: int, end: int) -> Fix | None:
    """The fix for an opening in the sentence between two offsets; None where it is not simple."""
    words = found.group().lower()
    if words.startswith("under henvisning"):
        return _reference(block, found, end)
    first = token_from(block, found.end())
    stop = token_from(block, end)
    if first is None:
        return None
    stop = len(block.tokens) if stop is None else stop
    if words.endswith("at"):
        edits = announced(block, found.start(), first, stop, is_first=found.start() == start)
    elif words.startswith(("vi", "jeg")):
        edits = _said_at_once(block, found, first, stop)
    else:
        edits = _subject_first(block, found, first, stop)
    if edits is None:
        return None
    return Fix(Applicability.UNSAFE, "Sig det uden indledning", edits)


def _said_at_once(
    block: AnalysedBlock, found: re.Match[str], first: int, stop: int
) -> tuple[TextEdit, ...] | None:
    """*Vi skal hermed bekræfte* → *Vi bekræfter*."""
    for index in range(first, min(first + 6, stop)):
        if "VerbForm=Inf" in block.morphs[index]:
            present = _DANISH.form(block.lowers[index], "VERB", _PRESENT)
            if present is None:
                return None
            subject = found.group().split()[0]
            end = token_end(block.tokens[index])
            return (TextEdit(found.start(), end, f"{subject} {present}"),)
    return None


def _subject_first(
    block: AnalysedBlock, found: re.Match[str], first: int, stop: int
) -> tuple[TextEdit, ...] | None:
    """*Som bekendt lukker vi i juli* → *Vi lukker i juli*."""
    if not is_finite(block.tokens[first]) or first + 1 >= stop:
        return None
    subject = first + 1
    is_pronoun = block.tokens[subject].text in NOMINATIVES or block.lowers[subject] == "der"
    end = subject + 1 if is_pronoun else phrase_end(block, subject, stop)
    if not end:
        return None
    named = block.span_text(int(block.tokens[subject].idx), token_end(block.tokens[end - 1]))
    verb = block.lowers[first]
    content = match_case(found.group(), f"{named} {verb}")
    return (TextEdit(found.start(), token_end(block.tokens[end - 1]), content),)


def _reference(block: AnalysedBlock, found: re.Match[str], end: int) -> Fix | None:
    if found.group().lower().endswith("hertil"):
        return None
    first = token_from(block, found.end())
    if first is None:
        return None
    near = range(first, min(first + 5, len(block.tokens)))
    noun = next((block.lemmas[i] for i in near if block.upos[i] == "NOUN"), "")
    text = block.span_text(found.end(), min(end, found.end() + 50))
    if _LAW.match(text.lstrip()) or noun.endswith(_SPOKEN):
        plain = "efter"
    elif noun.endswith(_WRITTEN) and block.lowers[first] not in ("vores", "vor", "mit", "min"):
        plain = "som svar på"
    else:
        return None
    content = match_case(found.group(), plain)
    edit = TextEdit(found.start(), found.end(), content)
    return Fix(Applicability.UNSAFE, f"Skriv »{content}«", (edit,))
