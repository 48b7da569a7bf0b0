"""What a statement does not tell as having happened: a plan, a fear, a question, advice, a condition.

The main verb decides ("intends to", "seeks"), or in a note without one how it opens ("To remain on
ward", "4471 to obtain", "Awaiting"). "Police attended because he had been planning to leave" still tells of the police.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from sightline.reading.sentences.finite import finite_at
from sightline.reading.sentences.timetable import is_timetabled


class Manner(StrEnum):
    """In what way a thing is said without being said to have happened."""

    PLAN = "plan"
    CALLED_OFF = "called off"
    CONDITION = "condition"
    POSSIBLE = "possible"
    FEAR = "fear"
    QUESTION = "question"
    ADVICE = "advice"
    TALK = "talk"
    POSITION = "position"
    DENIAL = "denial"


@dataclass(frozen=True, slots=True)
class NotHappened:
    """The manner, and the words ``[start:end]`` that say so."""

    manner: Manner
    start: int
    end: int


_ADVERB = r"(?:(?:\w+ly|also|now|still|not|just|then|always|both|all|already|again)\s+)*"
_BE = r"(?:is|are|was|were|am|['’](?:m|re|s)|(?:has|have|had)\s+(?:not\s+)?been|being)"
_DOES = (
    r"be|attend|complete|contact|call|ring|visit|see|speak|liaise|obtain|submit|send|refer|review|arrange|"
    r"consider|discuss|"
    r"follow|chase|check|update|inform|notify|share|make|take|go|remain|stay|return|close|progress|proceed|step|hold|"
    r"convene|meet|interview|arrest|seize|monitor|support|offer|provide|request|gather|explore|undertake|carry|"
    r"register|"
    r"book|collect|bring|live|move|sign|write|e-?mail|text|phone|feed|weigh|examine|apply|issue|ask|advise|agree|"
    r"allocate|appear|"
    r"escalate|find|get|give|help|keep|leave|look|pass|present|put|raise|reduce|start|stop|tell|try|use|wait|"
    r"work|view|"
    r"observe|assess|ensure|establish|conduct|prepare|draft|file|lead|chair|record|note|address|engage|cease|"
    r"have|do|let|"
    r"continue|commence|begin|end|finish|transfer|discharge|report|identify|investigate|circulate|task|trace|locate|"
    r"photograph|measure|plot|repeat|plan|act|care|reside|sleep|pick|drop|set|come|know|hear|answer|reply|"
    r"confirm|upload|"
    r"finalise|re-?\w{3,}|charge|bail|screen|scan|x-ray|test|treat|pay|buy|claim|accept|seek|protect|safeguard|invite"
)
_NO_VERB = r"(?!(?:the|a|an|his|her|their|its|our|my|this|that|school|nursery|work|hospital|bed|court)\b|(?-i:[A-Z]))"
_PLAN_VERB = re.compile(
    rf"(?:(?:{_BE})\s+{_ADVERB})?(?:"
    rf"(?:hoping|planning|intending|looking|aiming|wanting|wishing|meant|supposed|expected|required|scheduled|"
    rf"booked|listed|"
    rf"arranged|planned|set|keen|ready|minded|likely|unlikely|willing|prepared|tasked|asked|needing|waiting)\s+"
    rf"(?:in\s+)?(?:to\s+{_NO_VERB}|for\b|on\b)"
    rf"|(?:about|going)\s+to\s+{_NO_VERB}[a-z]+\b|due\s+to\s+(?:{_DOES}|appear|become|stand)\b"
    r"|(?:due|expected)\s+(?:on|at|in|for|by|within|back|before|early|late|later|next|tomorrow|this)\b"
    r"|(?:provisionally\s+)?pencilled\s+in\b|(?:awaiting|awaited|pending|outstanding|proposing|considering|(?:being|"
    r"under)\s+consider(?:ed|ation)|"
    r"thinking\s+(?:of|about)|looking\s+(?:into|for\s+a\b)))",
    re.I,
)
_PLAN_BE = re.compile(
    rf"(?:is|are|was|were|am|['’]s|['’]re)\s+{_ADVERB}to\s+"
    rf"(?:{_DOES}|appear|stand|face|answer|surrender|receive|start|join|marry|undergo|view)\b(?!\s*[:=])",
    re.I,
)
_PLAN_PLAIN = re.compile(
    rf"must\s+(?:not\s+|both\s+|also\s+|each\s+)*(?!have\b|be\b)(?:{_DOES})\b|must\s+(?:not\s+|"
    rf"both\s+)?be\s+(?!tired|worried|relieved|exhausted|"
    r"confused|mistaken|frightened|scared)[a-z]+ed\b|"
    r"(?:plans|planned|intends?|intended|hopes?|hoped|expects?|expected|aims|aimed|proposes|proposed|wish(?:es|"
    r"ed)?|wants?|"
    r"wanted|needs?|needed|promise[sd]?|undert(?:akes?|ook))\s+(?:\w+\s+){0,2}?to\b"
    r"|(?:would|['’]d)\s+(?:also\s+|really\s+|still\s+)?like\b|(?:will|shall|won['’]t|['’]ll)\b|(?:wants|"
    r"wanted)\s+(?:a|"
    r"an|the|her|him)\b"
    r"|(?:asks|requests)\s+(?:for|to)\b",
    re.I,
)
_PLAN_IS = re.compile(
    r"(?:the\s+|our\s+|my\s+|her\s+|his\s+|their\s+)?(?:(?:care|current|contingency|long[- ]term|safety)\s+)?"
    r"(?:[\w'’]+\s+){0,3}?(?:plan|intention|aim|hope|proposal|expectation|idea|next step|advice|recommendation|"
    r"instruction|request)\s+(?:is|was|had been|remains|being)\s+"
    r"(?:for|to|that|still|now|then)\b",
    re.I,
)
_PLAN_OPENS = re.compile(
    r"(?:I|we)\s+(?:(?:would|also|strongly|therefore|now)\s+)*(?:recommend|propose|suggest|request)\b|"
    r"(?:recommendations?|request|proposal|suggestion)\s+(?:is\s+|was\s+)?(?:made\s+)?that\b|"
    r"(?:[-•*]\s*)?(?:(?:plan(?:ned|s)?|actions?(?!\s+(?:already\s+)?(?:taken|done|"
    r"completed?|so far|to date)\b)|to\s+do|recommendation\s+(?:is|was)?\s*(?:that|for|to)|"
    r"recommend(?:ed|ation)?\s+that|next\s+steps?|recommendations?|outstanding)\b(?:\s+\w+){0,2}?\s*[:\-–]"
    r"|plan\s+(?!of\b|for\s+\w+\s+(?:was|is)\b|(?:(?:was|has|been|now|is)\s+)*(?:ended|ceased|ceases|discontinued|"
    r"closed|agreed|made|started|began|begun|removed|reviewed|signed|in\s+place)\b)\w|(?:to|"
    r"not\s+to)\s+(?:" + _DOES + r")\b"
    r"|for\s+(?:review|discussion|follow|referral|escalation|allocation|discharge|\w+\s+review|home\s+visit|rv|r/v)\b"
    r"|(?:await(?:ing|s)?|pending|due)\b|will\b|(?:I|we|you|he|she|they|it)['’]ll\b|(?:need|needs|hoping|hope|"
    r"intend|intends|planning|aiming|wants?|"
    r"due)\s+to\b"
    r"|(?:has|have)\s+(?:an?\s+)?(?:(?:\w+\s+)?appt|(?:\w+\s+)?appointment)s?\b"
    r"|next\s+(?:update|visit|contact|appt|appointment|review|meeting|hearing|core|conference|session|call|"
    r"steps?|cpc|cin|"
    r"weigh\w*|strategy|rcpc)\b"
    r"|\?\s*(?:to|for|need|refer)\b|(?:re-?)?booked\b(?!\s+with\s+(?:the\s+|a\s+)?midwi)|adj(?:ourned)?\s+to\b|"
    r"rescheduled\b|needs?\s+(?:an?\s+|further\s+|another\s+|urgent\s+)+\w+)",
    re.I,
)
_BOOKED = re.compile(
    r"[^.;:]{2,70}?\b(?:planned|booked|scheduled|arranged|requested|pending|awaited|due|listed|tbc|tba|"
    r"to\s+follow|outstanding|"
    r"proposed|rebooked|re-?arranged|rescheduled)(?:\s+(?:in\s+)?(?:for|on|at|by|tomorrow|next|this|today|\d+|w/c|"
    r"from|with)\b"
    r"[^.;]*[.!]?\s*|\s*[.!]?\s*)$",
    re.I,
)
_BOOKED_WORD = re.compile(
    r"(?:listed|planned|booked|scheduled|arranged|requested|proposed|rebooked|re-?arranged|rescheduled)\b", re.I
)
_SOMEBODY_TO = re.compile(
    r"(?:[-•*]\s*)?(?!(?:not\s+(?:able|possible|allowed|known|ready|willing)|asked|advised|told|due|according|able|"
    r"unable|prior|refus\w+|declin\w+|attempt\w*|tr(?:y|"
    r"ied|ying)|"
    r"agree[sd]?|want\w*|in|as|so|up|how|what|where|who|damage|access|contact|referral|letter|report|call|t/c)\b)"
    rf"(?:[\w'’./&()+-]+,?\s+){{1,6}}?(?:to|2)\s+(?:also\s+|now\s+|both\s+|then\s+)*(?:{_DOES})\b(?!\s*[:=])",
    re.I,
)
_FUTURE = re.compile(
    r"\b(?:tomorrow(?:['’]s)?|next\s+(?:week|month|year|term|time|spring|summer|autumn|winter|(?:mon|tues|wednes|"
    r"thurs|fri|satur|sun)day)"
    r"(?:['’]s)?)\b",
    re.I,
)
_PRESENT_TENSE = re.compile(
    r"(?:is|are|has|have|am|\w+s)\b(?<!was)(?<!has been)(?!\s+(?:been|told|said|asked|agreed))", re.I
)
_RELATIVE_CLAUSE = re.compile(r",\s+(?:who|which|whom|whose|where|then|now|aged|also known as)\b[^,;.]{0,120},")
_AGREED = re.compile(
    r"(?:so\s+)?(?:(?:all|it\s+(?:was|is)|we(?:\s+(?:are|have|all)|['’](?:re|ve))?|professionals|both|parents|"
    r"mum|conference|"
    r"meeting)\s+)?(?:also\s+)?agreed\b(?!\s+by\b)"
    r"(?=(?:\s+(?:with\s+\w+\s+)?(?:that|to|plan|actions?|for)\b|\s*[:\-–]|\s+(?!with\b|and\b|he\b|she\b|it\b)\w+))",
    re.I,
)
_CALLED_OFF = re.compile(
    r"(?:(?:cancelled|canceled|vacated|postponed|called\s+off|stood\s+down|abandoned|rescheduled|re-?arranged|"
    r"adjourned|fell\s+through|came\s+to\s+nothing|"
    r"put\s+off|deferred|re-?listed|(?:put|pushed|moved)\s+back|(?:brought|moved)\s+forward)\b"
    # To another day, and never to another street.
    r"|(?:moved|changed|delayed)\s+(?:from\s+[^.;,]{3,25}\s+)?(?:to|until|till)\s+(?:the\s+)?(?:next\s+(?:week|"
    r"month|term)\b"
    r"|(?:next\s+|following\s+)?(?-i:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b(?!\s+(?-i:[A-Z]))"
    r"|\d{1,2}(?:st|nd|rd|th)\b|\d{1,2}[/.]\d{1,2}\b"
    r"|\d{1,2}\s+(?-i:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b(?!\s+(?-i:[A-Z][a-z]))))",
    re.I,
)
_WAS_HELD = re.compile(
    r"\b(?:and|then|but)\s+(?:(?:was|were|then|still|finally)\s+)*(?:held|took\s+place|went\s+ahead|met|sat)\b", re.I
)
"""Whatever was done to its day before: "RCPC brought forward and held today"."""
_ATTEMPTED = re.compile(  # "Attempted core group. Only the social worker came.": a meeting that was not held.
    r"(?i:(?:attempted|tried\s+to\s+(?:hold|convene))\s+(?:(?:an?|the|our|first|initial|second)\s+)*(?:core\s+group|"
    r"CGM|"
    r"ICPC|RCPC|(?:[\w-]+\s+){0,3}(?:conference|discussion|meeting|review|hearing))\b)"
)
_WEIGHED_AND_LEFT = re.compile(
    r"[^.;:]{2,60}\b(?:agreed|considered|discussed|thought\s+about)\b[^.;]{0,60}?\bnot\s+(?:yet\s+|thought\s+|felt\s+|"
    r"deemed\s+)?(?:given|made|held|done|needed|necessary|required|pursued|progressed|appropriate)\b",
    re.I,
)
"""What was considered, or agreed, and not done: "Strategy meeting considered but not thought necessary"."""
_SUPPOSED_OF = re.compile(
    r"(?:[\w'’-]+\s+){1,4}?(?:is\s+|was\s+|are\s+)?(?:thought|believed|rumoured|suspected|supposed|alleged|understood|"
    r"reputed|feared)\s+to\s+(?!\w+\s+to\b)[a-z]{2,}\b"
    r"|[^.;]{0,30}?\bthere(?:['’]s|\s+is|\s+was|\s+are|\s+were)\s+(?:an?\s+|some\s+)?rumou?rs?\b",
    re.I,
)
"""What is only thought of somebody: "Dad thought to be back in the home"."""
_NEVER_WENT_AHEAD = re.compile(
    r"(?:did|does|do|has|had|have)\s*n[o'’]t\s+(?:in\s+the\s+end\s+|actually\s+|yet\s+)?(?:go\s+ahead|take\s+place|"
    r"happen|gone\s+ahead|taken\s+place|happened|proceed)\b",
    re.I,
)
_CONDITION = re.compile(
    r"(?:if|unless|provided|in\s+the\s+event|in\s+case|should\s+(?:he|she|they|there|any|this|mum|mother|dad|"
    r"father|the|"
    r"(?-i:[A-Z])\w+)|(?:had|were)\s+(?:he|she|they|it|I|we|there|this|anyone|the|his|her|their|that|any|"
    r"(?-i:[A-Z])\w+)\b"
    r"(?=[^?]*\b(?:would|could|might)\b))\b",
    re.I,
)
_POSSIBLE = re.compile(
    r"(?:may|might|could|would|must\s+have|should|ought\s+to|cannot\s+have|can['’]t\s+have)\b"
    r"(?!\s+(?:hear|see|be\s+heard|be\s+seen|not\s+(?:say|tell|explain|remember|recall|get|be\s+(?:contacted|"
    r"reached))|say|"
    r"regularly|often|sometimes|usually|always))",
    re.I,
)
_NOT_POSSIBLE = re.compile(
    r"(?:it\s+)?(?:is|was|were|has\s+been)\s+(?:not\s+|therefore\s+|im)?\s*(?:possible|likely|unlikely|probable|"
    r"conceivable|"
    r"inconceivable|clear|unclear|not\s+known|unknown)\s+(?:to|that|who|what|when|whether|how)\b",
    re.I,
)
_FEAR = re.compile(
    rf"(?:(?:{_BE}|feels?|felt|seems?|became|remains?|remained)\s+{_ADVERB}(?:very\s+|too\s+|so\s+|quite\s+|"
    rf"really\s+|more\s+)?)?"
    r"(?:(?:worried|concerned|afraid|frightened|scared|fearful|anxious|terrified|suspicious|unsure|uncertain|"
    r"doubtful|"
    r"unconvinced|convinced|confident|apprehensive)\s+(?:that|about|of|by|if|for|re|at|he|she|they|it|his|her|"
    r"the|their|dad|"
    r"mum|father|mother|male|to)\b"
    r"|feared\s+(?!by\b)\w|(?:fears?|feared|worries|worry|doubts?|suspects?|wonders?)\s+(?:that|about|of|if|whether|"
    r"for|he|she|they|"
    r"it|the|his|"
    r"her|reprisals|more|there|\w+s?\s+(?:will|would|may|might))\b)",
    re.I,
)
_THERE_IS_FEAR = re.compile(
    r"(?:there(?:['’]s|\s+(?:is|are|was|were|remains?|remained|have\s+been|has\s+been|had\s+been))\s+(?:\w+\s+){0,3}?)"
    r"(?:worr(?:y|ies)|concerns?|fears?|suspicions?|risks?|possibilit\w+|chance|doubts?|likelihood|dangers?)\b",
    re.I,
)
_QUESTION = re.compile(
    r"(?:and\s+|but\s+|so\s+|also,?\s+)?(?:can|could|would|will|do|did|does|are|is|was|were|have|has|had|who|"
    r"what|when|where|"
    r"why|how|shall|should|may|any|please|am|which|isn['’]t|wasn['’]t|didn['’]t|haven['’]t|hasn['’]t|don['’]t|"
    r"doesn['’]t)\b",
    re.I,
)
_ADVICE = re.compile(
    r"(?:(?:also\s+|again\s+)?(?:advised|asked|encouraged|reminded|urged|warned|recommended|suggested|instructed|"
    r"directed|"
    r"signposted|told|strongly\s+advised)\s+(?:(?!by\b)[\w'’./&]+\s+){0,5}?(?:not\s+to|to|if|re|"
    r"that\s+\w+\s+should|about|GP|A&E|111|"
    r"999|against)\b|(?:advised|signposted)\s+(?:GP|A&E|111|re|mum|mother|dad|parents?|against)\b|"
    r"advice\s+(?:given|was|is|re|to)\b)",
    re.I,
)
_ADVISED = re.compile(
    rf"(?:{_BE})\s+{_ADVERB}(?:advised|asked|encouraged|reminded|urged|warned|instructed|directed|told)\s+"
    r"(?:by\s+[\w\s'’]{2,30}?\s+)?(?:not\s+to|to|against)\b",
    re.I,
)
_TALK = re.compile(
    r"(?:also\s+)?(?:discuss(?:ed|ion\s+(?:re|about|around|of))|talked\s+(?:about|through|with|to)|explored|"
    r"explained|reiterated|"
    r"went\s+through|reinforced|considered|explanation\s+given)\s",
    re.I,
)
_POSITION = re.compile(
    rf"{_ADVERB}(?:seeks?|sought|appl(?:y|ies|ied)\s+(?:for|to)|oppose[sd]?|supports?|supported|resists?|"
    rf"resisted|contests?|"
    r"contested|consents?|invites?\s+(?:me|the\s+court)|(?:asks?|asked)\s+(?:me|that|for|the\s+court)|submits?|"
    r"submitted\s+that|"
    r"contends?|contended|argues?|argued|(?:does|do|did)\s+not\s+(?:oppose|support|seek|dispute|consent)|urges?\s+me|"
    r"relies|takes?\s+no\s+position|agrees?\s+with\s+the)\b",
    re.I,
)
_IF_THEN_DO = re.compile(
    r"\b(?:if|should)\b.{3,90}?,\s*(?:please\s+|then\s+)?(?:ring|call|phone|contact|inform|notify|report|tell|text|"
    r"e-?mail|arrest|send|dial|alert)\b",
    re.I,
)
"""What is to be done if something happens: "if she is not in by nine, ring the police"."""
_THAT_IT_BE = re.compile(
    r"(?:would\s+)?(?:proposes?|proposed|suggests?|suggested|prefers?|preferred|requests?|requested|urges?|urged|"
    r"asks?|asked|"
    r"demands?|demanded)\s+that\s+[^.;]{2,60}?\s+(?:be|live|stay|remain|go|have|return|move|attend|take|receive)\b",
    re.I,
)
"""What somebody would have done: "proposes that she be placed with her aunt"."""
_RECOMMENDS = re.compile(r"(?:recommends?|recommended)\s+(?:that|a|an|the|no|placement|adoption|\w+ing)\b", re.I)
_SUBMITTED = re.compile(
    r"(?:it\s+(?:is|was|has\s+been)\s+(?:also\s+)?(?:submitted|suggested|argued|alleged|contended|claimed|"
    r"proposed|said|"
    r"feared|thought|believed|hoped|expected|understood)\b)",
    re.I,
)
_DENIAL = re.compile(
    r"(?:still\s+|also\s+|strongly\s+|always\s+)*(?:den(?:y|ies|ied|ying)|disputes?|disputed|refutes?|refuted|"
    r"protests?|"
    r"protested|rejects?\s+(?:the|any|that|this)|rejected\s+(?:the|any|that|this)|maintains?\s+(?:his|her|"
    r"their)\s+innocence)\b",
    re.I,
)
_NOUN_LIKE = re.compile(
    r"(?<=\w\s)(?:plans|fears|worries|disputes|doubts|suspects|hopes)(?=\s+(?:to|that|if|whether|there|more|any|"
    r"it|he|she|they|"
    r"his|her|the)\b)",
    re.I,
)
"""Verbs that are nouns as often, so that only what stands behind them makes them verbs."""


_BEING_CONSIDERED = re.compile(
    r"(?!(?:he|she|they|i|we)\b)(?:[\w'’&/-]+\s+){1,6}?(?:still\s+)?(?:being\s+(?:considered|explored|"
    r"looked\s+into|sought|"
    r"discussed)|under\s+consideration)\b",
    re.I,
)
"""An elided verb: "Breach action being considered, manager to decide"."""


_IT_WAS_AGREED = re.compile(
    r"it\s+(?:was|had\s+been|has\s+been|is|was\s+also)\s+(?:agreed|decided|planned|intended|proposed|arranged|hoped|"
    r"promised|"
    r"expected)\b[^.;]{0,30}?\b(?:that\b[^.;]{0,90}?\b(?:would|should|will|be)\b|to\b)",
    re.I,
)
_TO_GO_ON = re.compile(
    r"(?:(?!(?:asked|advised|told|agreed|wants?|wanted|seem\w*|appear\w*|used|able|unable|due|ought|had|has|have|going|"
    r"refused|chose|said|believed|thought|known|found|is|was|are|were|he|she|they|it|I|we|need\w*|likely|continues?|"
    r"allowed|helped|decided|tried)\b)[\w'’/-]+\s+){1,4}?(?<!ed )to\s+(?:continue|remain|be|stay|resume|cease|stop|"
    r"increase|reduce|restart|commence)\b(?=[^.;]{0,40}"
    r"(?:[.;]|$))(?<!able to be)(?<!due to be)",
    re.I,
)
"""A note without a verb: "Supervised consumption to continue.", whatever its first word looks like."""
_OPENINGS = (
    (_BEING_CONSIDERED, Manner.PLAN), (_IT_WAS_AGREED, Manner.PLAN), (_TO_GO_ON, Manner.PLAN),
    (_CONDITION, Manner.CONDITION), (_WEIGHED_AND_LEFT, Manner.CALLED_OFF), (_ATTEMPTED, Manner.CALLED_OFF),
    (_SUPPOSED_OF, Manner.POSSIBLE), (_SUBMITTED, Manner.POSITION), (_THERE_IS_FEAR, Manner.FEAR),
    (_PLAN_IS, Manner.PLAN), (_PLAN_OPENS, Manner.PLAN), (_AGREED, Manner.PLAN), (_ADVICE, Manner.ADVICE),
    (_TALK, Manner.TALK), (_DENIAL, Manner.DENIAL), (_FEAR, Manner.FEAR),
)  # fmt: skip
_VERBS = (
    (_THAT_IT_BE, Manner.PLAN), (_PLAN_BE, Manner.PLAN), (_ADVISED, Manner.ADVICE), (_PLAN_VERB, Manner.PLAN),
    (_PLAN_PLAIN, Manner.PLAN), (_FEAR, Manner.FEAR), (_RECOMMENDS, Manner.POSITION), (_NOT_POSSIBLE, Manner.POSSIBLE),
    (_POSSIBLE, Manner.POSSIBLE),
    (_NEVER_WENT_AHEAD, Manner.CALLED_OFF), (_POSITION, Manner.POSITION), (_DENIAL, Manner.DENIAL),
)  # fmt: skip
_LEAD = re.compile(r"[\s\-•*\"“'‘]*(?:\(?\d{1,2}(?:\.\d{1,2})*[.)]?\s+)?")
_GROUP = re.compile(rf"(?:{_BE}|has|have|had|be)\s+{_ADVERB}(?:been\s+)?", re.I)


@lru_cache(maxsize=256)
def not_happened(words: str) -> NotHappened | None:
    """How ``words``, one statement, tell something without saying that it happened; None where they say that it did."""
    lead = _LEAD.match(words)
    begin = lead.end() if lead else 0
    plain = words.rstrip(" \"”’')")
    if plain.endswith("?") and _QUESTION.match(words, begin):
        return NotHappened(Manner.QUESTION, begin, len(words))
    # "The mother, who is now 28, opposes that": what stands between the commas is not her main verb.
    words = without_relative_clauses(words)
    if (hit := _IF_THEN_DO.search(words, begin)) is not None:
        return NotHappened(Manner.PLAN, *hit.span())
    for pattern, manner in _OPENINGS:
        if (hit := pattern.match(words, begin)) is not None:
            return NotHappened(manner, *hit.span())
    verb = finite_at(words[begin:])
    verb = None if verb is None else verb + begin
    noun_like = _NOUN_LIKE.search(words, begin)
    if noun_like is not None and (verb is None or noun_like.start() < verb):
        verb = noun_like.start()
    hit = _SOMEBODY_TO.match(words, begin) if verb is None or verb > begin + 40 else None
    if hit is not None and (verb is None or hit.end() <= verb):
        return NotHappened(Manner.PLAN, *hit.span())
    if verb is None:
        hit = _BOOKED.match(words, begin) or _FUTURE.search(words, begin)
        when = hit.span() if hit is not None else is_timetabled(words)
        return None if when is None else NotHappened(Manner.PLAN, *when)
    hit = _BOOKED.match(words, begin)
    if hit is not None and _BOOKED_WORD.match(words, verb):
        return NotHappened(Manner.PLAN, *hit.span())
    return _by_its_verb(words, verb)


def without_relative_clauses(words: str) -> str:
    """The words with what stands between commas about somebody blotted out; every offset stays."""
    return _RELATIVE_CLAUSE.sub(lambda hit: "," + "·" * (len(hit.group()) - 2) + ",", words)


def _by_its_verb(words: str, verb: int) -> NotHappened | None:
    for pattern, manner in _VERBS:
        if (hit := pattern.match(words, verb)) is not None:
            return NotHappened(manner, *hit.span())
    if (when := is_timetabled(words)) is not None:
        return NotHappened(Manner.PLAN, *when)
    # "A visit had been planned for June but was cancelled": the participle stands behind its auxiliary.
    hit = _FUTURE.search(words, verb) if _PRESENT_TENSE.match(words, verb) else None
    if hit is not None and not re.search(r"\b(?:who|that|because)\b", words[verb : hit.start()]):
        return NotHappened(Manner.PLAN, verb, hit.end())
    group = _GROUP.match(words, verb)
    at = group.end() if group else verb
    if (hit := _CALLED_OFF.match(words, at)) is not None and _WAS_HELD.search(words, hit.end()) is None:
        return NotHappened(Manner.CALLED_OFF, verb, hit.end())
    if group is not None:
        for pattern, manner in ((_PLAN_VERB, Manner.PLAN), (_PLAN_PLAIN, Manner.PLAN), (_FEAR, Manner.FEAR)):
            if (hit := pattern.match(words, at)) is not None:
                return NotHappened(manner, verb, hit.end())
    if group is None and (hit := _ADVICE.match(words, verb)) is not None:
        return NotHappened(Manner.ADVICE, *hit.span())
    return None
