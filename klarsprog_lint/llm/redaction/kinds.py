"""What personal data a span of a letter is; the value is the word that its token shows."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """The type of a token. A reader of a log, and the model, should know what stood there."""

    CPR = "CPR"
    CVR = "CVR"
    NAME = "NAVN"
    COMPANY = "FIRMA"
    ADDRESS = "ADRESSE"
    PLACE = "STED"
    PHONE = "TELEFON"
    EMAIL = "EMAIL"
    LINK = "LINK"
    ACCOUNT = "KONTO"
    PLATE = "NUMMERPLADE"
    CASE = "SAG"
    NUMBER = "NUMMER"
    BIRTH = "DATO"
    HEALTH = "HELBRED"


@dataclass(frozen=True, slots=True)
class Found:
    """A span that must not leave; offsets are code points of the text."""

    kind: Kind
    start: int
    end: int
