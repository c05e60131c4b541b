"""Diagnoses, illnesses and treatments: words of a list, in all their forms and compounds."""

import re

from klarsprog_lint.llm.redaction.claims import Claims
from klarsprog_lint.llm.redaction.kinds import Kind

_ENDING = r"(?:e?n|e?t|erne?|er|e)?s?"
_COMPOUND = (
    "kræft diabetes epilepsi skizofreni psykose depression angst demens misbrug afhængighed gigt "
    "spiseforstyrrelse personlighedsforstyrrelse hjerneskade udviklingshæmning lammelse "
    "blodprop hjertesygdom hjertefejl lungesygdom nyresygdom leversygdom sclerose sklerose allergi "
    "astma migræne hjernerystelse diagnose abort kemoterapi fibromyalgi whiplash infektion "
    "autisme bipolar anoreksi bulimi alkoholisme medicinering indlæggelse operation "
    "psykiater sygemelding graviditet handicap funktionsnedsættelse selvmordsforsøg stress "
    "udbrændthed"
).split()
_ALONE = (
    "adhd add ptsd ocd kol hiv aids als borderline asperger aspergers alzheimer alzheimers "
    "parkinson "
    "parkinsons autist autistisk deprimeret psykotisk skizofren dement gravid alkoholiker narkoman "
    "blind døv døvblind kørestolsbruger stofmisbruger metadon ritalin insulin antabus"
).split()
_HEALTH = re.compile(
    rf"(?<![\w-])(?:[^\W\d_]{{0,20}}(?:{'|'.join(_COMPOUND)}){_ENDING}"
    rf"|(?:{'|'.join(_ALONE)})s?)(?![\w-])",
    re.IGNORECASE,
)


def find_health_words(claims: Claims) -> None:
    """Take the words; they are as telling in *diagnosen ADHD* as alone."""
    claims.take_all(Kind.HEALTH, _HEALTH)
