"""Loading: the shipped pipeline, another one, and one that will not do."""

import subprocess
import sys
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from klarsprog_lint.errors import PipelineError
from klarsprog_lint.language import pipeline


def run(code: str) -> str:
    return subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True
    ).stdout.strip()


def test_the_shipped_pipeline_annotates_everything(nlp: Language) -> None:
    doc = nlp("Du skal sende ansøgningen.")
    for attribute in ("POS", "MORPH", "LEMMA", "DEP", "SENT_START"):
        assert doc.has_annotation(attribute)


def test_it_is_loaded_once() -> None:
    assert pipeline.load() is pipeline.load()


def test_it_is_at_most_20_megabytes() -> None:
    size = sum(file.stat().st_size for file in pipeline.SHIPPED_PATH.rglob("*") if file.is_file())
    assert size <= 20_000_000


def test_importing_the_package_does_not_import_spacy() -> None:
    modules = "analysis, levels, pipeline, readability"
    code = (
        f"from klarsprog_lint.language import {modules}; import sys; print('spacy' in sys.modules)"
    )
    assert run(code) == "False"


def test_spacy_loads_it_by_path_where_the_package_is_installed() -> None:
    code = f"import spacy; print(spacy.load({str(pipeline.SHIPPED_PATH)!r})('Kl. 9.')[0].text)"
    assert run(code) == "Kl."


def test_a_pipeline_that_is_not_installed() -> None:
    with pytest.raises(PipelineError, match=r"»da_findes_ikke« er ikke installeret.*pip") as error:
        pipeline.load("da_findes_ikke")
    assert "\n" not in str(error.value)


def test_a_pipeline_that_is_not_danish(tmp_path: Path) -> None:
    spacy.blank("sv").to_disk(tmp_path / "sv")
    with pytest.raises(PipelineError, match=r"ikke dansk.*»sv«"):
        pipeline.load(str(tmp_path / "sv"))


def test_a_pipeline_without_tags_and_parse(tmp_path: Path) -> None:
    spacy.blank("da").to_disk(tmp_path / "blank")
    with pytest.raises(PipelineError, match=r"mangler ordklasser og bøjning og sætningsanalyse"):
        pipeline.load(str(tmp_path / "blank"))


def test_a_folder_that_is_no_pipeline(tmp_path: Path) -> None:
    with pytest.raises(PipelineError, match="kan ikke indlæses"):
        pipeline.load(str(tmp_path))


def test_another_danish_pipeline_gets_our_tokens_sentences_and_lemmas(
    nlp: Language, tmp_path: Path
) -> None:
    other = spacy.blank("da")
    for name in ("tok2vec", "morphologizer", "parser"):
        other.add_pipe(name, source=nlp)
    other.to_disk(tmp_path / "other")
    loaded = pipeline.load(str(tmp_path / "other"))
    doc: Doc = loaded("Det følger af cpr.nr. og jf. § 2, stk. 1. Du bedes svare.")
    assert [s.text for s in doc.sents][-1] == "Du bedes svare."
    assert [token.lemma_ for token in doc][-3:] == ["bede", "svare", "."]


def test_identity_names_pipeline_version_and_content(nlp: Language) -> None:
    identity = pipeline.pipeline_identity(nlp)
    assert identity.startswith("da_klarsprog-")
    assert identity == pipeline.identity_of(None)
