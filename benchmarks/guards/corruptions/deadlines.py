"""Deadlines that end on another day, turn round, or run from another event."""

import re

from benchmarks.guards.corruptions.model import Kind, kind, swapping, together

_GIVEN = r"(?:den |d\. |\w+dag den )?\d{1,2}\. [a-z]+|den (?:\{\{|\[\[)"

_EARLIEST = together(
    swapping(rf"\b[Ss]enest(?= (?:{_GIVEN}|\d|kl\.))", "tidligst"),
    swapping(r"\b[Ii]nden(?: for)?(?= \d+ (?:hver)?(?:dag|uge|måned))", "tidligst om"),
    swapping(rf"\b[Ii]nden(?= (?:{_GIVEN}))", "tidligst"),
)
_EVENT = r"(?P<what>[^.,;\n]{2,40}?)(?=[.,;\n]|$)"
_START = together(
    swapping(rf"\bfra den dag, (?:du|I) (?:har )?(?:modtaget|modtager|fået) {_EVENT}",
             r"fra den dag, vi har sendt \g<what>"),
    swapping(rf"\b(?:fra|efter),? at (?:du|I) har (?:modtaget|fået) {_EVENT}",
             r"efter, at vi har skrevet \g<what>"),
    swapping(rf"(?<=, )fra (?:du|I) har (?:modtaget|fået) {_EVENT}",
             r"fra datoen på \g<what>"),
    swapping(rf"\bfra den dag, vi (?:har )?(?:modtaget|modtager|fået|får) {_EVENT}",
             r"fra den dag, du har skrevet \g<what>"),
    swapping(r"\bfra datoen på (?P<what>dette brev|brevet|afgørelsen)",
             r"fra den dag, du modtager \g<what>"),
    swapping(r"\bfra modtagelsen\b", "fra brevets dato"),
    swapping(r"(?<=\d dage )efter(?=, at du (?:er|har) )", "før"),
    swapping(r"(?<=\d uger )efter(?= mødet| samtalen)", "før"),
    swapping(r"(?<= uger )før(?= |\.)", "efter"),
    swapping(r"(?<=dage )før(?= |\.)", "efter"),
)  # fmt: skip

KINDS: tuple[Kind, ...] = (
    kind("start of a deadline", "frister", _START),
    kind(
        "senest → inden", "frister", swapping(rf"\bsenest(?= (?:{_GIVEN}))", "inden", re.IGNORECASE)
    ),
    kind("senest → tidligst", "frister", _EARLIEST),
    kind(
        "hverdage ↔ dage",
        "frister",
        together(
            swapping(r"(?<=\d )(?:hver|arbejds)dage\b", "dage"),
            swapping(r"(?<=\d )dage\b", "hverdage"),
        ),
    ),
)
