"""When likeness may speak: how near is near enough, and what it may never do.

It may name the kind of what is plainly told, beside the lexicon; it may doubt that a thing happened or that a sentence
states anything. It may never make an event or observation of what a text denies, plans, supposes or lets somebody say.
The figures are those at which likeness was oftener right than what it stands against, with one setting left out at a
time (``benchmarks/bench_likeness.py --thresholds``).
"""

from __future__ import annotations

import re

from sightline.vocabulary.kinds import KINDS
from sightline.vocabulary.natures import Nature
from sightline.wording.going_on import BEGINNINGS
from sightline.wording.lexicon_file import in_use
from sightline.wording.likeness.example_files import NOTHING, ExampleSentence
from sightline.wording.likeness.index import Likely
from sightline.wording.negation import stance
from sightline.wording.reported import reports

LEFT_UNDONE = frozenset(
    {"appointment_missed", "visit_failed", "agreement_breached", "agreement_refused", "missing_start", "missing_end"}
)
"""Kinds that say that somebody did not do, or keep to, something."""
_WORD = re.compile(r"[^\W\d_]{3,}")
_MARGIN = 1.0
"""Where the lexicon tells no kind: three in five are right from here on, of kinds that were given one to a sentence."""
_MARGIN_OVER_LEXICON, _LEAD_OVER_LEXICON = 2.0, 4.0
"""Where it tells another: right seven times in ten, the lexicon one and a half."""
_MARGIN_ALONE = 2.0
"""Where nothing else tells that the sentence states anything."""
_STATES_SOMETHING = -1.0
_STATES_NOTHING = 1.0
_STATES_NOTHING_OF_NO_KIND = 0.0
_STATES_NOTHING_AT_ALL = 1.5
_NOT_HAPPENED_WHERE_WEAK = 1.0
_NOT_HAPPENED = 2.5
"""Nine in ten of the sentences that are so like to those of what did not happen did not."""
_TELLING = 2.0
"""A kind for which no word of the sentence speaks so many times oftener than for others was right once in four."""
_SOMEBODY = (
    r"(?:the |a |an |his |her |their |maternal |paternal )*(?:friend|famil|relative|aunt|uncle|cousin|neighbour|parent|"
    r"grand|nan|gran|carer|couple|woman|man\b|host|lady|someone|somebody|people|brother|sister|mother|mum|father|dad|"
    r"partner|boyfriend|girlfriend|him|her|them|us|me\b|MG|PG|Mr|Ms|Mrs)"
)
_A_BED = (
    r"\s+(?:the |a |new )*(?:bay|ward|cubicle|side|HDU|ICU|PICU|NICU|SCBU|resus|bed|seat|desk|theatre|recovery|"
    r"class|set|table|year|"
    r"group|solids|formula|cot|room|chair|red|amber|green|band|step|stage)\b"
)
"""A child lives with somebody, never with asthma; and in a place, to which a bed on a ward does not belong."""
_MUST_SAY = {
    "pre_proceedings": re.compile(
        r"\b(?:PLO|LBP|pre[- ]?proceedings?|proceedings|public law|issue|worried|court|must)\b", re.IGNORECASE
    ),
    "child_death": re.compile(
        r"death|\b(?:died?|dies|fatal\w*|SUDI\w*|e?CDOP|overview|panel|JAR|joint agency)\b", re.IGNORECASE
    ),
    "death": re.compile(
        r"\b(?:di(?:ed?|es)|dying|dead|deaths?|deceased|kill\w*|murder\w*|manslaughter|fatal\w*|lifeless|"
        r"drowned|hanged|"
        r"strangled|suffocated|suicide|SUDI\w*|passed away|lost (?:his|her|their) life|life extinct|stillb\w+|"
        r"post[- ]?mortem|bereave\w*)\b",
        re.IGNORECASE,
    ),
    "collapse": re.compile(
        r"collaps|breath|apno|unrespons|responsive|responding|conscious|lifeless|\b(?:limp|floppy|blue|grey|fit|"
        r"fits|fitting|"
        r"fitted|arrest\w*|faint\w*|passed out|chok\w+|CPR|ALTE|BRUE)\b|seizure|convuls|resus",
        re.IGNORECASE,
    ),
    "appointment_missed": re.compile(
        r"\b(?:not|no|nobody|never|without|miss\w*|fail\w*|cancel\w*|forg[eo]t\w*|declin\w*|refus\w*|absent|absence|"
        r"rearrang\w*|re-?book\w*|overslept|late|DNA\w*|WNB|FTA|non)\b|n['’]t\b",
        re.IGNORECASE,
    ),
    "female_genital_mutilation": re.compile(
        r"\bFGM\b|\bcut(?:ting)?\b|circumcis|mutilat|genital|infibulat|sunna", re.IGNORECASE
    ),
    "private_fostering": re.compile(
        rf"foster|arrangement|look\w* after by|(?:(?:liv|stay)(?:e[ds]|s|ing)? with|left with|care of) {_SOMEBODY}",
        re.IGNORECASE,
    ),
    "public_statement": re.compile(
        r"press|media|public|spokes|apolog|reporters?|journalist|website|parliament|commons|chief|leader|director|"
        r"minister|\bMP\b|\bchair|campaign|interview|"
        r"\bstatement (?:was )?(?:read|issued|released|published|given to the)",
        re.IGNORECASE,
    ),
    "health_visitor_contact": re.compile(
        r"visit(?!or)|\b(?:see|sees|seen|saw|met|came|brought|contact\w*|review\w*|check\w*|clinic|drop[- ]in|at home|"
        r"appointment|appt|"
        r"ASQ|NBV)\b|weigh|\bwt\b|measur|assess|observ|develop|feed|immunis|birth|postnatal|antenatal",
        re.IGNORECASE,
    ),
    "education_contact": re.compile(
        r"school|nursery|pre-?school|playgr|teach|\bclass|\bhead\b|pupil|\bDSL\b|SENCO|pastoral|college|tutor|academy|"
        r"lesson|attendance|late|collect|pick(?:ed|ing)?[- ]up|drop(?:ped|ping)?[- ]off|gate|year \d|"
        r"key ?(?:person|worker)|reception|bull|homework|PE\b|\bEWO\b|parents['’]? evening|lunch|uniform",
        re.IGNORECASE,
    ),
    "residence_": re.compile(
        r"address|hous(?:e|es|ed|ing)\b|\bflat|\bhome|propert|tenan|hostel|refuge|B&B|accommodat|evict|relocat|caravan|"
        r"\bliv(?:e|es|ed|ing) (?:at|in|on|there|here|back|together|alone|separately|apart)\b|"
        r"\b(?:stay\w*|mov\w+|gone|went|back|liv\w+)\b[^.;]{0,20}\b"
        rf"(?:with {_SOMEBODY}|(?:at|to|in|into|out|from)\b(?!{_A_BED}))",
        re.IGNORECASE,
    ),
}
"""Kinds, by how their codes begin, that are not named for a sentence without a word of theirs, however like one of them
it is: an appointment is not missed in "growth review", and some are too grave, or too rare in the examples."""
_USUALLY_SAY = {
    "missing_": re.compile(
        r"missing|found|locat|return|abscond|came back|come back|whereabouts|ran (?:away|off)|run away|"
        r"not (?:been )?seen|"
        r"did not come|out all night|\bRTN\b|\bMFH\b",
        re.IGNORECASE,
    ),
    "earlier_child": re.compile(
        r"remov|adopt|\bcare\b|died|death|harm|injur|\bplans?\b|proceeding|previous|taken|special guardian|\bSGO\b",
        re.IGNORECASE,
    ),
    "money_event": re.compile(
        r"money|£|\bbenefits?\b|universal credit|\bUC\b|\bPIP\b|\bDLA\b|debt|loan|sanction|arrears|\bpa(?:y|id|"
        r"ys|ying)\b|wage|"
        r"cash|fund|grant|voucher|food ?bank|rent\b|bills?\b|meter|electric|\bgas\b|allowance|income|budget|"
        r"\bjob\b|afford",
        re.IGNORECASE,
    ),
    "education_place_": re.compile(
        r"school|nursery|college|\broll\b|\bplace\b|academy|provision|\bPRU\b|educat|year \d|pre-?school|"
        r"reception|placement|"
        r"class|pupil|start(?:ed|s)?\b",
        re.IGNORECASE,
    ),
    "ambulance_call": re.compile(
        r"ambulance|paramedic|\bcrew|\b(?:999|111|LAS|EMAS|YAS)\b|convey|blue light|resus", re.IGNORECASE
    ),
    "emergency_call": re.compile(
        r"\b(?:999|112|calls?|called|caller|rang|dial\w*|phone\w*|operator|line)\b", re.IGNORECASE
    ),
    "review_published": re.compile(r"review|report|publi|\bSCR\b|SPR\b", re.IGNORECASE),
    "review_sent": re.compile(r"review|report|publi|\bSCR\b|SPR\b|secretary of state|\bSoS\b", re.IGNORECASE),
    "review_start": re.compile(r"review|\bSCR\b|SPR\b", re.IGNORECASE),
    "review_paused": re.compile(r"review|report|publi|\bSCR\b|SPR\b", re.IGNORECASE),
    "review_decision": re.compile(r"review|\bSCR\b|SPR\b|panel|criteria", re.IGNORECASE),
    "rapid_review": re.compile(r"rapid|review|panel", re.IGNORECASE),
    "placement_plan": re.compile(r"\bplans?\b", re.IGNORECASE),
    "care_plan": re.compile(r"\bplans?\b|planning", re.IGNORECASE),
    "personal_education_plan": re.compile(r"\bPEPs?\b|\bplan", re.IGNORECASE),
    "permanence": re.compile(r"permanen|adopt|long[- ]term|guardian|panel|match|\bSGO\b", re.IGNORECASE),
    "order_": re.compile(r"\borders?\b|\b(?:ICO|ISO|EPO|SGO|CAO|NMO)\b|non[- ]mol|injunction|interim", re.IGNORECASE),
    "legal_": re.compile(r"legal|solicitor|counsel|lawyer|barrister|\bLPM\b|gateway", re.IGNORECASE),
    "proceedings_": re.compile(r"proceeding|issue|applica|applied|court|\bC1[01]0", re.IGNORECASE),
    "strategy_discussion": re.compile(r"strat|discuss|meeting|\bs\.?\s?47", re.IGNORECASE),
    "section_47": re.compile(r"47|enquir", re.IGNORECASE),
    "initial_child_protection": re.compile(r"conference|\bI?CPCs?\b", re.IGNORECASE),
    "review_child_protection": re.compile(r"conference|\bR?CPCs?\b", re.IGNORECASE),
    "core_group": re.compile(r"core|\bCGs?\b|group", re.IGNORECASE),
    "child_protection_plan": re.compile(r"\bplans?\b|regist|\bCPP?\b", re.IGNORECASE),
    "trial": re.compile(r"trial|jur(?:y|or)|tried\b|court", re.IGNORECASE),
    "inquest": re.compile(r"inquest|coroner", re.IGNORECASE),
    "charge": re.compile(r"charg", re.IGNORECASE),
    "arrest": re.compile(r"arrest|\barr\b|custody|detain|nicked|handcuff", re.IGNORECASE),
    "conviction": re.compile(r"convict|caution|offen|guilty|pre-?cons?\b|sentence", re.IGNORECASE),
    "appeal": re.compile(r"appeal", re.IGNORECASE),
    "bail_": re.compile(r"bail|releas|\bRUI\b|condition", re.IGNORECASE),
    "police_protection": re.compile(r"protect|\bP(?:PO|P)\b|46", re.IGNORECASE),
    "gp_registration": re.compile(r"regist", re.IGNORECASE),
    "reviewing_officer": re.compile(
        r"^(?=.*(?:\bIROs?\b|reviewing officer))(?=.*(?:appoint|alloc|assign|\bnew\b|\bnamed\b|chang|took over|"
        r"taken over|handed over))",
        re.IGNORECASE | re.DOTALL,
    ),
    "midwifery_contact": re.compile(
        r"midwi|antenatal|postnatal|maternity|book(?:ing|ed)|pregnan|unborn|\b(?:C?MW|EDD|scan|bump|labour|gestation)\b|"
        r"f(?:o)?etal|/40",
        re.IGNORECASE,
    ),
    "case_closed": re.compile(
        r"case|file|involve|referral|\bNFA\b|service|\bCSC\b|social care|\bto us\b", re.IGNORECASE
    ),
    "social_worker_ended": re.compile(
        r"\bleft\b|leav|last (?:day|visit)|ended|no longer|moved? on|hand(?:ed|ing)? over|replac|resign|transfer|"
        r"took over|taken over|new (?:SW|social|worker)|reallocat|changed?",
        re.IGNORECASE,
    ),
    "social_worker_allocated": re.compile(
        r"allocat|assign|\bnew\b|took over|tak(?:en|ing|es) over|hand(?:ed|ing)? over|transfer|replac|named|start|"
        r"case ?(?:holder|load)|\bmy case\b|\bfrom the \d|pick(?:ed|s|ing)? up",
        re.IGNORECASE,
    ),
    "social_worker_": re.compile(r"\bS?SWs?\b|worker|allocat|caseload|social care", re.IGNORECASE),
    "agreement_": re.compile(r"agree|sign|contract|undertak", re.IGNORECASE),
    "care_discussion": re.compile(
        r"\bcare\b|accommodat|foster|proceed|\bPLO\b|section|\bs\.?\s?20|remov|court|threshold", re.IGNORECASE
    ),
    "risk_assessment_conference": re.compile(r"MARAC|conference", re.IGNORECASE),
    "joint_agency": re.compile(r"joint|response|SUDI|\bJAR\b", re.IGNORECASE),
    "serious_incident": re.compile(r"serious|incident|notif|panel|Ofsted", re.IGNORECASE),
    "domestic_abuse_notice": re.compile(r"notice|DVP|DAP|order", re.IGNORECASE),
    "growth": re.compile(r"weigh|\bwt\b|kg|centile|length|height|\bcm|growth|\bgain|\blost\b", re.IGNORECASE),
    "photograph": re.compile(r"photo|picture|image|video|record|camera|footage|film", re.IGNORECASE),
    "birth": re.compile(
        r"born|birth|deliver|\bN?S?VD\b|section|forceps|ventouse|\bBW\b|gestation|(?:had|has had) (?:a|her|the|"
        r"their) (?:\w+ )?"
        r"(?:baby|boy|girl)",
        re.IGNORECASE,
    ),
    "expected_birth": re.compile(r"pregnan|\bEDD\b|due|expect|book|antenatal|/40|unborn|scan", re.IGNORECASE),
    "allegation_against": re.compile(r"alleg|LADO|accus|complain|claim|said|hit|grab|hurt|touch", re.IGNORECASE),
    "escalation": re.compile(r"escalat|stage|dispute|senior|manager|head|higher|named", re.IGNORECASE),
    "exclusion": re.compile(r"exclu|suspen|sent home|\bFTE\b", re.IGNORECASE),
    "subject_access": re.compile(r"access|\bD?SARs?\b|record|copy|copies|information|data", re.IGNORECASE),
    "designated_officer": re.compile(r"LADO|designated", re.IGNORECASE),
    "return_home_interview": re.compile(r"interview|\bRHI|debrief", re.IGNORECASE),
    "absence": re.compile(
        r"absen|attend|\b(?:off|away|out|sick|ill|unwell|poorly|late|missed|not in|holiday|truant\w*|authorised|"
        r"unauthorised|"
        r"sessions?|mark)\b|n['’]t be in|school|nursery",
        re.IGNORECASE,
    ),
}
"""Kinds that are hardly ever told without a word of theirs: only what is very like them is named so all the same, in
the words of a partnership's own examples."""
_BRACKETED = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_MARGIN_WITHOUT_A_WORD = 4.0
_MARGIN_FOR_A_VIEW = 3.0
"""To take what is told as done for a decision, a view or an account."""
_MARGIN_FOR_UNDONE = 2.0
"""To take it for a thing left undone: "attended" is very like "did not attend"."""
_LESSENS = (Nature.DECISION, Nature.OPINION, Nature.ACCOUNT)
_MOST_LOOKED_AT = 60


