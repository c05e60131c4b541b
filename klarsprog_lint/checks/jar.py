"""Checks of the family JAR: technical terms, names of systems, and *omfattet af*."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from klarsprog_lint.checks.compiling import PythonDocumentCheck
from klarsprog_lint.checks.protection import is_protected
from klarsprog_lint.documents.model import BlockKind, Document
from klarsprog_lint.findings import Applicability, Finding, Fix, TextEdit
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end
from klarsprog_lint.rules.lexicon_file import read_lexicon
from klarsprog_lint.rules.loading import shipped_pack
from klarsprog_lint.rules.locks import word_forms
from klarsprog_lint.rules.metrics import Fact, Facts
from klarsprog_lint.rules.options import Options

_LEXICON = "lexicons/fagord.tsv"
_WINDOW = 25
_EXPLAINING = re.compile(
    # *Betyder* explains with a pointer before it; *kan betyde* and *indtægten betyder* tell news.
    r"\b(?:(?:det|dette|hvilket|som|der|ordet|begrebet)\s+betyder|betyder\s*,?\s+at|vil\s+sige"
    r"|altså|med\s+andre\s+ord|går\s+ud\s+på)\b|\bdvs\.",
    re.IGNORECASE,
)
# Directly behind the term, a few words of its own phrase between: *(du kan …)*, *er, når …*.
_EXPLAINED_AFTER = re.compile(
    # A bracket with a reference to the law explains nothing.
    r"(?:\s+[^\W\d_]+){0,4}\s*\((?!jf|§|se\b|efter\b|lov)(?=[^)]*[^\W\d_]\s+[^\W\d_])"
    r"|\s*[–:]\s+(?!(?:men|og|eller|så)\b)[a-zæøå]"
    r"|\W{0,3}\s*er\s*,?\s+(?:når|at|penge|hjælp|støtte|noget"
    r"|(?:en|et|den|det)(?!\s+(?:del|betingelse|krav|forudsætning|mulighed|fordel|eneste)\b))\b"
    r"|,\s+(?:hvor|så\s+du)\b"
)
_EXPLAINED_BEFORE = re.compile(
    r"(?:\b(?:kaldes|kalder|hedder|såkaldte?)(?:\s+\w+){0,3}\s+\W?|[^\W\d_]\s*\(\W?"
    r"|\blæs\w*(?:\s+\w+){0,3}\s+om\s+\W?)$",
    re.IGNORECASE,
)
_LOWERED = re.compile(r"(?:Du|Vi|En|Et|Det|Den|At|Når|Der|Hvis|Noget|Hjælp|Penge|Tilladelse|Tilskud|Så|Dit|Sagen)\b")


@dataclass(frozen=True, slots=True)
class _Term:
    rest: tuple[str, ...]
    phrase: str
    pos: str
    explanation: str


@dataclass(frozen=True, slots=True)
class _Use:
    """A term in running text: where it stands and whether the text explains it there."""

    term: _Term
    start: int
    end: int
    is_explained: bool


@lru_cache(maxsize=8)
def _terms(glossary: tuple[tuple[str, str], ...]) -> Mapping[str, Sequence[_Term]]:
    """The terms by their first word in each of its forms; the glossary's own terms too."""
    own = {term.lower(): explanation for term, explanation in glossary}
    rows = [row for row in read_lexicon(shipped_pack() / _LEXICON) if row.code == "JAR01"]
    known = {row.phrase for row in rows}
    entries = [(row.phrase, row.pos, row.note) for row in rows]
    entries += [(term, "frase" if " " in term else "sb.", own[term]) for term in own.keys() - known]
    terms: dict[str, list[_Term]] = defaultdict(list)
    for phrase, pos, note in entries:
        first, *rest = phrase.split()
        for form in word_forms(first, pos):
            terms[form].append(_Term(tuple(rest), phrase, pos, own.get(phrase, note)))
    return terms


# Terms that stand last in compounds, which are as hard as they are (*byggeservitut*).
_LAST_PARTS = ("servitut", "henstand", "modregning", "klageinstans", "partshøring", "revalidering",
               "tilbagesøgning", "lønindeholdelse", "merudgift", "ressourceforløb")  # fmt: skip


def _in_compounds(block: AnalysedBlock, terms: Mapping[str, Sequence[_Term]]) -> dict[str, str]:
    """The compounds of a block with the form of the term that they end in."""
    text = block.block.text
    parts = [part for part in _LAST_PARTS if part in text]
    return {
        word: word[word.rindex(part) :]
        for word in (block.vocabulary if parts else ())
        for part in parts
        if word.find(part) > 2 and word not in terms and word[word.rindex(part) :] in terms
    }


def _collect_terms(block: AnalysedBlock, options: Options) -> Sequence[Fact]:
    """The uses of terms in running text; headings and tables have no room to explain."""
    if block.block.kind in (BlockKind.HEADING, BlockKind.TABLE_CELL):
        return ()
    terms = _terms(tuple(options.glossary.items()))
    compounds = _in_compounds(block, terms)
    if not compounds and terms.keys().isdisjoint(block.vocabulary):
        return ()
    known = options.words("known")
    return tuple(
        use
        for index, word in enumerate(block.lowers)
        for term in terms.get(compounds.get(word, word), ())
        if term.phrase not in known and (use := _use(block, index, term)) is not None
    )


def _use(block: AnalysedBlock, index: int, term: _Term) -> _Use | None:
    end = index + 1 + len(term.rest)
    first, text = block.tokens[index], block.block.text
    if block.lowers[index + 1 : end] != term.rest or index in block.opaque:
        return None
    # *Visitationen*, *Klageinstansen* inside a sentence are names of offices.
    if first.text[0].isupper() and not first.is_sent_start:
        return None
    if _means_something_else(block, index, end, term):
        return None
    start, stop = int(first.idx), token_end(block.tokens[end - 1])
    if is_protected(block.block, start, stop):
        return None
    return _Use(term, start, stop, _is_explained(text, start, stop, term))


