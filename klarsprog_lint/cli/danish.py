"""Typer in Danish: headings of help pages and messages about wrong usage.

Typer has no translations of its own, so what it writes is translated by its wording. A wording
that is not known here is shown as it is.
"""

import re
from typing import Any

from typer.core import TyperCommand, TyperGroup

_HELP = (
    (r"^Usage: ", "Brug: "),
    (r"^Options:$", "Tilvalg:"),
    (r"^Arguments:$", "Argumenter:"),
    (r"^Commands:$", "Kommandoer:"),
    (r"\[OPTIONS\]", "[TILVALG]"),
    (r"COMMAND \[ARGS\]\.\.\.", "KOMMANDO [ARGUMENTER]..."),
    (r"Show this message and exit\.", "Vis denne hjælp."),
    (r"\[required\]", "[skal angives]"),
    (r"\[default: ", "[standard: "),
    (r" <(?:list\[str\]|str|path)>", ""),
)
_QUOTED = r"['\"]?(.+?)['\"]?"
_USAGE = (
    (rf"No such option:? {_QUOTED}[.]?", r"Tilvalget »\1« findes ikke."),
    (rf"No such command {_QUOTED}[.]?", r"Kommandoen »\1« findes ikke."),
    (rf"Missing (?:argument|parameter) {_QUOTED}[.].*", r"Argumentet \1 mangler."),
    (rf"Missing option {_QUOTED}[.].*", r"Tilvalget \1 mangler."),
    (r"Missing command[.]", "Angiv en kommando."),
    (rf"Option {_QUOTED} requires an argument[.]", r"Tilvalget \1 skal have en værdi."),
    (rf"Option {_QUOTED} does not take a value[.]", r"Tilvalget \1 har ingen værdi."),
    (r"Got unexpected extra arguments?(?:\(s\))? \((.+)\)", r"Der er for mange argumenter: \1."),
    (
        rf"Invalid value for {_QUOTED}: (?:Value error, )?{_QUOTED} is not one of (.+?)[.]?",
        r"\1 kan ikke være »\2«. Vælg mellem \3.",
    ),
    (rf"Invalid value for {_QUOTED}: (.+)", r"\1 har en ugyldig værdi: \2"),
)
_HINT = re.compile(r"\s*(?:Did you mean (.+?)\?|\(Possible options: (.+)\))$")


def danish_help(text: str) -> str:
    """A help page with Danish headings."""
    for pattern, replacement in _HELP:
        text = re.sub(pattern, replacement, text, flags=re.MULTILINE)
    return text


def danish_usage_error(message: str) -> str:
    """A message about wrong usage, in Danish where its wording is known."""
    hint = _HINT.search(message)
    told = message[: hint.start()] if hint else message
    for pattern, replacement in _USAGE:
        if found := re.fullmatch(pattern, told, flags=re.DOTALL):
            told = found.expand(replacement)
            break
    if not hint:
        return told
    suggestions = re.sub(r"['\"]", "", hint[1] or hint[2]).replace(", ", "« eller »")
    return f"{told.rstrip('.')}. Mente du »{suggestions}«?"


class DanishCommand(TyperCommand):
    """A command whose help page is in Danish."""

    def get_help(self, ctx: Any) -> str:
        """The help page."""
        return danish_help(super().get_help(ctx))


class DanishGroup(TyperGroup):
    """A group of commands whose help page is in Danish."""

    def get_help(self, ctx: Any) -> str:
        """The help page."""
        return danish_help(super().get_help(ctx))
