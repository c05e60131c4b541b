"""What a pack of one's own may change in another pack's rule, without repeating it."""

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import Field, model_validator

from klarsprog_lint.findings import Severity
from klarsprog_lint.rules.model import RULE_CODE, Rule, Strict, Text


class Override(Strict):
    """A rule file that names a rule under ``override`` in place of ``code``.

    What is given replaces the rule's own: ``severity`` and ``message`` also replace those that
    its check decides for each finding. A rule that is ``disabled`` runs only where its whole code
    is selected; ``preview: false`` lets a rule in preview run unasked.
    """

    override: Annotated[str, Field(pattern=RULE_CODE.pattern)]
    disabled: bool | None = None
    preview: bool | None = None
    severity: Severity | None = None
    message: Text | None = None
    why: Text | None = None
    how: Text | None = None
    ignore_when: str | None = None

    @property
    def changes(self) -> Mapping[str, Any]:
        """The rule's fields that are replaced, with their new values."""
        given = self.model_dump(exclude={"override"}, exclude_none=True)
        return {name: value for name, value in given.items() if name in Rule.model_fields}

    @model_validator(mode="after")
    def _changes_something(self) -> "Override":
        if not self.model_fields_set - {"override"}:
            raise ValueError(
                "filen ændrer intet i reglen: skriv fx »severity« eller »disabled: true«"
            )
        return self
