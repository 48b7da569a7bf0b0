"""Reported speech: who is said to have said what, so that an account is not taken for an observation."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from sightline.wording.sieve import Sieved
from sightline.wording.suggestion.names import NOT_NAMES
from sightline.wording.tokens import word_set

_FAMILY = (
    r"mother|mum(?:my)?|mam|mom|=Mo|father|dad(?:dy)?|=Fa|stepfather|stepmother|step-?\s?(?:father|mother|"
    r"dad|mum)|parents?|"
    r"carers?|grandmother|grandfather|grandparents?|nan|gran|granny|grandma|grandad|MGM|MGF|PGM|PGF|aunt(?:ie)?|uncle|"
    r"partner|ex-?partner|boyfriend|girlfriend|husband|wife|neighbours?|friend|lodger|caller|informant|"
    r"(?:Mr|Mrs|Ms|Miss)\.?\s+[A-Z][\w'’-]*(?:\s+[A-Z][\w'’-]*)?|he|she|they|couple|family|sister|brother|"
    r"relative|victim|great-?\s?(?:aunt|uncle)|cousin|nephew|niece|teenager|woman|man|"
    r"suspect|defendant|accused|perpetrator|complainant|resident|tenant|landlord|witness|member of the public|"
    r"paternal family|maternal family|ex"
)
_CHILD = (
    r"(?<!safeguarding )child|(?<!safeguarding )children|boy|girl|son|daughter|sibling|twin\s?\w?|pupil|baby|toddler"
)
_PROFESSIONAL = (
    r"social worker|SW|health visitor|HV|GP|doctor|consultant|paediatrician|registrar|nurse|midwife|police|officer|"
    r"school|nursery|teacher|headteacher|DSL|key\s?worker|support worker|FSW|IDVA|housing officer|probation officer|"
    r"guardian|foster carers?|solicitor|manager|hospital|ward|staff|paramedics?|CSC|children'?s services|social care|"
    r"(?:Dr|PC|DC|DS|Sgt|Sister|Nurse)\.?\s+[A-Z0-9][\w'’-]*|A&E|ED|MASH|EDT|radiologist|surgeon|"
    r"psychiatrist|psychologist|landlord's agent|author|practitioners?|professionals?|pathologist|neurosurgeon|"
    r"surgery|trust|council|local authority|chair|IRO|IDVA|inspector|detective|crew|minutes|chronology|judge|"
    r"Recorder [A-Z][\w'’-]*"
)
_VERBS = (
    r"says?|said|saying|states?|stated|stating|tells?|told|telling|reports?|reported|reporting|discloses?|disclosed|"
    r"disclosing|allege[sd]?|alleging|claims?|claimed|claiming|explain(?:s|ed|ing)?|advise[sd]?|advising|describe[sd]?|"
    r"describing|den(?:y|ies|ied|ying)|admit(?:s|ted|ting)?|confirm(?:s|ed|ing)?|insist(?:s|ed|ing)?|"
    r"mention(?:s|ed|ing)?|"
    r"suggest(?:s|ed|ing)?|maintain(?:s|ed)|assert(?:s|ed)|gave an account|gives? an account|account(?:s|ed)? for|"
    r"report(?:s|ed)? that|recall(?:s|ed)|believe[sd]?|thinks?|thought|feels?|felt|reckons?|remembers?|"
    r"informs?|informed|adds?|added|accepts?|accepted|repl(?:y|ies|ied)|whispers?|whispered|shouts?|shouted|"
    r"compl(?:ain|ains|ained|aining)|concede[sd]?|acknowledge[sd]?|warn(?:s|ed)|noted|wr(?:ote|ites)|screamed|asked"
)
_ADVERB = (
    r"(?:\s+(?:also|then|later|has|have|had|now|initially|again|only|both|previously|since|further|repeatedly)){0,3}"
)
_NAME = r"(?:\s+\(?[A-Z][\w'’-]*\)?){0,2}"


def _speaker(words: str) -> str:
    return "(?:" + re.sub(r"=(\w+)", r"(?-i:\1)", words) + ")"


_REPORT = Sieved(
    rf"\b(?:(?P<professional>{_speaker(_PROFESSIONAL)})|(?P<child>{_speaker(_CHILD)})|(?P<family>{_speaker(_FAMILY)}))"
    rf"{_NAME}{_ADVERB},?\s+(?P<verb>{_VERBS})\b",
    re.IGNORECASE,
)
_PASSIVE = Sieved(
    r"\b(?:allegedly|alleged(?: to have| that)?|"
    r"it (?:is|was|has been|had been) (?:also )?"
    r"(?:alleged|reported|said|claimed|suggested|understood|rumoured)(?: that)?|"
    r"(?:is|was|were|are) (?:reported|alleged|said|understood|believed|thought|rumoured) to(?: have)?|reportedly|"
    r"per (?:mother|father|mum|dad|mgm|parents)|"
    r"history (?:given|from (?:mother|father|mum|dad|carer|parents?))|hx (?:given|from)|account:|"
    r"(?:explanation|account|history|version|reason) (?:given|offered|provided|put forward)"
    r"(?: by (?P<by>(?:the |his |her )?[\w'’]{2,20}(?: [A-Z][\w'’]+)?))?(?: (?:is|was)(?: that)?)?|"
    r"(?P<whose>(?:the |his |her |(?-i:[A-Z][\w.]*) )?[\w-]{2,20})(?:['’]s|s['’]) (?:first |own |later |initial )?"
    r"(?:account|version|evidence|case|story|explanation)(?: to (?:\w+ ){1,3}?)?\s?(?:is|was|:)(?: that)?|"
    r"(?:the )?(?:court|inquest|jury|jurors|hearing|tribunal) (?:has |had )?(?:heard|were told|was told|was also told)"
    r"(?: that| how)?|"
    r"(?:[Ii]n|from) (?:(?:her|his|their) (?:evidence|statement|account|interview|i/v)|i/v|interview),?"
    r"(?: (?:she|he|they))?(?: said| says| that)?)",
    re.IGNORECASE,
)
"""Somebody is said to have said it, and the words say at most by the way who."""
_ACCORDING = Sieved(
    r"\b(?:according to|in the words of)\s+"
    r"(?P<by>(?:(?:the|a|an|his|her|their|one|some)\s+)?[\w'’-]{2,24}(?:\s+(?-i:[A-Z])[\w'’-]+){0,2})",
    re.IGNORECASE,
)
_SAID = (
    r"says?|said|states?|stated|tells|told|explain(?:s|ed)|claim(?:s|ed)|den(?:ies|ied)|admit(?:s|ted)|describe[sd]|"
    r"insist(?:s|ed)|maintain(?:s|ed)|allege[sd]|recall(?:s|ed)|mention(?:s|ed)|add(?:s|ed)|disclose[sd]|report(?:s|ed)|"
    r"accept(?:s|ed)|whisper(?:s|ed)|repl(?:ies|ied)|confirm(?:s|ed)|complain(?:s|ed)"
)
_BY_NAME = Sieved(
    rf"(?<![\w.])(?P<speaker>(?:[A-Z][a-z]+(?:[-'’][A-Z]?[a-z]+)?|[A-Z]{{2,}})(?:\s[A-Z](?:[\w'’-]+|\.)){{0,2}})"
    rf"{_ADVERB},?\s+(?P<verb>{_SAID}|thinks|thought|believes|believed|felt|feels)\b"
    r"(?!\s+(?:as|by|for)\b)"
)
_ELIDED = Sieved(
    rf"(?:^|[.;:|,\n]\s+|\s(?:and|but|-|–)\s)(?P<verb>(?:(?:also|then|later|now)\s+)?"
    rf"(?:{_SAID}))\b(?!\s+(?:to|by|for|as|in|on|at|and)\b)",
    re.IGNORECASE,
)
"""Notes leave out who speaks: "Says she fell." "Denies any injury"."""
_AFTER_QUOTE = Sieved(
    r"[\"”’'],?\s+(?:(?P<verb>said|says|added|recalled|told|replied|explained|whispered)\s+"
    r"(?P<speaker>(?:the |a |an |one |his |her )?[\w'’-]+(?:\s(?-i:[A-Z])[\w'’-]+){0,2})|"
    r"(?P<speaker2>he|she|they|(?-i:[A-Z])[a-z]+)\s+(?P<verb2>said|says|added|recalled|told|replied|explained))\b",
    re.IGNORECASE,
)
_OPINION = Sieved(
    r"\b(?:in (?P<a>my|our|(?:his|her|their)|(?:the |(?-i:[A-Z])\w+\s)?[\w-]+['’]s) (?:\w+ )?"
    r"(?:view|opinion|judge?ment)|"
    r"(?:it (?:is|was|remains) )?(?P<b>my|our|his|her|their|(?:the |(?-i:Dr|Mr|Ms|Mrs|Prof)\.? )?[\w-]+['’]s|"
    r"(?-i:Dr|Mr|Ms|Mrs|Prof)\.? [A-Z]\w+) (?:\w+ )?(?:view|opinion|impression|judge?ment|analysis|belief|"
    r"worry|hypothesis)"
    r"(?!\s+(?:was|is|has been)\s+\w+ed\b)(?: (?:is|was|remains))?(?: that)?|"
    r"opinion:|"
    r"(?P<c>I|we)(?: am| was| are| were| have| had| also| still| do not| don['’]t| did not)*"
    r" (?:felt|feel|consider(?:ed)?|believe[d]?|think|thought|worried|worry|concerned|anxious)|"
    r"(?P<d>[\w-]+(?: [\w-]+)?) (?:is|was|were|are) of the (?:view|opinion)|(?:formed|expressed|took|takes) the view)"
    r"(?!\w)",
    re.IGNORECASE,
)
_FINDING = Sieved(
    r"\b(?:(?P<a>(?:the )?(?:judge|court|recorder|bench|magistrates|coroner)|(?-i:HHJ|DJ)(?: [A-Z]\w+)?)"
    r"(?: also| then| has| had| further)* (?:found|held|ruled|concluded|was satisfied|accepted|rejected|determined)"
    r"(?! (?:that )?(?:guilty|not guilty))|"
    r"(?P<b>I)(?: also| therefore| further| do not| am| was)* (?:find|found as a fact|satisfied|reject|accept|conclude|"
    r"determine|prefer|believe (?:him|her|them))\b(?! (?:it (?:hard|difficult)|out)))",
    re.IGNORECASE,
)
_REVIEW_FINDING = Sieved(
    r"\b(?P<a>(?:the |this )?(?:review|panel|inquiry|review team|lead reviewers?|reviewers?|author))"
    r"(?: also| further| has)*"
    r" (?:finds?|found|concludes?|concluded|considers?|identifie[sd]|identify|highlight(?:s|ed)|believes?)\b",
    re.IGNORECASE,
)
_NOT_SPEAKERS = word_set(
    "Nobody None Neither Everybody Everyone Somebody Someone Nothing Staff Records Agencies Those Others "
    "CPN PPN DASH ICPC RCPC MARAC ABE CPS OEL LOG DVPN DVPO EPDS GCS MRI XRAY CHILD REF INTEL NOTE"
)
_WORKERS = word_set("HV SW SSW FSW GP MW DSL IRO TM CSC MASH EDT ED AE LA PC DC DS IDVA NSPCC CAMHS SENCO MIU PAU CG")
_FAMILY_SHORT = word_set("MGM MGF PGM PGF MO FA")
_LONGEST = 400
"""Characters: reported speech without a full stop is not followed further."""
_END = re.compile(r"[.!?](?=\s|$)|[;\n|]")


class Manner(StrEnum):
    """In what way something is somebody's and not simply so."""

    ACCOUNT = "account"
    OPINION = "opinion"
    FINDING = "finding"


