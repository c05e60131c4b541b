"""The names of letter types, as letters and configuration files use them."""

from typing import Literal, get_args

LetterTypeName = Literal[
    "afgørelse",
    "afslag",
    "bevilling",
    "partshøring",
    "agterskrivelse",
    "indkaldelse",
    "opkrævning",
    "kvittering",
    "information",
]
LETTER_TYPES: tuple[str, ...] = get_args(LetterTypeName)
