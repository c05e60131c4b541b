"""Measures a pipeline on the treebank's dev set and on our own letters.

    OMP_NUM_THREADS=1 python -m model.evaluate --data DIR [--pipeline PATH_OR_NAME]

prints a Markdown table. Gold sentences are joined ten to a text, as spaCy measures its own.
"""

import argparse
import json
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from spacy.language import Language
from spacy.scorer import Scorer
from spacy.tokens import Doc
from spacy.training import Example

from klarsprog_lint.language import passives, pipeline
from klarsprog_lint.language.analysis import analyse
from klarsprog_lint.language.levels import Level
from model.corpus import read_docs

LETTERS = Path(__file__).parent / "letters" / "dev.conllu"
SEGMENTATION = Path(__file__).parent.parent / "tests" / "language" / "segmentation"
SCORES = {
    "POS": "pos_acc",
    "morph": "morph_acc",
    "UAS": "dep_uas",
    "LAS": "dep_las",
    "lemma": "lemma_acc",
    "sentence F": "sents_f",
}


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with dev.conllu")
    parser.add_argument("--pipeline", help="name or path; default: the shipped pipeline")
    arguments = parser.parse_args()
    nlp = pipeline.load(arguments.pipeline)
    sets = {"UD dev": arguments.data / "dev.conllu", "letters dev": LETTERS}
    columns = {
        name: measure(nlp, read_docs(path, nlp.vocab))
        for name, path in sets.items()
        if path.exists()
    }
    print(markdown(columns))
    if arguments.pipeline is None:
        _note(Path(nlp.path) / "meta.json", columns)
    print()
    for path in sorted(SEGMENTATION.glob("*.txt")):
        print(f"Sentence F on {path.name}: {segmentation_f(nlp, path):.4f}")
    texts = [doc.text for doc in read_docs(arguments.data / "dev.conllu", nlp.vocab)] * 3
    print(f"Tokens/s on one core: tags only {speed(nlp, texts, ['parser']):,.0f}", end=", ")
    print(f"everything {speed(nlp, texts, []):,.0f}")
    print(f"Size: {size_of(nlp) / 1e6:.1f} MB")


def _note(path: Path, columns: dict[str, dict[str, float]]) -> None:
    """Write the figures into the shipped pipeline's meta.json."""
    meta = json.loads(path.read_text(encoding="utf-8"))
    meta["performance"] = {
        name: {score: round(value, 4) for score, value in scores.items()}
        for name, scores in columns.items()
    }
    path.write_text(json.dumps(meta, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def measure(nlp: Language, gold: list[Doc]) -> dict[str, float]:
    """Return the scores of a pipeline on gold Docs, each between 0 and 1."""
    predicted = list(nlp.pipe(doc.text for doc in gold))
    examples = [Example(*pair) for pair in zip(predicted, gold, strict=True)]
    raw = Scorer(nlp).score(examples)
    scores = {name: float(raw[key] or 0) for name, key in SCORES.items()}
    scores |= _prf("s-passive", _spans(gold, s_passives), _spans(predicted, s_passives))
    scores |= _prf("blive-passive", _spans(gold, gold_blive), _spans(predicted, found_blive))
    return scores


def s_passives(doc: Doc) -> set[int]:
    """Return the indices of s-passives, in a gold or predicted analysis."""
    return {passive.verb for passive in passives.s_passives(_columns(doc))}


def found_blive(doc: Doc) -> set[int]:
    """Return the indices of the participles of blive-passives, as the linter finds them."""
    found = passives.blive_passives(_columns(doc), lambda index: doc[index].head.i)
    return {passive.verb for passive in found}


def gold_blive(doc: Doc) -> set[int]:
    """Return the indices of participles that have *blive* as auxiliary in the gold tree."""
    return {
        token.head.i
        for token in doc
        if token.lemma_ == "blive"
        and token.dep_ == "aux"
        and "VerbForm=Part" in str(token.head.morph)
    }


def _columns(doc: Doc) -> passives.Columns:
    return passives.Columns(
        lowers=[token.lower_ for token in doc],
        lemmas=[token.lemma_ for token in doc],
        upos=[token.pos_ for token in doc],
        morphs=[str(token.morph) for token in doc],
    )


def _spans(docs: Iterable[Doc], find: Callable[[Doc], set[int]]) -> set[tuple[int, int]]:
    """Return what was found as (document number, offset of the token), the same for any tokens."""
    return {(number, doc[i].idx) for number, doc in enumerate(docs) for i in find(doc)}


def _prf(name: str, gold: set[tuple[int, int]], found: set[tuple[int, int]]) -> dict[str, float]:
    hits = len(gold & found)
    precision = hits / len(found) if found else 0.0
    recall = hits / len(gold) if gold else 0.0
    f = 2 * hits / (len(gold) + len(found)) if gold or found else 0.0
    return {f"{name} P": precision, f"{name} R": recall, f"{name} F": f}


def segmentation_f(nlp: Language, path: Path) -> float:
    """Return the F of sentence spans on a file with a sentence per line and a blank line between
    paragraphs; every paragraph is one text."""
    paragraphs = [
        part.splitlines()
        for part in "\n".join(
            line for line in path.read_text(encoding="utf-8").splitlines() if line[:1] != "#"
        ).split("\n\n")
        if part.strip()
    ]
    hits = gold_count = found_count = 0
    for lines in paragraphs:
        sentences = [line.strip() for line in lines if line.strip()]
        gold, start = set(), 0
        for sentence in sentences:
            gold.add((start, start + len(sentence)))
            start += len(sentence) + 1
        (doc,) = analyse([" ".join(sentences)], nlp, Level.TOKENS)
        found = {(s.start_char, s.end_char) for s in doc.sents}
        hits += len(gold & found)
        gold_count += len(gold)
        found_count += len(found)
    return 2 * hits / (gold_count + found_count)


def speed(nlp: Language, texts: list[str], without: list[str]) -> float:
    """Return tokens per second, the best of three runs."""
    best = 0.0
    with nlp.select_pipes(disable=without):
        for _ in range(3):
            start = time.perf_counter()
            tokens = sum(len(doc) for doc in nlp.pipe(texts, batch_size=64))
            best = max(best, tokens / (time.perf_counter() - start))
    return best


def size_of(nlp: Language) -> int:
    """Return the bytes of the pipeline's folder."""
    return sum(file.stat().st_size for file in Path(nlp.path).rglob("*") if file.is_file())


def markdown(columns: dict[str, dict[str, float]]) -> str:
    """Return a Markdown table with a row per score and a column per set."""
    rows = ["| | " + " | ".join(columns) + " |", "| --- |" + " --- |" * len(columns)]
    for name in next(iter(columns.values()), {}):
        figures = " | ".join(f"{scores[name]:.4f}" for scores in columns.values())
        rows.append(f"| {name} | {figures} |")
    return "\n".join(rows)


if __name__ == "__main__":
    main()
