"""Whether a sentence goes on with what the sentence before began, on the same day: who opened the door, what was seen.

"Attended at 23:50 on 17 September. She was tearful. The child was asleep." - a reader takes all three to be of that
night. Only for what a person at the scene sees, hears or does there; never for what agencies do afterwards (a referral,
a charge, a letter), nor where any word speaks of another time.
"""

from __future__ import annotations

import re
from dataclasses import replace

from sightline.chronology.partial_date import PartialDate
from sightline.chronology.step import Step, StepCode
from sightline.chronology.told_from import AnchorType, ToldFrom, write_anchor
from sightline.reading.dating.other_days import OF_LONG_AGO
from sightline.reading.dating.placed import Placed, Resolved, in_short
from sightline.reading.dating.so_far import SoFar
from sightline.reading.sentences.finite import PERFECT, finite_at
from sightline.reading.sentences.told_now import has_happened, names_a_day, speaks_of_a_span
from sightline.reading.statements.statement import Statement
from sightline.reading.weighing.weighed import Weighed
from sightline.vocabulary.natures import Nature
from sightline.wording.dates.times_unread import tells_unread_time

_KINDS = frozenset(
    {"entry", "account_given", "child_voice", "witness_account", "injury", "strength", "growth_measurement", "threat",
     "domestic_abuse_incident", "hospital_attendance", "ambulance_call", "visit", "health_visitor_contact",
     "concern_raised", "photograph_taken",
     "professional_opinion", "medical_opinion"}
)  # fmt: skip
"""What people see, say and do on the spot."""
_GOES_ON = re.compile(
    r"(?:(?:and|but|then)\s+)?(?:(?-i:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|[Tt]here|I|[Ww]e|[Nn]o one|[Nn]obody|[Bb]oth)\b"
    r"|(?:the|his|her|their|its|my|our|a|an|no|two|three|one|both)\s+[\w'’-]+"
    r"|(?:mum|mam|mother|dad|father|parents|baby|child|children|officers?|police|staff|paramedics|crew|door|"
    r"(?-i:PC|DC|DS|PS|Dr|Mr|Mrs|Ms|Miss)\.?\s+(?:\d+\s+)?[A-Z])|(?-i:[A-Z][\w'’-]+)\s)",
    re.I,
)
_ANOTHER_TIME = re.compile(
    r"\b(?:later|since|subsequently|eventually|afterwards?|meanwhile|previous(?:ly)?|earlier|once|always|often|usually|"
    r"regularly|sometimes|generally|normally|never|ever|yet|already|still|until|till|before|after|following|during|"
    r"by (?:then|now)|over the|ago|history|historical\w*|in the past|used to|no longer|again|every|each|several times|"
    r"repeatedly|days?|weeks?|months?|years?|term|weekends?|evenings|nights|mornings|\w+days|tomorrow|next|last|currently|"
    r"at present|to date|now|continued?|began|started|remained|when|while|(?:would|could)(?!\s+not\b|n['’]t\b)|"
    r"should|may|might)\b",
    re.I,
)
_OF_AN_AGENCY = re.compile(
    r"\b(?:referr\w+|letters?|e-?mail\w*|reports?|assess\w+|conference|meeting|plan|order|case|notif\w+|PPN|MARAC|MASH|"
    r"application|proceedings|charg\w+|convict\w+|sentenc\w+|bail\w*|placed|placement|moved|discharg\w+|closed|allocat\w+|"
    r"court|hearing|trial|interview\w*|statement|appointment|register\w*|enquir\w+|investigat\w+|transferred|released|"
    r"remand\w+|invest\w+|decision|decided|agreed|review\w*|strategy|threshold|file|record\w*|convened|held|agency|"
    r"agencies|services|panel|duty|supervision|consult\w+)\b",
    re.I,
)
_NOT_THEN = re.compile(
    r"\b(?:is|are|am|has|have|lives?|works?|attends?|receives?|suffers?|remains?|continues?|denies|says|reports|states|"
    r"believes|feels|thinks|accepts)\b"
)
_TOLD_AFTERWARDS = re.compile(
    r"\b(?:told|tells|to|said in|evidence|informed)\s+(?:me|us|the (?:review\w*|court|jury|jurors|"
    r"inquest|trial|judge|panel|author|"
    r"guardian|tribunal|BBC|newspaper|Guardian))\b",
    re.I,
)
_MEANWHILE = re.compile(r"(?:while|whilst)\s[^,.;]{3,60},\s+(?=\w)", re.I)
"""What went on as it was seen: "While I was changing her, I noticed ..." is of no other time."""
_CLOCK = re.compile(r"\b\d{1,2}[:.]\d{2}\b|\b\d{1,2}\s?(?:am|pm)\b|\b\d{4}\s?(?:hrs|hours)\b")
"""A time of day may have passed midnight; what it is of is worked out where times are."""
_LONGEST = 45
_THAT = re.compile(r"\bthat\s+(?!day\b|night\b|evening\b|morning\b|afternoon\b)", re.I)


