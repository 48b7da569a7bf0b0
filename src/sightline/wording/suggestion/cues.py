"""The words by which a record denies, plans or supposes a thing, for :mod:`sightline.wording.negation`.

Every expression is bounded, so that no text can make it slow.
"""

from __future__ import annotations

import re

from sightline.wording.sieve import Sieved

_W = r"(?:[\w'’/&-]+\s+)"
_SOMEBODY = (
    r"(?:the|a|an|his|her|their|he|she|they|it|we|I|there|both|mother|mum|father|dad|parents?|child|children|baby|"
    r"police|officers?|SW|HV|school|(?-i:[A-Z][a-z]+))"
)

SENTENCE_EDGE = re.compile(r"[.!?](?=\s)|[;\n|]")
_AND_ANEW = (
    rf",?\sand\s(?=(?:then|later|so|also|was|were|is|has|had|did)\b|{_SOMEBODY}\s+(?:[\w'’-]+\s+){{0,2}}?"
    r"(?:was|were|is|are|has|had|did|does|[a-z]+ed|said|told|saw|went|came|left|rang|seen|gave|took|made|found)\b)"
)
EDGE = re.compile(
    rf"[.!?](?=\s)|[;\n|]|\s[-–—]\s|\b(?:but|however|although|though|then|because|who|which)\b|{_AND_ANEW}", re.I
)
CLAUSE_EDGE = re.compile(
    rf"\s[-–—]\s|\b(?:but|however|although|though)\b|,\s(?:and|so|then)\b|{_AND_ANEW}|,\s(?=(?:he|she|they|it|the)\s)",
    re.I,
)
"""Where "no evidence that", "if" and the like end their reach."""

VERB = re.compile(
    r"\b(?:was|were|is|are|had|has|have|did|does|said|told|seen|attended|went|came|took|made|called|reported|"
    r"informed|advised|found|saw|visited|met|stated|hit|left|moved|agreed|spoke)\b",
    re.I,
)

NOT_DENIALS = Sieved(
    r"\b(?:not only|not just|not merely|not simply|(?:did|does|do|could|cannot|can) not (?:deny|dispute|rule out)|"
    r"not without|not (?:for )?the first|not the only|no doubt|nothing but|not un(?:common|usual)\w*|"
    r"no longer (?:than|ago)|no (?:later|earlier|fewer|less|more) than|not infrequently|no sooner|whether or not)\b",
    re.I,
)
"""Words with "not" and "no" that deny nothing."""

