"""Values to seed letters with: invented, in the ways that people write them.

CPR numbers are those of tests, of 1 January of a year; domains are example.org.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from random import Random

from tests.llm.redaction.value_lists import FIRMS, FIRST, LAST, LINKS, MAILBOXES, STREETS, TOWNS


@dataclass(frozen=True)
class Person:
    """A name in its parts."""

    first: str
    last: str

    def written(self, form: str) -> tuple[str, str]:
        """The name in one of its forms, and the ending that follows it."""
        full = f"{self.first} {self.last}"
        match form:
            case "":
                return full, ""
            case "f":
                return self.first, ""
            case "e":
                return self.last, ""
            case "g":
                return full, _genitive(full)
            case "fg":
                return self.first, _genitive(self.first)
            case "i":
                return ".".join(part[0] for part in self.first.split("-")) + f". {self.last}", ""
            case "m":
                return f"{self.first}.{self.last.split()[-1]}".lower(), ""
            case _:
                raise ValueError(form)


def _genitive(name: str) -> str:
    return "'" if name[-1] in "sxz" else "s"


class Values:
    """Values of every kind, drawn from the lists of one half."""

    def __init__(self, seed: int, half: str) -> None:
        """The same seed gives the same values."""
        self._random = Random(seed)
        self._half = half
        pick = FIRST[half]
        self._first = self._random.sample(pick, len(pick))
        last = LAST[half]
        self._last = self._random.sample(last, len(last))

    def person(self) -> Person:
        """A person whose names nobody else in the letter has."""
        return Person(self._first.pop(), self._last.pop())

    def of(self, kind: str) -> str:
        """A value of a kind that is no person."""
        makers: dict[str, Callable[[], str]] = {
            "cpr": self._cpr,
            "cvr": self._cvr,
            "tlf": self._phone,
            "email": self._email,
            "konto": self._account,
            "iban": self._iban,
            "plade": self._plate,
            "sag": self._case,
            "link": self._link,
            "adresse": self._address,
            "vej": self._street,
            "post": self._district,
            "by": lambda: self._town(),
            "nummer": lambda: self._digits(self._random.choice((6, 7, 8, 9))),
            "firma": lambda: self._choice(FIRMS),
            "dato": self._birth,
        }
        return makers[kind]()

    def _choice(self, lists: Mapping[str, list[str]]) -> str:
        return self._random.choice(lists[self._half])

    def _digits(self, count: int) -> str:
        return "".join(self._random.choice("123456789") for _ in range(count))

    def _cpr(self) -> str:
        day, serial = f"0101{self._random.randint(90, 99)}", f"{self._random.randint(1200, 1299)}"
        forms = (
            f"{day}-{serial}",
            f"{day}{serial}",
            f"{day} {serial}",
            f"{day} - {serial}",
            f"{day}–{serial}",
        )
        more = (f"01.01.{day[4:]}-{serial}", f"01 01 {day[4:]} {serial}", f"{day}-xxxx")
        return self._random.choice((*forms, *forms, *more))

    def _cvr(self) -> str:
        d = self._digits(8)
        return self._random.choice((d, f"{d[:2]} {d[2:4]} {d[4:6]} {d[6:]}", f"DK-{d}", f"DK{d}"))

    def _phone(self) -> str:
        d = self._random.choice("23456789") + self._digits(7)
        pairs = f"{d[:2]} {d[2:4]} {d[4:6]} {d[6:]}"
        forms = (
            d,
            pairs,
            f"+45 {pairs}",
            f"+45{d}",
            f"+45 {d}",
            f"{d[:4]} {d[4:]}",
            f"(+45) {pairs}",
        )
        more = (
            pairs.replace(" ", "-"),
            pairs.replace(" ", "."),
            f"0045 {d}",
            f"+46 70 {d[:3]} {d[3:5]} {d[5:7]}",
        )
        return self._random.choice((*forms, *more))

    def _email(self) -> str:
        hosts = ("@kommune.example.org", "@example.com", "@mail.eksempel.example.dk")
        return self._choice(MAILBOXES) + self._random.choice(hosts)

    def _account(self) -> str:
        reg, number = self._digits(4), "0" * self._random.randint(0, 3)
        number += self._digits(10 - len(number))
        forms = (
            f"{reg} {number}",
            f"{reg}-{number}",
            f"{reg} - {number}",
            f"{reg}{number}",
            f"{reg}/{number}",
        )
        more = (f"{reg} {number[:3]} {number[3:6]} {number[6:]}", f"{reg} {number[:7]}")
        return self._random.choice((*forms, *more))

    def _iban(self) -> str:
        d = self._digits(16)
        groups = " ".join(d[2 + i : 6 + i] for i in range(0, 14, 4))
        return self._random.choice(
            (f"DK{d[:2]}{d[2:]}"[:18], f"DK{d[:2]} {groups}"[:22], f"dk{d}"[:18])
        )

    def _plate(self) -> str:
        a = "".join(self._random.choice("ABCDEHJKLMNPRSTVXYZ") for _ in range(2))
        d = self._digits(5)
        return self._random.choice(
            (f"{a} {d[:2]} {d[2:]}", f"{a}{d}", f"{a} {d}", f"{a}{d[:2]} {d[2:]}")
        )

    def _case(self) -> str:
        n, s = self._digits(5), self._digits(3)
        kle = f"27.{n[:2]}.{s[:2]}".replace("27.", self._random.choice(("27.", "32.", "02.")))
        forms = (
            f"{kle}-G01-{n[:3]}-25",
            f"{kle}-A26-{n[0]}-26",
            f"2025-{n}",
            f"25/{n}",
            f"S2026-{n}",
        )
        more = (f"2026-{n}-{s[0]}", f"20{n[0]}5-{s}{n}", f"EMN-2025-{n}", f"{kle}-P19-{s}-24")
        return self._random.choice((*forms, *more))

    def _link(self) -> str:
        return self._choice(LINKS)

    def _street(self) -> str:
        return self._choice(STREETS)

    def _address(self) -> str:
        letter = self._random.choice(("", "", "", "A", "B", " C", "d"))
        house = f"{self._random.randint(1, 240)}{letter}"
        floors = (
            "",
            "",
            "",
            ", 2. th.",
            ", st. tv.",
            ", 1. sal",
            ", 3. mf",
            " 4. tv",
            ", kl.",
            ", st. th",
            ", 1., dør 12",
            ", 5. sal, lejl. 3",
        )
        return f"{self._street()} {house}{self._random.choice(floors)}"

    def _district(self) -> str:
        return self._choice(TOWNS)

    def _town(self) -> str:
        return " ".join(w for w in self._district().split()[1:] if len(w) > 1)

    def _birth(self) -> str:
        return self._random.choice(("3. maj 2021", "3.5.2021", "03.05.21", "3/5-2021"))
