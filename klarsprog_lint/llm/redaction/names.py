"""The words that recognisers of names know: first names, surnames and words of public life."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from klarsprog_lint.language.lemma_table import get_table, is_common_word

if TYPE_CHECKING:
    from spacy.tokens import Doc

_HERE = Path(__file__).parent

# First names that are words of their own too; alone and in lower case they are no names.
TWOFOLD = frozenset(
    "bo tage dag hans liv else per rose storm bror my sol ask bent jens maj august alma april "
    "juni fie "
    "can said joy grace robin mark sif tue lykke kim ane max line mie grete vita nur lea leo noa "
    "luna viola rita ham iris ion mei amin aya ane søs can azad anas anker balder birk carl finn "
    "gry hana iman iver jack jean john lena li lone milan mille nada naja nete oda otto rosa signe "
    "sine stig thi thor tim tine tove trine ulf ulla vera ving will wei ying".split()
)

_NOUN_ENDINGS = tuple(
    "ning ningen else elsen hed heden skab skabet erne ede ende tion tionen".split()
)


@lru_cache(maxsize=4)
def _words(file: str) -> frozenset[str]:
    lines = (_HERE / file).read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


@dataclass(frozen=True)
class Lexicon:
    """Questions about a word; without a pipeline nothing is known of common words and towns."""

    is_common: Callable[[str], bool]
    is_proper: Callable[[str], bool]

    def is_first(self, word: str) -> bool:
        """Whether it is a first name as written: *Mette*, *Anne-Sofie*, *METTE*."""
        firsts = _words("first_names.txt")
        shown = _shown(word)
        return shown in firsts or (
            "-" in shown and len(shown) > 4 and shown.split("-")[0] in firsts
        )

    def is_last(self, word: str) -> bool:
        """Whether it is a surname: a patronymic, or a known one."""
        shown = _shown(word)
        return shown in _words("surnames.txt") or (
            shown.endswith("sen")
            and not shown.endswith("elsen")
            and len(shown) > 5
            and not self.is_common(shown.lower())
        )

    def is_compound(self, lower: str) -> bool:
        """Whether it is made as nouns are: *familierådgiver*, *fritagelse*."""
        return lower.endswith(_NOUN_ENDINGS) or any(
            self.is_common(lower[cut:]) for cut in range(3, len(lower) - 4)
        )

    def is_public(self, word: str) -> bool:
        """Whether it names nobody: *MitID*, *Ankestyrelsen*, *Kære*."""
        public = _words("public_words.txt")
        return word in public or (len(word) > 3 and word.endswith("s") and word[:-1] in public)


def _shown(word: str) -> str:
    """A word in capitals as it is written otherwise."""
    if len(word) > 2 and word.isupper():
        return "-".join(part.capitalize() for part in word.split("-"))
    return word


def lexicon(doc: "Doc | None") -> Lexicon:
    """What the pipeline of a Doc knows."""
    if doc is None:
        return Lexicon(lambda _: False, lambda _: False)
    lookups = doc.vocab.lookups
    table = get_table(lookups)
    return Lexicon(
        lambda word: is_common_word(lookups, word),
        lambda word: table.get(f"PROPN {_shown(word)}") is not None,
    )
