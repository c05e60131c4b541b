"""Replacements of the word lists that change more than the word: what the sentence becomes."""

import pytest

from klarsprog_lint.findings import Diagnostic
from tests.conftest import Lint


def fixed(text: str, found: tuple[Diagnostic, ...]) -> str | None:
    """The text with the preferred fix of the one finding; None when there is no fix."""
    (diagnostic,) = found
    fix = diagnostic.fix
    if fix is None:
        return None
    for edit in sorted(fix.edits, key=lambda edit: -edit.start):
        text = text[: edit.start] + edit.content + text[edit.end :]
    return text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Returner nøglen til skolen.", "Send nøglen tilbage til skolen."),
        ("Derfor returnerer vi skemaet og kortet.", "Derfor sender vi skemaet og kortet tilbage."),
        ("Nøglen skal returneres i maj.", "Nøglen skal sendes tilbage i maj."),
        ("Vi nedsætter prisen på kortet fra maj.", "Vi sætter prisen ned på kortet fra maj."),
        ("Der vedlægges et kort over haven.", "Der sendes et kort over haven med."),
        ("Vi underretter dig om dagen.", "Vi giver dig besked om dagen."),
        ("Du skal meddele os din adresse.", "Du skal fortælle os om din adresse."),
    ],
)  # fmt: skip
def test_a_particle_goes_behind_the_object(lint: Lint, text: str, expected: str) -> None:
    assert fixed(text, lint(text, "ORD03")) == expected


@pytest.mark.parametrize(
    "text",
    [
        # A second object, not a subject: the letter gets the papers.
        "Ansøgningen skal vedlægges dokumentation.",
        "Brevet skal være vedlagt en kopi af kontrakten.",
        # An adjective takes no particle.
        "Se de vedlagte tegninger.",
    ],
)
def test_without_a_certain_object_there_is_no_fix(lint: Lint, text: str) -> None:
    assert fixed(text, lint(text, "ORD03")) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Du skal gemme denne skrivelse.", "Du skal gemme dette brev."),
        ("Din skrivelse kom i går.", "Dit brev kom i går."),
        ("Vi svarer på en lang skrivelse.", "Vi svarer på et langt brev."),
        ("Skrivelsen kom i går.", "Brevet kom i går."),
        ("Skrivelser kommer med posten.", "Breve kommer med posten."),
        ("Naboens skrivelse kom i går.", "Naboens brev kom i går."),
    ],
)
def test_words_that_agree_with_a_noun_follow_its_gender(
    lint: Lint, text: str, expected: str
) -> None:
    assert fixed(text, lint(text, "ORD02")) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Skrivelsen er lang.",
        "Skrivelsen kom i går, og den ligger i mappen.",
        "Vi læste den af ham underskrevne skrivelse.",
    ],
)
def test_a_gender_that_shows_elsewhere_refuses_the_fix(lint: Lint, text: str) -> None:
    assert fixed(text, lint(text, "ORD02")) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Du underrettes i juni.", "Du får besked i juni."),
        ("Du er blevet underrettet om turen.", "Du har fået besked om turen."),
        ("Hun er tilkendt pension.", "Hun har fået pension."),
    ],
)
def test_who_is_told_or_given_something_gets_it(lint: Lint, text: str, expected: str) -> None:
    assert fixed(text, lint(text, "ORD03")) == expected


def test_what_is_given_does_not_get_its_receiver(lint: Lint) -> None:
    text = "Beløbet blev tildelt foreningen."
    assert fixed(text, lint(text, "ORD02")) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Afgørelsen kan påklages til nævnet.", "Du kan klage over afgørelsen til nævnet."),
        ("Inden 4 uger kan afgørelsen påklages.", "Inden 4 uger kan du klage over afgørelsen."),
        ("Byens plan kan ikke påklages.", "Du kan ikke klage over byens plan."),
        ("Afgørelsen kan påklages af naboen.", None),
        ("Modtages svaret ikke i maj, lukker vi.", "Får vi ikke svaret i maj, lukker vi."),
        ("Arbejdet påbegyndes i uge 12.", "Arbejdet begynder i uge 12."),
        ("Skilte sættes op, før arbejdet påbegyndes.", "Skilte sættes op, før arbejdet begynder."),
        ("Arbejdet må ikke påbegyndes nu.", "Arbejdet må ikke begynde nu."),
        ("Du anmodes om at møde kl. 9.", "Vi beder dig om at møde kl. 9."),
        ("Du får yderligere hjælp i maj.", "Du får mere hjælp i maj."),
    ],
)
def test_a_passive_gets_somebody_who_acts(lint: Lint, text: str, expected: str | None) -> None:
    assert fixed(text, lint(text, "ORD02")) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vi måler, hvorefter vi ikke gør mere.", "Vi måler. Derefter gør vi ikke mere."),
        ("Porten var låst, hvilket vi glemte.", "Porten var låst. Det glemte vi."),
        ("Porten var låst, hvilket ikke var rigtigt.", "Porten var låst. Det var ikke rigtigt."),
        ("Hvis porten er låst, hvilket du ser, går du.", None),
        ("Der er herved lagt vægt på prisen.", "Der er lagt vægt på prisen."),
        ("Du kan herved spare penge.", "Du kan på den måde spare penge."),
        ("Vi er glade hermed.", None),
    ],
)  # fmt: skip
def test_pointing_words_become_sentences_or_go(lint: Lint, text: str, expected: str | None) -> None:
    assert fixed(text, lint(text, "ORD04")) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Du betaler selv ved udeblivelse.", "Du betaler selv, hvis du ikke kommer."),
        ("Ved udeblivelse betaler du selv.", "Hvis du ikke kommer, betaler du selv."),
        ("Det påhviler dig at rydde sne.", "Du skal rydde sne."),
        ("Såvel børn som voksne kan komme.", "Både børn og voksne kan komme."),
        ("Svar venligst i dag.", "Svar i dag."),
        ("Venligst svar os i dag.", "Svar os i dag."),
    ],
)
def test_phrases_become_clauses_duties_and_requests(lint: Lint, text: str, expected: str) -> None:
    assert fixed(text, lint(text, "ORD03")) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der blev sendt et brev, jf. lovens § 3.", "Der blev sendt et brev, se lovens § 3."),
        ("Vi handler efter § 5, jf. § 3.", "Vi handler efter § 5, jævnfør § 3."),
        ("Du får et svar jf. lovens § 3.", "Du får et svar efter lovens § 3."),
    ],
)
def test_jf_is_written_out_by_what_it_points_at(lint: Lint, text: str, expected: str) -> None:
    assert fixed(text, lint(text, "FRK01")) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der skal herved oplyses, at porten er låst.", "Porten er låst."),
        ("Det må desværre meddeles, at porten er låst.", None),
    ],
)
def test_an_announced_clause_becomes_the_sentence(
    lint: Lint, text: str, expected: str | None
) -> None:
    assert fixed(text, lint(text, "ORD03")) == expected
