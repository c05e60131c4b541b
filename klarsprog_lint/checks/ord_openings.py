"""Fixes of ORD05: what an empty opening announces becomes the sentence itself."""

import re
from collections.abc import Iterator

from klarsprog_lint.findings import Applicability, Fix, TextEdit
from klarsprog_lint.fixes.inflection import Inflection, match_case
from klarsprog_lint.fixes.noun_phrases import NOMINATIVES, phrase_end
from klarsprog_lint.fixes.word_order import SplitClause, split_clause
from klarsprog_lint.language.clauses import is_finite, is_finite_tag
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end

_DANISH = Inflection()
_PRESENT = "Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Act"
_CONDITIONS = frozenset(("hvis", "når", "såfremt", "ifald", "dersom", "medmindre", "selvom"))
_COORDINATORS = frozenset(("og", "men", "samt", "eller"))
_MAY_OPEN = ("ADP", "ADV")
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
    first = _token_from(block, found.end())
    stop = _token_from(block, end)
    if first is None:
        return None
    stop = len(block.tokens) if stop is None else stop
    if words.endswith("at"):
        edits = _announced(block, found, first, stop, is_first=found.start() == start)
    elif words.startswith(("vi", "jeg")):
        edits = _said_at_once(block, found, first, stop)
    else:
        edits = _subject_first(block, found, first, stop)
    if edits is None:
        return None
    return Fix(Applicability.UNSAFE, "Sig det uden indledning", edits)


def _token_from(block: AnalysedBlock, offset: int) -> int | None:
    """The index of the first word at or after an offset."""
    return next((token.i for token in block.tokens if token.idx >= offset and token.text.strip()),
                None)  # fmt: skip


def _announced(
    block: AnalysedBlock, found: re.Match[str], first: int, stop: int, *, is_first: bool
) -> tuple[TextEdit, ...] | None:
    """*Det skal meddeles, at vi ikke har fået det* → *Vi har ikke fået det*."""
    bounds = [*_second_clauses(block, first, stop), stop]
    if block.lowers[first] in _CONDITIONS:
        if not is_first or len(bounds) > 1 or not _goes_on_inverted(block, first, stop):
            return None
        return (TextEdit(found.start(), block.tokens[first].idx, ""), _capital(block, first))
    clause = split_clause(block, first, bounds[0])
    if clause is None or (not is_first and not _opens_sentence(block, found)):
        return None
    body = clause.main(block) if is_first else clause.inverted(block)
    if is_first:
        body = body[:1].upper() + body[1:]
    edits = [TextEdit(found.start(), _end_of(block, clause), body)]
    for number, joined in enumerate(bounds[:-1]):
        second = split_clause(block, joined + 2, bounds[number + 1])
        if second is None:
            return None
        at = block.tokens[joined + 1]
        edits.append(TextEdit(int(at.idx), _end_of(block, second), second.main(block)))
    return tuple(edits)


def _end_of(block: AnalysedBlock, clause: SplitClause) -> int:
    return token_end(block.tokens[clause.rest - 1])


def _second_clauses(block: AnalysedBlock, first: int, stop: int) -> Iterator[int]:
    for index in range(first, stop - 2):
        if block.lowers[index] in _COORDINATORS and block.lowers[index + 1] == "at":
            yield index


def _goes_on_inverted(block: AnalysedBlock, first: int, stop: int) -> bool:
    """Whether the condition is followed by a main clause with its verb first."""
    for index in range(first + 2, stop - 1):
        if block.lowers[index] == ",":
            return is_finite(block.tokens[index + 1])
    return False


def _capital(block: AnalysedBlock, index: int) -> TextEdit:
    token = block.tokens[index]
    return TextEdit(int(token.idx), int(token.idx) + 1, token.text[:1].upper())


def _opens_sentence(block: AnalysedBlock, found: re.Match[str]) -> bool:
    """Whether only an adverbial stands before the opening's verb."""
    verb = _token_from(block, found.start())
    if verb is None:
        return False
    before = block.sentence_of(verb)
    tokens = range(before.start, verb)
    return (
        bool(tokens)
        and block.upos[tokens.start] in _MAY_OPEN
        and not any(
            block.lowers[i] == "," or is_finite_tag(block.upos[i], block.morphs[i]) for i in tokens
        )
    )


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
    first = _token_from(block, found.end())
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
