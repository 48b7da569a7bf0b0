"""What sort of document a narrative is, from its own words, so that a newspaper is not taken for an agency's record."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sightline.documents.document import Document
from sightline.reading.paper.headed_orders import headed_order
from sightline.wording.sieve import Sieved

_SIGNS: dict[str, dict[str, str]] = {
    "judgment": {
        r"\b(?:EWHC|EWFC|EWCA|EWCOP|UKSC|NIFam|CSOH)\b": "a court's citation number",
        r"\b(?:approved judgment|judgment of|in the (?:\w+) court|sentencing remarks)\b": "a court in its title",
        r"\b(?:HHJ|DDJ|Mrs? Justice|Her Honour|His Honour|Lord Justice|Recorder of|"
        r"(?:Deputy )?District Judge)\b": "a judge's title",
        r"(?:\bre [A-Z] \((?:a )?child(?:ren)?\b|^\W*re:? (?-i:[A-Z](?:,? (?:and )?[A-Z])*) "
        r"\([^()\n]{3,60}\))": "the title of a children's case",
        r"\b(?:threshold (?:criteria|findings)|the applicant|the (?:first|second) respondent)\b": "parties to a case",
        r"\b(?:anonymity of the children|leave for this version)\b": "the rubric of a published judgment",
        r"^\W*(?:record of (?:an? |the )?(?:inquest|investigation)\b|regulation 28\b|"
        r"report to prevent future deaths\b)": "a coroner's record by its title",
        r"^\W*(?:(?:senior|area|assistant|deputy) )?coroner['’]?s? ?(?:court|service|:)|^[^.\n]{0,40}\bcoroner for\b|"
        r"\bI (?:opened|resumed|concluded|conducted|held|commenced) (?:an|the|this) (?:inquest|investigation)\b": (
            "a coroner speaks"
        ),
    },
    "published_review": {
        r"\A\W*(?:[^\n]{0,80}\n){0,6}?\W*(?:[\w ]{0,30})\b(?:serious case|safeguarding practice|practice|thematic|"
        r"learning|domestic homicide|case) "
        r"review\b(?! (?:by|has|found))[^\n.]{0,60}$": "its title calls it a review",
        r"^\W*(?:\d{1,2}\.?\s+)?(?:\w+ )?(?:findings|recommendations|learning points?|lessons learned|learning)\W*$": (
            "has findings or recommendations as a heading"
        ),
        r"^\W*(?:\d{1,2}\.?\s+)?(?:introduction|background|scope|methodology|what happened|narrative|chronology|"
        r"the (?:facts|story)|key events|summary of events|analysis|why (?:this|the) review\b[^\n.]{0,40}|"
        r"what should (?:happen|change)\b[^\n.]{0,30}|"
        r"what we (?:found|learn(?:ed|t)))\W*$": ("has the headings of a report"),
        r"\boverview report\b": "calls itself an overview report",
        r"\b(?:this|the) (?:serious case|(?:child )?safeguarding practice) review (?:was|is|has|concerns|examines)\b": (
            "speaks as the review itself"
        ),
        r"\bterms of reference\b": "has terms of reference",
        r"\b(?:lead reviewer|review panel|independent (?:author|reviewer|chair)|report author|"
        r"told (?:the|this) (?:author|review(?:er)?))\b": "has a review panel or author",
        r"\b(?:recommendation|finding|learning point) \d+\b": "numbers its findings or recommendations",
        r"\b(?:lscb|local safeguarding children board|safeguarding (?:children )?partnership|"
        r"community safety partnership)\b": "names a board",
    },
    "press": {
        r"\bphotograph:|\bpicture:|\b(?:was|were|is) pictured\b": "captions of photographs",
        r"\b(?:facebook|twitter|pinterest|whatsapp)\s+(?:facebook|twitter|pinterest|whatsapp)\b": "share buttons",
        r"^[^\n.]{0,60}\b(?:Gazette|Mercury|Herald|Echo|Courier|Chronicle|Advertiser|Argus|Sentinel|Telegraph|"
        r"Evening \w+|Daily \w+|Sunday \w+|\w+ (?:News|Post|Times|Mail|Review|Journal|Observer|Express))\b[ ,|"
        r"·•–-]{1,4}"
        r"(?:\w+day,? )?\d{1,2} [A-Z][a-z]+ \d{4}\s*$": "the line of a newspaper with its day",
        r"\b(?:(?:an|the) inquest (?:heard|was told|has heard)|told the (?:coroner|inquest))\b|"
        r"\bspeaking (?:afterwards|outside|after the)\b": "tells of a hearing as newspapers do",
        r"\b(?:told jurors|told the jury|(?:the )?court heard|it has been revealed|it emerged that)\b": (
            "a turn of phrase of newspapers"
        ),
        r"\btold (?:the )?[\w ]{0,20}\b(?:bbc|guardian|mail|news|post|times|mirror|echo|telegraph|reporters?)\b": (
            "somebody speaks to a newspaper"
        ),
        r"\b(?:jailed|found guilty of|beaten to death|was murdered|convicted of (?:murder|killing))": (
            "reports a crime and its sentence"
        ),
        r"\b(?:looking for a job|read more|sign up|newsletter|subscribe|click here)\b": "words of a website",
        r"^\s*(?:by (?-i:[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){1,3})(?:,? (?:[\w-]+ ){0,2}(?:reporter|correspondent|editor))?"
        r"\s*(?:$|[·•|,–-]))|\bnews reporter\b|\b(?:court|crime) reporter\b|\bcorrespondent\b": "a byline",
        r"\b(?-i:[A-Z][a-z]+ [A-Z][a-z]+), \d{2}, ": "gives ages after names as newspapers do",
        r"\b(?:a|the) (?:serious )?case review (?:by [\w ]+, published|has found|into the death)": "tells of a review",
    },
    "letter": {
        r"^\s*dear\s+(?:mr|mrs|ms|miss|dr|colleague|sir|madam|[A-Z])": "begins as a letter",
        r"^\s*yours (?:sincerely|faithfully)\b": "ends as a letter",
        r"^\s*(?:re|our ref|your ref)\s*:": "has a letter's reference line",
    },
    "statement": {
        r"\bwill (?:say|state) as follows\b": "begins as a statement to a court",
        r"\bfacts stated in this (?:witness )?statement are true\b": "ends with a statement of truth",
        r"^\W*(?:first |second |third |final )?(?:witness )?statement (?:no\b|number\b|"
        r"of\b)": "its title calls it a statement",
        r"\bI make this (?:\w+ )?statement\b": "somebody makes a statement",
        r"\A\W*(?:[^\n]{0,80}\n){0,4}?\W*(?:section 9 )?witness statement\b(?! (?:by|from|was|is))": (
            "its title calls it a witness statement"
        ),
        r"\b(?:CJ Act|Criminal Justice Act) 1967\b|\bC(?:riminal )?P(?:rocedure )?R(?:ules)?\b[^\n]{0,20}\b16\.2\b|"
        r"^\W*age(?: if under 18)?\s*:\s*(?:over 18|O ?18|\d)": "has the head of a statement to the police",
        r"^\W*statement of [^\n]{3,60}\bin support of (?:an?|the|its) (?:\w+ )?application\b": (
            "stands in support of an application"
        ),
        r"^(?:\d{1,3}\.\s+)?I (?:am (?:the|a|an|employed)\b|qualified (?:as|in)\b|have (?:known|been (?:a|an|the|"
        r"employed|friends))\b|had (?:known|been friends)\b)": "whoever writes says who they are",
    },
    "court_order": {
        r"\b(?:it is (?:hereby )?(?:ordered|directed)|the court (?:hereby )?(?:orders|directs|declares))\b": (
            "what a court orders"
        ),
        r"^\W*(?:\d{1,2}\.\s*)?(?:and )?upon (?:the|a|an|it|hearing|reading|considering|consideration|noting)\b": (
            "the recitals of an order"
        ),
        r"\bsitting (?:in (?:private|public|open court|chambers)|at\b[^\n]{3,60}\bon)\b": "says where a court sat",
        r"^\W*(?:(?:interim|final|case management|consent|draft|care|supervision|placement|emergency protection|"
        r"child arrangements|non-molestation|occupation|prohibited steps|specific issue) )*order\W*$": (
            "its title calls it an order"
        ),
    },
    "email": {
        r"^\s*from:\s*\S": "has a sender line",
        r"^\s*(?:sent|to|cc):\s*\S": "has a sent or recipient line",
        r"^\s*subject:\s*\S": "has a subject line",
    },
    "police_record": {
        r"\b(?:occurrence|incident|custody) (?:log|record|report)|\bcommand and control\b|\bcrime (?:report|ref)": (
            "calls itself a police record"
        ),
        r"\b(?:PC|DC|DS|DI|PS) ?\d{2,5}\b": "names officers by number",
        r"\b(?:DASH|PPN|MG11|PNC|VIST|PACE|NFA|susp\.? of|on suspicion of)\b": "a police officer's turns of phrase",
    },
    "case_note": {
        r"\b(?:home visit|core group|t/?c (?:to|from)|call (?:to|from)|s\.?47|strategy (?:discussion|meeting))\b": (
            "speaks as a case note"
        ),
        r"\b(?:mum|mother|child) (?:presented|reported|engaged|seen)\b": "a practitioner's turns of phrase",
        r"\b(?:case note|contact record|running record|case recording|chronology of)\b": "calls itself a record",
    },
}
_REPORTS_A_STAY = re.compile(
    r"\bdischarge (?:summary|letter|notification|report)|\b(?:date|time)[\w /]{0,12} of (?:admission|discharge|"
    r"attendance|"
    r"arrival)\b|\b(?:clinic|out-?patient|emergency department|A ?& ?E) (?:letter|summary|attendance)\b"
    r"|\bpresenting complaint\b|\b(?:was|were) (?:admitted|seen in clinic)\b",
    re.I,
)
_SOUGHT = {
    sort: tuple((Sieved(pattern, re.I | re.M), reason) for pattern, reason in patterns.items())
    for sort, patterns in _SIGNS.items()
}
_GREETING = re.compile(r"^[ \t]*Dear (?:Mrs?|Ms|Miss|Dr|Sir|Madam|Colleague|[A-Z])[^\n.]{0,60},?[ \t]*$", re.M)
_HEAD_OF_A_LETTER = 800
"""A greeting that stands alone on its line, near the head, makes a letter without anything besides."""
_ITS_TITLE = "its title calls it a review"
"""Says so much that one sign besides it is enough."""
_PUBLISHED = frozenset({"a court's citation number", "the rubric of a published judgment"})
_PUBLIC = ("judgment", "published_review", "press")
_NEEDED = {
    "judgment": 2,
    "published_review": 3,
    "press": 2,
    "letter": 2,
    "statement": 2,
    "court_order": 2,
    "email": 2,
    "police_record": 2,
    "case_note": 1,
}


@dataclass(frozen=True, slots=True)
class Standing:
    """What a document looks like.

    ``sort`` is "press", "judgment", "published_review", "letter", "statement" (of a witness), "email", "court_order",
    "police_record", "case_note" or empty;
    ``agency_kind`` is set where it speaks to the public and not for an agency; ``reasons`` in plain words.
    """

    sort: str
    agency_kind: str | None
    reasons: tuple[str, ...]


UNTOLD = Standing("", None, ())
"""Nothing in the words says what sort of document it is."""


def reports_a_stay(text: str) -> bool:
    """Whether a letter reports what had been at a hospital or clinic, so that "on Wednesday" is told from there and not
    from the day on which the letter was typed."""
    return _REPORTS_A_STAY.search(text[:3000]) is not None


def is_of_a_stay(text: str) -> bool:
    """Whether the head of a paper that is no letter names a stay by its title or by both of its days."""
    head = text[:_HEAD_OF_A_LETTER]
    return _TITLE_OF_A_STAY.search(head) is not None or bool(_ADMITTED.search(head) and _DISCHARGED.search(head))


_TITLE_OF_A_STAY = re.compile(r"^\W*(?:[\w'’]+\s+){0,4}discharge (?:summary|notification|report)\b", re.I | re.M)
_ADMITTED = re.compile(r"^\W*(?:date (?:of )?)?(?:admitted|admission)(?: date| on)?\s*[:|\t]", re.I | re.M)
_DISCHARGED = re.compile(r"(?:^|[|\t]|\s{2,})\W*(?:date (?:of )?)?(?:discharged?)(?: date| on)?\s*[:|\t]", re.I | re.M)


def standing(document: Document) -> Standing:
    """Suggest what sort of document this is. A person, or the case file, decides.

    An agency's own letter, message or note about a review or a verdict stays the agency's own: those signs come first.
    """
    head = document.text[:40_000]
    signs = {
        sort: tuple(reason for pattern, reason in patterns if pattern.search(head))
        for sort, patterns in _SOUGHT.items()
    }
    begins = _GREETING.search(head[:_HEAD_OF_A_LETTER]) is not None
    for sort in ("email", "letter", "statement"):
        if len(signs[sort]) + (begins and sort == "letter") >= _NEEDED[sort]:
            return Standing(sort, None, signs[sort])
    if headed_order(document.text) is not None:
        return Standing("court_order", None, ("its title names the order, over the fields of a court's form",))
    if len(signs["court_order"]) >= _NEEDED["court_order"] and not _PUBLISHED.intersection(signs["judgment"]):
        # A court that sat in private publishes nothing: who has its order is who was sent it.
        return Standing("court_order", None, signs["court_order"])
    is_titled = _ITS_TITLE in signs["published_review"]
    reached = [
        sort
        for sort in (*_PUBLIC, "police_record", "case_note")
        if len(signs[sort]) + (is_titled and sort == "published_review") >= _NEEDED[sort]
    ]
    if not reached:
        return UNTOLD
    best = max(reached, key=lambda sort: (len(signs[sort]), -list(_SIGNS).index(sort)))
    return Standing(best, best if best in _PUBLIC else None, signs[best])
