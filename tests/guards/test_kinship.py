"""Whether two texts are versions of the same letter."""

from klarsprog_lint.comparing import versions
from klarsprog_lint.documents import read
from klarsprog_lint.guards.kinship import are_unrelated
from klarsprog_lint.guards.model import Pair
from tests.conftest import EXAMPLES

OFFICIALESE = (
    "Det meddeles herved, at ansøgningen om boligstøtte er imødekommet med virkning fra den "
    "1. marts 2026. Udbetaling finder sted månedsvis bagud og forudsætter, at ændringer i "
    "husstandens indkomst anmeldes til kommunen inden 14 dage."
)
PLAIN = (
    "Du får boligstøtte fra den 1. marts 2026. Vi udbetaler pengene bagud hver måned. Du skal "
    "give kommunen besked inden 14 dage, hvis jeres indkomst ændrer sig."
)


def unrelated(before: str, after: str) -> bool:
    documents = [read(text, "brev.txt", "text") for text in (before, after)]
    return are_unrelated(Pair(*versions(documents)))


def letter(name: str) -> str:
    return (EXAMPLES / name).read_text("utf-8")


def test_a_plain_rewrite_is_the_same_letter() -> None:
    assert not unrelated(OFFICIALESE, PLAIN)


def test_a_letter_that_lost_its_second_half_is_the_same_letter() -> None:
    whole = letter("01-dagtilbud-opsigelse.txt")
    assert not unrelated(whole, whole[: len(whole) // 2])


def test_letters_about_different_things_are_unrelated() -> None:
    assert unrelated(
        letter("07-parkeringsafgift-klage.txt"), letter("11-skole-befordring-afslag.txt")
    )


def test_letters_of_one_authority_about_different_things_are_unrelated() -> None:
    assert unrelated(letter("01-dagtilbud-opsigelse.txt"), letter("13-dagtilbud-takster-2027.md"))


def test_a_sentence_is_too_little_to_tell() -> None:
    assert not unrelated(
        "Børneattest og straffeattest skal foreligge, før ansættelsen kan påbegyndes, og "
        "ansættelsen kan alene ske efter godkendelse fra kommunen.",
        "Vi skal have en børneattest og en straffeattest, før du kan begynde i stillingen. Du kan "
        "kun blive ansat, hvis vi har godkendt det.",
    )
