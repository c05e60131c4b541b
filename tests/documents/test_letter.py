"""Addresses, salutations and signatures are told from prose, in both formats."""

from textwrap import dedent

import pytest

from klarsprog_lint.documents import Document, Format, read

FORMATS: tuple[Format, ...] = ("text", "markdown")
LETTER = dedent(
    """\
    Vestersted Kommune
    Center for Børn og Familier
    Rådhustorvet 1, 4690 Vestersted

    Anna Holm
    Møllevej 12, 2. tv.
    4690 Vestersted

    Dato: 3. maj 2025
    Sagsnr.: 25/1234

    Kære Anna Holm

    Vi har modtaget din ansøgning. Du hører fra os igen inden fire uger.

    Med venlig hilsen

    Mette Lund
    Socialrådgiver

    Du kan klage over afgørelsen inden fire uger.
    """
)


def kinds(source: str, format: Format) -> list[tuple[str, str]]:
    document: Document = read(source, "brev", format)
    return [(block.kind.value, block.text) for block in document.blocks]


@pytest.mark.parametrize("format", FORMATS)
def test_a_whole_letter(format: Format) -> None:
    assert kinds(LETTER, format) == [
        (
            "address",
            "Vestersted Kommune Center for Børn og Familier Rådhustorvet 1, 4690 Vestersted",
        ),
        ("address", "Anna Holm Møllevej 12, 2. tv. 4690 Vestersted"),
        ("address", "Dato: 3. maj 2025 Sagsnr.: 25/1234"),
        ("paragraph", "Kære Anna Holm"),
        ("paragraph", "Vi har modtaget din ansøgning. Du hører fra os igen inden fire uger."),
        ("signature", "Med venlig hilsen"),
        ("signature", "Mette Lund Socialrådgiver"),
        ("paragraph", "Du kan klage over afgørelsen inden fire uger."),
    ]


@pytest.mark.parametrize("format", FORMATS)
def test_a_template_with_fields(format: Format) -> None:
    source = LETTER.replace("Anna Holm", "{{modtager.navn}}").replace(
        "Møllevej 12, 2. tv.\n4690 Vestersted", "{{adresse}}\n{{postnr}} {{by}}"
    )
    assert [kind for kind, _ in kinds(source, format)][:4] == ["address"] * 3 + ["paragraph"]


@pytest.mark.parametrize("format", FORMATS)
def test_prose_under_the_salutation_is_kept_apart(format: Format) -> None:
    assert kinds("Hej Anna,\nVi har set på din sag.\nVenlig hilsen\nMette Lund", format) == [
        ("paragraph", "Hej Anna,"),
        ("paragraph", "Vi har set på din sag."),
        ("signature", "Venlig hilsen Mette Lund"),
    ]


@pytest.mark.parametrize("format", FORMATS)
def test_prose_after_the_signature_is_linted(format: Format) -> None:
    source = "Med venlig hilsen\n\nMette Lund\n\nHvis du vil klage, skal du skrive til os."
    assert kinds(source, format)[-1][0] == "paragraph"


def test_a_heading_after_the_signature_is_a_heading() -> None:
    source = "Med venlig hilsen\nMette Lund\n\nKlagevejledning\n\nDu kan klage over afgørelsen."
    assert [kind for kind, _ in kinds(source, "text")] == ["signature", "heading", "paragraph"]


@pytest.mark.parametrize("format", FORMATS)
def test_an_address_in_the_body_is_an_address(format: Format) -> None:
    source = (
        "Kære Anna\n\nDu kan sende din klage til:\n\n"
        "Vestersted Kommune\nRådhustorvet 1\n4690 Vestersted\n\nVi svarer inden en uge."
    )
    assert [kind for kind, _ in kinds(source, format)] == [
        "paragraph",
        "paragraph",
        "address",
        "paragraph",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "CPR-nr.: 010190-1234",
        "CVR 12345678",
        "Journalnr. 2025-118",
        "Vestersted, den 3. maj 2025",
        "12. maj 2025",
        "Tlf. 12 34 56 78",
        "post@vestersted.example.org",
        "Vestersted, den {{dato}}",
        "Sagsnr.: [indsæt sagsnummer]",
        "Sagsbehandler: Mette Lund",
    ],
)
@pytest.mark.parametrize("format", FORMATS)
def test_reference_lines(line: str, format: Format) -> None:
    source = f"{line}\n\nKære Anna\n\nVi skriver til dig."
    assert kinds(source, format)[0] == ("address", read(line, "x", "text").blocks[0].text)


@pytest.mark.parametrize(
    "line",
    [
        "Telefonen er åben hver dag, og du kan altid ringe til os.",
        "Til mødet skal du tage dit pas med.",
        "Adressen på mødet er Rådhustorvet 1, og du skal møde kl. 10.",
        "Kontakt: Du kan ringe til os, hvis du har spørgsmål til brevet.",
        "Dato og sted får du besked om senere i et nyt brev.",
    ],
)
@pytest.mark.parametrize("format", FORMATS)
def test_prose_that_begins_like_a_reference_is_prose(line: str, format: Format) -> None:
    assert kinds(f"{line}\n\nVi skriver til dig.", format)[0] == ("paragraph", line)


