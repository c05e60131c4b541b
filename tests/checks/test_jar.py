"""JAR01 over a whole letter: first use, glossary, and what counts as an explanation."""

from collections.abc import Mapping

from klarsprog_lint.documents import read
from klarsprog_lint.findings import Applicability, Diagnostic
from klarsprog_lint.fixes.applying import apply_fixes
from klarsprog_lint.linter import Linter
from klarsprog_lint.settings import Settings


def lint(
    text: str, glossary: Mapping[str, str] | None = None, known: tuple[str, ...] = ()
) -> tuple[Diagnostic, ...]:
    settings = Settings(
        select=("JAR01",), glossary=glossary or {}, rule_options={"JAR01": {"known": known}}
    )
    return Linter(settings).lint(read(text, "brev.md", "markdown"))


def test_only_the_first_use_in_running_text_is_flagged() -> None:
    text = "# Aktindsigt\n\nDu kan få aktindsigt i sagen.\n\nSøg om aktindsigt hos os i dag."
    (found,) = lint(text)
    assert found.start == text.index("aktindsigt")


def test_verb_and_noun_are_one_thing_to_explain() -> None:
    text = "Vi partshører dig. Det betyder, at du kan svare.\n\nSvar på partshøringen i dag."
    assert lint(text) == ()


def test_message_explains_the_term() -> None:
    (found,) = lint("Vi sender sagen i partshøring i dag.")
    assert "Du får mulighed for at sige din mening" in found.message


def test_a_general_explanation_is_appended_behind_a_noun() -> None:
    text = "Du får en friplads i dag."
    assert apply_fixes(text, lint(text), unsafe=True).text == (
        "Du får en friplads (tilskud til en plads i et dagtilbud) i dag."
    )


def test_a_verb_is_not_parted_from_its_object() -> None:
    (found,) = lint("Vi partshører dig i dag.")
    assert found.fix is None


def test_own_explanation_is_appended_as_unsafe_fix() -> None:
    text = "Vi sender sagen i partshøring i dag."
    found = lint(text, {"Partshøring": "Du kan sige din mening først."})
    assert found[0].fix is not None
    assert found[0].fix.applicability is Applicability.UNSAFE
    fixed = apply_fixes(text, found, unsafe=True).text
    assert fixed == "Vi sender sagen i partshøring (du kan sige din mening først) i dag."
    assert lint(fixed, {"Partshøring": "Du kan sige din mening først."}) == ()


def test_glossary_adds_terms() -> None:
    glossary = {"grønt bevis": "et kort, der giver adgang til genbrugspladsen"}
    (found,) = lint("Du får et grønt bevis i morgen.", glossary)
    assert found.text == "grønt bevis"
    assert lint("Du får et grønt bevis i morgen.") == ()


def test_known_terms_are_left_alone() -> None:
    assert lint("Du kan få henstand i maj.", known=("henstand",)) == ()
    assert len(lint("Du kan få henstand i maj.")) == 1


def test_quoted_terms_and_names_of_offices_are_left_alone() -> None:
    assert lint("Loven siger »parten har ret til aktindsigt«, og det gælder her.") == ()
    assert lint("Du kan ringe til Visitationen i morgen tidlig.") == ()


def test_a_bracket_with_a_reference_to_the_law_explains_nothing() -> None:
    assert [item.text for item in lint("Du har aktindsigt (jf. lovens § 9) i din egen sag.")] == [
        "aktindsigt"
    ]


def test_betyder_explains_only_what_it_points_at() -> None:
    assert lint("Vi sender sagen i partshøring. Din nye løn betyder mere i skat.")
    assert not lint("Vi sender sagen i partshøring. Det betyder, at du kan svare først.")


def test_to_be_available_is_a_term_only_where_the_reader_must_be() -> None:
    assert [item.text for item in lint("Du skal stå til rådighed hele ugen.")] == [
        "stå til rådighed"
    ]
    assert not lint("Vi står til rådighed for spørgsmål.")
    assert not lint("Bilen står til rådighed for jer.")


def test_a_compound_is_as_hard_as_the_term_it_ends_in() -> None:
    (found,) = lint("Der står en byggeservitut i dit skøde.")
    assert found.text == "byggeservitut"
