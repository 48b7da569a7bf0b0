"""Whether words of a record tell what was seen and not what was done."""

from __future__ import annotations

import re

_DONE = re.compile(
    r"\b(?!bruised|swollen|tired|distressed|dressed|presented|settled|relaxed|agitated|intoxicated|subdued|"
    r"exhausted|cluttered|"
    r"stained|soiled|unkempt|interested|engaged|excited|frightened|red\b|bed\b|aged|matted|limited|need|unwashed|"
    r"locked|stressed|"
    r"concerned|worried|confused|animated|shed|advised|noted|observed|improved|crowded|furnished|unmarked|unhurt|"
    r"damaged|blurred|"
    r"covered|scratched|marked|scabbed|infected|inflamed|flushed|dishevelled|withdrawn)(?:[a-z]{3,}ed|rang|seen|"
    r"sent|left|gone|"
    r"taken|made|given|held|told|found|put|brought|met|done|moved|t/c|tel|call|calls|visit|meeting|referral|"
    r"checks?|review|email|"
    r"letter|text|arr|arrest|interview|search|enquir\w+|attendance|contact|handover|scan|x-?rays?|bloods?|imms?|"
    r"assessment)\b",
    re.I,
)
_STATE_WORD = re.compile(
    r"\s+(?:\w+ly\s+|very\s+|so\s+|also\s+|quite\s+|rather\s+|not\s+)*(?:bruised|swollen|tired|distressed|"
    r"dressed|presented|settled|relaxed|"
    r"agitated|intoxicated|subdued|exhausted|cluttered|stained|soiled|interested|engaged|excited|frightened|"
    r"matted|locked|"
    r"stressed|concerned|worried|confused|animated|crowded|damaged|covered|scratched|marked|flushed|withdrawn|"
    r"closed|drawn)\b",
    re.I,
)
STATE = re.compile(
    r"(?:is|are|was|were|has|have|had|look(?:s|ed)|appear(?:s|ed)|seem(?:s|ed)|smel(?:t|led|ls)|sound(?:s|ed)|"
    r"felt|lay|stood|"
    r"wore|remain(?:s|ed)|present(?:s|ed) as|contain(?:s|ed))\b",
    re.I,
)


def is_seen(plain: str, verb: int | None) -> bool:
    """Whether words of a record tell what was seen and not what was done: "Pale and quiet", "It smelt of damp"."""
    if verb is None:
        return _DONE.search(plain) is None
    state = STATE.match(plain, verb)
    if state is None:
        return False
    after = plain[state.end() :]
    if _STATE_WORD.match(after):
        return True
    return (
        re.match(
            r"\s+(?:\w+ly\s+|also\s+|been\s+|being\s+)*(?:\w+ed|gone|taken|given|told|made|sent|held|left|found|"
            r"put|brought|seen|spoken|"
            r"done|come|become|got)\b",
            after,
            re.I,
        )
        is None
    )