def goes_on_in_the_scene(statement: Statement, weighed: Weighed, *, by_a_witness: bool = False) -> bool:
    """Whether the statement, which tells no time of its own, may be of the day of the one right before it."""
    meanwhile = _MEANWHILE.match(statement.plain)
    skipped = meanwhile.end() if meanwhile is not None else 0
    plain = statement.plain[skipped:]
    if weighed.kind not in _KINDS or statement.quoted or statement.general or len(plain.split()) > _LONGEST:
        return False
    if (
        weighed.nature not in (Nature.EVENT, Nature.OBSERVATION, Nature.ACCOUNT)
        or statement.dates
        or statement.relatives
    ):
        return False
    if not weighed.happened and weighed.nature is not Nature.OBSERVATION:
        return False
    verb = finite_at(plain)
    if verb is None or _GOES_ON.match(plain) is None:
        return False
    said = weighed.speaker.verb_end if weighed.speaker is not None and weighed.nature is Nature.ACCOUNT else None
    to_others = _TOLD_AFTERWARDS.search(plain)
    if by_a_witness and to_others is not None and to_others.group().split()[-1] in ("me", "us"):
        to_others = None
    if weighed.speaker is not None and (weighed.speaker.in_court or to_others):
        return False
    # What somebody says may be of any time; that it was said is of this one.
    own = plain[: said - skipped] if said is not None else plain
    if _CLOCK.search(own) or _ANOTHER_TIME.search(own) or _OF_AN_AGENCY.search(own) or _NOT_THEN.match(plain, verb):
        return False
    if tells_unread_time(_THAT.split(plain, maxsplit=1)[0]):
        # "He told staff the week before that his uncle stays": not of the day of what stands before it.
        return False
    if said is None and (PERFECT.search(plain) or has_happened(plain) or names_a_day(plain)):
        return False
    return not speaks_of_a_span(plain)


_WILL = re.compile(r"\b(?:will|shall|going\s+to)\b|['’]ll\b", re.I)


_BOOKED = re.compile(
    r"\W*(?:(?:next|review|follow[ -]?up|f/?u|repeat|[A-Z]{2,5})\s+){0,2}(?:appts?|appointment|review|clinic)\b", re.I
)
"""In notes: "Review appt 14/2 with Dr Hale", which says of no one that they came."""


def _is_to_come(last: Placed, written: PartialDate | None) -> bool:
    """Whether what stands before was to come: in "I will visit tomorrow. She was told" nobody was told tomorrow."""
    if last.nature is Nature.DECISION and _WILL.search(last.text):
        return True
    if _BOOKED.match(last.text) and finite_at(last.text) is None:
        return True
    day = last.occurred.earliest
    return day is not None and written is not None and written.latest is not None and day > written.latest


def _is_of_the_same(plain: str, before: str) -> bool:
    """Whether it goes on about whom the statement before told of: a pronoun, or a noun that stands there too."""
    subject = _SUBJECT.match(plain)
    if subject is None:
        return False
    if subject["pronoun"]:
        return True
    word = subject["noun"]
    return re.search(rf"\b{re.escape(word)}\b", before, re.I) is not None


_SUBJECT = re.compile(
    r"(?:(?:and|but|then)\s+)?(?:(?P<pronoun>(?:he|she|they|it|both)\b(?!\s+(?:is|are|has|have)\b))"
    r"|(?:(?:the|his|her|their|my|our)\s+)?(?P<noun>[\w’'-]+)\b)",
    re.I,
)
_SCENE = "it goes on with what was told right before it"
_THE_NEXT_DAY = re.compile(
    r"(?:on\s+)?(?:the\s+(?:very\s+)?(?:following|next)\s+\w+|(?:\w+\s+){1,2}days?\s+later|a\s+week\s+later)\b(?=[^.]*\b"
    r"(?:I|we|visit\w*|seen|saw|home)\b)",
    re.IGNORECASE,
)
"""What opens the account of a visit with its day, counted from the day told before: "The following day I saw her"."""


def in_the_scene(so_far: SoFar, statement: Statement, weighed: Weighed) -> Resolved | None:
    """What goes on, sentence by sentence, with what was told of a day right before it in its paragraph."""
    last = so_far.placed[-1] if so_far.placed else None
    if last is None or last.run != (statement.piece.start, statement.piece.end):
        return None
    in_scene = last.occurred.basis.startswith(_SCENE)
    if (last.background and not in_scene) or not last.happened or last.tells_of_two or not last.occurred.is_day:
        return None
    if last.occurred.is_unsure or last.kind in OF_LONG_AGO or last.sentence == statement.sentence:
        return None
    if _is_to_come(last, so_far.written):
        return None
    step = last.told_from.step if last.told_from is not None else None
    by_words = last.told_from is not None and not in_scene and (step is None or step.yearly is None)
    counts_on = last.told_from is not None and last.told_from.anchor is AnchorType.FACT
    if counts_on and (so_far.setting.sort == "statement" or _THE_NEXT_DAY.match(last.text)):
        # Told in order: "I visited on the following Tuesday. She showed me a bruise."
        by_words = False
    if (by_words or statement.piece.message is not None) and not _is_of_the_same(statement.plain, last.text):
        # "Seen at home yesterday. Bruise noted": noted then, or by whoever writes today.
        return None
    if weighed.nature is Nature.ACCOUNT and so_far.setting.sort in ("judgment", "published_review", "press"):
        # Who told whom what is gathered there from anywhere in the case.
        return None
    if not goes_on_in_the_scene(statement, weighed, by_a_witness=so_far.setting.sort == "statement"):
        return None
    link = ToldFrom("", None, None, AnchorType.FACT, last.key, "", Step(StepCode.SAME))
    day = last.occurred.without_time()
    found = link.dated(day, in_short(last.text))
    basis = f"{_SCENE}, on {write_anchor(day)}"
    return Resolved(replace(found, written="", basis=basis), replace(link, arithmetic=basis))
