"""Numbers that belong to somebody. What looks like one is one: a mistyped number tells as much.

No checksum is asked, therefore. The certain forms come first; dates, amounts and references to
law are kept, and of what is left every long number goes.
"""

import re
from datetime import date

from klarsprog_lint.language.dates import find_dates
from klarsprog_lint.llm.redaction.claims import Claims
from klarsprog_lint.llm.redaction.errors import UnsafeError
from klarsprog_lint.llm.redaction.kinds import Kind

_H = r"[-‐‑‒–—−]"
_IS = r"(?:[^\S\n]*[.:=#]?[^\S\n]*(?:er|lyder|på|med)?[^\S\n]*)"
_NO = r"(?:[-.\s]{0,2}(?:nr|no|nummer|nummeret|numre|id)\b\.?)"

_IBAN = re.compile(
    r"(?<![^\W_])(?:(?i:dk|fo|gl)\d{2}(?:\s?\d{4}){3}\s?\d{2}"
    r"|[A-Z]{2}\d{2}(?:\s?[A-Z]{4})?(?:\s?\d{4}){2,6}(?:\s?\d{1,3})?|[A-Z]{2}\d{2}[A-Z0-9]{11,30})"
    r"(?!\w)"
)
# 010190-1234, 01 01 90 - 1234, 01.01.1990-1234, 010190-xxxx.
_CPR = re.compile(
    rf"(?<!\d)\d{{2}}[. /]?\d{{2}}[. /]?(?:19|20)?\d{{2}}\s?{_H}\s?(?:\d{{4}}|[xX*•]{{4}})(?!\d)"
)
_CPR_NAMED = re.compile(
    rf"(?:cpr|personnummer|person-?nr){_NO}?{_IS}"
    rf"(?P<value>\d{{2}}[. ]?\d{{2}}[. ]?\d{{2}}\s?{_H}?\s?\d{{4}})(?!\d)",
    re.IGNORECASE,
)
_CVR = re.compile(
    rf"(?<![^\W_])(?:cvr|se){_NO}?{_IS}(?P<value>(?:DK[- ]?)?\d{{2}}[ .]?\d{{2}}[ .]?\d{{2}}[ .]?"
    r"\d{2})(?!\d)|(?<![^\W_])(?P<vat>DK[- ]?(?:\d{8}|\d{2} \d{2} \d{2} \d{2}))(?!\d)",
    re.IGNORECASE,
)
_ACCOUNT_NO = r"\d{3}[ .]?\d{2,3}[ .]?\d{2,4}|\d{4,10}"
_ACCOUNT = re.compile(
    # Registration number and account number, with or without their names.
    rf"(?:reg(?:istrerings)?{_NO}?{_IS})?(?<!\d)\d{{4}}\s?(?:,|og|{_H}|/|\.)?\s?"
    rf"konto{_NO}?{_IS}(?:{_ACCOUNT_NO})(?!\d)"
    rf"|(?<!\d)(?<![\d][.,])\d{{4}}(?: ?{_H} ?| |/|\.)(?:\d{{10}}|\d{{9}}|\d{{7}}|\d{{6}}"
    r"|\d{3}[ .]\d{3}[ .]?\d{4}|\d{3}[ .]\d{2}[ .]\d{5}|\d{4} \d{3} \d{3}"
    r"|\d{2} \d{2} \d{2} \d{2} \d{2})(?!\d)"
    r"|[+>]\d{2} ?[<+] ?\d{0,19} ?\+ ?\d{7,8} ?<",
    re.IGNORECASE,
)
_ACCOUNT_NAMED = re.compile(
    rf"(?:konto(?:en)?|reg|registreringsnummer|iban){_NO}?{_IS}"
    rf"(?P<value>\d{{4}}(?:(?: ?{_H} ?|[ ./])\d{{2,10}}){{1,5}}|\d{{4,14}}|{_ACCOUNT_NO})(?![\d])",
    re.IGNORECASE,
)
_PLATE = re.compile(
    r"(?<![^\W_])(?!(?:NR|KR|AF|PÅ|OG)\b)[A-ZÆØÅ]{2}\s?\d{2}\s?\d{3}(?![\w-])"
    r"|(?i:(?:nummerplade|indregistrerings?nummer|registreringsnummer|reg)(?:n|en)?\b"
    rf"{_NO}?{_IS})(?P<value>[A-ZÆØÅ]{{1,2}}\s?\d[\d\s]{{2,6}}\d|[A-ZÆØÅ0-9]{{4,7}})(?![\w-])"
)
_KLE = re.compile(r"(?<![\w.])\d{2}\.\d{2}\.\d{2}(?:\s?[-–]\s?[A-ZÆØÅa-z]?\d{1,8})+(?!\w)")
_CASE_NAMED = re.compile(
    rf"(?<![^\W_])(?:sags?(?:en|s)?|journal|jour|j|akt|dok|dokument|esdh|ref|reference|vores ref|"
    rf"deres ref|id|bygge|tilladelses|klage){_NO}?\b{_IS}"
    r"(?P<value>(?=(?:[\w./-]*?\d){3})[A-ZÆØÅ\d](?:[\w./-]*\w)?)(?!\w)",
    re.IGNORECASE,
)
_CASE = re.compile(
    r"(?<![\w.,/-])(?!(?:19|20)\d\d[-/](?:19|20)\d\d(?!\d))(?:(?:19|20)\d\d[-/]\d{3,8}"
    r"|\d{2}[/-]\d{3,8}|[A-ZÆØÅ]{1,5}-?\d{2,4}[-/]\d{2,8}|\d{4,8}-\d{3,8}|\d{2,3}-\d{4,8})"
    r"(?:-\d{1,6})*(?![\w-])(?!\s*(?:kr|m2|m²|pct|%|personer|kroner))"
)
# Any other label: kundenr., faktura nr., EAN-nummer, brugernavn-id.
_NAMED = re.compile(
    r"(?<![^\W_])(?!(?:lov|lovbekendtgørelses?|bekendtgørelses?|cirkulære|lokalplan|bilags?|linje|bus"
    r"|rute|tillægs?|direktiv|kapitel|stk|uge|telefon|tlf|mobil|telefonnummer|mobilnummer)[-.]?\b)"
    r"[^\W\d_]{1,24}[-. ]{0,2}"
    rf"(?:nr|nummer|nummeret|id|kode|koden)\b\.?{_IS}"
    r"(?P<value>(?=\d{3}|\d{1,2} \d ?\d)\d+(?: \d+)*"
    r"|(?=(?:[\w./-]*?\d){3})[A-ZÆØÅ\d][\w./-]*\w)(?!\w)"
    r"(?! af \d)",
    re.IGNORECASE,
)
_BIRTH = re.compile(
    r"(?<![^\W_])(?:født|fødselsdato(?:en)?|fødselsdag(?:en)?|f\.)\s*[:.]?\s*(?:er\s|den\s|d\.\s?)*"
    r"(?P<value>\d{1,2}[. /-]{1,2}(?:\d{1,2}[. /-]{1,2}|[a-zæøå]{3,9}\.? )\d{2,4}|\d{6})(?!\d)",
    re.IGNORECASE,
)
_PHONE = re.compile(
    # Groups of a Danish number, with or without the country.
    r"(?<![\w/])(?<!\d[.,-])(?:(?:\(?(?:\+|00)\s?45\)?)[ .-]?)?(?:\d{8}|\d{2}(?:[ .-]?\d{2}){3}"
    r"|\d{4}[ .-]\d{4}|\d{3}[ .-]\d{2}[ .-]\d{3}|\d{2}[ .-]\d{3}[ .-]\d{3}"
    r"|\d{3}[ .-]\d{3}[ .-]\d{2})"
    r"(?![\w-]|[.,]\d)"
)
_PHONE_ABROAD = re.compile(
    r"\(?(?:\+|(?<!\d)00)\s?[1-9]\d{0,2}\)?(?:[ .-]?\(?\d{2,5}\)?){2,5}(?!\w)|\+[1-9]\d{7,14}(?!\d)"
)
_LAW = re.compile(
    r"(?:lov|bekendtgørelse|cirkulære|direktiv|lbk|bek|lokalplan|vejledning|forordning)\w*\s(?:\(\w+\)\s)?"
    r"(?:nr\.?\s)?\d[\d/.]*(?:\saf\s\d{1,2}[./]\s?(?:\d{1,2}[./]\s?|[a-z]+\s)\d{4})?"
    r"|§+\s?\d+(?:\s?[a-z]\b)?(?:\s?[-–]\s?\d+)?",
    re.IGNORECASE,
)
_AMOUNT = re.compile(
    r"(?:(?<![\w.,])\d{1,3}(?:[. ]\d{3}){1,3}|(?<![\w.,])\d{1,9})(?:,\d{1,2}|,-)?\s?"
    r"(?:kr\b|kroner|dkk|mio|mia|euro|eur|m2\b|m²|kvm|km\b|kwh|pct|procent|%)"
    r"|(?:kr\.?|dkk)\s?\d{1,3}(?:[. ]\d{3}){1,3}(?:,\d{2}|,-)?(?!\d)"
    r"|(?:kr\.?|dkk)\s?\d{1,7}(?:,\d{2}|,-)?(?!\d)"
    r"|(?<![\w.,])\d{1,3}(?:\.\d{3})+,(?:\d{2}|-)(?!\d)",
    re.IGNORECASE,
)
_TEN = re.compile(r"(?<![^\W_])\d{2}[ .]?\d{2}[ .]?\d{2}[ .]?\d{2}[ .]?\d{2}(?!\w)")
_LONG = re.compile(r"\d{7,}|(?<!\d)\d{2,6}(?:[ .-]\d{2,6}){2,6}(?!\d)")
_DIGIT = re.compile(r"\d")


