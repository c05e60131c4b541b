"""SEN11 and SEN12: sentences that are too short in a row, and sentences without a verb."""

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from klarsprog_lint.checks.sen_finite import finite_verbs
from klarsprog_lint.documents.model import BlockKind
from klarsprog_lint.findings import Finding
from klarsprog_lint.fixes.inflection import Inflection
from klarsprog_lint.language.lemma_table import is_common_word
from klarsprog_lint.rules.analysed import AnalysedBlock, token_end
from klarsprog_lint.rules.options import Options

if TYPE_CHECKING:
    from spacy.tokens import Span

# Small words that tie one sentence to another.
_CONNECTIVES = frozenset(
    ("fordi", "derfor", "men", "så", "også", "nemlig", "altså", "dog", "ellers", "desuden", "først",
     "herefter", "derefter", "bagefter", "dermed", "da", "når", "hvis", "mens", "og", "eller",
     "for", "at", "som", "der", "om")
)  # fmt: skip
# Finite forms that a tagger may miss; a sentence with one of them has a verb.
_FINITE = frozenset(
    ("er", "var", "har", "havde", "kan", "kunne", "skal", "skulle", "vil", "ville", "må", "måtte",
     "bør", "burde", "bliver", "blev", "får", "fik", "findes", "gælder", "se", "bemærk")
)  # fmt: skip
_GREETINGS = frozenset(
    ("tak", "venlig", "venlige", "mange", "kære", "hej", "god", "goddag", "velkommen",
     "hjertelig", "hilsen", "held", "undskyld", "tillykke")
)  # fmt: skip
_SHORT = 3
_CONTACT = frozenset(("telefon", "tlf.", "tlf", "e-mail", "mail", "att.", "cvr", "adresse"))


@cache
def _finite_forms() -> frozenset[str]:
    """The present and past tenses in the table of forms that no noun shares."""
    table = Inflection().table
    finite = {
        form
        for (_, upos), forms in table.items()
        if upos == "VERB"
        for cell, form in forms
        if cell.get("Tense") in ("Pres", "Past") and cell.get("Mood") == "Ind"
    }
    # »behandlede sager«: the same form may be a participle.
    others = {
        form
        for (_, upos), forms in table.items()
        for cell, form in forms
        if upos != "VERB" or cell.get("VerbForm") == "Part"
    }
    # »ved« and »så« are other words far more often.
    return frozenset(form for form in finite - others if len(form) > _SHORT)


@cache
def _imperatives() -> frozenset[str]:
    """Forms that may open a request, whatever the tagger says: »Kontakt Trafik og Anlæg …«."""
    table = Inflection().table
    return frozenset(
        form
        for (_, upos), forms in table.items()
        if upos == "VERB"
        for cell, form in forms
        if cell.get("Mood") == "Imp"
    )


def choppy_sentences(block: AnalysedBlock, options: Options) -> Iterator[Finding]:
    """Runs of very short sentences without words that tie them together."""
    if block.block.kind is not BlockKind.PARAGRAPH:
        return
    longest, fewest = options.number("max-words"), options.number("sentences")
    run: list[Span] = []
    for sentence in (*block.sentences, None):
        if sentence is not None and _is_short(block, sentence, longest):
            run.append(sentence)
            continue
        if len(run) >= fewest:
            first, last = block.tokens[run[0].start], block.tokens[run[-1].end - 1]
            yield Finding(first.idx, token_end(last), values={"value": str(len(run))})
        run = []


def _is_short(block: AnalysedBlock, sentence: "Span", longest: float) -> bool:
    count = sum(block.words[sentence.start : sentence.end])
    words = block.lowers[sentence.start : sentence.end]
    statement = words[-1] == "." and _CONNECTIVES.isdisjoint(words)
    return 0 < count <= longest and statement


def missing_verb(block: AnalysedBlock, options: Options) -> Iterator[Finding]:
    """Sentences with a full stop but no finite verb or imperative."""
    if block.block.kind is not BlockKind.PARAGRAPH:
        return
    fewest = options.number("min-words")
    for sentence in block.sentences:
        if sentence.end - sentence.start > fewest and _lacks_verb(block, sentence, fewest):
            first, last = block.tokens[sentence.start], block.tokens[sentence.end - 1]
            yield Finding(first.idx, token_end(last))


def _lacks_verb(block: AnalysedBlock, sentence: "Span", fewest: float) -> bool:
    start, end = sentence.start, sentence.end
    words = block.lowers[start:end]
    if words[-1] != "." or sum(block.words[start:end]) < fewest or ":" in words:
        return False
    if not (_FINITE.isdisjoint(words) and _CONTACT.isdisjoint(words[1:])):
        return False
    if (
        not finite_verbs(block).isdisjoint(range(start, end))
        or not block.tokens[start].text[0].isupper()
    ):
        return False
    if start and block.lowers[start - 1] not in (".", "!", "?", ":"):
        # »Kontakt Trafik og Anlæg«: the sentence was cut before the name.
        return False
    if words[0] in _GREETINGS or words[0] in _imperatives():
        return False
    if any("@" in word for word in words) or not block.opaque.isdisjoint(range(start, end)):
        return False
    # An infinitive or a bare stem first is most likely an imperative.
    infinitive_first = "VerbForm=Inf" in block.morphs[start] or block.upos[start] == "AUX"
    if infinitive_first or any(_may_be_verb(block, index) for index in range(start, end)):
        return False
    return _has_lower_case(block, start, end)


def _may_be_verb(block: AnalysedBlock, index: int) -> bool:
    """Whether the word is, or for an unknown word ends like, a verb that the tagger missed."""
    word = block.lowers[index]
    if word in _finite_forms():
        return True
    ending = word.endswith(("er", "ede")) and block.upos[index] != "PROPN"
    return ending and not is_common_word(block.doc.vocab.lookups, word)


def _has_lower_case(block: AnalysedBlock, start: int, end: int) -> bool:
    """Whether it is prose: most words in lower case, which names and addresses are not."""
    texts = [token.text for token in block.tokens[start + 1 : end] if token.is_alpha]
    return sum(text[0].islower() for text in texts) * 4 > 3 * len(texts)
