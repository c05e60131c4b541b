"""Conditions of lexicon rows on a verb's object: by tags where they suffice, else by the parse."""

import pytest

from klarsprog_lint.language.analysis import analyse
from klarsprog_lint.language.levels import Level
from klarsprog_lint.language.pipeline import load
from klarsprog_lint.rules.conditions import holds, needs_parse, parse_condition
from klarsprog_lint.rules.matches import Match


def _match(text: str, verb: str, level: Level = Level.PARSE) -> Match:
    doc = next(iter(analyse([text], load(), level)))
    token = next(token for token in doc if token.text == verb)
    return Match(token, token, tuple(doc), 0)


def test_the_parse_is_asked_for_where_the_word_may_be_the_object() -> None:
    text, condition = "Vi afholder udgiften til kurset.", parse_condition("object:udgift")
    assert needs_parse(condition, _match(text, "afholder", Level.TAGS))
    assert holds(condition, _match(text, "afholder"))


def test_no_parse_is_asked_for_where_the_word_is_not_in_the_sentence() -> None:
    condition = parse_condition("object:udgift")
    match = _match("Vi afholder et kursus i maj.", "afholder", Level.TAGS)
    assert not needs_parse(condition, match)
    assert not holds(condition, match)


def test_a_subject_is_no_object_of_an_active_verb() -> None:
    condition = parse_condition("not-object:vi,os")
    match = _match("Vi har modtaget din ansøgning.", "modtaget", Level.TAGS)
    assert not needs_parse(condition, match)
    assert holds(condition, match)


def test_without_a_parse_the_next_noun_is_the_object() -> None:
    match = _match("Vi afholder udgiften til kurset.", "afholder", Level.TAGS)
    assert holds(parse_condition("object:udgift"), match)


@pytest.mark.parametrize(
    ("text", "verb", "asks"),
    [
        pytest.param("Derfor afventer kommunen svar.", "afventer", True, id="inverted"),
        pytest.param("Vi afventer svar fra lægen.", "afventer", False, id="subject before it"),
        pytest.param("Derfor afventer vi svar.", "afventer", False, id="subject behind it"),
        pytest.param("Du skal afvente svar fra os.", "afvente", False, id="infinitive"),
    ],
)
def test_only_an_inverted_noun_may_be_the_subject(text: str, verb: str, asks: bool) -> None:
    condition = parse_condition("next:noun")
    assert needs_parse(condition, _match(text, verb, Level.TAGS)) is asks
