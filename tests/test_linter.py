"""The engine: what is found, what is left alone, what a crash costs."""

import logging
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from klarsprog_lint.checks import pas
from klarsprog_lint.documents import read, read_file
from klarsprog_lint.errors import PipelineError, RuleError
from klarsprog_lint.findings import Applicability, Diagnostic, Severity
from klarsprog_lint.fixes.applying import apply_fixes
from klarsprog_lint.language.levels import Level
from klarsprog_lint.linter import Linter
from klarsprog_lint.rules.analysed import AnalysedBlock
from klarsprog_lint.settings import Settings

from .conftest import EXAMPLES

Lint = Callable[..., tuple[Diagnostic, ...]]


def test_a_finding_knows_its_place_its_text_and_its_block(lint: Lint) -> None:
    (found,) = lint("Kære Mona\n\nÅh 🙂 nej: Sagen behandles i maj.\n", "PAS01")
    assert found.text == "behandles"
    assert (found.location.row, found.location.column) == (3, 17)
    assert (found.end_location.row, found.end_location.column) == (3, 26)
    assert found.block_kind == "paragraph"


def test_text_in_quotation_marks_is_left_alone(lint: Lint) -> None:
    assert lint("Der står »sagen behandles af kommunen« i loven.", "PAS") == ()


def test_block_quotes_are_left_alone(lint: Lint) -> None:
    assert lint("> Sagen behandles af kommunen.\n", "PAS", "markdown") == ()


def test_a_placeholder_is_never_flagged_or_edited(lint: Lint) -> None:
    text = "Såfremt {{navn}} flytter, skal {{behandles}} sendes."
    found = lint(text)
    assert {item.text for item in found if item.code.startswith(("ORD", "PAS"))} == {
        "Såfremt",
        "sendes",
    }
    assert apply_fixes(text, found).text.count("{{") == 2


def test_a_message_shows_a_placeholder_as_it_is_written(lint: Lint) -> None:
    (found,) = lint("Du skal følge de af {{enhed}} fastsatte regler.", "FOR01")
    assert "{{enhed}}" in found.message


def test_no_fix_cuts_through_markup(lint: Lint) -> None:
    (found,) = lint("Du får svar *i henhold* til § 7.", "ORD02", "markdown")
    assert found.fixes == ()


def test_the_longest_word_list_match_wins(lint: Lint) -> None:
    found = lint("Du kan rette telefonisk henvendelse til os.", "ORD")
    assert [item.text for item in found] == ["rette telefonisk henvendelse til"]


def test_the_passive_of_an_empty_opening_is_not_reported_twice(lint: Lint) -> None:
    found = lint("Det skal hermed meddeles, at sagen er slut.")
    assert {item.code for item in found} == {"ORD05"}


def test_severity_from_the_settings_wins() -> None:
    linter = Linter(Settings(select=("PAS01",), severity={"PAS01": Severity.ERROR}))
    (found,) = linter.lint(read("Sagen behandles i maj.", "brev.txt", "text"))
    assert found.severity is Severity.ERROR


def test_an_option_changes_a_threshold() -> None:
    text = "Du skal sende os de tre papirer, som vi skrev om sidst."
    linter = Linter(Settings(select=("SEN01",), rule_options={"SEN01": {"max-words": 8}}))
    (found,) = linter.lint(read(text, "brev.txt", "text"))
    assert found.message.startswith("Sætningen har 12 ord.")


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        (Settings(select=("PAS99",)), "»PAS99«"),
        (Settings(ignore=("ORDD",)), "»ORDD«"),
        (Settings(rule_options={"SEN01": {"max-word": 8}}), "Mente du »max-words«?"),
        (Settings(rule_options={"SEN01": {"max-words": "otte"}}), "skal være et helt tal"),
        (Settings(rule_paths=(Path("findes-ikke"),)), "findes-ikke"),
    ],
)
def test_wrong_settings_are_named(settings: Settings, said: str) -> None:
    with pytest.raises(RuleError) as caught:
        Linter(settings)
    assert said in str(caught.value)


def test_a_missing_pipeline_is_named_when_it_is_needed() -> None:
    linter = Linter(Settings(pipeline="da_findes_ikke"))
    with pytest.raises(PipelineError, match="»da_findes_ikke« er ikke installeret"):
        linter.lint(read("Sagen behandles.", "brev.txt", "text"))


def test_a_longer_code_in_select_wins_over_a_shorter_one_in_ignore() -> None:
    linter = Linter(Settings(select=("PAS01",), ignore=("PAS",)))
    assert set(linter.rules) == {"PAS01"}


def test_no_deeper_level_is_analysed_than_the_rules_need() -> None:
    assert Linter(Settings(select=("SEN11",))).level is Level.TOKENS
    assert Linter(Settings(select=("PAS01",))).level is Level.TAGS
    assert Linter(Settings(select=("SEN06",))).level is Level.PARSE


