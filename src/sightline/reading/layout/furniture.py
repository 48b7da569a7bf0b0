"""What stands on a page and states nothing about a child: greetings, signatures, bylines, captions, navigation."""

from __future__ import annotations

import re

from sightline.wording.sieve import Sieved

_GREETING = re.compile(
    r"(?:dear|hi|hello|hiya|good (?:morning|afternoon|evening)|morning|afternoon|hey)\b[^.!?]{0,60}[,.!]?$"
    r"|(?:kind(?:est)?|best|warm|many)?\s*(?:regards|wishes)\b[^.]{0,60}$"
    r"|yours (?:sincerely|faithfully|truly)\b.{0,80}$|"
    r"(?:many )?thanks(?: again)?(?: for [^.]{0,60})?[,.!]?(?:\s+[A-Z]\w+)?$"
    r"|(?:cheers|thank you)\b[^.]{0,50}[,.!]?$|please (?:do not hesitate|find (?:attached|enclosed)|let me know)\b.*"
    r"|(?:i )?hope (?:you|this)\b.{0,60}$|(?:quick|brief|just an?) (?:update|note|reminder)\b[^.]{0,30}[.:,]?$"
    r"|just to (?:update|let (?:you|everyone|all) know|say|confirm|keep you (?:posted|updated))(?: (?:you|all|"
    r"everyone))?[.:,]?$",
    re.I | re.S,
)
_LABEL = re.compile(
    r"(?:name|child|children|subject|address|nominals?|officer in (?:the )?case|oic|niche ref|student|pupil|patient|"
    r"d\.?o\.?b\.?|date of birth|nhs (?:no|number)|our ref|your ref|"
    r"ref(?:erence)?|"
    r"case (?:no|number|ref)|tel(?:ephone)?|fax|e-?mail|hv|gp|sw|base|author|lead reviewer|prepared (?:by|for)|cc|"
    r"attendees|"
    r"distribution|version|status|classification|page|before|between|counsel|keyworker|team|worker|school|to|from|"
    r"date|re|"
    r"applicant|respondent|petitioner|claimant|defendant|signed|signature|print(?:ed)? name|position|job title|"
    r"body map(?: completed| done)?|received by|office use only|"
    r"referring agency|referrer|referral source|household(?: declared| members| composition)?|venue|location|gender|"
    r"ethnicity|religion|(?:first |main |spoken )?language|nationality|interpreter|next of kin|allergies|"
    r"family|record|written by|reviewer|upn|address of)\b[ \t]*(?:no\.?|number)?[ \t]*[:(#].*",
    re.I | re.S,
)
_BYLINE = re.compile(
    r"(?:by|words by|report by)\s+[A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+){0,3}(?:,?\s+[\w ]{0,40})?$|(?:exclusive|updated|"
    r"published|posted)\b[^.]{0,60}$",
    re.I,
)
_REPORTER = re.compile(
    r"by\s+[A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+){0,3}\b[^.]{0,40}\b(?:reporter|correspondent|editor|writer|desk|"
    r"journalist)\b",
    re.I,
)
_SIGNATURE = re.compile(
    r"[A-Z][\w'’.-]*(?:\s+[A-Z][\w'’.-]*){0,3}(?:\s*[,|/(–-]\s*(?:(?:[A-Z][\w'’&.-]*|of|and|the|for|to|team|"
    r"social|worker|lead|health|"
    r"visitor|duty|support|officer|nurse|manager|teacher|family)\)?\s*){1,7}){1,3}$"
)
_CAPTION = re.compile(
    r"(?:photograph|picture|image|photo|credit|video|copyright)s?\s*[:(©]|"
    r".{0,160}(?<!\bwas )(?<!\bwere )(?<!\bbeen )\b(?:pictured|"
    r"photograph(?:ed)?:)\b[^.]{0,60}$|©",
    re.I | re.S,
)
_SHARES = re.compile(
    r"(?:(?:facebook|twitter|pinterest|whatsapp|linkedin|e-?mail|share|print|comments?|reddit)\W*){2,}", re.I
)
_SITE = Sieved(
    r"\b(?:sign up|subscribe|newsletter|read more|click here|cookies?|follow us|advert(?:isement)?|looking for a job|"
    r"download our|"
    r"our app|terms and conditions|all rights reserved|privacy policy|share this|most read|related (?:stories|"
    r"articles|topics)|"
    r"skip to|log ?in|menu|breaking news|contact (?:our|the) news ?desk|more on this story|for more stories|"
    r"thousands available|back to top|trending|home page)\b|\bwww\.|https?://|\b\w+\.co\.uk\b",
    re.I,
)
_CONTACT = re.compile(
    r"(?:[\w.+-]+@[\w-]+\.[\w.-]+|\b0\d{2,4}[ -]?\d{3,4}[ -]?\d{3,4}\b|\b[A-Z]{1,2}\d[\dA-Z]?\s\d[A-Z]{2}\b)"
)
_HELPLINE = Sieved(
    r"\b(?:call|ring|contact|phone)\b[^.]{0,40}\b(?:helpline|samaritans|crimestoppers|childline|nspcc)\b|"
    r"\bif you have (?:been affected|any information)\b",
    re.I,
)
_LAW = Sieved(
    r"\b(?:section|s\.?|sections|article|regulation|paragraph)\s?\d+[\w()]*\s+(?:of|provides|requires|places|says|"
    r"states|gives|makes|defines)\b"
    r"|\b(?:the law|case law|the authorities|statute|the Act|the guidance|statutory guidance|the procedures?|"
    r"practice guidance|research|"
    r"(?:the |our )?(?:local|national) (?:guidance|policy|procedures?|protocol)(?: at the time| then| in force)?|"
    r"Working Together(?: \d{4})?)\s+(?:is|are|requires?|required|provides?|says?|states?|places?|makes|sets? out|"
    r"shows?|expects?|defines?|suggests?|makes)\b"
    r"|\b(?:standard|burden) of proof\b|\bbalance of probabilit|\b(?:it is|is) well[- ]established\b|"
    r"\bas a matter of law\b"
    r"|\b(?:a|every|any|all) (?:child|children|baby|babies|parent|parents|agencies|professionals|practitioners|"
    r"local authorit\w+)\s+"
    r"(?:is|are|has|have|must|may|can|need|needs|should not|bruise|bruises)\b(?! (?:been|now|also))",
    re.I,
)
_ABOUT_THE_PAPER = Sieved(
    r"\b(?:this|the)\s+(?:report|review|judgment|chapter|section|document|chronology|letter|summary|case|appendix|"
    r"hearing)\s+"
    r"(?:is (?:about|concerned|structured|set out|an?\b|in)|was (?:commissioned|prepared|written|compiled)|concerns|"
    r"considers?|considered|"
    r"examines?|covers?|sets? out|looks? at|describes?|aims?|will\b|does not|has been (?:anonymised|prepared))"
    r"|\bterms of reference\b|\b(?:names|details) (?:have been|are) (?:changed|anonymised)|\bas set out (?:above|"
    r"below)\b|"
    r"\bthe (?:purpose|aim|methodology|remit|scope) of (?:this|the) (?:review|report)\b|"
    r"\b(?:may|must) not be (?:published|reported|identified|named)\b|\bis not being named\b|\banonymity\b|"
    r"\b(?:delivered|handed down) in (?:private|public)\b|\bleave (?:has been|is) given\b|\bcontempt of court\b|"
    r"\bfacts (?:stated )?in this (?:witness )?statement\b|\b[Ii] make this (?:witness )?statement\b|"
    r"\b(?:this|the) (?:report|review|judgment|document) uses the (?:term|word|initial|name)s?\b|"
    r"\b(?:extract|record|log) prepared\b|\b(?:appeared|appears) for\b|\binstructed by\b",
    re.I,
)
_EVERYBODY = (
    r"(?:all|every|any|attending|our|new|tenancy|the)?\s*"
    r"(?:(?<=all )staff|(?<=our )staff|workers|practitioners|professionals|advocates|"
    r"parties|officers|"
    r"partners|agencies|(?:\w+ )?referrals|(?:\w+ )?forms|requests|clinicians|managers|women|patients|tenants|"
    r"growth charts|offenders|detainees|residents|volunteers|inspectors|IROs|social workers|carers|foster carers|"
    r"supervisors|teachers|managers|visitors|employees|members of staff|statements|photographs|records|concerns|"
    r"appointments|chronologies)"
)
_RULE = Sieved(
    r"\b(?:polic(?:y|ies)|procedures?|protocol|handbook|guidelines?|practice direction|vision)\b[^.]{0,30}"
    r"(?::|\b(?:appl(?:y|ies)|is that|are followed|states?|requires?)\b)|"
    r"\b(?:as per|in (?:line|accordance) with|comply with)\b[^.]{0,40}\b(?:polic(?:y|ies)|procedures?|guidelines?|"
    r"guidance|practice direction|outline|protocol)\b|"
    r"\bnothing in this (?:judgment|report|letter|order)\b",
    re.I,
)
"""What a policy or a procedure says of every case."""
_FOR_ALL = re.compile(
    rf"(?:[\w ]{{2,20}}:\s*|(?:N\.?B\.?|reminder|important|note)\b[^\w]*)?{_EVERYBODY}\s+(?:who\s+[^,.;]{{3,50}}?\s+)?"
    r"(?:(?:should|must|shall|will|can|may)(?!\s+(?:not\s+)?have\b)|"
    r"are (?:reminded|asked|required|expected|encouraged|advised|entitled|responsible)|need to|have (?:a |the )?"
    r"(?:duty|responsibility|power|right)|to be asked|do not|cannot)\b"
    r"|(?:N\.?B\.?|reminder|important)\W+(?:all\s+)?staff\s+(?:must|should|need|are)\b"
    r"|staff\s+(?:are\s+(?:reminded|asked|required|expected|encouraged)|must|should(?!\s+have))\b"
    r"|(?:any|all|every|each)\s+(?:[\w'’-]+\s+){1,4}?(?:must|shall|should(?!\s+have)|is to be|are to be)\b"
    r"|(?:where|if|when|once)\s+(?:an?|your|the|any)\s+(?:child|baby|parent|patient|tenant|worker|allegation|referral|"
    r"concern)\b[^.;]{3,90}?\b(?:please|must|should(?!\s+have)|keep|ring|call)\b"
    r"|(?:an?|the)\s+(?:[\w-]+\s+){1,4}?(?:must|should)\s+(?:always\s+)?(?:be\s+\w+ed|\w+)\s+(?:when|where|if|within|whenever|"
    r"for all|in all|every)\b"
    r"|it is (?:not |im)?possible to (?:date|age|tell|say)\b[^.;]*\b(?:from|by) (?:its|their|the)\b"
    r"|(?:signs|indicators|definitions?|risk factors|effects|types|causes)\s+(?:of\s+(?:\w+\s+){1,3}?)?(?:are|"
    r"include|may|can)\b"
    r"|(?:risk factors|signs and symptoms|definition|learning points?|key messages?|good practice|did you know)\s*:"
    r"|(?:children|babies|victims|perpetrators|abusers|families|mothers|fathers|adults|young people)\s+(?:may|can|"
    r"often|rarely|"
    r"sometimes|usually|always)\b"
    r"|(?:health visitors|social workers|midwives|schools|the police|hospitals|practices|services)\s+(?:offer|aim|work|"
    r"provide|carry out|have a duty|are required)\b"
    r"|(?:the|our|this)\s+(?:court|form|office|service|line|clinic|purpose|aim|role|helpline|"
    r"local authority)\s+(?:of\s+[\w ]{3,40}\s+)?"
    r"(?:must|will be closed|is open|is to|is closed|has a duty|may only|needs to be (?:signed|returned))\b"
    r"|assessments\s+(?:must|should)\b|in an emergency\b|we aim to\b|(?:an?|any)\s+(?:parent|party|person|"
    r"child)\s+who\b[^.;]*\bmay\b"
    r"|(?:for example|example|e\.g\.|scenario|case study|sample|worked example)\b"
    r"|(?:training|courses?|workshops?|briefings?)\b[^.;]{0,80}\b(?:will be (?:offered|provided|rolled out|delivered)|"
    r"is available|are available)\b"
    r"|(?!.*\b(?:he|she|his|her|their|they|mum|dad|mother|father|the|my|our)\b)[\w'’ ]{3,40}\b(?:harms|affects|"
    r"damages|can cause|can be|may be a sign of|is (?:a|an) (?:\w+ )?(?:sign|indicator|red flag))\b"
    r"(?=[^.;]*\b(?:child(?:ren)?|bab(?:y|ies)|damage|homicide|abuse|neglect)\b)"
    r"|[\w'’ -]{3,40}?\b(?:in|of)\s+(?:an?|any)\s+(?:child|baby|infant)\s+(?:who|that)\b[^.;]*\b(?:must|should|is|"
    r"can)\b"
    r"|an?\s+(?:child|baby|parent|adult|worker)\s+who\s+(?:is|has|goes|does|cannot|lives)\b[^.;]*\b(?:must|should|is|can|may|will)\b",
    re.I,
)
"""What anybody of a sort is to do: "Attending officers are reminded that ..."; never parents or children, whose
duties are terms of an agreement."""
_PAPERWORK = re.compile(
    r"(?:\[?template\s*:|restricted\s+[-–]|purpose of (?:the )?(?:conference|meeting|review)\s*:|added by\s*:|"
    r"assigned to\s*:|log class\s*:|unit\s*:|reflective space\s*:|more to follow\b|annual leave dates\b|TOIL\b|"
    r"mileage form\b|consultation booklet\b|(?:court )?bundle (?:index|pages)\b|"
    r"this (?:e-?mail|message|fax)(?: and any (?:files?|attachments?)[\w ]{0,25})? (?:is|"
    r"are) (?:confidential|intended)|"
    r"if (?:you (?:have |are )?)?(?:received|not the intended)\b|messages and calls are end-to-end|"
    r"no one outside of this|"
    r"<media omitted>|can everyone\b|"
    r"case note type\s*:|all names in this\b)",
    re.I,
)
"""Words of the form, the diary and the office."""
_QUESTION = Sieved(
    r"(?:can|could|would|will|do|did|does|are|is|was|were|have|has|who|what|when|where|why|how|shall|should|may|"
    r"please)\b.{0,300}\?[\"”’)]*$",
    re.I | re.S,
)
_REQUEST = re.compile(
    r"(?:please(?! note)|pls|can you|could you|let me know|give me a|speak (?:soon|tomorrow)|see (?:attached|below|"
    r"you))\b",
    re.I,
)
_STAMPED = re.compile(
    r"(?:printed|downloaded|exported|extracted|generated|retrieved|accessed)\s+"
    r"(?:(?:on|from|by|for|at)\s+[^.\n]{0,60}?)?\d"
    r"|(?:written|compiled|completed|prepared|entered|typed|kept)\s+by\s+(?-i:[A-Z])"
    r"|not (?:to be|for) (?:copied|copying|sharing|shared|disclos\w+|forwarded|circulat\w+)\b"
    r"|end of (?:summary|report|record|document|extract|log|chronology|minutes|entry|print)\b",
    re.I,
)
_BLANK = re.compile(r"_{3,}|(?<!\.)\.{6,}|[☐☑☒□■]")
"""A form's own line to be filled in, or its boxes to be ticked."""
_MARKUP = re.compile(r"\s*(?:#{1,6}\s|\*\*[^*]+\*\*\s*$|={3,}|-{3,}|\|)")