def find_numbers(claims: Claims) -> None:
    """Take the numbers; raises UnsafeError for one that could be anybody's."""
    if len(_DIGIT.findall(claims.rest)) < 4:
        return
    _labelled(claims)
    claims.keep_all(_LAW)
    claims.take_all(Kind.BIRTH, _BIRTH)
    claims.keep_all(_AMOUNT)
    claims.keep((mention.start, mention.end) for mention in find_dates(claims.rest))
    claims.take_all(Kind.CASE, _CASE)
    claims.take_all(Kind.PLATE, _PLATE)
    claims.take_all(Kind.ACCOUNT, _ACCOUNT)
    claims.take_all(Kind.PHONE, _PHONE_ABROAD)
    _ten_digits(claims)
    claims.take_all(Kind.NUMBER, _NAMED)
    claims.take_all(Kind.PHONE, _PHONE)
    claims.take_all(Kind.NUMBER, _LONG)


def _labelled(claims: Claims) -> None:
    """What its form or the word before it tells beyond doubt."""
    claims.take_all(Kind.ACCOUNT, _IBAN)
    claims.take_all(Kind.CASE, _KLE)
    claims.take_all(Kind.CPR, _CPR)
    claims.take_all(Kind.CPR, _CPR_NAMED)
    for match in list(_CVR.finditer(claims.rest)):
        claims.take(Kind.CVR, *match.span("value" if match["value"] else "vat"))
    claims.take_all(Kind.ACCOUNT, _ACCOUNT_NAMED)
    claims.take_all(Kind.CASE, _CASE_NAMED)


def _ten_digits(claims: Claims) -> None:
    for match in list(_TEN.finditer(claims.rest)):
        digits = re.sub(r"\D", "", match.group())
        if not is_birth_date(digits):
            if _names_a_number(claims.rest[: match.start()]):
                claims.take(Kind.NUMBER, *match.span())
                continue
            raise UnsafeError(
                "Sætningen sendes ikke: Den indeholder et tal på ti cifre, som hverken er et "
                "CPR-nummer eller et kontonummer. Skriv, hvad det er, f.eks. »kundenr.«."
            )
        claims.take(Kind.CPR, *match.span())


def _names_a_number(before: str) -> bool:
    return re.search(rf"(?:nr|nummer|nummeret|id|kode)\.?{_IS}$", before, re.I) is not None


def is_birth_date(digits: str) -> bool:
    """Whether a number begins with a day of birth; numbers of the newborn add 60 to the day."""
    day, month, year = int(digits[:2]), int(digits[2:4]), int(digits[4:6])
    try:
        date(2000 + year if year else 2000, month, day - 60 if day > 60 else day)
    except ValueError:
        # 29 February: 1900 was no leap year, 2000 was.
        return False
    return True
