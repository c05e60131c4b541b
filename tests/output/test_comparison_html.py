"""The HTML report: what it shows, and that it can be read by everyone and everywhere."""

import re
from html.parser import HTMLParser

import pytest

from klarsprog_lint.linter import Linter
from klarsprog_lint.output.comparison_html import comparisons_html
from tests.output.comparing import BEFORE, OTHER, compared

VOID = {"meta", "col", "br"}


class Page(HTMLParser):
    """Elements with their attributes and all of their text; checks that tags are closed."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None], list[str]]] = []
        self._open: list[tuple[str, dict[str, str | None], list[str]]] = []
        self.feed(html)
        assert not self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = (tag, dict(attrs), list[str]())
        self.elements.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        for _, _, text in self._open:
            text.append(data)

    def texts(self, tag: str, css: str = "") -> list[str]:
        """The text of all elements of a kind, in order."""
        return [
            " ".join("".join(text).split())
            for name, attributes, text in self.elements
            if name == tag and css in [*(attributes.get("class") or "").split(" "), ""]
        ]

    def attribute(self, name: str) -> list[str]:
        """All values of an attribute."""
        return [value for _, attrs, _ in self.elements if (value := attrs.get(name)) is not None]


@pytest.fixture(scope="module")
def html(linter: Linter) -> str:
    return comparisons_html([compared(linter)])


@pytest.fixture(scope="module")
def page(html: str) -> Page:
    return Page(html)


def test_verdict(page: Page) -> None:
    assert page.texts("p", "verdict") == ["✗ Betydningen er ændret"]


def test_text_is_escaped(page: Page) -> None:
    assert page.texts("h4")[-2:] == ["Gebyrer < 400 kr. & renter"] * 2


def test_markup_in_names_and_fields_is_escaped(linter: Linter) -> None:
    text = "Kære <Titel>\n\nDu får «svar&lt;» snart.\n"
    html = comparisons_html([compared(linter, text, text + "\nNyt.", name="<i>&.md")])
    assert "<Titel>" not in html
    assert "&lt;Titel&gt;" in html
    assert "<i>" not in html
    assert not re.search(r"&(?!(?:amp|lt|gt|#34|#39);)", html)


def test_merge_fields_are_shown_as_written(page: Page) -> None:
    assert page.texts("span", "field").count("{{modtager}}") == 2


def test_lost_added_and_changed_places_link_to_the_list(page: Page) -> None:
    lost, added = page.texts("mark", "lost"), page.texts("mark", "added")
    assert lost[1] == "250 kr."  # the first is the legend
    assert added[1] == "350 kr."
    anchors = page.attribute("id")
    assert len(anchors) == len(set(anchors))
    targets = [target.removeprefix("#") for target in page.attribute("href")]
    assert targets
    assert set(targets) <= set(anchors)


def test_every_mark_has_a_sign_and_words_beside_its_colour(page: Page) -> None:
    references = [
        (attributes["aria-label"], "".join(text))
        for tag, attributes, text in page.elements
        if tag == "a" and "ref" in (attributes.get("class") or "")
    ]
    assert len(references) >= 4
    for label, text in references:
        assert re.fullmatch(r"[−+≠]\d+", text)
        assert re.fullmatch(r"Forskel \d+: .{5,}", label or "")


def test_differences_are_listed_with_guard_explanation_and_message(page: Page) -> None:
    assert "G01 tal ændrer betydningen" in page.texts("h4")
    assert any("Beløb, procenter" in text for text in page.texts("p", "explanation"))
    assert any("»350 kr.«" in text for text in page.texts("li"))
    assert any(t.startswith("Du skal betale 250 kr.") for t in page.texts("dd"))


def test_guards_that_passed_are_named(page: Page) -> None:
    assert any(text.startswith("✓ G12 flettefelter") for text in page.texts("li"))
    assert not any(text.startswith("✓ G01") for text in page.texts("li"))


def test_facts_are_marked_on_both_sides(page: Page) -> None:
    assert page.texts("span", "fact").count("den 3. maj 2026") == 2


def test_the_letters_keep_headings_lists_tables_and_lines(html: str, page: Page) -> None:
    assert "<ul><li>lønseddel</li><li>årsopgørelse</li>" in html
    assert [t for t in page.texts("th") if t in ("Måned", "Beløb")] == ["Måned", "Beløb"] * 2
    assert "Rådhuspladsen 1</span><br>" in html


def test_what_belongs_together_stands_in_one_row(page: Page) -> None:
    rows = page.texts("tr")
    assert any(
        "Vedlæg lønseddel" in row and row.endswith("dokumentation for huslejen") for row in rows
    )
    assert any("påsken" in row and row.endswith("(ikke i den nye tekst)") for row in rows)


def test_readability_with_the_parts_of_lix(page: Page) -> None:
    names = page.texts("th")
    place = names.index("LIX")
    assert names[place : place + 3] == ["LIX", "Ord pr. sætning", "Lange ord, procent"]
    assert {"Ord", "Sætninger", "Passiver pr. 100 ord", "Fund pr. 100 ord"} <= set(names)


def test_the_page_needs_nothing_else(html: str, page: Page) -> None:
    assert not {"script", "link", "img", "iframe"} & {tag for tag, _, _ in page.elements}
    assert "@import" not in html
    assert "url(" not in html
    assert all(target.startswith("#") for target in page.attribute("href"))


def test_language_landmarks_and_table_headers(page: Page) -> None:
    tags = [tag for tag, _, _ in page.elements]
    assert page.elements[0][:2] == ("html", {"lang": "da"})
    assert {"header", "main", "aside", "footer", "caption"} <= set(tags)
    assert tags.count("main") == tags.count("h1") == tags.count("title") == 1
    labelled = page.attribute("aria-labelledby")
    assert labelled
    assert set(labelled) <= set(page.attribute("id"))


def test_many_pairs_have_an_overview(linter: Linter) -> None:
    pairs = [
        compared(linter),
        compared(linter, after=BEFORE, name="ens.md"),
        compared(linter, after=OTHER, name="andet.md"),
    ]
    page = Page(comparisons_html(pairs))
    assert page.texts("p")[0] == (
        "3 par sammenlignet: 1 siger det samme, 1 er ændret, 1 ser ikke ud til at være samme brev."
    )
    overview = [row for row in page.texts("tr") if ".md" in row][:3]
    assert "✗ Betydningen er ændret" in overview[0]
    assert "✓ De to tekster er ens" in overview[1]
    assert "? De to tekster ser ikke ud til at være samme brev" in overview[2]
    assert len(page.attribute("id")) == len(set(page.attribute("id")))


def test_unrelated_letters_are_shown_without_differences(linter: Linter) -> None:
    page = Page(comparisons_html([compared(linter, after=OTHER)]))
    assert page.texts("p", "verdict") == ["? De to tekster ser ikke ud til at være samme brev"]
    assert "Forskelle" not in page.texts("h3")
    assert any("Biblioteket" in text for text in page.texts("td"))


def test_the_page_is_the_same_every_time(linter: Linter, html: str) -> None:
    assert comparisons_html([compared(linter)]) == html


def test_a_soft_guard_is_listed_as_something_to_look_at(linter: Linter) -> None:
    short, long = "Du får svar. Vi ser på din sag.", "Du får svar, og vi ser på din sag."
    # A figure has no place in the letters, a word has.
    pair = compared(linter, f"{short} " * 8, f"Du får altid svar. {long} " + f"{long} " * 7)
    page = Page(comparisons_html([pair]))
    assert "✓ siger det samme" in [text.lower() for text in page.texts("p", "verdict")]
    assert {"G15 tone se efter", "G16 forbedring se efter"} <= {*page.texts("h4")}
    assert any("LIX er steget fra" in text for text in page.texts("li"))
