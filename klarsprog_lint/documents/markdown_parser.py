"""A Markdown parser that remembers where everything stood.

markdown-it keeps line numbers only. Its block rules are wrapped here so that every ``inline``
token knows where each of its lines begins in the source, and its inline state is extended so
that every child token knows where in the inline text it was read. Nothing is searched for
afterwards.
"""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType

from klarsprog_lint.documents.cues import starts_with_date
from klarsprog_lint.documents.markdown_origins import note_origins

#: Key in ``Token.meta``: where in the inline text a child token was read.
POSITION = "position"

_BlockRule = Callable[[StateBlock, int, int, bool], bool]
_PARAGRAPH_BREAKERS = ["paragraph", "reference", "blockquote"]


class _PositionedState(StateInline):
    """An inline state whose tokens know their position in the inline text."""

    _pending_start = 0

    def append_pending(self, text: str) -> None:
        if not self._pending and not self._pending_buffer:
            self._pending_start = self.pos
        super().append_pending(text)

    def pushPending(self) -> Token:
        token = super().pushPending()
        token.meta[POSITION] = self._pending_start
        return token

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        token = super().push(ttype, tag, nesting)
        # Emphasis pushes one token for each marker of a run without moving on in between.
        previous = self.tokens[-2] if len(self.tokens) > 1 else None
        token.meta[POSITION] = self.pos
        if ttype == "text" and previous is not None and previous.type == "text":
            token.meta[POSITION] = max(self.pos, previous.meta[POSITION] + len(previous.content))
        return token


class _PositionedInline(ParserInline):
    """The inline parser on positioned states."""

    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        state = _PositionedState(src, md, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens


@cache
def _parser() -> MarkdownIt:
    md = MarkdownIt("commonmark")
    md.inline = _PositionedInline()
    md.inline.ruler.enableOnly(
        [name for name in md.inline.ruler.get_all_rules() if name != "linkify"]
    )
    # Joining neighbours would lose the positions of all but the first.
    md.inline.ruler2.disable("fragments_join")
    rules = {rule.name: rule.fn for rule in md.block.ruler.__rules__}
    for name, breaks in (
        ("paragraph", []),
        ("lheading", []),
        ("heading", _PARAGRAPH_BREAKERS),
        ("table", ["paragraph", "reference"]),
    ):
        md.block.ruler.at(name, _with_origins(rules[name]), {"alt": breaks})
    md.block.ruler.at("list", _unless_date(rules["list"]), {"alt": _PARAGRAPH_BREAKERS})
    md.block.ruler.enable("table")
    return md


def parse(source: str) -> Iterator[Token]:
    """The block tokens of the source; inline tokens come with their children."""
    md = _parser()
    env: EnvType = {}
    tokens: list[Token] = []
    md.block.parse(source, md, env, tokens)
    for token in tokens:
        if token.type == "inline":
            token.children = md.inline.parse(token.content, md, env, [])
        yield token
        # A long document has a great many children, and nobody needs them twice.
        token.children = None


def _unless_date(rule: _BlockRule) -> _BlockRule:
    """A line such as ``3. maj 2025`` is a date to every Danish reader, not a list."""

    def list_rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:
        begin = state.bMarks[start] + state.tShift[start]
        if starts_with_date(state.src[begin : begin + 16]):
            return False
        return rule(state, start, end, silent)

    return list_rule


def _with_origins(rule: _BlockRule) -> _BlockRule:
    """The rule, noting where each line of the inline tokens it makes begins in the source."""

    def block_rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:
        before = len(state.tokens)
        if not rule(state, start, end, silent):
            return False
        if not silent:
            note_origins(state, state.tokens[before:])
        return True

    return block_rule