@dataclass(frozen=True, slots=True)
class Report:
    """Words that somebody is said to have said, thought or found: ``text[start:end]``.

    ``speaker`` with ``speaker_start``/``speaker_end``: whose, as written; empty where the text does not say.
    ``who``: "family", "child", "professional", "court", "review" or "" where the text does not say what they are.
    """

    start: int
    end: int
    speaker: str
    speaker_start: int
    speaker_end: int
    who: str
    verb: str
    manner: Manner = Manner.ACCOUNT


@lru_cache(maxsize=256)
def reports(text: str) -> tuple[Report, ...]:
    """Every stretch of reported speech, opinion and finding in ``text``, in order.

    Each reaches to the end of its sentence, or of the quotation that it opens.
    """
    found: list[Report] = []
    taken: set[int] = set()
    for match in _REPORT.finditer(text):
        if _WHAT.search(text, max(0, match.start() - 30), match.start()) or _was_told(text, match):
            continue
        group = next(name for name in ("professional", "child", "family") if match.group(name))
        found.append(_forward(text, match, match.span(group), group, match["verb"]))
        taken.add(match.start("verb"))
    for match in _BY_NAME.finditer(text):
        if _WHAT.search(text, max(0, match.start() - 30), match.start()):
            continue
        if match.start("verb") not in taken and (who := _who_is(match["speaker"])) is not None:
            found.append(_forward(text, match, match.span("speaker"), who, match["verb"]))
            taken.add(match.start("verb"))
    for match in _ELIDED.finditer(text):
        verb_at = match.end() - len(match["verb"].split()[-1])
        if verb_at not in taken and match.start("verb") not in taken:
            found.append(_forward(text, match, (match.start("verb"),) * 2, "", match["verb"]))
    for match in _PASSIVE.finditer(text):
        name = next((one for one in ("by", "whose") if match[one]), "")
        at = match.span(name) if name else (match.start(), match.start())
        found.append(_forward(text, match, at, _role(match[name]) if name else "", match.group()))
    found.extend(_behind(text))
    for pattern, manner, who in (
        (_OPINION, Manner.OPINION, ""),
        (_FINDING, Manner.FINDING, "court"),
        (_REVIEW_FINDING, Manner.FINDING, "review"),
    ):
        for match in pattern.finditer(text):
            name = next((one for one in match.re.groupindex if match[one]), "")
            at = match.span(name) if name else (match.start(), match.start())
            sort = who or (_role(match[name]) if name else "professional")
            found.append(_forward(text, match, at, sort, match.group(), manner))
    return tuple(sorted(found, key=lambda item: (item.start, item.speaker_start)))


