"""``python -m tests.letter_types.fitting``: learn the weights of the cues, and measure them.

Multinomial logistic regression on the letters of the tuning half of the gold standard, of
``letters/tuned`` and of ``examples``. The weights are drawn to the judgement in the cues' rows,
not to nothing: there are nine weights for each cue, and about as many letters as cues.
"""

from collections.abc import Iterator

import numpy as np

from klarsprog_lint.documents import read
from klarsprog_lint.documents.letter_cues import CUES
from klarsprog_lint.documents.letter_type_model import FIRST, WEIGHTS, as_json, cue_names, spoken
from klarsprog_lint.documents.letter_types import places
from klarsprog_lint.documents.model import Document
from klarsprog_lint.documents.reading import format_of
from klarsprog_lint.letter_type_names import LETTER_TYPES
from tests.conftest import EXAMPLES
from tests.gold import corpus

from .measuring import LETTERS, Half, letter

_GROUPS = {
    "decision": ("afgørelse", "afslag", "bevilling"),
    "hearing": ("partshøring", "agterskrivelse"),
}
#: How strongly the weights are held to the judgement.
_HELD = 3.0
_STEPS, _STRIDE = 150, 0.05
_FOLDS = 20
_FIRST_WEIGHT = 3.0
_EXAMPLES = {
    "01": "afgørelse",
    "03": "afslag",
    "04": "information",
    "05": "indkaldelse",
    "06": "partshøring",
    "09": "afslag",
    "10": "bevilling",
    "12": "agterskrivelse",
    "14": "opkrævning",
    "15": "kvittering",
    "16": "bevilling",
}
_Table = np.ndarray


def fit(cues: _Table, kinds: _Table) -> tuple[_Table, _Table]:
    """The weights of cues and the outset of kinds, by gradient descent with Adam."""
    told, judged = np.eye(len(LETTER_TYPES))[kinds], judgement()
    weights, outset = judged.copy(), np.zeros(len(LETTER_TYPES))
    tables = (weights, outset)
    means, squares = ([np.zeros_like(table) for table in tables] for _ in range(2))
    for step in range(1, _STEPS + 1):
        error = shares(cues, weights, outset) - told
        slopes = (cues.T @ error + _HELD * (weights - judged), error.sum(0) + _HELD * outset)
        for table, slope, mean, square in zip(tables, slopes, means, squares, strict=True):
            mean += 0.1 * (slope - mean)
            square += 0.01 * (slope * slope - square)
            size = np.sqrt(square / (1 - 0.99**step)) + 1e-8
            table -= _STRIDE * (mean / (1 - 0.9**step)) / size
    return weights, outset


def judgement() -> _Table:
    """The weights as a hand gave them."""
    table = np.zeros((len(cue_names()), len(LETTER_TYPES)))
    rows = [*((cue.kind, cue.weight) for cue in CUES), *((kind, _FIRST_WEIGHT) for kind in FIRST)]
    for row, (told, weight) in zip(table, rows, strict=True):
        for kind in _GROUPS.get(told, (told,)):
            row[LETTER_TYPES.index(kind)] = weight
    return table


def shares(cues: _Table, weights: _Table, outset: _Table) -> _Table:
    """The chance of each kind for each letter."""
    sums = cues @ weights + outset
    odds = np.exp(sums - sums.max(1, keepdims=True))
    found: _Table = odds / odds.sum(1, keepdims=True)
    return found


def letters() -> Iterator[tuple[Document, str]]:
    """What may be learnt from, with its type."""
    for sample in corpus.letters():
        if sample.half is corpus.Half.TUNE:
            document = read(sample.text, sample.name, format_of(sample.name))
            yield document, sample.letter_type
    for path in sorted((LETTERS / Half.TUNED).iterdir()):
        kind, _, document = letter(path)
        yield document, kind
    for path in sorted(EXAMPLES.iterdir()):
        if path.name[:2] in _EXAMPLES:
            document = read(path.read_text("utf-8"), path.name, format_of(path.name))
            yield document, _EXAMPLES[path.name[:2]]


def table_of(documents: list[Document]) -> _Table:
    """Which cues each letter holds."""
    table = np.zeros((len(documents), len(cue_names())))
    for row, document in zip(table, documents, strict=True):
        row[list(spoken(places(document.outline)))] = 1
    return table


def left_out(cues: _Table, kinds: _Table) -> _Table:
    """The chances of each letter when its part of the letters is not learnt from."""
    found, order = np.zeros((len(kinds), len(LETTER_TYPES))), np.random.RandomState(0)
    numbers = order.permutation(len(kinds))
    for fold in range(_FOLDS):
        held = numbers[fold::_FOLDS]
        others = np.setdiff1d(numbers, held)
        found[held] = shares(cues[held], *fit(cues[others], kinds[others]))
    return found


def main() -> None:
    """Write the weights, and print how often a letter that was left out is right."""
    documents, names = zip(*letters(), strict=True)
    cues = table_of(list(documents))
    kinds = np.array([LETTER_TYPES.index(name) for name in names])
    weights, outset = fit(cues, kinds)
    WEIGHTS.write_text(as_json(outset, weights), "utf-8")
    chances = left_out(cues, kinds)
    sure, right = chances.max(1), chances.argmax(1) == kinds
    print("confidence  letters  right")
    for least in (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95):
        kept = sure >= least
        print(f"{least:10.2f}  {kept.sum():7d}  {right[kept].mean():.3f}")


if __name__ == "__main__":
    main()
