"""G02 and G17 together: what limits a number or a time, said in another way or no longer said."""

import pytest

from tests.guards.guarding import found

GUARDS = ("frister", "kvantorer", "tal")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(
            "Lokalet kan lånes med mindst 2 måneders varsel.",
            "I skal bestille lokalet senest 2 måneder før.",
            id="notice is a time before",
        ),
        pytest.param(
            "Tømning varsles mindst to uger i forvejen.",
            "I får besked om tømning mindst to uger før.",
            id="i forvejen",
        ),
        pytest.param(
            "Afbud meddeles senest dagen før kl. 9.",
            "Meld afbud senest kl. 9 dagen før.",
            id="the day before, at an hour",
        ),
        pytest.param(
            "Bilag afleveres senest torsdag den 7. maj 2026 kl. 15.",
            "Aflever bilagene torsdag den 7. maj 2026, senest kl. 15.",
            id="the limit stands at the hour",
        ),
        pytest.param(
            "Budgettet indsendes inden udgangen af november 2026.",
            "Send budgettet senest den 30. november 2026.",
            id="the end of a month is its last day",
        ),
        pytest.param(
            "Skolen er lukket i uge 7 og 8, hvor klubben tilbyder pasning.",
            "Skolen er lukket i uge 7 og 8. I de to uger kan barnet være i klubben.",
            id="weeks that are counted",
        ),
        pytest.param(
            "Der skal gå mindst 3 år, før puljen kan søges igen.",
            "Du kan tidligst søge puljen igen efter 3 år.",
            id="a wait",
        ),
        pytest.param(
            "Hold kan tidligst flyttes efter 6 måneders medlemskab.",
            "Du kan tidligst skifte hold, når du har været medlem i 6 måneder.",
            id="a time that has passed",
        ),
        pytest.param(
            "I kan tidligst få del i § 7-puljen den 1. marts 2027.",
            "Tidligst den 1. marts 2027 kan I få del i § 7-puljen.",
            id="the figure of a law between",
        ),
        pytest.param(
            "Muren er indtil 1,8 meter høj.", "Muren er op til 1,8 meter høj.", id="indtil"
        ),
        pytest.param(
            "Turen kan forlænges med indtil en time.",
            "Turen kan blive op til en time længere.",
            id="indtil en time",
        ),
        pytest.param(
            "Banen må højst bruges 30 minutter ad gangen.",
            "I må højst bruge banen en halv time ad gangen.",
            id="half an hour",
        ),
        pytest.param(
            "Højst 50 pct. af udgiften dækkes.",
            "Vi dækker op til halvdelen af udgiften.",
            id="half of it",
        ),
        pytest.param(
            "Er restancen under 400 kr., er henstand udelukket.",
            "Du kan kun få henstand, hvis du skylder mindst 400 kr.",
            id="a limit turned with its sentence",
        ),
        pytest.param(
            "Loftshøjden er 2,1 meter.", "Der er 2,1 meter til loftet.", id="a ceiling of a room"
        ),
    ],
)
def test_a_limit_in_other_words_passes(before: str, after: str) -> None:
    assert [message for guard in GUARDS for message in found(guard, before, after)] == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(
            "Lokalet kan lånes med mindst 2 måneders varsel.",
            "I kan låne lokalet med højst 2 måneders varsel.",
            id="notice",
        ),
        pytest.param(
            "Tømning varsles mindst to uger i forvejen.",
            "I får besked om tømning senest to uger efter.",
            id="after for before",
        ),
        pytest.param(
            "Budgettet indsendes inden udgangen af november 2026.",
            "Send budgettet inden den 30. november 2026.",
            id="the last day of a month is lost",
        ),
        pytest.param(
            "Sidste rettidige betalingsdag er den 4. juni 2026.",
            "Du skal betale inden den 4. juni 2026.",
            id="the last day to pay is lost",
        ),
        pytest.param(
            "Skolen er lukket i uge 7 og 8, hvor klubben tilbyder pasning.",
            "Skolen er lukket i uge 7 og 8. I de tre uger kan barnet være i klubben.",
            id="weeks that are counted wrongly",
        ),
        pytest.param(
            "Der gives højst en tredjedel af beløbet.",
            "Vi giver en tredjedel af beløbet.",
            id="a share without its limit",
        ),
        pytest.param(
            "Støtten udgør højst 900 kr. Til udstyr ydes indtil 900 kr.",
            "Du kan højst få 900 kr. i støtte. Til udstyr får du 900 kr.",
            id="the second of two equal limits",
        ),
        pytest.param(
            "Ansøgeren skal være fyldt 16 år.",
            "Du må højst være 16 år.",
            id="an age that was reached",
        ),
        pytest.param(
            "Der tildeles 5 af de ansøgte 9 timer ugentligt.",
            "Du får 5 dage om ugen af de 9 timer, du søgte om.",
            id="another unit for one that was understood",
        ),
    ],
)
def test_another_limit_is_found(before: str, after: str) -> None:
    assert [message for guard in GUARDS for message in found(guard, before, after)]