def report_around(text: str, start: int) -> Report | None:
    """The innermost reported speech, opinion or finding that the character at ``start`` is part of, or None."""
    said = reports(text)
    at = bisect_right(said, start, key=lambda item: item.start)
    return next((item for item in reversed(said[max(0, at - 20) : at]) if start < item.end), None)


def _forward(
    text: str,
    match: re.Match[str],
    speaker: tuple[int, int],
    who: str,
    verb: str,
    manner: Manner = Manner.ACCOUNT,
) -> Report:
    """The report that begins where ``match`` ends."""
    end = min(len(text), match.end() + _LONGEST)
    opening = _OPENING_QUOTE.search(text, match.end(), min(end, match.end() + 40))
    closing = text.find('"' if opening and opening.group() == '"' else "”", opening.end(), end) if opening else -1
    stop = _END.search(text, max(match.end(), closing), end)
    if closing > 0 and text[closing - 1] in ".!?":
        end = closing
    elif stop:
        end = stop.start()
    since, to = speaker
    if whose := _WHOSE.search(text, since, to):
        to = whose.start()
    return Report(match.end(), end, text[since:to], since, to, who, verb.lower(), manner)


def _behind(text: str) -> list[Report]:
    """Whose words they were stands behind them: '"...," said a neighbour', "..., according to his aunt"."""
    found = []
    for match in _AFTER_QUOTE.finditer(text):
        name = "speaker" if match["speaker"] else "speaker2"
        begin = max(text.rfind(mark, max(0, match.start() - _LONGEST), match.start()) for mark in '"“')
        if begin < 0:
            continue
        verb = match["verb"] or match["verb2"]
        found.append(Report(begin, match.start(), match[name], *match.span(name), _role(match[name]), verb.lower()))
    for match in _ACCORDING.finditer(text):
        since = max((stop.end() for stop in _END.finditer(text, 0, match.start())), default=0)
        since = max(since, match.start() - _LONGEST)
        report = _forward(text, match, match.span("by"), _role(match["by"]), "according to")
        found.append(report)
        if text[since : match.start()].strip():
            found.append(Report(since, match.start(), match["by"], *match.span("by"), report.who, "according to"))
    return found