def likely(sentence: str) -> Likely | None:
    """What the sentence is like, by the examples in use here: Sightline's, and those of a partnership's lexicon."""
    return in_use().likeness.of(sentence)


def names_kind(told: Likely, lexicon: str, sentence: str) -> bool:
    """Whether likeness gives ``sentence`` its kind. ``lexicon``: the kind that the lexicon tells, "entry" for none."""
    if told.kind in (lexicon, "entry"):
        return False
    if told.telling < _TELLING or not says_what_it_must(told, sentence):
        return False
    if KINDS[told.kind].nature in _LESSENS and told.margin < _MARGIN_FOR_A_VIEW:
        return False
    if told.kind in LEFT_UNDONE and told.margin < _MARGIN_FOR_UNDONE:
        return False
    if lexicon == "entry":
        return told.margin >= _MARGIN
    return told.margin >= _MARGIN_OVER_LEXICON and told.ahead_of(lexicon) >= _LEAD_OVER_LEXICON


def says_what_it_must(told: Likely, sentence: str) -> bool:
    """Whether the sentence holds a word of the kind, where the kind may not be named without."""
    begins = told.kind in BEGINNINGS
    # "Mia (CP plan - neglect) absent": what stands in brackets says who she is, and begins nothing.
    spoken = _BRACKETED.sub(" ", sentence) if begins else sentence
    always = told.margin >= _MARGIN_WITHOUT_A_WORD and not begins
    needed = _MUST_SAY if always else {**_MUST_SAY, **_USUALLY_SAY}
    return all(words.search(spoken) for stem, words in needed.items() if told.kind.startswith(stem))