_COUNTED = re.compile(
    r"(?:record|entry|item|page|sheet|result|row|log|occurrence|incident|event|document)\s+(?:no\.?\s*)?\d{1,4}\s*"
    r"(?:of|/)\s*\d{1,4}\W*",
    re.I,
)
"""What a system prints over each of its records: "Record 3 of 8"."""


def is_furniture(words: str) -> bool:
    """Whether a line or sentence is part of the page rather than a statement."""
    plain = words.strip(" \t\n>*_-–—•|")
    if not re.search(r"[^\W\d_]{2}", plain):
        return True
    if _MARKUP.match(words) and not re.search(r"[.!?]$", plain):
        return True
    short = len(plain.split())
    return bool(
        _GREETING.match(plain)
        or _STAMPED.match(plain)
        or (short <= 16 and _PAPERWORK.match(plain))
        or (_BLANK.search(plain) and not re.search(r"[a-z]{3}\.\s", plain))
        or re.match(r"[\w/&]{1,12}\s?=\s", plain)
        or (_LABEL.match(plain) and short <= 24 and not re.search(r"[a-z]{3}\.\s", plain))
        or (short <= 12 and _BYLINE.match(plain))
        or _COUNTED.fullmatch(plain)
        or _CAPTION.match(plain)
        or _SHARES.match(plain)
        or _SITE.search(plain)
        or _HELPLINE.search(plain)
        or (_CONTACT.search(plain) and short <= 14)
        or _REQUEST.match(plain)
        or _QUESTION.match(plain)
    )


