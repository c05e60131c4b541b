"""Protected legal terms: found in any form, and never taken away by a fix."""

from pathlib import Path

import pytest

from klarsprog_lint.documents import read
from klarsprog_lint.findings import Applicability, Finding, Fix, TextEdit
from klarsprog_lint.linter import Linter
from klarsprog_lint.rules.locks import keeps_locked, locked_spans, without_lock_breakers
from klarsprog_lint.settings import Settings

# The catalogue's threshold words (JAR03) and a sample of its terms, in forms of running text.
THRESHOLDS = (
    "væsentligt",
    "betydelige",
    "varig",
    "særlige",
    "rimeligt",
    "nødvendige",
    "åbenbart",
    "skønsmæssigt",
    "konkret vurdering",
    "i videst muligt omfang",
    "helt eller delvist",
    "herunder",
    "og/eller",
)
TERMS = (
    "partshøringen",
    "Hjælpemidlerne",
    "afgørelsers",
    "traf afgørelse om",
    "parkeringsbevilling",
)


def locked(text: str) -> list[str]:
    return [text[span.start : span.end] for span in locked_spans(text)]


def replacing(text: str, old: str, new: str) -> Fix:
    start = text.index(old)
    return Fix(Applicability.SAFE, "", (TextEdit(start, start + len(old), new),))


@pytest.mark.parametrize("term", (*THRESHOLDS, *TERMS))
def test_terms_are_locked_in_every_form(term: str) -> None:
    assert term in locked(f"Her står {term} i teksten.")


@pytest.mark.parametrize(
    "text", ("Du får en bil.", "Huset er stort og rødt.", "et eller andet", "")
)
def test_ordinary_words_are_free(text: str) -> None:
    assert locked(text) == []


def test_a_verb_may_change_its_form_but_not_become_another() -> None:
    text = "Kravet modregnes i maj."
    assert keeps_locked(text, replacing(text, "Kravet modregnes", "Vi modregner kravet"))
    assert not keeps_locked(text, replacing(text, "Kravet modregnes", "Vi trækker kravet"))


def test_fix_that_replaces_a_term_is_withheld_and_the_finding_stays() -> None:
    text = "Det er væsentligt dyrere."
    finding = Finding(7, 17, fixes=(replacing(text, "væsentligt", "meget"),))
    assert without_lock_breakers(text, finding) == Finding(7, 17)


def test_fix_that_cuts_into_a_phrase_is_withheld() -> None:
    text = "Vi betaler helt eller delvist."
    assert not keeps_locked(text, replacing(text, "eller delvist", "og fuldt"))


def test_fix_that_keeps_the_term_word_for_word_is_offered() -> None:
    text = "Der bliver truffet en afgørelse i dag."
    assert keeps_locked(
        text, replacing(text, "Der bliver truffet en afgørelse", "Afgørelse falder")
    )
    assert not keeps_locked(text, replacing(text, "en afgørelse", "afgørelsen"))


def test_term_may_move() -> None:
    text = "Den af os trufne afgørelse gælder."
    start = text.index("afgørelse")
    move = Fix(
        Applicability.SAFE,
        "",
        (TextEdit(0, 3, "Afgørelse"), TextEdit(start, start + len("afgørelse"), "")),
    )
    assert keeps_locked(text, move)


def test_fix_beside_a_term_is_offered() -> None:
    text = "Vi har modtaget din fuldmagt."
    assert keeps_locked(text, replacing(text, "modtaget", "fået"))


def test_one_of_two_fixes_may_remain() -> None:
    text = "Send samtykke."
    kept, broken = replacing(text, "Send", "Giv"), replacing(text, "Send samtykke", "Sig ja")
    finding = Finding(0, 13, fixes=(broken, kept))
    assert without_lock_breakers(text, finding).fixes == (kept,)


_RULE = """
code: XYZ01
name: vigtig
family: XYZ
message: "»{text}« er langt."
why: x
how: x
check: {tokens: [[{LOWER: {IN: [væsentlig, kolossal]}}]]}
fix: {replacement: stor, applicability: safe}
examples:
  - {bad: "En væsentlig have."}
  - {bad: "En kolossal have."}
  - {bad: "Den er kolossal."}
  - {ok: "En have."}
  - {ok: "To haver."}
  - {ok: "Tre haver."}
"""


def test_linter_withholds_fixes_on_locked_terms_of_any_rule(tmp_path: Path) -> None:
    (tmp_path / "XYZ01.yaml").write_text(_RULE, "utf-8")
    linter = Linter(Settings(select=("XYZ01",), rule_paths=(tmp_path,)))
    text = "Det er en væsentlig have, og den har en kolossal låge."
    first, second = linter.lint(read(text, "x.txt", "text"))
    assert (first.text, first.fix) == ("væsentlig", None)
    assert second.fix is not None
