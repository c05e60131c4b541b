"""Levels leave work out without changing results, and no text is too long."""

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from klarsprog_lint.language.analysis import MAX_PIECE, analyse, components_above, split_text
from klarsprog_lint.language.levels import Level

LETTER = [
    "Kære Mona Holm",
    "Vi har den 3. maj modtaget din ansøgning, jf. § 12, stk. 2. Du bedes indsende bilag mv.",
    "Har du spørgsmål? Ring på tlf. 12 34 56 78 kl. 9-14.",
    "",
    "Ansøgningen blev afvist, fordi den ikke var udfyldt.",
]


def boundaries(doc: Doc) -> list[bool]:
    return [bool(token.is_sent_start) for token in doc]


def tags(doc: Doc) -> list[tuple[str, str, str]]:
    return [(token.pos_, str(token.morph), token.lemma_) for token in doc]


def test_one_doc_per_text_in_order(nlp: Language) -> None:
    assert [doc.text for doc in analyse(iter(LETTER), nlp)] == LETTER


def test_tokens_and_sentences_do_not_depend_on_the_level(nlp: Language) -> None:
    runs = [list(analyse(LETTER, nlp, level)) for level in Level]
    for run in runs[1:]:
        for doc, reference in zip(run, runs[0], strict=True):
            assert [t.text for t in doc] == [t.text for t in reference]
            assert boundaries(doc) == boundaries(reference)


def test_tags_and_lemmas_do_not_depend_on_the_parse(nlp: Language) -> None:
    tagged = list(analyse(LETTER, nlp, Level.TAGS))
    parsed = list(analyse(LETTER, nlp, Level.PARSE))
    assert [tags(doc) for doc in tagged] == [tags(doc) for doc in parsed]


def test_a_text_is_analysed_the_same_alone_and_in_company(nlp: Language) -> None:
    together = list(analyse(LETTER * 40, nlp))[-5:]
    for doc, text in zip(together, LETTER, strict=True):
        (alone,) = analyse([text], nlp)
        assert tags(doc) == tags(alone)
        assert [t.head.i for t in doc] == [t.head.i for t in alone]


def test_levels_leave_components_out(nlp: Language) -> None:
    assert components_above(nlp, Level.PARSE) == []
    assert components_above(nlp, Level.TAGS) == ["parser"]
    assert set(nlp.pipe_names) - set(components_above(nlp, Level.TOKENS)) == {
        "senter",
        "klarsprog_sentences",
    }


def test_the_pipeline_is_whole_again_afterwards(nlp: Language) -> None:
    list(analyse(LETTER, nlp, Level.TOKENS))
    assert "parser" in nlp.pipe_names


LONG_TEXTS = {
    "200,000 words": "Vi sender dig svaret. " * 50_000,
    "one word": "a" * 300_000,
    "brackets": "(" * 50_000,
    "NUL bytes": "brev\0 " * 10_000,
    "line breaks": "\n" * 100_000,
    "no sentences": "ord " * 50_000,
}


@pytest.mark.parametrize("name", LONG_TEXTS)
def test_long_texts_are_analysed_whole(nlp: Language, name: str) -> None:
    (doc,) = analyse([LONG_TEXTS[name]], nlp, Level.TOKENS)
    assert doc.text == LONG_TEXTS[name]


def test_a_long_text_is_parsed_in_pieces(nlp: Language) -> None:
    text = "Vi sender dig svaret på din ansøgning. " * (MAX_PIECE // 20)
    (doc,) = analyse([text], nlp)
    assert {s.text.strip() for s in doc.sents} == {"Vi sender dig svaret på din ansøgning."}
    assert doc.has_annotation("DEP")


def test_pieces_are_cut_after_lines_then_sentences_then_words() -> None:
    for unit in ("linje\n", "En sætning. ", "ord "):
        pieces = list(split_text(unit * MAX_PIECE))
        assert "".join(pieces) == unit * MAX_PIECE
        assert all(len(piece) <= MAX_PIECE for piece in pieces)
        assert all(piece.endswith(unit) for piece in pieces)
