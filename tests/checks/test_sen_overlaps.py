"""The sentence rules: one gap is reported once, and the options hold."""

from typing import Literal

import pytest

from klarsprog_lint.documents import read
from klarsprog_lint.findings import Diagnostic, Severity
from klarsprog_lint.linter import Linter
from klarsprog_lint.settings import Settings


@pytest.fixture(scope="module")
def sentence_linter() -> Linter:
    """A linter with the sentence rules."""
    return Linter(Settings(select=("SEN",), ignore=("SEN01",)))


def found(
    linter: Linter, text: str, format: Literal["text", "markdown"] = "text"
) -> tuple[Diagnostic, ...]:
    return linter.lint(read(text, "brev", format))


def codes(linter: Linter, text: str) -> set[str]:
    return {item.code for item in found(linter, text)}


def test_an_inserted_clause_is_not_also_a_gap(sentence_linter: Linter) -> None:
    text = "De oplysninger, som du har sendt til os i denne uge, er ikke nok."
    assert "SEN05" in codes(sentence_linter, text)
    assert "SEN03" not in codes(sentence_linter, text)


def test_only_what_is_not_an_inserted_clause_counts_in_a_verb_chain(
    sentence_linter: Linter,
) -> None:
    clause = "Du skal, når du har fået lønsedlen fra din arbejdsgiver, sende den til os."
    assert codes(sentence_linter, clause) == {"SEN05"}


def test_a_gap_after_the_subject_is_not_also_weight_before_the_verb(
    sentence_linter: Linter,
) -> None:
    text = "Udgifterne til kørsel mellem hjemmet og skolen i det nye skoleår er store."
    assert codes(sentence_linter, text) & {"SEN02", "SEN03"} == {"SEN03"}


def test_conditions_first_are_not_also_weight_or_many_clauses(sentence_linter: Linter) -> None:
    text = (
        "Hvis du bor alene, og hvis du ikke har andre indtægter, og hvis din formue er lille, "
        "kan du få den støtte, som vi har skrevet om."
    )
    assert codes(sentence_linter, text) & {"SEN02", "SEN06", "SEN07"} == {"SEN07"}


def test_things_to_do_are_a_warning_others_a_remark(sentence_linter: Linter) -> None:
    items = "pas, lønseddel, kontrakt og årsopgørelse"
    (duty,) = found(sentence_linter, f"Du skal medbringe {items}.")
    (remark,) = found(sentence_linter, f"Skuffen er fuld af {items}.")
    assert (duty.severity, remark.severity) == (Severity.WARNING, Severity.INFO)


def test_headings_and_list_items_may_lack_a_verb(sentence_linter: Linter) -> None:
    phrase = "Kopi af den endelige afgørelse af 3. maj til din orientering."
    assert found(sentence_linter, f"# {phrase}\n\n- {phrase}\n", "markdown") == ()


@pytest.mark.parametrize(
    ("code", "option", "text"),
    [
        (
            "SEN03",
            "max-words",
            "Betalingen for pladsen i børnehaven i de to sidste måneder mangler stadig.",
        ),
        (
            "SEN04",
            "max-words",
            "Vi har på baggrund af din ansøgning og de nye papirer besluttet at hjælpe dig.",
        ),
        ("SEN09", "min-items", "Du skal medbringe pas, lønseddel, kontrakt og årsopgørelse."),
        ("SEN12", "min-words", "Ingen mulighed for støtte til cyklen på grund af din indtægt."),
    ],
)
def test_limits_can_be_raised(code: str, option: str, text: str) -> None:
    def count(limits: dict[str, int]) -> int:
        linter = Linter(Settings(select=(code,), rule_options={code: limits}))
        return len(found(linter, text))

    assert count({}) == 1
    assert count({option: 20}) == 0
