"""FRK01-03: abbreviations."""

from collections.abc import Callable

from klarsprog_lint.findings import Diagnostic

Lint = Callable[..., tuple[Diagnostic, ...]]

BODY = "Vi har talt med {} om din datter, og hun trives."


def texts(found: tuple[Diagnostic, ...]) -> list[str]:
    return [item.text for item in found]


def test_only_the_first_use_of_an_unexplained_abbreviation_is_flagged(lint: Lint) -> None:
    found = lint(f"{BODY.format('PPR')} Skriv til PPR, hvis du vil vide mere.", "FRK02")
    assert texts(found) == ["PPR"]


def test_an_abbreviation_that_is_introduced_by_its_name_is_free_to_use(lint: Lint) -> None:
    name = "Pædagogisk Psykologisk Rådgivning (PPR)"
    assert not lint(f"{BODY.format(name)} Skriv til PPR, hvis du vil vide mere.", "FRK02")
    assert not lint(BODY.format("Pædagogisk Psykologisk Rådgivning, PPR,"), "FRK02")


def test_an_explanation_after_the_first_use_comes_too_late(lint: Lint) -> None:
    later = "Dagpleje og Børn (DOB) svarer dig."
    assert texts(lint(f"Du hører fra DOB i maj. {later}", "FRK02")) == ["DOB"]


def test_a_heading_may_use_what_the_text_below_explains(lint: Lint) -> None:
    text = "# Besøg af PPR\n\n" + BODY.format("Pædagogisk Psykologisk Rådgivning (PPR)")
    assert not lint(text, "FRK02", "markdown")


def test_the_abbreviation_alone_is_flagged_in_a_compound(lint: Lint) -> None:
    assert texts(lint("Du får en ny VUM-udredning til foråret.", "FRK02")) == ["VUM"]
    assert texts(lint("Vi henviser til serviceloven og SEL.", "FRK02")) == ["SEL"]


def test_emphasis_codes_and_names_of_laws_are_not_abbreviations(lint: Lint) -> None:
    assert not lint("Du må ALDRIG gå over sporet, når lampen blinker.", "FRK02")
    assert not lint("Bilen XX 12 345 holdt ved E45 og havde DK50 på skiltet.", "FRK02")
    assert not lint("Reglen står i BEK nr. 12 og i LBK nr. 1234.", "FRK02")


def test_the_minority_form_becomes_the_majority_form(lint: Lint) -> None:
    (found,) = lint("Renten er 4 procent nu. Den var 5 pct. Om et år er den 6 procent.", "FRK03")
    assert found.text == "pct."
    # The full stop also ended the sentence, so it must stay.
    assert found.fixes[0].edits[0].content == "procent."


def test_a_full_stop_is_not_doubled_where_a_sign_becomes_an_abbreviation(lint: Lint) -> None:
    (found,) = lint("Vi betaler 25 pct. af prisen eller 30 pct. af lejen, men aldrig 50%.", "FRK03")
    assert found.text == "%"
    assert found.fixes[0].edits[0].content == " pct"


def test_forms_in_quotations_do_not_count(lint: Lint) -> None:
    assert not lint("Hun skrev »fx på mandag«, så vi kommer f.eks. klokken ni.", "FRK03")
