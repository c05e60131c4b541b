"""The table of Danish forms: lemma, part of speech, UD features, form.

It ships with the rules (``klarsprog_rules/lexicons/former.tsv``); fixes inflect with it, and checks
and guards look up the gender of a noun.
"""

from collections.abc import Mapping
from functools import cache
from importlib import resources

Features = Mapping[str, str]
Table = Mapping[tuple[str, str], tuple[tuple[Features, str], ...]]

# Features that choose between the cells of a word; all others describe the replaced word only.
_RELEVANT = {
    "VERB": ("VerbForm", "Mood", "Tense", "Voice", "Definite", "Number"),
    "NOUN": ("Definite", "Number"),
    "ADJ": ("Degree", "Definite", "Gender", "Number"),
    "PRON": ("Case", "Gender", "Number", "Person"),
    "DET": ("Gender", "Number"),
}


def parse_features(feats: Features | str) -> Features:
    """Return UD features as a mapping; spaCy and the table write them as ``A=b|C=d``."""
    if not isinstance(feats, str):
        return feats
    return dict(pair.split("=", 1) for pair in feats.split("|") if "=" in pair)


def normalise(upos: str, feats: Features) -> dict[str, str]:
    """Keep the features that matter for ``upos`` and fill in what the treebank leaves out."""
    kept = {name: feats[name] for name in _RELEVANT.get(upos, ()) if name in feats}
    if upos == "VERB":
        _complete_verb(kept)
    elif upos == "ADJ":
        _complete_adjective(kept)
    return kept


def _complete_verb(feats: dict[str, str]) -> None:
    """Make the implicit features of a verb form explicit, in place."""
    feats.setdefault("VerbForm", "Fin" if "Mood" in feats else "unknown")
    if feats["VerbForm"] == "Part":
        past = feats.setdefault("Tense", "Past") == "Past"
        if past and feats.setdefault("Number", "Sing") == "Sing":
            feats.setdefault("Definite", "Ind")
        return
    if feats["VerbForm"] == "Fin" and "Tense" in feats:
        feats.setdefault("Mood", "Ind")
    if feats.get("Mood") != "Imp":
        feats.setdefault("Voice", "Act")


def _complete_adjective(feats: dict[str, str]) -> None:
    """Make the implicit features of an adjective explicit, in place."""
    degree = feats.setdefault("Degree", "Pos")
    marked = degree == "Pos" and "Gender" in feats and feats.get("Number") != "Plur"
    if degree == "Sup" or marked:
        # Gender shows in the indefinite only, so a marked gender means indefinite.
        feats.setdefault("Definite", "Ind")


def parse_table(text: str) -> Table:
    """Read the table of forms from its TSV text (with a header line)."""
    rows: dict[tuple[str, str], list[tuple[Features, str]]] = {}
    cells: dict[tuple[str, str], Features] = {}
    for line in text.splitlines()[1:]:
        lemma, upos, feats, form = line.split("\t")
        if (upos, feats) not in cells:
            parsed = parse_features(feats)
            # The gender of a noun chooses no cell, but gender() answers from it.
            gender = {"Gender": parsed["Gender"]} if upos == "NOUN" else {}
            cells[upos, feats] = normalise(upos, parsed) | gender
        rows.setdefault((lemma, upos), []).append((cells[upos, feats], form))
    return {key: tuple(value) for key, value in rows.items()}


@cache
def shipped_table() -> Table:
    """Return the table of forms that ships with the rules, read once."""
    path = resources.files("klarsprog_rules").joinpath("lexicons", "former.tsv")
    return parse_table(path.read_text(encoding="utf-8"))
