"""Checks NEG02 to NEG04: negations and exceptions in one sentence."""

from collections.abc import Iterator

from klarsprog_lint.checks.neg_words import NEGATIONS, NEGATIVE_WORDS, clause_ranges, is_harmless
from klarsprog_lint.findings import Finding, Severity
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end
from klarsprog_lint.rules.options import Options

_EXCEPTIONS = (("medmindre",), ("undtagen",), ("uden", "at"), ("bortset", "fra"))
_OPENINGS = frozenset(words[0] for words in _EXCEPTIONS)
_UNTIL = frozenset(("før", "førend", "inden"))
_SINCE = frozenset(("når", "efter", "hvis"))
_CONDITIONS = frozenset(("hvis", "når", "da", "såfremt", "fordi", "selvom"))
_BESIDE = frozenset(("og", "men", "så", "eller", "for", "samt"))


def negations(block: AnalysedBlock, start: int, end: int) -> list[int]:
    """The token indices of the plain negations of a sentence; *hverken* counts once."""
    return [
        index
        for index in range(start, end)
        if block.lowers[index] in NEGATIONS
        and not is_harmless(block.lowers, index)
        and not (block.lowers[index] == "uden" and _is_idiom(block, index))
    ]


def _is_idiom(block: AnalysedBlock, index: int) -> bool:
    """*uden for*, *uden om* and *uden videre* are places and manners, not negations."""
    return block.lowers[index + 1 : index + 2] in (("for",), ("om",), ("videre",), ("tvivl",))


def _exceptions(block: AnalysedBlock, start: int, end: int) -> Iterator[tuple[int, int]]:
    """First and last token index of every exception word."""
    for index in range(start, end):
        if block.lowers[index] not in _OPENINGS:
            continue
        for words in _EXCEPTIONS:
            if block.lowers[index : index + len(words)] == words:
                yield index, index + len(words) - 1


def negated_exception(block: AnalysedBlock, _: Options) -> Iterator[Finding]:
    """An exception to something that is negated, or with a negation in it."""
    if NEGATIONS.isdisjoint(block.lowers) or _OPENINGS.isdisjoint(block.lowers):
        return
    for sentence in block.sentences:
        if (found := _negated_exception(block, sentence.start, sentence.end)) is not None:
            first, last = block.tokens[found[0]], block.tokens[found[1]]
            yield Finding(first.idx, token_end(last), _pair(block, *found))


def _pair(block: AnalysedBlock, first: int, last: int) -> dict[str, str]:
    return {"first": block.tokens[first].text, "second": block.tokens[last].text}


def _negated_exception(block: AnalysedBlock, start: int, end: int) -> tuple[int, int] | None:
    for first, last in _exceptions(block, start, end):
        # What stands in one clause without a comma is NEG01's.
        same_clause = range(0)
        if block.lowers[first] == "uden":
            same_clause = next(c for c in clause_ranges(block.lowers) if first in c)
        marks = [
            index
            for index in negations(block, start, end)
            if not first <= index <= last and index not in same_clause
        ]
        before = [i for i in marks if i < first and not _is_new_clause(block, i, first)]
        after = [i for i in marks if i > last and not _is_new_clause(block, last, i)]
        if before and block.lowers[before[-1]] != "uden":
            return before[-1], last
        if after and block.lowers[first] != "uden":
            return first, after[0]
    return None


def _is_new_clause(block: AnalysedBlock, first: int, last: int) -> bool:
    """Whether a clause of its own begins between: »…, så du skal betale, medmindre …«.

    So does the main clause after »Hvis du ikke svarer, …«.
    """
    before = first
    while before and block.lowers[before - 1] not in (",", ".", ":"):
        before -= 1
    conditional = not _CONDITIONS.isdisjoint(block.lowers[before:first])
    return any(
        block.lowers[index - 1] == ","
        and (
            block.lowers[index] in _BESIDE
            or (conditional and "VerbForm=Fin" in block.morphs[index])
        )
        for index in range(first + 2, last)
    )


