"""SKA05: outdated systems, numbers and rates."""

import csv
import re
from collections.abc import Callable
from datetime import date

from klarsprog_lint.documents import read
from klarsprog_lint.findings import Diagnostic
from klarsprog_lint.linter import Linter
from klarsprog_lint.rules.loading import shipped_pack
from klarsprog_lint.settings import Settings

Lint = Callable[..., tuple[Diagnostic, ...]]

HEAD = "Testby Kommune\nRådhusvej 1\n9999 Testby\n\nDato: 12. maj 2026\n\nKære Anna Holm\n\n"


def configured(**options: object) -> Linter:
    return Linter(Settings(select=("SKA05",), rule_options={"SKA05": options}))  # type: ignore[dict-item]


def test_the_municipality_adds_its_own_numbers() -> None:
    linter = configured(outdated=("00 00 00 01 => 00 00 00 00",))
    (found,) = linter.lint(read("Ring til os på 00 00 00 01 i dag.", "brev", "text"))
    assert found.text == "00 00 00 01"
    assert "00 00 00 00" in found.message


def test_a_template_without_a_date_is_compared_with_the_year_of_the_table_or_configuration() -> (
    None
):
    text = read("Se vores takster for 2024 på hjemmesiden.", "skabelon", "text")
    assert [item.text for item in configured().lint(text)] == ["takster for 2024"]
    assert not configured(year=2024).lint(text)


def test_the_letters_own_date_tells_what_is_old(lint: Lint) -> None:
    assert lint(HEAD + "Se vores takster for 2025. Ring, hvis du har spørgsmål.", "SKA05")
    assert not lint(HEAD + "Se vores takster for 2026. Ring, hvis du har spørgsmål.", "SKA05")


def test_every_row_of_the_table_can_be_read_and_is_dated() -> None:
    path = shipped_pack() / "lexicons" / "foraeldede-henvisninger.tsv"
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    assert rows
    for row in rows:
        re.compile(row["pattern"])
        assert row["today"]
        assert row["source"]
        assert date.fromisoformat(row["changed"]) <= date.fromisoformat(row["checked"])
