"""Levels of analysis: how much of the pipeline a check needs."""

from enum import IntEnum


class Level(IntEnum):
    """Tokens and sentences; tags (part of speech, morphology, lemma); parse."""

    TOKENS = 0
    TAGS = 1
    PARSE = 2
