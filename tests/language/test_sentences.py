"""Where a sentence in a letter ends. `|` marks the boundaries that are expected."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from spacy.language import Language

from klarsprog_lint.language.analysis import analyse
from klarsprog_lint.language.levels import Level

Sentences = Callable[[str], list[str]]
SEGMENTATION = Path(__file__).parent / "segmentation"

MARKED = [
    # An abbreviation that leads on never ends a sentence.
    "Vi har talt med hr. Holm og fr. Bjerre.|De er enige.",
    "Afgørelsen er truffet efter § 11, stk. 1, nr. 2, jf. § 3, stk. 2.|Du kan klage.",
    "Mødet er kl. 10.30 i lokale 4.|Tag billed-ID med.",
    "Ring på tlf. 12 34 56 78.|Vi svarer hver dag.",
    "Det gælder bl.a. Vestbyen og ca. 30 veje.",
    "Dr. med. Ulla Holm har set sagen.",
    # One that closes does, before a capital.
    "Vi dækker briller, medicin mv.|Resten betaler du selv.",
    "Du får 500 kr.|Beløbet er skattefrit.",
    "Prisen stiger 2 pct.|Vi skriver til dig igen.",
    "Tag papirer, nøgler osv. med til mødet.",
    "Du bor på 2. tv.|Døren er grøn.",
    # Ordinals and numbers.
    "Svar senest den 3. maj.|Ellers lukker vi sagen.",
    "Sagen ligger i 3. afdeling på 1. sal.",
    "Fristen er den 31.|Du kan nå det.",
    "Reglen står i § 12.|Den gælder også dig.",
    "Det fremgår af stk. 2.|Stk. 3 gælder kun børn.",
    "Det koster 1.500,00 kr. om året.",
    # Initials.
    "Brevet er fra H.C. Andersen og Peter J. Holm.",
    "Læs bilag B.|Du kan også ringe.",
    # Quotations and brackets.
    "Du skrev: »Hvorfor er det sat ned?«|Svaret er enkelt.",
    "»Jeg har ikke fået brevet,« skrev du.",
    "Vi åbner igen (forventet i maj).|Hold øje med vejret.",
    "(Se bilag 1.)|Vi beklager.",
    # A colon goes on.
    "Vores afgørelse er: Du får ikke støtte.",
    # Question and exclamation marks.
    "Har du spørgsmål?|Så ring!|Vi sidder klar.",
    # No boundary before a small letter.
    "Vi har åbent man. og tirs. fra kl. 9.",
]


@pytest.mark.parametrize("marked", MARKED)
def test_boundaries(sentences: Sentences, marked: str) -> None:
    assert sentences(marked.replace("|", " ")) == marked.split("|")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Du skal:\n– ringe\n– skrive", ["Du skal:", "– ringe", "– skrive"]),
        (
            "Gør sådan:\n1. Ring til os\n2. Send svaret",
            ["Gør sådan:", "1. Ring til os", "2. Send svaret"],
        ),
        ("Din afgørelse\nDu får støtte.", ["Din afgørelse", "Du får støtte."]),
        ("Du får støtte\ntil din bolig.", ["Du får støtte\ntil din bolig."]),
        ("Kære Mona\n\nDu får støtte.", ["Kære Mona", "Du får støtte."]),
    ],
)
def test_line_breaks(sentences: Sentences, text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


def test_a_list_marker_belongs_to_its_sentence(sentences: Sentences) -> None:
    text = "Vilkårene er disse. 1. Taget skal være rødt. 2. Hækken skal bevares."
    assert sentences(text)[1:] == ["1. Taget skal være rødt.", "2. Hækken skal bevares."]


def paragraphs() -> Iterator[list[str]]:
    for path in sorted(SEGMENTATION.glob("*.txt")):
        lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line[:1] != "#"]
        for part in "\n".join(lines).split("\n\n"):
            if part.strip():
                yield part.strip().splitlines()


def spans(sentences: list[str]) -> set[tuple[int, int]]:
    found, start = set(), 0
    for sentence in sentences:
        found.add((start, start + len(sentence)))
        start += len(sentence) + 1
    return found


def test_letters_full_of_abbreviations_are_cut_right(nlp: Language) -> None:
    gold = [spans(lines) for lines in paragraphs()]
    texts = [" ".join(lines) for lines in paragraphs()]
    docs = list(analyse(texts, nlp, Level.TOKENS))
    found = [{(s.start_char, s.end_char) for s in doc.sents} for doc in docs]
    hits = sum(len(a & b) for a, b in zip(gold, found, strict=True))
    total = sum(map(len, gold))
    assert total >= 200
    assert 2 * hits / (total + sum(map(len, found))) >= 0.98
