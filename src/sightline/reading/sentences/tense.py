"""Whether the words of a statement plainly tell of something done, by the form of the verb that governs them.

English marks what was done: a past or perfect verb, or in a note a participle. What has another form may have been, may
be so in general, or may be to come; whoever weighs a statement decides which of these it is enough for.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from enum import StrEnum

from sightline.reading.sentences.finite import finite_at


class Tense(StrEnum):
    """The form of the first finite verb."""

    PAST = "past"
    PRESENT = "present"
    STATE = "state"
    MODAL = "modal"
    PARTICIPLE = "participle"
    NONE = "none"


_ADVERBS = (
    r"(?:(?:not|never|also|now|just|still|since|already|all|both|always|recently|previously|then|only|\w+ly)\s+){0,3}"
)
_PERFECT = re.compile(
    rf"(?:has|have|['’]s|['’]ve)\s+{_ADVERBS}(?:been|gone|left|told|taken|seen|said|made|had|given|found|heard|"
    rf"got|come|"
    r"become|done|begun|known|put|sent|met|held|kept|written|spoken|broken|fallen|hit|thrown|lost|brought|"
    r"bought|sold|run|"
    r"rung|hurt|cut|bitten|beaten|stolen|[a-z]{2,}ed)\b",
    re.I,
)
_MODAL = re.compile(r"(?:would|could|should|will|may|might|must|can|shall|won['’]t|can['’]t)\b", re.I)
_STATE = re.compile(
    r"(?:is|are|am|has|have|isn['’]t|does|do|lives|remains|appears|seems|knows|feels|stays|continues)\b", re.I
)
_PRESENT = re.compile(r"(?!was|does|is|has|as|this|its|us|yes)[a-z]{2,}s\b(?<!ss)", re.I)
_SUBJECT_THEN_PRESENT = re.compile(
    r"\W*(?:[Hh]e|[Ss]he|[Ii]t|(?:(?:Mr|Mrs|Ms|Miss|Dr)\.?\s+)?(?!His|Her|Its|Their|Our|My|The|Two|Three|Four|"
    r"Five|Six|"
    r"Seven|Eight|Nine|Ten|Both|All|Some|Many|Most|Other|Several|Within|Police|School|Health|Social|Housing|"
    r"Baby|Child|Young|"
    r"Family|Home|Attendance)[A-Z][a-z]+(?:\s+[A-Z][a-z]+)?)\s+(?:often\s+|then\s+|also\s+|sometimes\s+|never\s+|"
    r"always\s+)?(?P<verb>(?!was|does|is|has|as|this|its|us|yes|always|plus|perhaps|"
    r"less)[a-z]{3,}(?<!s)s)\b(?!\s*[.,:;]?$)"
)
_SOMEBODY = re.compile(r"\W*(?:he|she|it|mr|mrs|ms|miss|dr)\b", re.I)
_ANOTHER_CLAUSE = re.compile(r"\b(?:and|when|what|who|that|if|because|but|while|as|after|before|until|so|to|or)\b|[,;]")
_SUBORDINATE = re.compile(
    r"\b(?:when|while|whilst|if|where|because|after|before|who|which|whose|until|since|in case)\b", re.I
)
_AGENT = re.compile(r"[a-z]+ed\s+by\s+(?:the|an?|his|her|their|all|both|(?-i:[A-Z]))", re.I)
_PARTICIPLE = re.compile(
    r"\b(?:seen|given|taken|found|made|sent|held|told|rung|spoken|written|left|put|met|done|heard|kept|brought|"
    r"(?!need|indeed|unborn|bleed|speed|feed|proceed|seed|breed|shed|bed|red)[a-z]{3,}ed)\b",
    re.I,
)


def tense(words: str, names: Collection[str] = ()) -> Tense:
    """The form of the first finite verb of ``words``, one clause; a participle alone is a note's past.

    ``names``: people named in it, without whom "Leo kicks out" may be a noun as "Police reports" is.
    """
    verb = finite_at(words)
    present = _SUBJECT_THEN_PRESENT.match(words)
    if (
        present is not None
        and not _STATE.match(present["verb"])
        and (_SOMEBODY.match(present.group()) or any(name in present.group() for name in names))
        and (verb is None or verb == present.start("verb") or _ANOTHER_CLAUSE.search(words, present.end(), verb))
        and (verb is None or verb >= present.start("verb"))
    ):
        return Tense.PRESENT
    if verb is not None and (inner := _SUBORDINATE.search(words[:verb])) is not None and inner.start() > _OPENING:
        # "An argument when he has been drinking": the verb is not that of the statement.
        words, verb = words[: inner.start()], None
    if verb is None or _AGENT.match(words, verb) is not None:
        return Tense.PARTICIPLE if _PARTICIPLE.search(words) is not None else Tense.NONE
    if _PERFECT.match(words, verb) is not None:
        return Tense.PAST
    if _MODAL.match(words, verb) is not None:
        return Tense.MODAL
    if _STATE.match(words, verb) is not None:
        return Tense.STATE
    return Tense.PRESENT if _PRESENT.match(words, verb) is not None else Tense.PAST


_PLAINLY_PAST = re.compile(
    r"\b(?:was|were|had|has|have|did|didn['’]t|wasn['’]t|said|went|came|saw|gave|took|began|knew|wrote|spoke|"
    r"broke|fell|threw|"
    r"ate|became|drank|drove|woke|rang|swore|stole|struck|shook|hid|tore|wore|thought|felt|ran|got|hit|bit|kept|"
    r"sat|stood)\b"
    r"|\b(?:he|she|they|we|I|it|who)\s+(?:then\s+|also\s+|\w+ly\s+)?[a-z]{2,}(?:ed|t|de|ld)\b",
    re.I,
)


def is_plainly_past(words: str) -> bool:
    """Whether the past of ``words`` can be no participle, as it may be in "Both parents tested", "Leah made safe"."""
    return tense(words) is Tense.PAST and _PLAINLY_PAST.search(words) is not None


_OPENING = 3
"""Characters before a clause that opens the statement, whose main verb stands behind it."""
