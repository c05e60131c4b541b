"""Whatever the text: it comes back exactly, or it is not sent."""

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from klarsprog_lint.language.pipeline import load
from klarsprog_lint.llm.redaction import UnsafeError, redact, restore

PIECES = [
    *("Mette", "Kragh", "Jens", "Jens'", "Annas", "Bo", "hr.", "de", "von", "Skov", "mette.kragh"),
    *("010190-1234", "0101901234", "55 12 34 56", "+45", "AB 12 345", "1234 0012345678", "DK50"),
    *("27.36.00-G01-12-26", "Birkevej 12", ", 2. th.", "8600 Silkeborg", "a@example.org", "[", "]"),
    *("{{ navn }}", "«Titel»", "[NAVN_1]", "NAVN_", "CPR", "_1", "1", "12", "s", "'", "-", "ApS"),
    *("nr.", "konto", "den 3. maj 2026", "§ 11", "kr.", "har", "ringet", ".", ":", "ADHD", "@"),
]
TEXTS = st.one_of(
    st.text(max_size=120),
    st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=3)), max_size=25).flatmap(
        lambda pieces: st.sampled_from(["", " ", "\n"]).map(lambda gap: gap.join(pieces))
    ),
)


@settings(max_examples=400, deadline=None)
@given(text=TEXTS, health=st.booleans())
def test_restoring_what_was_redacted_gives_the_text(text: str, health: bool) -> None:
    try:
        redacted = redact(text, None, health=health)
    except UnsafeError:
        return
    assert restore(redacted.text, redacted) == text


@settings(max_examples=60, deadline=None)
@given(text=TEXTS)
def test_so_it_does_with_the_tagger(text: str) -> None:
    try:
        redacted = redact(text, load()(text))
    except UnsafeError:
        return
    assert restore(redacted.text, redacted) == text


@pytest.mark.parametrize("noise", ["Aa ", "12 ", "1", "A. ", "a(at)", "nr. ", "Store Vej ", "{{"])
def test_long_noise_is_restored_or_refused(noise: str) -> None:
    """A pattern that backtracks would not come back from these."""
    text = noise * (4000 // len(noise))
    with suppress(UnsafeError):
        redacted = redact(text, None, health=True)
        assert restore(redacted.text, redacted) == text
