"""LIX as Björnsson defined it."""

import pytest
from spacy.language import Language

from klarsprog_lint.language.readability import (
    Readability,
    count_long_words,
    count_words,
    is_long,
    is_word,
    measure,
)


def test_lix_is_sentence_length_plus_percentage_of_long_words() -> None:
    result = Readability(words=100, sentences=5, long_words=30)
    assert result.words_per_sentence == 20
    assert result.long_word_share == pytest.approx(0.3)
    assert result.lix == pytest.approx(50)


def test_a_text_without_words_scores_nothing() -> None:
    assert Readability(0, 0, 0).lix == 0


def test_counts_add_up() -> None:
    assert Readability(10, 1, 2) + Readability(5, 1, 0) == Readability(15, 2, 2)


@pytest.mark.parametrize("word", ["sender", "bl.a.", "2026", "kr.", "12"])
def test_short(word: str) -> None:
    assert is_word(word)
    assert not is_long(word)


@pytest.mark.parametrize("word", ["brevene", "ansøgning", "cpr-nummer", "ældreplejen"])
def test_more_than_six_letters_is_long(word: str) -> None:
    assert is_long(word)


@pytest.mark.parametrize("mark", [".", "–", "§", "»", "..."])
def test_punctuation_is_no_word(mark: str) -> None:
    assert not is_word(mark)


def test_numbers_have_no_letters_to_make_them_long() -> None:
    assert not is_long("010190-1234")


def test_measuring_a_letter(nlp: Language) -> None:
    doc = nlp("Du skal sende din ansøgning til os. Ring, hvis du er i tvivl (jf. § 2).")
    assert measure(doc) == Readability(words=15, sentences=2, long_words=1)
    assert count_words(doc) == 15
    assert count_long_words(doc[:8]) == 1


def test_abbreviations_do_not_shorten_sentences(nlp: Language) -> None:
    doc = nlp("Afgørelsen er truffet efter § 11, stk. 1, nr. 2, jf. § 3, stk. 2, mv. i loven.")
    assert measure(doc).sentences == 1
