"""Placeholders: finding merge fields and control tags in the source of a template.

``{{x}}``, ``{x}``, ``${x}``, ``[[x]]``, ``«x»``, ``<x>``, ``<<x>>`` and the user's own patterns
are fields: they stand for a word. ``{% … %}``, ``{# … #}``, ``<!-- … -->`` and Mustache sections
are control tags: nothing of them is printed. ``[indsæt dato]``, ``XXXX`` and ``____`` are
neither: they are blanks that somebody forgot to fill in, and stay in the text.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from klarsprog_lint.errors import ConfigurationError

# Every alternative starts with a literal, so that the regex engine can skip from candidate to
# candidate, and stops at the next opener, so that unclosed openers cannot make it quadratic.
_NAME = r"[^\W_][\w .:\-]{0,60}"
_MARK = re.compile(
    r"(?P<control>\{%(?:(?!\{%|%\})[\s\S]){0,2000}%\}"
    r"|\{\#(?:(?!\{\#|\#\})[\s\S]){0,2000}\#\}"
    r"|<!--(?:(?!<!--|-->)[\s\S])*-->"
    r"|\{\{[#/^!>](?:(?!\{\{|\}\})[\s\S]){0,500}\}\}"
    r"|\{\{\s*else\b[^{}]{0,200}\}\})"
    r"|(?P<field>\{\{\{[^{}]{1,200}\}\}\}|\{\{[^{}]{1,200}\}\}"
    rf"|\{{[ ]?{_NAME}\}}|\$\{{[ ]?{_NAME}\}}"
    r"|\[\[[^\[\]\n\r]{1,100}\]\]"
    rf"|«[ ]?{_NAME}»|<<[ ]?{_NAME}>>|<{_NAME}>)"
)
_ALTERNATIVE = re.compile(r"\{%-?\s*el|\{\{\s*else|\{\{\^")
_BLANK = re.compile(r"[ \t]*")
_LINE_END = re.compile(r"[ \t]*(?:\r\n|\n|\r|\Z)")
_EDGE = re.compile(r"^[\W_]+|[\W_]+$")
_HTML = (
    "a abbr address article aside audio b base bdi bdo big blockquote body br button canvas "
    "caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt "
    "em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head "
    "header hr html i iframe img input ins kbd label legend li link main map mark menu menuitem "
    "meta meter nav noframes noscript object ol optgroup option output p param picture pre "
    "progress q rp rt ruby s samp script search section select small source span strike strong "
    "style sub summary sup svg table tbody td template textarea tfoot th thead time title tr "
    "track tt u ul var video wbr"
)
_HTML_NAMES = frozenset(_HTML.split())


@dataclass(frozen=True, slots=True)
class Mark:
    """One field or control tag: its source range, and the field's name.

    ``is_field`` tells whether it stands for a word. ``separates`` is set for control tags such
    as ``{% else %}``, which keep what stands on either side from running together.
    """

    start: int
    end: int
    name: str = ""
    is_field: bool = True
    separates: bool = False


def compile_patterns(patterns: Iterable[str | re.Pattern[str]]) -> tuple[re.Pattern[str], ...]:
    """The user's own placeholder patterns, compiled; a bad one is a configuration error."""
    compiled = []
    for pattern in patterns:
        try:
            compiled.append(re.compile(pattern))
        except re.error as error:
            raise ConfigurationError(
                f"placeholders: »{pattern}« er ikke et gyldigt regulært udtryk ({error}). "
                "Ret mønsteret i konfigurationen."
            ) from None
    return tuple(compiled)


def find_marks(source: str, patterns: Sequence[re.Pattern[str]] = ()) -> list[Mark]:
    """All fields and control tags, in order and without overlaps; own patterns come first."""
    own = [
        Mark(match.start(), match.end(), _own_name(match))
        for pattern in patterns
        for match in pattern.finditer(source)
        if match.end() > match.start()
    ]
    built_in = [mark for match in _MARK.finditer(source) if (mark := _mark(match))]
    if not own:
        return _widen_control_lines(source, built_in)
    ranked = [(mark.start, rank, mark) for rank, mark in enumerate([*own, *built_in])]
    marks: list[Mark] = []
    for start, _, mark in sorted(ranked, key=lambda entry: entry[:2]):
        if not marks or start >= marks[-1].end:
            marks.append(mark)
    return _widen_control_lines(source, marks)


def _mark(match: re.Match[str]) -> Mark | None:
    text = match.group()
    if match.lastgroup == "control":
        separates = _ALTERNATIVE.match(text) is not None
        return Mark(match.start(), match.end(), is_field=False, separates=separates)
    if text.startswith("<") and not text.startswith("<<") and _is_html(text):
        return None
    return Mark(match.start(), match.end(), field_name(text))


def _is_html(tag: str) -> bool:
    """HTML is written ``<br>`` or ``<BR>``; a merge mark such as ``<Titel>`` has a capital."""
    name = tag[1:-1].split()[0]
    return name.lower() in _HTML_NAMES and not (len(name) > 2 and name.istitle())


def field_name(text: str) -> str:
    """The name inside the brackets, without filters and Word's own words."""
    inner = text.strip("{}[]«»<>$ \t\r\n").split("|")[0].strip()
    return re.sub(r"^MERGEFIELD\s+", "", inner).strip()


def _own_name(match: re.Match[str]) -> str:
    if match.re.groups and match.group(1):
        return str(match.group(1)).strip()
    return _EDGE.sub("", match.group()) or match.group()


def _widen_control_lines(source: str, marks: list[Mark]) -> list[Mark]:
    """Let control tags that fill a line take the line with them, as template engines do."""
    widened: list[Mark] = []
    index = 0
    while index < len(marks):
        last = index
        while _continues(source, marks, last):
            last += 1
        group = marks[index : last + 1]
        whole = None if group[0].is_field else _whole_lines(source, group, widened)
        widened.extend([whole] if whole else group)
        index = last + 1
    return widened


def _continues(source: str, marks: list[Mark], index: int) -> bool:
    """Whether the next mark is a control tag on the same line as this one."""
    if marks[index].is_field or index + 1 >= len(marks) or marks[index + 1].is_field:
        return False
    blank = _BLANK.match(source, marks[index].end)
    return blank is not None and blank.end() == marks[index + 1].start


def _whole_lines(source: str, group: list[Mark], before: list[Mark]) -> Mark | None:
    start = group[0].start
    floor = before[-1].end if before else 0
    while start > floor and source[start - 1] in " \t":
        start -= 1
    end = _LINE_END.match(source, group[-1].end)
    starts_line = start == 0 or source[start - 1] in "\r\n"
    if not starts_line or end is None:
        return None
    return Mark(start, end.end(), is_field=False)
