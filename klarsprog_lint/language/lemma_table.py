"""The table of lemmas seen in the corpus, kept among the vocabulary's lookup tables.

A key is a word class and a form. The class is the UPOS tag, with a mark for two readings that
share their forms with another lemma: `-s` for true s-passives (*ses* is the passive of *se* and a
deponent of its own) and `-p` for the polite *De, Dem, Deres*.
"""

from collections.abc import Iterable

from spacy.lookups import Lookups, Table

TABLE_NAME = "klarsprog_lemmas"

# One for all: making a table costs a millisecond, and words are looked up one by one.
_EMPTY = Table(TABLE_NAME)

# Classes whose "lemma" is the form itself.
AS_WRITTEN = frozenset(["PUNCT", "SYM", "SPACE", ""])

# Classes whose forms are written in lower case inside a sentence.
COMMON_CLASSES = ("NOUN", "VERB", "ADJ", "ADV", "PRON", "DET", "ADP", "AUX", "SCONJ", "CCONJ")


def key(word_class: str, form: str) -> str:
    """Return the table key of a form: lower-cased, except for names."""
    return f"{word_class} {form if word_class == 'PROPN' else form.lower()}"


def word_class(upos: str, feats: str) -> str:
    """Return the class of a word from its UPOS tag and its features (`Voice=Pass|...`)."""
    if upos == "VERB" and "Voice=Pass" in feats:
        return "VERB-s"
    if "Polite=Form" in feats:
        return upos + "-p"
    return upos


def add_table(lookups: Lookups, entries: Iterable[tuple[str, str]]) -> Table:
    """Store (key, lemma) pairs as the table, replacing an older one, and return it."""
    if lookups.has_table(TABLE_NAME):
        lookups.remove_table(TABLE_NAME)
    return lookups.add_table(TABLE_NAME, dict(entries))


def get_table(lookups: Lookups) -> Table:
    """Return the table, or an empty one where the vocabulary has none."""
    return lookups.get_table(TABLE_NAME, _EMPTY)


def is_common_word(lookups: Lookups, form: str) -> bool:
    """Return whether a lower-case form is known as something other than a name."""
    table = get_table(lookups)
    return any(table.get(f"{word_class} {form}") is not None for word_class in COMMON_CLASSES)