SUPPOSED_CLAUSE = Sieved(
    r"\b(?:(?:not|un)\s?(?:known|clear|certain|established|recorded|possible to (?:say|know|tell|establish))"
    r"(?:\s+(?:from|to)(?:\s+\w+){1,3}?)?\s+(?:if|whether|who|what|when|where|why|how)|"
    r"(?:do|does|did|could|can) ?not (?:know|say|recall|remember|establish)"
    r"\s+(?:if|whether|who|what|when|where|why|how)|"
    r"(?:remains?|is|was) (?:unclear|unknown|uncertain)|never (?:known|established) (?:if|whether|who|how)|"
    r"if|unless|whether|in case|in the event (?:that|of)|provided that|suppose|supposing|hypothetical\w*|"
    r"(?:asked|asking|wondered|queried)\s+(?:if|whether)|"
    r"consideration (?:is |was )?(?:being )?given to|"
    r"(?:it )?(?:would )?(?:seems?|seemed|appears?|appeared|looks?|looked) (?:that|as if|as though|like)(?= \w+ \w)|"
    r"presumably|opportunit(?:y|ies) to|possibility (?:that|of))\b",
    re.I,
)
DENIED_CLAUSE = Sieved(
    r"\b(?:(?:no|nor any|without|not any|insufficient|little) (?:evidence|signs?|record|indication|suggestion|proof|"
    r"information|reason to (?:believe|think|suspect)|grounds (?:for|to)|knowledge)\s+"
    r"(?:whatsoever\s+|at all\s+|to (?:suggest|show|indicate|support|say)\s+(?:that\s+)?|(?:that|of)\b)|"
    r"(?:nothing|not anything|little) (?:in \w+ \w+ )?(?:to|that|which) (?:suggest|indicate|show)(?:s|ed)?(?: that)?|"
    r"den(?:y|ies|ied|ying) (?:that|ever|having|all|any|causing|(?:\w+ly )?\w+ing)\b|"
    r"(?:rejected|dismissed|refuted|disputed|disbelieved|disproved) (?:the|any|her|his|their) "
    r"(?:suggestion|claim|allegation|idea|notion|account|contention|assertion)s?(?: that| of)|"
    r"(?:do|does|did) ?n[o'’]t (?:believe|accept|think|consider|feel) that|"
    r"(?:not|un) ?aware (?:that|of any)|(?:it )?(?:was|is) (?:not true|untrue|false|not the case) that|"
    r"(?:at|on) no (?:point|time|stage|occasion)|in no way|under no circumstances|not once|not at any (?:point|time)|"
    r"(?:contains?|contained|holds?|held|had|has) no (?:record|mention|note|entry)|"
    r"(?:(?<=^)|(?<=[.;,]\s))\s*nor (?:was|were|is|are|did|does|has|have|had))\b",
    re.I,
)
FEARED_CLAUSE = Sieved(
    r"\b(?:(?:worried|concerned|afraid|frightened|scared|fearful|anxious|terrified|suspicious) (?:that|of|lest)|"
    r"feared|fears? (?:that|of|for|he|she|they|her|his|being|losing|arrest)|fears? (?:\w+ ){0,2}(?:would|might|may|"
    r"could|will)|"
    r"worr(?:y|ies) that|"
    r"(?:at|a|the|any|of|increased|high|serious) risks? (?:of|that|to)|danger (?:of|that)|vulnerable to|"
    r"(?:un)?likel(?:y|ihood) (?:to|that|of)|rumou?r(?:s|ed)? (?:that|of)|suspicions? (?:that|of)|"
    r"susp(?:ected|ects?|ecting) (?:that|of)|"
    r"(?:it (?:is|was|has been)|there (?:is|was|were) (?:a |some )?)(?: ?suggest(?:ed|ions?))(?: that)?)\b",
    re.I,
)
INVERTED = re.compile(rf"((?:Had|Were|Should)\s+(?:not\s+)?(?:{_SOMEBODY}|any|this|that|these|anyone|someone)\b)", re.I)
"""Inverted conditions: "Had the worker been told, ...": only with a "would" in the same sentence."""
WOULD = Sieved(r"^[^.;\n]*\b(?:would|might|could|was to|were to)\b", re.I)

