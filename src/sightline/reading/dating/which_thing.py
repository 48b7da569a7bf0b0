"""A date that only says which paper, meeting or deed is meant, and not when anything was done about it."""

from __future__ import annotations

import re

from sightline.reading.sentences.finite import finite_at

_PAPER = (
    r"letters?|reports?|policy|policies|guidance|procedures?|protocols?|plans?|agreements?|orders?|statements?|e-?mails?|"
    r"applications?|undertakings?|judgments?|decisions?|convictions?|cautions?|logs?|records?|minutes|notes?|referrals?|"
    r"assessments?|warnings?|photo(?:graph)?s?|recordings?|results?|certificates?|notices?|tenancy|invoices?|"
    r"strateg(?:y|ies)|chronolog(?:y|ies)|scans?|x-?rays?|findings?|recommendations?|bail|version"
)
_DEED = (
    r"assaults?|incidents?|attacks?|offences?|rows?|arguments?|fights?|burns?|injur(?:y|ies)|bruis(?:e|es|ing)|falls?|"
    r"call-?outs?|disclosures?|allegations?|episodes?|collapse|events?|complaints?|concerns?|fire|crash|theft|overdose|"
    r"burglary|robbery|murder|killing|manslaughter|rapes?|stabbing|shooting|damage|crimes?|collision|"
    r"conversations?|calls?|messages?|texts?|arrests?|deaths?|breach(?:es)?"
)
_MEETING = (
    r"meetings?|conferences?|hearings?|reviews?|visits?|contacts?|appointments?|sessions?|interviews?|groups?|trial"
)
_THING = re.compile(rf"\b(?P<paper>{_PAPER})\b|\b(?P<deed>{_DEED})\b|\b(?P<meeting>{_MEETING})\b", re.I)
_NAMED_BY = re.compile(
    r"(?P<thing>[\w-]+)\s+(?:(?:and|or)\s+[\w-]+\s+)?(?:of|dated|from)\s+(?:the\s+|about\s+)?$", re.I
)
_DETERMINED = re.compile(
    r"(?:\b(?:the|that|this|these|those|an?|his|her|their|our|its|my|your|any|both|each)|['’]s)\s+(?:[\w'’-]+\s+){0,4}$",
    re.I,
)
_WITHIN = re.compile(
    r"\b(?:at|in|during|on|throughout|under)\s+(?:the|that|this|an?|his|her|their|our|its|my|your)?\s*"
    r"(?:[\w'’-]+\s+){0,3}$",
    re.I,
)
_MADE = re.compile(
    r"\b(?:made|makes?|wrote|sent|gave|signed|imposed|granted|issued|prepared|drew up|completed|undertook|filed)"
    r"\s+(?:[\w'’-]+\s+){0,4}$",
    re.I,
)
"""What is done with a paper on the day that it bears."""
_THERE_IS = re.compile(
    r"\b(?:there\s+(?:is|are|was|were|has been|had been)|(?:has|have|had|with))\s+"
    r"(?:an?|one|two|no|some)\s+(?:[\w'’-]+\s+){0,3}$",
    re.I,
)
"""It only says that there is such a thing: "he has a conviction of 12 June 2017"."""
_DEALT_WITH = re.compile(
    r"\b(?:discuss\w*|review\w*|consider\w*|talk\w*|spoke|speak\w*|told|tells?|ask\w*|interview\w*|charg\w+|arrest\w*|"
    r"convict\w*|cautioned|investigat\w*|report\w*|record\w*|not(?:ed|es)|rais\w+|mention\w*|den(?:y|ies|ied)|"
    r"admit\w*|apologi\w+|refer\w*|follow\w*|rang|called|phoned|e-?mailed|wrote|complain\w*|shar\w+|aware|knew|know|"
    r"sorry|minimis\w+|disput\w+|explain\w*|describ\w+|recall\w*|remember\w*|reflect\w*|debrief\w*|views?|viewed|says?|said|"
    r"states?|stated|claim\w*|clear\w*|acquitted|sentenced|prosecut\w+|pleaded|guilty|compensat\w+|reopen\w*|read|"
    r"show\w*|given|handed|serv(?:ed|es)|played|produc\w+|see|attach\w*|enclos\w*|further|respon\w+|repl(?:y|ies|ied)|regard\w*|acknowledg\w+|chas\w+|enquir\w+|question\w*)\b[^.;]*$",
    re.I,
)
_PASSIVE = re.compile(
    r"\s*(?:,?\s*(?:which|that)\s+)?(?:was|were|is|are|has been|have been|had been|being|to be)\s+"
    r"(?:\w+ly\s+|not\s+|never\s+|also\s+|now\s+|then\s+|again\s+|still\s+)*(?:discussed|reviewed|considered|reported|put|raised|noted|recorded|shared|sent|read|"
    r"filed|disclosed|investigated|produced|obtained|withdrawn|breached|revoked|discharged|varied|appealed|extended|"
    r"followed|used|ignored|missed|overlooked|updated|amended|circulated|served|shown|given to|handed|passed|"
    r"forwarded|looked at|referred|mentioned|challenged|explored|addressed|explained|chased|received|"
    r"in place|in force|on file|out of date|available|known)\b",
    re.I,
)
_TOPIC = re.compile(
    r"\b(?:told|tells?|tell|ask\w*|spoke|speak\w*|talk\w*|said|says?|discuss\w*|cross|upset|worr\w+|angry|anxious|"
    r"complain\w*|rang|ring\w*|called|phoned|chat\w*|excited|know|knew|knows|questions?|message|query|lied|lying|wrote|"
    r"argu\w+|remind\w*|thinking|hear[d]?)\s+(?:[\w'’]+\s+){0,4}(?:about|bout|regarding|re|concerning)\s+"
    r"(?:the\s+|what happened\s+(?:in|on|at|over)\s+(?:the\s+)?)?$",
    re.I,
)


