"""Checks of the family STR: the structure of a letter and its paragraphs."""

from klarsprog_lint.checks.letter_structure_decision import (
    complaint_guidance,
    complete_guidance,
    reasons,
    section_order,
)
from klarsprog_lint.checks.letter_structure_layout import (
    letter_length,
    lists,
    paragraph_length,
    subheadings,
)
from klarsprog_lint.checks.letter_structure_message import heading, purpose, result_first
from klarsprog_lint.checks.letter_structure_reader import action, contact, deadline, enclosures

__all__ = [
    "action",
    "complaint_guidance",
    "complete_guidance",
    "contact",
    "deadline",
    "enclosures",
    "heading",
    "letter_length",
    "lists",
    "paragraph_length",
    "purpose",
    "reasons",
    "result_first",
    "section_order",
    "subheadings",
]