def _who_is(written: str) -> str | None:
    """What a speaker who is written by name or in capitals is; None where the words name nobody."""
    first = written.split()[0]
    if first in _WORKERS:
        return "professional"
    if first in _FAMILY_SHORT:
        return "family"
    if first.isupper() and len(first) == 2:
        return ""  # initials: "AT says he came"
    return None if first in _NOT_SPEAKERS or first.title() in NOT_NAMES else ""


def _role(written: str) -> str:
    """What a speaker in words is: "the mother" family, "Dr Sethi" professional, "Rowan" nothing that we may say."""
    if written.lower() in ("my", "our", "i", "we"):
        return "professional"
    for pattern, who in _ROLES:
        if pattern.search(written):
            return who
    return ""


_WHAT = re.compile(
    r"\b(?:what|whatever|(?:cards?|letters?|notes?|texts?|labels?|tags?|signs?) (?:to|for|about))\s+"
    r"(?:the |his |her |their )?$",
    re.IGNORECASE,
)
"""In "not to be told what Maisie has said", "a card to Maisie said", she says nothing."""
_TOLD_NOTHING = re.compile(
    r"\s*(?:[.;,)\n]|$|(?:at|about|by|on|when|straight|immediately|today|verbally|in (?:person|writing)|of(?! how))\b"
    r"(?![^.;\n]{0,60}\b(?:that|how|she|he|they)\b))"
)


def _was_told(text: str, match: re.Match[str]) -> bool:
    """Whether a note says that the family was told, and not what the family told: "Mother told at pick-up"."""
    verb = match["verb"].lower()
    return verb in ("told", "informed") and _TOLD_NOTHING.match(text, match.end()) is not None


_WHOSE = re.compile(r"(?:['’]s|(?<=s)['’])$")
_OPENING_QUOTE = re.compile(r'["“]')
_ROLES = tuple(
    (re.compile(rf"\b(?:{_speaker(words)})\b", re.IGNORECASE), who)
    for words, who in ((_PROFESSIONAL, "professional"), (_CHILD, "child"), (_FAMILY, "family"))
)
