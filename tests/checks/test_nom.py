"""Family NOM: fixes that are refused, and what belongs to another rule."""

import pytest

from klarsprog_lint.checks.nom_lexicon import compound_of_verbal_noun, verbal_nouns
from klarsprog_lint.documents import read
from klarsprog_lint.findings import Applicability, Diagnostic
from klarsprog_lint.linter import Linter
from klarsprog_lint.settings import Settings

LINTER = Linter(Settings(select=("NOM", "ORD02")))


def lint(text: str, code: str = "") -> tuple[Diagnostic, ...]:
    found = LINTER.lint(read(text, "brev.txt", "text"))
    return tuple(item for item in found if item.code.startswith(code))


@pytest.mark.parametrize(
    "text",
    [
        "Vi skriver med henblik på et møde.",
        # Somebody else gets the papers, and it is they who assess.
        "Papirerne sendes til lægen med henblik på vurdering af skaden.",
        "Oplysningerne videregives til nævnet med henblik på fastsættelse af lejen.",
        # It is the reader who has to clarify something.
        "Der skal indhentes tilbud fra dig med henblik på afklaring af prisen.",
        "Vi skriver med henblik på opfølgning af planen.",
        "Vi skriver med henblik på vurdering af, om du kan få hjælp.",
    ],
)
def test_purpose_without_fix(text: str) -> None:
    found = lint(text, "NOM05")
    assert [item.fix for item in found] == [None]


def test_purpose_is_never_safe() -> None:
    (found,) = lint("Vi skriver med henblik på afklaring af sagen.", "NOM05")
    assert found.fix is not None
    assert found.fix.applicability is Applicability.UNSAFE


def test_purpose_with_infinitive_belongs_to_the_word_list() -> None:
    found = lint("Vi skriver med henblik på at afklare sagen.")
    assert [item.code for item in found if "henblik" in item.text] == ["ORD02"]


@pytest.mark.parametrize(
    ("noun", "known"),
    [
        ("lønudbetaling", True),
        ("udbetaling", True),
        ("klagebehandling", True),
        ("undervisning", False),
        ("bolig", False),
    ],
)
def test_compounds(noun: str, known: bool) -> None:
    assert (compound_of_verbal_noun(noun) is not None) is known


def test_every_verb_is_an_infinitive() -> None:
    first_words = {row.verb.split()[0] for row in verbal_nouns().values()}
    assert all(word.endswith(("e", "å", "fri", "ny")) for word in first_words)


def test_the_longest_last_part_of_a_compound_decides() -> None:
    assert compound_of_verbal_noun("livsforsikring", frozenset(("forsikring",))) is None
    assert compound_of_verbal_noun("klagebehandling", frozenset(("handling",))) is not None


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("Når vi foretager en ny måling af støjen, ringer vi.", "Når vi igen måler støjen"),
        ("Der er ikke foretaget en måling af støjen.", "Støjen er ikke målt."),
    ],
)
def test_what_describes_the_act_becomes_an_adverb(text: str, result: str) -> None:
    (found,) = lint(text, "NOM01")
    fixed = ""
    if found.fix is not None:
        (edit,) = found.fix.edits
        fixed = text[: edit.start] + edit.content + text[edit.end :]
    assert fixed.startswith(result)


def test_an_adverb_in_a_second_main_clause_has_no_certain_place() -> None:
    (found,) = lint("Du kan vente, og vi foretager en ny måling af støjen.", "NOM01")
    assert found.fix is None


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("Du kan klage. Henvendelse kan ske på mail.", "Du kan kontakte os på mail."),
        ("Du kan klage. Telefonisk henvendelse kan ske til nævnet.", "Du kan ringe til nævnet."),
    ],
)
def test_henvendelse_becomes_what_the_reader_does(text: str, result: str) -> None:
    (found,) = lint(text, "NOM04")
    assert found.fix is not None
    (edit,) = found.fix.edits
    assert (text[: edit.start] + edit.content + text[edit.end :]).endswith(result)


def test_henvendelse_to_nobody_known_has_no_fix() -> None:
    (found,) = lint("Henvendelse kan ske til nævnet.", "NOM04")
    assert found.fix is None