_ATTENDANCE = re.compile(
    r"\W*(?:\d{1,2}\.?\s+)?(?:(?:those|members|also|people|professionals|staff|parents)\s+)?(?:present|in attendance|"
    r"attended(?: by)?|attendees|attendance(?: list)?|attending|"
    r"apologies(?: for absence)?(?: (?:received )?from)?|apols|"
    r"absent|not (?:present|invited|attending)|did not attend|invited|invitees|participants|circulation(?: list)?|"
    r"distribution(?: list)?|minutes|minute[- ]taker|note[- ]taker|chair(?:ed by|"
    r"person)?)\s*(?:[:|\t]|[–-]\s|$)"
    r"|\W*chaired by\b|\W*minutes (?:were )?(?:taken|typed|recorded|written) by\b|\W*minutes by\b"
    r"|\W*[A-Z][\w&/. ]{1,40}\s[-–:]\s*(?:apologies|apols)\b",
    re.I,
)


def attendance_label(words: str) -> int:
    """Where the names begin behind "Present:", "Apologies -" and the like; 0 where the line lists nobody."""
    hit = _ATTENDANCE.match(words)
    return hit.end() if hit is not None else 0


def is_byline(words: str) -> bool:
    """Whether a line says who wrote it for a newspaper, with or without its day."""
    return len(words.split()) <= 16 and _REPORTER.match(words.strip()) is not None


def is_signature(words: str) -> bool:
    """Whether a line of a message is its writer's name and post: "Nia Holt, DSL, Quarry Primary"."""
    plain = words.strip(" \t\n>*_-–—•|.")
    return len(plain.split()) <= 10 and _SIGNATURE.fullmatch(plain) is not None


def is_general(words: str) -> bool:
    """Whether a sentence tells of law, guidance or the paper itself rather than of this child."""
    return bool(
        _LAW.search(words)
        or _ABOUT_THE_PAPER.search(words)
        or _RULE.search(words)
        or _FOR_ALL.match(words.lstrip(" \t\n>*-–—•"))
    )


def opens_with_furniture(text: str, start: int, end: int) -> int:
    """Where the statement begins behind share buttons and captions that are glued to it."""
    hit = re.compile(r"\s*(?:(?:Facebook|Twitter|Pinterest|WhatsApp|LinkedIn|Email|Share)\s+){2,}").match(
        text, start, end
    )
    return hit.end() if hit and hit.end() < end else start
