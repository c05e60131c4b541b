"""Reads CoNLL-U into spaCy Docs.

`spacy convert` would give words without a head an arc to themselves with the label `_`; here a
sentence whose HEAD column is empty simply has no tree, so that the parser skips it while the
morphologizer learns from it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from spacy.tokens import Doc, DocBin
from spacy.vocab import Vocab

SENTENCES_PER_DOC = 10
STORED = ("ORTH", "SPACY", "POS", "MORPH", "LEMMA", "HEAD", "DEP", "SENT_START")


@dataclass(frozen=True)
class Word:
    """One word line of a CoNLL-U file; `head` is None where the file has no tree."""

    form: str
    lemma: str
    upos: str
    feats: str
    head: int | None
    deprel: str
    space: bool


Sentence = tuple[Word, ...]


def read_conllu(path: Path) -> Iterator[Sentence]:
    """Yield the sentences of a CoNLL-U file; multiword lines and empty nodes are left out."""
    words: list[Word] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        columns = line.split("\t")
        if len(columns) == 10 and columns[0].isdigit():
            words.append(_word(columns))
        elif not line.strip() and words:
            yield tuple(words)
            words = []
    if words:
        yield tuple(words)


def _word(columns: list[str]) -> Word:
    _, form, lemma, upos, _, feats, head, deprel, _, misc = columns
    return Word(
        form=form,
        lemma=lemma,
        upos=upos,
        feats="" if feats == "_" else feats,
        head=int(head) if head.isdigit() else None,
        deprel=deprel,
        space="SpaceAfter=No" not in misc,
    )


def has_tree(sentence: Sentence) -> bool:
    """Return whether every word of the sentence has a head."""
    return all(word.head is not None for word in sentence)


def to_doc(sentences: Iterable[Sentence], vocab: Vocab) -> Doc:
    """Join sentences into one gold Doc; trees are kept only if every sentence has one."""
    sentences = list(sentences)
    words = [word for sentence in sentences for word in sentence]
    trees = all(has_tree(sentence) for sentence in sentences)
    return Doc(
        vocab,
        words=[word.form for word in words],
        spaces=[word.space for word in words],
        pos=[word.upos for word in words],
        morphs=[word.feats for word in words],
        lemmas=[word.lemma for word in words],
        heads=_absolute_heads(sentences) if trees else None,
        deps=[_spacy_label(word.deprel) for word in words] if trees else None,
        sent_starts=None if trees else [i == 0 for s in sentences for i in range(len(s))],
    )


def _spacy_label(deprel: str) -> str:
    return "ROOT" if deprel == "root" else deprel


def _absolute_heads(sentences: list[Sentence]) -> list[int]:
    heads: list[int] = []
    for sentence in sentences:
        offset = len(heads)
        for i, word in enumerate(sentence):
            heads.append(offset + (word.head - 1 if word.head else i))
    return heads


def batched(sentences: Sequence[Sentence], size: int) -> Iterator[Sequence[Sentence]]:
    """Yield consecutive groups of `size` sentences; the last may be shorter."""
    for start in range(0, len(sentences), size):
        yield sentences[start : start + size]


def read_docs(path: Path, vocab: Vocab, per_doc: int = SENTENCES_PER_DOC) -> list[Doc]:
    """Return gold Docs of `per_doc` sentences each from a CoNLL-U file."""
    return [to_doc(group, vocab) for group in batched(list(read_conllu(path)), per_doc)]


def write_docs(docs: Iterable[Doc], path: Path) -> None:
    """Store Docs in spaCy's binary training format."""
    path.parent.mkdir(parents=True, exist_ok=True)
    DocBin(attrs=STORED, docs=docs).to_disk(path)
