"""Trains the shipped pipeline.

    OMP_NUM_THREADS=1 python -m model.train --data DIR [--letters model/letters] --output DIR

Stages: two teachers on the treebank; their trees for the PAROLE sentences they agree on; the
pipeline itself on treebank, PAROLE and letters; the senter; assembly. Two trainings run at a time,
one core each: set OMP_NUM_THREADS=1.
"""

import argparse
import tempfile
from collections.abc import Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from pathlib import Path

import spacy
from spacy.cli.train import train as spacy_train
from spacy.util import registry

from klarsprog_lint.language import embedding  # noqa: F401  (registers the architecture)
from klarsprog_lint.language.tokenizer import add_danish_rules
from model import silver
from model.assemble import assemble
from model.corpus import Sentence, batched, read_conllu, to_doc, write_docs

HERE = Path(__file__).parent
CONFIG = HERE / "config.cfg"
SENTER_CONFIG = HERE / "senter.cfg"

# Short runs suffice for teachers; a wider second one makes their agreement mean more.
TEACHERS: tuple[Mapping[str, object], ...] = (
    {"training.max_steps": 4500, "training.optimizer.learn_rate.total_steps": 4500},
    {
        "training.max_steps": 4500,
        "training.optimizer.learn_rate.total_steps": 4500,
        "components.tok2vec.model.encode.width": 128,
        "system.seed": 1,
    },
)


def tokenizer_rules() -> object:
    """Return the callback that the configurations name, so that training sees our tokens."""
    return add_danish_rules


registry.callbacks("klarsprog.tokenizer_rules.v1", func=tokenizer_rules)


@dataclass(frozen=True)
class Corpora:
    """The training sentences by source."""

    treebank: list[Sentence]
    parole: list[Sentence]
    letters: list[Sentence]


def main() -> None:
    """Parse the command line and train."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with the CoNLL-U files")
    parser.add_argument("--letters", type=Path, default=HERE / "letters")
    parser.add_argument("--output", type=Path, required=True)
    arguments = parser.parse_args()
    corpora = Corpora(
        treebank=list(read_conllu(arguments.data / "train.conllu")),
        parole=list(read_conllu(arguments.data / "parole-extra.conllu")),
        letters=list(read_conllu(arguments.letters / "train.conllu")),
    )
    with tempfile.TemporaryDirectory() as folder:
        train(corpora, arguments.data / "dev.conllu", Path(folder), arguments.output)


def train(corpora: Corpora, dev: Path, work: Path, output: Path) -> None:
    """Train all parts in `work` and store the pipeline in `output`."""
    _write(work / "dev.spacy", list(read_conllu(dev)))
    _write(work / "gold" / "treebank.spacy", corpora.treebank)
    _write(work / "gold" / "treebank-again.spacy", corpora.treebank)
    _write(work / "gold" / "parole.spacy", corpora.parole)
    teachers = [partial(_run, CONFIG, work / "gold", work / f"teacher{i}") for i in range(2)]
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        first, second = pool.map(_call, teachers, TEACHERS)
        trees = [silver.parse(path, corpora.parole) for path in (second, first)]
        parsed, bare = silver.add_trees(corpora.parole, *trees)
        _write_student_corpus(work / "all", corpora, parsed, bare)
        _write_senter_corpus(work / "sentences", corpora)
        jobs = [
            partial(_run, CONFIG, work / "all", work / "student"),
            partial(_run, SENTER_CONFIG, work / "sentences", work / "senter"),
        ]
        student, senter = pool.map(_call, jobs, ({}, {}))
    everything = [*corpora.treebank, *corpora.parole, *corpora.letters]
    assemble(student, senter, everything).to_disk(output)


def _write_student_corpus(
    folder: Path, corpora: Corpora, parsed: list[Sentence], bare: list[Sentence]
) -> None:
    """Treebank twice; letters three times, once as single sentences like headings and greetings."""
    for i in range(2):
        _write(folder / f"treebank{i}.spacy", corpora.treebank)
        _write(folder / f"letters{i}.spacy", corpora.letters)
    _write(folder / "letter-sentences.spacy", corpora.letters, per_doc=1)
    _write(folder / "parole-trees.spacy", parsed)
    _write(folder / "parole.spacy", bare)


def _write_senter_corpus(folder: Path, corpora: Corpora) -> None:
    _write(folder / "treebank.spacy", corpora.treebank)
    _write(folder / "parole.spacy", corpora.parole)


def _write(path: Path, sentences: list[Sentence], per_doc: int = 10) -> None:
    vocab = spacy.blank("da").vocab
    write_docs((to_doc(group, vocab) for group in batched(sentences, per_doc)), path)


def _run(config: Path, corpus: Path, output: Path, settings: Mapping[str, object]) -> Path:
    """Train one configuration and return the folder of its best state on dev."""
    paths = {"paths.train": str(corpus), "paths.dev": str(corpus.parent / "dev.spacy")}
    spacy_train(config, output, overrides={**paths, **settings})
    return output / "model-best"


def _call(job: partial[Path], settings: Mapping[str, object]) -> Path:
    return job(settings)


if __name__ == "__main__":
    main()
