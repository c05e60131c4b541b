"""A clause that is announced, made the sentence: *det skal oplyses, at prisen stiger*."""

from collections.abc import Iterator

from klarsprog_lint.findings import TextEdit
from klarsprog_lint.language.clauses import is_finite, is_finite_tag
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end
from klarsprog_lint.rules.rewriting.word_order import SplitClause, split_clause

_CONDITIONS = frozenset(("hvis", "når", "såfremt", "ifald", "dersom", "medmindre", "selvom"))
_COORDINATORS = frozenset(("og", "men", "samt", "eller"))
_MAY_OPEN = ("ADP", "ADV")


def token_from(block: AnalysedBlock, offset: int) -> int | None:
    """The index of the first word at or after an offset."""
    return next((token.i for token in block.tokens if token.idx >= offset and token.text.strip()),
                None)  # fmt: skip


def announced(
    block: AnalysedBlock, start: int, first: int, stop: int, *, is_first: bool
) -> tuple[TextEdit, ...] | None:
    """*Det skal meddeles, at vi ikke har fået det* → *Vi har ikke fået det*.

    ``start`` is the offset where the announcement begins, ``first`` the token behind its *at*.
    None where the clause is not simple.
    """
    bounds = [*_second_clauses(block, first, stop), stop]
    if block.lowers[first] in _CONDITIONS:
        if not is_first or len(bounds) > 1 or not _goes_on_inverted(block, first, stop):
            return None
        return (TextEdit(start, block.tokens[first].idx, ""), _capital(block, first))
    clause = split_clause(block, first, bounds[0])
    if clause is None or (not is_first and not _opens_sentence(block, start)):
        return None
    body = clause.main(block) if is_first else clause.inverted(block)
    if is_first:
        body = body[:1].upper() + body[1:]
    edits = [TextEdit(start, _end_of(block, clause), body)]
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


def _opens_sentence(block: AnalysedBlock, start: int) -> bool:
    """Whether only an adverbial stands before the opening's verb."""
    verb = token_from(block, start)
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
