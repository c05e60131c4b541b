"""Puts the trained parts together into the pipeline that ships."""

import csv
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

import spacy
from spacy.language import Language

from klarsprog_lint.language import lemma_table, sentences, tag_rules
from klarsprog_lint.language.tokenizer import add_danish_rules
from model.corpus import Sentence

SUPPLEMENT = Path(__file__).parent / "lemma_supplement.tsv"
VERSION = "1.0.0"
META: dict[str, object] = {
    "lang": "da",
    "name": "klarsprog",
    "version": VERSION,
    "description": (
        "Danish pipeline for letters: tags, morphology, sentences, dependencies and lemmas"
    ),
    "author": "The klarsprog-lint authors",
    "license": "CC BY-SA 4.0",
    "sources": [
        {
            "name": "Danish Dependency Treebank (Copenhagen Dependency Treebank), as UD",
            "license": "MIT or CC BY-SA 4.0",
            "author": "Matthias Buch-Kromann et al.",
        },
        {
            "name": "PAROLE-DK",
            "license": "MIT or CC BY-SA 4.0; Public Domain Mark",
            "author": "Britt Keson et al., DSL",
        },
        {
            "name": "UD_Danish-DDT (dev only, for choosing settings)",
            "license": "CC BY-SA 4.0",
            "author": "Johannsen, Martínez Alonso and Plank",
        },
        {
            "name": "Letter sentences written for klarsprog-lint",
            "license": "CC BY-SA 4.0",
            "author": "The klarsprog-lint authors",
        },
    ],
}


def assemble(tagger_and_parser: Path, senter: Path, corpus: Iterable[Sentence]) -> Language:
    """Return the whole pipeline; `corpus` gives the lemmas."""
    nlp = spacy.load(tagger_and_parser)
    add_danish_rules(nlp)
    nlp.add_pipe(tag_rules.NAME, after="morphologizer")
    nlp.add_pipe("senter", source=spacy.load(senter), before="parser")
    nlp.add_pipe(sentences.NAME, before="parser")
    nlp.add_pipe("klarsprog_lemmatizer", last=True)
    lemma_table.add_table(nlp.vocab.lookups, lemma_entries(corpus).items())
    nlp.meta.update(META)
    nlp.config["paths"].update(dict.fromkeys(nlp.config["paths"]))  # of the machine that trained
    return nlp


def lemma_entries(corpus: Iterable[Sentence]) -> dict[str, str]:
    """Return the commonest lemma of every (word class, form), the supplement's entries winning."""
    seen: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for sentence in corpus:
        for word in sentence:
            word_class = lemma_table.word_class(word.upos, word.feats)
            if word_class not in lemma_table.AS_WRITTEN:
                seen[lemma_table.key(word_class, word.form)][word.lemma] += 1
    entries = {key: lemmas.most_common(1)[0][0] for key, lemmas in seen.items()}
    with SUPPLEMENT.open(encoding="utf-8", newline="") as file:
        for form, word_class, lemma in csv.reader(_without_comments(file), delimiter="\t"):
            entries[lemma_table.key(word_class, form)] = lemma
    return entries


def _without_comments(lines: Iterable[str]) -> Iterable[str]:
    return (line for line in lines if line.strip() and not line.startswith("#"))
