"""Hover: which rule speaks here, why it matters, what to do, and an example."""

import re

from lsprotocol import types

from klarsprog_lint.findings import Diagnostic
from klarsprog_lint.rules.model import Example, Rule
from klarsprog_server.diagnostics import DiagnosticsFeature
from klarsprog_server.session import Session

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&])")
_EXPLICIT_MARK = re.compile(r"⟦(.*?)⟧")
_MARK = re.compile(r"\[(.*?)\]")


class Style:
    """How a text is set: plain."""

    kind = types.MarkupKind.PlainText

    def text(self, text: str) -> str:
        """Text that is to look like itself."""
        return text

    def strong(self, text: str) -> str:
        """A label."""
        return text

    def link(self, title: str, url: str) -> str:
        """Where to read more."""
        return f"{title}: {url}"


class MarkdownStyle(Style):
    """How a text is set: as Markdown."""

    kind = types.MarkupKind.Markdown

    def text(self, text: str) -> str:
        """Text with Markdown's characters escaped: letters hold merge fields and asterisks."""
        return _SPECIAL.sub(r"\\\1", text)

    def strong(self, text: str) -> str:
        """A label in bold."""
        return f"**{text}**"

    def link(self, title: str, url: str) -> str:
        """A link."""
        return f"[{title}]({url})"


class HoverFeature:
    """Answers ``textDocument/hover``."""

    def __init__(self, session: Session, diagnostics: DiagnosticsFeature) -> None:
        self._session = session
        self._diagnostics = diagnostics

    async def hover(self, params: types.HoverParams) -> types.Hover | None:
        """The advice of every diagnostic at the position, the narrowest first."""
        document = self._session.document(params.text_document.uri)
        results = await self._diagnostics.fresh(document) if document is not None else None
        if results is None:
            return None
        offset = results.positions.offset(params.position)
        here = [item for item in results.analysis.diagnostics if item.start <= offset <= item.end]
        if not here:
            return None
        here.sort(key=lambda item: item.end - item.start)
        rules = results.analysis.rules
        style = self._style
        texts = [advice(item, rules[item.code].rule, style) for item in here if item.code in rules]
        contents = types.MarkupContent(style.kind, "\n\n---\n\n".join(texts))
        return types.Hover(contents, results.positions.range(here[0].start, here[0].end))

    @property
    def _style(self) -> Style:
        """Markdown, unless the client says that it shows plain text only."""
        document = self._session.capabilities.text_document
        hover = document.hover if document is not None else None
        formats = (hover.content_format if hover is not None else None) or ()
        is_plain = bool(formats) and types.MarkupKind.Markdown not in formats
        return Style() if is_plain else MarkdownStyle()


def advice(diagnostic: Diagnostic, rule: Rule, style: Style) -> str:
    """What a diagnostic says and what its rule says about it."""
    parts = [
        f"{style.strong(diagnostic.code)} {style.text(diagnostic.name)}",
        style.text(diagnostic.message),
        f"{style.strong('Hvorfor:')} {style.text(rule.why.strip())}",
        f"{style.strong('Sådan gør du:')} {style.text(rule.how.strip())}",
    ]
    example = next((item for item in rule.examples if item.bad and (item.good or item.fix)), None)
    if example is not None:
        parts += _example(example, style)
    parts.append(style.link(f"Læs mere om {diagnostic.code}", diagnostic.url))
    return "\n\n".join(parts)


def _example(example: Example, style: Style) -> tuple[str, str]:
    bad = example.bad or ""
    marks = _EXPLICIT_MARK if "⟦" in bad else _MARK
    before = " ".join(marks.sub(r"\1", bad).split())
    after = " ".join((example.good or example.fix or "").split())
    return (
        f"{style.strong('Før:')} {style.text(before)}",
        f"{style.strong('Efter:')} {style.text(after)}",
    )
