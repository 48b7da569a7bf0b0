"""Finite verbs as records write them: what makes a stretch of words a statement of its own."""

from __future__ import annotations

import re
from functools import lru_cache

from sightline.wording.sieve import Sieved

_BE = r"was|were|is|are|has|have|had|did|does|do|will|would|could|should|may|might|must|can|shall|am"
_PAST = (
    r"said|told|went|came|saw|found|heard|rang|took|gave|left|made|got|put|sent|met|held|began|kept|knew|thought|"
    r"felt|"
    r"wrote|spoke|broke|fell|hit|threw|bit|woke|slept|ran|lost|brought|caught|bought|sold|paid|led|set|let|shut|wept|"
    r"drank|"
    r"drove|ate|became|rose|stood|sat|lay|hid|hurt|cut|beat|bled|died|sought|withdrew|understood|forgot|chose|"
    r"grew|drew|swore|stole|struck|shook|shot|burnt|spent|slid|swung|tore|wore|won|stuck|lied"
)
_PRESENT = (
    r"says|states|reports|denies|claims|tells|lives|remains|describes|confirms|admits|alleges|advises|requests|"
    r"whispers|"
    r"accepts|feels|thinks|believes|wants|needs|attends|presents|appears|seems|explains|insists|mentions|discloses|"
    r"declines|refuses|agrees|wishes|hopes|starts|ends|runs|sleeps|continues|stays|comes|goes|gets|makes|takes|gives|"
    r"finds|asks|seeks|opposes|applies|intends|expects|aims|proposes|submits|contends|argues|maintains|"
    r"recommends|considers|resists|invites|concludes|hears|sees|holds|brings|sends|refers|recalls|"
    r"arrives|returns|suggests|shows|supports|knows"
)
FINITE = Sieved(
    rf"\b(?:{_BE}|{_PAST}|{_PRESENT}|isn['’]t|wasn['’]t|didn['’]t|won['’]t|can['’]t|(?!need)[a-z]{{2,}}ed)\b", re.I
)
NOT_A_VERB = re.compile(
    r"\b(?:unborn|supposed|limited|related|aged|named|allocated|broken|alleged|suspected|increased|continued|mixed|"
    r"wicked|red|"
    r"bed|shed|need|indeed|based|embed|fed up)\b",
    re.I,
)
_PARTICIPLE = (
    r"(?:been|gone|left|told|taken|seen|said|made|had|given|found|heard|got|come|become|done|begun|known|put|sent|"
    r"met|held|kept|"
    r"written|spoken|broken|fallen|hit|thrown|lost|brought|bought|sold|run|rung|moved|[a-z]{2,}ed)"
)
PERFECT = Sieved(
    rf"\bhad\s+(?:\w+ly\s+|also\s+|already\s+|not\s+|never\s+|previously\s+|just\s+|last\s+|first\s+|once\s+|twice\s+|"
    rf"all\s+|both\s+|by then\s+|since\s+|long\s+|himself\s+|herself\s+|even\s+|still\s+|always\s+)*{_PARTICIPLE}\b",
    re.I,
)

SUBJECT = re.compile(
    r"(?:then\s+|later\s+|also\s+|that\s+)?(?:"
    r"(?-i:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|I|[Ww]e|[Yy]ou|[Tt]here|[Tt]his|[Nn]o one|[Nn]obody|[Nn]either|[Bb]oth)\b"
    r"|(?:the|his|her|their|its|my|our|a|an|no|two|three|both|some|any|most|another)\s+(?:[\w'’-]+\s+){0,4}?[\w'’-]+"
    r"|(?-i:[A-Z][\w'’.-]*)(?:\s+(?-i:[A-Z][\w'’.-]*|\d+)){0,4}"
    r"|mum|mother|dad|father|parents|baby|child|children|police|officers|staff|school|nursery|professionals|agencies|"
    r"partner|neighbours?|concerns?|paramedics|social (?:services|workers?|care)|health visitors?|doctors|nurses|"
    r"teachers|witnesses|friends|relatives|radiologist|"
    r"paediatrician|consultant|registrar|surgeon|midwife|doctor|nurse|teacher|social worker|health visitor)\b",
    re.I,
)