def says_which(plain: str, start: int, end: int) -> bool:
    """Whether the date at ``plain[start:end]`` says which thing is meant, and so dates no statement: "charged with the
    assault of 3 January", "discussed Saturday's incident", "cross about last week's call"."""
    before, after = plain[:start], plain[end:]
    if _TOPIC.search(before) and not re.match(r"\s*(?:o['’]clock|[ap]m\b)", after):
        # "She told me about last summer": what she told of.
        return True
    if _is_of_its_subject(before, after):
        return True
    named = _NAMED_BY.search(before)
    if named is not None and (thing := _THING.fullmatch(named["thing"])) is not None:
        head = before[: named.start("thing")]
        return _is_dealt_with(thing, head, after)
    behind = _behind(plain, start, end)
    if behind is not None:
        thing, at = behind
        return _is_dealt_with(thing, before, plain[at:])
    return False


_BEEN_AT = re.compile(
    r"\b(?:attended|attends|missed|chaired|hosted|joined|held)\s+(?:the|that|an?|his|her|their|our)\s+(?:[\w'’-]+\s+){0,3}$",
    re.I,
)


def is_done_there(plain: str, start: int) -> bool:
    """Whether what is done is done at, or written in, the thing that bears the date: "at the conference of 3 January",
    "in his statement of 3 January", "she attended the hearing of 3 January"."""
    named = _NAMED_BY.search(plain[:start])
    thing = _THING.fullmatch(named["thing"]) if named is not None else None
    if named is None or thing is None:
        return False
    head = plain[: named.start("thing")]
    return _WITHIN.search(head) is not None or (thing["meeting"] is not None and _BEEN_AT.search(head) is not None)


_IN_A_SUBJECT = re.compile(
    r"\W*(?:\d+(?:\.\d+)*\.?\s+)?(?:the|an?|his|her|their|our|its|this|that|any|no)\s+(?:[\w'’-]+\s+){1,4}?"
    r"(?:(?:who|which|that)\s+(?:was|were|had been|\w+ed)\s+(?:[\w'’-]+\s+){0,4}|(?:agreed|made|noted|issued|"
    r"reported|recorded|signed|drawn up|sent|written|set|given|imposed|submitted|received|opened|photographed)\s+"
    r"(?:[\w'’-]+\s+){0,3})(?:(?:on|in|at)\s+(?:the\s+)?)?$",
    re.I,
)
_AND_THEN = re.compile(r"\s+(?:is|are|was|were|had|has|have|did|remains?|will|would|could|should|does|do)\b", re.I)


