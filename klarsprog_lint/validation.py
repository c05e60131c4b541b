"""Danish one-line messages for what pydantic refuses."""

from collections.abc import Iterable
from difflib import get_close_matches

from pydantic import ValidationError

_MESSAGES = {
    "missing": "mangler",
    "string_type": "skal være tekst",
    "string_too_short": "må ikke være tom",
    "int_type": "skal være et helt tal",
    "int_parsing": "skal være et helt tal",
    "int_from_float": "skal være et helt tal",
    "float_type": "skal være et tal",
    "float_parsing": "skal være et tal",
    "bool_type": "skal være true eller false",
    "bool_parsing": "skal være true eller false",
    "tuple_type": "skal være en liste",
    "list_type": "skal være en liste",
    "dict_type": "skal være en tabel med nøgler og værdier",
    "mapping_type": "skal være en tabel med nøgler og værdier",
    "model_type": "skal være en tabel med nøgler og værdier",
    "model_attributes_type": "skal være en tabel med nøgler og værdier",
}


def nearest(word: str, candidates: Iterable[str]) -> str:
    """«Mente du »x«?» with the nearest candidate, or an empty string when none is near."""
    matches = get_close_matches(word, list(candidates), n=1, cutoff=0.6)
    return f" Mente du »{matches[0]}«?" if matches else ""


def _describe(error: "dict[str, object]", keys: Iterable[str]) -> str:
    place = ".".join(str(part) for part in error["loc"])  # type: ignore[attr-defined]
    kind = str(error["type"])
    context = error.get("ctx")
    if kind == "extra_forbidden":
        return f"ukendt nøgle »{place}«.{nearest(place.rsplit('.', 1)[-1], keys)}"
    if kind in ("enum", "literal_error") and isinstance(context, dict):
        return f"»{place}« skal være {context.get('expected')}".replace(" or ", " eller ")
    if kind == "value_error":
        reason = str(error["msg"]).removeprefix("Value error, ")
        return f"»{place}«: {reason}" if place else reason
    if kind == "string_pattern_mismatch" and isinstance(context, dict):
        return f"»{place}« har ikke den rette form ({context.get('pattern')})"
    return f"»{place}« {_MESSAGES.get(kind, f'har en ugyldig værdi ({kind})')}"


def describe(error: ValidationError, keys: Iterable[str] = ()) -> str:
    """One Danish line for the first thing that is wrong; ``keys`` are the valid names."""
    details = error.errors(include_url=False, include_input=False)
    more = f" (og {len(details) - 1} fejl mere)" if len(details) > 1 else ""
    return _describe(dict(details[0]), keys) + more