def negation_before_until(block: AnalysedBlock, _: Options) -> Iterator[Finding]:
    """*ikke …, før* and *først …, når … ikke*: a restriction said with a negation."""
    if NEGATIONS.isdisjoint(block.lowers):
        return
    for sentence in block.sentences:
        if (found := _restriction(block, sentence.start, sentence.end)) is not None:
            first, last = block.tokens[found[0]], block.tokens[found[1]]
            yield Finding(first.idx, token_end(last), _pair(block, *found))


def _restriction(block: AnalysedBlock, start: int, end: int) -> tuple[int, int] | None:
    marks = negations(block, start, end)
    if not marks:
        return None
    for index in range(start + 1, end):
        comma = block.lowers[index - 1] == ","
        word = block.lowers[index]
        if word == "inden" and block.lowers[index + 1 : index + 2] == ("for",):
            continue
        if comma and word in _UNTIL and (negation := _last_before(marks, index)) is not None:
            if _is_condition(block, start, index, end):
                return negation, index
        elif comma and word in _SINCE and "først" in block.lowers[start:index]:
            inside = [mark for mark in marks if mark > index]
            if inside:
                return start + block.lowers[start:index].index("først"), inside[0]
    return None


def _last_before(marks: list[int], index: int) -> int | None:
    before = [mark for mark in marks if mark < index]
    return before[-1] if before else None


def _is_condition(block: AnalysedBlock, start: int, until: int, end: int) -> bool:
    """Whether both clauses are in the present, and the first does not forbid.

    A story (*kom ikke, før …*) is no restriction, and *du må ikke rejse, før …* forbids.
    """
    finite = [
        index
        for index in range(start, end)
        if "VerbForm=Fin" in block.morphs[index] and block.upos[index] in ("VERB", "AUX")
    ]
    before = [index for index in finite if index < until]
    if before and block.lowers[before[-1]] == "må":
        return False
    after = [index for index in finite if index > until]
    return (
        bool(before and after)
        and "Tense=Pres" in block.morphs[before[-1]]
        and "Tense=Pres" in block.morphs[after[0]]
    )


def many_negations(block: AnalysedBlock, options: Options) -> Iterator[Finding]:
    """Several negations in a sentence, unless NEG01, NEG02 or NEG04 has said it all."""
    if NEGATIONS.isdisjoint(block.lowers):
        return
    info, warning = options.number("info-negations"), options.number("warning-negations")
    for sentence in block.sentences:
        start, end = sentence.start, sentence.end
        marks = negations(block, start, end)
        if len(marks) < min(info, warning) or _is_list(block, marks):
            continue
        said = _negated_exception(block, start, end) or _restriction(block, start, end)
        if (said and len(marks) < warning) or _in_one_clause(block, marks):
            continue
        severity = Severity.WARNING if len(marks) >= warning else Severity.INFO
        words = ", ".join(f"»{block.tokens[index].text}«" for index in marks)
        first, last = block.tokens[marks[0]], block.tokens[marks[-1]]
        values = {"count": str(len(marks)), "words": words}
        yield Finding(first.idx, token_end(last), values, severity=severity)


def _is_list(block: AnalysedBlock, marks: list[int]) -> bool:
    """»ikke mad, ikke drikke«, »hverken … eller«, »ikke …, og heller ikke«: said in parallel."""
    return all(
        block.lowers[mark - 1] in (",", "og", "eller", "heller")
        and (block.lowers[mark] != "ingen" or block.upos[mark + 1] in ("NOUN", "ADJ"))
        for mark in marks[1:]
    )


def _in_one_clause(block: AnalysedBlock, marks: list[int]) -> bool:
    """Whether NEG01 speaks: a negation and another, or a negative word after it."""
    return any(
        mark in clause
        and any(
            other in marks or block.lemmas[other] in NEGATIVE_WORDS
            for other in range(mark + 1, clause.stop)
        )
        for clause in clause_ranges(block.lowers)
        for mark in marks
    )
