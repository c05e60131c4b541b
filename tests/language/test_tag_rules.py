"""Tags that the words themselves rule out."""

import pytest
from spacy.language import Language


@pytest.mark.parametrize(
    "text",
    [
        "Udfyld skemaet.",
        "Betal regningen.",
        "Bestil tid på nettet.",
        "Book en tid.",
        "Opdater dine oplysninger.",
        "Ring til os.",
    ],
)
def test_a_request_opens_with_an_imperative(nlp: Language, text: str) -> None:
    assert nlp(text)[0].pos_ == "VERB"
    assert "Mood=Imp" in str(nlp(text)[0].morph)


@pytest.mark.parametrize("text", ["Mona Holm ringer.", "Ansøgningen er sendt.", "Vand er gratis."])
def test_names_and_nouns_stay_what_they_are(nlp: Language, text: str) -> None:
    assert nlp(text)[0].pos_ in ("PROPN", "NOUN")


def test_a_genitive_is_no_passive(nlp: Language) -> None:
    doc = nlp("Stykket opføres af 10. klasses elever.")
    assert [t.text for t in doc if "Voice=Pass" in str(t.morph)] == ["opføres"]


def test_an_unknown_form_in_et_behind_an_auxiliary_is_a_participle(nlp: Language) -> None:
    doc = nlp("Beløbet er blevet refunderet.")
    assert [token.lemma_ for token in doc if "VerbForm=Part" in str(token.morph)][-1] == "refundere"


def test_a_known_noun_in_et_stays_a_noun(nlp: Language) -> None:
    assert nlp("Det er beløbet.")[2].pos_ == "NOUN"
