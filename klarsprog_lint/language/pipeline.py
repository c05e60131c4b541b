"""Loading a Danish spaCy pipeline: the shipped one, or any other that is installed."""

from __future__ import annotations

import hashlib
import importlib.util
import json
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from klarsprog_lint.errors import PipelineError

if TYPE_CHECKING:
    from spacy.language import Language

SHIPPED = "da_klarsprog"
SHIPPED_PATH = Path(__file__).parent / SHIPPED


@lru_cache(maxsize=4)
def load(name: str | None = None) -> Language:
    """Return the shipped pipeline, or the spaCy pipeline installed under a package name or path.

    Raises PipelineError, with a Danish message that says what to do, when the pipeline is not
    installed, is not Danish or cannot tag and parse.
    """
    if name is None or name == SHIPPED:
        return _load(str(SHIPPED_PATH), SHIPPED)
    nlp = _load(name, name)
    _require_danish(nlp, name)
    _require_annotation(nlp, name)
    if "klarsprog_lemmatizer" not in nlp.pipe_names:
        _adopt(nlp)
    return nlp


def _load(where: str, name: str) -> Language:
    import spacy

    # Registers what the shipped pipeline's configuration names; an installed package has entry
    # points for the same, a source tree has not.
    from klarsprog_lint.language import lemmas, sentences  # noqa: F401

    try:
        return spacy.load(where)
    except OSError as error:
        if "[E050]" in str(error):
            raise PipelineError(_not_found(name)) from error
        raise PipelineError(_unreadable(name, error)) from error
    except (ValueError, KeyError, TypeError, ImportError) as error:
        raise PipelineError(_unreadable(name, error)) from error


def _not_found(name: str) -> str:
    return (
        f"Sprogmodellen »{name}« er ikke installeret. Installér den med pip, "
        "eller fjern »pipeline« fra konfigurationen for at bruge den indbyggede."
    )


def _unreadable(name: str, error: Exception) -> str:
    reason = " ".join(str(error).split())[:160]
    return (
        f"Sprogmodellen »{name}« kan ikke indlæses ({reason}). Installér en udgave, der passer "
        "til den installerede spaCy, eller brug den indbyggede."
    )


def _require_danish(nlp: Language, name: str) -> None:
    if nlp.lang != "da":
        raise PipelineError(
            f"Sprogmodellen »{name}« er ikke dansk (sprogkode »{nlp.lang}«). "
            "Angiv en dansk model, f.eks. da_core_news_lg, eller brug den indbyggede."
        )


def _require_annotation(nlp: Language, name: str) -> None:
    """Try the pipeline on a sentence: a component's name does not tell what it annotates."""
    doc = nlp("Ansøgningen skal indsendes senest den 1. maj.")
    missing = [
        danish
        for attribute, danish in (
            ("POS", "ordklasser"),
            ("MORPH", "bøjning"),
            ("DEP", "sætningsanalyse"),
            ("SENT_START", "sætningsgrænser"),
        )
        if not doc.has_annotation(attribute)
    ]
    if missing:
        raise PipelineError(
            f"Sprogmodellen »{name}« mangler {' og '.join(missing)}. "
            "Vælg en fuld model, f.eks. da_core_news_lg, eller brug den indbyggede."
        )


def _adopt(nlp: Language) -> None:
    """Give another pipeline our tokenizer rules, sentence rules and lemmas.

    The rules of the linter name lemmas and expect abbreviations to be one token, so these three
    must not depend on the pipeline chosen. What is learnt from data stays the pipeline's own.
    """
    from klarsprog_lint.language import lemma_table, tokenizer

    shipped = load()
    tokenizer.add_danish_rules(nlp)
    table = lemma_table.get_table(shipped.vocab.lookups)
    lemma_table.add_table(nlp.vocab.lookups, table.items())
    if "klarsprog_sentences" not in nlp.pipe_names:
        before = next((p for p in ("parser", "senter") if p in nlp.pipe_names), None)
        nlp.add_pipe("klarsprog_sentences", before=before)
    if "klarsprog_lemmatizer" not in nlp.pipe_names:
        nlp.add_pipe("klarsprog_lemmatizer", last=True)


def pipeline_identity(nlp: Language) -> str:
    """Return name, version and a hash of the files of a loaded pipeline, for keys of caches."""
    return _identity(Path(nlp.path)) if nlp.path is not None else _unsaved_identity(nlp)


def identity_of(name: str | None = None) -> str:
    """Return what `pipeline_identity` returns for a pipeline's name, without importing spaCy.

    Raises PipelineError when there is no such pipeline.
    """
    if name is None or name == SHIPPED:
        return _identity(SHIPPED_PATH)
    folder = Path(name) if Path(name).is_dir() else _package_folder(name)
    if folder is None:
        raise PipelineError(_not_found(name))
    return _identity(folder)


def _package_folder(name: str) -> Path | None:
    """Return the folder with the data of an installed spaCy package."""
    spec = importlib.util.find_spec(name) if name.isidentifier() else None
    if spec is None or spec.origin is None:
        return None
    return next((path.parent for path in Path(spec.origin).parent.glob("*/meta.json")), None)


@lru_cache(maxsize=8)
def _identity(folder: Path) -> str:
    meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
    digest = hashlib.sha256()
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        digest.update(file.relative_to(folder).as_posix().encode())
        with file.open("rb") as content:
            digest.update(hashlib.file_digest(content, "sha256").digest())
    return f"{meta['lang']}_{meta['name']}-{meta['version']}-{digest.hexdigest()[:12]}"


def _unsaved_identity(nlp: Language) -> str:
    return f"{nlp.meta['lang']}_{nlp.meta['name']}-{nlp.meta['version']}-{id(nlp):x}"