def states_something(told: Likely) -> bool:
    """Whether likeness alone is reason enough to propose the sentence."""
    return told.margin >= _MARGIN_ALONE and told.nothing <= _STATES_SOMETHING and not doubts(told)


def states_nothing(told: Likely, sentence: str) -> bool:
    """Whether the sentence is so like those that state nothing that a weak reason does not stand against it.

    Less is enough where the kind that it is likest to cannot be its own, for it holds no word of it.
    """
    least = _STATES_NOTHING if says_what_it_must(told, sentence) else _STATES_NOTHING_OF_NO_KIND
    return told.nothing >= least


def states_nothing_at_all(told: Likely, sentence: str) -> bool:
    """Whether the sentence is so like those that state nothing that it is left out though a phrase names its kind."""
    return states_nothing(told, sentence) and told.nothing >= _STATES_NOTHING_AT_ALL


def doubts(told: Likely, *, weak: bool = False) -> bool:
    """Whether the sentence is strongly like those that tell of what did not happen.

    ``weak``: nothing but a verb tells that it did, or nothing but likeness what it is, so that less is enough.
    """
    return told.not_happened >= (_NOT_HAPPENED_WHERE_WEAK if weak else _NOT_HAPPENED)


def plainly_told(text: str) -> bool:
    """Whether no word of ``text`` is denied, planned or supposed, and nobody is reported to have said it."""
    if reports(text):
        return False
    words = [hit.span() for hit in _WORD.finditer(text)][:_MOST_LOOKED_AT]
    return all(stance(text, start, end).asserted for start, end in words)


def reasons(sentence: str, kind: str, most: int = 2) -> tuple[str, ...]:
    """The examples that a kind rests on, each as it is shown to a person."""
    return tuple(shown(one) for one in in_use().likeness.nearest(sentence, kind, most))


def shown(example: ExampleSentence) -> str:
    """An example as a reason: "like: No reply at the door. (case notes)"."""
    sort = "states nothing; " if example.kind == NOTHING else ""
    return f"like: {example.sentence} ({sort}{example.setting})"
