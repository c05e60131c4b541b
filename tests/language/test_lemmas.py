"""Lemmas of the words that letters are made of."""

from collections.abc import Callable

import pytest
from spacy.language import Language

from klarsprog_lint.language.lemmas import Lemmatizer

Lemmas = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Du bedes indsende ansøgningen.", "du bede indsende ansøgning ."),
        ("Send din ansøgning til os.", "sende din ansøgning til vi ."),
        ("Ring til vores kontor.", "ringe til vores kontor ."),
        ("Husk at udfylde skemaet.", "huske at udfylde skema ."),
        ("Udfyld skemaet, og send det.", "udfylde skema , og sende det ."),
        ("Vedlæg dine oplysninger.", "vedlægge din oplysning ."),
        ("Vi har modtaget jeres breve.", "vi have modtage jeres brev ."),
        ("Det skyldes dit afslag.", "det skyldes din afslag ."),
        ("Afgørelsen blev truffet.", "afgørelse blive træffe ."),
    ],
)
def test_lemmas_of_a_sentence(lemmas: Lemmas, text: str, expected: str) -> None:
    assert lemmas(text) == expected.split()


@pytest.mark.parametrize(
    ("form", "upos", "feats", "lemma"),
    [
        ("vores", "DET", "", "vores"),
        ("jeres", "DET", "", "jeres"),
        ("dine", "DET", "", "din"),
        ("dig", "PRON", "", "du"),
        ("jer", "PRON", "", "I"),
        ("De", "PRON", "Polite=Form", "De"),
        ("Dem", "PRON", "Polite=Form", "De"),
        ("Deres", "DET", "Polite=Form", "Deres"),
        ("De", "PRON", "Number=Plur", "de"),
        ("bedes", "VERB", "Voice=Pass", "bede"),
        ("indsendes", "VERB", "Voice=Pass", "indsende"),
        ("ses", "VERB", "Voice=Pass", "se"),
        ("findes", "VERB", "Voice=Act", "findes"),
        ("skyldtes", "VERB", "Tense=Past|Voice=Act", "skyldes"),
        ("trivedes", "VERB", "Tense=Past|Voice=Act", "trives"),
        ("Bed", "VERB", "Mood=Imp", "bede"),
        ("Ansøgningen", "NOUN", "", "ansøgning"),
        ("boligstøtteafgørelsens", "NOUN", "Case=Gen", "boligstøtteafgørelse"),
        ("CPR-numrene", "NOUN", "", "CPR-nummer"),
        ("Jens", "PROPN", "", "Jens"),
        ("Danmarks", "PROPN", "Case=Gen", "Danmark"),
        ("Xyzløses", "PROPN", "Case=Gen", "Xyzløse"),
        ("§", "SYM", "", "§"),
        ("2026", "NUM", "", "2026"),
    ],
)
def test_lemma_of_a_form(nlp: Language, form: str, upos: str, feats: str, lemma: str) -> None:
    assert Lemmatizer(nlp.vocab.lookups).lemma_of(form, upos, feats) == lemma


def test_an_empty_text_has_no_lemmas(lemmas: Lemmas) -> None:
    assert lemmas("") == []