@lru_cache(maxsize=2048)
def finite_at(words: str) -> int | None:
    """Where the first finite verb of ``words`` stands, or None."""
    for hit in FINITE.finditer(words):
        if hit.group() == "May" or _A_NAME.fullmatch(hit.group()) or _is_a_name(words, hit):
            # The month; "may" in the midst of a sentence is small.
            continue
        if not NOT_A_VERB.fullmatch(hit.group()) and not _INFINITIVE.search(words, 0, hit.start()):
            return hit.start()
    return None


_A_NAME = re.compile(
    r"Reed|Sneed|Creed|Fred|Ted|Ned|Jed|Jared|Alfred|Wilfred|Winifred|Mildred|Ahmed|Moham+ed|Muham+ed|Mehmed|"
    r"Hamed|Hameed|Saeed|Sayed|Syed|Waheed|Majeed|Rasheed|Fareed|Naveed|Javed|Khaled|Ahamed"
)
"""Names that end as a verb does."""


def _is_a_name(words: str, hit: re.Match[str]) -> bool:
    """ "Karl Sneyed said": a capital in the midst of a sentence, right behind another, is a name and no verb."""
    at = hit.start()
    if not hit.group()[0].isupper() or hit.group().isupper() or not hit.group().endswith("ed"):
        return False
    return (
        re.search(r"\b[A-Z][a-z]+\s$", words[:at]) is not None and re.match(r"\s+[a-z]", words[hit.end() :]) is not None
    )


_INFINITIVE = re.compile(r"\b(?:to|be|been|being)\s+$", re.I)


_I_FIND = re.compile(
    r"I\s+(?:(?:also|therefore|accordingly|do not|cannot|now)\s+)*(?:accept|find|reject|conclude|prefer|make|hold|"
    r"agree|believe|think|order|direct|refuse|approve|grant)\b(?!,\s+(?!that|on|for|as|having|in|by|because|to)\w)"
)
"""Between commas it stops nothing: "he was, I find, living with her" is one statement."""


def opens_with_a_finding(words: str) -> bool:
    """Whether ``words`` begin with what the writer finds or decides: "I accept what she says"."""
    return _I_FIND.match(words) is not None


def opens_a_statement(words: str) -> bool:
    """Whether ``words`` begin with a subject of their own and a finite verb soon behind it."""
    if opens_with_a_finding(words):
        return True
    subject = SUBJECT.match(words)
    if subject is None:
        return False
    verb = finite_at(words)
    if verb is None or len(words[:verb].split()) > 9:
        return False
    # "and the bruise which was seen": the verb is that of another clause.
    return not re.search(r"\b(?:which|who|that|where|when)\b", words[:verb], re.I)


_ADJUNCT = re.compile(
    r"(?:(?:in|on|at|by|during|after|before|following|since|until|within|from)\s[^,;.]{2,60},\s+"
    r"|(?:the (?:next|following|same) \w+|(?:two|three|four|five|\w+) (?:days?|weeks?|months?|years?) (?:later|"
    r"earlier|before)|"
    r"(?:yesterday|today|tomorrow|later|then|subsequently|afterwards|eventually))\b,?\s+)",
    re.I,
)


def without_adjunct(words: str) -> str:
    """The words without the time or place that opens them: "in the late afternoon, she fell"."""
    hit = _ADJUNCT.match(words)
    return words[hit.end() :] if hit else words


def opens_with_a_verb(words: str) -> bool:
    """Whether ``words`` begin with a finite verb, the subject being that of the words before."""
    hit = re.match(r"(?:(?:then|later|also|has|had|was|were|is|never|not|subsequently|so)\s+){0,3}", words, re.I)
    rest = words[hit.end() :] if hit else words
    if hit and re.search(r"\b(?:has|had|was|were|is)\b", hit.group(), re.I):
        return True
    verb = FINITE.match(rest)
    return verb is not None and not NOT_A_VERB.fullmatch(verb.group())
