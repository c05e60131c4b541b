"""Comparisons for the tests of output formats."""

from klarsprog_lint.comparing import Comparison, compare
from klarsprog_lint.documents import read
from klarsprog_lint.linter import Linter

BEFORE = """{{afsender}}
Rådhuspladsen 1
9999 Eksempelby

Kære {{modtager}}

# Gebyrer < 400 kr. & renter

Du skal betale 250 kr. senest den 3. maj 2026. Du kan ikke klage over gebyret.

Vedlæg lønseddel, årsopgørelse og dokumentation for huslejen.

| Måned | Beløb |
| --- | --- |
| Marts | 100 kr. |
| April | 150 kr. |

Det bemærkes, at kontoret er lukket i påsken.
"""
AFTER = """{{afsender}}
Rådhuspladsen 1
9999 Eksempelby

Kære {{modtager}}

# Gebyrer < 400 kr. & renter

Du skal betale 350 kr. senest den 3. maj 2026. Du kan klage over gebyret.

Vedlæg

- lønseddel
- årsopgørelse
- dokumentation for huslejen

| Måned | Beløb |
| --- | --- |
| Marts | 100 kr. |
| April | 150 kr. |
"""
# Another letter altogether.
OTHER = """Biblioteket holder lukket i uge 28. Lånte bøger kan afleveres i skabet ved døren.

Børnene kan stadig hente eventyr og tegneserier i skolens læsesal.
"""


def compared(
    linter: Linter, before: str = BEFORE, after: str = AFTER, name: str = "brev.md"
) -> Comparison:
    """Two Markdown texts compared."""
    documents = [
        read(t, f"{side}/{name}", "markdown") for side, t in zip("fe", (before, after), strict=True)
    ]
    return compare(*documents, linter)
