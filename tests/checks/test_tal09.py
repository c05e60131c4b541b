"""TAL04, TAL09 and TAL10: what only a whole letter shows."""

from collections.abc import Callable

from klarsprog_lint.findings import Diagnostic

Lint = Callable[..., tuple[Diagnostic, ...]]

LETTER = (
    "Testby Kommune\nRådhusvej 1\n9999 Testby\n\nDato: 12. maj 2026\n\n{}\n\n"
    "Kære Bo Holm\n\n{}\n\nVenlig hilsen\n\nLone Skov\n"
)


def test_many_numbers_at_the_beginning_are_a_remark(lint: Lint) -> None:
    body = (
        "Du skal betale 900 kr. i maj. Prisen er steget med 4 procent. I juni betaler du 940 kr. "
        "Du har 2 børn på holdet. De kan komme 3 dage om ugen."
    )
    (found,) = lint(LETTER.format("Regning for svømning", body), "TAL04")
    assert found.severity == "info"
    assert found.message.startswith("Brevet begynder med 5")


def test_the_lines_of_an_account_are_no_sentences(lint: Lint) -> None:
    assert not lint("Renter i 2025 (12 x 40 kr.): 480 kr.", "TAL04")


def test_an_amount_named_elsewhere_is_another_amount(lint: Lint) -> None:
    text = "Du skal betale 1.200 kr. for pladsen.\n\n{}Beløbet på 1.250 kr. dækker maden."
    assert lint(text.format(""), "TAL09")
    assert not lint(text.format("Maden koster 1.250 kr. "), "TAL09")


def test_conflicts_in_quotations_are_let_go(lint: Lint) -> None:
    text = "Du skal betale 1.200 kr. nu.\n\nDu skrev: »Beløbet på 1.250 kr. er for højt.«"
    assert not lint(text, "TAL09")


def test_a_share_without_an_amount_matters_in_decisions(lint: Lint) -> None:
    body = "Du får 60 procent af prisen på dine briller. Pengene kommer i juni."
    decision = LETTER.format("Afgørelse: Du får tilskud til briller", body)
    receipt = LETTER.format("Kvittering: Vi har modtaget din ansøgning", body)
    assert lint(decision, "TAL10")
    assert not lint(receipt, "TAL10")


def test_the_amount_may_stand_in_the_next_paragraph(lint: Lint) -> None:
    assert not lint("Du får 60 procent af prisen.\n\nDet bliver 1.300 kr.", "TAL10")


def test_what_was_introduced_is_pointed_back_to(lint: Lint) -> None:
    (found,) = lint("Du har fået en bøde på 700 kr.\n\nBøden på 900 kr. betaler du nu.", "TAL09")
    assert found.text == "900 kr."


def test_two_things_of_one_kind_are_no_conflict(lint: Lint) -> None:
    text = "Du får et tilskud på 700 kr. til briller og et tilskud på 900 kr. til tænder."
    assert not lint(text, "TAL09")
    assert not lint("Prisen er 200 kr. for børn. Prisen er 300 kr. for voksne.", "TAL09")