@pytest.mark.parametrize("letter", sorted(EXAMPLES.iterdir())[:6], ids=lambda path: path.stem)
def test_findings_do_not_depend_on_the_level_of_other_rules(linter: Linter, letter: Path) -> None:
    document = read(letter.read_text("utf-8"), letter.name, "text")
    everything = linter.lint(document)
    for code in ("SEN01", "SEN05", "NEG01", "PAS03", "PAS01", "FOR01", "NOM01"):
        alone = {item.location for item in Linter(Settings(select=(code,))).lint(document)}
        together = {item.location for item in everything if item.code == code}
        # These give way to another rule that says the same words better.
        gives_way = code in ("PAS01", "PAS03", "FOR01", "NOM01")
        assert together <= alone if gives_way else together == alone


@pytest.mark.parametrize("letter", sorted(EXAMPLES.iterdir()), ids=lambda path: path.stem)
def test_what_is_not_parsed_would_have_brought_no_finding(
    letter: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from klarsprog_lint import linter as module

    document, _ = read_file(letter)
    everything = Settings(select=("ALL",))
    where_needed = Linter(everything).lint(document)
    monkeypatch.setattr(module, "needs_parse", lambda *_: True)
    assert Linter(everything).lint(document) == where_needed


def test_a_block_without_a_candidate_is_not_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    from klarsprog_lint import linter as module

    parsed: list[str] = []
    real = module._check_block

    def watching(block: AnalysedBlock, checks: object) -> object:
        if block.doc.has_annotation("DEP"):
            parsed.append(block.block.text)
        return real(block, checks)  # type: ignore[arg-type]

    monkeypatch.setattr(module, "_check_block", watching)
    nested = "Du kan klage, hvis du mener, at vi har brugt en regel, som ikke gælder."
    text = f"Vi skriver til dig i maj.\n\n{nested}\n\nDu vil blive kontaktet i maj.\n"
    Linter(Settings()).lint(read(text, "brev.txt", "text"))
    assert parsed == [nested]


def test_one_crashing_rule_costs_that_rule_alone_and_logs_no_text(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def crash(*_: object) -> Iterator[None]:
        raise ValueError("Sagen behandles hemmeligt")
        yield

    monkeypatch.setattr(pas, "s_passive", crash)
    linter = Linter(Settings(select=("PAS01", "ORD01")))
    with caplog.at_level(logging.DEBUG):
        found = linter.lint(read("Såfremt sagen behandles hemmeligt.", "brev.txt", "text"))
    assert [item.code for item in found] == ["ORD01"]
    assert "PAS01" in caplog.text
    assert "hemmeligt" not in caplog.text


def test_the_fingerprint_stays_when_lines_move_and_differs_between_equals(lint: Lint) -> None:
    text = "Sagen behandles i maj.\n\nSagen behandles i maj.\n"
    first, second = (item.fingerprint for item in lint(text, "PAS01"))
    moved = tuple(item.fingerprint for item in lint("Kære Mona\n\n" + text, "PAS01"))
    assert first != second
    assert moved == (first, second)


def test_only_new_blocks_are_analysed(monkeypatch: pytest.MonkeyPatch) -> None:
    from klarsprog_lint import linter as module

    seen: list[str] = []
    real = module.analyse

    def counting(texts: list[str], *rest: object) -> object:
        seen.extend(texts)
        return real(texts, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(module, "analyse", counting)
    engine = Linter(Settings())
    engine.lint(read("Sagen behandles nu.\n\nVi skriver til dig.\n", "brev.txt", "text"))
    engine.lint(read("Sagen behandles nu.\n\nVi ringer til dig.\n", "brev.txt", "text"))
    assert seen == ["Sagen behandles nu.", "Vi skriver til dig.", "Vi ringer til dig."]


def test_many_documents_come_back_in_order(linter: Linter) -> None:
    documents = [
        read(f"Din sag om bolig {number} behandles i maj.", f"{number}.txt", "text")
        for number in range(70)
    ]
    results = list(linter.lint_many(documents))
    assert [document.name for document, _ in results] == [f"{n}.txt" for n in range(70)]
    assert all(any(item.code == "PAS01" for item in found) for _, found in results)


def test_safe_fixes_of_the_lexicon_fit_the_sentence(lint: Lint) -> None:
    for before, after in (
        ("Du skal fremsende alt, såfremt du flytter.", "Du skal sende alt, hvis du flytter."),
        ("Vi har anvendt dine tal.", "Vi har brugt dine tal."),
        ("Hun var bosiddende i byen.", "Hun boede i byen."),
        ("Det medfører, at du betaler.", "Det betyder, at du betaler."),
        ("Vi mødes, uanset at det regner.", "Vi mødes, selvom det regner."),
    ):
        found = [item for item in lint(before, "ORD") if item.fix]
        assert all(item.fix.applicability is Applicability.SAFE for item in found if item.fix)
        assert apply_fixes(before, found).text == after
