"""Trees for sentences that have none: where two teachers agree on a parse, we believe them.

The treebank has 80,000 words with trees, PAROLE-DK 190,000 more without. On the dev set, sentences
in which the two teachers agree on at least nine of ten arcs and labels (44 % of the words) are
parsed with a LAS of .864, against .784 for all sentences.
"""

import dataclasses
from collections.abc import Sequence
from pathlib import Path

import spacy
from spacy.tokens import Doc
from spacy.vocab import Vocab

from model.corpus import SENTENCES_PER_DOC, Sentence, batched

AGREEMENT = 0.9
MIN_WORDS = 3

Tree = list[tuple[int, str]]


def parse(path: Path, sentences: Sequence[Sentence]) -> list[Tree]:
    """Return (head index in the sentence, label) of every word, keeping tokens and sentences."""
    nlp = spacy.load(path)
    docs = [_bare_doc(nlp.vocab, group) for group in batched(sentences, SENTENCES_PER_DOC)]
    trees: list[Tree] = []
    for doc in nlp.pipe(docs):
        trees.extend([(t.head.i - s.start, t.dep_) for t in s] for s in doc.sents)
    return trees


def _bare_doc(vocab: Vocab, sentences: Sequence[Sentence]) -> Doc:
    words = [word for sentence in sentences for word in sentence]
    return Doc(
        vocab,
        words=[word.form for word in words],
        spaces=[word.space for word in words],
        sent_starts=[i == 0 for sentence in sentences for i in range(len(sentence))],
    )


def add_trees(
    sentences: Sequence[Sentence], better: Sequence[Tree], other: Sequence[Tree]
) -> tuple[list[Sentence], list[Sentence]]:
    """Return the sentences with the better teacher's tree where both agree, and the rest."""
    parsed, bare = [], []
    for sentence, tree, second in zip(sentences, better, other, strict=True):
        agreed = sum(a == b for a, b in zip(tree, second, strict=True)) / len(sentence)
        if agreed >= AGREEMENT and len(sentence) >= MIN_WORDS:
            parsed.append(_with_tree(sentence, tree))
        else:
            bare.append(sentence)
    return parsed, bare


def _with_tree(sentence: Sentence, tree: Tree) -> Sentence:
    return tuple(
        dataclasses.replace(
            word,
            head=0 if head == i else head + 1,
            deprel="root" if head == i else label,
        )
        for i, (word, (head, label)) in enumerate(zip(sentence, tree, strict=True))
    )