def _is_of_its_subject(before: str, after: str) -> bool:
    """ "The plan agreed on 3 January was not followed", "The man who was arrested in May is his uncle"."""
    return _IN_A_SUBJECT.fullmatch(before) is not None and _AND_THEN.match(after) is not None


_OWNED = re.compile(r"['’]s?$|['’]s\s*$")


def _behind(plain: str, start: int, end: int) -> tuple[re.Match[str], int] | None:
    """The thing that stands right behind the date: "Saturday's incident", "the 2 February incident"."""
    owned = re.match(r"['’]s?\s+", plain[end:])
    written = plain[start:end]
    is_owned = owned is not None or _OWNED.search(written) is not None
    led = re.search(r"\b(?:the|that|this|his|her|their|our|its|an?)\s+$", plain[:start], re.I)
    if not is_owned and led is None and not re.match(r"(?:the|that)\s", written, re.I):
        return None
    at = end + (owned.end() if owned is not None else 0)
    hit = re.match(r"\s*(?P<thing>[\w-]+)", plain[at:])
    thing = _THING.fullmatch(hit["thing"]) if hit is not None else None
    return (thing, at + hit.end()) if hit is not None and thing is not None else None


_OF_ANOTHER_NOUN = re.compile(
    r"\w\s+(?:against|about|for|to|from|into|with|over|regarding)\s+(?:the|that|this|an?|his|her|their|our|its|my|your)\s+"
    r"(?:[\w'’-]+\s+){0,2}$",
    re.I,
)
_SET_APART = re.compile(
    r"\b(?:after|following|since|before|prior to|ahead of|pending)\s+"
    r"(?:the|that|this|an?|his|her|their|our|its|my|your)\s+(?:[\w'’-]+\s+){0,3}$",
    re.I,
)
_FOR_IT = re.compile(r"\w\s+for\s+(?:the|that|this|an?|his|her|their)\s+(?:[\w'’-]+\s+){0,2}$", re.I)
_OPENS = re.compile(r"\W*(?:\d+(?:\.\d+)*\.?\s+)?(?:(?:the|that|this|an?|his|her|their|our|its|my)\s+)?", re.I)
"""What stands in front of a thing that begins its sentence."""
_IN_BRACKETS = re.compile(r"\(\s*(?:see\s+|per\s+|as per\s+|source:?\s+)?(?:[\w'’-]+\s+){0,3}$", re.I)


def _is_dealt_with(thing: re.Match[str], head: str, after: str) -> bool:
    if thing["deed"] is not None and _FOR_IT.search(head):
        # "A community order for the attack of 3 October", "charged with the assault of 3 January".
        return True
    if _SET_APART.search(head):
        # "After the assault of 3 January she moved out": after it, and not on its day.
        return True
    if thing["paper"] is not None and _IN_BRACKETS.search(head):
        return True
    if _WITHIN.search(head) or _THERE_IS.search(head):
        return False
    if not re.search(
        r"\w",
        re.sub(r"^\W*(?:\d+(?:\.\d+)*\.?\s+)?(?:the|that|this|an?|his|her|their|our|its|my)?\s*", "", head, flags=re.I),
    ) or (finite_at(head) is None and not _DEALT_WITH.search(head)):
        if finite_at(after) is not None and _OF_ANOTHER_NOUN.search(head):
            # "His appeal against the decision of 3 January was refused".
            return True
        return _PASSIVE.match(after) is not None
    if _DETERMINED.search(head) is None and thing["deed"] is None:
        return False
    if thing["paper"] is not None:
        return _MADE.search(head) is None
    return _DEALT_WITH.search(head) is not None
