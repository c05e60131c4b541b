"""``compare --output-format json``: every pair with its verdict, guards and metrics."""

import json
from collections.abc import Iterable
from typing import Any

from klarsprog_lint.comparing import Comparison, Metrics
from klarsprog_lint.guards.model import GuardResult


def comparisons_json(comparisons: Iterable[Comparison]) -> str:
    """The pairs as one JSON object, in order."""
    pairs = [_pair(comparison) for comparison in comparisons]
    return json.dumps({"pairs": pairs}, ensure_ascii=False, indent=2) + "\n"


def _pair(comparison: Comparison) -> dict[str, Any]:
    return {
        "before": comparison.before.name,
        "after": comparison.after.name,
        "verdict": comparison.verdict.value,
        "identical": comparison.identical,
        "unrelated": comparison.unrelated,
        "guards": [_guard(result) for result in comparison.guards],
        "metrics": {
            "before": _metrics(comparison.metrics_before),
            "after": _metrics(comparison.metrics_after),
        },
    }


def _guard(result: GuardResult) -> dict[str, Any]:
    return {
        "code": result.guard.code,
        "name": result.guard.name,
        "strength": result.guard.strength.value,
        "status": "pass" if result.passed else "fail",
        "details": " ".join(difference.message for difference in result.differences),
        "differences": [
            {
                "message": difference.message,
                "before": [place.text for place in difference.before],
                "after": [place.text for place in difference.after],
            }
            for difference in result.differences
        ],
    }


def _metrics(metrics: Metrics) -> dict[str, float]:
    readability = metrics.readability
    return {
        "words": readability.words,
        "sentences": readability.sentences,
        "long-words": readability.long_words,
        "lix": round(readability.lix, 1),
        "words-per-sentence": round(readability.words_per_sentence, 1),
        "long-word-share": round(readability.long_word_share, 3),
        "passives": metrics.passives,
        "passives-per-100-words": round(metrics.passives_per_100_words, 2),
        "findings": metrics.findings,
        "findings-per-100-words": round(metrics.findings_per_100_words, 2),
    }
