"""Quotation marks and statute text."""

import pytest

from klarsprog_lint.documents import read
from klarsprog_lint.documents.quotes import quoted_spans


@pytest.mark.parametrize(
    "quotation",
    ["»et ord«", "”et ord”", "“et ord”", '"et ord"', "„et ord“", "‘et ord’", "'et ord'"],
)
def test_a_span_in_quotation_marks_holds_the_marks(quotation: str) -> None:
    text = f"Vi skrev {quotation} til dig."
    (span,) = quoted_spans(text)
    assert text[span.start : span.end] == quotation


@pytest.mark.parametrize(
    "text",
    [
        "Jens' bil og Hans' hus.",
        "Elias’ skole og Jonas’ hus.",
        'Et rør på 5" og et på 7".',
        "Et » uden slut.",
        'Et " uden slut.',
        "Et « uden begyndelse ».",
        "",
    ],
)
def test_unbalanced_marks_and_apostrophes_quote_nothing(text: str) -> None:
    assert quoted_spans(text) == ()


def test_quotations_follow_each_other() -> None:
    text = '»En« og "to" og ”tre”.'
    assert [text[span.start : span.end] for span in quoted_spans(text)] == ["»En«", '"to"', "”tre”"]


def test_an_inner_quotation_belongs_to_the_outer() -> None:
    text = '»Hun sagde "nej" til os«'
    assert len(quoted_spans(text)) == 1


def test_quotations_never_cross_blocks() -> None:
    blocks = read("Vi skrev »et\n\nog to« her.", "brev.md", "markdown").blocks
    assert [block.quoted for block in blocks] == [(), ()]


@pytest.mark.parametrize(
    "source",
    [
        "§ 12. Kommunalbestyrelsen yder støtte til borgere.",
        "§ 12 a. Kommunalbestyrelsen yder støtte til borgere.",
        "Stk. 2. Støtten ydes efter ansøgning.",
        "»Kommunalbestyrelsen yder støtte til borgere.«",
        '"Kommunalbestyrelsen yder støtte til borgere".',
    ],
)
def test_law_text_is_a_quote(source: str) -> None:
    assert read(source, "brev.txt", "text").blocks[0].kind.value == "quote"


def test_the_items_of_a_provision_belong_to_the_quote() -> None:
    source = "§ 12. Kommunen yder støtte til\n1) børn og\n2) unge.\n\n- Husk dit pas."
    source = source.replace("støtte til", "støtte til:")
    kinds = [block.kind.value for block in read(source, "brev.txt", "text").blocks]
    assert kinds == ["quote", "quote", "quote", "list_item"]


@pytest.mark.parametrize(
    "source",
    [
        "§ 12 i serviceloven giver dig ret til støtte.",
        "Efter § 12. stk. 2, kan du få støtte.",
        "»Hvis« er et godt ord, og det bruger vi.",
    ],
)
def test_prose_about_the_law_is_no_quote(source: str) -> None:
    assert read(source, "brev.txt", "text").blocks[0].kind.value == "paragraph"
