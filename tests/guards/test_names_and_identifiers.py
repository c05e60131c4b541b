"""Persons, authorities, numbers and addresses."""

import pytest

from tests.guards.guarding import found

DOCTOR = "Det fremgår af udtalelse fra overlæge Henrik Sandberg, Eksempelby Sygehus."


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (DOCTOR, "Overlæge Henrik Sandgren fra Eksempelby Sygehus har skrevet en udtalelse."),
        ("Skattestyrelsen opgør indkomsten.", "Vi opgør din indkomst."),
        ("Kommunen opkræver gebyret.", "Gældsstyrelsen opkræver gebyret."),
        ("Ferien aftales med jobcenteret.", "Du skal aftale din ferie med ydelsescenteret."),
        ("Lægen er ansat i regionen.", "Lægen er ansat i staten."),
    ],
)
def test_another_name_is_told(before: str, after: str) -> None:
    assert found("navne", before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            DOCTOR,
            "Henrik Sandberg er overlæge på Eksempelby Sygehus. Han har skrevet en udtalelse.",
        ),
        ("Eksempel Kommune bevilger hjælpen.", "Vi bevilger dig hjælpen."),
        ("Færdsel på stien er forbudt.", "Du må ikke gå på stien."),
        ("Der er tilladelse til Engvej 7. Udhuset mangler.", "Udhuset på Engvej 7 mangler."),
        ("De anmodes om at møde. Deres sag er ny.", "Du skal møde op. Din sag er ny."),
        ("Kære Mona Prøve\n\nDu får svar.", "Kære Mona\n\nDu får svar."),
        ("Retten til hjælp bortfalder.", "Du har ikke længere ret til hjælp."),
        ("Området er spærret.", "Der er spærret."),
        ("Alberte bruger høreapparat.", "Bruger Alberte høreapparat? Tag det med."),
    ],
)
def test_the_same_name_is_let_pass(before: str, after: str) -> None:
    assert found("navne", before, after) == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Ring på telefon 55 12 34 56.", "Ring på telefon 55 12 43 56."),
        ("Mød op på Rådhusgade 1.", "Mød op på Rådhusgade 4."),
        ("Skriv debitornummer 88-20417.", "Skriv debitornummer 88-20471."),
        ("Se www.tilskud.example.org.", "Se www.tilskud.example.com."),
        ("CPR-nr. 010190-1234 er registreret.", "CPR-nr. 010190-1243 er registreret."),
    ],
)
def test_a_mistyped_number_or_address_is_told(before: str, after: str) -> None:
    assert found("numre-og-adresser", before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Ring på telefon 55123456.", "Ring på telefon 55 12 34 56."),
        ("Skriv debitornummer 88-20417.", "Skriv debitornummeret, som er 88-20417."),
        ("Se https://www.tilskud.example.org/.", "Se tilskud.example.org."),
    ],
)
def test_a_number_written_in_another_way_is_let_pass(before: str, after: str) -> None:
    assert found("numre-og-adresser", before, after) == []


def test_a_field_that_only_looks_like_one_is_found() -> None:
    """The same field stands elsewhere, but one place of it is no field any more."""
    before = "Kære {{navn}}. Sagen er oprettet af {{navn}}."
    assert found("flettefelter", before, "Kære {{navn}}. Sagen er oprettet af [navn].")
    assert found("flettefelter", before, "Kære {{navn}}. {{navn}} har oprettet sagen.") == []