def _means_something_else(block: AnalysedBlock, index: int, end: int, term: _Term) -> bool:
    """Homographs: a preposition, an offer of help, the name of an office."""
    near = block.lowers[max(index - 2, 0) : index]
    if term.phrase == "hjemmel":
        return near[-1:] == ("med",)
    if term.phrase == "stå til rådighed":
        # *Vi står til rådighed*, *bilen står til rådighed for jer*: not the reader's duty.
        after = block.lowers[end : end + 2]
        subject = {*near, *block.lowers[index + 1 : end]}
        return bool(subject & {"vi", "jeg"}) or (
            after[:1] == ("for",) and "arbejds" not in after[-1]
        )
    return term.phrase == "visitation" and block.tokens[index].text[0].isupper()


def _is_explained(text: str, start: int, end: int, term: _Term) -> bool:
    after = " ".join(text[end:].split(maxsplit=_WINDOW)[:_WINDOW])
    return (
        _EXPLAINED_AFTER.match(text, end) is not None
        or _EXPLAINED_BEFORE.search(text[max(0, start - 60) : start]) is not None
        or _EXPLAINING.search(after) is not None
        or term.explanation.rstrip(".").casefold() in text.casefold()
    )


def _judge_terms(_: Document, facts: Facts, __: Options) -> Iterator[Finding]:
    """The first use of each term, unless it is explained there."""
    seen = set()
    for block, fact in facts:
        if not isinstance(fact, _Use):
            continue
        # *partshøre* and *partshøring* are one thing to explain.
        key = fact.term.phrase[:7]
        if key in seen:
            continue
        seen.add(key)
        if not fact.is_explained:
            values = {"explanation": fact.term.explanation}
            yield Finding(fact.start, fact.end, values, block=block.index)


def _judge_with_glossary(document: Document, facts: Facts, options: Options) -> Iterator[Finding]:
    """An explanation is offered in brackets behind the term: the municipality's own, or ours.

    Ours goes behind nouns alone: behind a verb it would part the verb from its object.
    """
    own = {term.lower(): text for term, text in options.glossary.items()}
    uses = {(block.index, fact.start): fact for block, fact in facts if isinstance(fact, _Use)}
    for finding in _judge_terms(document, facts, options):
        term = uses[finding.block or 0, finding.start].term
        fixes: tuple[Fix, ...] = ()
        if term.phrase in own:
            fixes = (_appended(finding, own[term.phrase], "kommunens forklaring"),)
        elif term.pos == "sb.":
            fixes = (_appended(finding, term.explanation, "en forklaring"),)
        yield Finding(finding.start, finding.end, finding.values, fixes, block=finding.block)


def _appended(finding: Finding, explanation: str, what: str) -> Fix:
    text = explanation.strip().rstrip(".")
    if _LOWERED.match(text):
        text = text[0].lower() + text[1:]
    edit = TextEdit(finding.end, finding.end, f" ({text})")
    return Fix(Applicability.UNSAFE, f"Tilføj {what}: »({text})«", (edit,))


unexplained_terms = PythonDocumentCheck(_collect_terms, _judge_with_glossary)

_BY_NUMBER = re.compile(
    r"(?:§\s?|\bparagraf\s)\d+\s?[a-z]?(?:-[a-zæøå]{4,}|\s(?=støtte|bevilling|hjælp)[a-zæøå]+)"
    r"|\bmålgruppe\s+\d+\.\d+\b"
)


@lru_cache(maxsize=8)
def _names(names: frozenset[str]) -> re.Pattern[str]:
    longest_first = sorted(names, key=len, reverse=True)
    return re.compile(
        rf"(?<![\w.@-])(?:{'|'.join(map(re.escape, longest_first))})(?:-?[a-zæøå]+)?(?!\w)"
    )


def internal_names(block: AnalysedBlock, options: Options) -> Iterator[Finding]:
    """Systems and schemes by the names and numbers that only the staff know."""
    text = block.block.text
    if names := options.words("names"):
        for found in _names(names).finditer(text):
            yield Finding(found.start(), found.end())
    if "§" in text or "aragraf" in text or "målgruppe" in text:
        for found in _BY_NUMBER.finditer(text):
            yield Finding(found.start(), found.end())


_COVERED = re.compile(
    r"\b(?:omfattet\s+af|omfattes\s+af|falder\s+(?:ikke\s+)?(?:ind\s+under|inden\s+for|uden\s+for)"
    r"|hører\s+(?:ikke\s+)?(?:ind\s+)?under|tilhører\s+(?:ikke\s+)?)\s*"
    r"(?:(?:den|det|de|denne|dette|disse|en|et|nogen|reglernes|lovens|ordningens)\s+)?"
    r"(?:[a-zæøå]+(?:nævnte|e)\s+){0,2}?"
    r"(?:personkreds|målgruppe|bestemmelse|ordning|undtagelse|anvendelsesområde|dækningsområde"
    r"|reg(?:el|len|ler|lerne)\b|§+\s*\d+(?:\s[a-z]\b)?|(?:[a-zæøå]*lov(?:en|givningen|givning)?)\b"
    r"|bekendtgørelse)[a-zæøå]*",
    re.IGNORECASE,
)


def covered_by(block: AnalysedBlock, _: Options) -> Iterator[Finding]:
    """*omfattet af* and its like before an abstract noun: *personkredsen*, *bestemmelsen*, *§*."""
    for found in _COVERED.finditer(block.block.text):
        yield Finding(found.start(), found.end())
