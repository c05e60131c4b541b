"""G17: limits of numbers, and how much something covers."""

import pytest

from tests.guards.guarding import found


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(
            "Holdet skal have mindst 8 deltagere.",
            "Holdet skal have højst 8 deltagere.",
            id="mindst to højst",
        ),
        pytest.param(
            "Kørslen varer ca. 40 minutter.", "Kørslen varer 40 minutter.", id="cirka is lost"
        ),
        pytest.param(
            "Alle beboere skal varsles.", "Nogle beboere skal varsles.", id="alle to nogle"
        ),
        pytest.param(
            "Ansøgningen er delvist imødekommet.",
            "Vi har imødekommet din ansøgning.",
            id="delvist is lost",
        ),
        pytest.param(
            "Begge ejere skal underskrive.", "En af ejerne skal skrive under.", id="begge is lost"
        ),
        pytest.param(
            "Haveaffald hentes hver anden uge.",
            "Vi henter haveaffald hver tredje uge.",
            id="every second to every third",
        ),
    ],
)
def test_another_amount_is_found(before: str, after: str) -> None:
    """Limits and wholes are no decoration."""
    assert found("kvantorer", before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(
            "Hegnet må ikke være højere end 2 meter.",
            "Hegnet må højst være 2 meter.",
            id="ikke højere end",
        ),
        pytest.param(
            "Foreningen skal have mindst 20 medlemmer.",
            "I skal have 20 medlemmer eller flere.",
            id="eller flere",
        ),
        pytest.param(
            "Overstiger indkomsten 300.000 kr., bortfalder tilskuddet.",
            "Hvis indkomsten er over 300.000 kr., bortfalder tilskuddet.",
            id="overstiger",
        ),
        pytest.param(
            "Samtlige beboere skal varsles.", "Vi skal varsle alle beboere.", id="samtlige"
        ),
        pytest.param(
            "Papir hentes hver 4. uge.", "Vi henter papir hver fjerde uge.", id="an ordinal"
        ),
    ],
)
def test_the_same_amount_passes(before: str, after: str) -> None:
    """Other words for the same limit."""
    assert found("kvantorer", before, after) == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(
            "Pergolaen må ikke placeres tættere på skel end 2,5 meter.",
            "Pergolaen skal stå mindst 2,5 meter fra skel.",
            id="ikke tættere på end",
        ),
        pytest.param(
            "Ingen af deltagerne må være yngre end 15 år.",
            "Alle deltagere skal være mindst 15 år.",
            id="ingen yngre end",
        ),
        pytest.param(
            "Hegnet må hverken være over 1,8 meter højt eller stå nærmere end 0,5 meter fra stien.",
            "Hegnet må højst være 1,8 meter højt og skal stå mindst 0,5 meter fra stien.",
            id="hverken over eller nærmere end",
        ),
        pytest.param(
            "Tilskud udbetales ikke, såfremt indkomsten overstiger 250.000 kr.",
            "Du får kun tilskud, hvis din indkomst er på 250.000 kr. eller mindre.",
            id="not above is only up to",
        ),
        pytest.param(
            "Afdrag kan ikke aftales for en længere periode end 24 måneder.",
            "Du kan højst betale af i 24 måneder.",
            id="ikke længere periode end",
        ),
        pytest.param(
            "Den maksimale ydelse udgør 4.500 kr. om måneden.",
            "Du kan højst få 4.500 kr. om måneden.",
            id="maksimal as an adjective",
        ),
        pytest.param(
            "Taksten gælder i op til henholdsvis 30 dage for biler og 60 dage for trailere.",
            "Taksten gælder i op til 30 dage for biler og op til 60 dage for trailere.",
            id="henholdsvis shares its limit",
        ),
        pytest.param(
            "Bevillingen bortfalder, hvis fraværet overstiger 20 pct.",
            "Du beholder bevillingen, så længe dit fravær højst er 20 pct.",
            id="lost above is kept up to",
        ),
    ],
)
def test_a_limit_may_be_said_through_its_denial(before: str, after: str) -> None:
    """A comparison that is denied is the opposite limit."""
    assert not found("kvantorer", before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(
            "Pergolaen må ikke placeres tættere på skel end 2,5 meter.",
            "Pergolaen må højst stå 2,5 meter fra skel.",
            id="ikke tættere på end to højst",
        ),
        pytest.param(
            "Ingen af deltagerne må være yngre end 15 år.",
            "Alle deltagere må højst være 15 år.",
            id="ingen yngre end to højst",
        ),
        pytest.param(
            "Du får tilskud, hvis din indkomst er over 250.000 kr.",
            "Du får tilskud, hvis din indkomst højst er 250.000 kr.",
            id="over to højst without a denial",
        ),
        pytest.param(
            "Den maksimale ydelse udgør 4.500 kr. om måneden.",
            "Du får 4.500 kr. om måneden.",
            id="maksimal is lost",
        ),
        pytest.param(
            "Mindst halvdelen af tilskuddet skal anvendes til undervisning.",
            "I må bruge højst halvdelen af tilskuddet på undervisning.",
            id="a share",
        ),
        pytest.param(
            "Der ydes højst 37 timers støtte, hvoraf mindst 15 timer ligger om aftenen.",
            "Du kan højst få 37 timers støtte. Højst 15 af timerne ligger om aftenen.",
            id="the unit stands apart",
        ),
        pytest.param(
            "Arbejdet afsluttes den 15. maj 2026.",
            "Vi er færdige ca. den 15. maj 2026.",
            id="cirka at a date",
        ),
        pytest.param(
            "Gangstien må ikke være smallere end 2 meter.",
            "Gangstien må ikke være smallere end ca. 2 meter.",
            id="cirka within a limit",
        ),
    ],
)
def test_a_limit_turned_round_is_found_however_it_is_said(before: str, after: str) -> None:
    """The same constructions with another limit."""
    assert found("kvantorer", before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(
            "Du kan se samtlige bilag, bortset fra enkelte fotos.",
            "Du kan se de fleste bilag, bortset fra enkelte fotos.",
            id="samtlige bilag",
        ),
        pytest.param(
            "Private forhold, herunder helbred, undtages under alle omstændigheder.",
            "Vi undtager private forhold, herunder helbred, under de fleste omstændigheder.",
            id="alle omstændigheder",
        ),
        pytest.param(
            "Klagen kan gives helt eller delvist medhold.",
            "Du kan få medhold i noget af din klage.",
            id="helt eller delvist",
        ),
        pytest.param(
            "Begge forældre skal godkende valget.",
            "Mindst en af de to forældre skal godkende valget.",
            id="one of the two",
        ),
    ],
)
def test_a_part_of_what_was_all_is_found_by_its_noun(before: str, after: str) -> None:
    """Other parts in the sentence do not hide it."""
    assert found("kvantorer", before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(
            "Ingen del af muren må være højere end 2 meter.",
            "Alle dele af muren må højst være 2 meter høje.",
            id="alle dele af",
        ),
        pytest.param(
            "Gaden spærres fra den 3. til den 14. august 2026, begge dage inklusive.",
            "Vi spærrer gaden fra og med den 3. august 2026 til og med den 14. august 2026.",
            id="begge dage inklusive",
        ),
        pytest.param(
            "Klagen kan gives helt eller delvist medhold.",
            "Du kan få medhold i hele din klage eller i en del af den.",
            id="helt eller delvist",
        ),
    ],
)
def test_parts_that_say_all_pass(before: str, after: str) -> None:
    """Parts of something else, and all parts."""
    assert not found("kvantorer", before, after)