NOUN_DENIAL = Sieved(
    r"\b(?:no|nil|without|neither|nor|none|free of|absence of|lack of|denie[sd]|denying|deny|ruled out|refute[sd]?|"
    r"nothing of|"
    r"no (?:evidence|signs?|history|record|report|indication|mention|need|grounds|further) (?:of|for)?)\b",
    re.I,
)
VERB_DENIAL = Sieved(
    r"\b(?:not|never|n't|n’t|cannot|unable to|failed to|fails to|fail to|failing to|failure to|refused to|refuses to|"
    r"refusing to|refusal to|omitted to|neglected to|declined to|declines to|declines|"
    r"(?:stopped|ceased|avoided|avoiding|gave up|prevented from|barred from|banned from|prohibited from|"
    r"forbidden from|kept from)(?=\s+(?:\w+ly )?$)|forbidden to|"
    r"hardly|scarcely|barely any|too late to|(?:almost|nearly|narrowly)(?=\s+$)|"
    r"came (?:very |so )?(?:close|near) to|(?:verge|brink|point) of|within an? \w+ of|forgot to|"
    r"decided against|rather than|instead of|stopped short of|yet to|unwilling to|reluctant to)\b|\w+n['’]t\b",
    re.I,
)
SUBJECT_DENIAL = Sieved(
    r"\b(?:nobody|no[- ]?one|none|nothing|not one of|neither of|neither|hardly anyone|(?:^|(?<=[.;,:]\s))no(?=\s\w))\b",
    re.I,
)
"""Nobody did it. Reaches the verb and what stands before it, not what the verb speaks of: "nobody told the GP of the
bruise" denies the telling and not the bruise."""
DEED_DONE = Sieved(
    rf"(?:{VERB.pattern}|(?<!the )\b\w+ed\b|\b(?:rang|gave|knew|sent|wrote|asked|thought|held|brought|heard|kept)\b)",
    re.I,
)
AUXILIARIES = re.compile(
    r"\s(?:(?:had|has|have|did|was|were|is|are|would|could|been|be|ever|yet|since|even|also|then|formally)\s+)+$", re.I
)
NOBODY_WHO = re.compile(
    r"\b((?:nobody|no[- ]?one|(?:none|neither)(?: of (?:the |those )?\w+)?)\s)(?:who|that)\b[^.,;:]*?"
    rf"(?:\b(?:had|has|have|was|were)\s+)?(?:{VERB.pattern}|\b\w+ed\b|\b(?:saw|rang|knew)\b)",
    re.I,
)
"""What only says of whom it is: "nobody [who visited] told the GP" is about the telling."""
STILL_DENIED = Sieved(r"\b(?:or|nor)\s+$", re.I)
NOBODY_IN = Sieved(
    r"^\s+(?:(?:was|were)\s+)?(?:at home|home|in\b(?! (?:the|any|either))|present|available|there)\b", re.I
)
NEW_SUBJECT = re.compile(rf",\s+{_SOMEBODY}\b", re.I)
"""A new statement behind a comma: "no answer, child seen at the window"."""
HELD_AFTER = Sieved(
    r"^\s*(?:(?:then|duly|did|has|was|were|also|eventually|finally)\s+)*(?:went ahead|gone ahead|took place|"
    r"taken place|"
    r"happened(?! to)|go ahead|held on)\b(?! (?:if|when|on a|unless))",
    re.I,
)
"""It was held, whatever stood before it: "to confirm the conference went ahead"."""
DENIED_AFTER = Sieved(
    r"^\s*(?:\w+\s*)?:\s*(?:none|nil|n/?a|n/?k|negative|unknown|denie[sd]|not known|"
    r"no(?= (?:concerns?|issues?|history|known|further|new|evidence|signs?)\b|\W*$))\b|"
    r"^[\s:)-]*(?:[\w'’/&-]+\s+)?(?:(?:was|were|is|are|has|have|had|did|does|been|be|could)\s+)+"
    r"(?:not\b(?!\s+(?:to\b|only\b|just\b))|never\b|dismissed\b|withdrawn\b|rejected\b|cancelled|canceled|postponed|"
    r"declined|refused|abandoned|ruled out|"
    r"stood down|unsuccessful|excluded|unfounded|withdrawn before)|^\s*(?:not\b(?!\s+(?:to|yet|mobile|only|just)\b)|"
    r"\w+n['’]t\b|cancelled|canceled|postponed|declined|refused|"
    r"abandoned|ruled out|nil\b|unsuccessful)",
    re.I,
)
_NAMED_ON = (
    r"^(?:\s+(?:meeting|discussion|conference|review|hearing|visit|interview|appt|appointment))?\s*[-–—:,(]?\s*"
    r"(?:(?:this|it|is|are|was|were|had|has|been|today|again|also|inquorate|so)\W+){0,3}"
)
"""From the name of a meeting, over a dash, colon, comma or bracket, to what became of it."""
_ANOTHER_DAY = (
    r"(?:\d|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|next|tomorrow|week|w/?c\b|"
    r"(?:a )?later|(?:a )?(?:new|different|another) (?:day|date|time|week)|tb[ca]\b)"
)
"""What a meeting is moved to; a child who has moved to another area is put off by nothing."""
CALLED_OFF_BESIDE = Sieved(
    rf"{_NAMED_ON}(?:stood down|cancell?ed|postponed|abandoned|aborted|called off|fell through|"
    r"re-?arranged|r/s|re-?booked|(?:put back|pushed back|brought (?:forward|fwd)) to\b|"
    rf"moved to\b(?=\s+(?:the\s+)?{_ANOTHER_DAY})|"
    r"vacated(?!\s+(?:the|his|her|their|its|a|property|flat|tenancy|address|home)\b)|"
    r"attempted|not (?:held|done|completed|carried out|undertaken|offered|convened)|"
    r"(?:did|has|have|had)(?: not|n['’]t) (?:go ahead|gone ahead|take place|taken place|happen(?:ed)?|proceed(?:ed)?|"
    r"been (?:held|done|completed|carried out|offered))|"
    r"(?:nobody|no[- ]?one|no professionals) (?:came|attended|turned up)|"
    r"(?-i:DNA|WNB)['’]?d?|not brought)\b",
    re.I,
)
"""A note's word, behind the bare name of a thing, that it was not: "ICPC - stood down", "IHA (DNA)"."""
ATTEMPTED_BEFORE = Sieved(
    r"\b(?:attempt(?:ed|s)?|tried)(?: (?:to|at))?(?: (?:hold|convene|have|run|arrange))?"
    r"(?: (?:a|an|the|our|this|first|initial|second|today['’]s))*\s*$",
    re.I,
)
MEETING_NAMED = Sieved(
    r"\b(?:core group|CGM|conference|ICPC|RCPC|strategy|review|meeting|mtg|discussion|hearing|medical|TAF|PEP|LPM)\b",
    re.I,
)
"""What was attempted and is called a meeting was not held: "Attempted core group. Only the social worker came." """
APPOINTMENT_NAMED = Sieved(r"\b(?:appt|appointment)$", re.I)
APPOINTMENT_NEXT = Sieved(r"^\s*(?:appt|appointment)\b", re.I)
NOT_KEPT_BESIDE = Sieved(
    rf"^\s*(?:(?:appt|appointment)\b)?\s*[-–—:,(]?\s*{_W}{{1,3}}?"
    r"(?:(?:did not|didn['’]t|refused to|failed to|declined to|would not) (?:attend|go|come)|(?-i:DNA|WNB)['’]?d?)\b",
    re.I,
)
"""Behind an appointment, that whose it was did not come: of a meeting, this would say only who was not there."""
PLANNED_BESIDE = Sieved(
    rf"{_NAMED_ON}(?:(?:provisionally )?pencilled in|provisionally|(?:re)?(?:booked|arranged|scheduled|listed) for|"
    r"(?:req(?:['’]?d|uired)?|needed) by|"
    r"to be (?:held|arranged|re-?arranged|booked|rebooked|confirmed|convened)|tbc|tba)\b",
    re.I,
)
"""A note's word, behind the bare name of a thing, that it is still to be."""
PLANNED_BEFORE = Sieved(
    r"\b(?:(?<!CP )(?<!to a )(?<!of a )(?<!on a )(?<!protection )(?<!need )"
    r"plan(?:s|ned|ning)?(?: is| was| for| to)?|(?:is|was|were|are) due(?: to| for)?|due to (?:be|have|go|start|"
    r"move|attend)|will|shall|arrang(?:e|ed|ing)(?: a| an| for| to)?|book(?:ed)?(?: in)?(?: a| an| for)?|"
    r"schedul(?:e|ed)|going to|intend(?:s|ed|ing)?(?: to)?|wants? to|wanted to|wish(?:es|ed)? to|"
    r"would like|hop(?:es|ed|ing)"
    r" to|agreed to|advised (?:\w+ )?to|about to|awaiting|await|pending|"
    r"(?:asked|encouraged|urged|instructed|directed|expected|supposed|meant|reminded|required)"
    r"(?: (?!for\b)\w+){0,3}? to|"
    r"(?:is|are|was|were|am) to(?= )|"
    r"appl(?:y|ies|ied|ying|ications?) (?:is |was )?for(?: an?| the)?|"
    r"propos(?:ed|al|es)(?: to| that)?|request(?:ed|s|"
    r"ing)?(?: a| an| for)?|"
    r"recommend(?:ed|s|ation)?|invit(?:ed|ation)(?: to)?|aim(?:s)? to|need(?:s|ed)? to|requires?|to be|to consider|"
    r"consider(?:ing)?|consideration (?:is |was )?(?:being )?(?:given )?(?:to|of)|"
    r"(?:tomorrow|next week)['’]s|"
    r"next|future|forthcoming|upcoming|offer(?:ed|s)? (?:of|a|an|to)|ready to|ahead of|prior to|"
    r"threshold (?:met )?for|asked for|asking for|prepar(?:e|ing|ation)(?: for)?|date set for|set for|"
    r"confirm(?:ed)? for|attempt(?:s|ed|ing)? to|tried to|trying to|keen to|anxious to|due for|"
    r"listed for|threat(?:en(?:s|ed|ing)|s)? to)\b",
    re.I,
)
PLANNED_BARE_TO = Sieved(
    r"(?:^|[:;,.\n(-]\s*|\b(?:sw|fsw|hv|gp|school|police|midwife|nursery|edt|mash|csc|dsl|iro|"
    r"social worker|health visitor|manager|team|officer|worker|nurse|mother|father|parents?|has|have|ought|able|call|"
    r"text|note|(?-i:[A-Z]{2,4}))\s+)"
    rf"to\s+(?:{_W}){{0,4}}$",
    re.I,
)
PLANNED_AFTER = Sieved(
    rf"^[\s:)-]*{_W}{{0,4}}?(?:(?:is|was|has been|were|be|being|now)\s+)*"
    r"(?:arranged|planned|scheduled|booked|due\b(?!\s+to\b(?!\s+(?:be|take)))|listed\b|convened for|"
    r"set for|set up for|to be(?! (?:(?:made|placed|put) )?(?:(?:the )?subject|(?:on|under) (?:a |the )?(?:CP|child)))|"
    r"to take place|called for|to follow|requested|rearranged|rescheduled|will\b|going ahead on|proposed|pending|"
    r"confirmed for|needed|"
    r"required|recommended|"
    r"offered for|in the diary|date (?:set|tbc))\b",
    re.I,
)
STEP_NAMED = Sieved(
    r"\b(?:conference|ICPC|RCPC|CPC|strat|strategy|core group|CGM|LPM|LGM|legal|gateway|planning|meeting|mtg|"
    r"discussion|"
    r"review|MARAC|hearing|medical|PLO|pre[ -]?proceedings|proceedings|assessment|interview|RHI|IHA)\b",
    re.I,
)
"""A step in the work on a case, which records name as often where it is to come as where it was taken."""
STEP_TAKEN = Sieved(
    r"\b(?:held|took place|taken place|completed|done|carried out|chaired|attended|convened|undertaken|finished|"
    r"signed off|"
    r"started|began|begun|opened|commenced|met|heard)\b",
    re.I,
)
"""In the very words that name a step, that it was taken."""
STEP_HELD_AFTER = Sieved(
    r"^(?:(?!\b(?:be|to|will|would|should|not|for)\b)[^.;\n]){0,40}?\b(?:held|took place|taken place|went ahead|"
    r"convened|"
    r"completed|minutes|attended|chaired|concluded|heard|present)\b",
    re.I,
)
"""Behind the name of a step, that it was taken: "Outcome: ICPC held 4 March"."""
_ARTICLE = r"(?:an? |the |their |his |her |our )?(?:full |joint |first |initial |single agency )?$"
STEP_LED_TO = Sieved(
    r"(?:\b(?:proceed(?:s|ed|ing)?|progress(?:es|ed|ing|ion)?|step(?:s|ped|ping)?(?: (?:it|this|case|them))? up|"
    r"(?:step|move)[ -]?up|escalat(?:e|es|ed|ing|ion)|mov(?:e|es|ing)|go(?:es|ing)?|heading|referr?(?:ed|al)?)"
    r" (?:straight |on |case |matter )?(?:in)?to |\b(?:looking (?:at|to|towards)|on the (?:list|agenda) for|"
    r"in line for|"
    r"put down for|seeking|reports? (?:(?:completed|written|prepared|done|requested|needed) )?for|"
    r"prepar(?:ed|ing|ation) for|invited to|invite (?:received )?(?:to|for)|"
    r"(?:decision|decided)(?: (?:was|is|has been|had been))?(?: made| taken| reached)? to "
    r"(?:hold|convene|call|arrange)) (?:the |today['’]s )?|(?:^|[:;,.–-]\s*|"
    r"\b(?:case|now|agreed) )for (?:a )?|"
    rf"\bthreshold[^.;]{{0,30}}? for ){_ARTICLE}",
    re.I,
)
"""Right before the name of a step, what leads up to it: "to proceed to", "step up to", "threshold is met for"."""
STEP_AS_OUTCOME = Sieved(
    r"(?:\b(?:outcomes?|decisions?|recommendations?|next steps?|plan|actions?|agreed|decided|authorised|requested)\s*"
    r"(?:of (?:s\.?47|section 47|enquiry)\s*)?(?:[:–>→=-]+|(?:is|was) for|(?:is|was)(?= ))\s*|"
    r"\b(?:complete|completed|concluded|closed|ended|substantiated|signed off|finished|threshold (?:is |was )?met)\s*"
    r"(?:[-–:>→=,]+|&|\+)\s*|"
    rf"\boutcome\s+|(?:->|=>|→|>)\s*){_ARTICLE}",
    re.I,
)
"""Right before the bare name of a step, the end of the step before it: "s47 complete - ICPC", "Outcome: ICPC"."""
STEP_ENDS_HERE = Sieved(
    r"^\W*(?:meeting|discussion|conference|review|enquiry|process|stage|level|asap|(?:on|by|for)?\s*[\d/.]+\w*|"
    r"(?:also |now )?(?:required|needed|agreed|to (?:be|follow)\b.*))?\W*(?:$|[.;,\n|&]|\b(?:and|within|by|on|re|"
    r"for)\b)",
    re.I,
)
STEP_TO_COME_BESIDE = Sieved(
    r"^(?:\s+(?:meeting|discussion|conference|review|enquiry|assessment))?\s*[-–—:,(]?\s*"
    r"(?:(?:is|was|still|remains?|now|has been|to be)\s+){0,2}(?:"
    r"(?:w/?in|within|by|no later than|in)\s+(?:the\s+)?(?:next\s+)?(?:\d+|ten|fifteen|five|three)\s*(?:/7|"
    r"(?:working |wkg |school )?"
    r"(?:hours?|hrs|days?|weeks?|wks?)\b)(?!\s+(?:of|after|later|from))|"
    r"slot\b|(?:is |looks )?likely\b|tomorrow\b|fixed for|confirmed for|(?:on )?next (?:week|month|mon|tues|wednes|"
    r"thurs|fri)|"
    r"outstanding|sought|being (?:sought|arranged|convened|set up)|in (?:the )?diary|diarised|chased|overdue|"
    r"awaited|to follow|"
    r"set(?=\s*(?:$|[.;,&]|for\b|by\b))|agreed(?=\s*(?:$|[.;,]))|date (?:set|tb[ca]|to (?:be|follow))|(?:dates?|"
    r"time|venue)[^.;]{0,20}\btb[ca]\b|"
    r"tb[ca]\b|(?:invites?|invitations?|papers?) (?:out|sent|to (?:go|be)|issued))",
    re.I,
)
STEP_SOMEBODY_TO = Sieved(
    r"^[^.;\n]{0,30}?(?:[-–,(]\s*)(?:(?-i:[A-Z]{2,4})|social worker|health visitor|school|police|nursery|"
    r"manager)\s+to\s+"
    r"(?:chair|attend|present|minute|take|provide|arrange|book)\b",
    re.I,
)
"""Behind the name of a step, who is to do what at it: "CIN meeting 4 June - SW to chair"."""
STEP_INVITED_TO = Sieved(
    r"^[^.;\n]{0,45}\((?:dsl |hv |sw |school )?(?:invited|invites? (?:sent|out)|tb[ca]|provisional)\)", re.I
)
STEP_DATE_WANTED = Sieved(
    r"\b(?:for|awaiting|await|request(?:ed|ing)?|chas(?:ed|ing)|need|want|confirm)\s+(?:an?\s+|the\s+)?$", re.I
)
STEP_ITS_DATE = Sieved(r"^\s+dates?\b", re.I)
"""Somebody is asked when it is to be: "contacted for an ICPC date"."""
STEP_ALONE = Sieved(r"^\W*(?:(?:for|to|an?|the)\s+)?$")
STEP_NAMED_ALONE = Sieved(r"^\W*(?:(?:on )?\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?)?\W*$")
STEP_BEFORE_A_CONFERENCE = Sieved(
    r"\b(?:s\.?\s?47|section 47|enquir(?:y|ies)|strat(?:egy)?|outcome|substantiated)\b", re.I
)
CONFERENCE_NAMED = Sieved(r"^\W*(?:ICPC|initial (?:child protection |CP |case )?conference|conference)\W*$", re.I)
"""A conference that is all a sentence holds, behind what leads to one: "S47 outcome - ongoing risk. ICPC." """