def test_hard_breaks_separate_the_lines_of_an_address_in_markdown() -> None:
    source = "Anna Holm  \nMøllevej 12\\\n4690 Vestersted\n\nKære Anna\n"
    assert kinds(source, "markdown") == [
        ("address", "Anna Holm Møllevej 12 4690 Vestersted"),
        ("paragraph", "Kære Anna"),
    ]


@pytest.mark.parametrize("format", FORMATS)
def test_an_address_in_the_middle_of_a_wrapped_sentence_is_prose(format: Format) -> None:
    source = (
        "Du har søgt om\nen carport på ejendommen\nÅdalsvej 4, 4690 Vestersted.\n\nVi svarer snart."
    )
    assert kinds(source, format)[0] == (
        "paragraph",
        "Du har søgt om en carport på ejendommen Ådalsvej 4, 4690 Vestersted.",
    )


def test_an_address_under_a_hard_break_is_an_address() -> None:
    source = (
        "Kære Anna\n\nSend din klage til  \nVestersted Kommune  \nRådhustorvet 1  \n4690 Vestersted"
    )
    assert kinds(source, "markdown")[-1] == (
        "address",
        "Vestersted Kommune Rådhustorvet 1 4690 Vestersted",
    )


HEAD = "Testby Kommune\nRådhusvej 1\n9999 Testby\n\n"


@pytest.mark.parametrize("format", FORMATS)
def test_a_sender_below_the_last_sentence_signs_without_a_greeting(format: Format) -> None:
    source = f"{HEAD}Kære Bo Holm\n\nVi slår græsset på mandag.\n\nVej og Park\n"
    assert kinds(source, format)[-1] == ("signature", "Vej og Park")


@pytest.mark.parametrize(
    "last", ["Bilag", "Læs mere her", "Se kortet på næste side", "Vej og Park svarer dig."]
)
def test_other_last_lines_are_no_senders(last: str) -> None:
    source = f"{HEAD}Kære Bo Holm\n\nVi slår græsset på mandag.\n\n{last}\n"
    assert kinds(source, "text")[-1][0] != "signature"


def test_a_name_is_no_sender_where_no_sentence_stands_above() -> None:
    assert ("signature", "Vej og Park") not in kinds(f"{HEAD}Kære Bo Holm\n\nVej og Park\n", "text")


@pytest.mark.parametrize(
    "line",
    [
        "v/ formand Bo Holm",
        "Att.: Bo Holm",
        "Afgiftsnr. 27-004512",
        "Kundenr. 55021",
        "Postboks 10",
    ],
)
def test_lines_of_an_address(line: str) -> None:
    source = f"{HEAD}Foreningen Lyset\n{line}\n9999 Testby\n\nKære Bo Holm\n\nVi ringer."
    assert [kind for kind, _ in kinds(source, "text")[:3]] == ["address", "address", "paragraph"]


@pytest.mark.parametrize(
    "line",
    [
        "Til beboerne på Engvej",
        "Til samtlige ejere af Engvej 2-40",
        "Til pårørende på Plejehjemmet",
    ],
)
def test_whom_a_letter_is_for_is_no_heading(line: str) -> None:
    source = f"{HEAD}{line}\n\n3. maj 2026\n\nVi maler broen\n\nVi maler broen i juni.\n"
    assert kinds(source, "text")[1] == ("address", line)


@pytest.mark.parametrize(
    "line",
    [
        "Vedr. altaner på Engvej 4",
        "Byggesag på Engvej 19",
        "Hegn vedrørende Engvej 8 og 10",
        "Fremmøde den 10. august 2027",
    ],
)
def test_a_subject_with_a_street_or_a_date_is_no_address(line: str) -> None:
    source = f"{HEAD}{line}\n\nKære Bo Holm\n\nVi ringer til dig på mandag.\n"
    assert ("address", line) not in kinds(source, "text")


@pytest.mark.parametrize(
    "line", ["Med sportslig hilsen", "Med kollegial hilsen", "De bedste hilsner", "P.k.v."]
)
def test_more_greetings(line: str) -> None:
    source = f"{HEAD}Kære Bo Holm\n\nVi ringer til dig på mandag.\n\n{line}\nEva Lund\n"
    assert kinds(source, "text")[-1][0] == "signature"


def test_a_sentence_about_a_greeting_is_no_greeting() -> None:
    source = f"{HEAD}Kære Bo Holm\n\nTak for din venlige hilsen.\n\nVi ringer til dig på mandag.\n"
    assert ("paragraph", "Tak for din venlige hilsen.") in kinds(source, "text")
