"""Which sentences a fix touches, and what it leaves of them."""

from klarsprog_lint.documents.model import Placeholder
from klarsprog_lint.findings import TextEdit
from klarsprog_lint.fixes.passages import Passage, touched

TEXT = "Vi ses i maj. Tag navn med. Hunden bliver ude."
SENTENCES = [(0, 13), (14, 27), (28, 46)]
NAME = Placeholder(18, 22, "{{navn}}", "navn")


def texts(*edits: TextEdit, fields: tuple[Placeholder, ...] = ()) -> tuple[str, str]:
    before, after = touched(Passage("paragraph", TEXT, fields), SENTENCES, edits)
    return before.text, after.text


def test_a_word_touches_its_sentence_alone() -> None:
    assert texts(TextEdit(23, 26, "til os")) == ("Tag navn med.", "Tag navn til os.")


def test_what_joins_two_sentences_touches_both() -> None:
    assert texts(TextEdit(12, 15, ", og t")) == (
        "Vi ses i maj. Tag navn med.",
        "Vi ses i maj, og tag navn med.",
    )


def test_edits_in_different_sentences_take_what_lies_between() -> None:
    edits = TextEdit(28, 34, "Katten"), TextEdit(9, 12, "juni")
    assert texts(*edits) == (TEXT, "Vi ses i juni. Tag navn med. Katten bliver ude.")


def test_a_sentence_that_is_deleted_leaves_nothing() -> None:
    assert texts(TextEdit(28, 46, "")) == ("Hunden bliver ude.", "")


def test_merge_fields_move_with_the_words_around_them() -> None:
    block = Passage("paragraph", TEXT, (NAME,))
    before, after = touched(block, SENTENCES, [TextEdit(14, 17, "Medbring")])
    assert [before.text[field.start : field.end] for field in before.fields] == ["navn"]
    assert [after.text[field.start : field.end] for field in after.fields] == ["navn"]


def test_a_merge_field_that_an_edit_replaces_is_gone() -> None:
    block = Passage("paragraph", TEXT, (NAME,))
    _, after = touched(block, SENTENCES, [TextEdit(18, 22, "kortet")])
    assert after == Passage("paragraph", "Tag kortet med.")


def test_merge_fields_of_other_sentences_are_left_out() -> None:
    block = Passage("paragraph", TEXT, (NAME,))
    before, _ = touched(block, SENTENCES, [TextEdit(28, 34, "Katten")])
    assert before.fields == ()