"""Right behind the name of a step, that it is still to be taken: "ICPC within 15 working days", "RHI outstanding"."""
RECOMMENDED_CLAUSE = Sieved(
    r"\b(?:recommend(?:s|ed|ing)?|recommendation (?:is|was|made)|propos(?:es|ed)|suggest(?:s|ed)|request(?:s|ed)|"
    r"(?:agreed|decided|decision (?:was |is )?(?:made|taken))) that\b(?=[^.;\n]{0,160}\b(?:be|should|would|will|"
    r"progress\w*|"
    r"proceed\w*|needed|required)\b)",
    re.I,
)
"""What is wanted or agreed to be, up to the end of its clause: "recommended that the matter is progressed to"."""
SUPPOSED_BEFORE = Sieved(
    r"\b(?:if|whether|would|would have|could have|might|may have|may be|should|ought to|in case|in the event|risk of|"
    r"risks of|"
    r"fears? (?:of|that)|potential|potentially|possibility of|likelihood of|unless|until|suppose|hypothetical|"
    r"unclear|query|suspected|possible|\?|options? (?:of|include)|avoid|prevent|discussed the (?:risk|"
    r"effect|impact))\W*"
    rf"(?:{_W}){{0,6}}$|\?\s?$",
    re.I,
)
SUPPOSED_AFTER = Sieved(
    rf"^\s*{_W}{{0,5}}?(?:(?:should|could|might|would|ought to)\s+(?:\w+ly\s+|also\s+|then\s+|not\s+)?have\b|"
    r"(?:should|ought to)\s+be\b)",
    re.I,
)
