"""Family FOR: fixes that are refused or less than safe, and findings that are given once."""

import pytest

from klarsprog_lint.documents import read
from klarsprog_lint.findings import Applicability, Diagnostic
from klarsprog_lint.linter import Linter
from klarsprog_lint.settings import Settings

LINTER = Linter(Settings(select=("FOR",)))


def lint(text: str, code: str = "") -> tuple[Diagnostic, ...]:
    found = LINTER.lint(read(text, "brev.txt", "text"))
    return tuple(item for item in found if item.code.startswith(code))


def fix_of(found: tuple[Diagnostic, ...]) -> tuple[Applicability, str] | None:
    assert len(found) == 1
    fix = found[0].fix
    return (fix.applicability, fix.edits[0].content) if fix else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vi følger den i § 4 nævnte regel.", (Applicability.SAFE, "reglen i § 4")),
        # What follows may belong to the noun.
        ("Vi følger den i § 4 nævnte regel om børn.", (Applicability.UNSAFE, "reglen i § 4")),
        # The relative clause would lean on the reference.
        ("Du opfylder de i § 4 nævnte krav, der gælder.", (Applicability.UNSAFE, "kravene i § 4")),
        # »personerne i § 4« is shorter than what is meant.
        ("Vi hjælper de i § 4 nævnte personer.", (Applicability.UNSAFE, "personerne i § 4")),
        ("Vi ser på den i § 4 fastsatte grænse.", (Applicability.UNSAFE, "grænsen i § 4")),
        # Wrong gender in the text, and a noun of unknown gender.
        ("Vi følger det i § 4 nævnte regel.", None),
        ("Vi følger den i § 4 nævnte xaltabrik.", None),
    ],
)
def test_backward_reference(text: str, expected: tuple[Applicability, str] | None) -> None:
    assert fix_of(lint(text, "FOR03")) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Du skal følge den i § 4, stk. 2, nævnte regel.",
        "Du skal følge de på stedet gældende regler.",
        "Du skal følge de af kommunen fastsatte regler.",
        "Vi har set på den omhandlede ejendom.",
        "Vi har set på den i bilag 2 omhandlede ejendom.",
        "Vi har set på den i sagen omhandlede ejendom.",
    ],
)
def test_one_finding_for_one_premodifier(text: str) -> None:
    assert len(lint(text, "FOR")) == 1


@pytest.mark.parametrize(
    "text",
    [
        # What follows the noun may belong to it.
        "Vi bruger de af kommunen fastsatte takster for børn.",
        "Vi bruger de af kommunen fastsatte takster og gebyrer.",
        "Vi bruger de af kommunen fastsatte takster herfor.",
        "Vi bruger de af kommunen fastsatte takster, der gælder i dag.",
        # Two participles with a phrase each.
        "Vi har læst den af lægen skrevne og af dig underskrevne erklæring.",
        # A genitive would have to move to the end of the clause.
        "Vi ser på de af kommunen fastsatte taksters størrelse.",
    ],
)
def test_relative_clause_is_refused(text: str) -> None:
    assert fix_of(lint(text, "FOR01")) is None


@pytest.mark.parametrize(
    ("premodifier", "expected"),
    [
        ("de af kommunen fastsatte regler", "de regler, kommunen har fastsat"),
        ("de af Dem oplyste indtægter", "de indtægter, De har oplyst"),
        # A point in the past asks for the past tense.
        ("de af kommunen i maj fastsatte takster", "de takster, kommunen fastsatte i maj"),
        ("det af dig den 3. maj udfyldte skema", "det skema, du udfyldte den 3. maj"),
        ("de af byrådet for 2027 vedtagne takster", "de takster, byrådet har vedtaget for 2027"),
        # Without an agent nobody knows who did it.
        ("den den 3. maj indsendte ansøgning", "den ansøgning, der er indsendt den 3. maj"),
        ("den til formålet udpegede læge", "den læge, der er udpeget til formålet"),
        # What does nothing itself is no subject.
        ("de af støjen berørte naboer", "de naboer, der er berørt af støjen"),
        ("de af kommunen ejede bygninger", "de bygninger, kommunen ejer"),
        ("de tidligere af byrådet vedtagne planer", "de planer, byrådet tidligere har vedtaget"),
        ("de af dig udfyldte og underskrevne skemaer",
         "de skemaer, du har udfyldt og underskrevet"),
        ("den dig udleverede nøgle", "den nøgle, du har fået udleveret"),
        ("en af kommunen udpeget læge", "en læge, som kommunen har udpeget"),
        ("dine i april indsendte lønsedler", "dine lønsedler, der er indsendt i april"),
        ("alle af dig betalte regninger", "alle regninger, som du har betalt"),
        ("de for sagen nødvendige oplysninger", "de oplysninger, der er nødvendige for sagen"),
        ("det for dig vigtige brev", "det brev, der er vigtigt for dig"),
        ("den af dig ansøgte støtte", "den støtte, du har ansøgt om"),
        ("det af dig købte hus på 90 m²", "det hus på 90 m², du har købt"),
        ("de af dig givne oplysninger om løn", "de oplysninger om løn, du har givet"),
    ],
)  # fmt: skip
def test_relative_clause(premodifier: str, expected: str) -> None:
    assert fix_of(lint(f"Vi ser på {premodifier}.", "FOR01")) == (Applicability.UNSAFE, expected)


@pytest.mark.parametrize(
    "text",
    [
        # The participle belongs to the phrase, not to the article.
        "Send det i lukket kuvert.",
        "Udfyld den med de ønskede tal.",
        "Vi giver det til uddannede lærere.",
        "Vi bruger den med kommunens fastsatte takst.",
        "Vi talte om det i går og sendte brev til dig.",
        "Et af de indsendte bilag mangler.",
        "Har en på skolen givet besked?",
        # A fixed adverb is no heavier than one word.
        "De i forvejen planlagte møder bliver holdt.",
        "Den for længst afsluttede sag er arkiveret.",
    ],
)
def test_no_premodifier(text: str) -> None:
    assert not lint(text, "FOR01")


def test_the_sentence_goes_on_after_a_comma() -> None:
    found = lint("Nu er de af dig sendte bilag ikke med.", "FOR01")
    assert fix_of(found) == (Applicability.UNSAFE, "de bilag, du har sendt,")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nærværende brev er til dig.", (Applicability.SAFE, "Dette")),
        ("Vi har læst nærværende sag.", (Applicability.SAFE, "denne")),
        ("Vi ser på den pågældende dag.", (Applicability.UNSAFE, "denne")),
        ("Vi ser på nærværende xaltabrik.", None),
        # The article stands further left, or is a slip.
        ("Vi ser på de to omtalte sager.", None),
        ("Vi ser på det pågældende sager.", None),
    ],
)
def test_pointing_word(text: str, expected: tuple[Applicability, str] | None) -> None:
    assert fix_of(lint(text, "FOR05")) == expected


def test_far_from_article_is_a_warning_from_six_words() -> None:
    text = "Det er en for de fleste familier i hele landet meget dyr løsning."
    assert [item.severity.value for item in lint(text, "FOR04")] == ["warning"]
