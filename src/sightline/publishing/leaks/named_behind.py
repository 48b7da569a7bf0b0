"""Names that what stands before them gives away: "Nursery: Little Acorns", "Op Thistle", "on Snapchat as kay.x09"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sightline.wording.role_names import is_role_word
from sightline.wording.suggestion.names import NOT_NAMES, is_given_name

_NAME = r"[A-Z][\w'’-]+"
_LABEL = re.compile(
    r"\b(?:(?i:(?:current|previous|present|new|last)\s+))?(?i:schools?|nursery|pre-?school|playgroup|college|academy|"
    r"refuge|placement|children['’]s\s+home|setting)(?:\s+(?i:attended|name|placement))?"
    rf"[^\S\n]*(?::|–|—|\s-\s)[^\S\n]*(?P<name>{_NAME}(?:[^\S\n]+(?:{_NAME}|of|the|and|&))*)"
)
_KINDS = frozenset(
    """
    primary secondary infant infants junior juniors high nursery school schools college academy special grammar
    preschool playgroup community church of the and ce rc catholic voluntary refuge home house children's placement
    """.split()  # noqa: SIM905
)
_SAID_OF_A_SCHOOL = frozenset(
    """
    attended attending attendance attends absent absence late report reports record records review letter meeting call
    phone email head class year reception term spring summer autumn winter key stage pupil premium exclusion excluded
    transition not none no yes unknown tbc tba virtual mainstream full part time start started left moved change changed
    raised said reported rang called told informed contacted spoke seen visit visited she he they a an in at on by to
    from with for parents evening safeguarding concerns concern good poor fair settled progress sen senco ehcp ehc plan
    pep elective education child mother father staff referral referred outstanding private independent local authority
    free request requested order orders foster kinship residential agency emergency planned ended breakdown stable age
    tuition bruise bruising named health police social see as per confirmed advised requested
    """.split()  # noqa: SIM905
)
"""What stands behind "School:" in a record and names none."""
_OPERATION = re.compile(rf"\b(?:Op\.?|Operation|OP|OPERATION)[^\S\n]+(?P<name>{_NAME})\b")
_OF_EVERYBODY = frozenset(
    """
    encompass endeavour soteria hydrant makesafe safeguard yewtree sceptre liberty compass
    manager managers director team teams centre theatre notes note room site support group lead policy plan hours
    """.split()  # noqa: SIM905
)
"""Operations that every force runs and anybody may read of, and what "operation" means besides."""
_NET = (
    r"(?:snap(?:chat)?|insta(?:gram)?|tik\s?tok|facebook|fb|twitter|discord|roblox|x\s?box|psn|playstation|fortnite|"
    r"whats\s?app|kik|telegram|you\s?tube|twitch|steam|minecraft|tinder|grindr|vinted|threads|onlyfans)"
)
_HANDLE = re.compile(
    rf"\b(?:{_NET}|user\s?names?|screen\s?names?|handles?|profiles?|gamer\s?tags?)\b"
    r"[^.;\n]{0,30}?(?:\s|:)\s*['\"‘“]?(?P<name>(?=[\w.]*[a-z])(?:[a-z]\w*\.\w*[a-z\d]|[a-z]+_\w+|[a-z]{2,}\d{1,4}|\w+_\w+)\b(?:[._]\w+)*)",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    rf"(?<![\w.@/])(?P<name>(?:[a-z]+[._]\w+|[a-z]{{3,}}\d{{1,4}}|[A-Za-z]+_\w+)(?:[._]\w+)*)['\"’”]?\s+(?:on|over|via)\s+{_NET}\b",
    re.IGNORECASE,
)
_ABBREVIATIONS = re.compile(
    r"(?:e\.g|i\.e|a\.m|p\.m|p\.c|n\.b|u\.k|co\.uk|www\..*|.*\.(?:com|org|net|uk|gov|docx?|pdf))", re.I
)


def named_behind(plain: str) -> Iterator[tuple[int, int, str]]:
    """Where a name stands behind what says of what it is, and what it looks like."""
    for match in _LABEL.finditer(plain):
        words = [word for word in re.findall(r"[\w'’-]+", match["name"]) if word[:1].isupper()]
        if _names_one(words):
            yield (*match.span("name"), "the name of a school or of where a child is kept")
    for match in _OPERATION.finditer(plain):
        if match["name"].lower() not in _OF_EVERYBODY and not is_role_word(match["name"]):
            yield match.start(), match.end(), "the name of a police operation"
    for pattern in (_HANDLE, _BEFORE):
        for match in pattern.finditer(plain):
            if not _ABBREVIATIONS.fullmatch(match["name"]):
                yield (*match.span("name"), "somebody's name on the net")


def _names_one(words: list[str]) -> bool:
    """Whether words behind a label name one school or home: "Little Acorns", not "Attended" or "Monday"."""
    own = [word for word in words if word.lower() not in _KINDS]
    if len(words) == 1 and (is_given_name(words[0]) or words[0].endswith(("'s", "’s"))):
        return False  # "School: Corey was late"; whether he is to be hidden is asked elsewhere
    if not own or any(word.lower().removesuffix("'s") in _SAID_OF_A_SCHOOL for word in own):
        return False
    return not all(word in NOT_NAMES or is_role_word(word) for word in own)
