"""The steps of a case to which documents give a date: the words by which each is told, and how often it happens."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Step:
    """A step of a case. ``within``: how many days apart two tellings of one may lie; None: it happens once."""

    code: str
    says: str
    words: str
    within: int | None
    has_clock: bool = False


ORDERS = r"(?:non-molestation|interim\s+care|emergency\s+protection|supervision|special\s+guardianship|care)\s+orders?"
STEPS: tuple[Step, ...] = (
    Step(
        "death",
        "when the child died",
        r"\bdied\b|\bpronounced\s+dead\b|\bfound\s+(?:[\w'’-]+\s+){1,3}(?:lifeless|dead)\b|\bkilled\s+on\b",
        None,
    ),
    Step("birth", "when the child was born", r"\bwas\s+born\b|\bborn\s+(?:on|in|at)\b|\b(?:DOB|d\.o\.b\.?)\b", 400),
    Step(
        "together",
        "when the couple got together",
        r"\btogether\s+since\b|\bgot\s+together\b|\b(?:pair|couple)\s+(?:had\s+)?met\b"
        r"|\brelationship\s+(?:with\s+[\w. ]{1,20}\s+)?"
        r"(?:had\s+)?(?:began|started)\b|\b(?:began|started)\s+(?:a|her|his|their|the)\s+relationship\b"
        r"|\bmother\s+met\s+(?:Mr|Adult)\b"
        r"|\b(?:began|started)\s+(?:dating|seeing)\b|\bbecame\s+a\s+couple\b",
        None,
    ),
    Step(
        "plan began",
        "when the child protection plan began",
        r"\b(?:made|became|become|becoming)\s+(?:the\s+)?subjects?\s+(?:of"
        r"|to)\s+(?:a\s+)?(?:child\s+protection\s+)?plans?\b"
        r"|\bplaced\s+(?:on|under)\s+a\s+child\s+protection\s+plan\b|\bsubjects?\s+(?:of"
        r"|to)\s+(?:a\s+)?child\s+protection\s+plans?\b",
        150,
    ),
    Step(
        "plan ended",
        "when the child protection plan ended",
        r"\bplans?\s+(?:(?:was|were)\s+)?(?:ended|closed|discontinued)\b|\bended\s+(?:those|the|their)\s+plans?\b"
        r"|\b(?:came|taken|removed)\s+off\s+(?:a|the|their)\s+(?:child\s+protection\s+)?plans?\b",
        120,
    ),
    Step(
        "home",
        "when the children went home",
        r"\bwent\s+home\b|\breturned\s+(?:home\s+)?to\s+(?:their|her|his|the)\s+mother\b|\breturned\s+home\b"
        r"|\bwent\s+back\s+to\s+"
        r"(?:their|her|his|the)\s+mother\b",
        200,
    ),
    Step(
        "referral",
        "when the referral was made",
        r"\bmade\s+a\s+referral\b|\breferral\s+(?:was\s+)?(?:sent|made|submitted|faxed|e-?mailed)\b"
        r"|\breferral\s+to\s+(?:CSC|MASH|"
        r"children['’]s\s+(?:social\s+care|services))\b|\breferral\s+did\s+not\s+reach\b"
        r"|\bRef(?:err)?['’]?d\s+to\s+(?:CSC|MASH)\b",
        12,
        True,
    ),
    Step(
        "no assessment",
        "when it was decided not to assess",
        r"\bdecided\b[^.]{0,40}\bno\s+assessment\b|\bassessment\s+not\s+needed\b|\bclosed\s+(?:it"
        r"|the\s+(?:case|referral))\b"
        r"|\bdecided\s+(?:against|not\s+to)\b[^.]{0,30}\bassess",
        20,
    ),
    Step(
        "agreement",
        "when the agreement was signed",
        (
            r"\bsigned\s+(?:the|a|an)\s+(?:written\s+|working\s+|safety\s+)?(?:agreement|plan)\b|\band\s+signed\b"
            r"|\bagreement\s+(?:was\s+)?signed\b"
        ),
        20,
    ),
    Step(
        "verdict",
        "when the verdict was given",
        r"\b(?:was|were)\s+(?:convicted|found\s+guilty)\b|\bverdicts?\s+(?:was|were|came)\b",
        40,
    ),
    Step(
        "plea",
        "when the plea was entered",
        r"\bpleaded\s+guilty\b|\bchanged\s+(?:her|his)\s+plea\b|\badmitted\s+(?:the\s+)?(?:charge|offence)\b",
        400,
    ),
    Step(
        "sentencing",
        "when the sentence was passed",
        r"\b(?:was|were|has\s+been)\s+(?:later\s+)?(?:sentenced|jailed|locked\s+up)\b",
        40,
    ),
    Step(
        "review began",
        "when the review began",
        (
            r"\breview,?\s+(?:which\s+)?(?:had\s+|was\s+)?(?:began|begun|started|launched|commissioned|set\s+up)\b"
            r"|\bWork\s+on\s+this\s+review\s+started\b"
        ),
        None,
    ),
    Step(
        "bail ended",
        "when bail ended",
        (
            r"\bbail\s+(?:was\s+)?(?:cancelled|not\s+extended|lapsed|lifted|ended|dropped)\b"
            r"|\b(?:bail\s+)?conditions\s+lapse[d]?\b"
        ),
        30,
    ),
    Step(
        "admission",
        "when the child was taken to hospital",
        (
            r"\b(?:was\s+)?admitted\s+(?:to|on)\b|\btaken\s+to\s+(?:the\s+)?hospital\b"
            r"|\bconveyed\b[^.]{0,30}\b(?:Hospital|General|QMH)\b"
        ),
        4,
    ),
    Step(
        "discharge",
        "when the child left hospital",
        r"\bdischarged\s+(?:to|from|home)\b|\bleft\s+(?:the\s+)?hospital\b",
        5,
    ),
    Step(
        "999",
        "when the ambulance was called",
        r"\bdialled\s+999\b|\b(?:called|rang)\s+999\b|\b999\s+call\b|\bambulance\s+was\s+called\b"
        r"|\bcall\s+to\s+(?:the\s+)?ambulance\b"
        r"|\b(?:called|rang\s+for|phoned\s+for)\s+(?:the|an)\s+ambulance\b",
        1,
        True,
    ),
    Step(
        "found",
        "when the child was found",
        r"\b(?:could|would)\s+not\s+wake\b|\bfound\s+(?:her|his|the)\s+(?:daughter|son|child|baby)\b"
        r"|\bfound\s+(?:her|him)\s+(?:cold|"
        r"lifeless|unresponsive|blue|not\s+breathing|crying)\b",
        1,
        True,
    ),
    Step(
        "duty",
        "when social care was rung",
        r"\b[Rr](?:ang|ung)\s+(?:the\s+)?(?:CSC\s+)?(?:duty|MASH|the\s+hub)\b|\b(?:[Cc]ontacted|[Rr]ang"
        r"|[Pp]honed)\s+(?:the\s+)?(?:multi-agency\s+hub|MASH|"
        r"duty(?:\s+team)?|front\s+door)\b",
        3,
        True,
    ),
    Step(
        "arrival",
        "when the police were called",
        r"\bofficers\s+were\s+called\b|\bpolice\s+were\s+called\b|\bCall\s+from\b|\bcalled\s+the\s+police\b",
        0,
        True,
    ),
    Step(
        "violence",
        "when the violence began",
        r"\bviolence\s+(?:had\s+)?(?:began|started)\b|\b(?:first\s+)?became\s+violent\b|\brepeatedly\s+violent\b",
        None,
    ),
    Step("moved", "when the family moved", r"\b(?:had\s+)?moved\s+to\s+[A-Z]\w+", 400),
)
