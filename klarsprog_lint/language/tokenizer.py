"""The tokenizer of the shipped pipeline: spaCy's Danish one, taught the words of letters.

It keeps the treebank's conventions: an abbreviation with its full stops is one token (*bl.a.*),
so are an ordinal (*3.*), an amount (*1.500,00*), a span of times (*10.30-14.00*), a CPR, case or
phone number without spaces, an e-mail or web address and words joined by a slash (*og/eller*).
A section sign is a token of its own, also without a space after it (*§12*).
"""

import re
from collections.abc import Iterator

from spacy.lang.char_classes import ALPHA
from spacy.language import Language
from spacy.symbols import ORTH
from spacy.tokenizer import Tokenizer
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

from klarsprog_lint.language.abbreviations import (
    CLOSING,
    FIXED_FORMS,
    LEADING,
    MIXED,
    ORDINARY_WORDS,
)

# One token although spaCy's affix rules would cut: spans of ordinals (3.-5.), amounts with a dash
# for the øre (500,-) and optional endings (barn(et)). Anchored, because a tokenizer read from disk
# calls `match` whatever was given here.
WHOLE_TOKENS = re.compile(
    r"^(?:\d{1,2}\.[-–]\d{1,2}\.|\d+(?:\.\d{3})*,[-–]{1,2}|\w+\((?:e|r|n|t|en|et|er|ne|s|erne)\))$"
).match


def exceptions(forms: frozenset[str]) -> Iterator[str]:
    """Yield each abbreviation as written in running text and at the start of a sentence."""
    for form in sorted(forms):
        yield form
        yield form[0].upper() + form[1:]


def add_danish_rules(nlp: Language) -> None:
    """Teach the tokenizer of a Danish pipeline the conventions above, in place."""
    tokenizer = nlp.tokenizer
    if not isinstance(tokenizer, Tokenizer):
        return
    rules = {form: parts for form, parts in tokenizer.rules.items() if not _is_ordinary(form)}
    for form in [*exceptions(LEADING | CLOSING | MIXED), *sorted(FIXED_FORMS)]:
        rules[form] = [{ORTH: form}]
        if form[-1].isupper():  # spaCy keeps the full stop of an initial: (A/S.)
            rules[form + "."] = [{ORTH: form}, {ORTH: "."}]
    tokenizer.rules = rules
    tokenizer.token_match = WHOLE_TOKENS
    _set_affixes(nlp, tokenizer)


def _is_ordinary(form: str) -> bool:
    return form.lower() in ORDINARY_WORDS


def _set_affixes(nlp: Language, tokenizer: Tokenizer) -> None:
    defaults = nlp.Defaults
    prefixes = ["§+", *(p for p in defaults.prefixes or () if p != "§")]
    infixes = [str(rule).replace("[:<>=/]", "[:<>=]") for rule in defaults.infixes or ()]
    tokenizer.prefix_search = compile_prefix_regex(prefixes).search
    # Two full stops are an abbreviation at the end of a sentence (500 kr..), three an ellipsis.
    suffixes = [r"\.{3,}" if s == r"\.\.+" else s for s in defaults.suffixes or ()]
    suffixes.append(rf"(?<=[{ALPHA}]\.)\.")
    tokenizer.suffix_search = compile_suffix_regex(suffixes).search
    tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
