"""What is one token, as a reader of letters would count them."""

from collections.abc import Callable
from pathlib import Path

import pytest
import spacy
from spacy.language import Language

Tokens = Callable[[str], list[str]]


@pytest.mark.parametrize(
    "abbreviation",
    "jf. jfr. stk. nr. bl.a. f.eks. mv. m.v. m.m. m.fl. ca. kl. d. pct. tlf. evt. vedr. pga. ifm. "
    "ift. iht. mht. mhp. hhv. cpr. cpr.nr. pkt. kap. afd. inkl. ekskl. maks. min. dvs. osv. o.l. "
    "e.l. p.t. red. sml. ang. iflg. jvf. jr. sr. dr. hr. fr. adr. att. bekg. lovbkg. u.å. d.d. "
    "d.å. mio. mia. mdr. sek. tlf.nr. ref. resp. st. th. tv. udg. gl. kgl. kbh. pr. kr.".split(),
)
def test_an_abbreviation_is_one_token_wherever_it_stands(tokens: Tokens, abbreviation: str) -> None:
    capitalised = abbreviation[0].upper() + abbreviation[1:]
    assert tokens(f"Vi skriver {abbreviation} midt i") == [
        "Vi",
        "skriver",
        abbreviation,
        "midt",
        "i",
    ]
    assert tokens(f"{capitalised} først") == [capitalised, "først"]
    assert tokens(f"i slutningen {abbreviation}")[-1] == abbreviation
    assert tokens(f"(set {abbreviation}), men")[-4:] == [abbreviation, ")", ",", "men"]


@pytest.mark.parametrize("form", ["og/eller", "A/S", "ApS", "han/hun", "LBK", "c/o"])
def test_slashes_and_odd_capitals_are_kept_together(tokens: Tokens, form: str) -> None:
    assert tokens(f"Firmaet {form} flytter.") == ["Firmaet", form, "flytter", "."]


@pytest.mark.parametrize(
    "form",
    [
        "10.30",
        "12.30-14.00",
        "1.500,00",
        "500,-",
        "3.",
        "3.-5.",
        "010190-1234",
        "24/001234",
        "12-34-56-78",
        "27.12.00-G01-5-24",
        "borger@eksempelkommune.example",
        "https://www.example.org/sag/1?x=2",
        "www.example.org",
        "barn(et)",
        "cpr-nummer",
    ],
)
def test_a_number_or_address_is_one_token(tokens: Tokens, form: str) -> None:
    assert tokens(f"Det er {form} nu") == ["Det", "er", form, "nu"]


def test_a_full_stop_after_an_address_stands_alone(tokens: Tokens) -> None:
    assert tokens("Se www.example.org.")[-2:] == ["www.example.org", "."]
    assert tokens("Skriv til a@b.example.")[-2:] == ["a@b.example", "."]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("§ 12", ["§", "12"]),
        ("§12", ["§", "12"]),
        ("§§ 3-4", ["§§", "3-4"]),
        ("§§12-14,", ["§§", "12-14", ","]),
        ("§ 11, stk. 1, nr. 2.", ["§", "11", ",", "stk.", "1", ",", "nr.", "2."]),
    ],
)
def test_a_section_sign_is_a_token_of_its_own(
    tokens: Tokens, text: str, expected: list[str]
) -> None:
    assert tokens(text) == expected


def test_a_word_is_no_abbreviation_because_it_ends_the_sentence(tokens: Tokens) -> None:
    assert tokens("Du betaler for varme og el.")[-2:] == ["el", "."]


def test_two_full_stops_are_an_abbreviation_and_the_end(tokens: Tokens) -> None:
    assert tokens("Det koster 500 kr..")[-2:] == ["kr.", "."]
    assert tokens("Vi venter ...")[-1] == "..."


def test_a_pipeline_read_from_disk_cuts_the_same(nlp: Language, tmp_path: Path) -> None:
    nlp.tokenizer.to_disk(tmp_path / "tokenizer")
    restored = spacy.blank("da").tokenizer.from_disk(tmp_path / "tokenizer")
    text = "Jf. § 3, stk. 2 (j.nr. 27.12.00-G01-5-24), kl. 10.30-14.00 og/eller 3.-5. maj, 500,-."
    assert [t.text for t in restored(text)] == [t.text for t in nlp.make_doc(text)]
